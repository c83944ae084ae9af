"""A transaction without anybody in front of the register.

Sees:
    Observations labelled `customer_absent` of people whom the camera, or the till in front of
    it, knows.
Matters because:
    Sales without customer are made for the records.
Wrong when:
    A telephone order is rung up.
Source:
    Detection catalogue, `camera.customer_absent`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.customer_absent",
    "No customer at the transaction",
    0.25,
    "Open the transaction: who was it for",
    confidence=0.7,
)

DETECTION = sighting(
    META, 0.25, "customer_absent", "rang up a transaction without a customer in sight"
)
