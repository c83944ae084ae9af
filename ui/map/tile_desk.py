"""Opens the customer's base map and answers the page's wishes for tiles, away from the window."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal, Slot
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

from ui.map.tiles import TileSource, TilesRefused, is_tile, picture_type

logger = logging.getLogger(__name__)

HOST = "tiles"
#: A picture of one clear pixel: where there is no tile the shipped map is seen.
_CLEAR = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b494441"
    "5478da636000020000050001e9fadcd80000000049454e44ae426082"
)
#: The page asks for what it shows; more than this waiting means that nobody waits any more.
_WAITING_LIMIT = 512


class TileDesk(QObject):
    """One source at a time; another, or none, takes its place at once.

    GUI thread only; reading happens in threads of its own.

    Signals:
        opened: with the stamp of the source and its `Coverage`, or the `Fault` it was refused for.
    """

    opened = Signal(int, object)
    _open_ended = Signal(int, object, object)
    _read_ended = Signal(int, bytes)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stamp = 0
        self._source: TileSource | None = None
        self._readers: ThreadPoolExecutor | None = None
        self._waiting: dict[int, QWebEngineUrlRequestJob] = {}
        self._tickets = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._open_ended.connect(self._on_open_ended, queued)
        self._read_ended.connect(self._on_read_ended, queued)

    def use(self, make: Callable[[], TileSource] | None) -> None:
        """Opens another source; None: there is none any more."""
        self.close()
        if make is not None:
            self._readers = ThreadPoolExecutor(1, thread_name_prefix="map-tiles")
            self._readers.submit(self._open, self.stamp, make)

    def close(self) -> None:
        """Lets go of the source; wishes that wait get an empty tile."""
        self.stamp += 1
        readers, self._readers = self._readers, None
        source, self._source = self._source, None
        if readers is not None:
            if source is not None:
                # In the reader's own thread, after what it reads now.
                readers.submit(source.close)
            readers.shutdown(wait=False)
        for ticket in list(self._waiting):
            self._answer(ticket, b"")

    def ask(self, job: QWebEngineUrlRequestJob) -> None:
        """Answers now or later with a picture; with a clear one if there is none."""
        place = _place(job.requestUrl().path())
        source, readers = self._source, self._readers
        self._tickets += 1
        ticket = self._tickets
        self._waiting[ticket] = job
        job.destroyed.connect(partial(self._forget, ticket))
        known = place is not None and place[0] == self.stamp
        if not known or source is None or readers is None or len(self._waiting) > _WAITING_LIMIT:
            self._answer(ticket, b"")
            return
        readers.submit(self._read, ticket, source, place[1:])  # type: ignore[index]

    def _open(self, stamp: int, make: Callable[[], TileSource]) -> None:
        try:
            source = make()
        except TilesRefused as refused:
            logger.warning("map tiles refused, the shipped map stays: %s", refused)
            self._open_ended.emit(stamp, None, refused.fault)
            return
        self._open_ended.emit(stamp, source, source.coverage)

    def _read(self, ticket: int, source: TileSource, place: tuple[int, int, int]) -> None:
        # Nobody waits for it any more: the operator has moved on.
        content = source.tile(*place) if ticket in self._waiting else None
        self._read_ended.emit(ticket, content or b"")

    @Slot(int, object, object)
    def _on_open_ended(self, stamp: int, source: TileSource | None, found: object) -> None:
        if stamp != self.stamp:
            if source is not None:
                source.close()
            return
        self._source = source
        if source is not None and source.readers > 1 and self._readers is not None:
            self._readers.shutdown(wait=False)
            self._readers = ThreadPoolExecutor(source.readers, thread_name_prefix="map-tiles")
        self.opened.emit(stamp, found)

    @Slot(int, bytes)
    def _on_read_ended(self, ticket: int, content: bytes) -> None:
        self._answer(ticket, content)

    def _answer(self, ticket: int, content: bytes) -> None:
        job = self._waiting.pop(ticket, None)
        if job is None:
            return
        kind = picture_type(content)
        if kind is None:
            content, kind = _CLEAR, b"image/png"
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(kind, buffer)

    def _forget(self, ticket: int, _gone: QObject | None = None) -> None:
        self._waiting.pop(ticket, None)


def _place(path: str) -> tuple[int, int, int, int] | None:
    """`/stamp/zoom/column/row`; None if it is not one."""
    parts = path.removeprefix("/").split("/")
    if len(parts) != 4 or not all(each.isascii() and each.isdigit() for each in parts):
        return None
    if any(len(each) > 9 for each in parts):
        return None
    stamp, zoom, column, row = map(int, parts)
    return (stamp, zoom, column, row) if is_tile(zoom, column, row) else None
