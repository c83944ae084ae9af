"""Moves a data folder's SQLite store to PostgreSQL, with its vault; then the engine works there.

Archived days, films and backups stay in the data folder, which the engine goes on using; the
archived days are checked against what the store knows of them.
"""

import hashlib
import re
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from engine import lock
from engine.errors import BadInput, ConfigError, Conflict, StorageFailed
from engine.person_keys import PERSON_KEYS
from engine.settings import EngineSettings
from engine.store import moving
from engine.store.archive import archived_files
from engine.store.database import Database
from engine.store.key_table import KeyTable
from engine.store.leadership import Leadership
from engine.store.moving import Course, MovedTable, Told
from engine.vault import Vault

#: Names the database to which everything has been brought, until the configuration does.
_UNDER_WAY = "store-move.txt"


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """What was moved, and where the old store lies now."""

    tables: tuple[MovedTable, ...]
    archives: int
    kept: Path


def move_store(
    told: EngineSettings, place: str, name: str, passphrase: str | None, progress: Told
) -> Moved:
    """Copies, checks, and lets the folder's engine work on the new store from its next start on.

    Args:
        place: the address of an empty PostgreSQL database, with its password if need be.
        name: the address as the configuration is to name it, without.
        passphrase: by which the vault there is opened; of every engine on it.

    Raises:
        Conflict: an engine runs on either store, or the database is not empty.
        BadInput, ConfigError, StorageFailed: nothing was moved; says why.
    """
    source = Database(told.database_url)
    if source.path is None or not source.path.exists():
        raise BadInput(f"{told.data_dir} has no SQLite store to move")
    target = Database(place)
    if target.is_sqlite:
        raise BadInput("--to: give the address of a PostgreSQL database, postgresql://…")
    if not passphrase:
        raise ConfigError(
            "the vault of a shared store is opened by a passphrase: set NOC_PASSPHRASE to one of "
            "your own, here and for every engine on that database"
        )
    with ExitStack() as last:
        last.callback(lock.take(told.data_dir).close)
        last.callback(target.close)
        last.callback(source.close)
        leadership = Leadership(target, "a store on its way here")
        last.callback(leadership.release)
        _refuse_unless_free(target, leadership)
        target.migrate()
        source.migrate()
        archives = _checked_archives(source, told.data_dir / "archive")
        tables = _copied(source, target, told, passphrase, progress)
    _work_there(told.data_dir / "config.toml", name)
    _put_aside(told.data_dir / PERSON_KEYS)
    kept = _put_aside(source.path)
    (told.data_dir / _UNDER_WAY).unlink(missing_ok=True)
    return Moved(tables=tuple(tables), archives=archives, kept=kept)


def _refuse_unless_free(target: Database, leadership: Leadership) -> None:
    with target.begin():
        pass  # That it does not answer is told in the server's words.
    if not leadership.try_take():
        raise Conflict("an engine works on that database; give an empty one")


def _copied(
    source: Database, target: Database, told: EngineSettings, passphrase: str, progress: Told
) -> list[MovedTable]:
    vault = _wrapped_vault(told.data_dir, passphrase)
    KeyTable(target)  # makes its tables there
    beside = Database(f"sqlite:///{told.data_dir / PERSON_KEYS}")
    KeyTable(beside)
    with source.begin() as read, beside.begin() as keys, target.begin() as write:
        there = target.url.set(password=None).render_as_string()
        under_way = told.data_dir / _UNDER_WAY
        rows = moving.total_rows(read) + moving.total_rows(keys)
        course = Course(progress, rows)
        is_again = under_way.exists() and under_way.read_text("utf-8") == there
        tables = _already_there((read, keys), write, course) if is_again else None
        if tables is None:
            moving.refuse_unless_empty(write)
            tables = [*moving.move(read, write, course), *moving.move(keys, write, course)]
        moving.keep_vault(write, vault)
        # From the commit on the rows are there; whoever is killed right after goes on from here.
        under_way.write_text(there, "utf-8")
    beside.close()
    return tables


def _already_there(
    sources: tuple[Connection, ...], write: Connection, course: Course
) -> list[MovedTable] | None:
    """What a move to the same place that was killed at its very end had brought there."""
    moved: list[MovedTable] = []
    for each in sources:
        found = moving.is_there(each, write, course)
        if found is None:
            return None
        moved += found
    return moved


def _wrapped_vault(folder: Path, passphrase: str) -> bytes:
    """The folder's vault, opened by its own key or by the passphrase, for the new store."""
    return Vault(folder, passphrase).wrapped_by(passphrase)


def _checked_archives(source: Database, folder: Path) -> int:
    """Sealed days whose rows are nowhere else must be as they were written."""
    with source.begin() as connection:
        files = archived_files(connection)
    for name, digest in files:
        path = folder / name
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise StorageFailed(
                f"{path}: is missing or was changed; put it back from a backup, then move"
            )
    return len(files)


def _work_there(config: Path, to: str) -> None:
    """Names the new store in the configuration, and leaves all else as somebody wrote it."""
    text = config.read_text("utf-8") if config.exists() else ""
    line = f'store = "{to}"'
    head = re.search(r"^\[engine\][^\n]*$", text, re.MULTILINE)
    if head is None:
        text = f"{text.rstrip()}\n\n[engine]\n{line}\n".lstrip()
    else:
        ends = re.search(r"^\[", text[head.end() :], re.MULTILINE)
        end = head.end() + ends.start() if ends else len(text)
        table = text[head.end() : end]
        named = re.sub(r"^store\s*=.*$", lambda _: line, table, count=1, flags=re.MULTILINE)
        if named == table:
            named = f"\n{line}{table}"
        text = text[: head.end()] + named + text[end:]
    unfinished = config.with_suffix(".part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(config)


def _put_aside(path: Path) -> Path:
    """The old store under another name, so that no engine goes on with it unawares."""
    kept = path.with_name(f"{path.stem}-moved-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.db")
    # A log beside it, left by a reader that is still there, belongs to it.
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept
