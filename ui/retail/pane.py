"""The retail pane: staff by risk, actions, weekly review, rings and business as pages."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget


class Page(IntEnum):
    """The pages, in their order."""

    RISK = 0
    ACTIONS = 1
    REVIEWS = 2
    RINGS = 3
    TRADE = 4


class RetailPane(QWidget):
    """Pages under tabs; each asks the engine by itself once it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda: self.setFocusProxy(self.tabs.currentWidget()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_page(self, page: Page) -> None:
        """Turns to a page and gives it the keyboard."""
        self.tabs.setCurrentIndex(page)
        self.tabs.currentWidget().setFocus()
