"""One item rung up, another handed over.

Sees:
    Observations labelled `substitution` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    The till is right and the goods are gone.
Wrong when:
    A customer changes their mind between two items.
Source:
    Detection catalogue, `camera.substitution`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.substitution",
    "Goods exchanged for others",
    0.4,
    "Compare the picture with the lines of the sale",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.4, "substitution", "exchanged goods for others")
