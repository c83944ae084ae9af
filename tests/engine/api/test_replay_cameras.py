"""A replay shows the films that came along with the recording."""

import asyncio
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import av
import msgspec
import pytest

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.cameras_live import CameraState
from engine.model.directory import Camera, DirectoryContent
from engine.remote import cameras as remote
from noc_console.worker import started_engine
from tests.engine.cameras.films import write_film
from tests.engine.scene import at, event, world


def recorded(folder: Path) -> Path:
    known = world()
    cameras = (
        Camera(id="C1", site="PUNE", name="Gate", role="gate", url="rtsp://10.0.0.7/main"),
        Camera(id="C2", site="PUNE", name="Yard", role="other", url="rtsp://10.0.0.8/main"),
    )
    content = DirectoryContent(
        sites=tuple(known.sites.values()), people=tuple(known.people.values()), cameras=cameras
    )
    head = {"format": 1, "name": "r", "description": "", "starts_at": at(0), "ends_at": at(60)}
    film = write_film(folder / "C1.mp4", seconds=3)
    path = folder / "incident.nocrec"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("recording.json", msgspec.json.encode(head | {"config": {}}))
        archive.writestr("directory.json", msgspec.json.encode(content))
        seen = event("camera.status", 5, camera="C2", site="PUNE", state="online")
        archive.writestr("events.ndjson", msgspec.json.encode(seen))
        archive.write(film, "media/C1.mp4")
    return path


def test_a_camera_with_a_film_shows_it_at_its_moment_and_others_say_why_not(
    tmp_path: Path, data_dir: Path
) -> None:
    path = recorded(tmp_path)

    async def run() -> None:
        async with started_engine(data_dir, (f"--replay={path}",)) as address:
            client = EngineClient(address, "asha")
            first, second = await remote.cameras(client, "PUNE")
            assert (first.id, first.state) == ("C1", CameraState.LIVE)
            assert "holds no film" in second.why
            told = await remote.stream_address(client, "C1")
            assert told.loop_began_at == at(0).astimezone(UTC) < datetime.now(UTC)
            with av.open(told.url, options=told.options) as film:
                assert sum(1 for _ in film.decode(video=0)) == 30
            with pytest.raises(NotFound):
                await remote.stream_address(client, "C2")
            assert (await remote.clips(client)).total == 0
            assert await remote.activations(client) == ()
            await client.close()

    asyncio.run(run())
