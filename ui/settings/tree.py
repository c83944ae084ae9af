"""Detections by pack and their options as a tree; values of the scope, unsaved ones marked."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QColor, QFont

from engine.model.settings import MODE, ROLLOUT, DetectionSettings, SettingValue
from ui.settings.model import SettingsModel
from ui.theme import Theme
from ui.vocabulary import said

_Index = QModelIndex | QPersistentModelIndex
WHAT, VALUE, UNIT, DEFAULT, ORIGIN = range(5)
#: (detection, field) of a row, for delegates and the pane; None for a pack.
FIELD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SEARCH_ROLE = FIELD_ROLE + 1


@dataclass(slots=True)
class _Node:
    """One row; `option` is empty for a pack."""

    number: int
    above: int
    row: int
    detection: str
    option: str
    words: str
    search: str
    below: list[int]


class SettingsTree(QAbstractItemModel):
    """Rows are made once for a catalogue; after that only values change."""

    def __init__(self, model: SettingsModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._made_of: tuple[str, ...] = ()
        model.page_changed.connect(self._on_page_changed)
        model.edits_changed.connect(self._on_values_changed)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._on_values_changed()

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        """A cell."""
        rows = self._nodes[parent.internalId()].below if parent.isValid() else self._top
        if not (0 <= row < len(rows) and 0 <= column < 5):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: _Index = QModelIndex()) -> Any:
        """The row above in the tree."""
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].above
        if above < 0:
            return QModelIndex()
        return self.createIndex(self._nodes[above].row, 0, above)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Rows below."""
        if not parent.isValid():
            return len(self._top)
        return len(self._nodes[parent.internalId()].below) if parent.column() == 0 else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:
        """What, value, unit, default, where it comes from."""
        return 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Detection and option"),
                self.tr("Value"),
                self.tr("Unit"),
                self.tr("Default"),
                self.tr("Comes from"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Values can be edited unless the configuration has fixed them."""
        flags = super().flags(index)
        setting = self._setting(index)
        if setting is not None and index.column() == VALUE and not setting.fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts, colours, weights."""
        if not index.isValid():
            return None
        node, column = self._nodes[index.internalId()], index.column()
        if role == FIELD_ROLE:
            return (node.detection, node.option) if node.option else None
        if role == SEARCH_ROLE:
            return node.search
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        if role == Qt.ItemDataRole.FontRole:
            return _font(node) if column in (WHAT, VALUE) else None
        setting = self._setting(index)
        if setting is not None:
            return self._of_value(node, setting, column, role)
        return node.words if (role, column) == (Qt.ItemDataRole.DisplayRole, WHAT) else None

    def _of_value(self, node: _Node, setting: SettingValue, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(node, setting, column)
        if role == Qt.ItemDataRole.EditRole and column == VALUE:
            return self._model.words.value(self._shown(node, setting)).replace(",", "")
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._colour(node, setting, column))
        return None

    def setData(self, index: _Index, value: Any, role: int = 0) -> bool:
        """A value as it was typed."""
        node = self._nodes[index.internalId()]
        return self._model.type_in(node.detection, node.option, str(value))

    def place_of(self, detection: str, option: str = MODE) -> QModelIndex:
        """The row of a value."""
        for each in self._nodes:
            if (each.detection, each.option) == (detection, option):
                return self.createIndex(each.row, 0, each.number)
        return QModelIndex()

    def _setting(self, index: _Index) -> SettingValue | None:
        node = self._nodes[index.internalId()]
        return self._model.setting(node.detection, node.option) if node.option else None

    def _shown(self, node: _Node, setting: SettingValue) -> Any:
        edits = self._model.edits
        if (node.detection, node.option) not in edits:
            return setting.value
        typed = edits[node.detection, node.option]
        return setting.inherited if typed is None else typed

    def _text(self, node: _Node, setting: SettingValue, column: int) -> str:
        words = self._model.words
        if column == WHAT:
            return node.words
        if column == VALUE:
            return words.value(self._shown(node, setting))
        if column == UNIT:
            return words.unit(setting)
        if column == DEFAULT:
            return words.value(setting.default)
        if (node.detection, node.option) in self._model.edits:
            before = words.value(setting.value)
            return self.tr("● not saved, was {before}").format(before=before)
        return words.origin(setting)

    def _colour(self, node: _Node, setting: SettingValue, column: int) -> str:
        theme = self._theme
        if column in (VALUE, ORIGIN) and (node.detection, node.option) in self._model.edits:
            return theme.focus
        if column in (UNIT, DEFAULT):
            return theme.secondary
        if column == ORIGIN and not setting.here:
            return theme.secondary
        if column == VALUE and self._is_held_back(node, setting):
            return theme.severities["medium"].colour
        return theme.text

    def _is_held_back(self, node: _Node, setting: SettingValue) -> bool:
        """Off, in shadow, or not at every site yet."""
        usual = {MODE: "on", ROLLOUT: setting.maximum}
        return node.option in usual and self._shown(node, setting) != usual[node.option]

    @Slot()
    def _on_page_changed(self) -> None:
        rows = self._model.page.detections if self._model.page else ()
        made_of = tuple(each.id for each in rows)
        if made_of != self._made_of:
            self.beginResetModel()
            self._make(rows)
            self._made_of = made_of
            self.endResetModel()
        self._on_values_changed()

    @Slot()
    def _on_values_changed(self) -> None:
        for each in (-1, *(node.number for node in self._nodes if node.below)):
            above = QModelIndex() if each < 0 else self.createIndex(self._nodes[each].row, 0, each)
            count = self.rowCount(above)
            if count:
                last = self.index(count - 1, 4, above)
                self.dataChanged.emit(self.index(0, 0, above), last)

    def _make(self, rows: tuple[DetectionSettings, ...]) -> None:
        self._nodes, self._top = [], []
        packs: dict[str, int] = {}
        for each in rows:
            pack = packs.get(each.pack)
            if pack is None:
                pack = packs[each.pack] = self._add(-1, words=said.pack(each.pack))
            called = said.title(each.title)
            about = f"{each.id} {each.title} {called}".lower()
            number = self._add(pack, each.id, MODE, called, f"{about} mode")
            for option in (each.rollout, *each.options):
                words = said.option(option.words)
                search = f"{about} {option.name} {option.words} {words}".lower()
                self._add(number, each.id, option.name, words, search)

    def _add(
        self, above: int, detection: str = "", option: str = "", words: str = "", search: str = ""
    ) -> int:
        siblings = self._top if above < 0 else self._nodes[above].below
        node = _Node(len(self._nodes), above, len(siblings), detection, option, words, search, [])
        self._nodes.append(node)
        siblings.append(node.number)
        return node.number


def _font(node: _Node) -> QFont | None:
    """Packs and detections stand out from their options."""
    if node.option not in ("", MODE):
        return None
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _aligned(column: int) -> int:
    figures = column in (VALUE, DEFAULT)
    side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
