"""A call to an interface by somebody outside the shift, while the shop is closed.

Sees:
    Calls against roster and opening hours.
Matters because:
    Scripts that drain gift cards run at night.
Wrong when:
    A nightly job runs under the name of a person; give it one of its own.
Source:
    Detection catalogue, `network.off_hours_api`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.off_hours import OffHoursLimits, off_hours
from engine.detect.points import rule
from engine.detect.units import Part
from engine.model.network import NetworkApiCall

META = rule(
    "network.off_hours_api",
    "Interface used while the shop is closed",
    0.2,
    "Ask the manager who was in",
    confidence=0.75,
)

_WORDS: dict[type, str] = {NetworkApiCall: "called an interface"}


class Limits(OffHoursLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2


DETECTION = off_hours(META, Limits(), _WORDS)
