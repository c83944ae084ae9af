"""Cameras: what reading, recording, showing and analysing streams costs; how soon a clip begins.

Films are read at their own pace, so that any machine can run it; a network adds its own part.
"""

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

from engine.cameras.frame import Format, Frame
from engine.cameras.opening import Address
from engine.cameras.recording import Recorder, Task, Wanted
from engine.cameras.ring import Ring
from engine.cameras.stream import Stream
from engine.errors import NocError
from noc_console.benchmarks import camera_tiles

_PREROLL_S = 10.0


def run(*, short: bool) -> dict[str, Any]:
    """CPU as a share of one core; `QApplication` is made when missing."""
    film = Path(str(files("resources"))) / "cameras" / "films" / "display.mp4"
    span_s = 2.0 if short else 12.0
    figures: dict[str, Any] = {"name": "cameras", "film": "640×360 H.264, 10 pictures a second"}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        figures["4 streams read, pre-roll kept, CPU"] = _reading(film, 4, span_s)
        figures["4 streams read and recorded, CPU"] = _recording(film, 4, span_s, place)
        figures["16 streams read, CPU"] = _reading(film, 16, span_s)
        figures |= _activation(film, place, 3 if short else 30)
        figures |= _showing(film, span_s)
        if not short:
            # The short form starts the whole console for `ui` already.
            figures |= camera_tiles.run()
        figures["analyser, one stream, CPU"] = _analysing(film, 1 if short else 4)
        shutil.rmtree(place / "clips", ignore_errors=True)
    return figures


class _Camera:
    """A stream and its ring, without an engine."""

    def __init__(self, film: Path, name: str) -> None:
        self.ring = Ring(70, 48 * 1024 * 1024)
        self.first = threading.Event()
        self.began = time.monotonic()
        self.first_s = 0.0
        self._stream = Stream(name, lambda: Address(f"file:{film}"), self)

    def connecting(self) -> None:
        """Nothing to do."""

    def opened(self, coded: Format) -> None:
        """Pictures follow."""
        self.ring.begin(coded)

    def picture(self, frame: Frame) -> None:
        """The next one."""
        self.ring.put(frame)
        if not self.first.is_set():
            self.first_s = time.monotonic() - self.began
            self.first.set()

    def clock(self, offset_s: float) -> None:
        """A film has no clock."""

    def lost(self, why: NocError, again_in_s: float) -> None:
        """A film is never lost."""
        raise why

    def looped(self, at: float) -> None:
        """It begins again."""

    def __enter__(self) -> "_Camera":
        self._stream.start()
        self.first.wait(20)
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.stop()
        self._stream.join(10)


@contextmanager
def _cameras(film: Path, count: int) -> Iterator[list[_Camera]]:
    with ExitStack() as stack:
        yield [stack.enter_context(_Camera(film, str(number))) for number in range(count)]


def _share(work: Callable[[], object], span_s: float) -> float:
    """CPU of this process while `work` lasts, as a share of one core."""
    began, spent = time.monotonic(), time.process_time()
    work()
    time.sleep(max(0.0, span_s - (time.monotonic() - began)))
    return round((time.process_time() - spent) / (time.monotonic() - began), 4)


def _reading(film: Path, count: int, span_s: float) -> float:
    with _cameras(film, count):
        return _share(lambda: None, span_s)


def _recording(film: Path, count: int, span_s: float, folder: Path) -> float:
    with _cameras(film, count) as cameras:
        recorders = [_recorder(each, folder, f"cl-{n}") for n, each in enumerate(cameras)]
        share = _share(lambda: _start(recorders), span_s)
        for each in recorders:
            each.end()
            each.join(10)
        return share


def _start(recorders: list[Recorder]) -> None:
    for each in recorders:
        each.start()


def _recorder(
    camera: _Camera, folder: Path, clip: str, first: Callable[[Any], None] = lambda _: None
) -> Recorder:
    coded = camera.ring.format
    assert coded is not None
    task = Task(clip, folder / "clips" / f"{clip}.clip", b"{}", bytes(32))
    wanted = Wanted("C", "S", "default", "", None, _PREROLL_S, time.monotonic() + 600)
    return Recorder(task, camera.ring, coded, wanted, first, lambda _: None)


def _activation(film: Path, folder: Path, times: int) -> dict[str, float]:
    """From the order to the pre-roll on disk (sealed, synchronised)."""
    took = []
    with _cameras(film, 1) as (camera,):
        time.sleep(1.5)
        for number in range(times):
            done = threading.Event()
            recorder = _recorder(camera, folder, f"cl-a{number}", _setting(done))
            began = time.monotonic()
            recorder.start()
            done.wait(20)
            took.append((time.monotonic() - began) * 1000)
            recorder.end()
            recorder.join(10)
        opened_ms = camera.first_s * 1000
    took.sort()
    return {
        "activation to first recorded picture, ms, median": round(median(took), 2),
        "activation to first recorded picture, ms, worst": round(took[-1], 2),
        "opening to first picture, ms": round(opened_ms, 2),
    }


def _setting(done: threading.Event) -> Callable[[Any], None]:
    return lambda _: done.set()


def _showing(film: Path, span_s: float) -> dict[str, float]:
    """Four films decoded to RGB by PyAV threads, and by four QMediaPlayers, one after the other."""
    own = _share(lambda: _decode(film, 4, span_s), span_s)
    rival = _qt_players(film, 4, span_s)
    return {
        "4 streams decoded to RGB with PyAV, CPU": own,
        "4 streams with QMediaPlayer, CPU": rival,
        "QMediaPlayer to PyAV": round(rival / own, 2) if own else 0.0,
    }


def _decode(film: Path, count: int, span_s: float) -> None:
    import av

    until = time.monotonic() + span_s

    def show() -> None:
        while time.monotonic() < until:
            with av.open(str(film)) as container:
                began = time.monotonic()
                for frame in container.decode(container.streams.video[0]):
                    time.sleep(max(0.0, began + (frame.time or 0) - time.monotonic()))
                    frame.reformat(format="rgb24").to_ndarray()
                    if time.monotonic() > until:
                        return

    threads = [threading.Thread(target=show) for _ in range(count)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def _qt_players(film: Path, count: int, span_s: float) -> float:
    from PySide6.QtCore import QCoreApplication, QUrl
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
    from PySide6.QtWidgets import QApplication

    app = QCoreApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    kept: list[Any] = []
    seen = 0

    def shown(frame: QVideoFrame) -> None:
        nonlocal seen
        seen += 1
        frame.toImage()

    for _ in range(count):
        player, sink = QMediaPlayer(), QVideoSink()
        sink.videoFrameChanged.connect(shown)
        player.setVideoSink(sink)
        player.setLoops(-1)
        player.setSource(QUrl.fromLocalFile(str(film)))
        player.play()
        kept.append((player, sink))

    def work() -> None:
        until = time.monotonic() + span_s
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.005)

    share = _share(work, span_s)
    for player, _ in kept:
        player.stop()
    kept.clear()
    app.processEvents()
    return share if seen else 0.0


def _analysing(film: Path, times: int) -> float:
    """The share of a core that looking at one stream takes, decoding included."""
    import av

    from engine.cameras.analyser import Analyser
    from engine.cameras.analysis_worker import FPS, small
    from engine.cameras.tampering import TamperGuard

    analyser, guard = Analyser(), TamperGuard()
    spent, film_s, due = time.process_time(), 0.0, 0.0
    for _ in range(times):
        with av.open(str(film)) as container:
            container.streams.video[0].codec_context.thread_count = 1
            for frame in container.decode(container.streams.video[0]):
                at = film_s + (frame.time or 0.0)
                if at >= due:
                    due = at + 1 / FPS
                    grey = small(frame)
                    analyser.look(grey, at)
                    guard.look(grey, at)
        film_s = due
    return round((time.process_time() - spent) / film_s, 4)
