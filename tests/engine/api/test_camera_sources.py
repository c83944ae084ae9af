"""What devices and analytics of a site see becomes events of a real engine, and brings cameras
up."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.client import EngineClient
from engine.model.cameras_live import CameraOptions, Credentials, PtzOrder
from engine.model.directory import Camera, DirectoryContent, OnvifAddress
from engine.remote import cameras as remote
from noc_console.worker import started_engine
from tests.engine.api.test_cameras import configure
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import free_port
from tests.engine.cameras.test_frigate import message
from tests.engine.cameras.test_metadata import document, seen
from tests.engine.scene import world
from tests.peers.metadata_server import MetadataPeer
from tests.peers.onvif_device import LOGIN, OnvifPeer
from tests.until import until


def directory(**more: Any) -> DirectoryContent:
    # Never open, so that whatever moves is out of hours.
    known = world(kind="store", opening_hours=[None] * 7)
    fence = Camera(
        id="FENCE", site="PUNE", name="Fence", role="perimeter", url="file:walk.mp4", **more
    )
    yard = Camera(id="YARD", site="PUNE", name="Yard", role="other", url="file:walk.mp4")
    return DirectoryContent(sites=tuple(known.sites.values()), cameras=(fence, yard))


async def observed(client: EngineClient, source: str) -> list[dict[str, Any]]:
    now = datetime.now(UTC)
    span = {"since": (now - timedelta(hours=1)).isoformat(), "until": now.isoformat()}
    rows = await client.get("/v1/events", list[dict[str, Any]], site="PUNE", **span)
    return [each["event"] for each in rows if each["event"]["source"] == source]


def test_motion_that_a_device_reports_turns_and_records_its_camera(data_dir: Path) -> None:
    (data_dir / "media").mkdir(parents=True)
    write_film(data_dir / "media" / "walk.mp4", seconds=6)
    configure(data_dir)

    async def run() -> None:
        streaming = MetadataPeer(login=LOGIN)
        stream = "rtsp://127.0.0.1:554/main"
        with closing(streaming), OnvifPeer(stream, media2="yes", metadata=streaming.url) as peer:
            async with started_engine(data_dir) as address:
                client = EngineClient(address, "asha")
                control = OnvifAddress(host="127.0.0.1", port=peer.port)
                login = Credentials(user=LOGIN[0], password=LOGIN[1])
                await client.put_directory(directory(onvif=control), dry_run=False)
                await remote.set_credentials(client, "FENCE", login)
                await remote.set_options(
                    client, "FENCE", CameraOptions(presets={"perimeter": "fence"})
                )
                assert (await remote.device(client, "FENCE")).has_ptz
                await remote.move(client, "FENCE", PtzOrder(pan=0.2))
                await until(lambda: peer.subscriptions > 0, 60)
                peer.motion(True)

                async def has_begun() -> bool:
                    said = await remote.activations(client)
                    return any(each.rule == "outside-at-night" and each.met for each in said)

                await until(has_begun, 60)
                peer.motion(False)
                (said,) = [
                    each
                    for each in await remote.activations(client)
                    if each.rule == "outside-at-night"
                ]
                assert [each.camera for each in said.cameras] == ["FENCE"]
                assert said.cameras[0].focus.preset == "fence"
                await until(lambda: "GotoPreset" in dict(peer.asked), 60)
                assert said.cameras[0].clip
                await until(lambda: bool(streaming.playing), 60)
                box = {"left": -0.5, "right": 0.0, "top": 0.5, "bottom": -0.5}
                for _ in range(3):  # the same object in each picture is one observation
                    streaming.send(document(seen("7", "Human", **box)))

                async def is_kept() -> bool:
                    return bool(await observed(client, "onvif-metadata"))

                await until(is_kept, 60)
                (person,) = await observed(client, "onvif-metadata")
                assert (person["label"], person["box"]) == ("person", [0.25, 0.25, 0.25, 0.5])
                await client.close()

    asyncio.run(run())


def test_objects_of_frigate_come_through_a_real_broker_over_its_restart(data_dir: Path) -> None:
    broker = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
    if not Path(broker).exists():
        pytest.skip("mosquitto is not installed; setup.sh dev installs it")
    (data_dir / "media").mkdir(parents=True)
    write_film(data_dir / "media" / "walk.mp4", seconds=6)
    port = free_port()
    configure(data_dir, f'[cameras.frigate]\nhost = "127.0.0.1"\nport = {port}\n')

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen([broker, "-p", str(port)], stderr=subprocess.DEVNULL)

    async def run() -> None:
        running = start()
        try:
            async with started_engine(data_dir) as address:
                client = EngineClient(address, "asha")
                await client.put_directory(directory(), dry_run=False)
                await remote.cameras(client)
                await remote.set_options(client, "FENCE", CameraOptions(frigate="front_door"))
                now = time.time()
                for number in range(2):
                    await published(port, message(id=f"a-{number}", start_time=now))

                    async def has_come(name: str = f"a-{number}") -> bool:
                        # What is published while nobody is subscribed is gone: again, as it does.
                        await published(port, message("update", id=name, start_time=now))
                        page = await remote.activations(client)
                        return any("person" in each.reason for each in page) and await known(name)

                    async def known(name: str) -> bool:
                        return name in {each["id"] for each in await events(client)}

                    await until(has_come, 60)
                    if number == 0:
                        running.terminate()
                        running.wait()
                        running = start()
                names = [each["id"] for each in await events(client)]
                assert sorted(names) == ["a-0", "a-1"]
                await client.close()
        finally:
            running.terminate()
            running.wait()

    asyncio.run(run())


async def events(client: EngineClient) -> list[dict[str, Any]]:
    return await observed(client, "frigate")


async def published(port: int, payload: bytes) -> None:
    import aiomqtt

    assert msgspec.json.decode(payload)
    try:
        async with aiomqtt.Client("127.0.0.1", port, timeout=5) as client:
            await client.publish("frigate/events", payload, qos=1)
    except aiomqtt.MqttError:
        await asyncio.sleep(0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
def test_the_analyser_sees_motion_from_a_process_of_its_own_and_is_begun_again(
    data_dir: Path,
) -> None:
    (data_dir / "media").mkdir(parents=True)
    write_film(data_dir / "media" / "walk.mp4", seconds=20)
    configure(data_dir)

    async def run() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            await client.put_directory(directory(), dry_run=False)
            await remote.set_options(client, "FENCE", CameraOptions(analyse=True))
            await until(lambda: has_seen(client, 1), 90)
            page = await remote.activations(client)
            (said,) = [each for each in page if each.rule == "outside-at-night"]
            assert said.cameras[0].focus.region is not None
            (worker,) = workers_of(address.pid)
            os.kill(worker, signal.SIGKILL)
            await until(lambda: bool(set(workers_of(address.pid)) - {worker}), 60)
            await until(lambda: has_seen(client, 2), 90)
            await client.close()
        assert workers_of(address.pid) == []

    asyncio.run(run())


async def has_seen(client: EngineClient, times: int) -> bool:
    return len(await observed(client, "analyser")) >= times


def workers_of(engine: int) -> list[int]:
    """Processes of the analyser that an engine has begun."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if b"engine.cameras.analysis_worker" in words and parent == engine:
            found.append(int(folder.name))
    return found
