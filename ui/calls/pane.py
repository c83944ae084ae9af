"""The calls pane: log, dialler, costs, scripts, providers and rules as pages."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.theme import SPACE


class Page(IntEnum):
    """The pages, in their order."""

    LOG = 0
    DIAL = 1
    COSTS = 2
    SCRIPTS = 3
    PROVIDERS = 4
    RULES = 5


class CallsPane(QWidget):
    """Pages under tabs, and one line for what was just refused or done.

    Signals: `page_changed` carries the page that is seen now; None: the pane is hidden.
    """

    page_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.stale = trouble_label(self)
        self.said = plain_label("", "", self, wraps=True)
        self.said.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        self.said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.said)
        self.tabs.currentChanged.connect(self._on_current)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def page(self) -> Page | None:
        """The page that is seen; None while the pane is hidden."""
        return Page(self.tabs.currentIndex()) if self.isVisible() else None

    def show_page(self, page: Page) -> None:
        """Turns to a page and gives it the keyboard."""
        self.tabs.setCurrentIndex(page)
        self.tabs.currentWidget().setFocus()

    @Slot(str)
    def say(self, words: str) -> None:
        """One sentence about what was refused or done; empty: none."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    @Slot(str)
    def set_stale(self, words: str) -> None:
        """The engine is lost (says why) or back (empty)."""
        self.stale.setText(words)
        self.stale.setVisible(bool(words))

    def showEvent(self, event: object) -> None:
        """Seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._on_current()

    def hideEvent(self, event: object) -> None:
        """Not seen."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.page_changed.emit(None)

    @Slot()
    def _on_current(self) -> None:
        self.say("")
        if self.tabs.count():
            # Whoever gives the pane the keyboard means the page.
            self.setFocusProxy(self.tabs.currentWidget())
            self.page_changed.emit(self.page)
