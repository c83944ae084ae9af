"""Traffic, mail or an export by somebody outside the shift, while the shop is closed.

Sees:
    Flows, mail, exports and tunnels against roster and opening hours.
Matters because:
    Data is copied when nobody looks.
Wrong when:
    A device updates itself at night under the name of its user.
Source:
    Detection catalogue, `network.off_hours_access`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.off_hours import OffHoursLimits, off_hours
from engine.detect.points import rule
from engine.detect.units import Part
from engine.model.network import DataExport, NetworkEmail, NetworkFlow, NetworkVpn

META = rule(
    "network.off_hours_access",
    "Network used while the shop is closed",
    0.15,
    "Ask the manager who was in",
    confidence=0.75,
)

_WORDS: dict[type, str] = {
    NetworkFlow: "used the network",
    NetworkEmail: "sent mail",
    DataExport: "exported data",
    NetworkVpn: "opened a tunnel",
}


class Limits(OffHoursLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15


DETECTION = off_hours(META, Limits(), _WORDS)
