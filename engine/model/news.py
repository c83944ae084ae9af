"""News: what the engine tells consoles while it happens, numbered without gaps."""

from datetime import datetime
from typing import Literal

import msgspec

from engine.model.alert import Alert, AlertEntry
from engine.model.calls import Call
from engine.model.cameras_clips import Activation, ClipStorage
from engine.model.cameras_live import CameraView, Sighting
from engine.model.place import Location


class _News(msgspec.Struct, frozen=True, kw_only=True, tag_field="news"):
    """Any news.

    Attributes:
        number: one more than the news before; after a reconnect ask for those after the last.
    """

    number: int = 0


class AlertChanged(_News, frozen=True, kw_only=True, tag="alert"):
    """An alert is new or has changed; `entries` say how."""

    alert: Alert
    entries: tuple[AlertEntry, ...] = ()


class PersonSeen(_News, frozen=True, kw_only=True, tag="person"):
    """Newest positions of people, at most one per person and second."""

    person: str
    location: Location
    at: datetime
    site: str | None = None


class SiteStatus(msgspec.Struct, frozen=True, kw_only=True):
    """A site's standing: the worst open alert, people on post."""

    site: str
    status: str
    open_alerts: int = 0
    on_post: int | None = None


class SitesChanged(_News, frozen=True, kw_only=True, tag="sites"):
    """Sites whose standing changed."""

    sites: tuple[SiteStatus, ...]


class FeedStatus(msgspec.Struct, frozen=True, kw_only=True):
    """How a source is doing; lag is arrival minus event time of its newest event, seconds.

    Attributes:
        trouble: what its connector says is wrong; empty while all is well.
    """

    source: str
    last_event_at: datetime | None
    arrived_at: datetime | None
    events: int
    refused: int
    duplicates: int
    late: int
    lag_s: float
    rate_per_min: float
    silent: bool
    trouble: str = ""


class Pulse(_News, frozen=True, kw_only=True, tag="pulse"):
    """Once a second: the engine lives.

    Attributes:
        now: the control room's clock; `event_now`: the event clock (another one in play).
        events: accepted since start; `queue`: batches waiting.
        examine_ms: engine's own compute for the last second's events, p50, p95, p99 per event.
        play_speed: of a recording that is playing, 0 once it is over, else None.
    """

    now: datetime
    event_now: datetime
    events: int
    queue: int
    examine_ms: tuple[float, float, float]
    feeds: tuple[FeedStatus, ...] = ()
    store_ok: bool = True
    flood: bool = False
    play_speed: float | None = None
    play_name: str = ""


class Looking(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has an alert before them."""

    who: str
    alert: str


class PresenceChanged(_News, frozen=True, kw_only=True, tag="presence"):
    """Who looks at what, everybody."""

    looking: tuple[Looking, ...]


class CallChanged(_News, frozen=True, kw_only=True, tag="call"):
    """A call is new or has changed."""

    call: Call


class CallQueueChanged(_News, frozen=True, kw_only=True, tag="call_queue"):
    """What waits to be dialled has changed, or was paused; ask for the queue."""

    waiting: int
    is_paused: bool


class CallSetupChanged(_News, frozen=True, kw_only=True, tag="call_setup"):
    """Somebody has changed what calls follow; who shows it asks for it again.

    Attributes:
        what: `rules` holds the budget, too.
    """

    what: Literal["rules", "providers", "scripts"]


class CameraActivated(_News, frozen=True, kw_only=True, tag="camera_activated"):
    """Cameras were brought up, or more is known of it (its clips, whether in time, its end)."""

    activation: Activation


class CamerasChanged(_News, frozen=True, kw_only=True, tag="cameras"):
    """Cameras whose state, recording or settings changed, as they are now; `gone` were removed."""

    cameras: tuple[CameraView, ...]
    gone: tuple[str, ...] = ()


class CameraSees(_News, frozen=True, kw_only=True, tag="camera_sees"):
    """What somebody sees in a camera's picture now; in the place of what they saw in it before.

    It is for the eye only: what is to be kept comes as an event `camera.observation`.

    Attributes:
        by: who: a source of observations, or one object that it follows.
        seen: empty: nothing any more.
        holds_s: without newer sight it is no longer true after so long, seconds.
    """

    camera: str
    by: str
    seen: tuple[Sighting, ...]
    holds_s: float


class ClipStorageChanged(_News, frozen=True, kw_only=True, tag="clip_storage"):
    """The room for clips gets short, is full, or is there again."""

    storage: ClipStorage


class ApprovalsChanged(_News, frozen=True, kw_only=True, tag="approvals"):
    """Something waits for a second person, or was decided; who may know it asks for the list."""


class Reset(_News, frozen=True, kw_only=True, tag="reset"):
    """News after the number asked for are no longer at hand (or the engine restarted): load the
    present state again, then go on from here."""

    epoch: str


News = (
    AlertChanged
    | PersonSeen
    | SitesChanged
    | PresenceChanged
    | CallChanged
    | CallQueueChanged
    | CallSetupChanged
    | CameraActivated
    | CamerasChanged
    | CameraSees
    | ClipStorageChanged
    | ApprovalsChanged
    | Pulse
    | Reset
)
