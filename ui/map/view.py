"""The map widget: told in facts, it tells the page; survives the page's crash."""

import msgspec
from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.map.facts import AlertPlace, SiteMark
from ui.map.page import render
from ui.map.scheme import SCHEME, Assets, LocalOnly
from ui.theme import Theme

_encode = msgspec.json.Encoder().encode
#: A page that crashes at once after reloading is not reloaded faster than this, ms.
_RELOAD_MS = 500


class Bridge(QObject):
    """The only object the page can reach: it hears `told`, and calls `opened` and `clicked`."""

    told = Signal(str, str)
    was_opened = Signal()
    was_clicked = Signal(str)

    @Slot()
    def opened(self) -> None:
        """The page is ready."""
        self.was_opened.emit()

    @Slot(str)
    def clicked(self, site: str) -> None:
        """A site was clicked."""
        self.was_clicked.emit(site)


class SiteMap(QWidget):
    """Sites with live status, people, and the selected alert's place."""

    site_clicked = Signal(str)
    ready = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sites: dict[str, SiteMark] = {}
        self._people: dict[str, dict[str, object]] = {}
        self._place: AlertPlace | None = None
        self._stale = ""
        self._is_open = False
        self._view = QWebEngineView(self)
        self._profile = QWebEngineProfile(self)
        self._assets = Assets(render(theme), self)
        self._local_only = LocalOnly(self)
        self._profile.installUrlSchemeHandler(SCHEME, self._assets)
        self._profile.setUrlRequestInterceptor(self._local_only)
        self._page = QWebEnginePage(self._profile, self._view)
        self._page.setBackgroundColor(theme.window)
        attributes = QWebEngineSettings.WebAttribute
        for attribute in (attributes.LocalStorageEnabled, attributes.PluginsEnabled):
            self._page.settings().setAttribute(attribute, False)
        self._bridge = Bridge(self)
        self._channel = QWebChannel(self._page)
        self._channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(self._channel)
        self._view.setPage(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._bridge.was_opened.connect(self._restore)
        self._bridge.was_clicked.connect(self.site_clicked)
        self._page.renderProcessTerminated.connect(self._on_page_terminated)
        self._load()

    @property
    def page(self) -> QWebEnginePage:
        """The page, for tests that ask it."""
        return self._page

    @property
    def blocked(self) -> list[str]:
        """Addresses that something tried to load from outside."""
        return self._local_only.blocked

    def set_sites(self, sites: list[SiteMark]) -> None:
        """All sites; replaces those before."""
        self._sites = {each.id: each for each in sites}
        self._tell("setSites", sites)

    def set_status(self, changes: list[tuple[str, str]]) -> None:
        """New standing of some sites."""
        for site, status in changes:
            if site in self._sites:
                self._sites[site] = msgspec.structs.replace(self._sites[site], status=status)
        self._tell("setStatus", changes)

    def set_people(self, people: list[tuple[str, str, float, float]]) -> None:
        """Newest places: id, name, latitude, longitude."""
        marks = [
            {"id": key, "name": name, "lat": lat, "lon": lon} for key, name, lat, lon in people
        ]
        self._people.update((str(each["id"]), each) for each in marks)
        self._tell("setPeople", marks)

    def show_alert(self, place: AlertPlace | None) -> None:
        """Flies to an alert's place; None takes it off the map."""
        self._place = place
        self._tell("showAlert", place)

    def set_stale(self, words: str) -> None:
        """Says over the map that what it shows is old; empty: it is not."""
        self._stale = words
        self._tell("setStale", words)

    def fit_all(self) -> None:
        """Shows all sites."""
        self._tell("fitAll", None)

    def close_page(self) -> None:
        """Lets the page go before its profile, as Qt wants it."""
        self._view.setPage(None)  # type: ignore[arg-type]
        self._page.deleteLater()

    def _load(self) -> None:
        self._is_open = False
        self._page.load(QUrl("noc://map/index.html"))

    def _tell(self, order: str, facts: object) -> None:
        if self._is_open:
            self._bridge.told.emit(order, _encode(facts).decode())

    @Slot()
    def _restore(self) -> None:
        """The page is new: it is told everything again."""
        self._is_open = True
        self._tell("setSites", list(self._sites.values()))
        self._tell("setPeople", list(self._people.values()))
        self._tell("showAlert", self._place)
        if self._stale:
            self._tell("setStale", self._stale)
        self.ready.emit()

    @Slot()
    def _on_page_terminated(self) -> None:
        self._is_open = False
        QTimer.singleShot(_RELOAD_MS, self, self._load)
