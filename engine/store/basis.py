"""What an engine's line rests on besides the journal; a stand-by asks whether it has changed."""

from typing import NamedTuple

from sqlalchemy import Connection, Table, func, select

from engine.store import settings
from engine.store.key_table import erased_people, person_keys, retired_keys
from engine.store.schema import directory


class Basis(NamedTuple):
    """Equal only while nothing was changed.

    Attributes:
        renewed: how many keys have a successor; with new keys everything is opened anew.
        keys: how many people have one; more of them change nothing that was told.
    """

    settings: int
    directory: tuple[object, ...]
    erased: tuple[object, ...]
    renewed: int
    keys: int

    def is_of(self, other: "Basis") -> bool:
        """Whether what was told on the other one still holds."""
        return self[:4] == other[:4]


def basis(connection: Connection) -> Basis:
    """As it is now; a few cheap questions."""
    of_directory = select(
        func.count(), func.max(directory.c.since), func.max(directory.c.until)
    ).select_from(directory)
    of_erased = select(func.count(), func.max(erased_people.c.at)).select_from(erased_people)
    return Basis(
        settings.version(connection),
        tuple(connection.execute(of_directory).one()),
        tuple(connection.execute(of_erased).one()),
        _count(connection, retired_keys),
        _count(connection, person_keys),
    )


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
