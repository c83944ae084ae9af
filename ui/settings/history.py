"""Every change of settings, with who made it and why."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.settings import SettingEntry
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.model import SettingsModel
from ui.settings.words import titles_of


class SettingsHistory(QWidget):
    """The changes that the model knows, newest first."""

    def __init__(self, model: SettingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows: RowTable[SettingEntry] = RowTable(
            self._columns(), lambda each: each.number, self
        )
        empty = self.tr("Nothing was changed yet. Every change stands here with its reason.")
        self.view = RowView(self.rows, empty, 2, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        model.history_changed.connect(self._on_history_changed)

    def _columns(self) -> tuple[Column[SettingEntry], ...]:
        return (
            Column(
                self.tr("When"),
                lambda each: f"{each.at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.number,
                width=144,
            ),
            Column(self.tr("Who"), lambda each: each.who, width=90),
            Column(self.tr("What"), self._change),
            Column(self.tr("Why"), lambda each: each.reason, width=190),
        )

    def _change(self, entry: SettingEntry) -> str:
        return self._model.words.entry(entry, titles_of(self._model.page))

    @Slot()
    def _on_history_changed(self) -> None:
        self.rows.show_rows(self._model.history)
