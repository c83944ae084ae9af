"""The rail at the left: one button a workspace, with its key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolBar, QToolButton, QWidget

from ui.icons import icon
from ui.shell.workspaces import Workspace, workspace_key
from ui.theme import RAIL_PX, SPACE, Theme

#: An icon with a word below it; where there is less room the icon stands alone.
_WORDED_PX = 48
_LEAST_PX = 30


class Rail(QToolBar):
    """Buttons with an icon above a word."""

    chosen = Signal(str)

    def __init__(self, workspaces: tuple[Workspace, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setWindowTitle(self.tr("Workspaces"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        self._icons = {each.name: each.icon for each in workspaces}
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for number, each in enumerate(workspaces, 1):
            button = QToolButton(self)
            button.setText(each.title)
            key = workspace_key(number)
            button.setToolTip(f"{each.title} ({key})" if key else each.title)
            button.setCheckable(True)
            button.setIconSize(QSize(20, 20))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFixedWidth(RAIL_PX + 12)
            button.clicked.connect(lambda _on=False, name=each.name: self.chosen.emit(name))
            group.addButton(button)
            self.addWidget(button)
            self._buttons[each.name] = button
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the buttons draw together, and lose their words before they would be cut:
        every workspace stays in sight, and its name in the tooltip."""
        room = self.height() // max(1, len(self._buttons)) - SPACE[0]
        height = min(RAIL_PX, max(_LEAST_PX, room))
        style = Qt.ToolButtonStyle.ToolButtonIconOnly
        if height >= _WORDED_PX:
            style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedHeight(height)
        super().resizeEvent(event)

    def show_current(self, name: str) -> None:
        """Marks the workspace that is shown."""
        self._buttons[name].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Icons in the theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(icon(self._icons[name], theme))
