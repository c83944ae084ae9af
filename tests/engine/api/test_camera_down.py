"""A camera that dies is an alert, and its coming back ends it; rules in shadow only say so."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from engine.client import EngineClient
from engine.model.cameras_live import CameraState
from engine.model.directory import Camera, DirectoryContent
from engine.remote import cameras as remote
from noc_console.worker import started_engine
from tests.engine.api.test_cameras import configure, directory, is_live, spoofed
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import RtspPeer
from tests.engine.scene import world
from tests.until import until

DOWN = "system.camera_down"


async def of_camera(client: EngineClient, show: str) -> list[str]:
    page = await client.alerts(show=show)
    return [each.state.value for each in page.alerts if DOWN in each.detections]


def test_a_server_that_is_killed_is_an_alert_until_it_is_back(data_dir: Path) -> None:
    data_dir.mkdir(parents=True, exist_ok=True)
    film = write_film(data_dir / "walk.mp4")
    more = f'[[overrides]]\ndetection = "{DOWN}"\noptions = {{ grace_seconds = 1 }}\n'
    (data_dir / "config.toml").write_text(more)

    async def run(peer: RtspPeer) -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            content = DirectoryContent(
                sites=tuple(world().sites.values()),
                cameras=(
                    Camera(id="YARD", site="PUNE", name="Yard", role="gate", url=peer.url("main")),
                    Camera(id="HALL", site="PUNE", name="Hall", role="other", url=f"file:{film}"),
                ),
            )
            await client.put_directory(content, dry_run=False)
            for camera in ("YARD", "HALL"):
                await until(lambda camera=camera: is_live(client, camera))
            assert await of_camera(client, "all") == []
            peer.kill()

            async def is_told() -> bool:
                return await of_camera(client, "open") == ["new"]

            await until(is_told, 60)
            (alert,) = (await client.alerts()).alerts
            assert alert.site == "PUNE"
            assert "Camera Yard" in (await client.alert(alert.id)).findings[0].reason
            seen = {each.id: each for each in await remote.cameras(client)}
            assert seen["YARD"].state is CameraState.LOST
            assert "nothing listens" in seen["YARD"].why or "ended the stream" in seen["YARD"].why
            assert seen["HALL"].state is CameraState.LIVE  # the other one has not noticed
            peer.start()
            await until(lambda: is_live(client, "YARD"))

            async def has_ended() -> bool:
                return (await client.alert(alert.id)).alert.ended

            assert not alert.ended
            await until(has_ended, 60)
            assert await of_camera(client, "all") == ["new"]  # somebody still has to look at it
            await client.close()

    with RtspPeer(f"main={film}") as peer:
        asyncio.run(run(peer))


def test_rules_in_shadow_say_what_they_would_do_and_record_nothing(data_dir: Path) -> None:
    (data_dir / "media").mkdir(parents=True)
    write_film(data_dir / "media" / "till.mp4", seconds=6)
    configure(data_dir)

    async def run() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            await client.put_directory(directory(), dry_run=False)
            await until(lambda: is_live(client, "TILL"))
            rules = await remote.rules(client)
            shadows = tuple(replace(each, mode="shadow") for each in rules.tiers)
            await remote.set_rules(client, replace(rules, tiers=shadows))
            await client.ingest([spoofed(1)], "test")

            async def is_said() -> bool:
                return bool(await remote.activations(client))

            await until(is_said)
            said = (await remote.activations(client))[0]
            assert said.shadow
            assert said.ended
            assert {each.camera for each in said.cameras} == {"TILL", "DOOR", "BLIND"}
            assert not any(each.clip for each in said.cameras)
            assert not any(each.recording for each in await remote.cameras(client))
            assert (await remote.clips(client)).total == 0
            await client.close()

    asyncio.run(run())
