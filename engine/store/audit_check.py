"""Verifies the audit log: every entry as it was written, none missing, none added.

Written apart from what writes the log, so that the two do not share a mistake: it reads the tables
as they lie, with the database's own driver, and computes every hash anew. A batch is compared
column by column first, which is quicker; one that differs is gone through entry by entry.
"""

import hashlib
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import repeat
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, text

from engine.model.audit import AuditCheck, AuditHead

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ROWS = (
    "SELECT a.number, a.at, a.who, a.what, a.subject, a.fact, a.hash, w.salt, w.body "
    "FROM audit AS a LEFT JOIN audit_words AS w ON w.number = a.number "
    "WHERE a.number >= :first AND a.number <= :last ORDER BY a.number"
)
_NEWEST = text("SELECT max(at) FROM audit WHERE number < :number")
#: Entries are dated before they wait for the writer, so some overtake others. Microseconds.
_OVERTAKES = 60_000_000
_HASH = text("SELECT hash FROM audit WHERE number = :number")
#: Entries of a batch; more do not stay in the processor's cache and were slower.
_BATCH = 300
#: The numbers that a column can hold.
_LOWEST, _HIGHEST = -(2**63), 2**63 - 1
_START = hashlib.sha256(b"noc-console audit log 1").digest()
_sha = hashlib.sha256
_decode = msgspec.json.Decoder(tuple[int, datetime, str, str, str, str, str]).decode
_after_epoch = _EPOCH.__add__

Rows = Sequence[Sequence[Any]]


def verify(
    connection: Connection, heads: Iterable[AuditHead], first: int = 1, last: int | None = None
) -> AuditCheck:
    """Walks the log, or a stretch of it.

    Args:
        heads: whose signatures have been checked, in order; an unsigned claim proves nothing.
        first: the entry to begin with. The hash of the one before is taken as it lies: whoever
            walks the stretch before has to prove it.
        last: the entry to end with; None: all that there are.
    """
    proofs = {each.number: each.hash for each in heads}
    before = _START if first == 1 else _hash_of(connection, first - 1)
    # Closed also where the walk ends at the first broken entry: the server keeps the rest ready.
    newest = connection.execute(_NEWEST, {"number": first}).scalar()
    with closing(_batches(connection, first, last)) as batches:
        found = _walk(batches, proofs, first, before, newest)
    if found.broken_at is not None:
        return found
    if last is not None:
        why = "" if found.entries == last else f"entry {found.entries + 1} is missing"
    elif found.sealed_up_to > found.entries:
        why = f"the log ends after {found.entries} entries, and a signed head proves "
        why += str(found.sealed_up_to)
    else:
        why = ""
    return replace(found, sealed_up_to=0, broken_at=found.entries + 1, why=why) if why else found


def _walk(
    batches: Iterable[Rows],
    proofs: dict[int, str],
    first: int,
    before: bytes,
    newest: int | None,
) -> AuditCheck:
    """Entry by entry; `newest`: the latest instant before the first of them."""
    place, erased, clock = first, 0, _Clock(newest)
    for rows in batches:
        if not _are_whole(rows, place, before, proofs):
            why = ""
            for count, row in enumerate(rows, place):
                why = _wrong(row, count, before) or _unproved(row, proofs)
                if why:
                    return AuditCheck(entries=count, heads=len(proofs), broken_at=count, why=why)
                before = bytes(row[6])
        clock.read(rows)
        before = bytes(rows[-1][6])
        place += len(rows)
        erased += sum(row[8] is None for row in rows)
    furthest = max(proofs, default=0)
    return AuditCheck(
        entries=place - 1,
        erased=erased,
        heads=len(proofs),
        sealed_up_to=furthest,
        set_back_at=clock.set_back_at,
    )


class _Clock:
    """Sees whether entries are dated in the order in which they stand."""

    def __init__(self, newest: int | None) -> None:
        self._newest = newest
        self.set_back_at: int | None = None

    def read(self, rows: Rows) -> None:
        """A batch that is as it was written."""
        instants = [row[1] for row in rows]
        newest = max(instants)
        known = instants[0] if self._newest is None else self._newest
        if self.set_back_at is None and min(instants) < max(known, newest) - _OVERTAKES:
            self._look(rows, known)
        self._newest = max(known, newest)

    def _look(self, rows: Rows, newest: int) -> None:
        for row in rows:
            if row[1] < newest - _OVERTAKES:
                self.set_back_at = row[0]
                return
            newest = max(newest, row[1])


def _batches(connection: Connection, first: int, last: int | None) -> Generator[Rows, None, None]:
    told = {
        # What lies below the first number is an entry too many.
        "first": _LOWEST if first == 1 else first,
        "last": _HIGHEST if last is None else last,
    }
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        with closing(driver.execute(_ROWS, told)) as cursor:
            while rows := cursor.fetchmany(_BATCH):
                yield rows
    else:
        streamed = {"stream_results": True, "max_row_buffer": 5_000}
        with connection.execute(text(_ROWS), told, execution_options=streamed) as found:
            while rows := found.fetchmany(_BATCH):
                yield rows


def _hash_of(connection: Connection, number: int) -> bytes:
    found = connection.execute(_HASH, {"number": number}).scalar()
    return bytes(found) if isinstance(found, bytes | memoryview) else b""


def _are_whole(rows: Rows, first: int, before: bytes, proofs: dict[int, str]) -> bool:
    """Whether every entry of a batch is as it was written; False also where it cannot be told."""
    numbers, ats, doers, kinds, subjects, facts, digests, salts, bodies = zip(*rows, strict=True)
    places = range(first, first + len(rows))
    try:
        chained = [
            _sha(old + fact).digest() for old, fact in zip((before, *digests), facts, strict=False)
        ]
        said = tuple(zip(*map(_decode, facts), strict=True))
        instants = tuple(map(_after_epoch, map(timedelta, repeat(0), repeat(0), ats)))
        words = tuple(
            told if body is None else _sha(salt + body).hexdigest()
            for salt, body, told in zip(salts, bodies, said[6], strict=True)
        )
    except (TypeError, OverflowError, msgspec.MsgspecError):
        return False
    return (
        chained == list(digests)
        and (tuple(places), instants, doers, kinds, subjects, words) == (*said[:5], said[6])
        and numbers == said[0]
        and all(
            proofs[number] == digests[number - first].hex() for number in places if number in proofs
        )
    )


def _wrong(row: Sequence[Any], place: int, before: bytes) -> str:
    """What is wrong with an entry that ought to be at a place; empty: nothing."""
    number, at, who, what, subject, fact, digest, salt, body = row
    if number != place:
        return f"entry {place} is missing: entry {number} stands in its place"
    try:
        if _sha(before + fact).digest() != digest:
            return "the entry, or the one before it, is not as it was written"
        said = _decode(fact)
        instant = _EPOCH + timedelta(0, 0, at)
        told = said[6] if body is None else _sha(bytes(salt) + bytes(body)).hexdigest()
    except (TypeError, OverflowError, msgspec.MsgspecError):
        return "the entry cannot be read"
    if (said[0], said[2], said[3], said[4]) != (number, who, what, subject):
        return "the columns beside the entry say something else"
    if said[1] != instant:
        return "the instant beside the entry says something else"
    return "" if told == said[6] else "the entry's words are not those that were written"


def _unproved(row: Sequence[Any], proofs: dict[int, str]) -> str:
    number, digest = row[0], row[6]
    if number in proofs and proofs[number] != digest.hex():
        return "the log was written anew from here or before: a signed head says otherwise"
    return ""
