"""Opens the customer's base map and answers the page's wishes for tiles, away from the window."""

import logging
from collections.abc import Callable, Container
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

from ui.map.away import Away
from ui.map.tiles import Fault, TileSource, TilesRefused, is_tile, picture_type

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

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stamp = 0
        self._source: TileSource | None = None
        self._away: Away | None = None
        self._waiting: dict[int, QWebEngineUrlRequestJob] = {}
        # What the threads may know of it: tickets that still wait, sources that are open.
        self._wanted: set[int] = set()
        self._opened: list[TileSource] = []
        self._tickets = 0

    def use(self, make: Callable[[], TileSource] | None) -> None:
        """Opens another source; None: there is none any more."""
        self.close()
        if make is not None:
            self._away = Away(self)
            self._away.run(partial(_open, make, self._opened), self._on_opened)

    def close(self) -> None:
        """Lets go of the source; wishes that wait get an empty tile."""
        self.stamp += 1
        opened, self._opened, self._source = self._opened, [], None
        self._wanted.clear()
        if self._away is not None:
            self._away.close(partial(_close, opened))
            self._away.deleteLater()
            self._away = None
        for ticket in list(self._waiting):
            self._answer(ticket, b"")

    def ask(self, job: QWebEngineUrlRequestJob) -> None:
        """Answers now or later with a picture; with a clear one if there is none."""
        place = _place(job.requestUrl().path())
        self._tickets += 1
        ticket = self._tickets
        self._waiting[ticket] = job
        job.destroyed.connect(partial(self._forget, ticket))
        source, away = self._source, self._away
        is_known = place is not None and place[0] == self.stamp
        if not is_known or source is None or away is None or len(self._waiting) > _WAITING_LIMIT:
            self._answer(ticket, b"")
            return
        self._wanted.add(ticket)
        read = partial(_read, source, self._wanted, ticket, place[1:])  # type: ignore[index]
        away.run(read, partial(self._answer, ticket))

    def _on_opened(self, found: TileSource | Fault) -> None:
        if isinstance(found, Fault):
            self.opened.emit(self.stamp, found)
            return
        self._source = found
        if found.readers > 1 and self._away is not None:
            self._away.close()
            self._away.deleteLater()
            self._away = Away(self, threads=found.readers)
        self.opened.emit(self.stamp, found.coverage)

    def _answer(self, ticket: int, content: bytes) -> None:
        self._wanted.discard(ticket)
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
        self._wanted.discard(ticket)
        self._waiting.pop(ticket, None)


def _open(make: Callable[[], TileSource], opened: list[TileSource]) -> TileSource | Fault:
    try:
        source = make()
        opened.append(source)
        return source
    except TilesRefused as refused:
        logger.warning("map tiles refused, the shipped map stays: %s", refused)
        return refused.fault


def _read(
    source: TileSource, wanted: Container[int], ticket: int, place: tuple[int, int, int]
) -> bytes:
    # When nobody waits for it any more, the operator has moved on.
    return (source.tile(*place) if ticket in wanted else None) or b""


def _close(opened: list[TileSource]) -> None:
    for source in opened:
        source.close()


def _place(path: str) -> tuple[int, int, int, int] | None:
    """`/stamp/zoom/column/row`; None if it is not one."""
    parts = path.removeprefix("/").split("/")
    if len(parts) != 4 or not all(each.isascii() and each.isdigit() for each in parts):
        return None
    if any(len(each) > 9 for each in parts):
        return None
    stamp, zoom, column, row = map(int, parts)
    return (stamp, zoom, column, row) if is_tile(zoom, column, row) else None
