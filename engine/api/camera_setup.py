"""Setting cameras up: entries, trying devices and streams, positions that cameras keep."""

from litestar import delete, get, post, put

from engine.api.access import SEEN, needs
from engine.api.clips import seen
from engine.cameras.desk import Cameras
from engine.errors import BadInput, NotFound
from engine.model.cameras_live import CameraView, Preset
from engine.model.cameras_setup import (
    DeviceAnswer,
    DeviceWanted,
    PresetWanted,
    StreamAnswer,
    StreamWanted,
)
from engine.model.directory import Camera
from engine.model.sight import Sight


@get("/v1/cameras/{camera:str}/entry", opt=needs("camera.manage", scope=SEEN))
async def show_entry(cameras: Cameras, sight: Sight, camera: str) -> Camera:
    """A camera as the directory has it."""
    return seen(cameras, sight, camera).entry


@put(
    "/v1/cameras/{camera:str}/entry",
    status_code=200,
    opt=needs("camera.manage", audit="camera.entry", scope=SEEN),
)
async def put_entry(cameras: Cameras, sight: Sight, camera: str, data: Camera) -> CameraView:
    """Adds a camera, or changes one; it is opened at once."""
    if data.id != camera:
        raise BadInput(f"the entry is of camera {data.id}, not of {camera}")
    held = cameras.fleet.cameras.get(camera)
    for site in {data.site, held.entry.site if held is not None else data.site}:
        if not sight.site(site):
            raise NotFound(f"there is no site {site}")
    await cameras.setting_up.put(data)
    (view,) = cameras.fleet.views([cameras.fleet.get(camera)])
    return view


@delete(
    "/v1/cameras/{camera:str}/entry", opt=needs("camera.manage", audit="camera.remove", scope=SEEN)
)
async def remove_entry(cameras: Cameras, sight: Sight, camera: str) -> None:
    """Removes a camera and its password; what it has recorded stays."""
    seen(cameras, sight, camera)
    await cameras.setting_up.remove(camera)


@post("/v1/cameras/try/device", status_code=200, opt=needs("camera.manage", scope=SEEN))
async def ask_device(cameras: Cameras, sight: Sight, data: DeviceWanted) -> DeviceAnswer:
    """Asks a device what it is, before or after it is kept; says what is wrong."""
    if data.camera is not None:
        seen(cameras, sight, data.camera)
    return await cameras.setting_up.ask(data)


@post("/v1/cameras/try/stream", status_code=200, opt=needs("camera.manage", scope=SEEN))
async def try_stream(cameras: Cameras, sight: Sight, data: StreamWanted) -> StreamAnswer:
    """Watches a stream for a few seconds and says what comes, or what is wrong."""
    if data.camera is not None:
        seen(cameras, sight, data.camera)
    return await cameras.setting_up.try_stream(data)


@post(
    "/v1/cameras/{camera:str}/presets",
    status_code=200,
    opt=needs("camera.manage", audit="camera.preset", scope=SEEN),
)
async def save_preset(
    cameras: Cameras, sight: Sight, camera: str, data: PresetWanted
) -> tuple[Preset, ...]:
    """Keeps the position in which the camera stands; a known name gets the new position."""
    return await cameras.control.save_preset(seen(cameras, sight, camera), data.name)


@delete(
    "/v1/cameras/{camera:str}/presets/{preset:str}",
    status_code=200,
    opt=needs("camera.manage", audit="camera.preset_remove", scope=SEEN),
)
async def remove_preset(
    cameras: Cameras, sight: Sight, camera: str, preset: str
) -> tuple[Preset, ...]:
    """Forgets a position, by name or token."""
    return await cameras.control.remove_preset(seen(cameras, sight, camera), preset)


HANDLERS = (
    *(show_entry, put_entry, remove_entry, ask_device, try_stream),
    *(save_preset, remove_preset),
)
