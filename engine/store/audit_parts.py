"""A long audit log verified by two processes at once: entries are proved one by one, so a stretch
can be walked apart from the one before it.

As a program: one task on standard input, what was found on standard output.
"""

import subprocess
import sys

import msgspec
from msgspec.structs import replace

from engine.errors import StorageFailed
from engine.model.audit import AuditCheck, AuditHead
from engine.store.audit import last
from engine.store.audit_check import verify
from engine.store.database import Database

#: For fewer entries a second process takes longer to begin than it saves.
_WORTH = 200_000


class Stretch(msgspec.Struct, frozen=True):
    """From an entry to the end of the log at a database's address, which may hold its password."""

    url: str
    first: int
    heads: tuple[AuditHead, ...]


def verify_all(database: Database, heads: tuple[AuditHead, ...], worth: int = _WORTH) -> AuditCheck:
    """Walks the whole log.

    Args:
        heads: whose signatures have been checked, in order.
        worth: so many entries are shared with a second process.

    Raises:
        StorageFailed: the database, or the second process, does not answer.
    """
    with database.begin() as connection:
        entries, _ = last(connection)
        if entries < max(2, worth):
            return verify(connection, heads)
        half = entries // 2
        url = database.url.render_as_string(hide_password=False)
        other = subprocess.Popen(
            [sys.executable, "-m", "engine.store.audit_parts"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        with other:
            try:
                assert other.stdin is not None
                other.stdin.write(msgspec.json.encode(Stretch(url, half + 1, heads)))
                other.stdin.close()
                begun = verify(
                    connection, [each for each in heads if each.number <= half], last=half
                )
                said = b"" if other.stdout is None else other.stdout.read()
            finally:
                other.kill()
    if begun.broken_at is not None:
        return replace(begun, heads=len(heads))
    if not said:
        raise StorageFailed("the second half of the audit log could not be read; try again")
    ended = msgspec.json.decode(said, type=AuditCheck)
    if ended.broken_at is not None:
        return ended
    set_back_at = ended.set_back_at if begun.set_back_at is None else begun.set_back_at
    return replace(ended, erased=begun.erased + ended.erased, set_back_at=set_back_at)


def main() -> None:
    """Walks the stretch that it is told."""
    told = msgspec.json.decode(sys.stdin.buffer.read(), type=Stretch)
    database = Database(told.url)
    try:
        with database.begin() as connection:
            found = verify(connection, told.heads, told.first)
    finally:
        database.close()
    sys.stdout.buffer.write(msgspec.json.encode(found))


if __name__ == "__main__":
    main()
