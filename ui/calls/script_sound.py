"""How a script sounds, and a test call that nobody else hears."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.calls.player import Player
from ui.calls.scripts import ScriptsModel
from ui.calls.waveform import Waveform, clock
from ui.icons import icon
from ui.plain import plain_label
from ui.theme import SPACE, Theme


class ScriptSound(QWidget):
    """Speaks the draft as it stands, without network; Alt+L listens."""

    test_requested = Signal()

    def __init__(
        self,
        model: ScriptsModel,
        theme: Theme,
        parent: QWidget | None = None,
        player: Player | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.player = player or Player(self)
        self.wave = Waveform(self.player, theme, self)
        self.listen = QPushButton(self.tr("Listen"), self)
        self.listen.setShortcut("Alt+L")
        self.listen.setToolTip(self.tr("Speaks the texts as they stand (Alt+L)"))
        self.test = QPushButton(self.tr("Test call"), self)
        self.test.setToolTip(self.tr("Calls the simulated phone with this script"))
        self.time = plain_label("", "secondary", self)
        self.said = plain_label("", "warning", self, wraps=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        for widget in (self.listen, self.test, self.time):
            buttons.addWidget(widget)
        buttons.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.wave)
        layout.addLayout(buttons)
        self.listen.clicked.connect(self._on_listen)
        self.test.clicked.connect(self.test_requested)
        model.sound_changed.connect(self._show)
        model.draft_changed.connect(self._show)
        self.player.moved.connect(self._show_time)
        self.player.changed.connect(self._show_playing)
        self.player.failed.connect(self.said.setText)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.wave.set_theme(theme)
        self.test.setIcon(icon("phone-call", theme))
        self._show_playing()

    @Slot()
    def _on_listen(self) -> None:
        if self._model.sound is not None and self._model.sound_is_of_draft:
            self.player.toggle()
        else:
            self._model.listen()

    @Slot()
    def _show(self) -> None:
        model = self._model
        if self.player.recording is not model.sound:
            self.player.load(model.sound)
            if model.sound is not None:
                self.player.play()
        self.wave.say("" if model.sound is not None else model.sound_said or self._hint())
        self.listen.setEnabled(model.draft is not None and not model.is_speaking)
        self._show_time()

    def _hint(self) -> str:
        return self.tr("Listen speaks the script here, with example values.")

    @Slot()
    def _show_time(self) -> None:
        recording = self.player.recording
        words = ""
        if recording is not None:
            words = f"{clock(self.player.place_s)} / {clock(recording.length_s)}"
        self.time.setText(words)

    @Slot()
    def _show_playing(self) -> None:
        self.listen.setIcon(icon("pause" if self.player.is_playing else "play", self._theme))
        if self.player.is_playing:
            self.said.setText("")
