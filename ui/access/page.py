"""The page over everything until somebody has logged in, and while the screen is locked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.access import Me
from ui.access.session import Session
from ui.access.signing_in import SigningIn
from ui.plain import plain_label
from ui.theme import SPACE

_WIDTH_PX = 360


class LogInPage(QFrame):
    """Name, password, code; or two new passwords; or the password of whoever locked the screen.
    Where a provider of sign-ins is set, its accounts are offered as well.

    Signals: `covered` says whether it lies over the window.
    """

    covered = Signal(bool)

    def __init__(self, session: Session, signing_in: SigningIn, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Also without a style sheet nothing shines through.
        self.setAutoFillBackground(True)
        self._session = session
        self._signing_in = signing_in
        self._provider = ""
        self._is_under_way = False
        self._mode = "in"
        self._under = parent
        self.title = plain_label("", "title", self, wraps=True)
        self.about = plain_label("", "secondary", self, wraps=True)
        self.waiting = plain_label("", "", self, wraps=True)
        self.name = self._field(self.tr("Name"))
        self.password = self._field(self.tr("Password"), hidden=True)
        self.again = self._field(self.tr("New password, twelve characters or more"), hidden=True)
        self.once_more = self._field(self.tr("The new password once more"), hidden=True)
        self.code = self._field(self.tr("Code of your authenticator, if you have one"))
        self.go = QPushButton(self)
        self.go.setAutoDefault(True)
        self.provider = QPushButton(self)
        self.provider.hide()
        self.browser = plain_label("", "secondary", self, wraps=True, is_selectable=True)
        self.browser.hide()
        self.other = QPushButton(self.tr("Log out"), self)
        self.said = plain_label("", "trouble", self, wraps=True)
        self._lay_out()
        self._connect()
        self.hide()
        parent.installEventFilter(self)

    def _field(self, words: str, *, hidden: bool = False) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        if hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self._on_go)
        return field

    def _lay_out(self) -> None:
        box = QWidget(self)
        box.setFixedWidth(_WIDTH_PX)
        column = QVBoxLayout(box)
        column.setSpacing(SPACE[2])
        for widget in (
            *(self.title, self.about, self.waiting, self.name, self.password, self.again),
            *(
                self.once_more,
                self.code,
                self.go,
                self.provider,
                self.browser,
                self.other,
                self.said,
            ),
        ):
            column.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        # Not by alignment: that leaves wrapped lines no more height than one of them takes.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(box)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def _connect(self) -> None:
        session = self._session
        session.asked.connect(self._on_asked)
        session.must_change.connect(self._on_must_change)
        session.began.connect(self._on_began)
        session.locked.connect(self._on_locked)
        session.refused.connect(self._on_refused)
        self._signing_in.offered.connect(self._on_offered)
        self._signing_in.under_way.connect(self._on_under_way)
        self._signing_in.to_open.connect(self._on_to_open)
        self.go.clicked.connect(self._on_go)
        self.provider.clicked.connect(self._on_provider)
        self.other.clicked.connect(session.log_out)

    def count(self, words: str) -> None:
        """What waits behind a locked screen."""
        self.waiting.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing behind it can be seen or done."""
        super().showEvent(event)
        self.covered.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Everything can be seen again."""
        super().hideEvent(event)
        self.covered.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._under.rect())

    def _open(self, mode: str, title: str, about: str, fields: tuple[QLineEdit, ...]) -> None:
        self._mode = mode
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.said.setText("")
        for field in (self.name, self.password, self.again, self.once_more, self.code):
            field.setVisible(field in fields)
            if field is not self.name:
                field.clear()
        self.waiting.setVisible(mode == "unlock")
        self.other.setVisible(mode != "in")
        self.password.setPlaceholderText(
            self.tr("The password that was given to you")
            if mode == "change"
            else self.tr("Password")
        )
        self._show_work(is_under_way=False)
        self.go.setVisible(bool(fields))
        self._offer()
        self._cover()
        self.show()
        self.raise_()
        first = fields[0] if fields else self.provider if self._provider else self.other
        first.setFocus()

    def _show_work(self, *, is_under_way: bool) -> None:
        """A password takes a while to be looked at: it is said that this goes on."""
        self.go.setEnabled(not is_under_way)
        usual = {
            "unlock": self.tr("Unlock"),
            "change": self.tr("Set the password and log in"),
        }.get(self._mode, self.tr("Log in"))
        self.go.setText(self.tr("One moment …") if is_under_way else usual)

    def _offer(self) -> None:
        """The provider's button, as it stands now."""
        is_offered = bool(self._provider) and self._mode != "change"
        self.provider.setVisible(is_offered)
        words = self.tr("Open with {0}") if self._mode == "unlock" else self.tr("Sign in with {0}")
        name = self._provider.replace("&", "&&")
        self.provider.setText(
            self.tr("Do not wait for the browser") if self._is_under_way else words.format(name)
        )
        self.browser.setVisible(is_offered and self._is_under_way)

    @Slot(str)
    def _on_asked(self, why: str) -> None:
        fields = (self.name, self.password, self.code)
        self._open("in", self.tr("Log in"), why, fields)

    @Slot()
    def _on_must_change(self) -> None:
        about = self.tr("This password was given to you. Choose one that only you know.")
        fields = (self.password, self.again, self.once_more)
        self._open("change", self.tr("A new password"), about, fields)

    @Slot(bool)
    def _on_locked(self, locked: bool) -> None:
        if not locked:
            self.hide()
            return
        me = self._session.me
        who, by_provider = (me.name, me.by_provider) if me else ("", False)
        fields = () if by_provider else (self.password,)
        self._open("unlock", self.tr("Locked by {0}").format(who), "", fields)

    @Slot(object)
    def _on_began(self, _me: Me) -> None:
        if not self._session.is_locked:
            self.hide()

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        self.said.setText(why)
        self._show_work(is_under_way=False)
        self.password.selectAll()
        self.password.setFocus()

    @Slot(str)
    def _on_offered(self, name: str) -> None:
        self._provider = name
        self._offer()

    @Slot(bool)
    def _on_under_way(self, is_under_way: bool) -> None:
        self._is_under_way = is_under_way
        self.browser.setText(self.tr("Go on in the browser; this page waits for it."))
        self._offer()

    @Slot(str)
    def _on_to_open(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.browser.setText(
            self.tr("No browser opened. The address is in the clipboard: paste it into one here.")
        )

    @Slot()
    def _on_provider(self) -> None:
        self.said.setText("")
        if self._is_under_way:
            self._signing_in.cancel()
        else:
            self._signing_in.begin()

    @Slot()
    def _on_go(self) -> None:
        if not self.go.isEnabled() or self._asks_for_more():
            return
        self.said.setText("")
        self._show_work(is_under_way=True)
        if self._mode == "in":
            self._session.log_in(self.name.text(), self.password.text(), self.code.text())
        elif self._mode == "change":
            self._session.change_password(self.password.text(), self.again.text())
        else:
            self._session.unlock(self.password.text())

    def _asks_for_more(self) -> bool:
        """Return in a field goes on to the next that is empty; new passwords have to be alike."""
        needed = (self.name, self.password, self.again, self.once_more)
        for field in needed:
            if field.isVisible() and not field.text():
                field.setFocus()
                return True
        if self._mode == "change" and self.again.text() != self.once_more.text():
            self.said.setText(self.tr("The two new passwords differ."))
            self.once_more.selectAll()
            self.once_more.setFocus()
            return True
        return False
