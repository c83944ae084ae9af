"""The queue as a table: severity by colour and shape, countdowns, keys to move."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.model.alert import Alert
from ui.alerts.queue_model import ALERT_ROLE, QueueModel
from ui.theme import BASE_PX, ROW_PX, Theme, tabular

_EMPTY = "No open alerts.\nNew ones appear here, most urgent first."


class QueueView(QWidget):
    """The table, or a sentence when there is nothing in it."""

    selected = Signal(str)

    def __init__(self, model: QueueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._model = model
        self._current = ""
        self.table = _Table(self)
        self.table.setModel(model)
        self.table.setItemDelegate(_Row(theme, self.table))
        self.table.setFont(tabular(self.table.font()))
        for number, column in enumerate(model.columns):
            self.table.setColumnWidth(number, column.width)
        self._empty = QLabel(_EMPTY, self)
        self._empty.setObjectName("secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self._empty, 1)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        model.counted.connect(self._on_counted)
        model.modelReset.connect(self._on_reset)
        self._on_counted()

    @property
    def current(self) -> Alert | None:
        """The alert under the cursor."""
        alert: Alert | None = self.table.currentIndex().data(ALERT_ROLE)
        return alert

    def select(self, alert_id: str) -> None:
        """Moves the cursor to an alert."""
        row = self._model.row_of(alert_id)
        if row is not None:
            self.table.setCurrentIndex(self._model.index(row, 0))

    def step(self, by: int) -> None:
        """Moves the cursor up or down."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(row, 0))

    @Slot()
    def _on_counted(self) -> None:
        empty = self._model.rowCount() == 0
        self._empty.setVisible(empty)
        self.table.setVisible(not empty)
        if not empty and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._model.index(0, 0))

    @Slot()
    def _on_reset(self) -> None:
        if self._current:
            self.select(self._current)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        alert: Alert | None = current.data(ALERT_ROLE)
        if alert is not None and alert.id != self._current:
            self._current = alert.id
            self.selected.emit(alert.id)


class _Table(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the window's shortcuts, not a search in the table."""
        if event.text().isalpha() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Severity in its colour, overdue countdowns in the strongest one, ended rows quiet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Colours before Qt paints."""
        super().initStyleOption(option, index)
        alert: Alert | None = index.data(ALERT_ROLE)
        if alert is None:
            return
        colour = self._theme.text if not alert.ended else self._theme.secondary
        if index.column() == 0:
            colour = self._theme.severities[alert.severity].colour
            option.font.setPixelSize(BASE_PX + 3)
            option.displayAlignment = Qt.AlignmentFlag.AlignCenter
        elif index.column() == 1 and str(index.data()).startswith("-"):
            colour = self._theme.severities["critical"].colour
        elif index.column() in (7, 8):
            colour = self._theme.secondary
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row, with one line below it."""
        super().paint(painter, option, index)
        painter.setPen(QColor(self._theme.raised))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), ROW_PX)
