"""The vault's content in a shared database, so that every engine of it has the same keys."""

from sqlalchemy import Column, Integer, LargeBinary, Table, delete, insert, select

from engine.store.database import Database
from engine.store.schema import metadata

vault = Table(
    "vault",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)


class DatabaseKeep:
    """One row; a `Keep` of `engine.vault`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __str__(self) -> str:
        return "the vault in the database"

    def read(self) -> bytes | None:
        """The row's content."""
        with self._database.begin() as connection:
            body = connection.execute(select(vault.c.body)).scalar()
        return None if body is None else bytes(body)

    def write(self, body: bytes) -> None:
        """In one transaction."""
        with self._database.begin(writes=True) as connection:
            connection.execute(delete(vault))
            connection.execute(insert(vault).values(id=1, body=body))
