"""A punch at a site where the person may not work that day.

Sees:
    Punches; assignments and shifts of the person for that site on the site's local day.
Matters because:
    Nobody cleared this person for the place; access itself is the damage.
Wrong when:
    The assignment was not entered yet. A rostered shift counts as an assignment; while the
    directory holds no assignments at all, nothing is claimed.
Source:
    Detection catalogue, `attendance.unauthorised_site`.
"""

from datetime import timedelta

from engine.detect.contract import (
    Answers,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity

META = Meta(
    id="attendance.unauthorised_site",
    title="Punch at a site without assignment",
    severity=Severity.CRITICAL,
    confidence=0.90,
    icon="shield-alert",
    checks=(
        "Look at the site's entrance camera at that minute",
        "Call the site and ask who is there",
        "Ask the supervisor whether the person was sent",
    ),
    related="presence",
)

_SHIFT_MARGIN = timedelta(hours=1)


class Stays(State):
    """Sites where the present stay was judged when it began; one entry per site punched in."""

    judged: list[str] = []


class Measured(Evidence, frozen=True):
    """Who was where, and on which local day."""

    person: str
    site: str
    direction: str
    day: str


def detect(event: Punch, state: Stays, params: Params, context: Context) -> Answers:
    """Fires once per stay: on its punch in, or on a punch out whose punch in nobody saw."""
    directory = context.directory
    if not directory.knows_assignments or event.site not in directory.sites:
        return None
    if event.direction == "out" and event.site in state.judged:
        state.judged.remove(event.site)
        return None
    if event.direction == "in":
        if event.site not in state.judged:
            state.judged = [*state.judged[-7:], event.site]
        else:
            return None
    day = directory.local(event.occurred_at, event.site).date().isoformat()
    if directory.is_assigned(event.person, event.site, day):
        return None
    shifts = directory.roster.of_person(event.person, event.occurred_at, _SHIFT_MARGIN)
    if any(shift.site == event.site for shift in shifts):
        return None
    measured = Measured(person=event.person, site=event.site, direction=event.direction, day=day)
    return (Found(measured, at=event.occurred_at, refs=(event.ref,), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} punched {found.direction} at "
        f"{names.site_name(found.site)} without an assignment there on {found.day}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect},
    explain=explain,
    state=Stays,
    is_idle=lambda state: True,
)
