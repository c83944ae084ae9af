"""A page that is empty, loading, failed or shown, with a line above when it may be old."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.people.listing import notice
from ui.people.trouble import trouble_label
from ui.retail.watching import Watching


class Framed(QWidget):
    """Shows `content`, or a sentence in its place.

    A pane that is seen has its model asked; F5 asks again.
    """

    def __init__(self, model: Watching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._watched = model
        self.trouble = trouble_label(self)
        self.notice = notice("", self)
        self.content = QWidget(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.notice)
        self._stack.addWidget(self.content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.trouble)
        layout.addWidget(self._stack, 1)
        self.add_keys({"F5": model.refresh})

    @property
    def is_filled(self) -> bool:
        """Whether the content is shown, not a sentence."""
        return self._stack.currentWidget() is self.content

    def stand(self, loading: str, empty: str = "") -> bool:
        """Chooses what is shown; whether it is the content.

        Args:
            empty: why there is nothing to show though all went well; empty: there is something.
        """
        model = self._watched
        self.trouble.setText(model.trouble)
        self.trouble.setVisible(bool(model.trouble))
        words = ""
        if not model.has_answer:
            words = empty
            if model.is_wanted:
                failed = self.tr("This cannot be shown: {0}\nF5 asks again.").format(model.error)
                words = failed if model.error and not model.is_loading else loading
        elif empty:
            words = empty
        self.notice.setText(words)
        self._stack.setCurrentWidget(self.notice if words else self.content)
        return not words

    def showEvent(self, event: QShowEvent) -> None:
        """Seen."""
        super().showEvent(event)
        self._watched.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: the engine is left in peace."""
        super().hideEvent(event)
        self._watched.set_seen(False)

    def add_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Keys that mean this wherever the keyboard is within the page."""
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
