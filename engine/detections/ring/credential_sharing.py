"""One login is used from two devices or addresses at once.

Sees:
    Log-ins and flows of one person: another device and another address, and back again, within
    minutes.
Matters because:
    Nobody is in two places; somebody else has the code.
Wrong when:
    A person walks between till and office; the way takes longer than `within_minutes`.
Source:
    Detection catalogue, `ring.credential_sharing`.

>>> META.severity.value, META.confidence
('high', 0.8)
"""

from datetime import timedelta

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.graph import graph
from engine.detect.rings import Joined, Sign, drawn, node, person_node, refs_of, remember, ring
from engine.detect.units import Minutes
from engine.detect.words import duration, listed
from engine.directory.index import Directory
from engine.model.kinds import Severity
from engine.model.retail import StaffLogin

META = ring(
    "ring.credential_sharing",
    "One login in two hands",
    Severity.HIGH,
    0.8,
    "Look at both places at the same time",
    "Change the code, and ask who knows it",
)


_DAYS = 0.25
_KEPT_TOLD = 9


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    within_minutes: Minutes = 5.0


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    devices: tuple[str, ...]
    minutes: float


def detect(event: StaffLogin, state: Signs, params: Limits, context: Context) -> Answers:
    """Fires when a second address, or device where no address is told, follows within minutes."""
    if not event.success or not is_shop(event.site, context.directory):
        return None
    place = event.ip or event.device
    if not place:
        return None
    at = event.occurred_at
    sign = Sign(at, "login", context.key, event.site, place, "logged in", event.ref)
    state.signs = remember(state.signs, sign, _DAYS)
    since = at - timedelta(minutes=params.within_minutes)
    near = [each for each in state.signs if each.at >= since]
    places = tuple(dict.fromkeys(each.about for each in near))
    name = " ".join((*sorted(places), f"{at:%Y-%m-%d}"))
    if len(places) < 2 or name in state.told:
        return None
    state.told = [*state.told[-_KEPT_TOLD:], name]
    names = context.directory
    nodes = [person_node(context.key, names), *(node("device", each) for each in places)]
    measured = Measured(
        person=context.key,
        site=event.site,
        people=(context.key,),
        events=len(near),
        graph=graph(nodes, drawn(near, "device")),
        devices=places,
        minutes=round((at - near[0].at).total_seconds() / 60, 1),
    )
    return (Found(measured, at, refs_of(near), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"The login of {names.person_name(found.person)} was used at {names.site_name(found.site)} "
        f"from {listed(found.devices)} within {duration(timedelta(minutes=found.minutes))}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect},
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: True,
)
