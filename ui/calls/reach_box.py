"""How providers reach this control room, what is missing without that, and the relay's token."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.calls.providers import ProvidersModel
from ui.calls.words import stamp
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_TOKEN_PX = 220


class ReachBox(QWidget):
    """A sentence with its shape, the address, and a field that only takes."""

    def __init__(self, model: ProvidersModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.sentence = plain_label("", "", self, wraps=True)
        self.facts = plain_label("", "secondary", self, wraps=True)
        self.token = QLineEdit(self)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setMaxLength(400)
        self.token.setFixedWidth(_TOKEN_PX)
        self.token.setPlaceholderText(self.tr("The relay's token (write-only)"))
        self.token.setAccessibleName(self.token.placeholderText())
        self.keep = QPushButton(self.tr("Set"), self)
        line = QHBoxLayout()
        line.setSpacing(SPACE[0])
        line.addWidget(self.token)
        line.addWidget(self.keep)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(plain_label(self.tr("HOW PROVIDERS REACH THIS CONSOLE"), "section", self))
        layout.addWidget(self.sentence)
        layout.addWidget(self.facts)
        layout.addLayout(line)
        self.keep.clicked.connect(self._on_keep)
        self.token.returnPressed.connect(self._on_keep)
        model.changed.connect(self._fill)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._fill()

    @Slot()
    def _fill(self) -> None:
        reach = self._model.reach
        self.setVisible(reach is not None)
        if reach is None:
            return
        page = self._model.page
        needs_it = page is not None and any(not each.is_simulated for each in page.providers)
        theme = self._theme
        closed = theme.severities["high"].colour if needs_it else theme.secondary
        colour = theme.healthy if reach.is_open else closed
        self.sentence.setText(f"{'✓' if reach.is_open else '◆'} {reach.sentence}")
        self.sentence.setStyleSheet(f"color: {colour};")
        facts = [
            self.tr("Public address: {0}").format(reach.public_url or self.tr("none")),
            self.tr("relay: {0}").format(self.tr("set up") if reach.has_relay else self.tr("none")),
        ]
        if reach.since is not None:
            facts.append(self.tr("since {0}").format(stamp(reach.since, None)))
        self.facts.setText(" · ".join(facts))
        for widget in (self.token, self.keep):
            widget.setVisible(reach.has_relay)

    @Slot()
    def _on_keep(self) -> None:
        self._model.set_relay_token(self.token.text())
        self.token.clear()
