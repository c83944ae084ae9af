"""A person sells quite other goods on a day than the shop does.

Sees:
    Categories of the person's lines of the business day, against the shop's of the days before.
Matters because:
    Who rings up cheap vegetables for dear electronics shows here.
Wrong when:
    The person works in one department; the rule then sees it every day: turn it off there.
Source:
    Detection catalogue, `pos.product_mix`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.product_mix",
    "Unusual mix of products",
    0.2,
    "Compare the goods the person rang up with what the shop sells",
    confidence=0.6,
)


#: Categories told apart; the rest are one.
_KEPT = 40
#: What a day's lines still count for after a week.
_FADES = 0.9
_OTHER = "other"


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    #: Total variation distance between both distributions, 0 alike to 1 nothing in common.
    distance_over: Part = 0.5
    #: Lines below which a mix says nothing: of the person today, of the shop before.
    min_lines: Count = 15
    min_shop_lines: Count = 200


class Mix(State):
    """Lines by category: of the shop before today, of everybody today."""

    day: str = ""
    shop: dict[str, float] = {}
    today: dict[str, dict[str, int]] = {}
    told: set[str] = set()


class Measured(Scored, frozen=True):
    """What was measured."""

    distance: float
    lines: int
    most: str
    share: float
    usual_share: float


def detect(event: PosSale, state: Mix, params: Limits, context: Context) -> Answers:
    """Fires once a day and person."""
    day = day_of(event.occurred_at, event.site, context.directory)
    if day > state.day:
        _turn(state, day)
    mine = state.today.setdefault(event.staff, {})
    products = context.directory.products
    for each in event.items:
        product = products.get(each.sku)
        if product is not None and product.category and each.qty > 0:
            mine[product.category] = mine.get(product.category, 0) + 1
    lines, shop = sum(mine.values()), sum(state.shop.values())
    if event.staff in state.told or lines < params.min_lines or shop < params.min_shop_lines:
        return None
    apart = {
        name: mine.get(name, 0) / lines - state.shop.get(name, 0.0) / shop
        for name in sorted({*mine, *state.shop})
    }
    distance = sum(map(abs, apart.values())) / 2
    if distance <= params.distance_over:
        return None
    state.told.add(event.staff)
    most = max(apart, key=lambda name: (apart[name], name))
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        distance=round(distance, 4),
        lines=lines,
        most=most,
        share=round(mine.get(most, 0) / lines, 4),
        usual_share=round(state.shop.get(most, 0.0) / shop, 4),
    )
    return told(event, measured)


def _turn(state: Mix, day: str) -> None:
    """The day is over: it becomes part of what the shop usually sells."""
    shop = {name: count * _FADES for name, count in state.shop.items()}
    for mine in state.today.values():
        for name, count in mine.items():
            shop[name] = shop.get(name, 0.0) + count
    kept = sorted(shop, key=lambda name: (-shop[name], name))
    state.shop = {name: shop[name] for name in kept[:_KEPT]}
    if rest := sum(shop[name] for name in kept[_KEPT:]):
        state.shop[_OTHER] = state.shop.get(_OTHER, 0.0) + rest
    state.day, state.today, state.told = day, {}, set()


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} sells another mix at {names.site_name(found.site)} "
        f"today: {found.share:.0%} of {found.lines} lines are "
        f"{found.most}, where {found.usual_share:.0%} are usual."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Mix,
)
