"""Far more mail on a day than the person usually sends.

Sees:
    Recipients of the person's mail per business day, against their own days before.
Matters because:
    A list is offered to many at once.
Wrong when:
    The shop sends its newsletter from a personal address.
Source:
    Detection catalogue, `network.communication_deviation`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

import msgspec

from engine.detect.baseline import DayCount
from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Factor, Part, Sigmas
from engine.directory.index import Directory
from engine.model.network import NetworkEmail

META = rule(
    "network.communication_deviation",
    "Far more mail than usual",
    0.15,
    "Look at the subjects and recipients of the day",
    confidence=0.7,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    sigmas: Sigmas = 3.0
    #: And at least so many, and so many times the usual.
    min_mails: Count = 20
    times_usual: Factor = 5.0
    min_days: Count = 5


class Mails(State):
    """Recipients a day."""

    counts: DayCount = msgspec.field(default_factory=DayCount)


class Measured(Scored, frozen=True):
    """What was measured."""

    mails: int
    usual: float
    spread: float
    days: int


def detect(event: NetworkEmail, state: Mails, params: Limits, context: Context) -> Answers:
    """Fires once a day."""
    counts = state.counts
    many = event.recipient_count or len(event.recipients or ()) or 1
    today = counts.add(day_of(event.occurred_at, event.site, context.directory), many)
    past = counts.past
    if counts.told or past.seen < params.min_days or today < params.min_mails:
        return None
    if past.above(today) <= params.sigmas or today < params.times_usual * past.mean:
        return None
    counts.told = True
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        mails=int(today),
        usual=round(past.mean, 1),
        spread=round(past.sd, 1),
        days=past.seen,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} has sent {found.mails} mails today; over {found.days} "
        f"days {found.usual:g} were usual."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkEmail: detect},
    explain=explain,
    params=Limits(),
    state=Mails,
)
