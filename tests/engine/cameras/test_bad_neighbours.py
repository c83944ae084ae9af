"""Sixteen cameras, five of which freeze, die, lie, shout or say nothing: the others notice nothing.

Compared are the gaps between the others' pictures with those of a run in which all behave, on the
same machine a moment before: what the machine is busy with otherwise is in both.
"""

import asyncio
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from engine.cameras.desk import Cameras
from engine.model.cameras_live import CameraState
from tests.engine.cameras.peer import RtspPeer
from tests.engine.cameras.test_faults import is_live, state, watching
from tests.until import until

#: So many pictures of each good camera are looked at, at ten a second.
_PICTURES = 60
_GOOD = 11


def heard(made: Cameras, camera: str) -> list[float]:
    """When its pictures come from now on, on the monotonic clock."""
    found: list[float] = []
    made.fleet.get(camera).ring.listen(lambda _: found.append(time.monotonic()), 0.0)
    return found


async def gaps_of(
    folder: Path, good: dict[str, str], others: dict[str, str], goes_on: Callable[[], None]
) -> tuple[list[float], list[float], dict[str, CameraState | None]]:
    """Of each good camera the usual gap between pictures and the nearly worst, seconds.

    Args:
        goes_on: asked again and again meanwhile, for whoever does harm.
    """
    async with watching(folder, **good, **others) as (made, _):
        for camera in good:
            await until(is_live(made, camera), 60)
        times = {camera: heard(made, camera) for camera in good}

        def is_enough() -> bool:
            goes_on()
            assert all(state(made, each) is CameraState.LIVE for each in good)
            return all(len(each) > _PICTURES for each in times.values())

        await until(is_enough, 90)
        spans = [
            sorted(after - before for before, after in pairwise(each[:_PICTURES]))
            for each in times.values()
        ]
        bad = {each: state(made, each) for each in others}
    return [median(each) for each in spans], [each[-3] for each in spans], bad


@contextmanager
def talking(say: Callable[[socket.socket], None]) -> Iterator[str]:
    """A port at which everybody is told the same."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def talk() -> None:
            while True:
                try:
                    peer, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=said, args=(peer,), daemon=True).start()

        def said(peer: socket.socket) -> None:
            try:
                with peer:
                    say(peer)
            except OSError:
                return

        threading.Thread(target=talk, daemon=True).start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def shouts(peer: socket.socket) -> None:
    """Garbage as fast as it is taken."""
    while True:
        peer.sendall(random.randbytes(65_536))


def lies(peer: socket.socket) -> None:
    """Promises pictures of a size that it never sends, a byte at a time."""
    peer.recv(4_096)
    peer.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"
        b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 999999999\r\n\r\n\xff\xd8"
    )
    while True:
        peer.sendall(b"\x00")
        time.sleep(0.1)  # the camera's own pace


def says_nothing(peer: socket.socket) -> None:
    """Takes the connection, and that is all."""
    peer.recv(1_000_000)
    threading.Event().wait(600)


class Dying:
    """A camera that dies and comes back every second or so."""

    def __init__(self, peer: RtspPeer) -> None:
        self._peer = peer
        self._is_up = True
        self._due = 0.0
        self.deaths = 0

    def goes_on(self) -> None:
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + 1.5
        if self._is_up:
            self._peer.kill()
            self.deaths += 1
        else:
            threading.Thread(target=self._peer.start, daemon=True).start()
        self._is_up = not self._is_up


@pytest.mark.long
def test_five_bad_cameras_leave_the_gaps_of_eleven_others_as_they_were(
    tmp_path: Path, film: Path
) -> None:
    async def work() -> None:
        with ExitStack() as stack:
            served = stack.enter_context(RtspPeer(f"main={film}"))
            frozen = stack.enter_context(RtspPeer(f"main={film}"))
            died = stack.enter_context(RtspPeer(f"main={film}"))
            stack.callback(frozen.thaw)
            good = {f"GOOD{number}": f"file:{film}" for number in range(_GOOD - 2)}
            good |= {"GOOD-R1": served.url("main"), "GOOD-R2": served.url("main")}
            names = ("FROZEN", "DYING", "LYING", "SHOUTING", "SILENT")
            behaved = dict.fromkeys(names, f"file:{film}")
            usual, worst, _ = await gaps_of(tmp_path / "one", good, behaved, lambda: None)
            bad = {
                "FROZEN": frozen.url("main"),
                "DYING": died.url("main"),
                "LYING": f"http://{stack.enter_context(talking(lies))}/video.mjpg",
                "SHOUTING": f"rtsp://{stack.enter_context(talking(shouts))}/main",
                "SILENT": f"rtsp://{stack.enter_context(talking(says_nothing))}/main",
            }
            frozen.freeze()
            dying = Dying(died)
            then, worst_then, states = await gaps_of(tmp_path / "two", good, bad, dying.goes_on)
            assert dying.deaths >= 2
            assert all(
                each is not CameraState.LIVE for name, each in states.items() if name != "DYING"
            )
            assert median(then) < 1.2 * median(usual)
            assert max(then) < 1.5 * max(usual)
            # The nearly worst gap of the usual camera: a stalled one would be many pictures long.
            assert median(worst_then) < 3 * median(worst)

    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    asyncio.run(work())
