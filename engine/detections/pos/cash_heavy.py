"""A share of cash above what is normal among the colleagues.

Sees:
    Cash of the takings of the person's business day, against the days of the others at the
    site.
Matters because:
    Only cash can be pocketed.
Wrong when:
    A register without card terminal, or a market day.
Source:
    Detection catalogue, `pos.cash_heavy`.

>>> META.severity.value, DETECTION.params.points
('low', 0.1)
"""

import msgspec

from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.peers import Portions
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Sigmas
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.cash_heavy", "More cash than the colleagues take", 0.1, "Count the drawer", confidence=0.6
)


#: A day with less takings says nothing about a share.
_LEAST = 50.0


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.1
    sigmas: Sigmas = 2.0
    #: Sales of the day below which a share says nothing.
    min_sales: Count = 10
    min_people: Count = 2
    min_days: Count = 5
    #: And at least so much above the colleagues.
    above_part: Part = 0.10


class Shares(State):
    """Everybody at the site, and how often each sold today."""

    portions: Portions = msgspec.field(default_factory=Portions)
    day: str = ""
    sales: dict[str, int] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    cash_share: float
    usual_share: float
    spread: float
    sales: int


def detect(event: PosSale, state: Shares, params: Limits, context: Context) -> Answers:
    """Fires once a day, when the share passes the limit."""
    day = day_of(event.occurred_at, event.site, context.directory)
    if day != state.day:
        state.day, state.sales = day, {}
    sales = state.sales[event.staff] = state.sales.get(event.staff, 0) + 1
    taken = [each for each in event.payments if each.amount > 0]
    cash = sum(each.amount for each in taken if each.method == "cash")
    total = sum(each.amount for each in taken)
    mine = state.portions.add(event.staff, day, cash, total, least=_LEAST)
    if mine.told or sales < params.min_sales or mine.share < params.above_part:
        return None
    others = state.portions.others(event.staff)
    enough = others.people >= params.min_people and others.days >= params.min_days
    # A few large sales weigh more than many small ones: half as many choices.
    limit = max(others.limit(params.sigmas, sales / 2), others.mean + params.above_part)
    if not enough or mine.share <= limit:
        return None
    mine.told = True
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        cash_share=round(mine.share, 4),
        usual_share=round(others.mean, 4),
        spread=round(others.sd, 4),
        sales=sales,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} took {found.cash_share:.0%} of today's takings in cash "
        f"at {names.site_name(found.site)}; colleagues average {found.usual_share:.0%}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Shares,
)
