"""Takes a person out of a store: rows about them go, their alerts and calls stay without words.

Works on the engine's own database and on each of its back-ups alike. It is safe to do again, and
does what it can where the person's key is gone already, as in a restored back-up.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    LargeBinary,
    Table,
    delete,
    inspect,
    or_,
    select,
    type_coerce,
    update,
)

from engine.errors import BadInput
from engine.model.alert import Alert, AlertState
from engine.model.calls import Call
from engine.model.kinds import Severity, SubjectKind
from engine.store import audit, call_schema, connectors, schema
from engine.store.sealed import Owned, OwnedText, sealing_of

_GONE = "(erased)"
#: Tables whose rows about somebody go altogether, with the column that says about whom.
_DELETED: tuple[tuple[Table, str], ...] = (
    (schema.journal, "person"),
    (schema.findings, "subject"),
    (schema.verifications, "person"),
    (schema.lockouts, "person"),
    (call_schema.call_consents, "person"),
    (call_schema.call_duress, "person"),
    (connectors.devices, "person"),
    (connectors.unknown_devices, "key"),
)
_PAGE = 1_000


def remove_rows(
    connection: Connection, person: str, known_as: Sequence[str] = ()
) -> dict[str, int]:
    """Rows about somebody go; their alerts and calls stay as facts without words.

    Args:
        known_as: their numbers and addresses, under which devices and callers go.
    """
    counts: dict[str, int] = {}
    there = _tables(connection)
    keys = [person, *known_as]
    if "alerts" in there:
        about = select(schema.alerts.c.id).where(schema.alerts.c.subject.in_(keys))
        counts["alert_entries"] = _blank_entries(
            connection, list(connection.execute(about).scalars())
        )
        counts["alerts"] = _blank_alerts(connection, keys)
    if "calls" in there:
        counts["calls"], counts["call_recordings"] = _blank_calls(connection, person)
    for table, column in _DELETED:
        if table.name in there:
            gone = connection.execute(delete(table).where(table.c[column].in_(keys)))
            counts[table.name] = gone.rowcount
    if "directory" in there:
        counts["directory"] = _leave_directory(connection, person)
    if "snapshots" in there:
        connection.execute(delete(schema.snapshots))
    if "audit_words" in there:
        counts["audit_words"] = _erase_words_about(connection, person)
    return {kind: count for kind, count in counts.items() if count}


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def _leave_directory(connection: Connection, person: str) -> int:
    table, quoted = schema.directory, f"{person}|"
    count = connection.execute(
        delete(table).where(
            or_(
                (table.c.kind == "people") & (table.c.id == person),
                table.c.kind.in_(("contacts", "assignments"))
                & table.c.id.startswith(quoted, autoescape=True),
            )
        )
    ).rowcount
    lying = type_coerce(table.c.body, LargeBinary)
    rows = connection.execute(
        select(table.c.id, table.c.since, lying).where(table.c.kind == "shifts")
    ).all()
    for shift, since, body in rows:
        about = _owner(connection, bytes(body))
        if about is None or about == person:
            key = (table.c.kind == "shifts", table.c.id == shift, table.c.since == since)
            count += connection.execute(delete(table).where(*key)).rowcount
    return int(count)


def _owner(connection: Connection, lying: bytes) -> str | None:
    """Whom a shift is about; None where that was somebody whose key is gone."""
    sealing = sealing_of(connection)
    try:
        body = lying if sealing is None else sealing.open(lying)
    except BadInput:
        return None
    return str(msgspec.json.decode(body, type=dict[str, Any]).get("person", ""))


def _blank_alerts(connection: Connection, keys: list[str]) -> int:
    """Those that went under a number of theirs go under their id from now on."""
    table = schema.alerts
    lying = type_coerce(table.c.body, LargeBinary).label("lying")
    rows = connection.execute(
        select(*(each for each in table.c if each.name != "body"), lying).where(
            table.c.subject.in_(keys)
        )
    ).all()
    for row in rows:
        blank = msgspec.structs.replace(_blank_alert(connection, row), subject=keys[0])
        body = Owned(msgspec.json.encode(blank), row.tenant)
        row_of = update(table).where(table.c.id == row.id)
        connection.execute(row_of.values(body=body, subject=keys[0]))
    return len(rows)


def _blank_alert(connection: Connection, row: Any) -> Alert:
    """The alert as a fact: number, when, how severe, what came of it; nothing in words."""
    sealing = sealing_of(connection)
    try:
        lying = bytes(row.lying)
        known = msgspec.json.decode(lying if sealing is None else sealing.open(lying), type=Alert)
    except BadInput:
        known = Alert(
            id=row.id,
            number=row.number,
            title=_GONE,
            reason=_GONE,
            severity=Severity(row.severity),
            confidence=0.0,
            priority=row.priority,
            subject=row.subject,
            subject_kind=SubjectKind.PERSON,
            site=row.site,
            client=None,
            detections=(),
            findings=(),
            state=AlertState.CLOSED,
            occurred_at=row.created_at,
            last_at=row.created_at,
            created_at=row.created_at,
            updated_at=row.updated_at,
            tenant=row.tenant,
        )
    return msgspec.structs.replace(
        known, reason=_GONE, validation_sentence="", shelve_reason="", findings=()
    )


def _blank_entries(connection: Connection, alerts: list[str]) -> int:
    count, table = 0, schema.alert_entries
    for start in range(0, len(alerts), _PAGE):
        chunk = alerts[start : start + _PAGE]
        done = connection.execute(
            update(table)
            .where(table.c.alert.in_(chunk))
            .values(detail=OwnedText(_GONE), command="")
        )
        count += done.rowcount
    return count


def _blank_calls(connection: Connection, person: str) -> tuple[int, int]:
    table, sounds = call_schema.calls, call_schema.call_recordings
    lying = type_coerce(table.c.body, LargeBinary)
    rows = connection.execute(
        select(table.c.id, table.c.tenant, lying).where(table.c.person == person)
    ).all()
    heard = 0
    for call_id, tenant, kept in rows:
        body = _blank_call(connection, bytes(kept))
        if body is None:  # of a restored back-up: nothing of it can be read any more
            connection.execute(delete(table).where(table.c.id == call_id))
        else:
            connection.execute(
                update(table)
                .where(table.c.id == call_id)
                .values(
                    body=Owned(body, tenant), number=None, code=None, spoken=None, fingerprint=""
                )
            )
        # What is noted as being only at the provider still has to be deleted there.
        has_sound = sounds.c.kept_at != call_schema.ONLY_THERE
        gone = connection.execute(delete(sounds).where(sounds.c.call == call_id, has_sound))
        heard += gone.rowcount
    return len(rows), heard


def _blank_call(connection: Connection, lying: bytes) -> bytes | None:
    sealing = sealing_of(connection)
    try:
        call = msgspec.json.decode(lying if sealing is None else sealing.open(lying), type=Call)
    except BadInput:
        return None
    responses = tuple(msgspec.structs.replace(each, given=_GONE) for each in call.responses)
    blank = msgspec.structs.replace(
        call,
        number="…",
        name=_GONE,
        reason=_GONE,
        transcript="",
        responses=responses,
        recording=None,
        records=False,
    )
    return msgspec.json.encode(blank)


def _erase_words_about(connection: Connection, person: str) -> int:
    numbers = connection.execute(
        select(audit.audit.c.number).where(audit.audit.c.subject == person)
    ).scalars()
    return audit.erase_words(connection, list(numbers))
