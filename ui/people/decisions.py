"""What can be decided about a person right on the page: a locked login, a flagged check."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.pages import PersonProfile
from engine.model.verification import Verification
from ui.people.file import PersonFile
from ui.plain import plain_label
from ui.theme import SPACE, Theme

#: As long as the engine keeps it.
_MOST_LETTERS = 1_000


class Decisions(QWidget):
    """A row of buttons; each asks for the reason in its own place, never in a dialogue.

    It is there only while something is to be decided.
    """

    def __init__(self, file: PersonFile, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = file
        self._theme = theme
        self._check: Verification | None = None
        self._profile: PersonProfile | None = None
        self._forbidden = ""
        self._finish: Callable[[str], None] | None = None
        self.unlock = QPushButton(self.tr("&Unlock the login"), self)
        self.confirm = QPushButton(self.tr("C&onfirm the check"), self)
        self.clear = QPushButton(self.tr("C&lear the check"), self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_MOST_LETTERS)
        self.reason.setAccessibleName(self.tr("Reason of the decision"))
        self.about = plain_label("", "secondary", self, wraps=True)
        self.about.setMinimumWidth(SPACE[0])
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        for each in (self.unlock, self.confirm, self.clear):
            each.setAutoDefault(True)
            row.addWidget(each)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addLayout(row)
        layout.addWidget(self.about)
        self._connect()
        self._rest()

    def _connect(self) -> None:
        self.unlock.clicked.connect(partial(self._ask, self._file.lift_lockout))
        self.confirm.clicked.connect(partial(self._ask, partial(self._judge, True)))
        self.clear.clicked.connect(partial(self._ask, partial(self._judge, False)))
        self.reason.returnPressed.connect(self._on_return)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._rest)
        self._file.said.connect(self._say)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def forbid(self, why: str) -> None:
        """Nothing can be decided for a reason, or it can again (empty)."""
        self._forbidden = why
        self._enable()

    def show_profile(self, profile: PersonProfile) -> None:
        """A person; what was half-written about another one is forgotten."""
        if self._profile is None or self._profile.person.id != profile.person.id:
            self._check = None
            self.about.clear()
            self._rest()
        self._profile = profile
        self._enable()

    @Slot(object)
    def choose(self, check: Verification | None) -> None:
        """The check under the cursor."""
        self._check = check
        self._enable()

    def _enable(self) -> None:
        locked = self._profile is not None and self._profile.lockout is not None
        waits = self._check is not None and self._check.flagged and self._check.verdict is None
        resting = self._finish is None
        self.unlock.setVisible(locked and resting)
        self.confirm.setVisible(waits and resting)
        self.clear.setVisible(waits and resting)
        for each, tip in (
            (self.unlock, self.tr("The person can log in again; asks for a reason")),
            (self.confirm, self.tr("It was fraud; asks for a note")),
            (self.clear, self.tr("It was harmless; asks for a note")),
        ):
            each.setEnabled(not self._forbidden)
            each.setToolTip(f"{tip}\n{self._forbidden}" if self._forbidden else tip)
        self.reason.setVisible(not resting)
        self.about.setVisible(bool(self.about.text()))
        self.setVisible(locked or waits or not resting or bool(self.about.text()))

    def _ask(self, finish: Callable[[str], None]) -> None:
        self._finish = finish
        self.reason.setPlaceholderText(self.tr("Why? Enter decides, Esc goes back"))
        self.about.clear()
        self._enable()
        self.reason.setFocus()

    def _judge(self, is_confirmed: bool, reason: str) -> None:
        if self._check is not None:
            self._file.review(self._check, is_confirmed=is_confirmed, reason=reason)

    @Slot()
    def _on_return(self) -> None:
        words = self.reason.text().strip()
        if not words:
            self.reason.setPlaceholderText(self.tr("It needs a word why"))
        elif self._finish is not None:
            finish = self._finish
            self._rest()
            finish(words)

    @Slot()
    def _rest(self) -> None:
        self._finish = None
        self.reason.clear()
        self._enable()

    @Slot(str, bool)
    def _say(self, words: str, is_good: bool) -> None:
        theme = self._theme
        colour = theme.healthy if is_good else theme.severities["high"].colour
        self.about.setStyleSheet(f"color: {colour};")
        self.about.setText(("✓ " if is_good else "◆ ") + words)
        if is_good:
            self._check = None
        self._enable()
