"""Events of guard-force security: attendance, positions, phones, shifts, tasks, tours."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.envelope import Envelope
from engine.model.kinds import Amount, Id, Instant, Share, Text
from engine.model.place import Location


class Biometric(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One biometric check; confidence, quality and liveness are 0 to 1."""

    kind: Literal["face", "fingerprint", "iris", "multi"]
    result: Literal["success", "failed", "low_quality"]
    confidence: Share
    quality: Share | None = None
    liveness: Share | None = None


class Punch(Envelope, frozen=True, kw_only=True, tag="attendance.punch"):
    """Somebody clocked in or out at a site."""

    person: Id
    site: Id
    direction: Literal["in", "out"]
    device: Id | None = None
    ip: Id | None = None
    location: Location | None = None
    accuracy_m: Amount | None = None
    network_location: Location | None = None
    mock_location: bool | None = None
    biometric: Biometric | None = None
    shift: Id | None = None


class BiometricVerified(Envelope, frozen=True, kw_only=True, tag="biometric.verified"):
    """A biometric check that is not a punch."""

    person: Id
    site: Id
    biometric: Biometric
    device: Id | None = None


class PositionFix(Envelope, frozen=True, kw_only=True, tag="position.fix"):
    """A position of a person's device; battery 0 to 1 or percent, as the source has it."""

    person: Id
    location: Location
    accuracy_m: Amount | None = None
    speed_kmh: Amount | None = None
    network_location: Location | None = None
    mock_location: bool | None = None
    device: Id | None = None
    battery: Amount | None = None


class PhoneActivity(Envelope, frozen=True, kw_only=True, tag="phone.activity"):
    """A sign of life from a person's phone."""

    person: Id
    kind: Literal["screen", "call", "message", "app", "motion"]
    device: Id | None = None


class ShiftScheduled(Envelope, frozen=True, kw_only=True, tag="shift.scheduled"):
    """A shift was put on the roster, or changed when the id is known already."""

    shift: Id
    person: Id
    site: Id
    starts_at: Instant
    ends_at: Instant


class ShiftCancelled(Envelope, frozen=True, kw_only=True, tag="shift.cancelled"):
    """A shift was taken off the roster."""

    shift: Id


class TaskAssigned(Envelope, frozen=True, kw_only=True, tag="task.assigned"):
    """A task was given to a person."""

    task: Id
    person: Id
    site: Id
    priority: Literal["critical", "high", "medium", "low"]
    title: Text | None = None
    due_at: Instant | None = None


class TaskStarted(Envelope, frozen=True, kw_only=True, tag="task.started"):
    """Work on a task began; a missing person is filled in from its assignment."""

    task: Id
    person: Id | None = None


class TaskCompleted(Envelope, frozen=True, kw_only=True, tag="task.completed"):
    """A task was finished; a missing person is filled in from its assignment."""

    task: Id
    person: Id | None = None


class TaskCancelled(Envelope, frozen=True, kw_only=True, tag="task.cancelled"):
    """A task was called off; a missing person is filled in from its assignment."""

    task: Id
    person: Id | None = None


class TourScheduled(Envelope, frozen=True, kw_only=True, tag="tour.scheduled"):
    """A round of checkpoints was planned for a person."""

    tour: Id
    person: Id
    site: Id
    checkpoints: Annotated[tuple[Id, ...], Meta(max_length=1_000)]
    starts_at: Instant
    ends_at: Instant
    mandatory: bool


class CheckpointScanned(Envelope, frozen=True, kw_only=True, tag="checkpoint.scanned"):
    """A checkpoint's tag was read; a missing tour is filled in from the person's open tour."""

    checkpoint: Id
    person: Id
    site: Id
    tour: Id | None = None
    location: Location | None = None


class TourCompleted(Envelope, frozen=True, kw_only=True, tag="tour.completed"):
    """A tour was ended by the guard; a missing person is filled in from its schedule."""

    tour: Id
    person: Id | None = None
