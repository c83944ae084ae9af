"""A transaction without any goods on the counter.

Sees:
    Observations labelled `item_absent` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    A refund or void of goods that are not there is money for nothing.
Wrong when:
    Services and gift cards have no goods.
Source:
    Detection catalogue, `camera.item_absent`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.35)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.item_absent",
    "No goods at the transaction",
    0.35,
    "Open the transaction: what was sold or taken back",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.35, "item_absent", "rang up a transaction without any goods in sight")
