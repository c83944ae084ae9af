"""Goods put out of sight on the body or in a bag.

Sees:
    Observations labelled `concealment` of people whom the camera, or the till in front of it,
    knows.
Matters because:
    Nobody hides what they mean to pay for.
Wrong when:
    Staff put a pen or phone into a pocket; the analytic takes it for goods.
Source:
    Detection catalogue, `camera.concealment`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.5)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.concealment",
    "Goods concealed",
    0.5,
    "Compare the count of the shelf with the stock",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.5, "concealment", "hid goods on their body or in a bag")
