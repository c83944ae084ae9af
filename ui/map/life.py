"""The life of the page: rendered, loaded, ready, crashed, loaded again, or given up."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtWebEngineCore import QWebEnginePage

from ui.map.away import Away
from ui.map.page import render
from ui.map.scheme import PAGE_URL, Assets


class MapState(Enum):
    """Whether there is a map to see."""

    LOADING = "loading"
    SHOWN = "shown"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Pace:
    """Times in milliseconds.

    Attributes:
        gap: between two messages to the page; what comes faster is sent together.
        patience: for the page to say that it is ready.
        reload: before a crashed page is loaded again, doubled each time.
        steady: after so long without a crash the earlier ones are forgotten.
        crashes: more than so many, and the operator is asked.
    """

    gap: int = 50
    patience: int = 20_000
    reload: int = 250
    steady: int = 60_000
    crashes: int = 3


class PageLife(QObject):
    """Loads the page, and loads it again when its process has ended.

    Signals:
        loading: from now on there is nothing to see.
        opened: the page can be told.
        crashed: the page's process has ended; it is started again, or `failed` follows.
        failed: with the details; `load` tries again.
    """

    loading = Signal()
    opened = Signal()
    crashed = Signal()
    failed = Signal(str)

    def __init__(self, page: QWebEnginePage, assets: Assets, pace: Pace, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._assets = assets
        self._pace = pace
        self._away = Away(self)
        self._crashes = 0
        self.state = MapState.LOADING
        self._patience = self._timer(pace.patience)
        self._reload = self._timer(pace.reload)
        self._steady = self._timer(pace.steady)
        page.renderProcessTerminated.connect(self._on_page_terminated)
        page.loadFinished.connect(self._on_load_finished)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._reload.timeout.connect(self.load)
        self._steady.timeout.connect(self._forgive)

    def start(self) -> None:
        """Renders the page in another thread (folium takes half a second to import), loads it."""
        self._away.run(render, self._on_rendered)

    def stop(self) -> None:
        """No more loading; the page is about to go."""
        self._away.close()
        self._wait()

    def _wait(self) -> None:
        self.state = MapState.LOADING
        for timer in (self._patience, self._reload, self._steady):
            timer.stop()

    @Slot()
    def load(self) -> None:
        """Loads the page, for the first time or anew."""
        self.state = MapState.LOADING
        self.loading.emit()
        self._patience.start()
        self._page.load(QUrl(PAGE_URL))

    @Slot()
    def retry(self) -> None:
        """The operator has asked for another attempt."""
        self._forgive()
        self.load()

    @Slot()
    def page_opened(self) -> None:
        """The page has said that it is ready."""
        self.state = MapState.SHOWN
        self._patience.stop()
        self._steady.start()
        self.opened.emit()

    def _on_rendered(self, page: bytes) -> None:
        self._assets.page = page
        self.load()

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _on_page_terminated(
        self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int
    ) -> None:
        self._crashes += 1
        self._wait()
        self.crashed.emit()
        if self._crashes > self._pace.crashes:
            self._fail(f"render process ended: {status.name}, exit code {code}")
            return
        self.loading.emit()
        self._reload.start(self._pace.reload * 2 ** (self._crashes - 1))

    @Slot(bool)
    def _on_load_finished(self, is_ok: bool) -> None:
        if not is_ok and self.state is MapState.LOADING and not self._reload.isActive():
            self._fail(f"{PAGE_URL} could not be loaded")

    @Slot()
    def _on_patience_timeout(self) -> None:
        self._fail(f"{PAGE_URL} was not ready within {self._pace.patience} ms")

    @Slot()
    def _forgive(self) -> None:
        self._crashes = 0

    def _fail(self, details: str) -> None:
        self._wait()
        self.state = MapState.FAILED
        self.failed.emit(details)

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer
