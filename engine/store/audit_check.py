"""Verifies the audit log: every entry as it was written, none missing, none added.

Written apart from what writes the log, so that the two do not share a mistake: it reads the tables
as they lie, with the database's own driver, and computes every hash anew.
"""

import hashlib
from collections.abc import Generator, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection

from engine.model.audit import AuditCheck, AuditHead

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ROWS = (
    "SELECT a.number, a.at, a.who, a.what, a.subject, a.fact, a.hash, w.salt, w.body "
    "FROM audit AS a LEFT JOIN audit_words AS w ON w.number = a.number ORDER BY a.number"
)
_START = hashlib.sha256(b"noc-console audit log 1").digest()
_sha = hashlib.sha256
_decode = msgspec.json.Decoder(tuple[int, datetime, str, str, str, str, str]).decode


def verify(connection: Connection, heads: Iterable[AuditHead]) -> AuditCheck:
    """Walks the whole log.

    Args:
        heads: whose signatures have been checked, in order; an unsigned claim proves nothing.
    """
    # Closed also where the walk ends at the first broken entry: the server keeps the rest ready.
    with closing(_raw(connection)) as rows:
        return _walk(rows, {each.number: each.hash for each in heads})


def _walk(rows: Iterable[Any], proofs: dict[int, str]) -> AuditCheck:
    before, count, erased = _START, 0, 0
    for row in rows:
        count += 1
        why = _wrong(row, count, before)
        before = bytes(row[6])
        if not why and count in proofs and proofs[count] != before.hex():
            why = "the log was written anew from here or before: a signed head says otherwise"
        if why:
            return AuditCheck(entries=count, heads=len(proofs), broken_at=count, why=why)
        erased += row[8] is None
    furthest = max(proofs, default=0)
    if furthest > count:
        return AuditCheck(
            entries=count,
            erased=erased,
            heads=len(proofs),
            broken_at=count + 1,
            why=f"the log ends after {count} entries, and a signed head proves {furthest}",
        )
    return AuditCheck(entries=count, erased=erased, heads=len(proofs), sealed_up_to=furthest)


def _raw(connection: Connection) -> Generator[Any, None, None]:
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        with closing(driver.execute(_ROWS)) as cursor:
            yield from cursor
    else:
        streamed = {"stream_results": True, "max_row_buffer": 5_000}
        with connection.exec_driver_sql(_ROWS, execution_options=streamed) as rows:
            yield from rows


def _wrong(row: Any, place: int, before: bytes) -> str:
    """What is wrong with an entry that ought to be at a place; empty: nothing."""
    number, at, who, what, subject, fact, digest, salt, body = row
    # A million rows: every call counts.
    if number != place:
        return f"entry {place} is missing: entry {number} stands in its place"
    if _sha(before + fact).digest() != digest:
        return "the entry, or the one before it, is not as it was written"
    try:
        said = _decode(fact)
    except msgspec.MsgspecError:
        return "the entry cannot be read"
    if (said[0], said[2], said[3], said[4]) != (number, who, what, subject):
        return "the columns beside the entry say something else"
    if said[1] != _EPOCH + timedelta(0, 0, at):
        return "the instant beside the entry says something else"
    if body is not None and _sha(bytes(salt) + bytes(body)).hexdigest() != said[6]:
        return "the entry's words are not those that were written"
    return ""
