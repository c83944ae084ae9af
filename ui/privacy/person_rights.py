"""Under a person's page: export, legal hold and erasure, each with its reason in its own place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.flow import FlowLayout
from ui.plain import plain_label
from ui.privacy.model import Rights
from ui.theme import SPACE

#: As long as the engine keeps it.
_MOST_LETTERS = 1_000


class PersonRights(QWidget):
    """A row of buttons about the person who is shown; nothing is done without a reason."""

    def __init__(self, model: Rights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._person = ""
        self._finish: Callable[[str], None] | None = None
        self.export = QPushButton(self.tr("Export everything kept"), self)
        self.hold = QPushButton(self.tr("Legal hold"), self)
        self.lift = QPushButton(self.tr("Lift the hold"), self)
        self.erase = QPushButton(self.tr("Erase this person"), self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_MOST_LETTERS)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.about = plain_label("", "secondary", self, wraps=True, is_selectable=True)
        self.about.setMinimumWidth(SPACE[0])
        row = FlowLayout((0, 0, 0, 0), SPACE[0])
        self.setLayout(row)
        for each in (self.export, self.hold, self.lift, self.erase, self.reason, self.about):
            row.addWidget(each)
        for wide in (self.reason, self.about):
            policy = wide.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            wide.setSizePolicy(policy)
        self.export.clicked.connect(self._on_export)
        self.hold.clicked.connect(partial(self._ask, self._hold))
        self.lift.clicked.connect(partial(self._ask, self._lift))
        self.erase.clicked.connect(partial(self._ask, self._erase))
        self.reason.returnPressed.connect(self._on_return)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._rest)
        model.said.connect(self.about.setText)
        self._rest()

    def show_person(self, person: str) -> None:
        """Another person; a reason half written is about the one before."""
        if person != self._person:
            self._person = person
            self.about.setText("")
            self._rest()
        self.setEnabled(bool(person))

    def _hold(self, reason: str) -> None:
        self._model.hold(self._person, reason, held=True)

    def _lift(self, reason: str) -> None:
        self._model.hold(self._person, reason, held=False)

    def _erase(self, reason: str) -> None:
        self._model.erase(self._person, reason)

    @Slot()
    def _on_export(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(each if each.isalnum() else "-" for each in self._person)
        self.about.setText(self.tr("Collecting everything that is kept …"))
        self._model.export(self._person, Path(folder) / f"kept-about-{name}.zip")

    def _ask(self, finish: Callable[[str], None], _checked: bool = False) -> None:
        self._finish = finish
        self.reason.setPlaceholderText(
            self.tr("Why; Return proposes it, Escape does nothing. It cannot be undone.")
            if finish == self._erase
            else self.tr("Why; Return does it, Escape does not")
        )
        self.reason.clear()
        self.reason.show()
        self.about.hide()
        self.reason.setFocus()

    @Slot()
    def _on_return(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.setPlaceholderText(self.tr("Say why; it stands in the audit log"))
            return
        finish = self._finish
        self._rest()
        if finish is not None:
            finish(reason)

    @Slot()
    def _rest(self) -> None:
        self._finish = None
        self.reason.hide()
        self.about.show()
