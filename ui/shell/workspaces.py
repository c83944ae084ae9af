"""Dockable panes and their arrangements: one per workspace, kept per set of monitors."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from ui.shell.preferences import Preferences

#: Raised when panes are renamed, so that old arrangements are not read.
_VERSION = 1
_FREE = (
    QDockWidget.DockWidgetFeature.DockWidgetClosable
    | QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)
_FIXED = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
#: After a change an arrangement is kept so soon, milliseconds.
_KEEP_MS = 700


@dataclass(frozen=True, slots=True)
class Split:
    """Panes (by name) or further splits side by side or one above the other, with their shares."""

    parts: tuple["Split | str", ...]
    shares: tuple[int, ...]
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Workspace:
    """A named arrangement.

    Attributes:
        focus: the pane that has the keyboard first.
        is_fixed: panes cannot be moved, closed or added: for a wall that nobody sits at.
    """

    name: str
    title: str
    icon: str
    arrangement: Split | str
    focus: str
    is_fixed: bool = False


class Workspaces(QObject):
    """Switches between arrangements of the same panes; what the user changes is kept.

    Panes are made when they are shown for the first time.
    """

    switched = Signal(str)

    def __init__(
        self, window: QMainWindow, workspaces: tuple[Workspace, ...], preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._by_name = {each.name: each for each in workspaces}
        self._docks: dict[str, QDockWidget] = {}
        self.current = ""
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        window.setDockNestingEnabled(True)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def add(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        """Puts a pane into a dock that can be moved, floated and closed."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.hide()
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        dock.dockLocationChanged.connect(self._soon)
        dock.topLevelChanged.connect(self._soon)
        dock.visibilityChanged.connect(self._soon)
        self._docks[name] = dock
        return dock

    def dock(self, name: str) -> QDockWidget:
        """A pane's dock."""
        return self._docks[name]

    def all(self) -> tuple[Workspace, ...]:
        """In the order of the rail."""
        return tuple(self._by_name.values())

    def show(self, name: str) -> None:
        """Changes to a workspace."""
        if name == self.current:
            return
        self.keep()
        self.current = name
        self._fix(is_fixed=self.is_fixed)
        kept = b"" if self.is_fixed else self._preferences.get_bytes(self._place(name))
        if not kept or not self._window.restoreState(QByteArray(kept), _VERSION):
            self.arrange()
        self._preferences.put("workspace", name)
        QTimer.singleShot(0, self, self._give_keyboard)
        self.switched.emit(name)

    @property
    def is_fixed(self) -> bool:
        """Whether the current workspace is only looked at."""
        return bool(self.current) and self._by_name[self.current].is_fixed

    def _fix(self, *, is_fixed: bool) -> None:
        every = _FIXED if is_fixed else _FREE
        for dock in self._docks.values():
            if dock.features() != every:
                dock.setFeatures(every)
                bare: QWidget | None = dock.titleBarWidget()
                # An empty bar of its own takes the one with the title away.
                dock.setTitleBarWidget(QWidget(dock) if is_fixed else None)  # type: ignore[arg-type]
                if bare is not None:
                    # Qt lets go of it and leaves it there.
                    bare.deleteLater()

    @Slot()
    def _give_keyboard(self) -> None:
        dock = self._docks.get(self._by_name[self.current].focus)
        pane = dock.widget() if dock is not None else None
        if pane is None or not pane.isVisible():
            return
        for first in (pane, *pane.findChildren(QWidget)):
            if first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisible():
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @Slot()
    def arrange(self) -> None:
        """Puts the current workspace back to its shipped arrangement."""
        wanted = self._present(self._by_name[self.current].arrangement)
        if wanted is None:
            return
        for dock in self._docks.values():
            dock.setFloating(False)
            dock.hide()
            self._window.removeDockWidget(dock)
        first = self._docks[_first(wanted)]
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first)
        first.show()
        self._split(wanted)
        # Shares count only once Qt has laid the docks out.
        arranged = self.current
        QTimer.singleShot(0, self, lambda: self._size_later(arranged, wanted))

    def reveal(self, name: str, over: str = "") -> None:
        """Shows a pane that the current workspace may not have, as a tab over another if that is
        there. A fixed workspace stays as it is."""
        if self.is_fixed:
            return
        dock = self._docks[name]
        below = self._docks.get(over)
        if dock.isHidden() and below is not None and not below.isHidden():
            self._window.tabifyDockWidget(below, dock)
        elif self._window.dockWidgetArea(dock) == Qt.DockWidgetArea.NoDockWidgetArea:
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.show()
        dock.raise_()

    def raise_(self, name: str) -> None:
        """Brings a pane before others that are tabs over it; one that is closed stays so."""
        if not self._docks[name].isHidden():
            self._docks[name].raise_()

    @Slot()
    def keep(self) -> None:
        """Keeps the arrangement as it is now."""
        self._keeping.stop()
        if self.current and self._window.isVisible() and not self.is_fixed:
            state = self._window.saveState(_VERSION)
            self._preferences.put_bytes(self._place(self.current), bytes(state.data()))

    @Slot()
    def _soon(self) -> None:
        if self.current:
            self._keeping.start()

    def _split(self, part: Split | str) -> None:
        if isinstance(part, str):
            return
        direction = Qt.Orientation.Vertical if part.upright else Qt.Orientation.Horizontal
        before = self._docks[_first(part.parts[0])]
        for each in part.parts[1:]:
            dock = self._docks[_first(each)]
            self._window.splitDockWidget(before, dock, direction)
            dock.show()
            before = dock
        for each in part.parts:
            self._split(each)

    def _size_later(self, arranged: str, wanted: Split | str) -> None:
        # Whoever has gone on to another workspace meanwhile has other panes before them.
        if self.current == arranged:
            self._size(wanted)

    def _size(self, part: Split | str) -> None:
        if isinstance(part, str):
            return
        direction = Qt.Orientation.Vertical if part.upright else Qt.Orientation.Horizontal
        room = self._window.height() if part.upright else self._window.width()
        docks = [self._docks[_first(each)] for each in part.parts]
        sizes = [room * share // sum(part.shares) for share in part.shares]
        self._window.resizeDocks(docks, sizes, direction)
        for each in part.parts:
            self._size(each)

    def _present(self, part: Split | str) -> Split | str | None:
        """Without the panes that there are not; None when nothing is left."""
        if isinstance(part, str):
            return part if part in self._docks else None
        kept: list[tuple[Split | str, int]] = []
        for each, share in zip(part.parts, part.shares, strict=True):
            present = self._present(each)
            if present is not None:
                kept.append((present, share))
        if len(kept) < 2:
            return kept[0][0] if kept else None
        return Split(tuple(each for each, _ in kept), tuple(s for _, s in kept), part.upright)

    @staticmethod
    def _place(name: str) -> str:
        return f"layout/{monitors()}/{name}"


def workspace_key(number: int) -> str:
    """The key of a workspace by its place on the rail, from 1; none beyond the twentieth.

    >>> [workspace_key(each) for each in (1, 10, 11, 21)]
    ['Ctrl+1', 'Ctrl+0', 'Alt+1', '']
    """
    if number > 20:
        return ""
    return f"Ctrl+{number % 10}" if number <= 10 else f"Alt+{number % 10}"


def monitors() -> str:
    """The set of monitors, so that the layout of the desk is not that of the laptop."""
    screens = [each.geometry() for each in QGuiApplication.screens()]
    return "+".join(sorted(f"{each.width()}x{each.height()}" for each in screens))


def _first(part: Split | str) -> str:
    return part if isinstance(part, str) else _first(part.parts[0])
