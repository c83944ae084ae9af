"""A call that an interface refused.

Sees:
    Calls whose `success` is false; each one counts.
Matters because:
    Somebody tries keys that are not theirs.
Wrong when:
    A key has run out and a program goes on trying.
Source:
    Detection catalogue, `network.failed_api_auth`.

>>> META.severity.value, DETECTION.params.points
('low', 0.1)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.network import NetworkApiCall

META = rule(
    "network.failed_api_auth",
    "Refused by an interface",
    0.1,
    "Ask whether the key was changed",
    confidence=0.6,
    each=True,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.1


class Measured(Scored, frozen=True):
    """What was measured."""

    service: str


def detect(event: NetworkApiCall, state: State, params: Limits, context: Context) -> Answers:
    """Fires on each."""
    if event.success:
        return None
    return told(
        event,
        Measured(person=context.key, site=event.site, points=params.points, service=event.service),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return f"{found.service} refused a call of {names.person_name(found.person)}."


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkApiCall: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
