"""A package opened, or its label or content changed.

Sees:
    Observations labelled `package_manipulation` of people whom the camera, or the till in front
    of it, knows.
Matters because:
    Dear goods leave in cheap boxes.
Wrong when:
    A damaged box is mended.
Source:
    Detection catalogue, `camera.package_manipulation`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.package_manipulation",
    "Package opened or changed",
    0.25,
    "Look at the package",
    confidence=0.7,
)

DETECTION = sighting(META, 0.25, "package_manipulation", "opened or changed a package")
