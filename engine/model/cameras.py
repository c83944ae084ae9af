"""Events of cameras: what was observed and how the camera is."""

from typing import Annotated, Literal

from msgspec import Meta

from engine.model.envelope import Envelope
from engine.model.kinds import Id, Instant, Share, Text


class CameraObservation(Envelope, frozen=True, kw_only=True, tag="camera.observation"):
    """What an analytic saw; box is x, y, width, height as shares of the picture."""

    camera: Id
    site: Id
    label: Id
    confidence: Share
    person: Id | None = None
    register: Id | None = None
    ended_at: Instant | None = None
    box: Annotated[tuple[Share, ...], Meta(min_length=4, max_length=4)] | None = None
    clip: Text | None = None


class CameraStatus(Envelope, frozen=True, kw_only=True, tag="camera.status"):
    """A camera changed its state."""

    camera: Id
    site: Id
    state: Literal["online", "offline", "tampered"]
