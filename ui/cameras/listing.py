"""The list of cameras by site, with a box to find them."""

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.model.cameras_live import CameraState, CameraView
from ui.cameras.book import CameraBook
from ui.cameras.tile import camera_mime
from ui.cameras.words import CameraWords, titled
from ui.people.listing import notice
from ui.people.trouble import trouble_label
from ui.plain import plain_label, plain_tip
from ui.theme import SPACE, Theme, tabular

_CAMERA = int(Qt.ItemDataRole.UserRole)
_STATE_PX = 104


class CameraList(QWidget):
    """Sites with their cameras; Enter or a double click shows one, dragging puts it somewhere.

    Signals: `chosen` a camera's id; `site_chosen` all cameras of a site.
    """

    chosen = Signal(str)
    site_chosen = Signal(str)

    def __init__(
        self, book: CameraBook, site_name: Callable[[str], str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book, self._site_name, self._theme = book, site_name, theme
        self._words = CameraWords(self)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._sites: dict[str, QTreeWidgetItem] = {}
        #: As each row was painted last, so that only rows that changed are touched.
        self._shown: dict[str, CameraView] = {}
        self.stale = trouble_label(self)
        self.find_box = QLineEdit(self)
        self.find_box.setPlaceholderText(self.tr("Find a camera, site, role or state"))
        self.find_box.setClearButtonEnabled(True)
        self.find_box.setAccessibleName(self.find_box.placeholderText())
        self.tree = _Tree(self)
        self.tree.setAccessibleName(self.tr("Cameras"))
        self.empty = notice("", self)
        self.counts = plain_label("", "secondary", self)
        self.counts.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        above.addWidget(self.find_box)
        layout.addWidget(self.stale)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.counts)
        self.find_box.textChanged.connect(self._filter)
        self.find_box.returnPressed.connect(self._choose_first)
        self.tree.itemActivated.connect(self._on_activated)
        book.changed.connect(self.fill)
        self.fill()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._shown = {}
        self.fill()

    @Slot()
    def fill(self) -> None:
        """Shows cameras as they are now; rows stay where they are."""
        book = self._book
        self.stale.setText(book.stale or book.error)
        self.stale.setVisible(bool((book.stale or book.error) and book.cameras))
        self._stack.setCurrentWidget(self.tree if book.cameras else self.empty)
        self.empty.setText(self._why_empty())
        for gone in [each for each in self._items if each not in book.cameras]:
            item = self._items.pop(gone)
            parent = item.parent()
            if parent is not None:
                parent.removeChild(item)
                if not parent.childCount():
                    self._remove_site(parent)
        for view in book.cameras.values():
            if self._shown.get(view.id) is not view:
                self._show(view)
        self._shown = dict(book.cameras)
        self._show_sites(book.cameras)
        self._count(book.cameras)
        self._filter()

    def _why_empty(self) -> str:
        if not self._book.is_known:
            return self._book.stale or self._book.error or self.tr("Asking for cameras …")
        return self.tr(
            "No cameras yet.\nThey come with the directory: import one that names cameras, and "
            "each stands here under its site with its role and state."
        )

    def _show(self, view: CameraView) -> None:
        item = self._items.get(view.id)
        if item is None:
            item = QTreeWidgetItem()
            item.setData(0, _CAMERA, view.id)
            self._site(view.site).addChild(item)
            self._items[view.id] = item
        shape, word = self._words.listed(view)
        told = (titled(view), f"{shape} {word}")
        if view.recording:
            told = (told[0], self.tr("{0} REC").format(told[1]))
        for column, text in enumerate(told):
            if item.text(column) != text:
                item.setText(column, text)
        item.setForeground(1, QColor(self._colour(view)))
        why = plain_tip(view.why or view.address)
        if item.toolTip(0) != why:
            item.setToolTip(0, why)

    def _colour(self, view: CameraView) -> str:
        match view.state:
            case CameraState.LIVE:
                return self._theme.healthy
            case CameraState.LOST:
                return self._theme.severities["critical"].colour
            case CameraState.STALE | CameraState.TAMPERED:
                return self._theme.severities["high"].colour
        return self._theme.secondary

    def _site(self, site: str) -> QTreeWidgetItem:
        found = self._sites.get(site)
        if found is None:
            found = self._sites[site] = QTreeWidgetItem()
            found.setText(0, self._site_name(site))
            self.tree.addTopLevelItem(found)
            found.setExpanded(True)
            self.tree.sortItems(0, Qt.SortOrder.AscendingOrder)
        return found

    def _remove_site(self, item: QTreeWidgetItem) -> None:
        for site, each in list(self._sites.items()):
            if each is item:
                del self._sites[site]
        self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(item))

    def _show_sites(self, cameras: Mapping[str, CameraView]) -> None:
        here = Counter(each.site for each in cameras.values())
        live = Counter(each.site for each in cameras.values() if each.state is CameraState.LIVE)
        for site, item in self._sites.items():
            item.setText(0, self._site_name(site))
            item.setText(1, self.tr("{0} of {1} live").format(live[site], here[site]))
            item.setForeground(1, QColor(self._theme.secondary))

    def _count(self, cameras: Mapping[str, CameraView]) -> None:
        live = sum(each.state is CameraState.LIVE for each in cameras.values())
        lost = sum(each.state is CameraState.LOST for each in cameras.values())
        self.counts.setText(
            self.tr("{0} cameras · {1} live · {2} lost").format(len(cameras), live, lost)
        )

    @Slot()
    def _filter(self) -> None:
        wanted = self.find_box.text().casefold().split()
        for site in self._sites.values():
            any_here = False
            for number in range(site.childCount()):
                item = site.child(number)
                text = f"{site.text(0)} {item.text(0)} {item.text(1)}".casefold()
                here = all(each in text for each in wanted)
                item.setHidden(not here)
                any_here = any_here or here
            site.setHidden(not any_here)

    @Slot()
    def _choose_first(self) -> None:
        for site in self._sites.values():
            for number in range(site.childCount()):
                if not site.child(number).isHidden():
                    self.chosen.emit(site.child(number).data(0, _CAMERA))
                    return

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        camera = item.data(0, _CAMERA)
        if camera:
            self.chosen.emit(camera)
            return
        for site, each in self._sites.items():
            if each is item:
                self.site_chosen.emit(site)


class _Tree(QTreeWidget):
    """Cameras can be dragged out of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFont(tabular(self.font()))
        self.setUniformRowHeights(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(SPACE[2])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.resizeSection(1, _STATE_PX)

    def mimeData(self, items: list[QTreeWidgetItem]) -> QMimeData:  # type: ignore[override]
        """The first camera that is dragged."""
        return camera_mime(next((each.data(0, _CAMERA) or "" for each in items), ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the window's shortcuts, not a search in the list."""
        if event.text().isalpha() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)
