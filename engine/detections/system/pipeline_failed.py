"""A rule itself has failed on an event.

Sees:
    Errors inside detections; the line goes on without that rule's judgement of that event.
Matters because:
    A silent rule looks like a quiet night.
Wrong when:
    Never; but one strange event can cause it again and again, so it is told once an hour.
Source:
    Detection catalogue, `system.pipeline_failed`; made by `engine.pipeline.failures`.
"""

from typing import Any

from engine.detect.contract import Detection, Meta, Params, Scope
from engine.model.kinds import Severity, SubjectKind

META = Meta(
    id="system.pipeline_failed",
    title="Detection failed",
    severity=Severity.HIGH,
    confidence=1.0,
    subject=SubjectKind.SYSTEM,
    icon="triangle-alert",
    checks=("Send the support bundle to the maker", "Turn the detection off where it fails"),
    related="system",
)


class Limits(Params, frozen=True):
    """Nothing to set: a failing rule is always told."""


def explain(found: Any, names: Any) -> str:
    """The sentence is made where the failure is caught."""
    return f"Detection {found['detection']} failed."


DETECTION = Detection(meta=META, scope=Scope.SOURCE, on={}, explain=explain, params=Limits())
