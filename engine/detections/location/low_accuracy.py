"""A position too vague to prove presence.

Sees:
    The accuracy that devices admit to.
Matters because:
    A vague position hides an absence; alone it is only worth noting.
Wrong when:
    Basements and steel halls; it stays low severity for that.
Source:
    Detection catalogue, `location.low_accuracy`.
"""

from engine.detect.contract import (
    Answers,
    Cleared,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.detect.units import Metres
from engine.directory.index import Directory
from engine.model.guarding import PositionFix, Punch
from engine.model.kinds import Severity

META = Meta(
    id="location.low_accuracy",
    title="Position too vague",
    severity=Severity.LOW,
    confidence=0.70,
    icon="crosshair",
    checks=("Look whether other phones at the site have it too",),
    related="identity",
    clears=True,
)


class Limits(Params, frozen=True):
    """How vague is too vague."""

    #: Metres, one standard deviation as phones report it.
    gps_accuracy_max_m: Metres = 100.0


class Vague(State):
    """Whether the present row of vague positions has been told."""

    told: bool = False


class Measured(Evidence, frozen=True):
    """How vague."""

    person: str
    accuracy_m: float
    limit_m: float


def detect(event: Punch | PositionFix, state: Vague, params: Limits, context: Context) -> Answers:
    """Fires on every vague punch, and on the first of a row of vague fixes."""
    accuracy_m = event.accuracy_m
    if accuracy_m is None:
        return None
    if accuracy_m <= params.gps_accuracy_max_m:
        if not state.told:
            return None
        state.told = False
        return (Cleared(event.occurred_at, "vague", "Positions are accurate again."),)
    if state.told and not isinstance(event, Punch):
        return None
    state.told = True
    measured = Measured(
        person=event.person, accuracy_m=accuracy_m, limit_m=params.gps_accuracy_max_m
    )
    site = event.site if isinstance(event, Punch) else None
    return (Found(measured, event.occurred_at, (event.ref,), site=site, episode="vague"),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"The position of {names.person_name(found.person)} is only known to "
        f"{found.accuracy_m:,.0f} m."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect, PositionFix: detect},
    explain=explain,
    params=Limits(),
    state=Vague,
    is_idle=lambda state: True,
)
