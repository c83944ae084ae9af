"""One camera's thread against a real RTSP server: it delivers, is lost, and comes back."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.cameras.frame import Format, Frame
from engine.cameras.opening import Address
from engine.cameras.stream import Stream
from engine.errors import AccessRefused, BadInput, NocError
from engine.model.cameras_live import Credentials
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import RtspPeer, free_port

CANARY, RIGHT = "canary-7d1", "right"


class Heard:
    """What a stream told."""

    def __init__(self) -> None:
        self.formats: list[Format] = []
        self.frames: list[Frame] = []
        self.failures: list[NocError] = []
        self.offsets: list[float] = []
        self.tries = self.loops = 0
        self._lock = threading.Lock()

    def connecting(self) -> None:
        self.tries += 1

    def opened(self, coded: Format) -> None:
        self.formats.append(coded)

    def picture(self, frame: Frame) -> None:
        self.frames.append(frame)

    def clock(self, offset_s: float) -> None:
        self.offsets.append(offset_s)

    def lost(self, why: NocError, again_in_s: float) -> None:
        self.failures.append(why)

    def looped(self, at: float) -> None:
        self.loops += 1


@contextmanager
def reading(address: Address) -> Iterator[Heard]:
    heard = Heard()
    stream = Stream("test", lambda: address, heard)
    stream.start()
    try:
        yield heard
    finally:
        stream.stop()
        assert stream.join(15)


def wait(claim: Callable[[], bool], seconds: float = 90.0) -> None:
    until = time.monotonic() + seconds
    while not claim():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.02)  # real threads and a real server have no clock of ours


def test_pictures_of_a_camera_come_in_order_from_a_key_picture_on(film: Path) -> None:
    with RtspPeer(f"walk={film}") as peer, reading(Address(peer.url("walk"))) as heard:
        wait(lambda: len(heard.frames) > 25)
        assert heard.frames[0].is_key
        times = [each.decode_us for each in heard.frames]
        assert times == sorted(set(times))
        assert (heard.formats[0].codec, heard.formats[0].width) == ("h264", 320)


def test_a_camera_that_dies_is_lost_and_found_again(film: Path) -> None:
    with RtspPeer(f"walk={film}") as peer, reading(Address(peer.url("walk"))) as heard:
        wait(lambda: bool(heard.frames))
        peer.kill()
        wait(lambda: len(heard.failures) >= 2)
        peer.start()
        wait(lambda: len(heard.formats) == 2)
        assert heard.formats[0].is_like(heard.formats[1])


def test_a_camera_that_freezes_is_lost_and_found_again(film: Path) -> None:
    with RtspPeer(f"walk={film}") as peer, reading(Address(peer.url("walk"))) as heard:
        wait(lambda: bool(heard.frames))
        peer.freeze()
        wait(lambda: bool(heard.failures))
        assert "in time" in str(heard.failures[0])
        peer.thaw()
        wait(lambda: len(heard.formats) == 2)


def test_a_wrong_password_is_said_and_never_shown(film: Path) -> None:
    with RtspPeer(f"walk={film}", user="noc", password=RIGHT) as peer:
        wrong = Address(peer.url("walk"), Credentials(user="noc", password=CANARY))
        with reading(wrong) as heard:
            wait(lambda: bool(heard.failures))
            assert isinstance(heard.failures[0], AccessRefused)
            assert "canary" not in str(heard.failures[0])
            assert "canary" not in repr(wrong)
        right = Address(peer.url("walk"), Credentials(user="noc", password=RIGHT))
        with reading(right) as heard:
            wait(lambda: bool(heard.frames))


def test_a_camera_that_is_not_there_is_tried_again_and_again() -> None:
    with reading(Address(f"rtsp://127.0.0.1:{free_port()}/x")) as heard:
        wait(lambda: heard.tries >= 3)
        assert "nothing listens" in str(heard.failures[0])


def test_a_host_that_never_answers_is_told_from_one_that_sends_no_video() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with reading(Address(f"rtsp://127.0.0.1:{silent.getsockname()[1]}/x")) as heard:
            wait(lambda: bool(heard.failures))
        assert "does not answer in time" in str(heard.failures[0])


def test_a_host_whose_name_nobody_knows_is_said_so() -> None:
    # RFC 6761 reserves the name: it never leads anywhere.
    with reading(Address("rtsp://camera.invalid/x")) as heard:
        wait(lambda: bool(heard.failures))
        assert "no host of this name" in str(heard.failures[0])


def test_a_file_plays_at_its_own_pace_and_begins_again(tmp_path: Path) -> None:
    write_film(tmp_path / "short.mp4", seconds=2)
    began = time.monotonic()
    with reading(Address("file:short.mp4", folder=tmp_path)) as heard:
        wait(lambda: heard.loops >= 1 and len(heard.frames) > 25)
        assert time.monotonic() - began > 1.9
        steps = {
            round((after.decode_us - before.decode_us) / 1000)
            for before, after in zip(heard.frames, heard.frames[1:], strict=False)
        }
        assert steps == {100}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:../secret.mp4", "outside"),
        ("concat:a|b", "begins with"),
        ("file:none.mp4", "no such file"),
        ("rtsp:///x", "no host"),
    ],
)
def test_addresses_that_lead_elsewhere_are_refused(tmp_path: Path, url: str, said: str) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "secret.mp4").write_bytes(b"x")
    with pytest.raises(BadInput, match=said):
        Address(url, folder=tmp_path / "media").full()


def test_what_is_shown_of_an_address_holds_no_secret() -> None:
    url = "rtsp://admin:canary@10.0.0.7:554/main?user=admin&password=canary"
    shown = Address(url, Credentials(user="a", password=CANARY)).shown
    assert shown == "rtsp://10.0.0.7:554/main"
