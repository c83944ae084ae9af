"""Activity at a site where the person neither belongs nor has worked before.

Sees:
    Log-ins, punches and till events against home site, assignments, roster and the sites of
    before.
Matters because:
    Nobody there knows what the person may do.
Wrong when:
    Somebody helps out at short notice.
Source:
    Detection catalogue, `staff.unusual_location`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from datetime import timedelta
from typing import Any

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import PosRefund, PosSale, PosVoid, StaffLogin

META = rule(
    "staff.unusual_location",
    "Working at an unusual shop",
    0.15,
    "Ask both managers whether somebody was lent out",
    confidence=0.6,
)


#: Sites remembered, the newest.
_KEPT = 20
_NEAR = timedelta(hours=2)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15


class Worked(State):
    """Sites where the person was, the newest last."""

    sites: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    home_site: str | None


def detect(
    event: StaffLogin | Punch | PosSale | PosVoid | PosRefund,
    state: Worked,
    params: Limits,
    context: Context,
) -> Answers:
    """Fires on the first activity there."""
    if event.site in state.sites:
        return None
    first = not state.sites
    state.sites = [*state.sites, event.site][-_KEPT:]
    person = context.directory.people.get(context.key)
    home = person.home_site if person else None
    if not is_shop(event.site, context.directory) or _belongs(event, home, context):
        return None
    if home is None and first:
        return None
    return told(
        event, Measured(person=context.key, site=event.site, points=params.points, home_site=home)
    )


def _belongs(event: Any, home: str | None, context: Context) -> bool:
    names, at, site = context.directory, event.occurred_at, event.site
    if site == home or any(
        each.site == site for each in names.roster.of_person(context.key, at, _NEAR)
    ):
        return True
    day = f"{names.local(at, site):%Y-%m-%d}"
    return names.is_assigned(context.key, site, day)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    home = f" and belong to {names.site_name(found.home_site)}" if found.home_site else ""
    return (
        f"{names.person_name(found.person)} works at {names.site_name(found.site)}, where they "
        f"have not been before{home}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect, Punch: detect, PosSale: detect, PosVoid: detect, PosRefund: detect},
    explain=explain,
    params=Limits(),
    state=Worked,
)
