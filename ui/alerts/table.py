"""The look and the manners that the tables of alerts share."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.model.alert import Alert
from ui.alerts.queue_model import ALERT_ROLE
from ui.theme import BASE_PX, ROW_PX, Theme, tabular

_Index = QModelIndex | QPersistentModelIndex
#: The row shows where the keyboard is; a dotted box in one cell of it says nothing more.
_FOCUS = QStyle.StateFlag.State_HasFocus


class RowsTable(QTableView):
    """Whole rows, no grid; letters belong to the window's actions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(tabular(self.font()))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the window's shortcuts, not a search in the table."""
        if event.text().isalnum() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)


class LinedRow(QStyledItemDelegate):
    """Severity in its colour, overdue countdowns in the strongest one, ended rows quiet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Colours before Qt paints."""
        super().initStyleOption(option, index)
        option.state &= ~_FOCUS
        alert: Alert | None = index.data(ALERT_ROLE)
        if alert is None:
            return
        colour = self.theme.text if not alert.ended else self.theme.secondary
        if index.column() == 0:
            colour = self.theme.severities[alert.severity].colour
            option.font.setPixelSize(BASE_PX + 3)
            option.displayAlignment = Qt.AlignmentFlag.AlignCenter
        elif index.column() == 1 and str(index.data()).startswith("-"):
            colour = self.theme.severities["critical"].colour
        elif index.column() in (7, 8):
            colour = self.theme.secondary
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row, with one line below it."""
        super().paint(painter, option, index)
        painter.setPen(QColor(self.theme.raised))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), ROW_PX)
