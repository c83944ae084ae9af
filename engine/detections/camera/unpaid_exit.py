"""Goods pass the exit unpaid.

Sees:
    Observations labelled `unpaid_exit` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    The theft is under way.
Wrong when:
    A tag was not deactivated at the till.
Source:
    Detection catalogue, `camera.unpaid_exit`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.5)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.unpaid_exit",
    "Leaves with unpaid goods",
    0.5,
    "Stop them at the door, as the law of the place allows",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.5, "unpaid_exit", "left with unpaid goods")
