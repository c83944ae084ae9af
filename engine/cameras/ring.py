"""What a camera showed last, in memory: the pre-roll of recordings, and the instant replay."""

import threading
from collections import deque
from collections.abc import Callable

from engine.cameras.frame import Format, Frame

#: A group that ended so long before the time that is asked for does not lead up to it; slow cameras
#: send a picture every few seconds. Microseconds.
_APART_US = 5_000_000

Listener = Callable[[Frame], None]


class Ring:
    """The newest groups of pictures, each whole, within a time and a size. For any thread.

    Args:
        keep_s: the newest so many seconds are kept; a group goes when the rest still covers it.
        keep_bytes: older groups go earlier when they take more than that.
    """

    def __init__(self, keep_s: float, keep_bytes: int) -> None:
        self._keep_us = round(keep_s * 1_000_000)
        self._keep_bytes = keep_bytes
        self._groups: deque[list[Frame]] = deque()
        self._bytes = 0
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self.format: Format | None = None

    def begin(self, coded: Format) -> None:
        """A connection begins; what is of another format cannot be continued and goes."""
        with self._lock:
            if self.format is None or not self.format.is_like(coded):
                self._groups.clear()
                self._bytes = 0
            self.format = coded

    def put(self, frame: Frame) -> None:
        """Takes the next picture; before the first key picture there is nothing to show."""
        with self._lock:
            if frame.is_key:
                self._groups.append([])
            elif not self._groups:
                return
            self._groups[-1].append(frame)
            self._bytes += len(frame.data)
            self._trim(frame)
            listeners = list(self._listeners)
        for listener in listeners:
            listener(frame)

    def _trim(self, newest: Frame) -> None:
        while len(self._groups) > 1 and (
            self._bytes > self._keep_bytes
            or newest.decode_us - self._groups[1][0].decode_us >= self._keep_us
        ):
            self._bytes -= sum(len(each.data) for each in self._groups.popleft())

    def listen(self, listener: Listener, seconds: float) -> list[Frame]:
        """The last seconds from a key picture on; what comes after goes to the listener."""
        with self._lock:
            self._listeners.append(listener)
            return self._last(seconds)

    def leave(self, listener: Listener) -> None:
        """The listener hears no more."""
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def last(self, seconds: float) -> tuple[Format | None, list[Frame]]:
        """The last seconds, begun at the key picture at or before."""
        with self._lock:
            return self.format, self._last(seconds)

    def _last(self, seconds: float) -> list[Frame]:
        if not self._groups:
            return []
        since = self._groups[-1][-1].decode_us - round(seconds * 1_000_000)
        chosen: list[list[Frame]] = []
        for group in reversed(self._groups):
            if chosen and group[-1].decode_us < since - _APART_US:
                # It ended before that: the camera was away meanwhile, and nothing leads up from it.
                break
            chosen.append(group)
            if group[0].decode_us <= since:
                break
        return [frame for group in reversed(chosen) for frame in group]

    @property
    def span_s(self) -> float:
        """What it covers, seconds."""
        with self._lock:
            if not self._groups:
                return 0.0
            return (self._groups[-1][-1].decode_us - self._groups[0][0].decode_us) / 1_000_000

    def rates(self, seconds: float = 10.0) -> tuple[float, float]:
        """Pictures a second and kilobits a second, of the last seconds."""
        with self._lock:
            frames = self._last(seconds)
        if len(frames) < 2:
            return 0.0, 0.0
        span_s = (frames[-1].decode_us - frames[0].decode_us) / 1_000_000
        if span_s <= 0:
            return 0.0, 0.0
        # The last one's own time is not over.
        size = sum(len(each.data) for each in frames[:-1])
        return (len(frames) - 1) / span_s, size * 8 / 1000 / span_s
