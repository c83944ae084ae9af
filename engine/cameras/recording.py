"""Writes one clip in a thread of its own: pre-roll, what comes, post-roll, sealed as it goes."""

import errno
import hashlib
import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from engine.cameras.frame import Format, Frame, instant
from engine.cameras.muxing import FragmentMuxer
from engine.cameras.ring import Ring
from engine.cameras.sealed import SealedWriter
from engine.model.cameras_clips import Gap

logger = logging.getLogger(__name__)

#: Two pictures further apart than this have a gap between them. Microseconds.
GAP_US = 1_500_000
#: Pictures that wait for the disk at most; about a minute of one camera.
_WAITING = 2_000
_LOOK_S = 0.25


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be recorded and why.

    Attributes:
        source: the camera's address without secrets.
        preroll_s: before now, seconds; until: monotonic time at which it ends.
    """

    camera: str
    site: str
    tenant: str
    source: str
    clock_offset_s: float | None
    preroll_s: float
    until: float
    activation: str | None = None
    alert: str | None = None
    quality: Literal["main", "low"] = "main"


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be recorded.

    Attributes:
        head: of the file.
        key: the clip's own.
    """

    clip: str
    path: Path
    head: bytes
    key: bytes = field(repr=False)


@dataclass(slots=True)
class Written:
    """What a clip holds so far; the recorder's thread writes, others look.

    Attributes:
        activity: bytes of the pictures between key pictures, by second from the beginning: what
            moves costs bytes.
        failed: why it ended early; empty when it did not.
    """

    began_us: int = 0
    ended_us: int = 0
    pictures: int = 0
    size: int = 0
    media_bytes: int = 0
    sha256: str = ""
    gaps: list[Gap] = field(default_factory=list)
    activity: dict[int, int] = field(default_factory=dict)
    failed: str = ""
    is_disk_full: bool = False


class Recorder:
    """One clip being written.

    Args:
        wanted: what and why; its end is moved on with `extend`.
        on_first: told once the first piece is on disk, on the recorder's thread; `on_end` when it
            is closed.
    """

    def __init__(
        self,
        task: Task,
        ring: Ring,
        coded: Format,
        wanted: Wanted,
        on_first: Callable[[Written], None],
        on_end: Callable[[Written], None],
    ) -> None:
        self.task = task
        self.coded = coded
        self.wanted = wanted
        self.until_wanted = wanted.until
        self.written = Written()
        self._ring = ring
        self._on_first = on_first
        self._on_end = on_end
        self._queue: queue.Queue[Frame] = queue.Queue(_WAITING)
        self._dropped = False
        self._is_ended = False
        self._is_over_now = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=f"clip-{task.clip}", daemon=True)

    def start(self) -> None:
        """Begins with the pre-roll."""
        self._thread.start()

    def extend(self, until: float) -> bool:
        """Goes on at least until then; False when it has already ended."""
        with self._lock:
            if self._is_over_now:
                return False
            self.until_wanted = max(self.until_wanted, until)
            return True

    def end(self) -> None:
        """Ends after what has arrived."""
        self._is_ended = True

    def cut(self) -> None:
        """Ends before the next picture, which is of another format."""
        self._ring.leave(self._heard)
        self.end()

    def join(self, seconds: float) -> None:
        """Waits for the file to be closed."""
        self._thread.join(seconds)

    def _heard(self, frame: Frame) -> None:
        try:
            self._queue.put_nowait(frame)
        except queue.Full:
            self._dropped = True

    def _run(self) -> None:
        writer = None
        try:
            writer = _ClipWriter(self.task, self.coded, self.written)
            for frame in self._ring.listen(self._heard, self.wanted.preroll_s):
                writer.put(frame)
            writer.flush()
            if self.written.pictures:
                self._on_first(self.written)
            self._follow(writer)
        except OSError as failed:
            self._fail(failed)
        except Exception as broken:
            logger.exception("a clip could not be written")
            self.written.failed = f"writing failed ({type(broken).__name__})"
        finally:
            self._ring.leave(self._heard)
            if writer is not None:
                self._close(writer)
            self._on_end(self.written)

    def _follow(self, writer: "_ClipWriter") -> None:
        was_empty = not self.written.pictures
        while not self._is_over():
            try:
                frame = self._queue.get(timeout=_LOOK_S)
            except queue.Empty:
                continue
            if self._dropped and not frame.is_key:
                # Nothing can be decoded before the next key picture.
                continue
            writer.put(frame, "the disk was too slow" if self._dropped else "")
            self._dropped = False
            writer.flush()
            if was_empty and self.written.size:
                was_empty = False
                self._on_first(self.written)

    def _is_over(self) -> bool:
        with self._lock:
            is_due = self._is_ended or time.monotonic() >= self.until_wanted
            self._is_over_now = is_due and self._queue.empty()
            return self._is_over_now

    def _close(self, writer: "_ClipWriter") -> None:
        try:
            writer.close()
        except OSError as failed:
            self._fail(failed)

    def _fail(self, failed: OSError) -> None:
        self.written.is_disk_full = failed.errno in (errno.ENOSPC, errno.EDQUOT)
        self.written.failed = (
            "the disk is full" if self.written.is_disk_full else f"the disk failed ({failed})"
        )
        logger.error("a clip ended early", extra={"clip": self.task.clip, "why": str(failed)})


class _ClipWriter:
    """The clip's muxer and file, and what is noted of it."""

    def __init__(self, task: Task, coded: Format, written: Written) -> None:
        self._coded = coded
        self._written = written
        self._muxer: FragmentMuxer | None = None
        self._file = SealedWriter(task.path, task.head, task.key, task.clip)
        self._hash = hashlib.sha256()
        self._shift_us = 0
        self._last: Frame | None = None
        self._is_closed = False

    def put(self, frame: Frame, why: str = "") -> None:
        """Adds a picture, noting a gap before it."""
        noted = self._written
        if self._muxer is None:
            if not frame.is_key:
                return
            self._muxer = FragmentMuxer(self._coded, frame.decode_us)
            noted.began_us = frame.show_us
        self._note_gap(frame, why)
        self._muxer.put(frame, self._shift_us)
        noted.pictures += 1
        noted.ended_us = max(noted.ended_us, frame.show_us)
        if not frame.is_key:
            second = (frame.decode_us - noted.began_us) // 1_000_000
            noted.activity[second] = noted.activity.get(second, 0) + len(frame.data)
        self._last = frame

    def _note_gap(self, frame: Frame, why: str) -> None:
        last = self._last
        if last is None:
            return
        apart_us = frame.decode_us - last.decode_us
        if apart_us < 0:
            # Our own clock was set back: the film goes on, and the note says so.
            self._shift_us += 40_000 - apart_us
            why = why or "this machine's clock was set back"
        elif apart_us < GAP_US and not why:
            return
        ends = max(frame.show_us, last.show_us)
        self._written.gaps.append(
            Gap(
                began_at=instant(last.show_us),
                ended_at=instant(ends),
                why=why or "no pictures came from the camera",
            )
        )

    def flush(self) -> None:
        """What is ready goes to disk."""
        if self._muxer is not None:
            self._keep(self._muxer.take())

    def _keep(self, piece: bytes) -> None:
        if not piece:
            return
        self._file.put(piece)
        self._hash.update(piece)
        self._written.media_bytes += len(piece)
        self._written.size = self._file.size

    def close(self) -> None:
        """The rest goes to disk; the file is whole."""
        if self._is_closed:
            return
        self._is_closed = True
        rest = self._muxer.close() if self._muxer is not None else b""
        try:
            self._keep(rest)
        finally:
            self._file.close()
            self._written.sha256 = self._hash.hexdigest() if self._written.media_bytes else ""
