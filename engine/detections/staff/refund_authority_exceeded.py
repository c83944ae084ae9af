"""A refund above the person's own limit that no approval covers.

Sees:
    Refunds against the person's limit, and the approver's where one is named.
Matters because:
    Large refunds need a second pair of eyes.
Wrong when:
    The limit in the directory is older than the one in the till.
Source:
    Detection catalogue, `staff.refund_authority_exceeded`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part, Sum
from engine.directory.index import Directory
from engine.model.retail import PosRefund

META = rule(
    "staff.refund_authority_exceeded",
    "Refund beyond own authority",
    0.2,
    "Read who approved it, and what they may approve",
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    #: Money above the limit that is let pass.
    tolerance: Sum = 0.0


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    limit: float
    approved_by: str | None


def detect(event: PosRefund, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the limit; silent where none is known."""
    limit = _limit(event.staff, context.directory)
    if limit is None or event.amount <= limit + params.tolerance:
        return None
    if event.approved_by:
        allowed = _limit(event.approved_by, context.directory)
        if allowed is None or event.amount <= allowed:
            return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        amount=event.amount,
        limit=limit,
        approved_by=event.approved_by,
    )
    return told(event, measured)


def _limit(person: str, names: Directory) -> float | None:
    found = names.people.get(person)
    return found.refund_limit if found else None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} may refund {found.limit:,.2f} and refunded "
        f"{found.amount:,.2f} at {names.site_name(found.site)} ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
