"""How a script sounds, and a test call that nobody else hears."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.calls.scripts import ScriptsModel
from ui.calls.sound_view import SoundView
from ui.icons import icon
from ui.theme import Theme


class ScriptSound(QWidget):
    """Speaks the draft as it stands, without network; Alt+L listens."""

    test_requested = Signal()

    def __init__(self, model: ScriptsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.view = SoundView(theme, self)
        self.listen = QPushButton(self.tr("Listen"), self)
        self.listen.setShortcut("Alt+L")
        self.listen.setToolTip(self.tr("Speaks the texts as they stand (Alt+L)"))
        self.test = QPushButton(self.tr("Test call"), self)
        self.test.setToolTip(self.tr("Calls the simulated phone with the version that is active"))
        self.view.line.addWidget(self.listen)
        self.view.line.addWidget(self.test)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.listen.clicked.connect(self._on_listen)
        self.view.wanted.connect(model.listen)
        self.test.clicked.connect(self.test_requested)
        model.sound_changed.connect(self._show)
        model.draft_changed.connect(self._show)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.view.set_theme(theme)
        self.listen.setIcon(icon("volume-2", theme))
        self.test.setIcon(icon("phone-call", theme))

    @Slot()
    def _on_listen(self) -> None:
        if self._model.sound is not None and self._model.sound_is_of_draft:
            self.view.toggle()
        else:
            self._model.listen()

    @Slot()
    def _show(self) -> None:
        model = self._model
        can_listen = model.draft is not None and not model.is_speaking
        is_new = self.view.player.recording is not model.sound
        hint = self.tr("Listen speaks the script here, with example values.")
        self.view.show_sound(model.sound, model.sound_said or hint, can_play=can_listen)
        if is_new and model.sound is not None:
            self.view.player.play()
        self.listen.setEnabled(can_listen)
        self.test.setEnabled(model.kept is not None and model.kept.version > 0)
