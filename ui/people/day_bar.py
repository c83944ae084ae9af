"""Which day is shown, and the way to the day before, the next, and today."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import icon
from ui.plain import plain_label
from ui.theme import SPACE, Theme


class DayBar(QWidget):
    """Buttons with keys that work anywhere in `pane`."""

    stepped = Signal(int)
    today_chosen = Signal()
    refresh_chosen = Signal()

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._label = plain_label("", "", self)
        self._buttons: list[tuple[QToolButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        keys = QKeySequence.SequenceFormat.NativeText
        for name, key, words, act in (
            ("chevron-left", "Alt+Left", self.tr("The day before"), lambda: self.stepped.emit(-1)),
            ("chevron-right", "Alt+Right", self.tr("The next day"), lambda: self.stepped.emit(1)),
            ("calendar", "Alt+Home", self.tr("Today"), self.today_chosen.emit),
            ("refresh-cw", "F5", self.tr("Ask again"), self.refresh_chosen.emit),
        ):
            button = QToolButton(self)
            button.setToolTip(f"{words} ({QKeySequence(key).toString(keys)})")
            button.setAccessibleName(words)
            button.clicked.connect(act)
            shortcut = QShortcut(QKeySequence(key), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            self._buttons.append((button, name))
            layout.addWidget(button)
            if name == "chevron-left":
                layout.addWidget(self._label)
        self.set_theme(theme)

    def show_day(self, date: str, *, is_today: bool) -> None:
        """Names the day; there is nothing after today."""
        self._label.setText(self.tr("Today, {0}").format(date) if is_today else date)
        self._buttons[1][0].setEnabled(not is_today)
        self._buttons[2][0].setEnabled(not is_today)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
