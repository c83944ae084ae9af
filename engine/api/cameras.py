"""Cameras: how they are, their streams, what they are told, their settings, what brings them up."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from litestar import Response, get, post, put
from sqlalchemy import Connection

from engine.api.access import SEEN, WHOLE, Principal, needs, nothing_of
from engine.api.alerts import ask
from engine.api.app import Extension
from engine.api.camera_setup import HANDLERS as SETUP_HANDLERS
from engine.api.clips import HANDLERS as CLIP_HANDLERS
from engine.api.clips import seen
from engine.api.part import Part
from engine.api.seeing import seen_activation
from engine.cameras import muxing, pictures
from engine.cameras.desk import Cameras
from engine.errors import BadInput, NotFound, SourceUnavailable
from engine.live.engine import Engine
from engine.model.cameras_clips import Activation, ActivationWanted
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
    Zones,
)
from engine.model.cameras_rules import ActivationRules
from engine.model.sight import Sight
from engine.store import cameras as store

#: A stream's address is to be asked for anew after that.
_ADDRESS_HOLDS = timedelta(minutes=5)
#: Pictures and addresses are nobody else's to keep.
_PRIVATE = {"Cache-Control": "no-store"}


@get("/v1/cameras", opt=needs("camera.view", scope=SEEN))
async def list_cameras(
    cameras: Cameras, sight: Sight, site: str | None = None
) -> tuple[CameraView, ...]:
    """Every camera and how it is; changes come as news `cameras`."""
    cameras.fleet.sync()
    all_of_them = [
        each
        for each in cameras.fleet.cameras.values()
        if (site is None or each.entry.site == site) and sight.site(each.entry.site)
    ]
    return cameras.fleet.views(sorted(all_of_them, key=lambda each: (each.entry.site, each.id)))


@post("/v1/cameras/{camera:str}/stream", status_code=200, opt=needs("camera.view", scope=SEEN))
async def stream_address(
    cameras: Cameras, sight: Sight, camera: str, low: bool = False
) -> Response[StreamAddress]:
    """Where to get its pictures from, with its secrets; ask anew before each connection.

    `low` prefers a stream of lower resolution, for grids of many.
    """
    found = seen(cameras, sight, camera)
    address = cameras.fleet.kept.address(found.entry, low=low)
    if address is None:
        raise BadInput(f"camera {camera} has no address; set one in its options")
    has_low = found.options.low_url is not None and not cameras.fleet.kept.is_film(found.entry)
    began = found.loop_began
    body = StreamAddress(
        camera=camera,
        url=await asyncio.to_thread(address.full),
        options=address.options(),
        quality="low" if low and has_low else "main",
        has_low=has_low,
        loops=address.is_file,
        loop_began_at=datetime.fromtimestamp(began, UTC) if began and address.is_file else None,
        expires_at=datetime.now(UTC) + _ADDRESS_HOLDS,
    )
    return Response(body, headers=_PRIVATE)


@get("/v1/cameras/{camera:str}/snapshot", opt=needs("camera.view", scope=SEEN))
async def snapshot(cameras: Cameras, sight: Sight, camera: str) -> Response[bytes]:
    """The newest picture as JPEG, in full size."""
    found = seen(cameras, sight, camera)
    if not found.is_open:
        cameras.fleet.want(found, 30.0)
        raise SourceUnavailable(f"camera {camera} was not connected; it is now: ask again")
    coded, frames = found.ring.last(0.0)
    picture = await asyncio.to_thread(pictures.newest, coded, frames)
    shown = {"X-Shown-At": frames[-1].at.isoformat()} if frames else {}
    return Response(picture, media_type="image/jpeg", headers={**_PRIVATE, **shown})


@get("/v1/cameras/{camera:str}/last", opt=needs("camera.view", scope=SEEN))
async def last_seconds(
    cameras: Cameras, sight: Sight, camera: str, seconds: float = 60.0
) -> Response[bytes]:
    """What it showed last, as fragmented MP4, from memory; for instant replay.

    `X-Began-At` tells when it begins.
    """
    coded, frames = seen(cameras, sight, camera).ring.last(max(1.0, min(seconds, 300.0)))
    if coded is None or not frames:
        raise SourceUnavailable(f"camera {camera} has shown nothing yet")
    film = await asyncio.to_thread(muxing.film, coded, frames)
    times = {
        "X-Began-At": frames[0].at.isoformat(),
        "X-Ended-At": frames[-1].at.isoformat(),
    }
    return Response(film, media_type="video/mp4", headers={**_PRIVATE, **times})


@get("/v1/cameras/{camera:str}/options", opt=needs("camera.view", scope=SEEN))
async def show_options(cameras: Cameras, sight: Sight, camera: str) -> CameraOptions:
    """What is set for it; never its password."""
    return seen(cameras, sight, camera).options


@put(
    "/v1/cameras/{camera:str}/options",
    status_code=200,
    opt=needs("camera.manage", audit="camera.options", scope=SEEN),
)
async def put_options(
    cameras: Cameras, principal: Principal, sight: Sight, camera: str, data: CameraOptions
) -> CameraOptions:
    """Sets its options; a new address is connected to at once."""
    seen(cameras, sight, camera)
    await cameras.fleet.set_options(camera, data, principal.name)
    return data


@put(
    "/v1/cameras/{camera:str}/credentials",
    status_code=204,
    opt=needs("camera.manage", audit="camera.credentials", sealed=True, scope=SEEN),
)
async def put_credentials(cameras: Cameras, sight: Sight, camera: str, data: Credentials) -> None:
    """Keeps its name and password in the vault and connects anew; an empty name removes them."""
    found = seen(cameras, sight, camera)
    await cameras.fleet.kept.put_credentials(camera, data)
    found.reopen()


@get("/v1/cameras/{camera:str}/zones", opt=needs("camera.view", scope=SEEN))
async def show_zones(cameras: Cameras, sight: Sight, camera: str) -> tuple[Zone, ...]:
    """Its zones."""
    return seen(cameras, sight, camera).zones


@put(
    "/v1/cameras/{camera:str}/zones",
    status_code=200,
    opt=needs("camera.manage", audit="camera.zones", scope=SEEN),
)
async def put_zones(
    cameras: Cameras, principal: Principal, sight: Sight, camera: str, data: Zones
) -> tuple[Zone, ...]:
    """Sets its zones, all of them."""
    seen(cameras, sight, camera)
    await cameras.fleet.set_zones(camera, data, principal.name)
    return data


@post(
    "/v1/cameras/{camera:str}/ptz",
    status_code=204,
    opt=needs("camera.control", audit="camera.move", scope=SEEN),
)
async def move(cameras: Cameras, sight: Sight, camera: str, data: PtzOrder) -> None:
    """Turns it, or sends it to a preset; it stops by itself."""
    await cameras.control.move(seen(cameras, sight, camera), data)


@get("/v1/cameras/{camera:str}/presets", opt=needs("camera.view", scope=SEEN))
async def list_presets(cameras: Cameras, sight: Sight, camera: str) -> tuple[Preset, ...]:
    """Positions that it keeps."""
    return await cameras.control.presets(seen(cameras, sight, camera))


@get("/v1/cameras/{camera:str}/device", opt=needs("camera.manage", scope=SEEN))
async def show_device(cameras: Cameras, sight: Sight, camera: str) -> Device:
    """What it says of itself: maker, streams, clock, presets."""
    return await cameras.control.device(seen(cameras, sight, camera))


@get("/v1/cameras/{camera:str}/imaging", opt=needs("camera.view", scope=SEEN))
async def show_imaging(cameras: Cameras, sight: Sight, camera: str) -> Imaging:
    """Settings of its picture."""
    return await cameras.control.imaging(seen(cameras, sight, camera))


@put(
    "/v1/cameras/{camera:str}/imaging",
    status_code=200,
    opt=needs("camera.control", audit="camera.imaging", scope=SEEN),
)
async def put_imaging(cameras: Cameras, sight: Sight, camera: str, data: Imaging) -> Imaging:
    """Changes settings of its picture."""
    return await cameras.control.set_imaging(seen(cameras, sight, camera), data)


@post("/v1/cameras/discover", status_code=200, opt=needs("camera.manage", scope=WHOLE))
async def discover(cameras: Cameras) -> tuple[Found, ...]:
    """Devices of the local network that answer to ONVIF's discovery; takes some seconds."""
    return await cameras.control.discover()


@get(
    "/v1/cameras/rules",
    opt=needs("camera.view", scope=nothing_of("rules for all sites alike, naming none")),
)
async def show_rules(cameras: Cameras) -> ActivationRules:
    """What brings up which cameras."""
    return cameras.table.rules


@put(
    "/v1/cameras/rules",
    status_code=200,
    opt=needs("camera.manage", audit="camera.rules", scope=WHOLE),
)
async def put_rules(
    cameras: Cameras, principal: Principal, data: ActivationRules
) -> ActivationRules:
    """Puts another table in its place; it holds from the next finding on."""
    return await cameras.table.put(data, principal.name)


@get("/v1/cameras/activations", opt=needs("camera.view", scope=SEEN))
async def list_activations(
    engine: Engine,
    cameras: Cameras,
    sight: Sight,
    alert: str | None = None,
    site: str | None = None,
    limit: int = 200,
) -> tuple[Activation, ...]:
    """Activations, newest first; those that go on as they are this moment."""

    def question(connection: Connection) -> list[Activation]:
        return store.activations(connection, max(1, min(limit, 5_000)), alert, site, sight)

    running = {each.id: each for each in cameras.desk.running}
    kept = {each.id: each for each in await ask(engine, question)}
    wanted = [
        each
        for each in (kept | running).values()
        if (alert is None or each.alert == alert) and (site is None or site in each.sites)
    ]
    shown = [seen for each in wanted if (seen := seen_activation(sight, each)) is not None]
    return tuple(sorted(shown, key=lambda each: each.at, reverse=True)[:limit])


@post(
    "/v1/cameras/activations",
    status_code=200,
    opt=needs("camera.control", audit="camera.activate", scope=SEEN),
)
async def activate(
    cameras: Cameras, principal: Principal, sight: Sight, data: ActivationWanted
) -> Activation:
    """Brings up cameras by hand and records them."""
    for each in data.cameras:
        seen(cameras, sight, each)
    return cameras.desk.by_hand(data, principal.name)


@post(
    "/v1/cameras/activations/{activation:str}/end",
    status_code=200,
    opt=needs("camera.control", audit="camera.activation_end", scope=SEEN),
)
async def end_activation(cameras: Cameras, sight: Sight, activation: str) -> Activation:
    """Ends a running activation; recordings that another one wants go on."""
    running = cameras.desk.running
    known = {each.id for each in running if seen_activation(sight, each) is not None}
    if activation not in known:
        raise NotFound(f"activation {activation} is not running")
    return cameras.desk.end(activation)


def part(cameras: Cameras) -> Part:
    """Cameras as a part of a running engine."""
    handlers: tuple[Any, ...] = (
        *(list_cameras, stream_address, snapshot, last_seconds, show_options, put_options),
        *(put_credentials, show_zones, put_zones, move, list_presets, show_device),
        *(show_imaging, put_imaging, discover, show_rules, put_rules, list_activations),
        *(activate, end_activation),
        *CLIP_HANDLERS,
        *SETUP_HANDLERS,
    )
    extension = Extension(handlers, {"cameras": cameras})
    return Part("cameras", extension, runs=cameras.runs, stop=cameras.stop)
