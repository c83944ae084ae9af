"""Somebody looks at the exits again and again.

Sees:
    Observations labelled `watching_exits` of people whom the camera, or the till in front of
    it, knows.
Matters because:
    Who waits for a moment shows it.
Wrong when:
    Somebody waits for a delivery.
Source:
    Detection catalogue, `camera.watching_exits`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.watching_exits",
    "Watches the exits",
    0.15,
    "Watch what happens when nobody is near",
    confidence=0.7,
)

DETECTION = sighting(META, 0.15, "watching_exits", "watched the exits")
