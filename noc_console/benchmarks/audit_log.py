"""The audit log: a million entries verified, and one added at a time, each on disk."""

import secrets
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import insert

from engine.model.audit import AuditEntry
from engine.store import audit
from engine.store.audit_check import verify
from engine.store.database import Database

_BEGAN = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
_CHUNK = 20_000


def run(*, short: bool) -> dict[str, Any]:
    """In a new store on this machine's disk."""
    entries, added = (2_000, 50) if short else (1_000_000, 2_000)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'noc-console.db'}")
        try:
            database.migrate()
            _fill(database, entries)
            began = time.perf_counter()
            with database.begin() as connection:
                found = verify(connection, ())
            took = time.perf_counter() - began
            if found.broken_at is not None:
                raise AssertionError(found.why)
            times = sorted(_added(database, added))
        finally:
            database.close()
    return {
        "name": "audit log",
        "entries": entries,
        "verified, s": took,
        "added, median ms": times[len(times) // 2] * 1_000,
        "added, p99 ms": times[int(len(times) * 0.99)] * 1_000,
    }


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


def _added(database: Database, count: int) -> Iterator[float]:
    for number in range(count):
        entry = AuditEntry(
            at=_BEGAN, who="asha", what="phone.reveal", subject=f"c-{number}", why="he called back"
        )
        began = time.perf_counter()
        with database.begin() as connection:
            audit.note(connection, entry)
        yield time.perf_counter() - began
