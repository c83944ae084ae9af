"""Somebody on the staff leaves with a large package.

Sees:
    Observations labelled `large_package` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    Goods leave in what staff carry home.
Wrong when:
    Waste is taken out, or own shopping.
Source:
    Detection catalogue, `camera.large_package_exit`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.large_package_exit",
    "Leaves with a large package",
    0.2,
    "Ask for the receipt of own shopping",
    confidence=0.7,
)

DETECTION = sighting(META, 0.2, "large_package", "left with a large package")
