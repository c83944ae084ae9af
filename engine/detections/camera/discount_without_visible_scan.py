"""A discount rung up while no item is seen being scanned.

Sees:
    Observations labelled `no_scan_discount` of people whom the camera, or the till in front of
    it, knows.
Matters because:
    The item on the receipt is not the one on the counter.
Wrong when:
    The scanner is out of the picture.
Source:
    Detection catalogue, `camera.discount_without_visible_scan`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.discount_without_visible_scan",
    "Discount without a visible scan",
    0.3,
    "Compare the picture with the lines of the sale",
    confidence=0.7,
)

DETECTION = sighting(META, 0.3, "no_scan_discount", "gave a discount without a visible scan")
