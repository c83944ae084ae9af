"""Which provider's accounts are let in, and as what: the settings of signing in."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.model.access import Role, Scope
from engine.model.sign_in import RoleRule, SignInSettings, SignInWanted
from ui.access.sign_in_model import ProviderModel
from ui.engine_model import sentence
from ui.plain import plain_label
from ui.theme import RAIL_PX, SPACE, Theme

#: The first that fits holds, so whoever leads stands before whom they lead.
_ROLES = (Role.SUPERVISOR, Role.INVESTIGATOR, Role.OPERATOR, Role.AUDITOR)
_ENTRY_PX = 560


class SignInForm(QWidget):
    """Nothing is asked of anybody until a provider is entered here. What is typed stays until it
    is saved; the secret is never shown."""

    def __init__(self, model: ProviderModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._theme = theme
        self._shown: SignInSettings | None = None
        self._content = QWidget(self)
        self._content.setObjectName("pane")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[2])
        self._column.setSpacing(SPACE[1])
        self._build_provider()
        self._build_users()
        self._build_more()
        self._lay_out()
        self._connect()
        self._on_changed()

    def _build_provider(self) -> None:
        form = self._form(self.tr("PROVIDER (OPENID CONNECT)"))
        self.name = self._line(form, self.tr("Name"), self.tr("as the log-in page shows it"))
        self.issuer = self._line(form, self.tr("Issuer"), "https://login.example.org")
        self.client_id = self._line(form, self.tr("Client id"), "")
        self.secret = self._line(form, self.tr("Client secret"), "")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)

    def _build_users(self) -> None:
        form = self._form(self.tr("WHO COMES IN AS WHAT"))
        self.unknown = QComboBox(self._content)
        self.unknown.addItem(self.tr("is refused, until an administrator links them"), "refuse")
        self.unknown.addItem(self.tr("becomes a user, without a role unless a group gives one"))
        self.unknown.setItemData(1, "create")
        self._row(form, self.tr("Who is unknown here"), self.unknown)
        self.sites = self._line(
            form, self.tr("New users see"), self.tr("everything; or ids of sites, with commas")
        )
        self.claim = self._line(
            form, self.tr("Claim with groups"), self.tr("such as groups; empty: roles by hand")
        )
        self.groups: dict[Role, QLineEdit] = {}
        hint = self.tr("groups, with commas between")
        for role, words in (
            (Role.SUPERVISOR, self.tr("Supervisors")),
            (Role.INVESTIGATOR, self.tr("Investigators")),
            (Role.OPERATOR, self.tr("Operators")),
            (Role.AUDITOR, self.tr("Auditors")),
        ):
            self.groups[role] = self._line(form, words, hint)
        note = self.tr(
            "Administrators are made under Users only. A role that was given there stays, "
            "whatever the groups say."
        )
        self._column.addWidget(plain_label(note, "secondary", self._content, wraps=True))

    def _build_more(self) -> None:
        form = self._form(self.tr("CONNECTION"))
        self.scopes = self._line(form, self.tr("Scopes"), "openid profile email")
        self.port = QSpinBox(self._content)
        self.port.setRange(0, 65_535)
        self.port.setSpecialValueText(self.tr("any free one"))
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._row(form, self.tr("Port of the way back"), self.port)
        self.authority = self._line(
            form, self.tr("Certificate"), self.tr("a PEM file of the engine's machine; else empty")
        )
        note = self.tr(
            "Register this program there as a desktop application with the redirect address "
            "http://127.0.0.1/, or with the port that is set here."
        )
        self._column.addWidget(plain_label(note, "secondary", self._content, wraps=True))
        self._column.addStretch(1)

    def _form(self, title: str) -> QFormLayout:
        self._column.addWidget(plain_label(title, "section", self._content))
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[0])
        self._column.addLayout(form)
        return form

    def _line(self, form: QFormLayout, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(self._content)
        line.setPlaceholderText(hint)
        self._row(form, name, line)
        return line

    def _row(self, form: QFormLayout, name: str, entry: QWidget) -> None:
        label = plain_label(name, "", self._content)
        label.setMinimumWidth(RAIL_PX * 3)
        entry.setAccessibleName(name)
        entry.setMaximumWidth(_ENTRY_PX)
        form.addRow(label, entry)

    def _lay_out(self) -> None:
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setToolTip(self.tr("It holds at once (Ctrl+S)"))
        self.test = QPushButton(self.tr("Test"), self)
        self.test.setToolTip(self.tr("Ask the provider with what is entered; nothing is kept (F5)"))
        self.answer = plain_label("", "", self, wraps=True)
        self.stale = plain_label("", "stale", self, wraps=True)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        head.addWidget(plain_label(self.tr("Sign-in"), "title", self))
        head.addStretch(1)
        keys = QHBoxLayout()
        keys.setContentsMargins(SPACE[3], 0, SPACE[3], SPACE[2])
        keys.setSpacing(SPACE[1])
        keys.addWidget(self.save)
        keys.addWidget(self.test)
        keys.addWidget(self.answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stale)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addLayout(keys)
        self.setFocusProxy(self.name)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._on_changed)
        model.told.connect(self.say)
        model.saved.connect(self.secret.clear)
        self.save.clicked.connect(self._on_save)
        self.test.clicked.connect(self._on_test)
        for keys, button in (("Ctrl+S", self.save), ("F5", self.test)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.setText("")

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask what holds."""
        super().showEvent(event)
        self._model.refresh()

    @Slot(str, bool)
    def say(self, words: str, is_good: bool) -> None:
        """What was done or refused."""
        colour = self._theme.healthy if is_good else self._theme.severities["high"].colour
        self.answer.setStyleSheet(f"color: {colour};")
        self.answer.setText(("✓ " if is_good else "◆ ") + words)

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        words = model.stale or (sentence(model.error) if model.error else "")
        if not words and model.page is None:
            words = self.tr("Waiting for the engine; what is set appears here.")
        self.stale.setText(words)
        self.stale.setVisible(bool(words))
        for each in (self._content, self.save, self.test):
            each.setEnabled(model.page is not None and not words)
        if model.page is None:
            return
        self.secret.setPlaceholderText(
            self.tr("kept; type to replace it") if model.page.has_secret else self.tr("not set")
        )
        if model.page.settings != self._shown:
            self._show(model.page.settings)

    def _show(self, told: SignInSettings) -> None:
        self._shown = told
        self.name.setText(told.name)
        self.issuer.setText(told.issuer)
        self.client_id.setText(told.client_id)
        self.unknown.setCurrentIndex(self.unknown.findData(told.unknown))
        self.sites.setText(", ".join(told.scope.sites))
        self.claim.setText(told.role_claim)
        for role, line in self.groups.items():
            found = (each for rule in told.roles if rule.role is role for each in rule.values)
            line.setText(", ".join(found))
        self.scopes.setText(" ".join(told.scopes))
        self.port.setValue(told.port)
        self.authority.setText(told.authority)

    @property
    def wanted(self) -> SignInWanted:
        """What is entered; a secret that was not typed stays as it is."""
        before = self._shown or SignInSettings()
        scope = Scope(
            tenants=before.scope.tenants, clients=before.scope.clients, sites=_ids(self.sites)
        )
        rules = (RoleRule(role=role, values=_ids(self.groups[role])) for role in _ROLES)
        settings = SignInSettings(
            name=self.name.text().strip(),
            issuer=self.issuer.text().strip(),
            client_id=self.client_id.text().strip(),
            scopes=tuple(self.scopes.text().split()),
            role_claim=self.claim.text().strip(),
            roles=tuple(each for each in rules if each.values),
            unknown="create" if self.unknown.currentData() == "create" else "refuse",
            scope=scope,
            port=self.port.value(),
            authority=self.authority.text().strip(),
        )
        return SignInWanted(settings=settings, secret=self.secret.text() or None)

    @Slot()
    def _on_save(self) -> None:
        self._model.save(self.wanted)

    @Slot()
    def _on_test(self) -> None:
        self._model.test(self.wanted)


def _ids(field: QLineEdit) -> tuple[str, ...]:
    return tuple(each.strip() for each in field.text().split(",") if each.strip())
