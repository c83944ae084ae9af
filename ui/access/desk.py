"""Log-in, locked screen and administration, put into the window."""

from collections import Counter

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDockWidget, QWidget
from shiboken6 import isValid

from engine.model.access import Me
from engine.model.alert import AlertState
from ui.access.approvals_model import ApprovalsModel
from ui.access.approvals_pane import ApprovalsPane
from ui.access.audit_pane import AuditPane
from ui.access.directory import AuditLog, UserDirectory
from ui.access.own_pane import OwnPane
from ui.access.own_user import OwnUser
from ui.access.page import LogInPage
from ui.access.reveals_model import RevealsModel
from ui.access.reveals_pane import RevealsPane
from ui.access.sign_in_form import SignInForm
from ui.access.sign_in_model import ProviderModel
from ui.access.signing_in import SigningIn
from ui.access.users_pane import UsersPane
from ui.window import ConsoleWindow


class AccessDesk(QObject):
    """Who is at this console, and who may be."""

    def __init__(self, window: ConsoleWindow) -> None:
        super().__init__(window)
        self._window = window
        self.session = window.room.session
        self.signing_in = SigningIn(self.session)
        self.page = LogInPage(self.session, self.signing_in, window)
        self.provider = ProviderModel(window.room.connected)
        self.provider.setParent(self)
        self.sign_in = SignInForm(self.provider, window.theme, window)
        self.directory = UserDirectory(window.room.connected)
        self.log = AuditLog(window.room.connected)
        self.directory.setParent(self)
        self.log.setParent(self)
        self.own = OwnUser(window.room.connected, window.room.session, self)
        self.mine = OwnPane(self.own, window)
        self.users = UsersPane(self.directory, window.theme, window)
        self.audit = AuditPane(self.log, window.theme, window)
        room = window.room
        self.waiting = ApprovalsModel(room.connected, room.session, lambda: room.operator, self)
        self.approvals = ApprovalsPane(
            self.waiting, room.name, window.actions_by_name, window.theme, window
        )
        self.reveals = RevealsModel(room.connected)
        self.reveals.setParent(self)
        self.numbers = RevealsPane(self.reveals, window)
        add = window.actions_by_name.add
        area = self.tr("Console")
        add(area, "console.lock", self.tr("Lock the screen"), "Ctrl+Shift+L", self._lock)
        add(area, "console.logout", self.tr("Log out"), "", self._log_out)
        #: What had the keyboard before the page covered it.
        self._had_keyboard: QWidget | None = None
        #: Panes in windows of their own, put away while the page covers the main one.
        self._away: list[QDockWidget] = []
        self.page.covered.connect(self._on_covered)
        self.session.began.connect(self._on_began)
        self.session.locked.connect(self._on_locked)
        room.alert_changed.connect(self._count)
        for model in (
            self.directory,
            self.log,
            self.provider,
            self.waiting,
            self.own,
            self.reveals,
        ):
            room.went_stale.connect(model.set_stale)
        room.caught_up.connect(self.waiting.refresh)
        for heard in (self.waiting, self.reveals):
            room.told.connect(heard.hear)
            room.left.connect(heard.forget)
        room.sites_loaded.connect(lambda sites, _status: self.numbers.show_sites(sites))
        self.session.ended.connect(self.reveals.forget)
        self.waiting.changed.connect(self._on_waiting)
        window.bar.approvals.clicked.connect(lambda: window.workspaces.show("approvals"))

    def panes(self) -> tuple[tuple[str, str, QWidget], ...]:
        """What it puts into the window: name, title, pane."""
        return (
            ("users", self.tr("Users"), self.users),
            ("own", self.tr("Your user"), self.mine),
            ("audit", self.tr("Audit log"), self.audit),
            ("approvals", self.tr("Approvals"), self.approvals),
            ("numbers", self.tr("Many numbers"), self.numbers),
        )

    async def stop(self) -> None:
        """Ends what is under way."""
        await self.signing_in.stop()
        await self.provider.stop()
        await self.directory.stop()
        await self.log.stop()
        await self.waiting.stop()
        await self.own.stop()
        await self.reveals.stop()

    def _lock(self) -> None:
        if self.session.is_own:
            self.session.lock()
        else:
            self._window.status.say(
                self.tr("Nobody has logged in here; make a user in the workspace Users first.")
            )

    def _log_out(self) -> None:
        if self.session.is_own:
            self.session.log_out()

    @Slot(bool)
    def _on_covered(self, is_covered: bool) -> None:
        self._window.actions_by_name.bar(is_covered)
        if is_covered:
            # Whoever logs in begins at the queue, whoever unlocks goes on where they were.
            self._had_keyboard = self._window.focusWidget() if self.session.is_locked else None
            floating = self._window.findChildren(QDockWidget)
            self._away = [each for each in floating if each.isFloating() and each.isVisible()]
            for each in self._away:
                each.hide()
        else:
            for each in self._away:
                each.show()
            self._away = []
            self._give_keyboard_back()

    def _give_keyboard_back(self) -> None:
        """To what had it; else the next key would go to whatever control comes first."""
        had, self._had_keyboard = self._had_keyboard, None
        if had is not None and isValid(had) and had.isVisible():
            had.setFocus()
        else:
            self._window.desk.to_queue()

    @Slot(object)
    def _on_began(self, me: Me) -> None:
        if me.users:
            self._window.bar.set_user(me.name)

    @Slot()
    def _on_waiting(self) -> None:
        self._window.bar.show_approvals(self.waiting.mine)

    @Slot(bool)
    def _on_locked(self, _locked: bool) -> None:
        self.reveals.hide()
        self._count()

    @Slot()
    def _count(self) -> None:
        """Counts only: what waits may be read by whoever passes."""
        if not self.session.is_locked:
            return
        new = Counter(
            alert.severity.value
            for alert in self._window.desk.model.everything
            if alert.state is AlertState.NEW
        )
        self.page.count(
            self.tr("Waiting: {0} critical, {1} high, {2} others").format(
                new["critical"], new["high"], sum(new.values()) - new["critical"] - new["high"]
            )
        )
