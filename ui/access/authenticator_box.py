"""An authenticator app is given its secret, and proves that it has it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.access.own_user import OwnUser
from ui.plain import plain_label
from ui.theme import SPACE, mono


class AuthenticatorBox(QWidget):
    """A button; then the secret and a field for the code. Without the code nothing changes."""

    def __init__(self, model: OwnUser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.begin = QPushButton(self.tr("Ask for a code of an authenticator app as well"), self)
        self.begin.setAutoDefault(True)
        self._steps = QWidget(self)
        self.secret = plain_label("", "", self._steps, wraps=True, is_selectable=True)
        self.secret.setFont(mono())
        self.code = QLineEdit(self._steps)
        self.code.setPlaceholderText(self.tr("six digits that the app shows now"))
        self.code.setAccessibleName(self.tr("Code of the app"))
        self.copy = QPushButton(self.tr("Copy the address"), self._steps)
        self.done = QPushButton(self.tr("Confirm"), self._steps)
        self.none = QPushButton(self.tr("Without"), self._steps)
        for button in (self.copy, self.done, self.none):
            button.setAutoDefault(True)
        self._lay_out()
        self.begin.clicked.connect(model.offer)
        self.copy.clicked.connect(self._on_copy)
        self.done.clicked.connect(self._on_code)
        self.code.returnPressed.connect(self._on_code)
        self.none.clicked.connect(model.withdraw)
        model.changed.connect(self._fill)
        self._fill()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self.code, 1)
        for button in (self.done, self.copy, self.none):
            row.addWidget(button)
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(SPACE[1])
        about = self.tr(
            "Type this key into the app as a time-based one, then the code that the app shows. "
            "It is asked for only once a code was right. The key is shown this once."
        )
        steps.addWidget(plain_label(about, "secondary", self._steps, wraps=True))
        steps.addWidget(self.secret)
        steps.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.begin)
        column.addWidget(self._steps)

    @Slot()
    def _fill(self) -> None:
        offered = self._model.offered
        was_open = not self._steps.isHidden()
        self.begin.setVisible(offered is None)
        self._steps.setVisible(offered is not None)
        if offered is None:
            self.secret.setText("")
            self.code.clear()
            return
        parts = [offered.secret[place : place + 4] for place in range(0, len(offered.secret), 4)]
        self.secret.setText(" ".join(parts))
        if not was_open:
            self.code.setFocus()

    @Slot()
    def _on_code(self) -> None:
        code = self.code.text().strip()
        if code:
            self._model.confirm(code)
        else:
            self.code.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        if self._model.offered is not None:
            QGuiApplication.clipboard().setText(self._model.offered.uri)
