"""Somebody looks behind themselves again and again.

Sees:
    Observations labelled `looking_over_shoulder` of people whom the camera, or the till in
    front of it, knows.
Matters because:
    It says that nobody is to see what follows.
Wrong when:
    A noise, or a customer who waits behind.
Source:
    Detection catalogue, `camera.looking_over_shoulder`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.looking_over_shoulder",
    "Looks over the shoulder",
    0.2,
    "Watch what the hands do",
    confidence=0.7,
)

DETECTION = sighting(META, 0.2, "looking_over_shoulder", "looked over the shoulder again and again")
