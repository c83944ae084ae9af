"""A share of voids above what is normal among the colleagues.

Sees:
    Voids per transaction of the person's business day, against the days of the others at the
    site.
Matters because:
    It shows many small voids that none of the other rules minds.
Wrong when:
    One person works the returns desk; compare with the roster.
Source:
    Detection catalogue, `pos.void_rate`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.4)
"""

import msgspec

from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.peers import Portions
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Sigmas
from engine.directory.index import Directory
from engine.model.retail import PosSale, PosVoid

META = rule(
    "pos.void_rate",
    "Voids far more often than the colleagues",
    0.4,
    "Compare the person's voids with a colleague's of the same hours",
)


#: A day with fewer transactions says nothing about a rate.
_LEAST = 5.0


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4
    sigmas: Sigmas = 2.0
    #: Voids of the day below which nothing is said.
    min_voids: Count = 3
    #: Colleagues and days of theirs without which nothing is normal.
    min_people: Count = 2
    min_days: Count = 5


class Shares(State):
    """Everybody at the site."""

    portions: Portions = msgspec.field(default_factory=Portions)


class Measured(Scored, frozen=True):
    """What was measured."""

    voids: int
    rate: float
    usual_rate: float
    spread: float
    colleagues: int


def on_sale(event: PosSale, state: Shares, params: Limits, context: Context) -> Answers:
    """A sale makes the share smaller."""
    day = day_of(event.occurred_at, event.site, context.directory)
    state.portions.add(event.staff, day, 0.0, 1.0, least=_LEAST)
    return None


def on_void(event: PosVoid, state: Shares, params: Limits, context: Context) -> Answers:
    """Fires once a day, when the share passes the limit."""
    day = day_of(event.occurred_at, event.site, context.directory)
    mine = state.portions.add(event.staff, day, 1.0, 1.0, least=_LEAST)
    others = state.portions.others(event.staff)
    enough = others.people >= params.min_people and others.days >= params.min_days
    if mine.told or not enough or mine.part < params.min_voids:
        return None
    if mine.share <= others.limit(params.sigmas, mine.whole):
        return None
    mine.told = True
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        voids=int(mine.part),
        rate=round(mine.share, 4),
        usual_rate=round(others.mean, 4),
        spread=round(others.sd, 4),
        colleagues=others.people,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} voided {found.voids} times at "
        f"{names.site_name(found.site)} today, {found.rate:.1%} of transactions; "
        f"{found.colleagues} colleagues average {found.usual_rate:.1%}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: on_sale, PosVoid: on_void},
    explain=explain,
    params=Limits(),
    state=Shares,
)
