"""The settings workspace: its pages and their view-models, put into the window."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from engine.model.settings import ACTIONS
from ui.settings.actions_page import ActionsPage
from ui.settings.connectors_model import ConnectorsModel
from ui.settings.connectors_page import ConnectorsPage
from ui.settings.lists_page import ListsPage
from ui.settings.model import SettingsModel
from ui.settings.notices_model import NoticesModel
from ui.settings.notices_page import NoticesPage
from ui.settings.pages import SettingsPages
from ui.settings.pane import SettingsPane
from ui.settings.playbooks_model import PlaybooksModel
from ui.settings.playbooks_page import PlaybooksPage
from ui.settings.sites_model import SitesModel
from ui.settings.sites_page import SitesPage
from ui.settings.store_model import StoreModel
from ui.settings.store_moving import StoreMoving
from ui.settings.store_page import StorePage
from ui.theme import Theme
from ui.window import ConsoleWindow


class SettingsDesk(QObject):
    """What can be set; other parts add pages of theirs.

    Args:
        moving: moves this workstation's own store; None where it is none.
    """

    def __init__(self, window: ConsoleWindow, moving: StoreMoving | None = None) -> None:
        super().__init__(window)
        self._window = window
        client, theme = window.room.connected, window.theme
        thresholds, lists = SettingsModel(client, self), SettingsModel(client, self)
        actions = SettingsModel(client, self, pack=ACTIONS)
        playbooks = PlaybooksModel(client, self)
        notices, connectors = NoticesModel(client, self), ConnectorsModel(client, self)
        sites = SitesModel(client, self)
        self._models = (thresholds, lists, actions, playbooks, notices, connectors, sites)
        self.detections = SettingsPane(thresholds, theme, window)
        self.lists = ListsPage(lists, theme, window)
        self.actions = ActionsPage(actions, window.notices, theme, window)
        self.playbooks = PlaybooksPage(playbooks, theme, window)
        self.sites = SitesPage(sites, theme, window)
        self.notices = NoticesPage(notices, theme, window)
        self.connectors = ConnectorsPage(connectors, theme, window)
        self.pages = SettingsPages(window)
        self.add(self.tr("Detections"), self.detections)
        self.add(self.tr("Lists"), self.lists)
        self.add(self.tr("Sites"), self.sites)
        self.add(self.tr("Actions"), self.actions)
        self.add(self.tr("Playbooks"), self.playbooks)
        self.add(self.tr("Notices"), self.notices)
        self.add(self.tr("Connectors"), self.connectors)
        window.workspaces.add("settings", self.tr("Settings"), self.pages)
        self.store: StorePage | None = None
        if moving is not None and not moving.is_shared:
            self.store = self._add_store(window, moving)
        for model in self._models:
            window.room.went_stale.connect(model.set_stale)
        window.room.left.connect(sites.forget)
        window.room.names_learned.connect(self._on_names)
        window.room.session.began.connect(self._on_began)

    def _add_store(self, window: ConsoleWindow, moving: StoreMoving) -> StorePage:
        """For administrators."""
        session = window.room.session
        may = partial(session.may, "user.manage")
        page = StorePage(StoreModel(moving, self), window.theme, may, window)
        self.add(self.tr("Store"), page)
        self.pages.offer(page, to_this_one=may())
        session.began.connect(lambda _: self.pages.offer(page, to_this_one=may()))
        return page

    def add(self, title: str, page: QWidget) -> None:
        """Another page, behind the others."""
        self.pages.add(title, page)

    def show_site(self, site: str) -> None:
        """Hours and areas of a site."""
        self.pages.tabs.setCurrentWidget(self.sites)
        self._window.workspaces.show("settings")
        self.sites.show_site(site)

    @Slot()
    def _on_names(self) -> None:
        room = self._window.room
        sites = {each.id: each.name for each in room.sites.values()}
        self.sites.offer(sites)
        self.connectors.form.sites = sites
        self.actions.offer_people(
            {key: name for key, name in room.names.items() if key not in room.sites}
        )

    @Slot()
    def _on_began(self) -> None:
        why = self.tr("You may look at this; whoever may set hours and areas changes it.")
        may = self._window.room.session.may("site.plan")
        self.sites.forbid("permission", "" if may else why)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for page in (self.detections, self.lists, self.actions, self.playbooks, self.sites):
            page.set_theme(theme)
        self.notices.set_theme(theme)
        self.connectors.set_theme(theme)
        if self.store is not None:
            self.store.set_theme(theme)

    def forbid(self, why: str) -> None:
        """Nothing can be changed for a reason, or it can again (empty)."""
        self.detections.changes.forbid(why)
        self.lists.forbid(why)
        self.actions.forbid(why)
        self.playbooks.forbid(why)
        self.sites.forbid("replay", why)
        self.notices.forbid(why)
        self.connectors.forbid(why)
        if self.store is not None:
            self.store.forbid(why)

    async def stop(self) -> None:
        """Ends what is under way; a move is taken back."""
        if self.store is not None:
            await self.store.model.stop()
        for model in self._models:
            await model.stop()
