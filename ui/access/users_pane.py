"""Users and roles: who can log in, what each role may do, and where."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.access import NewUser, Role, Scope, User, UserChange
from ui.access.directory import UserDirectory
from ui.access.role_table import RoleTable
from ui.access.scope_picker import ScopePicker
from ui.access.session_list import SessionList
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme


class UsersPane(QWidget):
    """The list on the left, one user on the right."""

    def __init__(self, model: UserDirectory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._theme = theme
        self._shown: User | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._on_changed()

    def _build(self) -> None:
        self.table: RowTable[User] = RowTable(self._columns(), lambda each: each.name, self)
        self.list = RowView(self.table, "", 1, self)
        self.new = QPushButton(self.tr("New user"), self)
        # Tab goes through fields in the order in which they are made.
        self.name, self.full_name = QLineEdit(self), QLineEdit(self)
        self.role = QComboBox(self)
        for role in Role:
            self.role.addItem(self._role(role), role)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("twelve characters or more; for one log-in"))
        self.scope = ScopePicker(self._model.places, self)
        self.tabs = QTabWidget(self)
        self.roles = RoleTable(self._role, self)
        self.sessions = SessionList(self._model.end, self)
        self.subject = QLineEdit(self)
        self.subject.setPlaceholderText(self.tr("who it is at the provider of sign-ins"))
        self.disabled = QCheckBox(self.tr("May not log in"), self)
        self.without_code = QCheckBox(self.tr("Forget the authenticator"), self)
        self.save = QPushButton(self.tr("Save"), self)
        self.unlock = QPushButton(self.tr("Let in again"), self)
        self.may = plain_label("", "secondary", self, wraps=True)
        self.said = plain_label("", "", self, wraps=True)
        self.stale = plain_label("", "stale", self, wraps=True)

    def _columns(self) -> tuple[Column[User], ...]:
        return (
            Column(self.tr("Name"), lambda each: each.name, width=80),
            Column(self.tr("Full name"), lambda each: each.full_name),
            Column(self.tr("Role"), lambda each: self._role(each.role), width=118),
            Column(self.tr("Sees"), self._sees, width=98),
            Column(
                self.tr("Open"),
                lambda each: f"{each.sessions:,}",
                lambda each: each.sessions,
                figures=True,
                width=46,
            ),
            Column(self.tr("Code"), lambda each: "✓" if each.has_totp else "–", width=46),
            Column(self.tr("State"), self._state, colour=self._colour, width=124),
            Column(
                self.tr("Last log-in"),
                lambda each: (
                    f"{each.last_seen_at.astimezone():%d %b %H:%M}"
                    if each.last_seen_at
                    else self.tr("never")
                ),
                width=106,
            ),
        )

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Users"), "title", self))
        head.addStretch(1)
        head.addWidget(self.new)
        listed = QVBoxLayout(left)
        listed.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        listed.addLayout(head)
        listed.addWidget(self.list, 1)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Full name"), self.full_name)
        form.addRow(self.tr("Role"), self.role)
        form.addRow(self.tr("New password"), self.password)
        form.addRow(self.tr("Signs in as"), self.subject)
        form.addRow("", self.disabled)
        form.addRow("", self.without_code)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.unlock)
        buttons.addStretch(1)
        page = QWidget(self)
        first = QVBoxLayout(page)
        first.setContentsMargins(0, SPACE[1], 0, 0)
        first.setSpacing(SPACE[2])
        first.addLayout(form)
        first.addWidget(plain_label(self.tr("THIS ROLE MAY"), "section", self))
        first.addWidget(self.may)
        first.addStretch(1)
        self.tabs.setDocumentMode(True)
        # In a low window the form scrolls; it does not push the audit log out.
        page.setObjectName("pane")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        self.tabs.addTab(scroll, self.tr("User"))
        self.tabs.addTab(self.scope, self.tr("Sees"))
        self.tabs.addTab(self.roles, self.tr("Roles"))
        self.tabs.addTab(self.sessions, self.tr("Sessions"))
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        column.setSpacing(SPACE[2])
        column.addWidget(self.tabs, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.stale)
        outer.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._model.changed.connect(self._on_changed)
        self._model.said.connect(self.said.setText)
        self.list.chosen.connect(self._on_chosen)
        self.scope.changed.connect(self.said.clear)
        self.new.clicked.connect(self._on_new)
        self.save.clicked.connect(self._on_save)
        self.unlock.clicked.connect(self._on_unlock)
        self.role.currentIndexChanged.connect(self._on_role_changed)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.table.show_rows(self.table.rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask who there is now."""
        super().showEvent(event)
        self._model.refresh()

    def _role(self, role: Role | None) -> str:
        if role is None:
            return self.tr("none yet")
        return {
            Role.OPERATOR: self.tr("Operator"),
            Role.SUPERVISOR: self.tr("Supervisor"),
            Role.INVESTIGATOR: self.tr("Investigator"),
            Role.ADMINISTRATOR: self.tr("Administrator"),
            Role.AUDITOR: self.tr("Auditor"),
        }[role]

    def _sees(self, user: User) -> str:
        scope = user.scope
        if scope.is_everything:
            return self.tr("everything")
        places = self._model.places
        clients = (places.client_names.get(each, each) for each in scope.clients)
        known = places.sites
        sites = (known[each].name if each in known else each for each in scope.sites)
        return ", ".join((*scope.tenants, *clients, *sites))

    def _state(self, user: User) -> str:
        if user.disabled:
            return self.tr("– may not log in")
        if user.locked_until is not None:
            return self.tr("◆ shut out")
        if user.role is None:
            return self.tr("◆ waits for a role")
        return self.tr("○ first password") if user.must_change else self.tr("✓ active")

    def _colour(self, user: User) -> str:
        is_waiting = user.locked_until is not None or user.role is None
        return self._theme.severities["high"].colour if is_waiting else ""

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        waiting = self.tr("Waiting for the engine; whoever can log in appears here.")
        nobody = self.tr(
            "Nobody logs in yet: whoever sits at this workstation may do everything. The first "
            "user you make is an administrator; from then on everybody logs in."
        )
        self.list.say(model.error or (waiting if model.users is None else nobody))
        self.table.show_rows(model.users or [])
        if self._shown is None:
            self._on_new_or_made()
        self.roles.show_roles(model.roles)
        self.scope.show_places()
        self._show_open()
        self._on_role_changed()

    def _on_new_or_made(self) -> None:
        """A form half filled stays so; the user whom it has made is shown."""
        name, said = self.name.text().strip(), self.said.text()
        place = self.table.place_of(name) if name else None
        if place is not None:
            self.list.table.selectRow(place)
            self.said.setText(said)
        elif not name:
            self._on_new()

    def _show_open(self) -> None:
        """Where the user is logged in that is shown."""
        why_none = self.tr("Choose a user; where they are logged in appears here.")
        if self._shown is not None:
            why_none = self._model.error or self.tr("{0} is not logged in anywhere.").format(
                self._shown.name
            )
        self.sessions.show_sessions(self._model.sessions, why_none)

    @Slot(object)
    def _on_chosen(self, user: User | None) -> None:
        if user is None:
            return
        self._shown = user
        self._model.show_sessions(user.name)
        self.name.setText(user.name)
        self.name.setReadOnly(True)
        self.full_name.setText(user.full_name)
        self.role.setCurrentIndex(self.role.findData(user.role))
        self.scope.show_scope(user.scope)
        self.password.clear()
        self.subject.setText(user.subject)
        self.subject.setEnabled(True)
        self.disabled.setChecked(user.disabled)
        self.without_code.setChecked(False)
        for widget in (self.disabled, self.unlock):
            widget.setEnabled(True)
        self.without_code.setEnabled(user.has_totp)
        self.said.setText("")

    @Slot()
    def _on_new(self) -> None:
        self._shown = None
        self.list.table.clearSelection()
        for field in (self.name, self.full_name, self.password, self.subject):
            field.clear()
        self.subject.setEnabled(False)
        self.name.setReadOnly(False)
        first = Role.OPERATOR if self._model.users else Role.ADMINISTRATOR
        self.role.setCurrentIndex(self.role.findData(first))
        self.scope.show_scope(Scope())
        self._model.show_sessions("")
        self._show_open()
        for widget in (self.disabled, self.without_code, self.unlock):
            widget.setEnabled(False)
        if self.isVisible():
            self.name.setFocus()

    @Slot()
    def _on_role_changed(self) -> None:
        role: Role = self.role.currentData()
        self.may.setText(" · ".join(self._model.roles.get(role.value, {}).values()))

    @Slot()
    def _on_save(self) -> None:
        if self._model.places.is_empty:
            self.tabs.setCurrentWidget(self.scope)
            self.said.setText(self.tr("Nothing is in sight; tick what this user is to see."))
            return
        scope = self._model.places.scope
        role: Role | None = self.role.currentData()
        if self._shown is None and role is not None:
            self._model.make(
                NewUser(
                    name=self.name.text().strip(),
                    full_name=self.full_name.text().strip(),
                    role=role,
                    scope=scope,
                    password=self.password.text(),
                )
            )
        elif self._shown is not None:
            self._model.change(self._shown.name, self._change(self._shown, role, scope))
        self.password.clear()

    def _change(self, user: User, role: Role | None, scope: Scope) -> UserChange:
        """Only what differs, so that nobody is logged out for nothing."""
        full_name, off = self.full_name.text().strip(), self.disabled.isChecked()
        subject = self.subject.text().strip()
        return UserChange(
            full_name=full_name if full_name != user.full_name else None,
            role=role if role is not user.role else None,
            scope=scope if scope != user.scope else None,
            disabled=off if off != user.disabled else None,
            password=self.password.text() or None,
            without_totp=self.without_code.isChecked(),
            subject=subject if subject != user.subject else None,
        )

    @Slot()
    def _on_unlock(self) -> None:
        if self._shown is not None:
            self._model.change(self._shown.name, UserChange(unlock=True))
