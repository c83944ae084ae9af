"""Somebody serves themselves, with a discount.

Sees:
    Observations labelled `own_items_discounted` of people whom the camera, or the till in front
    of it, knows.
Matters because:
    Staff discounts need a second person for good reason.
Wrong when:
    Two people in the same uniform stand at the register.
Source:
    Detection catalogue, `camera.own_items_discounted`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.own_items_discounted",
    "Own goods discounted",
    0.4,
    "Read who approved the discount",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.4, "own_items_discounted", "rang up their own goods with a discount")
