"""Under the grid: clips, the log of activations, rules, zones."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.model.access import Me


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

    def allow(self, page: QWidget, me: Me) -> None:
        """A page where cameras are set up is there only for who may do that."""
        self.tabs.setTabVisible(self.tabs.indexOf(page), "camera.manage" in me.permissions)

    def show_page(self, page: QWidget) -> None:
        """Brings a page to front."""
        self.tabs.setCurrentWidget(page)
