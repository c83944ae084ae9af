"""Cameras are tried, added, changed and removed over the real interface; what is wrong is said."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.client import EngineClient
from engine.errors import BadInput, Conflict, NotFound
from engine.model.cameras_live import CameraState, Credentials, PtzOrder
from engine.model.cameras_setup import DeviceWanted, StreamWanted
from engine.model.directory import Camera, DirectoryContent, OnvifAddress
from engine.model.site_plans import AreasChange, AreaWanted
from engine.remote import cameras as remote
from engine.remote.site_plans import change_areas
from noc_console.worker import started_engine
from tests.engine.api.test_cameras import configure
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import free_port
from tests.engine.scene import world
from tests.peers.onvif_device import LOGIN, OnvifPeer
from tests.until import until

CANARY = "canary-77e"


async def shown(client: EngineClient) -> dict[str, CameraState]:
    return {each.id: each.state for each in await remote.cameras(client)}


async def looks_at_what_its_area_is(client: EngineClient, camera: Camera) -> None:
    """Set here over what was imported or set up, until the area is no more."""
    front = AreaWanted(name="Front", kind="entrance", cameras=(camera.id,))
    await change_areas(client, camera.site, AreasChange(areas=(front,), reason="a new door"))

    async def role() -> str:
        return (await remote.entry(client, camera.id)).role

    async def is_entrance() -> bool:
        return await role() == "entrance"

    await until(is_entrance)
    with pytest.raises(Conflict, match="the area “Front” says what this camera looks at"):
        await remote.set_entry(client, camera)
    renamed = replace(camera, name="Door", role="entrance")
    assert (await remote.set_entry(client, renamed)).role == "entrance"
    await remote.set_entry(client, replace(camera, role="entrance"))
    await change_areas(client, camera.site, AreasChange(reason="the door is gone"))

    async def is_gate() -> bool:
        return await role() == "gate"

    await until(is_gate)


def test_a_camera_is_tried_added_changed_and_removed(data_dir: Path) -> None:
    (data_dir / "media").mkdir(parents=True)
    write_film(data_dir / "media" / "walk.mp4", seconds=6)
    configure(data_dir)

    async def run() -> None:
        with OnvifPeer("rtsp://u:p@127.0.0.1:9/main", media2="yes") as peer:
            at = OnvifAddress(host="127.0.0.1", port=peer.port)
            async with started_engine(data_dir) as address:
                client = EngineClient(address, "asha")
                sites = DirectoryContent(sites=tuple(world().sites.values()))
                await client.put_directory(sites, dry_run=False)
                await tried(client, at)
                new = Camera(id="GATE", site="PUNE", name="Gate", role="gate", onvif=at)
                view = await remote.set_entry(client, new)
                assert (view.name, view.role) == ("Gate", "gate")
                await remote.set_credentials(
                    client, "GATE", Credentials(user=LOGIN[0], password=CANARY)
                )
                # The camera's refusal is no refusal of who asks: nobody is logged out.
                with pytest.raises(BadInput, match="refuses its name or password"):
                    await remote.move(client, "GATE", PtzOrder(pan=0.2))
                await remote.set_credentials(
                    client, "GATE", Credentials(user=LOGIN[0], password=LOGIN[1])
                )
                known = await remote.ask_device(client, DeviceWanted(at=at, camera="GATE"))
                assert known.device is not None  # with the password that is kept
                saved = await remote.save_preset(client, "GATE", "car park")
                assert [each.name for each in saved] == ["till", "fence", "car park"]
                await remote.remove_preset(client, "GATE", "till")
                assert list(peer.presets.values()) == ["fence", "car park"]
                changed = Camera(
                    id="GATE", site="PUNE", name="North gate", role="gate", url="file:walk.mp4"
                )
                await remote.set_entry(client, changed)
                await until(lambda: is_live(client, "GATE"))
                assert (await remote.entry(client, "GATE")) == changed
                await looks_at_what_its_area_is(client, changed)
                with pytest.raises(BadInput, match="no site"):
                    await remote.set_entry(
                        client, Camera(id="X", site="NOWHERE", name="X", role="other")
                    )
                await remote.remove(client, "GATE")
                assert await shown(client) == {}
                with pytest.raises(NotFound):
                    await remote.entry(client, "GATE")
                await client.close()
            async with started_engine(data_dir) as address:
                client = EngineClient(address, "asha")
                assert await shown(client) == {}
                await client.close()

    asyncio.run(run())


async def is_live(client: EngineClient, camera: str) -> bool:
    return (await shown(client)).get(camera) is CameraState.LIVE


async def tried(client: EngineClient, at: OnvifAddress) -> None:
    """Before anything is kept, each mistake has its own sentence."""
    said = await remote.ask_device(client, DeviceWanted(at=at, user=LOGIN[0], password=CANARY))
    assert "refuses its name or password" in said.why
    assert CANARY not in said.why
    nobody = OnvifAddress(host="127.0.0.1", port=free_port())
    said = await remote.ask_device(client, DeviceWanted(at=nobody))
    assert "does not answer" in said.why
    login = {"user": LOGIN[0], "password": LOGIN[1]}
    said = await remote.ask_device(client, DeviceWanted(at=at, **login))
    assert said.why == ""
    assert said.device is not None
    (profile,) = said.device.profiles
    assert (profile.codec, profile.url) == ("H265", "rtsp://127.0.0.1:9/main")
    for url, why in (
        (f"rtsp://127.0.0.1:{free_port()}/a", "nothing listens"),
        ("gopher://x", "begins with"),
        (f"rtsp://u:{CANARY}@h/a", "leave name and password out"),
        ("file:missing.mp4", "no such file"),
    ):
        answer = await remote.try_stream(client, StreamWanted(url=url))
        assert why in answer.why
        assert CANARY not in answer.why
    answer = await remote.try_stream(client, StreamWanted(url="file:walk.mp4"))
    assert answer.why == ""
    assert answer.words.startswith("H264 320")
    assert answer.decoded == answer.pictures > 5
