"""The analyser's own process: cameras on standard input, what is seen on standard output.

A line of input is the whole list of cameras to be looked at; a later line replaces it. It ends when
its input closes, so it never outlives the engine. Decoding and arithmetic of all cameras share this
process's one interpreter, at low priority, and nothing of it the engine's.
"""

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import av
import msgspec
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from msgspec.structs import replace

from engine.cameras.analyser import WIDTH, Analyser, Seen
from engine.cameras.analysis_lines import Said, Watched
from engine.cameras.opening import OPEN_S, READ_S
from engine.cameras.tampering import TamperGuard
from engine.model.cameras_live import Sighting

#: Pictures a second that are looked at.
FPS = 3.0
#: Where key pictures come this often, only they are decoded, seconds.
_KEYS_WITHIN_S = 0.6
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 10.0
_COST_EVERY_S = 10.0
_NICE = 10


class Watcher:
    """Looks at one camera in a thread until it is told to stop."""

    def __init__(self, watched: Watched) -> None:
        self.watched = watched
        self.what = replace(watched, loop_began=None)
        self._stop = threading.Event()
        self._analyser = Analyser(watched.zones)
        self._guard = TamperGuard()
        self._cpu = 0.0
        self._looked_at = 0
        self._is_seen = False
        self._told = time.monotonic()
        threading.Thread(target=self._run, name=f"analyse-{watched.camera}", daemon=True).start()

    def stop(self) -> None:
        """It ends after the picture under way."""
        self._stop.set()

    def _run(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while not self._stop.is_set():
            with contextlib.suppress(FFmpegError, OSError, ValueError, IndexError):
                for picture, at in pictures(lambda: self.watched, self._stop):
                    self._look(picture, at)
                    pause_s = _FIRST_PAUSE_S
            self._stop.wait(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)

    def _look(self, picture: VideoFrame, at: float) -> None:
        grey = small(picture)
        for seen in (*self._analyser.look(grey, at), *self._guard.look(grey, at)):
            _say(_line(self.watched.camera, seen))
        self._sight()
        self._looked_at += 1
        self._cost()

    def _sight(self) -> None:
        seen = tuple(
            Sighting(label=each.label, confidence=each.confidence, box=each.box)
            for each in self._analyser.sights()
        )
        if seen or self._is_seen:
            _say(Said(camera=self.watched.camera, now=seen))
        self._is_seen = bool(seen)

    def _cost(self) -> None:
        passed_s = time.monotonic() - self._told
        if passed_s < _COST_EVERY_S:
            return
        cpu = time.thread_time()
        share = round((cpu - self._cpu) / passed_s, 4)
        _say(Said(camera=self.watched.camera, cpu=share, looked_at=self._looked_at))
        self._cpu, self._told, self._looked_at = cpu, time.monotonic(), 0


def small(picture: VideoFrame) -> Any:
    """The picture in grey, `WIDTH` pixels wide."""
    height = max(2, round(WIDTH * picture.height / picture.width / 2) * 2)
    return picture.reformat(width=WIDTH, height=height, format="gray").to_ndarray()


def pictures(
    ask: Callable[[], Watched], stop: threading.Event
) -> Iterator[tuple[VideoFrame, float]]:
    """Decoded pictures at about `FPS`, with their times on a steady clock, seconds; of a film those
    that others look at in the same moment."""
    watched = ask()
    timeout = (OPEN_S, READ_S)
    with av.open(watched.url, "r", options=watched.options, timeout=timeout) as container:
        container.streams.video[0].codec_context.thread_count = 1
        while not stop.is_set():
            began, due = time.monotonic() - _wound_on(container, ask()), 0.0
            for frame in _decoded(container, stop):
                if watched.is_file and frame.time is not None:
                    stop.wait(max(0.0, began + frame.time - time.monotonic()))
                now = time.monotonic()
                if now >= due:
                    due = now + 0.9 / FPS
                    yield frame, now
            if not watched.is_file:
                return
            container.seek(0)


def _wound_on(container: InputContainer, watched: Watched) -> float:
    """Goes to where the film is for others; how far that is from its beginning, seconds."""
    length_s = (container.duration or 0) / 1_000_000
    if not watched.is_file or watched.loop_began is None or length_s <= 0:
        return 0.0
    along_s = max(0.0, time.time() - watched.loop_began) % length_s
    if length_s - along_s > 1.0:
        container.seek(round(along_s * 1_000_000))
        return along_s
    return 0.0


def _decoded(container: InputContainer, stop: threading.Event) -> Iterator[VideoFrame]:
    """Every picture; key pictures alone once they are seen to come often enough."""
    stream = container.streams.video[0]
    keys: list[float] = []
    for packet in container.demux(stream):
        if stop.is_set():
            return
        if packet.is_keyframe and packet.pts is not None and packet.time_base is not None:
            keys = [*keys[-2:], float(packet.pts * packet.time_base)]
            if len(keys) == 3 and keys[-1] - keys[0] <= 2 * _KEYS_WITHIN_S:
                stream.codec_context.skip_frame = "NONKEY"
        yield from packet.decode()


def _line(camera: str, seen: Seen) -> Said:
    return Said(
        camera=camera,
        label=seen.label,
        confidence=seen.confidence,
        box=seen.box,
        zone=seen.zone,
        began=seen.began,
        at=datetime.now(UTC),
    )


_saying = threading.Lock()


def _say(said: Said) -> None:
    with _saying:
        sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
        sys.stdout.buffer.flush()


def main() -> None:
    """Reads lists of cameras until its input closes."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    watchers: dict[str, Watcher] = {}
    for line in sys.stdin.buffer:
        wanted = {each.camera: each for each in msgspec.json.decode(line, type=list[Watched])}
        for name, watcher in list(watchers.items()):
            found = wanted.get(name)
            if found is not None and replace(found, loop_began=None) == watcher.what:
                watcher.watched = found
            else:
                watcher.stop()
                del watchers[name]
        for name, each in wanted.items():
            if name not in watchers:
                watchers[name] = Watcher(each)
    os._exit(0)


if __name__ == "__main__":
    main()
