"""The only object the page can reach."""

import logging
import math
from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from ui.map.facts import MapTools, MapView

logger = logging.getLogger(__name__)

_WORDS_LIMIT = 2_000


class Bridge(QObject):
    """The page hears `told` (an order, and JSON for it), and calls the slots.

    What the page says is not trusted more than any input: ids are looked up, words are cut.
    """

    told = Signal(str, str)
    was_opened = Signal()
    site_chosen = Signal(str)
    person_chosen = Signal(str)
    camera_chosen = Signal(str)
    alert_chosen = Signal(str)
    sought = Signal(str)
    moment_chosen = Signal(object)
    view_changed = Signal(object)
    tools_changed = Signal(object)
    typing_changed = Signal(bool)
    painted = Signal(str, float)
    page_failed = Signal(str)

    @Slot()
    def opened(self) -> None:
        """The page is ready to be told."""
        self.was_opened.emit()

    @Slot(str)
    def choose_site(self, site: str) -> None:
        """A site was clicked, or Enter pressed on it."""
        self.site_chosen.emit(site)

    @Slot(str)
    def choose_person(self, person: str) -> None:
        """A person was clicked."""
        self.person_chosen.emit(person)

    @Slot(str)
    def choose_camera(self, camera: str) -> None:
        """A camera was clicked."""
        self.camera_chosen.emit(camera)

    @Slot(str)
    def choose_alert(self, alert: str) -> None:
        """An alert was found and chosen."""
        self.alert_chosen.emit(alert)

    @Slot(str)
    def search(self, words: str) -> None:
        """Words were typed into the find box; alerts are found elsewhere."""
        self.sought.emit(words[:_WORDS_LIMIT])

    @Slot(float)
    def choose_moment(self, since_1970_ms: float) -> None:
        """The slider was moved."""
        try:
            moment = datetime.fromtimestamp(since_1970_ms / 1000, UTC)
        except (ValueError, OverflowError, OSError):
            logger.warning("map page chose a moment that is none: %s", since_1970_ms)
            return
        self.moment_chosen.emit(moment)

    @Slot(bool)
    def report_typing(self, is_typing: bool) -> None:
        """A field of the page has, or no longer has, the cursor."""
        self.typing_changed.emit(is_typing)

    @Slot(str)
    def report_tools(self, tools: str) -> None:
        """The operator has switched a layer, or measures; as JSON."""
        try:
            self.tools_changed.emit(msgspec.json.decode(tools, type=MapTools))
        except msgspec.DecodeError as refused:
            logger.warning("map page told of tools that are none: %s", refused)

    @Slot(str, float)
    def report_painted(self, order: str, took_ms: float) -> None:
        """What an order has changed can be seen, so long after the page heard it."""
        if math.isfinite(took_ms):
            self.painted.emit(order[:_WORDS_LIMIT], took_ms)

    @Slot(float, float, float)
    def report_view(self, lat: float, lon: float, zoom: float) -> None:
        """The operator, or an order, has moved the map."""
        self.view_changed.emit(MapView(lat, lon, zoom))

    @Slot(str)
    def report_failure(self, words: str) -> None:
        """Something in the page went wrong; it goes on without it."""
        cut = words[:_WORDS_LIMIT]
        logger.error("map page failed: %s", cut)
        self.page_failed.emit(cut)
