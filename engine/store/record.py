"""What the pipeline has concluded, written in one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from engine.model.alert import Alert, AlertEntry
from engine.model.finding import Finding, Withdrawal
from engine.model.kinds import SubjectKind
from engine.model.refusal import Refusal
from engine.model.verification import Lockout, Verification
from engine.store.schema import (
    alert_entries,
    alerts,
    findings,
    lockouts,
    refusals,
    snapshots,
    verifications,
)
from engine.store.sealed import Owned, OwnedText

_encode = msgspec.json.Encoder().encode


class Conclusions(msgspec.Struct, kw_only=True):
    """Everything that one round of the pipeline has to say to the store."""

    findings: list[tuple[Finding, str | None]] = []
    withdrawals: list[Withdrawal] = []
    alerts: Sequence[Alert] = ()
    entries: Sequence[AlertEntry] = ()
    verifications: Sequence[Verification] = ()
    lockouts: Sequence[Lockout] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__struct_fields__)


def record(connection: Connection, said: Conclusions) -> None:
    """Writes conclusions; writing the same again changes nothing."""
    put_rows(connection, findings, [finding_row(each, alert) for each, alert in said.findings])
    for each in said.withdrawals:
        connection.execute(
            update(findings).where(findings.c.id == each.finding).values(withdrawn=True)
        )
    put_rows(connection, alerts, [alert_row(each) for each in said.alerts])
    if said.entries:
        about = {each.id: each for each in said.alerts}
        rows = [_entry_row(each, about.get(each.alert)) for each in said.entries]
        connection.execute(_insert(connection, alert_entries).on_conflict_do_nothing(), rows)
    put_rows(connection, verifications, [verification_row(each) for each in said.verifications])
    for lockout in said.lockouts:
        connection.execute(
            _insert(connection, lockouts).on_conflict_do_nothing(), [lockout_row(lockout)]
        )


def refuse(connection: Connection, refused: Sequence[Refusal]) -> None:
    """Keeps refused inputs."""
    connection.execute(
        insert(refusals),
        [
            {
                "source": each.source,
                "reason": each.reason,
                "place": each.where,
                "raw": each.raw,
                "size_bytes": each.size_bytes,
                "received_at": each.received_at,
            }
            for each in refused
        ],
    )


def note_sent_again(connection: Connection, refusal_id: int, now: datetime) -> None:
    """The refused input was mended and accepted."""
    connection.execute(
        update(refusals).where(refusals.c.id == refusal_id).values(sent_again_at=now)
    )


def lift_lockouts(connection: Connection, lifted: Lockout) -> None:
    """Writes that a person's standing lockouts were lifted."""
    connection.execute(
        update(lockouts)
        .where(lockouts.c.person == lifted.person, lockouts.c.lifted_at.is_(None))
        .values(lifted_at=lifted.lifted_at, body=Owned(_encode(lifted), person=lifted.person))
    )


def keep_snapshot(connection: Connection, at: datetime, sequence: int, body: bytes) -> None:
    """Keeps a snapshot and the one before it; older ones go."""
    connection.execute(insert(snapshots).values(at=at, sequence=sequence, body=body))
    newest = connection.execute(
        select(snapshots.c.id).order_by(snapshots.c.id.desc()).limit(2)
    ).scalars()
    connection.execute(delete(snapshots).where(snapshots.c.id.not_in(list(newest))))


def _insert(connection: Connection, table: Table) -> Any:
    module: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    return module.insert(table)


def put_rows(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Inserts, or replaces rows with the same key."""
    if not rows:
        return
    statement = _insert(connection, table)
    keys = [column.name for column in table.primary_key]
    values = {
        name: statement.excluded[name] for name in rows[0] if name not in keys and name != "number"
    }
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=values), rows)


def _entry_row(entry: AlertEntry, alert: Alert | None) -> dict[str, Any]:
    row = msgspec.structs.asdict(entry)
    if alert is not None:
        for name in ("detail", "command"):
            row[name] = OwnedText(row[name], alert.tenant, _whose(alert))
    return row


def _whose(each: Finding | Alert) -> str | None:
    """The person it is about, if it is about one."""
    return each.subject if each.subject_kind is SubjectKind.PERSON else None


def finding_row(finding: Finding, alert: str | None) -> dict[str, Any]:
    """A finding as its table keeps it."""
    return {
        "id": finding.id,
        "detection": finding.detection,
        "subject": finding.subject,
        "site": finding.site,
        "tenant": finding.tenant,
        "occurred_at": finding.occurred_at,
        "alert": alert,
        "shadow": finding.shadow,
        "withdrawn": False,
        "body": Owned(_encode(finding), finding.tenant, _whose(finding)),
    }


def alert_row(alert: Alert) -> dict[str, Any]:
    """An alert as its table keeps it."""
    return {
        "id": alert.id,
        "number": alert.number,
        "tenant": alert.tenant,
        "state": alert.state.value,
        "is_open": alert.is_open,
        "severity": alert.severity.value,
        "priority": alert.priority,
        "subject": alert.subject,
        "site": alert.site,
        "created_at": alert.created_at,
        "updated_at": alert.updated_at,
        "body": Owned(_encode(alert), alert.tenant, _whose(alert)),
    }


def verification_row(each: Verification) -> dict[str, Any]:
    """A verification record as its table keeps it."""
    return {
        "id": each.id,
        "person": each.person,
        "occurred_at": each.occurred_at,
        "flagged": each.flagged,
        "verdict": each.verdict,
        "body": Owned(_encode(each), person=each.person),
    }


def lockout_row(each: Lockout) -> dict[str, Any]:
    """A lockout as its table keeps it."""
    return {
        "person": each.person,
        "event": each.event,
        "locked_at": each.locked_at,
        "lifted_at": each.lifted_at,
        "body": Owned(_encode(each), person=each.person),
    }
