"""A recording to be heard: its waveform, a button, the time, and why nothing is heard."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.calls.player import Player
from ui.calls.recording import Recording
from ui.calls.waveform import Waveform, clock
from ui.icons import icon
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme


class SoundView(QWidget):
    """Plays what was loaded; where nothing is, `wanted` says that somebody would listen."""

    wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, player: Player | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.player = player or Player(self)
        self.wave = Waveform(self.player, theme, self)
        self.play = QToolButton(self)
        self.play.setFixedSize(ROW_PX, ROW_PX)
        self.play.setToolTip(self.tr("Play or pause"))
        self.play.setAccessibleName(self.play.toolTip())
        self.time = plain_label("", "secondary", self)
        self.said = plain_label("", "warning", self, wraps=True)
        self.line = QHBoxLayout()
        self.line.setSpacing(SPACE[1])
        self.line.addWidget(self.play)
        self.line.addWidget(self.time)
        self.line.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.wave)
        layout.addLayout(self.line)
        self.play.clicked.connect(self.toggle)
        self.player.moved.connect(self._show_time)
        self.player.changed.connect(self._show_playing)
        self.player.failed.connect(self.said.setText)
        self._show_playing()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.wave.set_theme(theme)
        self._show_playing()

    def show_sound(self, recording: Recording | None, words: str, *, can_play: bool) -> None:
        """Another recording, or words in its place.

        Args:
            can_play: there is something to be heard, loaded or not.
        """
        if self.player.recording is not recording:
            self.player.load(recording)
            self.said.setText("")
        self.wave.say("" if recording is not None else words)
        self.play.setEnabled(can_play)
        self._show_time()

    @Slot()
    def toggle(self) -> None:
        """Plays or pauses; asks for the sound where there is none yet."""
        if self.player.recording is None:
            self.wanted.emit()
        else:
            self.player.toggle()

    @Slot()
    def _show_time(self) -> None:
        recording = self.player.recording
        words = ""
        if recording is not None:
            words = f"{clock(self.player.place_s)} / {clock(recording.length_s)}"
        self.time.setText(words)

    @Slot()
    def _show_playing(self) -> None:
        self.play.setIcon(icon("pause" if self.player.is_playing else "play", self._theme))
        if self.player.is_playing:
            self.said.setText("")
