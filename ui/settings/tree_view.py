"""The view of the settings tree: editors by kind of value, a search, keys."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.settings.model import SettingsModel
from ui.settings.tree import DEFAULT, FIELD_ROLE, ORIGIN, SEARCH_ROLE, UNIT, VALUE, SettingsTree
from ui.theme import RAIL_PX, ROW_PX, SPACE, tabular

_Index = QModelIndex | QPersistentModelIndex
#: Below this the names would be cut short.
_NARROW_PX = RAIL_PX * 12
_ORIGIN_PX = RAIL_PX * 3


class SettingsTreeView(QTreeView):
    """Shows what matches the search.

    Signals: `chosen` (detection, option), `inherit_requested` (detection, option).
    """

    chosen = Signal(str, str)
    inherit_requested = Signal(str, str)

    def __init__(
        self, tree: SettingsTree, model: SettingsModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tree = tree
        self.found = _Found(self)
        self.found.setSourceModel(tree)
        self.setModel(self.found)
        self.setItemDelegateForColumn(VALUE, _Editor(model, self))
        self.setFont(tabular(self.font()))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(SPACE[3])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setStyleSheet(
            f"QTreeView::item {{ padding: 0 {SPACE[1]}px; min-height: {ROW_PX}px; }}"
            # An editor fills its row; the padding of other lines would cut its text.
            f"QLineEdit, QComboBox {{ padding: 0 {SPACE[0]}px; }}"
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        for column, width in ((VALUE, 90), (UNIT, 84), (DEFAULT, 84), (ORIGIN, _ORIGIN_PX)):
            self.setColumnWidth(column, width)
        tree.modelReset.connect(self.expandAll)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def current(self) -> tuple[str, str] | None:
        """Detection and option under the cursor."""
        index = self.currentIndex()
        field: tuple[str, str] | None = index.data(FIELD_ROLE) if index.isValid() else None
        return field

    def search(self, text: str) -> None:
        """Shows what has all these words."""
        self.found.look_for(text)
        self.expandAll()

    def select(self, detection: str, option: str) -> None:
        """Moves the cursor to a value."""
        index = self.found.mapFromSource(self._tree.place_of(detection, option))
        if index.isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return edits the row's value wherever the cursor is; Delete returns to the inherited."""
        current = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the Return that ends an edit comes here too
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            value = current.siblingAtColumn(VALUE)
            if value.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(value)
                return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current is not None:
            self.inherit_requested.emit(*self.current)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane names matter more than units and defaults."""
        super().resizeEvent(event)
        width = self.viewport().width()
        narrow = width < _NARROW_PX
        self.setColumnHidden(DEFAULT, narrow)
        self.setColumnWidth(ORIGIN, _ORIGIN_PX * 2 // 3 if narrow else _ORIGIN_PX)
        self.setColumnHidden(UNIT, width < _NARROW_PX - self.columnWidth(DEFAULT))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        field = current.data(FIELD_ROLE)
        if field is not None:
            self.chosen.emit(*field)


class _Found(QSortFilterProxyModel):
    """A detection stays while one of its options matches, and the other way round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: Sequence[str] = ()
        self.setRecursiveFilteringEnabled(True)

    def look_for(self, text: str) -> None:
        """All of these words."""
        self._words = text.lower().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        """By the words that a row is known by."""
        if not self._words:
            return True
        known = self.sourceModel().index(row, 0, parent).data(SEARCH_ROLE) or ""
        return all(each in known for each in self._words)


class _Editor(QStyledItemDelegate):
    """A choice for modes and yes or no, a line for numbers."""

    def __init__(self, model: SettingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """By the kind of value."""
        field = index.data(FIELD_ROLE)
        setting = self._model.setting(*field) if field else None
        choices = {"mode": ("on", "off", "shadow"), "yes or no": (True, False)}
        if setting is None or setting.kind not in choices:
            line = QLineEdit(parent)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            return line
        box = QComboBox(parent)
        for each in choices[setting.kind]:
            plain = each if isinstance(each, str) else ("yes" if each else "no")
            box.addItem(self._model.words.value(each), plain)
        box.activated.connect(self._on_activated)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """The value as it is."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(text)))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """What was chosen or typed."""
        text = editor.currentData() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text)

    @Slot()
    def _on_activated(self) -> None:
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
