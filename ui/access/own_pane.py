"""One's own user: who it is and where it sees, password, authenticator, open sessions."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.access.authenticator_box import AuthenticatorBox
from ui.access.own_user import OwnUser
from ui.access.session_list import SessionList
from ui.plain import plain_label
from ui.theme import SPACE, Theme


class OwnPane(QWidget):
    """What everybody may do about themselves, whatever their role."""

    def __init__(self, model: OwnUser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.stale = plain_label("", "stale", self, wraps=True)
        self.who = plain_label("", "title", self, wraps=True)
        self.about = plain_label("", "secondary", self, wraps=True)
        self._own = QWidget(self)
        self.sessions = SessionList(model.end, self._own)
        self.old = self._field(self.tr("The password of now"))
        self.new = self._field(self.tr("A new one, twelve characters or more"))
        self.change = QPushButton(self.tr("Change"), self._own)
        self.change.setAccessibleName(self.tr("Change the password"))
        self.code = AuthenticatorBox(model, self._own)
        self.said = plain_label("", "", self, wraps=True)
        self._lay_out()
        self.change.clicked.connect(self._on_change)
        model.changed.connect(self._fill)
        model.said.connect(self.said.setText)
        self._fill()

    def _field(self, words: str) -> QLineEdit:
        field = QLineEdit(self._own)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self._on_change)
        return field

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self.old, 1)
        row.addWidget(self.new, 1)
        row.addWidget(self.change)
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(SPACE[1])
        own.addWidget(plain_label(self.tr("OPEN SESSIONS"), "section", self))
        own.addWidget(self.sessions, 1)
        own.addWidget(plain_label(self.tr("PASSWORD"), "section", self))
        own.addLayout(row)
        own.addWidget(self.code)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        for label in (self.stale, self.who, self.about):
            column.addWidget(label)
        column.addWidget(self._own, 1)
        column.addWidget(self.said)
        column.addStretch(0)

    def set_theme(self, theme: Theme) -> None:
        """Its colours are those of the window."""

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask what is open now."""
        super().showEvent(event)
        self._model.refresh()

    @Slot()
    def _fill(self) -> None:
        model, me = self._model, self._model.me
        is_own = me is not None and me.users and model.session.is_own
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        self._own.setVisible(is_own)
        if me is None or not is_own:
            self.who.setText(self.tr("Your user"))
            self.about.setText(
                self.tr(
                    "Nobody has logged in here. Once there is a user, their sessions, password and "
                    "authenticator stand here."
                )
            )
            return
        self.who.setText(me.name)
        places = (*me.scope.tenants, *me.scope.clients, *me.scope.sites)
        self.about.setText(
            self.tr("{0} · sees {1}").format(
                me.role.value if me.role else "–",
                self.tr("everything") if me.scope.is_everything else ", ".join(places),
            )
        )
        waiting = self.tr("Waiting for the engine; where you are logged in appears here.")
        self.sessions.show_sessions(model.sessions, model.error or waiting)

    @Slot()
    def _on_change(self) -> None:
        for field in (self.old, self.new):
            if not field.text():
                field.setFocus()
                return
        self.said.setText(self.tr("Asking the engine …"))
        self._model.change_password(self.old.text(), self.new.text())
        for field in (self.old, self.new):
            field.clear()
