"""Movements that avoid being seen.

Sees:
    Observations labelled `furtive` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    Taken together with a sale it is seldom harmless.
Wrong when:
    An analytic of behaviour is wrong often; it only adds to other signs.
Source:
    Detection catalogue, `camera.furtive`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.furtive",
    "Furtive movements",
    0.25,
    "Watch the clip before believing it",
    confidence=0.7,
)

DETECTION = sighting(META, 0.25, "furtive", "moved furtively")
