"""The command palette: type a few letters, press Enter."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.plain import plain_label
from ui.shell.finder import Choice
from ui.theme import ROW_COMFORTABLE_PX, SPACE, Theme

_Index = QModelIndex | QPersistentModelIndex
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1
_WIDTH_PX, _ROWS = 720, 12


class Palette(QFrame):
    """Lies over the window; Escape gives the keyboard back to where it was.

    Args:
        find: what is typed to choices, the best first; must answer at once.
    """

    def __init__(self, find: Callable[[str], list[Choice]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._find = find
        self._before: QWidget | None = None
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Find an action, a person, a site, an alert …"))
        self._line.installEventFilter(self)
        self._model = _Choices(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Row(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = plain_label(self.tr("Nothing of that name."), "secondary", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        layout.addWidget(self._line)
        layout.addWidget(self._none)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.returnPressed.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self.hide()

    @property
    def choices(self) -> list[Choice]:
        """What is listed now."""
        return self._model.choices

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self._list.setItemDelegate(_Row(theme, self._list))

    @Slot()
    def open(self, typed: str = "") -> None:
        """Shows itself over the window's upper middle."""
        window = self.window()
        self._before = self.window().focusWidget()
        width = min(_WIDTH_PX, window.width() - 2 * SPACE[4])
        height = (_ROWS + 1) * ROW_COMFORTABLE_PX + 4 * SPACE[1]
        self.setGeometry((window.width() - width) // 2, SPACE[4] * 3, width, height)
        self._line.setText(typed)
        self._line.selectAll()
        self._on_text_changed(typed)
        self.show()
        self.raise_()
        self._line.setFocus()

    def shut(self) -> None:
        """Goes away."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS,
                Qt.Key.Key_PageUp: -_ROWS,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text_changed(self, typed: str) -> None:
        self._model.show(self._find(typed))
        self._none.setVisible(not self._model.choices)
        self._list.setVisible(bool(self._model.choices))
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _move(self, step: int) -> None:
        last = self._model.rowCount() - 1
        row = min(last, max(0, self._list.currentIndex().row() + step))
        self._list.setCurrentIndex(self._model.index(row, 0))

    @Slot()
    def _choose(self) -> None:
        choice: Choice | None = self._list.currentIndex().data(_CHOICE)
        self.shut()
        if choice is not None:
            choice.run()


class _Choices(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _Index, role: int = 0) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.kind}: {choice.title} {choice.detail}"
        return choice if role == _CHOICE else None

    def show(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()


class _Row(QStyledItemDelegate):
    """Title at the left, detail and kind at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice = index.data(_CHOICE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.selection))
        rect = option.rect.adjusted(SPACE[1], 0, -SPACE[1], 0)
        right = f"{choice.detail}   {choice.kind}" if choice.detail else choice.kind
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._theme.secondary))
        painter.drawText(rect, int(middle | Qt.AlignmentFlag.AlignRight), right)
        width = rect.width() - painter.fontMetrics().horizontalAdvance(right) - SPACE[3]
        title = painter.fontMetrics().elidedText(
            choice.title, Qt.TextElideMode.ElideRight, max(0, width)
        )
        painter.setPen(QColor(self._theme.text))
        painter.drawText(rect, int(middle | Qt.AlignmentFlag.AlignLeft), title)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW_COMFORTABLE_PX)
