"""Proposals that wait for a second person, and what became of them."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, String, Table, insert, select, update

from engine.errors import Conflict, NotFound
from engine.model.approvals import Approval, ApprovalState
from engine.store.schema import Instant, metadata
from engine.store.sealed import Sealed

approvals = Table(
    "approvals",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("state", String(12), nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("approvals_state", "state", "proposed_at"),
    Index("approvals_subject", "kind", "subject"),
)

_decode = msgspec.json.Decoder(Approval).decode


def add(connection: Connection, made: Approval) -> None:
    """Keeps a new proposal. Only on the writer thread.

    Raises:
        Conflict: the same waits already.
    """
    same = waiting_for(connection, made.kind, made.subject)
    if same is not None:
        raise Conflict(
            f"{same.proposed_by} has proposed this already; a second person has to confirm it"
        )
    connection.execute(insert(approvals).values(**_row(made)))


def change(connection: Connection, made: Approval, was: ApprovalState) -> None:
    """Keeps what became of a proposal. Only on the writer thread.

    Raises:
        Conflict: it is not any more as it `was`.
    """
    changed = connection.execute(
        update(approvals)
        .where(approvals.c.id == made.id, approvals.c.state == was.value)
        .values(**_row(made))
    )
    if not changed.rowcount:
        raise Conflict("somebody else has decided this meanwhile; look again")


def get(connection: Connection, approval_id: str) -> Approval:
    """One proposal.

    Raises:
        NotFound.
    """
    row = connection.execute(select(approvals.c.body).where(approvals.c.id == approval_id)).first()
    if row is None:
        raise NotFound(f"there is no proposal {approval_id}")
    return _decode(row.body)


def waiting_for(connection: Connection, kind: str, subject: str) -> Approval | None:
    """The proposal of this kind that waits about a subject."""
    row = connection.execute(
        select(approvals.c.body).where(
            approvals.c.kind == kind,
            approvals.c.subject == subject,
            approvals.c.state == ApprovalState.WAITING.value,
        )
    ).first()
    return None if row is None else _decode(row.body)


def in_state(
    connection: Connection, state: ApprovalState, kind: str | None = None
) -> list[Approval]:
    """Proposals in a state, oldest first."""
    terms: list[Any] = [approvals.c.state == state.value]
    if kind is not None:
        terms.append(approvals.c.kind == kind)
    rows = connection.execute(
        select(approvals.c.body).where(*terms).order_by(approvals.c.proposed_at)
    )
    return [_decode(row.body) for row in rows]


def newest(connection: Connection, since: datetime, limit: int) -> list[Approval]:
    """Proposals made since an instant, newest first."""
    rows = connection.execute(
        select(approvals.c.body)
        .where(approvals.c.proposed_at >= since)
        .order_by(approvals.c.proposed_at.desc())
        .limit(limit)
    )
    return [_decode(row.body) for row in rows]


def _row(made: Approval) -> dict[str, Any]:
    return {
        "id": made.id,
        "kind": made.kind,
        "subject": made.subject,
        "state": made.state.value,
        "proposed_at": made.proposed_at,
        "body": msgspec.json.encode(made),
    }
