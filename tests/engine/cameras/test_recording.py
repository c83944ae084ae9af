"""What a clip holds: the pre-roll, every picture, its gaps; and one clip for each format."""

import hashlib
import io
import threading
import time
from itertools import pairwise
from pathlib import Path

import av

from engine.cameras import sealed
from engine.cameras.frame import Format, Frame, format_of
from engine.cameras.recording import Recorder, Task, Wanted, Written
from engine.cameras.ring import Ring

KEY = bytes(32)


def coded_frames(film: Path, count: int, every_us: int = 100_000) -> tuple[Format, list[Frame]]:
    """The first pictures of a film, a tenth of a second apart."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        packets = [each for each in container.demux(stream) if each.size][:count]
        coded = format_of(stream, bytes(packets[0]))
        told = [
            Frame(bytes(each), number * every_us, number * every_us, bool(each.is_keyframe))
            for number, each in enumerate(packets)
        ]
    return coded, told


class Clip:
    """A clip being recorded from a ring that the test fills."""

    def __init__(self, folder: Path, coded: Format, before: list[Frame], preroll_s: float) -> None:
        self.ring = Ring(100, 10**9)
        self.ring.begin(coded)
        for frame in before:
            self.ring.put(frame)
        self.first, self.closed = threading.Event(), threading.Event()
        self.path = folder / "cl-1.clip"
        wanted = Wanted("C", "S", "default", "", None, preroll_s, time.monotonic() + 1000)
        self.recorder = Recorder(
            Task("cl-1", self.path, b"{}", KEY),
            self.ring,
            coded,
            wanted,
            lambda _: self.first.set(),
            lambda _: self.closed.set(),
        )
        self.recorder.start()

    def end(self) -> Written:
        self.recorder.end()
        assert self.closed.wait(20)
        return self.recorder.written

    @property
    def film(self) -> bytes:
        return b"".join(sealed.read(self.path, KEY, "cl-1"))


def shown(film: bytes) -> list[float]:
    """Times of all pictures, each decoded, seconds."""
    with av.open(io.BytesIO(film)) as container:
        return [float(each.time or 0) for each in container.decode(container.streams.video[0])]


def test_the_preroll_is_there_at_once_and_every_picture_decodes(tmp_path: Path, film: Path) -> None:
    coded, told = coded_frames(film, 150)
    clip = Clip(tmp_path, coded, told[:100], 3.0)
    assert clip.first.wait(20)
    assert clip.recorder.written.pictures >= 30
    for frame in told[100:]:
        clip.ring.put(frame)
    written = clip.end()
    times = shown(clip.film)
    assert len(times) == written.pictures
    assert times[0] == 0
    assert abs(times[-1] - (written.ended_us - written.began_us) / 1e6) < 0.01
    assert written.began_us <= 9_900_000 - 3_000_000
    assert written.sha256 == hashlib.sha256(clip.film).hexdigest()
    assert written.gaps == []


def test_a_break_of_the_stream_is_a_gap_of_its_true_length(tmp_path: Path, film: Path) -> None:
    coded, told = coded_frames(film, 40)
    clip = Clip(tmp_path, coded, told[:20], 60.0)
    late = [Frame(f.data, f.decode_us + 7_000_000, f.show_us + 7_000_000, f.is_key) for f in told]
    for frame in late[20:]:
        clip.ring.put(frame)
    written = clip.end()
    (gap,) = written.gaps
    assert round((gap.ended_at - gap.began_at).total_seconds(), 1) == 7.1
    times = shown(clip.film)
    assert len(times) == 40
    assert round(max(after - before for before, after in pairwise(times)), 1) == 7.1


def test_a_clock_that_is_set_back_leaves_a_film_that_plays(tmp_path: Path, film: Path) -> None:
    coded, told = coded_frames(film, 40)
    clip = Clip(tmp_path, coded, told[:20], 60.0)
    back = [
        Frame(f.data, f.decode_us - 1_500_000, f.show_us - 1_500_000, f.is_key) for f in told[20:]
    ]
    for frame in back:
        clip.ring.put(frame)
    written = clip.end()
    assert "set back" in written.gaps[0].why
    times = shown(clip.film)
    assert len(times) == 40
    assert times == sorted(set(times))


def test_nothing_is_recorded_before_the_first_key_picture(tmp_path: Path, film: Path) -> None:
    coded, told = coded_frames(film, 40)
    clip = Clip(tmp_path, coded, [], 5.0)
    for frame in told[5:]:
        clip.ring.put(frame)
    written = clip.end()
    assert written.began_us == 1_000_000
    assert len(shown(clip.film)) == written.pictures == 30


def test_movement_is_known_by_second(tmp_path: Path, film: Path) -> None:
    coded, told = coded_frames(film, 50)
    clip = Clip(tmp_path, coded, told, 60.0)
    written = clip.end()
    assert sorted(written.activity) == [0, 1, 2, 3, 4]
    assert all(written.activity.values())
