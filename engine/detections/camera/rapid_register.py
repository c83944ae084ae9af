"""Keys pressed in haste, drawer opened and closed.

Sees:
    Observations labelled `rapid_register` of people whom the camera, or the till in front of
    it, knows.
Matters because:
    Voids are rung up fast when nobody looks.
Wrong when:
    There is a queue.
Source:
    Detection catalogue, `camera.rapid_register`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.rapid_register",
    "Hasty work at the register",
    0.15,
    "Open the transactions of those minutes",
    confidence=0.7,
)

DETECTION = sighting(META, 0.15, "rapid_register", "worked at the register in haste")
