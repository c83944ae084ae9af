"""A call to a service that serves fraud.

Sees:
    Calls of the category `fraud_tool`, or to a service on the list.
Matters because:
    Card testers and receipt generators have no honest use in a shop.
Wrong when:
    The shop's own test of its defences.
Source:
    Detection catalogue, `network.fraud_tool_api`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.addresses import FRAUD_TOOLS, host_in, word_in
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part
from engine.directory.index import Directory
from engine.model.network import NetworkApiCall

META = rule(
    "network.fraud_tool_api",
    "Fraud tool called",
    0.4,
    "Preserve the device, and look what was bought with gift cards",
    flag=True,
    confidence=0.9,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4
    fraud_tools: Names = FRAUD_TOOLS


class Measured(Scored, frozen=True):
    """What was measured."""

    service: str
    by: str


def detect(event: NetworkApiCall, state: State, params: Limits, context: Context) -> Answers:
    """Fires on each."""
    named = host_in(event.service, params.fraud_tools) or word_in(event.service, params.fraud_tools)
    if event.category != "fraud_tool" and not named:
        return None
    by = "its category" if event.category == "fraud_tool" else f"the list ({named})"
    return told(
        event,
        Measured(
            person=context.key, site=event.site, points=params.points, service=event.service, by=by
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return f"{names.person_name(found.person)} called {found.service}, a fraud tool by {found.by}."


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkApiCall: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
