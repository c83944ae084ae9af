"""The cameras pane: a line of tools, the grid, the pad that turns a camera."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from ui.cameras.book import CameraBook
from ui.cameras.feed import Feeds
from ui.cameras.grid import SIZES, Grid
from ui.cameras.keys import CameraKeys
from ui.cameras.ptz_pad import PtzPad
from ui.flow import FlowLayout, spring
from ui.icons import icon
from ui.people.elided import ElidedLabel
from ui.people.listing import notice
from ui.people.trouble import trouble_label
from ui.plain import plain_tip
from ui.room import Room
from ui.theme import SPACE, Theme

_ICON_PX = 18


class CamerasPane(QWidget):
    """Live pictures.

    Signals: `asked` the name of an action whose button was pressed.
    """

    asked = Signal(str)

    def __init__(
        self,
        book: CameraBook,
        feeds: Feeds,
        room: Room,
        keys: CameraKeys,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book, self._keys, self._theme = book, keys, theme
        self.stale = trouble_label(self)
        self.said = ElidedLabel(self, "secondary")
        self.said.setContentsMargins(SPACE[1], 0, SPACE[1], SPACE[0])
        self.said.hide()
        self.grid = Grid(feeds, room.name, theme, self)
        self.pad = PtzPad(theme, self)
        self.pad.hide()
        self.empty = notice("", self)
        self._tools: dict[str, tuple[QToolButton, str]] = {}
        self.sizes: dict[int, QToolButton] = {}
        self._lay_out()
        keys.changed.connect(self._name_keys)
        book.changed.connect(self._fill)
        self.grid.changed.connect(self.show_sizes)
        self.grid.installEventFilter(self)
        for tile in self.grid.tiles:
            tile.installEventFilter(self)
        self.set_theme(theme)
        self.show_sizes()
        self._fill()

    def _lay_out(self) -> None:
        bar = FlowLayout((SPACE[1], SPACE[0], SPACE[1], SPACE[0]), SPACE[0])
        for size in SIZES:
            made = self._button(f"camera.grid{size}", "", "chip")
            made.setText(str(size))
            made.setCheckable(True)
            self.sizes[size] = made
            bar.addWidget(made)
        self.follow = self._button("camera.follow", "", "chip")
        self.follow.setText(self.tr("Follow alerts"))
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        bar.addWidget(self.follow)
        bar.addWidget(spring(self))
        for name, drawing in (
            ("camera.snapshot", "scan-face"),
            ("camera.bookmark", "pin"),
            ("camera.last", "history"),
            ("camera.record", "video"),
            ("camera.turn", "crosshair"),
            ("camera.overlays", "layers"),
            ("camera.wall", "maximize"),
        ):
            bar.addWidget(self._button(name, drawing, "flat"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addLayout(bar)
        layout.addWidget(self.said)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.pad)

    def _button(self, name: str, drawing: str, kind: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName(kind)
        made.setIconSize(QSize(_ICON_PX, _ICON_PX))
        made.clicked.connect(lambda: self.asked.emit(name))
        self._tools[name] = (made, drawing)
        return made

    def offer_monitors(self, fill: Callable[[QMenu], None]) -> None:
        """The monitors that the grid may be put on; `fill` is asked each time."""
        made, _ = self._tools["camera.wall"]
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        # The sheet gives room for the arrow by this property, which it read before.
        made.style().unpolish(made)
        made.style().polish(made)
        made.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for made, drawing in self._tools.values():
            if drawing:
                made.setIcon(icon(drawing, theme, theme.text))
        self.grid.set_theme(theme)
        self.pad.set_theme(theme)

    def zoom(self, way: int) -> None:
        """Closer (1) or wider (-1): the lens while its pad is open, else what is shown."""
        if not self.pad.zoom(way):
            self.grid.tile.zoom(closer=way > 0)

    def say(self, words: str) -> None:
        """One sentence about what was done, or why cameras came to front."""
        self.said.say(words)
        self.said.setToolTip(plain_tip(words))
        self.said.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a picture some keys mean something of their own."""
        if isinstance(event, QKeyEvent):
            name = self._keys.meant(event)
            if name is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if name is not None and event.type() == QEvent.Type.KeyPress:
                self.asked.emit(name)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _fill(self) -> None:
        book = self._book
        self.stale.setText(book.stale or book.error)
        self.stale.setVisible(bool((book.stale or book.error) and book.cameras))
        self.empty.setVisible(not book.cameras)
        self.grid.setVisible(bool(book.cameras))
        self.empty.setText(self._why_empty())
        self.grid.show_views(book.cameras)

    def _why_empty(self) -> str:
        if not self._book.is_known:
            return self._book.stale or self._book.error or self.tr("Asking for cameras …")
        return self.tr(
            "No cameras yet.\nLive pictures stand here once the directory names cameras; choosing "
            "an alert then brings up those of its site."
        )

    def show_follow(self, *, is_on: bool) -> None:
        """Whether cameras follow the alerts; if not, the button is the way back."""
        self.follow.setChecked(is_on)
        self.follow.setText(self.tr("Follow alerts") if is_on else self.tr("Follow again"))

    @Slot()
    def show_sizes(self) -> None:
        """Which number of places is chosen."""
        for size, made in self.sizes.items():
            made.setChecked(size == self.grid.size_now)

    @Slot()
    def _name_keys(self) -> None:
        for name, (made, _) in self._tools.items():
            tip = self._keys.tip(name)
            made.setToolTip(tip)
            made.setAccessibleName(tip)
