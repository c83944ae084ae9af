"""Views of a `RowTable`: dense rows, one line between them, a sentence when there are none."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTableView, QWidget

from ui.plain import plain_label
from ui.row_table import ROW_ROLE, RowTable
from ui.theme import ROW_PX, SPACE, tabular

#: They would move within a table; a pane that plays a film has another meaning for them.
PLAYING_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End})


class RowGrid(QTableView):
    """Whole rows, one at a time; letters are the window's shortcuts, not a search in the table.

    Signals: `pointed` carries the row under the cursor, or None; `chosen` the one on which Return
    was pressed or that was clicked twice.

    Args:
        left: keys that are the pane's.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(
        self,
        model: RowTable[Any],
        parent: QWidget | None = None,
        *,
        left: frozenset[Qt.Key] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._left = left
        self._stretched = -1
        self._kept: tuple[Any, int, int] = (None, -1, 0)
        self.setModel(model)
        self._dress()
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, column.width)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(tabular(self.font()))
        # As far in as the headings are.
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {SPACE[1]}px; }}")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(ROW_PX)
        header.setStretchLastSection(True)

    def stretch(self, column: int) -> None:
        """Gives a column what room there is, instead of the last one; never less than it asks."""
        self._stretched = column
        self.horizontalHeader().setStretchLastSection(False)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room for the stretched column."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        if self._stretched < 0:
            return
        header = self.horizontalHeader()
        least = self._rows.columns[self._stretched].width
        others = sum(
            header.sectionSize(each) for each in range(header.count()) if each != self._stretched
        )
        if self.viewport().width() - others < least:
            # What a row is called must not be the first thing that goes.
            header.setSectionResizeMode(self._stretched, header.ResizeMode.Interactive)
            header.resizeSection(self._stretched, least)
        else:
            header.setSectionResizeMode(self._stretched, header.ResizeMode.Stretch)

    def fit(self) -> None:
        """Gives each column what its words need; the last takes the rest."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        self.resizeColumnsToContents()

    def let_sort(self) -> None:
        """A click on a heading sorts by it; another one turns the order round."""
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_section_clicked)

    def select(self, place: int) -> None:
        """Selects a row and shows it."""
        if 0 <= place < len(self._rows.rows):
            self.selectRow(place)
            self.scrollTo(self._rows.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses; arrows move; whatever may be a shortcut goes on to the window."""
        is_text = event.text().isprintable() and bool(event.text())
        if is_text or event.key() in self._left:
            event.ignore()
            return
        super().keyPressEvent(event)

    @Slot()
    def _keep_place(self) -> None:
        row = self.currentIndex().data(ROW_ROLE)
        name = None if row is None else self._rows.name_of(row)
        self._kept = name, self.currentIndex().row(), self.verticalScrollBar().value()

    @Slot()
    def _take_place(self) -> None:
        """Many rows at once: the cursor stays with its row, and the view where it was."""
        name, number, top = self._kept
        place = None if name is None else self._rows.place_of(name)
        if name is None and number >= 0 and self._rows.rows:
            place = min(number, len(self._rows.rows) - 1)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place, 0))
        self.verticalScrollBar().setValue(top)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.pointed.emit(current.data(ROW_ROLE))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row)

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        header = self.horizontalHeader()
        again = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        descending = again and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self.model().sort(section, order)


class RowView(QWidget):
    """A table, or a sentence in its place.

    Signals: `chosen` carries the row under the cursor.
    """

    chosen = Signal(object)

    def __init__(
        self, model: RowTable[Any], empty: str, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.table = RowGrid(model, self)
        self.table.stretch(stretched)
        self.table.let_sort()
        self._empty = plain_label(empty, "secondary", self, wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.table)
        model.rowsInserted.connect(self._on_rows_changed)
        model.rowsRemoved.connect(self._on_rows_changed)
        model.modelReset.connect(self._on_rows_changed)
        self.table.pointed.connect(self.chosen)
        self._on_rows_changed()

    @property
    def current(self) -> Any:
        """The row under the cursor; None without one."""
        return self.table.currentIndex().data(ROW_ROLE)

    def say(self, words: str) -> None:
        """The sentence for an empty table."""
        self._empty.setText(words)

    @Slot()
    def _on_rows_changed(self) -> None:
        filled = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.table if filled else self._empty)
