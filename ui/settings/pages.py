"""The pages of the settings workspace under tabs."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget


class SettingsPages(QWidget):
    """Detections first, then what else can be set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)

    def add(self, title: str, page: QWidget) -> None:
        """Another page."""
        self.tabs.addTab(page, title)

    def offer(self, page: QWidget, *, to_this_one: bool) -> None:
        """Shows a page's tab, or not, by who is here."""
        self.tabs.setTabVisible(self.tabs.indexOf(page), to_this_one)
