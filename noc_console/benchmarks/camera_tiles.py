"""Cameras in the whole console: what live tiles cost beside QMediaPlayer, and how soon they show.

The demonstration plays meanwhile at thirty times, so that the queue and the map are in use; each
figure is the console's own processor time less what it takes with an empty grid.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

from engine.errors import SourceUnavailable
from engine.model.directory import Camera
from engine.remote import cameras as remote
from noc_console.benchmarks.rtsp import serving
from noc_console.benchmarks.window import Console, Stalls, offscreen, say, with_console

_PATIENCE_S = 60.0
#: Processor time is counted for so long, seconds.
_SPAN_S = 10.0
_FILM = Path(str(files("resources"))) / "cameras" / "films" / "display.mp4"


def run() -> dict[str, float]:
    """In a process of its own: Qt is started once per process."""
    words = [sys.executable, "-m", "noc_console.benchmarks.camera_tiles"]
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run(
            words,
            check=True,
            capture_output=True,
            text=True,
            env=offscreen(Path(folder)),
        )
    lines = [line.rpartition("\t") for line in told.stdout.splitlines()]
    return {name: float(value) for name, _, value in lines if name}


async def watch(console: Console) -> None:
    """An empty grid, four tiles, sixteen, and four players of Qt's, one after the other."""
    cameras = console.panes.cameras
    grid = cameras.pane.grid
    console.window.workspaces.show("alerts")
    cameras.wanted.emit()
    cameras.following.set_on(is_on=False)
    await _until(lambda: len(cameras.book.cameras) >= 16, "cameras")
    chosen = sorted(cameras.book.cameras)[:16]
    grid.put_all(())
    # The first seconds are those of the start.
    await asyncio.sleep(_SPAN_S)
    idle = await _cpu(_SPAN_S)
    say("console with queue and map, no camera, CPU", idle)
    grid.put_all(chosen[:4])
    await _until(lambda: _shown(grid) == 4, "four pictures")
    tiles = grid.tiles[:4]
    opened = [getattr(tile.feed, "first_picture_s", None) or 0.0 for tile in tiles]
    say("click to first picture in a tile, s, median", median(opened))
    stalls = Stalls()
    stalls.start()
    four = await _cpu(_SPAN_S) - idle
    stalls.stop()
    say("4 live tiles of 640×360, CPU per stream", four / 4)
    say("4 live tiles, longest stall of its own, ms", stalls.own_ms)
    grid.put_all(chosen)
    await _until(lambda: _shown(grid) == 16, "sixteen pictures")
    sixteen = await _cpu(_SPAN_S) - idle
    say("16 live tiles at low rate, CPU per stream", sixteen / 16)
    grid.put_all(())
    await asyncio.sleep(1.0)
    idle = await _cpu(_SPAN_S)
    sizes = [tile.size() for tile in tiles]
    rival = await _rival(_FILM.as_uri(), sizes, console.window) - idle
    say("4 QMediaPlayers of the same film, CPU per stream", rival / 4)
    if four > 0:
        say("QMediaPlayer to a tile", rival / four)
    with tempfile.TemporaryDirectory() as folder, serving(_FILM, Path(folder), 120) as url:
        if url:
            await _over_rtsp(console, url, sizes)


async def _over_rtsp(console: Console, url: str, sizes: Sequence[Any]) -> None:
    """The same four streams of a real server in tiles, then in players."""
    client, cameras = console.room.connected(), console.panes.cameras
    grid = cameras.pane.grid
    if client is None:
        raise SourceUnavailable("the engine was lost")
    site = next(iter(cameras.book.cameras.values())).site
    names = [f"rtsp-{number}" for number in range(4)]
    for name in names:
        entry = Camera(id=name, site=site, name=name, role="other", url=url)
        await remote.set_entry(client, entry)
    await _until(lambda: all(name in cameras.book.cameras for name in names), "RTSP cameras")
    idle = await _cpu(_SPAN_S)
    grid.put_all(names)
    await _until(lambda: _shown(grid) == 4, "four pictures over RTSP")
    opened = [getattr(tile.feed, "first_picture_s", None) or 0.0 for tile in grid.tiles[:4]]
    say("click to first picture of an RTSP stream, s, median", median(opened))
    own = await _cpu(_SPAN_S) - idle
    say("4 live tiles of RTSP streams, CPU per stream", own / 4)
    grid.put_all(())
    await asyncio.sleep(1.0)
    idle = await _cpu(_SPAN_S)
    rival = await _rival(url, sizes, console.window) - idle
    say("4 QMediaPlayers of the same RTSP streams, CPU per stream", rival / 4)
    if own > 0:
        say("QMediaPlayer to a tile, over RTSP", rival / own)


async def _rival(url: str, sizes: Sequence[Any], window: Any) -> float:
    """What four players take, once each shows pictures."""
    players = _players(url, sizes, window)
    await _until(lambda: not any(each.image.isNull() for _, _, each in players), "the players'")
    spent = await _cpu(_SPAN_S)
    for player, _, shown in players:
        player.stop()
        shown.close()
    return spent


def _shown(grid: Any) -> int:
    return sum(tile.feed is not None and tile.feed.picture is not None for tile in grid.tiles)


def _players(url: str, sizes: Sequence[Any], window: Any) -> Sequence[Any]:
    """Each shows its pictures in a widget of the tiles' size, over the window."""
    from PySide6.QtCore import QRectF, QUrl
    from PySide6.QtGui import QImage, QPainter, QPaintEvent
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
    from PySide6.QtWidgets import QWidget

    class Shown(QWidget):
        """The newest picture."""

        image = QImage()

        def take(self, frame: QVideoFrame) -> None:
            """Another picture."""
            self.image = frame.toImage()
            self.update()

        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
            """As a tile paints it."""
            painter = QPainter(self)
            painter.drawImage(QRectF(self.rect()), self.image, QRectF(self.image.rect()))
            painter.end()

    made = []
    for size in sizes:
        player, sink, shown = QMediaPlayer(), QVideoSink(), Shown(window)
        shown.resize(size)
        shown.show()
        sink.videoFrameChanged.connect(shown.take)
        player.setVideoSink(sink)
        player.setLoops(-1)
        player.setSource(QUrl(url))
        player.play()
        made.append((player, sink, shown))
    return made


async def _cpu(seconds: float) -> float:
    """This process's share of one core for so long."""
    began, spent = time.monotonic(), time.process_time()
    await asyncio.sleep(seconds)
    return (time.process_time() - spent) / (time.monotonic() - began)


async def _until(claim: Callable[[], object], what: str) -> None:
    began = time.monotonic()
    while not claim():
        if time.monotonic() - began > _PATIENCE_S:
            raise SourceUnavailable(f"{what} were not there within {_PATIENCE_S:.0f} s")
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    with_console(("--speed", "30"), watch)
