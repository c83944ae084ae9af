"""Which of several engines on one PostgreSQL database works: the one that holds a lock there.

The lock belongs to a connection, so it is free as soon as its holder is gone. Each holder counts an
epoch up; every transaction of the writer makes sure that its epoch still stands, so that an engine
that was only slow, not dead, writes nothing after another took over.
"""

import logging
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    Integer,
    String,
    Table,
    create_engine,
    func,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from engine.errors import StorageFailed
from engine.store.database import APPLICATION, NOTICING, Database
from engine.store.schema import Instant, metadata

logger = logging.getLogger(__name__)

#: The lock's number; any would do, this one spells `noc`.
_LOCK = 0x6E6F63
_ROW = 1
_END_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
    "AND application_name LIKE :engines AND application_name <> :ours"
)

leadership = Table(
    "leadership",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("epoch", BigInteger, nullable=False),
    Column("holder", String(200), nullable=False),
    Column("since", Instant, nullable=False),
)


class Leadership:
    """The lock of one engine. Blocking; call from a thread, one at a time.

    Args:
        holder: how this engine is named to people, such as host and process.
    """

    def __init__(self, database: Database, holder: str) -> None:
        self._holder = holder
        self._epoch: int | None = None
        self._connection: Connection | None = None
        self._engine: Engine = create_engine(
            database.url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            # The server notices in time that a holder's machine is gone without a word.
            connect_args={**NOTICING, "connect_timeout": 3},
        )

    @property
    def is_reached(self) -> bool:
        """Whether the server answered when it was asked last."""
        return self._connection is not None

    def try_take(self) -> bool:
        """Whether this engine holds the lock now; False: another does, or the server is away."""
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            taken = self._connection.execute(select(func.pg_try_advisory_lock(_LOCK))).scalar()
        except DBAPIError as failed:
            logger.warning("the database does not answer", extra={"why": type(failed).__name__})
            self._drop()
            return False
        return bool(taken)

    def begin(self, application: str, now: datetime) -> None:
        """Counts the epoch up; call once, with the lock held and the tables made.

        The holder before may be frozen in the midst of a transaction: its connections are ended.

        Args:
            application: the name of this engine's own connections.
        """
        assert self._connection is not None
        self._connection.execute(_END_OTHERS, {"engines": f"{APPLICATION}%", "ours": application})
        first = insert(leadership).values(id=_ROW, epoch=1, holder=self._holder, since=now)
        counted = first.on_conflict_do_update(
            index_elements=["id"],
            set_={"epoch": leadership.c.epoch + 1, "holder": self._holder, "since": now},
        ).returning(leadership.c.epoch)
        self._epoch = int(self._connection.execute(counted).scalar_one())

    def still_holds(self) -> bool:
        """Asks the server; a lost connection is made again, and with it the lock taken.

        False only when another engine has taken over. While the server is away nobody can.
        """
        if self._connection is not None:
            try:
                self._connection.execute(text("SELECT 1"))
            except DBAPIError:
                self._drop()
            else:
                return True
        # Not taken while the server still keeps our old connection's lock: the epoch decides.
        self.try_take()
        return self._connection is None or self._stands(self._connection)

    def fence(self, connection: Connection) -> None:
        """Run first in every transaction that writes; waits for one that a broken connection left.

        Raises:
            StorageFailed: another engine has taken over; nothing may be written.
        """
        epoch = connection.execute(
            select(leadership.c.epoch)
            .where(leadership.c.id == _ROW)
            .with_for_update(key_share=True)
        ).scalar()
        if epoch != self._epoch:
            raise StorageFailed("another engine has taken over; this one writes nothing more")

    def release(self) -> None:
        """Lets another engine take over at once."""
        self._drop()
        self._engine.dispose()

    def _stands(self, connection: Connection) -> bool:
        epoch = connection.execute(
            select(leadership.c.epoch).where(leadership.c.id == _ROW)
        ).scalar()
        return epoch == self._epoch

    def _drop(self) -> None:
        if self._connection is not None:
            # The server may be gone: closing must not ask it anything.
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def holder(connection: Connection) -> tuple[str, datetime] | None:
    """Who works, and since when; for the doctor."""
    row = connection.execute(select(leadership.c.holder, leadership.c.since)).first()
    return None if row is None else (row.holder, row.since)
