"""What is kept about one person, wherever it stands: for their export, and before an erasure."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from engine.errors import BadInput
from engine.model.alert import OPEN_STATES
from engine.model.cameras_clips import ClipState
from engine.store import audit, call_schema, calls, camera_schema, connectors, privacy, schema
from engine.store.directory import Sealer, opened
from engine.store.sealed import sealing_of

_FIELDS = ("name", "phone", "email", "address")
#: Values shorter than this would take other words along.
_SHORTEST = 3
_PAGE = 1_000


def own_values(connection: Connection, person: str, sealer: Sealer | None) -> list[str]:
    """Every name, number and address that the directory has had for somebody and nobody else."""
    mine: set[str] = set()
    others: set[str] = set()
    table = schema.directory
    for row in connection.execute(
        select(table.c.kind, table.c.id, table.c.body).where(
            table.c.kind.in_(("people", "contacts"))
        )
    ):
        entry = msgspec.json.decode(opened(row.kind, bytes(row.body), sealer), type=dict[str, Any])
        values = {str(entry.get(name) or "").strip() for name in _FIELDS}
        whose = row.id if row.kind == "people" else str(entry.get("person"))
        (mine if whose == person else others).update(values)
    mine -= others | _places(connection) | {person}
    return sorted((each for each in mine if len(each) >= _SHORTEST), key=len, reverse=True)


def _places(connection: Connection) -> set[str]:
    """Ids and names of sites, regions and clients: who lives at one does not take it along."""
    table = schema.directory
    kept = connection.execute(select(table.c.body).where(table.c.kind.in_(("sites", "clients"))))
    entries = (msgspec.json.decode(bytes(row.body), type=dict[str, Any]) for row in kept)
    return {str(each.get(name) or "") for each in entries for name in ("id", "name", "region")}


def is_known(connection: Connection, person: str) -> bool:
    """Whether anything is kept about somebody."""
    table = schema.directory
    found = connection.execute(
        select(table.c.id).where(table.c.kind == "people", table.c.id == person).limit(1)
    ).first()
    pairs: tuple[tuple[Table, str], ...] = (
        (schema.journal, "person"),
        (schema.findings, "subject"),
        (schema.verifications, "person"),
    )
    return found is not None or any(
        connection.execute(select(each.c[name]).where(each.c[name] == person).limit(1)).first()
        for each, name in pairs
    )


def alerts_about(connection: Connection, keys: Sequence[str]) -> list[str]:
    """Ids of the alerts about somebody, by everything that they go under."""
    table = schema.alerts
    return list(connection.execute(select(table.c.id).where(table.c.subject.in_(keys))).scalars())


def against(connection: Connection, person: str, known_as: Sequence[str] = ()) -> str:
    """Why somebody cannot be erased now; empty: they can.

    Args:
        known_as: their numbers and addresses.
    """
    for hold in privacy.holds(connection):
        if hold.person == person:
            return (
                f"legal hold {hold.number} by {hold.who} since {hold.at:%Y-%m-%d} "
                f"({hold.reason}) keeps everything about them"
            )
    table = schema.alerts
    number = connection.execute(
        select(table.c.number).where(
            table.c.subject.in_([person, *known_as]),
            table.c.state.in_([each.value for each in OPEN_STATES]),
        )
    ).scalar()
    if number is not None:
        return f"alert A-{number} about them is open; resolve it first"
    for call in calls.page(connection, calls.Wanted(person=person, limit=10_000))[0]:
        if call.legal_hold:
            return f"call {call.id} is under a legal hold; lift it first"
        if not call.is_over:
            return f"call {call.id} to them is under way; let it end first"
    return _held_clip(connection, alerts_about(connection, [person, *known_as]))


def _held_clip(connection: Connection, alerts: list[str]) -> str:
    table = camera_schema.clips
    for start in range(0, len(alerts), _PAGE):
        chunk = alerts[start : start + _PAGE]
        held = connection.execute(
            select(table.c.id).where(
                table.c.alert.in_(chunk),
                table.c.held.is_(True),
                table.c.state != ClipState.DELETED.value,
            )
        ).scalar()
        if held is not None:
            return f"clip {held} of an alert about them is under a legal hold; lift it first"
    return ""


def everything(
    connection: Connection, person: str, sealer: Sealer | None
) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    """All that the database keeps about somebody: each kind with its rows, in clear."""
    yield "directory", _of_directory(connection, person, sealer)
    yield "events", _raws(connection, person)
    for kind, table, column in (
        ("findings", schema.findings, "subject"),
        ("alerts", schema.alerts, "subject"),
        ("checks", schema.verifications, "person"),
        ("lockouts", schema.lockouts, "person"),
        ("calls", call_schema.calls, "person"),
        ("consents", call_schema.call_consents, "person"),
    ):
        yield kind, _bodies(connection, table, column, person)
    yield "alert_history", _history(connection, person)
    yield "devices", _rows(connection, connectors.devices, "person", person)
    yield (
        "holds",
        (
            msgspec.to_builtins(each)
            for each in privacy.holds(connection, all_of_them=True)
            if each.person == person
        ),
    )
    yield "views", _views(connection, person)


def _of_directory(
    connection: Connection, person: str, sealer: Sealer | None
) -> Iterator[dict[str, Any]]:
    table = schema.directory
    kinds = ("people", "assignments", "shifts", "contacts")
    for row in connection.execute(
        select(table).where(table.c.kind.in_(kinds)).order_by(table.c.since)
    ):
        entry = msgspec.json.decode(opened(row.kind, bytes(row.body), sealer), type=dict[str, Any])
        if person in (entry.get("person"), row.id if row.kind == "people" else None):
            span = {
                "known_from": row.since.isoformat(),
                "until": row.until and row.until.isoformat(),
            }
            yield {"list": row.kind, **span, **entry}


def _raws(connection: Connection, person: str) -> Iterator[dict[str, Any]]:
    table = schema.journal
    rows = connection.execute(
        select(table.c.raw).where(table.c.person == person).order_by(table.c.occurred_at),
        execution_options={"yield_per": _PAGE},
    )
    for row in rows:
        yield msgspec.json.decode(bytes(row.raw), type=dict[str, Any])


def _bodies(
    connection: Connection, table: Table, column: str, person: str
) -> Iterator[dict[str, Any]]:
    for row in connection.execute(select(table.c.body).where(table.c[column] == person)):
        yield msgspec.json.decode(bytes(row.body), type=dict[str, Any])


def _rows(
    connection: Connection, table: Table, column: str, person: str
) -> Iterator[dict[str, Any]]:
    for row in connection.execute(select(table).where(table.c[column] == person)):
        yield msgspec.to_builtins(dict(row._mapping))


def _history(connection: Connection, person: str) -> Iterator[dict[str, Any]]:
    table = schema.alert_entries
    mine = select(schema.alerts.c.id).where(schema.alerts.c.subject == person)
    rows = connection.execute(select(table).where(table.c.alert.in_(mine)).order_by(table.c.id))
    for row in rows:
        yield msgspec.to_builtins(dict(row._mapping))


def _views(connection: Connection, person: str) -> Iterator[dict[str, Any]]:
    """Who looked at their data and did something about them: the recipients."""
    before: int | None = None
    while True:
        page = audit.page(connection, subject=person, before=before, limit=_PAGE)
        for line in page.lines:
            yield msgspec.to_builtins(line.entry)
        if len(page.lines) < _PAGE:
            return
        before = page.lines[-1].number


def archived(connection: Connection, person: str, folder: Path) -> Iterator[dict[str, Any]]:
    """Somebody's events of days that have left the journal."""
    from pyarrow import parquet

    sealing = sealing_of(connection)
    table = schema.archived_days
    names = connection.execute(select(table.c.file).where(table.c.removed.is_(True))).scalars()
    for name in names.all():
        if not (folder / name).exists():
            continue
        for row in parquet.read_table(
            folder / name, columns=["raw"], filters=[("person", "=", person)]
        ).to_pylist():
            with suppress(BadInput):
                raw = bytes(row["raw"]) if sealing is None else sealing.open(bytes(row["raw"]))
                yield msgspec.json.decode(raw, type=dict[str, Any])
