"""The grid: 1, 4, 9 or 16 places, each with a camera or without."""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from engine.model.cameras_live import CameraView
from ui.cameras.feed import Feed, Feeds
from ui.cameras.film import FilmFeed
from ui.cameras.quality import wants_low
from ui.cameras.reader import LIVE_FPS
from ui.cameras.tile import Tile
from ui.cameras.tile_paint import Overlay
from ui.theme import Theme

SIZES = (1, 4, 9, 16)
_GAP_PX = 2
#: From so many places on each shows fewer pictures, but for the current one.
_MANY = 9
#: Arrows run over places; only where they rest the stream is changed, milliseconds.
_SETTLED_MS = 1_000


class Grid(QWidget):
    """Places and what stands in them. Streams are open only while they can be seen.

    Signals: `chosen` another place is current; `changed` other cameras stand here; `put_down`
    somebody has dropped a camera here.
    """

    chosen = Signal()
    put_down = Signal()
    changed = Signal()

    def __init__(
        self, feeds: Feeds, site_name: Callable[[str], str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._feeds, self._site_name = feeds, site_name
        self._views: Mapping[str, CameraView] = {}
        self.tiles = [Tile(theme, self) for _ in range(SIZES[-1])]
        self.placed: list[str] = [""] * SIZES[-1]
        self.size_now = 4
        self.current = 0
        #: The place that fills the grid for the moment; None: all are shown.
        self.alone: int | None = None
        #: Rows at the foot in which nothing stands give their room to the others.
        self._is_compact = False
        #: The place whose picture has full quality whatever its size.
        self._focused = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._focus)
        for number, tile in enumerate(self.tiles):
            tile.pressed.connect(partial(self.choose, number))
            tile.opened.connect(self.toggle_alone)
            tile.dropped.connect(partial(self._on_dropped, number))
            tile.zoom_changed.connect(self._pace)
        self.setFocusProxy(self.tiles[0])
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for tile in self.tiles:
            tile.set_theme(theme)

    def show_views(self, views: Mapping[str, CameraView]) -> None:
        """How cameras are now."""
        self._views = views
        for number, camera in enumerate(self.placed):
            view = views.get(camera)
            if camera and view is None:
                continue
            if self.tiles[number].view is not view:
                self._fill(number)

    def set_size(self, size: int) -> None:
        """Another number of places."""
        self.alone, self._is_compact = None, False
        if size == 1:
            self._swap(0, self.current)
        self.size_now = size
        self.choose(min(self.current, size - 1))
        self._arrange()
        self.changed.emit()

    def put(self, camera: str, place: int | None = None) -> None:
        """Shows a camera: where it stands already, else in a place, else in the first free one,
        else in the current one."""
        if place is None and camera in self.placed[: self.size_now]:
            self.choose(self.placed.index(camera))
            return
        if place is None:
            free = [each for each in range(self.size_now) if not self.placed[each]]
            place = free[0] if free else self.current
            if self._is_compact:
                self._is_compact = False
                self._arrange()
        elif camera in self.placed[: self.size_now]:
            self._swap(place, self.placed.index(camera))
        self.placed[place] = camera
        self._fill(place)
        self.choose(place)
        self.changed.emit()

    def put_all(self, cameras: Iterable[str]) -> None:
        """Exactly these, in this order, with as many places as they need."""
        wanted = list(dict.fromkeys(cameras))[: SIZES[-1]]
        self.alone, self._is_compact = None, bool(wanted)
        self.size_now = next(each for each in SIZES if each >= len(wanted))
        self.placed = [*wanted, *[""] * (SIZES[-1] - len(wanted))]
        self.choose(0)
        for number in range(len(self.tiles)):
            self._fill(number)
        self._arrange()
        self.changed.emit()

    def clear_current(self) -> None:
        """Nothing stands in the current place any more."""
        self.placed[self.current] = ""
        self._fill(self.current)
        self.changed.emit()

    def remove(self, camera: str) -> None:
        """It is no more: its places are empty."""
        for place in [n for n, each in enumerate(self.placed) if each == camera]:
            self.placed[place] = ""
            self._fill(place)
        self.changed.emit()

    def choose(self, place: int) -> None:
        """Another place is current."""
        self.current = place
        for number, tile in enumerate(self.tiles):
            tile.set_current(is_current=number == place)
        if self.alone is not None and self.alone != place:
            self.alone = place
            self._arrange()
        self.setFocusProxy(self.tiles[place])
        self._settling.start()
        if self.tiles[place].feed is None:
            self._focus()
        self._pace()
        self.chosen.emit()

    @Slot()
    def _focus(self) -> None:
        """Who looks at a place for a moment gets all that its camera has."""
        self._focused = self.current
        self._pace()

    def step(self, right: int, down: int) -> None:
        """Chooses a neighbour."""
        side = self._side(self.size_now)
        column = min(side - 1, max(0, self.current % side + right))
        row = min(side - 1, max(0, self.current // side + down))
        self.choose(row * side + column)
        self.tile.setFocus()

    def toggle_alone(self) -> None:
        """The current one alone, or all again."""
        self.alone = None if self.alone is not None else self.current
        self._arrange()

    @property
    def tile(self) -> Tile:
        """The current place."""
        return self.tiles[self.current]

    @property
    def camera(self) -> str:
        """What stands in the current place; empty: nothing."""
        return self.placed[self.current]

    @property
    def shown(self) -> tuple[str, ...]:
        """Cameras that can be seen, in order."""
        return tuple(each for each in self.placed[: self.size_now] if each)

    def tile_of(self, camera: str) -> Tile | None:
        """Where a camera stands."""
        if camera not in self.placed[: self.size_now]:
            return None
        return self.tiles[self.placed.index(camera)]

    def clear_overlays(self) -> None:
        """Nothing is drawn over the pictures."""
        for tile in self.tiles:
            tile.set_overlay(Overlay())

    def _on_dropped(self, place: int, camera: str) -> None:
        if camera in self._views:
            self.put(camera, place)
            self.put_down.emit()

    def _swap(self, one: int, other: int) -> None:
        if one != other:
            self.placed[one], self.placed[other] = self.placed[other], self.placed[one]
            self._fill(one)
            self._fill(other)

    def _fill(self, place: int) -> None:
        tile, camera = self.tiles[place], self.placed[place]
        view = self._views.get(camera)
        tile.show_camera(view, self._site_name(view.site) if view is not None else "")
        self._connect(place)

    def _connect(self, place: int) -> None:
        """Opens or closes the stream of a place by what stands there and whether it is seen."""
        tile, camera = self.tiles[place], self.placed[place]
        seen = self.isVisible() and not tile.isHidden() and tile.view is not None
        before = tile.feed
        if before is not None and (not seen or before.camera != camera):
            tile.set_feed(None)
            self._let_go(before, tile)
        if seen and tile.feed is None:
            feed = self._feeds.open(camera, tile)
            self._pace_of(feed, place)
            tile.set_feed(feed)

    def show_film(self, feed: FilmFeed) -> None:
        """Plays a film where its camera stands, in the place of what happens now."""
        tile = self.tile_of(feed.camera)
        if tile is None or tile.feed is None:
            feed.close()
            return
        before = tile.feed
        tile.set_feed(feed)
        self._let_go(before, tile)

    def show_live(self, camera: str) -> None:
        """What happens now, where a film was played."""
        tile = self.tile_of(camera)
        if tile is not None and isinstance(tile.feed, FilmFeed):
            before = tile.feed
            tile.set_feed(None)
            self._let_go(before, tile)
            self._connect(self.tiles.index(tile))

    def _let_go(self, feed: Feed | FilmFeed, tile: Tile) -> None:
        if isinstance(feed, Feed):
            self._feeds.leave(feed.camera, tile)
        else:
            feed.close()

    @Slot()
    def _pace(self) -> None:
        for number, tile in enumerate(self.tiles):
            if isinstance(tile.feed, Feed):
                self._pace_of(tile.feed, number)

    def _pace_of(self, feed: Feed, place: int) -> None:
        many = self.size_now >= _MANY and self.alone is None
        feed.wanted.keys_only = many and place != self.current
        feed.wanted.fps = LIVE_FPS
        small = wants_low(self.tiles[place].needs_px, is_low=feed.low, low_px=feed.low_px)
        feed.want_low(is_low=small and place != self._focused)

    def _rows(self, side: int) -> int:
        if not self._is_compact or self.alone is not None:
            return side
        return max(1, math.ceil(sum(bool(each) for each in self.placed[: self.size_now]) / side))

    @staticmethod
    def _side(size: int) -> int:
        return math.isqrt(size)

    def _arrange(self) -> None:
        side = 1 if self.alone is not None else self._side(self.size_now)
        wide = (self.width() - _GAP_PX * (side - 1)) / side
        rows = self._rows(side)
        high = (self.height() - _GAP_PX * (rows - 1)) / rows
        for number, tile in enumerate(self.tiles):
            if self.alone is not None:
                tile.setVisible(number == self.alone)
                place = 0
            else:
                tile.setVisible(number < min(self.size_now, side * rows))
                place = number
            row, column = divmod(place, side)
            left, top = round(column * (wide + _GAP_PX)), round(row * (high + _GAP_PX))
            right = round(column * (wide + _GAP_PX) + wide)
            foot = round(row * (high + _GAP_PX) + high)
            tile.setGeometry(left, top, max(0, right - left), max(0, foot - top))
            self._connect(number)
        self._pace()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All places get their share."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Streams are opened."""
        super().showEvent(event)
        for number in range(len(self.tiles)):
            self._connect(number)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: streams are closed."""
        super().hideEvent(event)
        for number in range(len(self.tiles)):
            self._connect(number)
