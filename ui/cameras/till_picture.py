"""The camera of a register beside its transaction: what it recorded then, else what it sees now."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.cameras_live import CameraView
from engine.remote import cameras as remote
from ui.cameras.book import CameraBook
from ui.cameras.clip_player import clock_words
from ui.cameras.feed import Feed, Feeds
from ui.cameras.film import Film, FilmClock, FilmFeed
from ui.cameras.moments import clip_at
from ui.cameras.tile import Tile
from ui.engine_model import EngineModel
from ui.people.listing import notice
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_LOOK_MS = 40
#: Shown from so long before the transaction, seconds.
_BEFORE_S = 5.0


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a camera has recorded of a moment, and our clock at that moment."""

    film: Film
    at: float


class TillFilms(EngineModel):
    """Asks for what a camera recorded of an event.

    Signals: `came` camera and what was recorded; None where nothing was.
    """

    came = Signal(str, object)

    def look_for(self, camera: str, site: str, at: datetime) -> None:
        """What a camera recorded at an instant of the event clock."""

        async def work(client: EngineClient) -> None:
            try:
                self.came.emit(camera, await _recorded(client, camera, site, at))
            except NocError:
                # Whoever may not see clips, or a replay, has the picture without them.
                self.came.emit(camera, None)

        self._do(work)


async def _recorded(client: EngineClient, camera: str, site: str, at: datetime) -> Recorded | None:
    found = await clip_at(client, camera, site, at)
    if found is None:
        return None
    clip, moment = found
    content = await remote.clip_media(client, clip.id)
    film = Film(camera, content, clip.began_at.timestamp(), clip.seconds)
    return Recorded(film, moment.timestamp())


class TillPicture(QWidget):
    """One picture and a line that says what it is; a click plays the moment again."""

    def __init__(
        self,
        book: CameraBook,
        feeds: Feeds,
        films: TillFilms,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._feeds, self._films = book, feeds, films
        self._camera = ""
        self._asked: tuple[str, str, datetime] | None = None
        self._recorded: Recorded | None = None
        self.tile = Tile(theme, self)
        self.empty = notice(self.tr("No camera looks at this register."), self)
        self.line = plain_label("", "secondary", self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.tile, 1)
        layout.addWidget(self.line)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.tile.pressed.connect(self.play)
        films.came.connect(self._on_came)
        self._show(None)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.tile.set_theme(theme)

    def show_moment(self, site: str, register: str, at: datetime) -> None:
        """The register's camera at an instant of the event clock."""
        if (site, register, at) == self._asked:
            return
        self._asked = site, register, at
        there = self._book.at_sites([site])
        looking = [each for each in there if register in each.registers]
        view = next(iter(looking), None)
        self._show(view)
        if view is not None:
            self._films.look_for(view.id, site, at)

    def stop(self) -> None:
        """Ends film and stream."""
        self._timer.stop()
        feed = self.tile.feed
        self.tile.set_feed(None)
        if isinstance(feed, FilmFeed):
            feed.close()
            feed.deleteLater()
        elif isinstance(feed, Feed):
            self._feeds.leave(feed.camera, self)

    @Slot()
    def play(self) -> None:
        """The moment again."""
        if isinstance(self.tile.feed, FilmFeed) and self._recorded is not None:
            self.tile.feed.clock.seek(self._recorded.at - _BEFORE_S)
            self.tile.feed.clock.play()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: the stream is opened."""
        super().showEvent(event)
        self._connect()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is decoded."""
        super().hideEvent(event)
        self.stop()

    def _show(self, view: CameraView | None) -> None:
        self.stop()
        self._recorded = None
        self._camera = view.id if view is not None else ""
        self.empty.setVisible(view is None)
        self.tile.setVisible(view is not None)
        self.line.setVisible(view is not None)
        if view is not None:
            self.tile.show_camera(view)
            self.line.setText(self.tr("Looking for what was recorded …"))
            self._connect()

    def _connect(self) -> None:
        if not self._camera or not self.isVisible() or self.tile.feed is not None:
            return
        recorded = self._recorded
        if recorded is None:
            self.tile.set_feed(self._feeds.open(self._camera, self))
            return
        clock = FilmClock(recorded.at - _BEFORE_S)
        self.tile.set_feed(FilmFeed(recorded.film, clock, self))
        clock.play()
        self._timer.start()

    @Slot(str, object)
    def _on_came(self, camera: str, recorded: Recorded | None) -> None:
        if camera != self._camera:
            return
        if recorded is None:
            self.line.setText(self.tr("Nothing was recorded then; this is the camera now."))
            return
        self.stop()
        self._recorded = recorded
        words = self.tr("Recorded at {0}, from {1} s before. A click plays it again.")
        self.line.setText(words.format(clock_words(recorded.at), f"{_BEFORE_S:.0f}"))
        self._connect()

    @Slot()
    def _look(self) -> None:
        feed = self.tile.feed
        if not isinstance(feed, FilmFeed):
            self._timer.stop()
            return
        if feed.clock.speed and feed.clock.now >= feed.film.ends:
            feed.clock.play(0.0)
            feed.clock.seek(feed.film.ends)
        feed.look()
