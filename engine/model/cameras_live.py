"""A camera as consoles see it: its state, its settings, its zones, and what it can be told."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.kinds import Amount, Id, Share, Text
from engine.model.place import Location

#: x, y, width, height as shares of the picture, from its upper left corner.
Box = Annotated[tuple[Share, ...], Meta(min_length=4, max_length=4)]
#: A speed of a pan, tilt or zoom as ONVIF's generic space has it: -1 to 1, 0 stands still.
Speed = Annotated[float, Meta(ge=-1, le=1)]


class CameraState(StrEnum):
    """How a camera is.

    NEVER_TRIED has no address, or is looked at only when asked for; CONNECTING is being opened;
    LIVE delivers pictures; STALE is open and has delivered none for two seconds; LOST broke off or
    does not answer and is tried again; TAMPERED delivers pictures that show nothing of use.
    """

    NEVER_TRIED = "never_tried"
    CONNECTING = "connecting"
    LIVE = "live"
    STALE = "stale"
    LOST = "lost"
    TAMPERED = "tampered"


class Zone(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a camera's picture with a meaning.

    Attributes:
        points: corners (x, y) as shares of the picture, at least three.
        kind: `watch` counts for motion and dwell; `ignore` is never looked at (a street, a screen);
            `till`, `door`, `shelf` are watched, and are where the camera zooms to for its role.
        dwell_s: somebody in it for so long is observed as `dwell`, seconds; None: never.
    """

    id: Id
    name: Text = ""
    kind: Literal["watch", "ignore", "till", "door", "shelf"] = "watch"
    points: Annotated[tuple[tuple[Share, Share], ...], Meta(min_length=3, max_length=64)]
    dwell_s: Annotated[float, Meta(gt=0, le=86_400)] | None = None


Zones = Annotated[tuple[Zone, ...], Meta(max_length=32)]


class CameraOptions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an administrator sets for one camera; its name and password lie in the vault.

    Attributes:
        ready: kept connected, so that there is always a pre-roll. None: while there is room among
            the configured number of ready cameras.
        analyse: watched by the built-in analyser for motion, dwell and tampering.
        url: takes precedence over the directory's, such as the one found through ONVIF; without
            name and password.
        low_url: a stream of lower resolution for the analyser and for grids of many.
        presets: PTZ preset by role or trigger, such as `{"register": "till"}`.
        transport: of RTSP; `tcp` loses nothing, `udp` is quicker on a clean network.
        frigate: its name in Frigate, where it has another there.
    """

    ready: bool | None = None
    analyse: bool = False
    url: Text | None = None
    low_url: Text | None = None
    presets: dict[str, str] = {}
    transport: Literal["tcp", "udp"] = "tcp"
    frigate: Text | None = None


class CameraView(msgspec.Struct, frozen=True, kw_only=True):
    """A camera of the directory and how it is now.

    Attributes:
        since: when it came into its state.
        last_picture_at: when the newest picture arrived; None before the first.
        lost_at: when it last broke off; None while it delivers.
        why: one plain sentence about a camera that is lost or was never tried.
        next_try_at: when a lost camera will be tried again.
        kbps: of the last ten seconds, kilobits a second.
        recording: clips being written now.
        clock_offset_s: the camera's clock minus ours, seconds; None where it does not tell.
        preroll_s: what could be recorded from before this moment, seconds.
        reconnects: since the engine started.
        analysis_cpu: what the built-in analyser costs, as a share of one core; None: off.
        address: without its secrets, such as `rtsp://10.0.0.7:554/main`.
    """

    id: str
    site: str
    name: str
    role: str
    registers: tuple[str, ...] = ()
    location: Location | None = None
    state: CameraState
    since: datetime
    last_picture_at: datetime | None = None
    lost_at: datetime | None = None
    why: str = ""
    next_try_at: datetime | None = None
    codec: str = ""
    width: int = 0
    height: int = 0
    fps: float = 0.0
    kbps: float = 0.0
    recording: int = 0
    clock_offset_s: float | None = None
    preroll_s: float = 0.0
    reconnects: int = 0
    has_ptz: bool = False
    is_ready: bool = False
    analysis_cpu: float | None = None
    address: str = ""
    zones: tuple[Zone, ...] = ()


class Sighting(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that is seen in a camera's picture, for drawing over it.

    Attributes:
        label: of an observation, such as `person`.
        box: where; None: somewhere in the picture.
    """

    label: str
    confidence: float = 1.0
    box: Box | None = None


class StreamAddress(msgspec.Struct, frozen=True, kw_only=True):
    """Where a console gets the pictures from; holds secrets, so it is never logged or kept.

    Attributes:
        url: for PyAV, with name and password where the camera wants them.
        options: for PyAV's `open`, such as `{"rtsp_transport": "tcp"}`.
        has_low: there is a stream of lower resolution, too; ask with `low` for it.
        loops: a file that begins again at its end; show its moment `loop_began_at` + n × length.
        expires_at: ask anew after that, also to reconnect.
    """

    camera: str
    url: str
    options: dict[str, str] = {}
    quality: Literal["main", "low"] = "main"
    has_low: bool = False
    loops: bool = False
    loop_began_at: datetime | None = None
    expires_at: datetime


class Credentials(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Name and password of a camera; go into the vault and never come out through the list."""

    user: Annotated[str, Meta(max_length=200)]
    password: Annotated[str, Meta(max_length=500)]

    def __repr__(self) -> str:
        return "Credentials(…)"


class PtzOrder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Moves a camera: to a preset, or at a speed for a while; all speeds 0 stops it.

    Attributes:
        seconds: it stops by itself after that, so that a lost console leaves no camera turning.
    """

    preset: Id | None = None
    pan: Speed = 0.0
    tilt: Speed = 0.0
    zoom: Speed = 0.0
    seconds: Annotated[float, Meta(gt=0, le=10)] = 1.0


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """A position that the camera keeps."""

    token: str
    name: str


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A device that answered to the discovery of the local network."""

    host: str
    port: int
    name: str = ""
    hardware: str = ""


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """One of a device's streams.

    Attributes:
        service: of the device that told of it; `media2` knows H.265.
        has_metadata: what the device's analytics see comes along.
        source: of which of its lenses, as the device names them.
    """

    token: str
    name: str
    codec: str = ""
    width: int = 0
    height: int = 0
    fps: float = 0.0
    kbps: float = 0.0
    url: str = ""
    service: Literal["media", "media2"] = "media"
    has_metadata: bool = False
    source: str = ""


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """What a device says of itself.

    Attributes:
        clock_offset_s: its clock minus ours, seconds.
    """

    maker: str = ""
    model: str = ""
    firmware: str = ""
    serial: str = ""
    clock_offset_s: float | None = None
    profiles: tuple[Profile, ...] = ()
    presets: tuple[Preset, ...] = ()
    has_ptz: bool = False
    has_events: bool = False
    has_imaging: bool = False


class Imaging(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Settings of the picture, as the device counts them; None is left as it is.

    Attributes:
        limits: least and most of what the device allows, by name; not read when set.
    """

    brightness: Amount | None = None
    contrast: Amount | None = None
    saturation: Amount | None = None
    sharpness: Amount | None = None
    ir_cut: Literal["ON", "OFF", "AUTO"] | None = None
    limits: dict[str, tuple[float, float]] = {}
