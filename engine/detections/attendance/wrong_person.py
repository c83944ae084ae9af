"""Somebody else punches in for a rostered post.

Sees:
    Punches in, and the site's roster an hour around them.
Matters because:
    A stand-in without training or clearance holds the post, and the absent guard is paid.
Wrong when:
    A swap was agreed but not entered in the roster.
Source:
    Detection catalogue, `attendance.wrong_person`.
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
from engine.detect.units import Minutes
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity

META = Meta(
    id="attendance.wrong_person",
    title="Wrong person on post",
    severity=Severity.HIGH,
    confidence=0.95,
    icon="user-x",
    checks=(
        "Compare the face at the entrance camera with the person's picture",
        "Call the rostered guard",
        "Call the guard who punched in",
    ),
    related="presence",
)


class Limits(Params, frozen=True):
    """How near a shift must be to count."""

    #: A shift covers the punch within this, minutes; guards come early and leave late.
    shift_margin_minutes: Minutes = 60.0


class Measured(Evidence, frozen=True):
    """Who came, and who was expected by which shifts."""

    person: str
    site: str
    expected: tuple[str, ...]
    shifts: tuple[str, ...]


def detect(event: Punch, state: State, params: Limits, context: Context) -> Answers:
    """Fires on a punch in where others are rostered around that time and the puncher is not."""
    if event.direction != "in":
        return None
    margin = timedelta(minutes=params.shift_margin_minutes)
    shifts = context.directory.roster.at_site(event.site, event.occurred_at, margin)
    if not shifts or any(shift.person == event.person for shift in shifts):
        return None
    measured = Measured(
        person=event.person,
        site=event.site,
        expected=tuple(sorted({shift.person for shift in shifts})),
        shifts=tuple(shift.id for shift in shifts),
    )
    return (Found(measured, at=event.occurred_at, refs=(event.ref,), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    expected = listed([names.person_name(each) for each in found.expected])
    return (
        f"{names.person_name(found.person)} punched in at {names.site_name(found.site)}, "
        f"where the roster expects {expected}."
    )


DETECTION = Detection(
    meta=META, scope=Scope.PERSON, on={Punch: detect}, explain=explain, params=Limits()
)
