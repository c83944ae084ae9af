"""The button of a pane that takes its table away."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from engine.model.tables import TableForm, TableName, TableWanted
from ui.icons import icon
from ui.tables.model import TablesModel
from ui.theme import Theme


class ExportButton(QToolButton):
    """Asks as what, then writes.

    Args:
        wanted: what the pane shows now.
    """

    def __init__(
        self,
        model: TablesModel,
        theme: Theme,
        name: TableName,
        wanted: Callable[[], TableWanted],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._name, self._wanted = model, name, wanted
        self.setAccessibleName(self.tr("Export table…"))
        self.setToolTip(self.tr("Export table… (Ctrl+Shift+E)"))
        self.set_theme(theme)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(self.tr("As an Excel workbook"), lambda: self.save("xlsx"))
        menu.addAction(self.tr("As CSV"), lambda: self.save("csv"))
        self.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """The icon in its colours."""
        self.setIcon(icon("download", theme))

    def save(self, form: TableForm) -> None:
        """Writes the table as it is shown now."""
        self._model.save(self._name, replace(self._wanted(), form=form))
