"""The map widget: told in facts, it tells the page; survives the page's crash."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.map.bridge import Bridge
from ui.map.facts import (
    AlertPlace,
    CameraMark,
    FoundAlert,
    Layer,
    MapTools,
    MapView,
    PersonMark,
    SiteMark,
    SiteRisk,
    TimeSpan,
)
from ui.map.keys import OwnKeys
from ui.map.life import MapState, Pace, PageLife
from ui.map.look import look
from ui.map.notice import MapNotice
from ui.map.online import OnlineTiles
from ui.map.outbox import Outbox
from ui.map.scheme import Assets, LocalOnly
from ui.map.settings import MapSettings
from ui.map.tiles import Coverage, Fault, TileSource, TilesShown, open_file
from ui.map.web import MapPage, make_page, make_profile
from ui.map.words import fault_words
from ui.theme import Theme


class Tool(StrEnum):
    """What an action of the window can begin on the map; the same as its key there."""

    FIND = "find"
    MEASURE = "measure"
    LAYERS = "layers"
    RISK = "risk"


class SiteMap(QWidget):
    """Sites with live status, people, and the selected alert's place.

    While it is hidden it remembers, and the page is told nothing. GUI thread only.

    Signals:
        ready: the page is there, and will be told all that the widget knows. Again after a crash.
        site_clicked, person_clicked, camera_clicked: with the id; also when it was found.
        alert_found: an alert was chosen in the find box; with its id.
        sought: words were typed into the find box; `show_found` answers with alerts.
        moment_chosen: the time slider was moved; with an aware `datetime`.
        layer_switched: with the layer's name and whether it is shown now.
        tiles_refused: why the customer's base map is not shown, and what to do.
        painted: an order of the outbox can be seen; with the page's milliseconds for it.
        crashed: the page's process has ended and is being started again.
        closed: the page is gone for good.
    """

    site_clicked = Signal(str)
    person_clicked = Signal(str)
    camera_clicked = Signal(str)
    alert_found = Signal(str)
    sought = Signal(str)
    moment_chosen = Signal(object)
    layer_switched = Signal(str, bool)
    tiles_refused = Signal(str)
    painted = Signal(str, float)
    ready = Signal()
    crashed = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reduced_motion = False
        self._outbox = Outbox(look(theme, reduced_motion=False))
        self._bridge = Bridge(self)
        self._assets = Assets(self)
        self._local_only = LocalOnly(self)
        self._notice = MapNotice(self)
        self._view = QWebEngineView(self)
        self._profile = make_profile(self._assets, self._local_only, self)
        self._page: MapPage = make_page(self._profile, theme.window, self)
        # Children die in the order of their coming: the profile must outlive its page.
        self._profile.setParent(None)
        self._profile.setParent(self)
        self._pace = pace or Pace()
        self._tiles_name = ""
        self._keys = OwnKeys(self)
        self._on_its_way: Iterator[tuple[str, str]] = iter(())
        self._has_rested = True
        self._life = PageLife(self._page, self._assets, self._pace, self)
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._lay_out()
        self._connect()
        self._notice.show_loading()
        self._life.start()

    def set_sites(self, sites: Iterable[SiteMark]) -> None:
        """All sites; replaces those before."""
        self._outbox.set_sites(sites)
        self._tell()

    def set_status(self, changes: Iterable[tuple[str, str]]) -> None:
        """New standing of some sites, by id."""
        self._outbox.set_status(changes)
        self._tell()

    def set_people(self, people: Iterable[PersonMark]) -> None:
        """Newest positions of some people; the others stay."""
        self._outbox.set_people(people)
        self._tell()

    def forget_people(self) -> None:
        """Takes everybody off the map."""
        self._outbox.forget_people()
        self._tell()

    def set_cameras(self, cameras: Iterable[CameraMark]) -> None:
        """All cameras; replaces those before."""
        self._outbox.set_cameras(cameras)
        self._tell()

    def set_risk(self, risks: Iterable[SiteRisk]) -> None:
        """Risk by site; replaces what was before. Sites that are not named are unknown."""
        self._outbox.set_risk(risks)
        self._tell()

    def set_span(
        self,
        start: datetime | None,
        end: datetime | None = None,
        moment: datetime | None = None,
    ) -> None:
        """Shows the time slider from start to end, at the moment; ages count from there.

        `start` None takes it away. Times are shown in the zone of `start`.
        """
        span = TimeSpan(start, end or start, moment or start) if start else None
        self._outbox.set_span(span)
        self._tell()

    def show_alert(self, place: AlertPlace | None) -> None:
        """Flies to an alert's place; None takes it off the map."""
        self._outbox.set_place(place)
        self._tell()

    def clear_alert(self) -> None:
        """Takes the alert off; the view stays."""
        self.show_alert(None)

    def set_stale(self, words: str) -> None:
        """Says over the map that what it shows is old; empty: it is not."""
        self._outbox.set_stale(words)
        self._tell()

    def fit_all(self) -> None:
        """Shows all sites."""
        self._outbox.fit()
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Another theme, at once; call it also after a change of language."""
        self._theme = theme
        self._page.setBackgroundColor(QColor(theme.window))
        self._outbox.set_look(look(theme, reduced_motion=self._reduced_motion))
        self._tell()

    def set_reduced_motion(self, is_reduced: bool) -> None:
        """Jumps instead of flying, and no glow."""
        self._reduced_motion = is_reduced
        self.set_theme(self._theme)

    def set_layer(self, layer: Layer, *, shown: bool) -> None:
        """Switches a layer, as its switch on the map does."""
        if self._outbox.set_layer(layer, shown=shown):
            self._tell()
            self.layer_switched.emit(layer.value, shown)

    def use(self, tool: Tool) -> None:
        """As its key on the map does; nothing while there is no map to see."""
        if self.state is MapState.SHOWN:
            self._bridge.told.emit("use", msgspec.json.encode(tool).decode())

    def show_found(self, sought: str, alerts: Iterable[FoundAlert]) -> None:
        """The alerts that the words in the find box mean; no answer once they were typed over."""
        if self.state is MapState.SHOWN:
            found = {"sought": sought, "alerts": list(alerts)}
            self._bridge.told.emit("found", msgspec.json.encode(found).decode())

    def set_outlines(self, *, shown: bool) -> None:
        """Whether coasts and borders are drawn."""
        self.set_layer(Layer.OUTLINES, shown=shown)

    def set_outlines_file(self, path: Path | None) -> None:
        """Outlines of the customer's own (GeoJSON, polygons); None: the shipped ones."""
        if path == self._assets.outlines:
            return
        self._assets.outlines = path
        if self._life.state is MapState.SHOWN:
            self._life.load()

    def set_tiles_file(self, path: Path | None) -> None:
        """A base map of the customer's own: MBTiles or PMTiles with pictures; None: none.

        It is opened in another thread; `tiles_refused` and a line in the legend say what is wrong.
        """
        self._use_tiles(path.name if path else "", partial(open_file, path) if path else None)

    def set_tiles_url(self, address: str, *, is_allowed: bool, attribution: str = "") -> None:
        """A server of tiles, asked by this program, never by the page; empty: none."""
        make = partial(OnlineTiles, address, is_allowed=is_allowed, attribution=attribution)
        self._use_tiles(address, make if address else None)

    def apply_settings(self, settings: MapSettings) -> None:
        """What the configuration says; a file of tiles goes before a server."""
        self.set_outlines_file(Path(settings.outlines) if settings.outlines else None)
        if settings.tiles or not settings.tiles_url:
            self.set_tiles_file(Path(settings.tiles) if settings.tiles else None)
            return
        self.set_tiles_url(
            settings.tiles_url,
            is_allowed=settings.tiles_online,
            attribution=settings.tiles_attribution,
        )

    @property
    def hidden_layers(self) -> frozenset[Layer]:
        """Layers that are switched off, for a layout to keep."""
        return self._outbox.tools.hidden

    @property
    def state(self) -> MapState:
        """Whether there is a map to see."""
        return self._life.state

    @property
    def page(self) -> QWebEnginePage:
        """The page, for tests that ask it."""
        return self._page

    @property
    def blocked(self) -> list[str]:
        """Addresses that something tried to load from outside."""
        return self._local_only.blocked

    def close_page(self) -> None:
        """Ends the page and its process; for the end of the program."""
        self._life.stop()
        self._gap.stop()
        self._assets.tiles.close()
        self._view.setPage(None)  # type: ignore[arg-type]
        self._page.deleteLater()
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked is told now."""
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden map does no work."""
        super().hideEvent(event)
        self._gap.stop()

    def _lay_out(self) -> None:
        layout = QStackedLayout(self)
        # The view stays laid out under the notice, so that the page knows its size from the start.
        layout.setStackingMode(QStackedLayout.StackingMode.StackAll)
        layout.addWidget(self._view)
        layout.addWidget(self._notice)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setPage(self._page)
        self.setFocusProxy(self._view)
        self.setMinimumSize(240, 160)

    def _connect(self) -> None:
        channel = QWebChannel(self._page)
        channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(channel)
        self._bridge.was_opened.connect(self._life.page_opened)
        self._bridge.site_chosen.connect(self.site_clicked)
        self._bridge.person_chosen.connect(self.person_clicked)
        self._bridge.camera_chosen.connect(self.camera_clicked)
        self._bridge.alert_chosen.connect(self.alert_found)
        self._bridge.sought.connect(self.sought)
        self._bridge.moment_chosen.connect(self.moment_chosen)
        self._bridge.painted.connect(self.painted)
        self._bridge.view_changed.connect(self._on_view_changed)
        self._bridge.tools_changed.connect(self._on_tools_changed)
        self._bridge.typing_changed.connect(self._on_typing_changed)
        self._assets.tiles.opened.connect(self._on_tiles_opened)
        self._life.loading.connect(self._notice.show_loading)
        self._life.opened.connect(self._on_page_opened)
        self._life.crashed.connect(self.crashed)
        self._life.failed.connect(self._on_page_failed)
        self._notice.retry_requested.connect(self._life.retry)
        self._gap.timeout.connect(self._tell)

    @Slot()
    def _on_page_opened(self) -> None:
        self._on_its_way = iter(())
        self._outbox.forget_told()
        self._keys.is_typing = False
        self._keys.watch(self._view.focusProxy())
        self._notice.hide()
        self._tell()
        self.ready.emit()

    @Slot()
    def _tell(self) -> None:
        if self.state is not MapState.SHOWN or not self.isVisible() or self._gap.isActive():
            return
        # Made and sent one at a time: ten thousand sites in one go would stall the window.
        message = next(self._on_its_way, None)
        if message is None and self._has_rested:
            self._on_its_way = self._outbox.take()
            message = next(self._on_its_way, None)
        if message is not None:
            self._has_rested = False
            self._bridge.told.emit(*message)
            self._gap.start(0)
        elif not self._has_rested:
            self._has_rested = True
            self._gap.start(self._pace.gap)

    @Slot(object)
    def _on_view_changed(self, view: MapView) -> None:
        self._outbox.view = view

    @Slot(object)
    def _on_tools_changed(self, tools: MapTools) -> None:
        before = self.hidden_layers
        self._outbox.accept_tools(tools)
        self._keys.is_busy = tools.measured is not None
        for layer in Layer:
            if (layer in before) != (layer in self.hidden_layers):
                self.layer_switched.emit(layer.value, layer in before)

    @Slot(bool)
    def _on_typing_changed(self, is_typing: bool) -> None:
        self._keys.is_typing = is_typing

    def _use_tiles(self, name: str, make: Callable[[], TileSource] | None) -> None:
        self._tiles_name = name
        desk = self._assets.tiles
        desk.use(make)
        self._outbox.set_tiles(TilesShown(desk.stamp))
        self._tell()

    @Slot(int, object)
    def _on_tiles_opened(self, stamp: int, found: Coverage | Fault) -> None:
        if isinstance(found, Fault):
            words = fault_words(found, self._tiles_name)
            self._outbox.set_tiles(TilesShown(stamp, words=words))
            self.tiles_refused.emit(words)
        else:
            self._outbox.set_tiles(TilesShown(stamp, found))
        self._tell()

    @Slot(str)
    def _on_page_failed(self, details: str) -> None:
        blocked = "\n".join(self.blocked)
        self._notice.show_failure(
            self.tr("Alerts go on without it. The window's other parts are not affected."),
            f"NOC Console, map: {details}\n{blocked}".strip(),
        )
