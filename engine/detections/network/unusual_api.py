"""A call to a service that the person has never called before.

Sees:
    Services of calls, once enough calls of the person were seen.
Matters because:
    A new tool in the hands of a cashier is worth a question.
Wrong when:
    The shop introduces a new service; everybody calls it that day.
Source:
    Detection catalogue, `network.unusual_api`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.directory.index import Directory
from engine.model.network import NetworkApiCall

META = rule(
    "network.unusual_api",
    "Interface the person never used",
    0.15,
    "Ask what the service is for",
    confidence=0.5,
)


_KEPT = 100


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    #: Calls after which those of before count as usual.
    min_calls: Count = 10


class Called(State):
    """Services of before, the newest last."""

    calls: int = 0
    services: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    service: str


def detect(event: NetworkApiCall, state: Called, params: Limits, context: Context) -> Answers:
    """Fires on the first call; internal services are left alone."""
    service = event.service.lower()
    learned = state.calls >= params.min_calls
    state.calls += 1
    if service in state.services:
        return None
    state.services = [*state.services, service][-_KEPT:]
    if not learned or event.category == "internal":
        return None
    return told(
        event,
        Measured(person=context.key, site=event.site, points=params.points, service=event.service),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return f"{names.person_name(found.person)} called {found.service} for the first time."


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkApiCall: detect},
    explain=explain,
    params=Limits(),
    state=Called,
)
