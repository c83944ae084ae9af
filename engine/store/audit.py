"""The audit log: who did what to whom, when, why, from where. Rows are only ever added."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select

from engine.store.call_schema import audit


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry.

    Attributes:
        at: the control room's clock, UTC.
        what: `phone.reveal`, `recording.listen`, `consent.set`, ….
        subject: what it was done to: a call, a person, a provider. Never a number or a name.
        why: in the words of who did it; `before`, `after`: of what was changed.
        origin: where the request came from.
    """

    at: datetime
    who: str
    what: str
    subject: str
    why: str = ""
    before: str = ""
    after: str = ""
    origin: str = ""


def note(connection: Connection, entry: AuditEntry) -> None:
    """Adds an entry, in the transaction of what it tells about."""
    values: dict[str, Any] = msgspec.structs.asdict(entry)
    values["from"] = values.pop("origin")
    connection.execute(insert(audit).values(**values))


def entries(connection: Connection, subject: str = "", limit: int = 200) -> list[AuditEntry]:
    """Newest first; of one subject, or of all."""
    terms = [audit.c.subject == subject] if subject else []
    rows = connection.execute(
        select(audit).where(*terms).order_by(audit.c.number.desc()).limit(limit)
    )
    return [
        AuditEntry(
            at=row.at,
            who=row.who,
            what=row.what,
            subject=row.subject,
            why=row.why,
            before=row.before,
            after=row.after,
            origin=row._mapping["from"],
        )
        for row in rows
    ]
