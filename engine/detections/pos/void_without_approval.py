"""A void that nobody approved.

Sees:
    Voids without an approver, by somebody who may not approve themselves.
Matters because:
    Whoever voids alone can take the money of any sale.
Wrong when:
    The till does not say who approved. After ten voids of a site that never named an approver
    the rule is silent there.
Source:
    Detection catalogue, `pos.void_without_approval`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.35)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Sum
from engine.directory.index import Directory
from engine.model.retail import PosVoid

META = rule(
    "pos.void_without_approval",
    "Void without approval",
    0.35,
    "Ask the manager whether they know of the void",
    flag=True,
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    #: Smaller voids need no approval here.
    from_amount: Sum = 0.0
    #: So many voids without an approver, and none ever with one: the till does not tell.
    silent_after: Count = 10


class Told(State):
    """How many voids named an approver."""

    with_approver: int = 0
    without: int = 0


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    original: str | None


def detect(event: PosVoid, state: Told, params: Limits, context: Context) -> Answers:
    """Fires on each, unless this till never names approvers."""
    if event.approved_by:
        state.with_approver += 1
        return None
    state.without += 1
    person = context.directory.people.get(event.staff)
    if abs(event.amount) < params.from_amount or (person and "approve" in person.permissions):
        return None
    if not state.with_approver and state.without > params.silent_after:
        return None
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        amount=abs(event.amount),
        original=event.original,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    sale = f" of sale {found.original}" if found.original else ""
    return (
        f"{names.person_name(found.person)} voided {found.amount:,.2f}{sale} at "
        f"{names.site_name(found.site)} without approval ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosVoid: detect},
    explain=explain,
    params=Limits(),
    state=Told,
)
