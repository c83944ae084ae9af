"""Goods handled in a way that does not belong to a sale.

Sees:
    Observations labelled `unusual_handling` of people whom the camera, or the till in front of
    it, knows.
Matters because:
    It is how most thefts begin.
Wrong when:
    Goods are sorted or cleaned.
Source:
    Detection catalogue, `camera.unusual_handling`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.unusual_handling",
    "Unusual handling of goods",
    0.15,
    "Watch what happens to the goods next",
    confidence=0.7,
)

DETECTION = sighting(META, 0.15, "unusual_handling", "handled goods unusually")
