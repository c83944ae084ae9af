"""What stands in the map's place while there is no map: it is loading, or it has failed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.plain import plain_label
from ui.theme import SPACE


class MapNotice(QWidget):
    """A title, a sentence, and after a failure what to do about it."""

    retry_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._details = ""
        self._title = plain_label("", "title", self, wraps=True)
        self._sentence = plain_label("", "secondary", self, wraps=True)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._retry = QPushButton(self.tr("&Load the map again"), self)
        self._copy = QPushButton(self.tr("&Copy details"), self)
        self._lay_out()
        self._retry.clicked.connect(self.retry_requested)
        self._copy.clicked.connect(self._on_copy_clicked)

    @Slot()
    def show_loading(self) -> None:
        """The page is on its way."""
        self._say(self.tr("Loading the map …"), "", "")

    def show_failure(self, sentence: str, details: str) -> None:
        """The page could not be shown; `details` is for whoever is asked for help."""
        self._say(self.tr("The map cannot be shown"), sentence, details)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        buttons.addStretch(1)
        buttons.addWidget(self._retry)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        layout.setSpacing(SPACE[2])
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _say(self, title: str, sentence: str, details: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._details = details
        self._sentence.setVisible(bool(sentence))
        self._retry.setVisible(bool(sentence))
        self._copy.setVisible(bool(details))
        self.show()
        self.raise_()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
