"""A sale discounted far more than the person usually does.

Sees:
    The discount on the whole sale against the person's own sales at the site, or against the
    colleagues' while there are few.
Matters because:
    A change of habit says more than a high discount: some sell nothing but reduced goods.
Wrong when:
    A clearance begins; the normal follows within some hundred sales.
Source:
    Detection catalogue, `pos.discount_deviation`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.35)
"""

import msgspec

from engine.detect.baseline import Moments, pooled
from engine.detect.basket import discount_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.customs import Customs
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Percent, Sigmas
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.discount_deviation",
    "Discount far above the person's normal",
    0.35,
    "Compare with the person's sales of the last weeks",
    confidence=0.85,
)


#: Sellers kept per site; whoever sold least goes first.
_KEPT = 60
_WIDTH = 5.0


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    sigmas: Sigmas = 3.0
    #: And at least so many percentage points above the mean.
    above_points: Percent = 15.0
    #: Earlier sales from which the person's own normal is used; below it the colleagues'.
    min_sales: Count = 20
    #: What the colleagues give in this share of their sales is rare for nobody here.
    common_from: Part = 0.005
    common_after: Count = 100


class Usual(State):
    """Discounts by seller."""

    of: dict[str, Moments] = {}
    customs: Customs = msgspec.field(default_factory=Customs)


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float
    usual_pct: float
    spread_pct: float
    sales: int
    against: str


def detect(event: PosSale, state: Usual, params: Limits, context: Context) -> Answers:
    """Fires above both limits; what is found widens the normal no further than to the limit."""
    discount = round(discount_of(event), 2)
    own = _own(state, event.staff)
    normal, against = own, "own"
    if own.seen < params.min_sales:
        normal = pooled([each for who, each in state.of.items() if who != event.staff])
        against = "colleagues"
    limit = normal.mean + max(params.sigmas * normal.sd, params.above_points)
    unusual = normal.seen >= params.min_sales and discount > limit
    unusual = unusual and discount - normal.mean >= params.above_points
    unusual = unusual and not state.customs.is_common(
        discount,
        width=_WIDTH,
        but=event.staff,
        share=params.common_from,
        least=params.common_after,
    )
    state.customs.add(event.staff, discount, width=_WIDTH)
    usual, spread, sales = normal.mean, normal.sd, normal.seen
    own.add(min(discount, limit) if unusual else discount)
    if not unusual:
        return None
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        discount_pct=discount,
        usual_pct=round(usual, 2),
        spread_pct=round(spread, 2),
        sales=sales,
        against=against,
    )
    return told(event, measured)


def _own(state: Usual, person: str) -> Moments:
    own = state.of.get(person)
    if own is None:
        if len(state.of) >= _KEPT:
            del state.of[min(state.of, key=lambda each: (state.of[each].weight, each))]
        own = state.of[person] = Moments()
    return own


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    whose = "their own" if found.against == "own" else "their colleagues'"
    return (
        f"{names.person_name(found.person)} gave {found.discount_pct:.0f} % at "
        f"{names.site_name(found.site)} where {whose} {found.sales} earlier "
        f"sales average {found.usual_pct:.1f} % (± {found.spread_pct:.1f}; sale "
        f"{found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Usual,
)
