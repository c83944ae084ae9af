"""The first user, made at the first start: name and password, an authenticator if wanted."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.access.authenticator_box import AuthenticatorBox
from ui.access.own_user import OwnUser
from ui.plain import plain_label
from ui.theme import SPACE


class FirstUser(QWidget):
    """Until there is a user: the form. Then who it is, and the authenticator."""

    def __init__(self, model: OwnUser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.about = plain_label("", "secondary", self, wraps=True)
        self._form = QWidget(self)
        self.name = self._field(self.tr("Name"))
        self.password = self._field(self.tr("Password, twelve characters or more"), hidden=True)
        self.again = self._field(self.tr("The same again"), hidden=True)
        self.make = QPushButton(self.tr("Make"), self._form)
        self.make.setAccessibleName(self.tr("Make the first user"))
        self.make.setAutoDefault(True)
        self.code = AuthenticatorBox(model, self)
        self.said = plain_label("", "secondary", self, wraps=True)
        self._lay_out()
        self.said.hide()
        self.make.clicked.connect(self._on_make)
        model.changed.connect(self._fill)
        model.said.connect(self._on_said)
        self._fill()

    def _field(self, words: str, *, hidden: bool = False) -> QLineEdit:
        field = QLineEdit(self._form)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        if hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self._on_make)
        return field

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        for field, share in ((self.name, 2), (self.password, 3), (self.again, 2)):
            row.addWidget(field, share)
        row.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        for widget in (self.about, self._form, self.said, self.code):
            column.addWidget(widget)

    @Slot()
    def _fill(self) -> None:
        me = self._model.me
        is_made = me is not None and me.users
        self._form.setVisible(not is_made)
        is_own = is_made and self._model.session.is_own
        self.code.setVisible(is_own and not self._model.is_secured)
        self.about.setText(
            self.tr(
                "{0} logs in here. The screen lock asks for this password, and the audit log says "
                "this name. More users are made in the workspace Users."
            ).format(me.name)
            if me is not None and is_made
            else self.tr(
                "Without a user, whoever sits here may do everything and the screen cannot be "
                "locked. With one, this console asks for the password at its start."
            )
        )

    @Slot()
    def _on_make(self) -> None:
        for field in (self.name, self.password, self.again):
            if not field.text().strip():
                field.setFocus()
                return
        self._on_said(self.tr("Asking the engine …"))
        self._model.make_first(self.name.text().strip(), self.password.text(), self.again.text())
        for field in (self.password, self.again):
            field.clear()
        self.password.setFocus()

    @Slot(str)
    def _on_said(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
