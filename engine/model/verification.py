"""Verification records: every biometric and location check, suspicious or not."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec

from engine.model.place import Location


class CheckResult(StrEnum):
    """How a check came out."""

    SUCCESS = "success"
    FAILED = "failed"
    LOW_QUALITY = "low_quality"
    SUSPICIOUS = "suspicious"
    FRAUD_DETECTED = "fraud_detected"
    VALID = "valid"
    SPOOFED = "spoofed"
    LOW_ACCURACY = "low_accuracy"
    NETWORK_MISMATCH = "network_mismatch"
    IMPOSSIBLE_SPEED = "impossible_speed"
    GEOFENCE_VIOLATION = "geofence_violation"


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """One check of one person; `id` is `<kind>:<source>:<event id>`.

    Attributes:
        indicators: detections that spoke about it.
        score: fraud score of the punch, 0 to 1; None for a check that is not scored.
        level: minimal, low, medium, high, critical.
        flagged: waits in the review queue.
        verdict: a reviewer's: confirmed, cleared, or None.
    """

    id: str
    kind: Literal["biometric", "location"]
    person: str
    site: str | None
    event: str
    occurred_at: datetime
    result: CheckResult
    device: str | None = None
    confidence: float | None = None
    quality: float | None = None
    liveness: float | None = None
    place: Location | None = None
    accuracy_m: float | None = None
    beyond_fence_m: float | None = None
    speed_kmh: float | None = None
    network_distance_m: float | None = None
    previous_place: Location | None = None
    previous_at: datetime | None = None
    indicators: tuple[str, ...] = ()
    score: float | None = None
    level: str = "minimal"
    flagged: bool = False
    verdict: Literal["confirmed", "cleared"] | None = None
    reviewed_by: str | None = None
    reviewed_at: datetime | None = None
    notes: str = ""


class Lockout(msgspec.Struct, frozen=True, kw_only=True):
    """A person's biometric login is locked until an operator lifts it with a reason."""

    person: str
    locked_at: datetime
    reason: str
    score: float
    history_score: float
    event: str
    lifted_at: datetime | None = None
    lifted_by: str | None = None
    lift_reason: str = ""
