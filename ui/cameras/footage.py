"""Under the grid: clips, the log of activations, rules, zones."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget


class FootagePane(QWidget):
    """Pages beside each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def add(self, title: str, page: QWidget) -> None:
        """A page more."""
        self.tabs.addTab(page, title)

    def allow(self, page: QWidget, *, is_there: bool) -> None:
        """A page that only some may use is there only for them."""
        self.tabs.setTabVisible(self.tabs.indexOf(page), is_there)

    def show_page(self, page: QWidget) -> None:
        """Brings a page to front."""
        self.tabs.setCurrentWidget(page)
