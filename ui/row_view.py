"""The view of a `RowTable`: dense rows, one line between them, a sentence when there are none."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTableView, QWidget

from ui.plain import plain_label
from ui.row_table import ROW_ROLE, RowTable
from ui.theme import ROW_PX, SPACE, tabular


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
        self.table = _Table(self)
        self.table.setModel(model)
        self.table.setFont(tabular(self.table.font()))
        self.table.horizontalHeader().setSectionResizeMode(
            stretched, self.table.horizontalHeader().ResizeMode.Stretch
        )
        for number, column in enumerate(model.columns):
            if number != stretched:
                self.table.setColumnWidth(number, column.width)
        self._empty = plain_label(empty, "secondary", self, wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.table)
        model.rowsInserted.connect(self._on_rows_changed)
        model.rowsRemoved.connect(self._on_rows_changed)
        self._kept: tuple[Any, int] = (None, 0)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
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

    @Slot()
    def _keep_place(self) -> None:
        row = self.current
        name = None if row is None else self.model.name_of(row)
        self._kept = name, self.table.verticalScrollBar().value()

    @Slot()
    def _take_place(self) -> None:
        """Many rows at once: the cursor stays with its row, and the view where it was."""
        self._on_rows_changed()
        name, top = self._kept
        place = None if name is None else self.model.place_of(name)
        if place is not None:
            self.table.setCurrentIndex(self.model.index(place, 0))
        self.table.verticalScrollBar().setValue(top)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(current.data(ROW_ROLE))


class _Table(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        # As far in as the headings are.
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {SPACE[1]}px; }}")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(ROW_PX)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_section_clicked)

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        header = self.horizontalHeader()
        again = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        descending = again and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self.model().sort(section, order)
