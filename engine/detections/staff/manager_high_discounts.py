"""An approved discount of a manager whose approvals are far above those of the others.

Sees:
    Approved discounts of all sites of the tenant, by approver; each one counts.
Matters because:
    A manager who takes part approves what others would refuse.
Wrong when:
    One shop has a clearance.
Source:
    Detection catalogue, `staff.manager_high_discounts`.

>>> META.severity.value, DETECTION.params.points
('low', 0.1)
"""

from engine.detect.baseline import Moments
from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Percent, Sigmas
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "staff.manager_high_discounts",
    "Approves higher discounts than other managers",
    0.1,
    "Compare the manager's approvals with those of other shops",
    confidence=0.7,
    each=True,
)


#: Managers kept; whoever approved least goes first.
_KEPT = 150
_MEMORY = 100.0


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.1
    sigmas: Sigmas = 2.0
    #: Approvals of a manager, and other managers with so many, without which nothing is said.
    min_approvals: Count = 5
    min_peers: Count = 3
    #: And at least so many percentage points above the others.
    above_points: Percent = 5.0


class Approvals(State):
    """Approved discounts by manager."""

    of: dict[str, Moments] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float
    mean_pct: float
    peers_pct: float
    spread_pct: float
    peers: int


def detect(event: PosSale, state: Approvals, params: Limits, context: Context) -> Answers:
    """Fires when the manager's mean and this approval are both above the limit."""
    approver, discount = event.approved_by, highest_discount(event)
    if not approver or not discount:
        return None
    mine = _of(state, approver)
    mine.add(discount, _MEMORY)
    peers = Moments()
    for name, each in state.of.items():
        if name != approver and each.seen >= params.min_approvals:
            peers.add(each.mean, 1e9)
    if mine.seen < params.min_approvals or peers.seen < params.min_peers:
        return None
    limit = peers.mean + max(params.sigmas * peers.sd, params.above_points)
    if mine.mean <= limit or discount <= limit:
        return None
    measured = Measured(
        person=approver,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        discount_pct=discount,
        mean_pct=round(mine.mean, 2),
        peers_pct=round(peers.mean, 2),
        spread_pct=round(peers.sd, 2),
        peers=peers.seen,
    )
    return told(event, measured)


def _of(state: Approvals, approver: str) -> Moments:
    mine = state.of.get(approver)
    if mine is None:
        if len(state.of) >= _KEPT:
            del state.of[min(state.of, key=lambda each: (state.of[each].weight, each))]
        mine = state.of[approver] = Moments()
    return mine


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} approved {found.discount_pct:g} % at "
        f"{names.site_name(found.site)}; their approvals average "
        f"{found.mean_pct:.0f} %, those of {found.peers} other managers {found.peers_pct:.0f} %."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TENANT,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Approvals,
    gates={PosSale: lambda event: event.approved_by is not None},
)
