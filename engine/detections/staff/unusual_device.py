"""A device or network address that is not one of the person's usual ones.

Sees:
    Log-ins and punches of shop staff: addresses against the directory's usual ones, or those
    used before; devices against those used before.
Matters because:
    A login used from elsewhere is the first trace of a stolen one.
Wrong when:
    A till was replaced; it is learned at once.
Source:
    Detection catalogue, `staff.unusual_device`.

>>> META.severity.value, DETECTION.params.points
('low', 0.1)
"""

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import StaffLogin

META = rule(
    "staff.unusual_device",
    "Unusual device or address",
    0.1,
    "Ask the person whether they used it",
    confidence=0.6,
)


#: Devices and addresses remembered, the newest.
_KEPT = 12


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.1
    #: Log-ins and punches after which what was used before counts as usual.
    min_seen: Count = 10


class Used(State):
    """What the person has used, the newest last."""

    addresses_seen: int = 0
    devices_seen: int = 0
    devices: list[str] = []
    addresses: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    device: str | None
    address: str | None
    unusual: str


def detect(event: StaffLogin | Punch, state: Used, params: Limits, context: Context) -> Answers:
    """Fires the first time; what was used once is known."""
    if not is_shop(event.site, context.directory):
        return None
    person = context.directory.people.get(context.key)
    usual = person.usual_ips if person else ()
    learned = state.addresses_seen >= params.min_seen
    new_address = _is_new(event.ip, state.addresses) and (learned or bool(usual))
    strange_address = new_address and event.ip not in usual
    strange_device = _is_new(event.device, state.devices) and state.devices_seen >= params.min_seen
    state.addresses_seen += event.ip is not None
    state.devices_seen += event.device is not None
    if not (strange_address or strange_device):
        return None
    unusual = "address" if strange_address else "device"
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            device=event.device,
            address=event.ip,
            unusual=unusual,
        ),
    )


def _is_new(name: str | None, known: list[str]) -> bool:
    """Notes a name; whether it was not known."""
    if not name:
        return False
    new = name not in known
    if not new:
        known.remove(name)
    known.append(name)
    del known[:-_KEPT]
    return new


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = f"address {found.address}" if found.unusual == "address" else f"device {found.device}"
    return (
        f"{names.person_name(found.person)} used {what} at {names.site_name(found.site)}, which is "
        "not one of their usual ones."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect, Punch: detect},
    explain=explain,
    params=Limits(),
    state=Used,
)
