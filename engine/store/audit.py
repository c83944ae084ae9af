"""The audit log's tables. Rows are only ever added, and each holds the hash of the one before.

What an entry says in words (`why`, `before`, `after`) lies beside it under a salted hash, so that
it can be erased with a person's data and the chain still proves that the entry was made.
"""

import hashlib
import secrets
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Index,
    LargeBinary,
    String,
    Table,
    delete,
    func,
    insert,
    select,
)

from engine.errors import BadInput
from engine.model.audit import AuditEntry, AuditLine, AuditPage
from engine.store.schema import Instant, RowId, metadata
from engine.store.sealed import Sealing, sealing_of

#: What the first entry follows.
BEGINNING = hashlib.sha256(b"noc-console audit log 1").digest()
_SALT = 16
#: Entries named in one statement; SQLite allows 32,766 variables.
_CHUNK = 1_000

audit = Table(
    "audit",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("what", String(80), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("fact", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("audit_subject", "subject", "number"),
    Index("audit_who", "who", "number"),
    Index("audit_what", "what", "number"),
    Index("audit_time", "at"),
)

audit_words = Table(
    "audit_words",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

TABLES = (audit, audit_words)

# Made once: an entry is added to the log for almost everything that anybody does.
_LAST = select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)
_ADD = insert(audit)
_ADD_WORDS = insert(audit_words)


class Fact(msgspec.Struct, frozen=True, array_like=True):
    """What the chain proves of an entry; its encoded form is what is hashed."""

    number: int
    at: datetime
    who: str
    what: str
    subject: str
    origin: str
    words: str


class Words(msgspec.Struct, frozen=True, array_like=True):
    """What can be erased."""

    why: str
    before: str
    after: str


class Row(NamedTuple):
    """A row as it lies in the tables; `salt` and `body` are None when erased."""

    number: int
    at: datetime
    who: str
    what: str
    subject: str
    fact: bytes
    hash: bytes
    salt: bytes | None
    body: bytes | None


def chained(before: bytes, fact: bytes) -> bytes:
    """The hash of an entry that follows one with the hash `before`."""
    return hashlib.sha256(before + fact).digest()


def committed(salt: bytes, body: bytes) -> str:
    """What an entry says of its words without saying them."""
    return hashlib.sha256(salt + body).hexdigest()


def note(connection: Connection, entry: AuditEntry) -> None:
    """Adds an entry, in the transaction of what it tells about. Only on the writer thread."""
    number, before = last(connection)
    number += 1
    salt = secrets.token_bytes(_SALT)
    words = msgspec.json.encode(Words(entry.why, entry.before, entry.after))
    body = _sealed(connection, entry.subject, words)
    fact = msgspec.json.encode(
        Fact(
            number,
            entry.at,
            entry.who,
            entry.what,
            entry.subject,
            entry.origin,
            committed(salt, body),
        )
    )
    row = Row(
        number,
        entry.at,
        entry.who,
        entry.what,
        entry.subject,
        fact,
        chained(before, fact),
        salt,
        body,
    )._asdict()
    connection.execute(_ADD, row)
    connection.execute(_ADD_WORDS, row)


def _sealed(connection: Connection, subject: str, words: bytes) -> bytes:
    """The words under the key of whom they are about; the chain proves them as they lie."""
    sealing = sealing_of(connection)
    if sealing is None:
        return words
    return sealing.seal(words, "default", subject if sealing.knows("default", subject) else None)


def last(connection: Connection) -> tuple[int, bytes]:
    """Number and hash of the newest entry; 0 and the beginning before the first."""
    row = connection.execute(_LAST).first()
    return (0, BEGINNING) if row is None else (row.number, bytes(row.hash))


def page(
    connection: Connection,
    *,
    who: str = "",
    what: str = "",
    subject: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 200,
) -> AuditPage:
    """Entries, newest first.

    Args:
        what: a kind, or the beginning of kinds such as `call.`.
        before: only entries with a smaller number, for the next page.
    """
    terms: list[ColumnElement[bool]] = []
    if who:
        terms.append(audit.c.who == who)
    if what:
        terms.append(audit.c.what.startswith(what, autoescape=True))
    if subject:
        terms.append(audit.c.subject == subject)
    if since is not None:
        terms.append(audit.c.at >= since)
    if until is not None:
        terms.append(audit.c.at < until)
    total = connection.execute(select(func.count()).select_from(audit).where(*terms)).scalar_one()
    if before is not None:
        terms.append(audit.c.number < before)
    found = connection.execute(
        select(*_COLUMNS)
        .select_from(_WITH_WORDS)
        .where(*terms)
        .order_by(audit.c.number.desc())
        .limit(limit)
    )
    return AuditPage(
        lines=tuple(_line(Row(*row), sealing_of(connection)) for row in found), total=int(total)
    )


def erase_words(connection: Connection, numbers: list[int]) -> int:
    """Erases what entries say in words; how many had any."""
    count = 0
    for start in range(0, len(numbers), _CHUNK):
        chunk = numbers[start : start + _CHUNK]
        gone = connection.execute(delete(audit_words).where(audit_words.c.number.in_(chunk)))
        count += gone.rowcount
    return count


def _line(row: Row, sealing: Sealing | None) -> AuditLine:
    fact = msgspec.json.decode(row.fact, type=Fact)
    words = _words(row.body, sealing)
    is_erased = words is None
    words = words or Words("", "", "")
    return AuditLine(
        number=row.number,
        entry=AuditEntry(
            at=fact.at,
            who=fact.who,
            what=fact.what,
            subject=fact.subject,
            why=words.why,
            before=words.before,
            after=words.after,
            origin=fact.origin,
        ),
        erased=is_erased,
    )


def _words(body: bytes | None, sealing: Sealing | None) -> Words | None:
    """None: they were erased, or the key of whom they were about."""
    try:
        opened = body if body is None or sealing is None else sealing.open(bytes(body))
    except BadInput:
        return None
    return None if opened is None else msgspec.json.decode(opened, type=Words)


_COLUMNS: tuple[Any, ...] = (*audit.c, audit_words.c.salt, audit_words.c.body)
_WITH_WORDS = audit.outerjoin(audit_words, audit.c.number == audit_words.c.number)
