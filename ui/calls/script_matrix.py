"""Which scripts there are: a row for each kind of anomaly, a column for each language."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.model.call_scripts import ScriptKind, ScriptState
from ui.calls.scripts import ScriptsModel
from ui.calls.words import CallWords
from ui.theme import ROW_PX, Theme, tabular

_Index = QModelIndex | QPersistentModelIndex
_SHAPES = {
    ScriptState.DRAFT: "○",
    ScriptState.APPROVED: "◐",
    ScriptState.ACTIVE: "●",
    ScriptState.RETIRED: "–",
}


class ScriptMatrix(QAbstractTableModel):
    """Cells say which version is in use, and whether a newer one waits."""

    def __init__(
        self, model: ScriptsModel, words: CallWords, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._theme = model, words, theme
        self._size = (0, 0)

    def fill(self) -> None:
        """What the model knows now."""
        page = self._model.page
        size = (len(page.kinds), len(page.languages)) if page is not None else (0, 0)
        if size != self._size:
            self.beginResetModel()
            self._size = size
            self.endResetModel()
        elif size[0]:
            self.dataChanged.emit(self.index(0, 0), self.index(size[0] - 1, size[1] - 1))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.fill()

    def cell(self, index: _Index) -> tuple[ScriptKind, str] | None:
        """Kind and language of a cell."""
        page = self._model.page
        if page is None or not index.isValid():
            return None
        return page.kinds[index.row()], page.languages[index.column()]

    def place_of(self, kind: str, language: str) -> QModelIndex:
        """Where a script stands."""
        page = self._model.page
        if page is None or language not in page.languages:
            return QModelIndex()
        rows = [number for number, each in enumerate(page.kinds) if each.id == kind]
        return self.index(rows[0], page.languages.index(language)) if rows else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Kinds."""
        return 0 if parent.isValid() else self._size[0]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Languages."""
        return 0 if parent.isValid() else self._size[1]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Languages above, kinds at the left."""
        page = self._model.page
        if page is None:
            return None
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return page.languages[section] if across else page.kinds[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            if across:
                return self._words.language(page.languages[section])
            return "\n".join(page.kinds[section].detections)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Shape and version; a plus where a newer version waits for approval or activation."""
        cell = self.cell(index)
        if cell is None:
            return None
        kind, language = cell
        newest = self._model.newest_of(kind.id, language)
        active = self._model.active_of(kind.id, language)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(newest, active)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._colour(newest, active))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(kind, language, newest, active)
        return None

    @staticmethod
    def _shown(newest: Any, active: Any) -> str:
        if newest is None:
            return "·"
        if active is None:
            return f"{_SHAPES[newest.state]} {newest.version}"
        waits = newest.version > active.version
        return f"● {active.version}{_SHAPES[newest.state] if waits else ''}"

    def _colour(self, newest: Any, active: Any) -> str:
        if newest is None:
            return self._theme.disabled
        if active is None or newest.version > active.version:
            return self._theme.severities["medium"].colour
        return self._theme.text

    def _said(self, kind: ScriptKind, language: str, newest: Any, active: Any) -> str:
        where = f"{kind.title}, {self._words.language(language)}"
        if newest is None:
            return self.tr("{0}: none; English is spoken").format(where)
        words = self.tr("{0}: version {1} {2}").format(
            where, newest.version, self._words.script_state(newest.state)
        )
        if active is not None and active.version != newest.version:
            words += self.tr("; version {0} is spoken").format(active.version)
        return words


class ScriptMatrixView(QTableView):
    """One cell at a time; arrows move, and the cell under the cursor is shown below."""

    chosen = Signal(str, str)

    def __init__(self, model: ScriptMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self.setModel(model)
        self.setFont(tabular(self.font()))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(True)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_cell(self, kind: str, language: str) -> None:
        """The cursor goes to a script that was chosen elsewhere."""
        place = self._matrix.place_of(kind, language)
        if place.isValid() and place != self.currentIndex():
            self.setCurrentIndex(place)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        cell = self._matrix.cell(current)
        if cell is not None:
            self.chosen.emit(cell[0].id, cell[1])
