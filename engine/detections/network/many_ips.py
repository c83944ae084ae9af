"""One person active from many network addresses on a business day.

Sees:
    Addresses of log-ins, punches, flows and geolocations of the person.
Matters because:
    One login in several hands, or one hand behind several tunnels.
Wrong when:
    Addresses are dealt out anew every hour; raise `addresses` there.
Source:
    Detection catalogue, `network.many_ips`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from engine.detect.business_day import day_of, is_shop
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.network import NetworkFlow, NetworkGeolocation
from engine.model.retail import StaffLogin

META = rule(
    "network.many_ips",
    "Many addresses in one day",
    0.3,
    "Compare the addresses with the devices of the shop",
    confidence=0.7,
)


_KEPT = 20


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    addresses: Count = 4


class Addresses(State):
    """Of the business day."""

    day: str = ""
    of: dict[str, str] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    addresses: tuple[str, ...]


def detect(
    event: StaffLogin | Punch | NetworkFlow | NetworkGeolocation,
    state: Addresses,
    params: Limits,
    context: Context,
) -> Answers:
    """Fires once a day, on the address that makes so many."""
    address = event.device_ip if isinstance(event, NetworkFlow) else event.ip
    site = None if isinstance(event, NetworkGeolocation) else event.site
    if not address:
        return None
    person = context.directory.people.get(context.key)
    home = site or (person.home_site if person else None)
    if not is_shop(home, context.directory):
        return None
    day = day_of(event.occurred_at, home, context.directory)
    if day != state.day:
        state.day, state.of = day, {}
    if address in state.of or len(state.of) >= _KEPT:
        return None
    state.of[address] = event.ref
    if len(state.of) != params.addresses:
        return None
    measured = Measured(
        person=context.key, site=home, points=params.points, addresses=tuple(state.of)
    )
    return told(event, measured, tuple(state.of.values()))


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} was active from {len(found.addresses)} addresses "
        f"today: {listed(found.addresses)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect, Punch: detect, NetworkFlow: detect, NetworkGeolocation: detect},
    explain=explain,
    params=Limits(),
    state=Addresses,
    is_idle=lambda state: True,
)
