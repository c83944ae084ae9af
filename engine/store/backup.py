"""Daily copies of the database, checked before they count."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from engine.errors import StorageFailed
from engine.store.database import Database

#: Newest files that are kept.
KEPT = 7


def back_up(database: Database, folder: Path, now: datetime) -> Path | None:
    """Copies the database while it is in use, once a day.

    Returns:
        The new file; None when today's is there already or the database is not a file.

    Raises:
        StorageFailed: the copy cannot be written or does not pass the check; it is removed.
    """
    path = database.path
    target = folder / f"noc-console-{now:%Y-%m-%d}.db"
    if path is None or target.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    try:
        with (
            closing(sqlite3.connect(path)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.backup(copy, pages=2_048)
            answer = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            raise StorageFailed(f"{unfinished}: the copy is corrupt ({answer})")
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as failed:
        unfinished.unlink(missing_ok=True)
        raise StorageFailed(f"{target}: cannot back up ({failed})") from failed
    for old in sorted(folder.glob("noc-console-*.db"))[:-KEPT]:
        old.unlink()
    return target
