"""The last minute of a camera, played where its live picture stands."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.cameras.film import FilmClock, FilmFeed, film_of
from ui.cameras.grid import Grid
from ui.cameras.orders import CameraOrders

_LOOK_MS = 60


class InstantReplay(QObject):
    """One key back, the same key live again; it goes back to live by itself at the end.

    Signals: `said` a sentence.
    """

    said = Signal(str)

    def __init__(self, grid: Grid, orders: CameraOrders, parent: QObject) -> None:
        super().__init__(parent)
        self._grid, self._orders = grid, orders
        self._feeds: dict[str, FilmFeed] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        orders.film_came.connect(self._on_film)

    def toggle(self) -> None:
        """The current camera's last minute, or live again."""
        camera = self._grid.camera
        if camera in self._feeds:
            self._end(camera)
        elif camera:
            self._orders.ask_last(camera)

    def pause(self) -> bool:
        """Stands still or goes on; False where nothing is replayed."""
        feed = self._feeds.get(self._grid.camera)
        if feed is None:
            return False
        feed.clock.play(0.0 if feed.clock.speed else 1.0)
        return True

    def step(self, seconds: float) -> bool:
        """Jumps; False where nothing is replayed."""
        feed = self._feeds.get(self._grid.camera)
        if feed is None:
            return False
        feed.clock.seek(min(feed.film.ends, max(feed.film.began, feed.clock.now + seconds)))
        return True

    def stop(self) -> None:
        """Ends all."""
        for camera in list(self._feeds):
            self._end(camera)

    @Slot(str, bytes)
    def _on_film(self, camera: str, content: bytes) -> None:
        if self._grid.tile_of(camera) is None or camera in self._feeds:
            return
        try:
            film = film_of(camera, content, None, datetime.now(UTC))
        except (OSError, ValueError) as broken:
            self.said.emit(self.tr("The last minute cannot be shown: {0}").format(broken))
            return
        clock = FilmClock(film.began)
        clock.play()
        feed = self._feeds[camera] = FilmFeed(film, clock, self)
        self._grid.show_film(feed)
        self._timer.start()
        self.said.emit(
            self.tr("The last {0} s. L: live again, Space: pause, arrows: five seconds.").format(
                round(film.seconds)
            )
        )

    @Slot()
    def _look(self) -> None:
        for camera, feed in list(self._feeds.items()):
            tile = self._grid.tile_of(camera)
            if tile is None or tile.feed is not feed or feed.clock.now > feed.film.ends + 0.5:
                self._end(camera)
            else:
                feed.look()

    def _end(self, camera: str) -> None:
        feed = self._feeds.pop(camera)
        self._grid.show_live(camera)
        feed.close()
        feed.deleteLater()
        if not self._feeds:
            self._timer.stop()
