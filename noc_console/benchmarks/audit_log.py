"""The audit log: a million entries verified, and one added at a time, each on disk."""

import hashlib
import os
import secrets
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import insert

from engine.model.audit import AuditEntry
from engine.store import audit
from engine.store.audit_parts import verify_all
from engine.store.database import Database

_BEGAN = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
_CHUNK = 20_000
#: What an entry adds to the write-ahead log: eight pages.
_WRITTEN = 8 * 4_096


def run(*, short: bool) -> dict[str, Any]:
    """In a new store on this machine's disk; beside it the least that each could cost."""
    entries, added = (2_000, 50) if short else (1_000_000, 2_000)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'noc-console.db'}")
        try:
            database.migrate()
            _fill(database, entries)
            took = _seconds(lambda: _verified(database))
            bare = _seconds(lambda: _bare_chain(database))
            ours, least, busy_s = _added(database, added, Path(folder) / "bare")
        finally:
            database.close()
    return {
        "name": "audit log",
        "entries": entries,
        "verified, s": took,
        "bare hash chain, one process, s": bare,
        "verified over bare chain": took / bare,
        "added, median / p99 ms": _median_and_p99(ours),
        "bare write and fsync, median / p99 ms": _median_and_p99(least),
        "added over bare, p99": _at(ours, 0.99) / _at(least, 0.99),
        "added, processor ms": busy_s / added * 1_000,
    }


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _verified(database: Database) -> None:
    found = verify_all(database, ())
    if found.broken_at is not None:
        raise AssertionError(found.why)


def _bare_chain(database: Database) -> None:
    """Every hash computed anew, and nothing compared beside it."""
    before = audit.BEGINNING
    with database.begin() as connection:
        driver: Any = connection.connection.driver_connection
        for fact, digest in driver.execute("SELECT fact, hash FROM audit ORDER BY number"):
            before = hashlib.sha256(before + fact).digest()
            if before != digest:
                raise AssertionError("the chain is broken")


def _fill(database: Database, entries: int) -> None:
    """As `audit.note` writes them, in large transactions."""
    before = audit.BEGINNING
    for start in range(0, entries, _CHUNK):
        rows, words = [], []
        for number in range(start + 1, min(start + _CHUNK, entries) + 1):
            at, salt = _BEGAN + timedelta(seconds=number), secrets.token_bytes(16)
            body = msgspec.json.encode(audit.Words("asked by the police", "masked", "shown"))
            who, what, subject = f"user{number % 40}", "phone.reveal", f"c-{number}"
            told = audit.committed(salt, body)
            fact = msgspec.json.encode(
                audit.Fact(number, at, who, what, subject, "127.0.0.1", told)
            )
            before = audit.chained(before, fact)
            rows.append(
                {
                    **{"number": number, "at": at, "who": who, "what": what, "subject": subject},
                    **{"fact": fact, "hash": before},
                }
            )
            words.append({"number": number, "salt": salt, "body": body})
        with database.begin() as connection:
            connection.execute(insert(audit.audit), rows)
            connection.execute(insert(audit.audit_words), words)


def _added(database: Database, count: int, bare: Path) -> tuple[list[float], list[float], float]:
    """Seconds of each entry and of a bare write of what it writes, by turns; processor seconds."""
    ours, least, busy_s = [], [], 0.0
    page = bytes(_WRITTEN)
    with bare.open("wb", buffering=0) as file:
        for number in range(count):
            entry = AuditEntry(
                at=_BEGAN,
                who="operator",
                what="phone.reveal",
                subject=f"c-{number}",
                why="he called back",
            )
            began, busy = time.perf_counter(), time.thread_time()
            with database.begin() as connection:
                audit.note(connection, entry)
            busy_s += time.thread_time() - busy
            ours.append(time.perf_counter() - began)
            began = time.perf_counter()
            file.write(page)
            os.fsync(file.fileno())
            least.append(time.perf_counter() - began)
    return sorted(ours), sorted(least), busy_s


def _median_and_p99(times: list[float]) -> str:
    return f"{_at(times, 0.5) * 1_000:.2f} / {_at(times, 0.99) * 1_000:.2f}"


def _at(times: list[float], share: float) -> float:
    return times[int(len(times) * share)]
