"""What the doctor looks at in a workstation's own store: file, tables, back-ups, clock."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.errors import BadInput
from engine.store.database import is_known_step, newest_migration

#: Whether it is well, and what was found or how to mend it.
Found = tuple[bool, str]

_BACKUPS = "backups"
#: An engine that runs makes one each day; one that was off for a night has not failed yet.
_BACKUP_AGE = timedelta(days=2)
#: Clocks of one machine that was set by the network do not go back by more.
_BACK = timedelta(minutes=2)
#: No clock that is right shows less.
_OLDEST = datetime(2026, 1, 1, tzinfo=UTC)


def store(path: Path) -> Found:
    """The file is readable, sound, and its tables are of this version."""
    if not path.exists():
        return True, "none yet; made at the first start"
    answer = _asked(path, "PRAGMA quick_check(1)")
    if answer != "ok":
        return False, f"{path}: {answer}; {_restore(path)}"
    step = _asked(path, "SELECT version_num FROM alembic_version")
    if step == newest_migration():
        return True, f"sound, its tables are of step {step}"
    if step is None:
        return False, f"{path}: has no tables of this program; {_restore(path)}"
    if is_known_step(str(step)):
        return True, (
            f"sound; its tables are of step {step}, the engine brings them to {newest_migration()} "
            "at its next start"
        )
    return False, (
        f"{path}: its tables are of step {step}, newer than this program "
        f"({newest_migration()}); update the program, or restore a back-up of its own time"
    )


def backups(path: Path, now: datetime) -> Found:
    """A store that is older than two days has a back-up that is not."""
    if not path.exists():
        return True, "none needed yet"
    folder = path.parent / _BACKUPS
    newest = max(folder.glob("noc-console-*.db"), default=None, key=lambda each: each.name)
    if newest is None:
        since = _asked(path, "SELECT min(received_at) FROM journal")
        if since is None or now - _instant(since) < _BACKUP_AGE:
            return True, f"none yet; the engine makes one each day it runs, in {folder}"
        return False, f"{folder}: there is none; {_WHY_NONE}"
    made = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
    if now - made > _BACKUP_AGE:
        return False, f"{newest}: the newest is of {made:%Y-%m-%d}; {_WHY_NONE}"
    return True, f"{newest.name}, made {made:%Y-%m-%d %H:%M} UTC"


def clock(path: Path, now: datetime) -> Found:
    """Not before what was received already: deadlines would wait, evidence be dated wrong."""
    if now < _OLDEST:
        return False, f"it shows {now:%Y-%m-%d %H:%M} UTC; {_SET}"
    newest = _asked(path, "SELECT max(received_at) FROM journal") if path.exists() else None
    if newest is None or _instant(newest) <= now + _BACK:
        return True, f"{now:%Y-%m-%d %H:%M} UTC"
    return False, (
        f"it shows {now:%Y-%m-%d %H:%M} UTC, but events were received at "
        f"{_instant(newest):%Y-%m-%d %H:%M} UTC; {_SET}"
    )


_SET = "set it, and let NTP keep it right"
_WHY_NONE = (
    "does the engine run, has the disk room, may it write there? engine.log says why one failed"
)


def _asked(path: Path, question: str) -> object:
    """One value; None where there is none, or not that table.

    Raises:
        BadInput: the file cannot be read; says how to mend it.
    """
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            row = connection.execute(question).fetchone()
    except sqlite3.OperationalError as failed:
        if "no such table" in str(failed):
            return None
        raise BadInput(
            f"{path}: cannot be opened ({failed}); may this user read it and its folder?"
        ) from failed
    except sqlite3.DatabaseError as broken:
        raise BadInput(f"{path}: {broken}; {_restore(path)}") from broken
    return row[0] if row else None


def _restore(path: Path) -> str:
    return f"restore the newest file of {path.parent / _BACKUPS}"


def _instant(microseconds: object) -> datetime:
    return datetime.fromtimestamp(int(str(microseconds)) / 1e6, UTC)
