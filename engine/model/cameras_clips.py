"""What was recorded: clips, what set them off, bookmarks, the room they take."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.cameras_live import Box
from engine.model.cameras_rules import Tier
from engine.model.kinds import Id, Text


class ClipState(StrEnum):
    """RECORDING is being written; COMPLETE is closed; CUT_OFF was closed after a crash, at most the
    last two seconds are missing; DELETED is gone, its row stays."""

    RECORDING = "recording"
    COMPLETE = "complete"
    CUT_OFF = "cut_off"
    DELETED = "deleted"


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Time without pictures inside a clip; `why` is a plain phrase."""

    began_at: datetime
    ended_at: datetime
    why: str


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """A recorded span of one camera, in one coding of one size.

    Attributes:
        began_at, ended_at: our clock when the first and last picture arrived, UTC; the pre-roll
            is included.
        triggered_at: when recording was asked for; what lies before is pre-roll.
        sha256: of the media as `GET …/media` gives them; empty while recording.
        source: the camera's address without secrets.
        clock_offset_s: the camera's clock minus ours, seconds; None where it does not tell.
        pictures: how many it holds.
        hold_reason, hold_by: a legal hold keeps it from every deletion.
        alert, activation: what set it off; empty for one that somebody asked for.
        note: what an investigator should know, such as why it ended.
    """

    id: str
    camera: str
    site: str
    state: ClipState
    began_at: datetime
    ended_at: datetime
    triggered_at: datetime
    bytes: int = 0
    sha256: str = ""
    codec: str = ""
    width: int = 0
    height: int = 0
    pictures: int = 0
    source: str = ""
    clock_offset_s: float | None = None
    gaps: tuple[Gap, ...] = ()
    held: bool = False
    hold_reason: str = ""
    hold_by: str = ""
    lift_asked_by: str = ""
    alert: str | None = None
    activation: str | None = None
    quality: Literal["main", "low"] = "main"
    encrypted: bool = True
    tenant: str = "default"
    note: str = ""

    @property
    def seconds(self) -> float:
        """How long it is, gaps included."""
        return (self.ended_at - self.began_at).total_seconds()


class ClipPage(msgspec.Struct, frozen=True, kw_only=True):
    """Clips, newest first; `total` also counts those beyond the limit."""

    clips: tuple[Clip, ...]
    total: int


class MotionBar(msgspec.Struct, frozen=True, kw_only=True):
    """How much moves in a clip, for the bar under it.

    Attributes:
        levels: one for each second from `began_at`, 0 to 1; None where there was no picture.
    """

    clip: str
    began_at: datetime
    levels: tuple[float | None, ...]


class Focus(msgspec.Struct, frozen=True, kw_only=True):
    """How a camera is brought to bear.

    Attributes:
        preset: the PTZ preset it was sent to; empty: none.
        region: digital zoom, x, y, width, height as shares; None: the whole picture.
    """

    preset: str = ""
    region: Box | None = None


class ActivatedCamera(msgspec.Struct, frozen=True, kw_only=True):
    """One camera of an activation.

    Attributes:
        records: false where there is nothing to record from, such as no address.
        clip: what records it; empty where nothing is recorded.
        first_picture_s: from the activation to the first recorded picture on disk, pre-roll
            included, seconds; None before that or where nothing is recorded.
        failed: one plain sentence why it could not be brought up.
    """

    camera: str
    site: str
    name: str
    role: str
    focus: Focus = Focus()
    records: bool = True
    clip: str = ""
    first_picture_s: float | None = None
    failed: str = ""


class Activation(msgspec.Struct, frozen=True, kw_only=True):
    """Cameras were brought up: by which rule, for what, which ones, and what was recorded.

    Attributes:
        at: our clock when the finding was on disk and the rule chose, UTC.
        event_at: event time of the finding.
        tier: None where somebody asked for it by hand.
        shadow: only kept: nothing was brought up or recorded.
        deadline_s: of the tier; `met` says whether every camera that records kept it, None while
            one has yet to.
        until: when recording ends unless something goes on; None: nothing is recorded.
        side_by_side: cameras of several sites, to be shown with one clock.
    """

    id: str
    at: datetime
    event_at: datetime
    rule: str
    title: str
    reason: str
    tier: Tier | None
    site: str | None
    sites: tuple[str, ...] = ()
    alert: str | None = None
    finding: str = ""
    detection: str = ""
    register: str | None = None
    who: str = "engine"
    cameras: tuple[ActivatedCamera, ...] = ()
    shadow: bool = False
    notify: tuple[str, ...] = ()
    deadline_s: float | None = None
    met: bool | None = None
    until: datetime | None = None
    ended: bool = False
    side_by_side: bool = False


class ActivationWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody wants cameras brought up and recorded."""

    cameras: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=64)]
    reason: Text = ""
    alert: Id | None = None
    record: bool = True
    seconds: Annotated[float, Meta(ge=1, le=14_400)] = 60.0


class Bookmark(msgspec.Struct, frozen=True, kw_only=True):
    """A moment of a camera that somebody marked."""

    id: str = ""
    camera: str
    at: datetime
    note: Text = ""
    who: str = ""
    alert: str | None = None


class BookmarkWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A moment to be marked; now where `at` is None."""

    at: datetime | None = None
    note: Text = ""
    alert: Id | None = None


class HoldWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lays a legal hold on a clip, or lifts it; lifting needs two people."""

    held: bool
    reason: Annotated[str, Meta(min_length=3, max_length=4_000)]


class Deletion(msgspec.Struct, frozen=True, kw_only=True):
    """A clip that was deleted: which, when, and why (`retention`, `quota`, `erasure`)."""

    clip: str
    camera: str
    site: str
    began_at: datetime
    ended_at: datetime
    bytes: int
    deleted_at: datetime
    why: str


class ClipStorage(msgspec.Struct, frozen=True, kw_only=True):
    """The room that clips take.

    Attributes:
        state: `ok`; `warning` from 80 % of the quota on; `full`: the disk or the quota holds no
            more and nothing unheld is left to delete: nothing is recorded until there is room.
        why: one plain sentence where it is not ok.
        held_bytes: under legal hold.
        retention_days: what is not held goes after that.
    """

    state: Literal["ok", "warning", "full"]
    why: str = ""
    used_bytes: int
    quota_bytes: int
    free_bytes: int
    held_bytes: int
    clips: int
    oldest_at: datetime | None = None
    retention_days: float
    encrypted: bool = True
    key_in: str = ""
