"""Cameras, activations and clips, asked and ordered through an engine's client."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from engine.client import EngineClient
from engine.model.cameras_clips import (
    Activation,
    ActivationWanted,
    Bookmark,
    BookmarkWanted,
    Clip,
    ClipPage,
    ClipStorage,
    Deletion,
    HoldWanted,
    MotionBar,
)
from engine.model.cameras_live import (
    CameraOptions,
    CameraView,
    Credentials,
    Device,
    Found,
    Imaging,
    Preset,
    PtzOrder,
    StreamAddress,
    Zone,
)
from engine.model.cameras_rules import ActivationRules
from engine.model.cameras_setup import (
    DeviceAnswer,
    DeviceWanted,
    PresetWanted,
    StreamAnswer,
    StreamWanted,
)
from engine.model.directory import Camera


async def cameras(client: EngineClient, site: str | None = None) -> tuple[CameraView, ...]:
    """Every camera and how it is; changes come as news `CamerasChanged`."""
    return await client.get("/v1/cameras", tuple[CameraView, ...], **_given(site=site))


async def stream_address(client: EngineClient, camera: str, *, low: bool = False) -> StreamAddress:
    """Where to get its pictures from; holds secrets: keep it nowhere, ask anew to reconnect."""
    return await client.post(f"{_of(camera)}/stream", StreamAddress, {}, low=low)


async def snapshot(client: EngineClient, camera: str) -> bytes:
    """The newest picture, JPEG in full size."""
    return await client.read(f"{_of(camera)}/snapshot")


async def last_seconds(client: EngineClient, camera: str, seconds: float = 60.0) -> bytes:
    """What it showed last, as a film (fragmented MP4)."""
    return await client.read(f"{_of(camera)}/last", seconds=seconds)


async def move(client: EngineClient, camera: str, order: PtzOrder) -> None:
    """Turns it, or sends it to a preset."""
    await client.order("POST", f"{_of(camera)}/ptz", order)


async def entry(client: EngineClient, camera: str) -> Camera:
    """As the directory has it."""
    return await client.get(f"{_of(camera)}/entry", Camera)


async def set_entry(client: EngineClient, wanted: Camera) -> CameraView:
    """Adds a camera, or changes a known one."""
    return await client.put(f"{_of(wanted.id)}/entry", CameraView, wanted)


async def remove(client: EngineClient, camera: str) -> None:
    """Removes a camera and its password; what it has recorded stays."""
    await client.order("DELETE", f"{_of(camera)}/entry", {})


async def ask_device(client: EngineClient, wanted: DeviceWanted) -> DeviceAnswer:
    """Asks a device what it is; `why` says what is wrong."""
    return await client.post("/v1/cameras/try/device", DeviceAnswer, wanted)


async def try_stream(client: EngineClient, wanted: StreamWanted) -> StreamAnswer:
    """Watches a stream for some seconds; `why` says what is wrong."""
    return await client.post("/v1/cameras/try/stream", StreamAnswer, wanted)


async def save_preset(client: EngineClient, camera: str, name: str) -> tuple[Preset, ...]:
    """Keeps the position in which it stands."""
    wanted = PresetWanted(name=name)
    return await client.post(f"{_of(camera)}/presets", tuple[Preset, ...], wanted)


async def remove_preset(client: EngineClient, camera: str, preset: str) -> None:
    """Forgets a position."""
    await client.order("DELETE", f"{_of(camera)}/presets/{quote(preset, safe='')}", {})


async def presets(client: EngineClient, camera: str) -> tuple[Preset, ...]:
    """Positions that it keeps."""
    return await client.get(f"{_of(camera)}/presets", tuple[Preset, ...])


async def device(client: EngineClient, camera: str) -> Device:
    """What it says of itself."""
    return await client.get(f"{_of(camera)}/device", Device)


async def imaging(client: EngineClient, camera: str) -> Imaging:
    """Settings of its picture."""
    return await client.get(f"{_of(camera)}/imaging", Imaging)


async def set_imaging(client: EngineClient, camera: str, wanted: Imaging) -> Imaging:
    """Changes settings of its picture."""
    return await client.put(f"{_of(camera)}/imaging", Imaging, wanted)


async def discover(client: EngineClient) -> tuple[Found, ...]:
    """Devices of the local network; takes some seconds."""
    return await client.post("/v1/cameras/discover", tuple[Found, ...], {})


async def options(client: EngineClient, camera: str) -> CameraOptions:
    """What is set for it."""
    return await client.get(f"{_of(camera)}/options", CameraOptions)


async def set_options(client: EngineClient, camera: str, wanted: CameraOptions) -> CameraOptions:
    """Sets what is set for it."""
    return await client.put(f"{_of(camera)}/options", CameraOptions, wanted)


async def set_credentials(client: EngineClient, camera: str, wanted: Credentials) -> None:
    """Keeps name and password in the engine's vault; an empty name removes them."""
    await client.order("PUT", f"{_of(camera)}/credentials", wanted)


async def zones(client: EngineClient, camera: str) -> tuple[Zone, ...]:
    """Its zones."""
    return await client.get(f"{_of(camera)}/zones", tuple[Zone, ...])


async def set_zones(client: EngineClient, camera: str, wanted: Sequence[Zone]) -> tuple[Zone, ...]:
    """Sets all of its zones."""
    return await client.put(f"{_of(camera)}/zones", tuple[Zone, ...], wanted)


async def rules(client: EngineClient) -> ActivationRules:
    """What brings up which cameras."""
    return await client.get("/v1/cameras/rules", ActivationRules)


async def set_rules(client: EngineClient, wanted: ActivationRules) -> ActivationRules:
    """Puts another table in its place; give the `version` that was read."""
    return await client.put("/v1/cameras/rules", ActivationRules, wanted)


async def activations(
    client: EngineClient, *, alert: str | None = None, site: str | None = None, limit: int = 200
) -> tuple[Activation, ...]:
    """Activations, newest first; changes come as news `CameraActivated`."""
    return await client.get(
        "/v1/cameras/activations",
        tuple[Activation, ...],
        limit=limit,
        **_given(alert=alert, site=site),
    )


async def activate(client: EngineClient, wanted: ActivationWanted) -> Activation:
    """Brings up cameras by hand and records them."""
    return await client.post("/v1/cameras/activations", Activation, wanted)


async def end_activation(client: EngineClient, activation: str) -> Activation:
    """Ends a running activation."""
    path = f"/v1/cameras/activations/{quote(activation, safe='')}/end"
    return await client.post(path, Activation, {})


async def clips(
    client: EngineClient,
    *,
    camera: str | None = None,
    site: str | None = None,
    alert: str | None = None,
    activation: str | None = None,
    held: bool | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    with_deleted: bool = False,
    limit: int = 500,
    offset: int = 0,
) -> ClipPage:
    """Clips, newest first; the span is one that they touch."""
    given = _given(
        camera=camera,
        site=site,
        alert=alert,
        activation=activation,
        held=None if held is None else str(held).lower(),
        since=since.isoformat() if since else None,
        until=until.isoformat() if until else None,
        with_deleted=str(with_deleted).lower(),
    )
    return await client.get("/v1/clips", ClipPage, limit=limit, offset=offset, **given)


async def clip(client: EngineClient, clip_id: str) -> Clip:
    """One clip."""
    return await client.get(_clip(clip_id), Clip)


async def clip_media(
    client: EngineClient, clip_id: str, begin: int = 0, end: int | None = None
) -> bytes:
    """Its film as recorded (fragmented MP4), from `begin` to before `end` where given."""
    if begin == 0 and end is None:
        return await client.read(f"{_clip(clip_id)}/media")
    last = "" if end is None else end - 1
    return await client.read(f"{_clip(clip_id)}/media", span=f"bytes={begin}-{last}")


async def export_clip(client: EngineClient, clip_id: str) -> bytes:
    """The clip as an ordinary MP4."""
    return await client.read(f"{_clip(clip_id)}/mp4")


async def thumbnail(
    client: EngineClient, clip_id: str, at_s: float = 0.0, width: int = 240
) -> bytes:
    """The picture at a second of the clip, small, JPEG."""
    return await client.read(f"{_clip(clip_id)}/thumbnail", at_s=at_s, width=width)


async def motion(client: EngineClient, clip_id: str) -> MotionBar:
    """How much moves in it, by second."""
    return await client.get(f"{_clip(clip_id)}/motion", MotionBar)


async def hold_clip(client: EngineClient, clip_id: str, wanted: HoldWanted) -> Clip:
    """Lays a legal hold, or proposes to lift it; a second person confirms it."""
    return await client.post(f"{_clip(clip_id)}/hold", Clip, wanted)


async def storage(client: EngineClient) -> ClipStorage:
    """The room that clips take; changes come as news `ClipStorageChanged`."""
    return await client.get("/v1/clips/storage", ClipStorage)


async def deletions(client: EngineClient, limit: int = 500) -> tuple[Deletion, ...]:
    """What was deleted, newest first."""
    return await client.get("/v1/clips/deletions", tuple[Deletion, ...], limit=limit)


async def add_bookmark(client: EngineClient, camera: str, wanted: BookmarkWanted) -> Bookmark:
    """Marks a moment of a camera."""
    return await client.post(f"{_of(camera)}/bookmarks", Bookmark, wanted)


async def bookmarks(
    client: EngineClient, camera: str | None = None, limit: int = 500
) -> tuple[Bookmark, ...]:
    """Marked moments, newest first."""
    return await client.get(
        "/v1/bookmarks", tuple[Bookmark, ...], limit=limit, **_given(camera=camera)
    )


def _of(camera: str) -> str:
    return f"/v1/cameras/{quote(camera, safe='')}"


def _clip(clip_id: str) -> str:
    return f"/v1/clips/{quote(clip_id, safe='')}"


def _given(**named: Any) -> dict[str, Any]:
    return {name: value for name, value in named.items() if value is not None}
