"""A sale, refund, void, discount or approval by somebody without the permission for it.

Sees:
    Till events against the directory's permissions; people without any permission listed are
    left alone.
Matters because:
    The till should have refused: its rights are wrong, or somebody went round them.
Wrong when:
    The directory is behind the till.
Source:
    Detection catalogue, `staff.permission_exceeded`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.3)
"""

from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosRefund, PosSale, PosVoid

META = rule(
    "staff.permission_exceeded",
    "Done without the permission",
    0.3,
    "Ask how the till let it happen",
    flag=True,
    confidence=0.9,
)


#: What systems call each permission; any of them will do.
_ALLOW = {
    "sale": frozenset({"sales", "sale", "sell"}),
    "refund": frozenset({"returns", "refunds", "return", "refund"}),
    "void": frozenset({"voids", "void"}),
    "discount": frozenset({"discounts", "discount"}),
    "approve": frozenset({"approve", "approvals", "approval", "override"}),
}
_KNOWN = frozenset().union(*_ALLOW.values())
_EVERYTHING = frozenset({"all", "*"})
_DOING = {PosSale: "sale", PosVoid: "void", PosRefund: "refund"}


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    action: str


def detect(
    event: PosSale | PosVoid | PosRefund, state: State, params: Limits, context: Context
) -> Answers:
    """Fires for who did it, or for who approved it without being allowed to."""
    names = context.directory
    actions = [_DOING[type(event)]]
    if isinstance(event, PosSale) and highest_discount(event):
        actions.append("discount")
    missing = next((each for each in actions if not _may(event.staff, each, names)), None)
    if missing is not None:
        return _told(event, event.staff, missing, params)
    approver = event.approved_by
    if approver and not _may(approver, "approve", names):
        return _told(event, approver, "approve", params)
    return None


def _may(person: str, action: str, names: Directory) -> bool:
    """Allowed, or nothing usable is known of the person's permissions."""
    found = names.people.get(person)
    held = {each.lower() for each in found.permissions} if found else set()
    return bool(held & (_ALLOW[action] | _EVERYTHING)) or not held & _KNOWN


def _told(event: PosSale | PosVoid | PosRefund, who: str, action: str, params: Limits) -> Answers:
    measured = Measured(
        person=who,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        action=action,
    )
    return told(event, measured, identity=action)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = "approved" if found.action == "approve" else f"made a {found.action}"
    return (
        f"{names.person_name(found.person)} {what} at {names.site_name(found.site)} without the "
        f"permission for it (transaction {found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect, PosVoid: detect, PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
