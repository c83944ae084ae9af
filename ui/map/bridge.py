"""The only object the page can reach."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from ui.map.facts import MapView

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
    view_changed = Signal(object)
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
