"""Several items hidden by one person.

Sees:
    Observations labelled `multiple_concealed` of people whom the camera, or the till in front
    of it, knows.
Matters because:
    It is no slip.
Wrong when:
    Staff carry goods to a shelf in their arms.
Source:
    Detection catalogue, `camera.multiple_concealed`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.points import rule
from engine.detect.sightings import sighting

META = rule(
    "camera.multiple_concealed",
    "Several items concealed",
    0.4,
    "Compare the count of the shelf with the stock",
    flag=True,
    confidence=0.7,
)

DETECTION = sighting(META, 0.4, "multiple_concealed", "hid several items")
