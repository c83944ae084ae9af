"""Mail to a recipient outside whom neither the person nor the directory knows.

Sees:
    Recipients by name; mail that only tells their number is left alone.
Matters because:
    The first mail to a new address outside is how data finds a way.
Wrong when:
    A new supplier; after the first mail the recipient is known.
Source:
    Detection catalogue, `network.unknown_recipient`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.addresses import outside_recipients
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.network import NetworkEmail

META = rule(
    "network.unknown_recipient",
    "Mail to somebody unknown",
    0.15,
    "Ask who the recipient is",
    confidence=0.5,
)


_KEPT = 200


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    #: Mails after which those written to before count as known.
    min_mails: Count = 10


class Written(State):
    """Recipients of before, the newest last."""

    mails: int = 0
    recipients: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    recipients: tuple[str, ...]
    size_bytes: int | None


def detect(event: NetworkEmail, state: Written, params: Limits, context: Context) -> Answers:
    """Fires on the first mail to somebody, once enough mails were seen."""
    outside = outside_recipients(event.recipients, context.directory.relations)
    learned = state.mails >= params.min_mails
    state.mails += 1
    new = tuple(
        dict.fromkeys(each.lower() for each in outside if each.lower() not in state.recipients)
    )
    state.recipients = [*state.recipients, *new][-_KEPT:]
    unknown = tuple(each for each in new if not context.directory.relations.of(each))
    if not learned or not unknown:
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        recipients=unknown[:10],
        size_bytes=event.size_bytes,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} wrote to {listed(found.recipients)} for the first time."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkEmail: detect},
    explain=explain,
    params=Limits(),
    state=Written,
)
