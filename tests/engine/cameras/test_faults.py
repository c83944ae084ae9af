"""Cameras that jitter, change their format, speak H.265 or MJPEG, or vanish beside others."""

import asyncio
import io
import random
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import av
import pytest

from engine.cameras.clips import Clips
from engine.cameras.desk import Cameras, put_together
from engine.cameras.frame import Frame
from engine.cameras.media import Films
from engine.live.engine import Engine
from engine.model.cameras_clips import ActivationWanted, Clip
from engine.model.cameras_live import CameraState
from engine.model.cameras_settings import CameraSettings
from engine.model.directory import Camera, DirectoryContent
from engine.vault import Vault
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import RtspPeer, free_port
from tests.engine.live_engine import running
from tests.until import until


@asynccontextmanager
async def watching(folder: Path, **urls: str) -> AsyncIterator[tuple[Cameras, Engine]]:
    """An engine's cameras by id, running."""
    async with running(folder / "data") as (engine, _, _):
        engine.directory.put(
            DirectoryContent(
                cameras=tuple(
                    Camera(id=name, site="PUNE", name=name, role="register", url=url)
                    for name, url in urls.items()
                )
            )
        )
        settings = CameraSettings(reserve_mb=0, postroll_s=2)
        vault = Vault(folder / "clip-keys", "a passphrase")
        made = put_together(engine, vault, settings, folder / "data", Films(folder))
        tasks = [asyncio.create_task(run()) for run in made.runs]
        try:
            yield made, engine
        finally:
            await made.stop()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def state(made: Cameras, camera: str) -> CameraState | None:
    found = made.fleet.cameras.get(camera)
    return found.state if found else None


def is_live(made: Cameras, camera: str, preroll_s: float = 0.0) -> Callable[[], bool]:
    def ask() -> bool:
        found = made.fleet.cameras.get(camera)
        return state(made, camera) is CameraState.LIVE and (
            found is not None and found.ring.span_s >= preroll_s
        )

    return ask


def closed(clips: Clips) -> list[Clip]:
    found: list[Clip] = []
    clips.on_end.append(lambda clip, _: found.append(clip))
    return found


async def times_of(clips: Clips, clip: Clip) -> list[float]:
    await clips.keep_written()
    _, film = await clips.film(clip.id)
    with av.open(io.BytesIO(film)) as container:
        return [float(each.time or 0) for each in container.decode(container.streams.video[0])]


@pytest.mark.parametrize(
    ("name", "size", "codec", "coded"),
    [
        ("large.mp4", (640, 360), "libx264", ("h264", 640, 360)),
        ("film265.mp4", (320, 180), "libx265", ("hevc", 320, 180)),
    ],
    ids=["size", "codec"],
)
def test_a_stream_that_changes_goes_into_a_clip_of_its_own_and_no_picture_is_lost(
    tmp_path: Path, name: str, size: tuple[int, int], codec: str, coded: tuple[str, int, int]
) -> None:
    before = write_film(tmp_path / "before.mp4", seconds=60)
    after = write_film(tmp_path / name, seconds=60, size=size, codec=codec)

    async def work() -> None:
        with RtspPeer(f"main={before}") as peer:
            async with watching(tmp_path, C=peer.url("main")) as (made, _):
                ended = closed(made.clips)
                await until(is_live(made, "C", 1.0))
                camera = made.fleet.get("C")
                delivered: list[Frame] = []
                delivered[:0] = camera.ring.listen(delivered.append, 600)
                wanted = ActivationWanted(cameras=("C",), seconds=600)
                first = made.desk.by_hand(wanted, "asha").cameras[0].clip
                assert first
                peer.kill()
                peer.start(f"main={after}")
                await until(lambda: bool(ended), 60)
                assert (ended[0].codec, ended[0].width, ended[0].height) == ("h264", 320, 180)
                await until(lambda: bool(camera.recorder and camera.recorder.written.pictures > 9))
                camera.end_recording()
                await until(lambda: len(ended) == 2, 60)
                assert (ended[1].codec, ended[1].width, ended[1].height) == coded
                assert ended[1].activation == ended[0].activation
                for each in ended:
                    assert len(await times_of(made.clips, each)) == each.pictures > 5
                span = ended[0].began_at, ended[1].ended_at
                assert sum(span[0] <= each.at <= span[1] for each in delivered) == sum(
                    each.pictures for each in ended
                )

    asyncio.run(work())


@pytest.mark.parametrize("codec", ["libx265", "mjpeg"])
def test_other_codings_are_recorded_as_they_are(tmp_path: Path, codec: str) -> None:
    film = write_film(tmp_path / "film.mov", seconds=6, codec=codec)

    async def work() -> None:
        async with watching(tmp_path, C=f"file:{film}") as (made, _):
            ended = closed(made.clips)
            await until(is_live(made, "C", 1.0))
            made.desk.by_hand(ActivationWanted(cameras=("C",), seconds=1.5), "asha")
            await until(lambda: bool(ended))
            assert ended[0].codec == {"libx265": "hevc", "mjpeg": "mjpeg"}[codec]
            assert len(await times_of(made.clips, ended[0])) == ended[0].pictures > 10

    asyncio.run(work())


class _Parts(BaseHTTPRequestHandler):
    """A camera that sends JPEG after JPEG in one answer."""

    pictures: list[bytes] = []

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        try:
            while True:
                for picture in self.pictures:
                    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}"
                    self.wfile.write(head.encode() + b"\r\n\r\n" + picture + b"\r\n")
                    time.sleep(0.05)  # the camera's own pace
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Quiet."""


def test_a_camera_with_mjpeg_over_http_is_recorded_by_the_time_of_arrival(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mov", seconds=2, codec="mjpeg")
    with av.open(str(film)) as container:
        _Parts.pictures = [bytes(each) for each in container.demux() if each.size]
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Parts)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()

    async def work() -> None:
        url = f"http://127.0.0.1:{server.server_port}/video.mjpg"
        async with watching(tmp_path, C=url) as (made, _):
            ended = closed(made.clips)
            await until(is_live(made, "C", 1.0))
            made.desk.by_hand(ActivationWanted(cameras=("C",), seconds=2), "asha")
            await until(lambda: bool(ended))
            times = await times_of(made.clips, ended[0])
            assert len(times) == ended[0].pictures > 10
            assert abs(times[-1] - ended[0].seconds) < 0.1

    try:
        asyncio.run(work())
    finally:
        server.shutdown()
        server.server_close()


class Jittery:
    """A TCP connection to a camera whose every packet may be 200 ms late."""

    def __init__(self, port: int) -> None:
        self.port = free_port()
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._to))
            for one, other, late in ((near, far, 0.0), (far, near, 0.2)):
                threading.Thread(target=self._pass, args=(one, other, late), daemon=True).start()

    @staticmethod
    def _pass(one: socket.socket, other: socket.socket, late: float) -> None:
        try:
            while data := one.recv(65_536):
                time.sleep(random.uniform(0, late))  # the network's own delay
                other.sendall(data)
        except OSError:
            pass
        finally:
            one.close()
            other.close()

    def close(self) -> None:
        self._listener.close()


def test_jitter_of_the_network_is_not_recorded(tmp_path: Path, film: Path) -> None:
    async def work() -> None:
        with RtspPeer(f"main={film}") as peer:
            jittery = Jittery(peer.port)
            url = f"rtsp://127.0.0.1:{jittery.port}/main"
            async with watching(tmp_path, C=url) as (made, _):
                ended = closed(made.clips)
                await until(is_live(made, "C", 2.0), 60)
                made.desk.by_hand(ActivationWanted(cameras=("C",), seconds=2), "asha")
                await until(lambda: bool(ended), 60)
                steps = [
                    after - before
                    for before, after in pairwise(await times_of(made.clips, ended[0]))
                ]
                even = sum(0.09 < each < 0.11 for each in steps)
                # The clip's first pictures may still be finding their place.
                assert even > 0.8 * len(steps)
            jittery.close()

    asyncio.run(work())


def test_bad_cameras_stall_neither_a_good_one_nor_the_engine(tmp_path: Path, film: Path) -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    garbage = socket.create_server(("127.0.0.1", 0))

    def talk() -> None:
        while True:
            try:
                peer, _ = garbage.accept()
                peer.sendall(random.randbytes(50_000))
                peer.close()
            except OSError:
                return

    threading.Thread(target=talk, daemon=True).start()
    bad = {
        "SILENT": f"rtsp://127.0.0.1:{silent.getsockname()[1]}/a",
        "GARBAGE": f"rtsp://127.0.0.1:{garbage.getsockname()[1]}/a",
        "NOBODY": f"rtsp://127.0.0.1:{free_port()}/a",
        "NOFILE": "file:/nowhere/at-all.mp4",
        "STRANGE": "gopher://x",
    }

    async def work() -> None:
        async with watching(tmp_path, GOOD=f"file:{film}", **bad) as (made, _):
            await until(is_live(made, "GOOD"))
            worst, began = 0.0, time.monotonic()
            while not all(state(made, each) is CameraState.LOST for each in bad):
                before = time.monotonic()
                await asyncio.sleep(0.01)
                worst = max(worst, time.monotonic() - before)
                assert state(made, "GOOD") is CameraState.LIVE
                assert time.monotonic() - began < 60
            reasons = {each.why for each in made.fleet.cameras.values() if each.id in bad}
            assert all(reasons)
            assert any("no such file" in each for each in reasons)
            assert any("begins with" in each for each in reasons)

    try:
        asyncio.run(work())
    finally:
        silent.close()
        garbage.close()
