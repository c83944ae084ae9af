"""The line at the bottom: nothing hidden, how fast the engine is, what was just done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.model.news import Pulse
from ui.plain import plain_label
from ui.theme import SPACE


class StatusLine(QWidget):
    """Counts at the left, the last sentence in the middle, where to find keys at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[0], SPACE[3], SPACE[0])
        layout.setSpacing(SPACE[4])
        self._counts, self._said, self._keys = (
            plain_label(parent=self),
            plain_label(parent=self),
            plain_label(parent=self),
        )
        self._keys.setText(self.tr("Ctrl+K finds everything · ? shows all keys"))
        for label in (self._counts, self._keys):
            label.setObjectName("secondary")
        layout.addWidget(self._counts)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._keys)

    @property
    def said(self) -> str:
        """The last sentence."""
        return self._said.text()

    def show_counts(self, shown: int, open_: int, shelved: int, pulse: Pulse | None) -> None:
        """How many alerts are shown of how many that are open."""
        words = self.tr("{0:,} of {1:,} shown · shelved {2:,}").format(shown, open_, shelved)
        if pulse is not None:
            words += self.tr(" · {0:,} events · engine {1:.2f} ms").format(
                pulse.events, pulse.examine_ms[2]
            )
            words += self.tr(" · flood") if pulse.flood else ""
        self._counts.setText(words)

    def say(self, words: str) -> None:
        """One sentence about the last thing that was done or refused."""
        self._said.setText(words)
