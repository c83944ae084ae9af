"""Somebody leaves with packages while the shop is closed.

Sees:
    Observations labelled `off_hours_exit_packages` of people whom the camera, or the till in
    front of it, knows.
Matters because:
    Nothing is delivered or sold then.
Wrong when:
    Stock is moved to another shop at night.
Source:
    Detection catalogue, `camera.off_hours_exit_with_packages`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.45)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.off_hours_exit_with_packages",
    "Leaves with packages while the shop is closed",
    0.45,
    "Call the person, and keep the recording",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(
    META, 0.45, "off_hours_exit_packages", "left with packages while the shop is closed"
)
