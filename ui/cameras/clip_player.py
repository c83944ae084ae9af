"""Plays clips of several cameras on one clock."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.model.cameras_clips import Clip
from ui.cameras.clips import TOGETHER, ClipsModel
from ui.cameras.film import FilmClock, FilmFeed
from ui.cameras.tile import Tile
from ui.cameras.timeline import Timeline
from ui.icons import icon
from ui.people.listing import notice
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_LOOK_MS = 60
_SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)


class ClipPlayer(QWidget):
    """Pictures beside each other, the time below them.

    Signals: `exported` the open clips are wanted as files; `marked` the moment is to be marked.
    """

    exported = Signal()
    marked = Signal()

    def __init__(
        self,
        model: ClipsModel,
        camera_name: Callable[[str], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._camera_name, self._theme = model, camera_name, theme
        self.clock = FilmClock(0.0)
        self._feeds: dict[str, FilmFeed] = {}
        self._speed = 1.0
        self._opened: tuple[str, ...] = ()
        self.tiles = [Tile(theme, self) for _ in range(TOGETHER)]
        self.timeline = Timeline(theme, self)
        self.moment = plain_label("", "", self)
        self.speed = plain_label("1 ×", "secondary", self)
        self.empty = notice(
            self.tr(
                "Choose clips and press Enter: they play here. Several are played together, on "
                "one clock."
            ),
            self,
        )
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.timeline.sought.connect(self.seek)
        model.films_changed.connect(self._fill)
        model.moment_wanted.connect(self.seek)
        model.motion_came.connect(self._show_time)
        model.changed.connect(self._show_time)
        self.set_theme(theme)
        self._begin(())

    def _lay_out(self) -> None:
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(2)
        for tile in self.tiles:
            self._pictures.addWidget(tile, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], SPACE[0])
        bar.setSpacing(SPACE[0])
        for name, words, run in (
            ("rewind", self.tr("Ten seconds back"), lambda: self.step(-10)),
            ("play", self.tr("Play or pause (Space)"), self.toggle),
            ("fast-forward", self.tr("Ten seconds on"), lambda: self.step(10)),
            ("minus", self.tr("Slower"), lambda: self.change_speed(-1)),
            ("plus", self.tr("Faster"), lambda: self.change_speed(1)),
        ):
            bar.addWidget(self._button(name, words, run))
        bar.addWidget(self.speed)
        bar.addSpacing(SPACE[1])
        bar.addWidget(self.moment)
        bar.addStretch(1)
        bar.addWidget(self._button("pin", self.tr("Mark this moment (B)"), self.marked.emit))
        bar.addWidget(self._button("download", self.tr("Export as MP4"), self.exported.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.empty, 1)
        layout.addLayout(self._pictures, 1)
        layout.addWidget(self.timeline)
        layout.addLayout(bar)

    def _button(self, name: str, words: str, run: Callable[[], object]) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.clicked.connect(lambda _checked=False: run())
        self._buttons[name] = made
        return made

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for name, made in self._buttons.items():
            made.setIcon(icon(name, theme, theme.text))
        for tile in self.tiles:
            tile.set_theme(theme)
        self.timeline.set_theme(theme)

    @Slot()
    def toggle(self) -> None:
        """Plays or pauses; at the end from the beginning."""
        began, ended = self.timeline.span
        if not self.clock.speed and self.clock.now >= ended - 0.1:
            self.clock.seek(began)
        self.clock.play(0.0 if self.clock.speed else self._speed)
        self._look()

    def change_speed(self, by: int) -> None:
        """The next speed up or down."""
        place = _SPEEDS.index(self._speed) + by
        self._speed = _SPEEDS[min(len(_SPEEDS) - 1, max(0, place))]
        self.speed.setText(f"{self._speed:g} ×")
        if self.clock.speed:
            self.clock.play(self._speed)

    @Slot(float)
    def seek(self, moment: float) -> None:
        """Shows a moment in every picture."""
        began, ended = self.timeline.span
        self.clock.seek(min(ended, max(began, moment)))
        self._look()

    def step(self, seconds: float) -> None:
        """Jumps."""
        self.seek(self.clock.now + seconds)

    def close_films(self) -> None:
        """Ends all threads."""
        self._timer.stop()
        for feed in self._feeds.values():
            feed.close()

    @Slot()
    def _fill(self) -> None:
        clips = self._model.open_clips
        opened = tuple(each.id for each in clips)
        if opened != self._opened:
            self._opened = opened
            self._begin(clips)
        for clip, tile in zip(clips, self.tiles, strict=False):
            film = self._model.films.get(clip.id)
            if film is not None and clip.id not in self._feeds:
                feed = self._feeds[clip.id] = FilmFeed(film, self.clock, self)
                tile.set_feed(feed)
        self._show_time()

    def _begin(self, clips: tuple[Clip, ...]) -> None:
        for tile in self.tiles:
            tile.set_feed(None)
        for feed in self._feeds.values():
            feed.close()
            feed.deleteLater()
        self._feeds = {}
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(clips))
            if place < len(clips):
                tile.show_title(self._camera_name(clips[place].camera))
        self.empty.setVisible(not clips)
        self.timeline.setVisible(bool(clips))
        if not clips:
            self._timer.stop()
            return
        self._show_time()
        self.clock.play(0.0)
        self.clock.seek(max(self.timeline.span[0], min(c.triggered_at.timestamp() for c in clips)))
        self.clock.play(self._speed)
        self._timer.start()

    @Slot()
    def _show_time(self) -> None:
        clips = self._model.open_clips
        names = {each.camera: self._camera_name(each.camera) for each in clips}
        self.timeline.show_clips(clips, names, self._model.motions)
        self.timeline.show_marks(self._model.marks)

    @Slot()
    def _look(self) -> None:
        _, ended = self.timeline.span
        if self.clock.speed and self.clock.now >= ended:
            self.clock.play(0.0)
            self.clock.seek(ended)
        for feed in self._feeds.values():
            feed.look()
        self.timeline.set_moment(self.clock.now)
        self.moment.setText(clock_words(self.clock.now) if self._opened else "")
        drawing = "pause" if self.clock.speed else "play"
        if self._buttons["play"].property("drawing") != drawing:
            self._buttons["play"].setProperty("drawing", drawing)
            self._buttons["play"].setIcon(icon(drawing, self._theme, self._theme.text))


def clock_words(moment: float) -> str:
    """`2026-03-06 22:41:07.4`, on this desk's clock."""
    at = datetime.fromtimestamp(moment, UTC).astimezone()
    return f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 100_000}"
