"""The buttons that take tables away, put into their panes; one key for the one in sight."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QApplication, QWidget

from engine.model.tables import TableWanted
from ui.access.audit_pane import AuditPane
from ui.access.directory import AuditLog
from ui.calls.costs import CostsModel
from ui.calls.costs_page import CostsPage
from ui.heat.model import HeatModel
from ui.heat.ranking_view import RankingView
from ui.retail.risk import RiskModel
from ui.retail.risk_page import RiskPage
from ui.shift.pane import ShiftPane
from ui.tables.button import ExportButton
from ui.tables.model import TablesModel
from ui.theme import Theme
from ui.window import ConsoleWindow

if TYPE_CHECKING:
    from ui.panes import Panes


class TablesDesk(QObject):
    """Each pane with what its table is asked with."""

    def __init__(self, window: ConsoleWindow, panes: "Panes") -> None:
        super().__init__(window)
        self._window = window
        self.model = TablesModel(window.room.connected, _folder, self)
        self.buttons: list[tuple[QWidget, ExportButton]] = []
        window.room.went_stale.connect(self.model.set_stale)
        self.model.said.connect(window.status.say)
        window.actions_by_name.add(
            self.tr("Show"),
            "tables.export",
            self.tr("Export the table in sight"),
            "Ctrl+Shift+E",
            self.export,
        )
        self._add_queue()
        self._add_audit(panes.access.audit, panes.access.log)
        self._add_costs(panes.calls.costs_page, panes.calls.costs)
        self._add_rankings(panes.heat.rankings, panes.heat_model)
        self._add_risk(panes.retail.risk_page, panes.retail.risk)
        self._add_ledger(panes.shift)
        window.theme_changed.connect(self.set_theme)

    def _add_queue(self) -> None:
        queue, rows = self._window.desk.queue, self._window.desk.model

        def wanted() -> TableWanted:
            return TableWanted(alerts=tuple(each.id for each in rows.alerts[:20_000]))

        button = ExportButton(self.model, self._window.theme, "alerts", wanted, queue.filters)
        queue.filters.add_tool(button)
        self.buttons.append((queue, button))

    def _add_audit(self, pane: AuditPane, log: AuditLog) -> None:
        """The audit log, as it is filtered."""

        def wanted() -> TableWanted:
            who, what, subject = log.asked
            return TableWanted(who=who, what=what, subject=subject)

        button = ExportButton(self.model, self._window.theme, "audit", wanted, pane)
        pane.head.addWidget(button)
        self.buttons.append((pane, button))

    def _add_costs(self, page: CostsPage, costs: CostsModel) -> None:
        """The month that is shown."""

        def wanted() -> TableWanted:
            return TableWanted(month=costs.month)

        button = ExportButton(self.model, self._window.theme, "costs", wanted, page)
        page.head.addWidget(button)
        self.buttons.append((page, button))

    def _add_rankings(self, view: RankingView, heat: HeatModel) -> None:
        """The span that is shown."""

        def wanted() -> TableWanted:
            return TableWanted(days=heat.days)

        button = ExportButton(self.model, self._window.theme, "rankings", wanted, view)
        view.head.addWidget(button)
        self.buttons.append((view, button))

    def _add_risk(self, page: RiskPage, risk: RiskModel) -> None:
        """The day and the site that are shown."""

        def wanted() -> TableWanted:
            return TableWanted(day=risk.day or None, site=risk.site or None)

        button = ExportButton(self.model, self._window.theme, "staff_risk", wanted, page.filters)
        page.filters.head.addWidget(button)
        self.buttons.append((page, button))

    def _add_ledger(self, pane: ShiftPane) -> None:
        """What is kept from the queue; the button stands where its tab is shown."""
        button = ExportButton(self.model, self._window.theme, "ledger", TableWanted, pane)
        pane.tabs.setCornerWidget(button)

        def follow(_place: int = 0) -> None:
            button.setVisible(pane.tabs.currentWidget() is pane.ledger)

        pane.tabs.currentChanged.connect(follow)
        follow()
        self.buttons.append((pane, button))

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Icons in the theme's colours."""
        for _, button in self.buttons:
            button.set_theme(theme)

    @Slot()
    def export(self) -> None:
        """Of the pane with the focus, else of the first in sight: a workbook."""
        focus = QApplication.focusWidget()
        seen = [(pane, each) for pane, each in self.buttons if each.isVisible()]
        mine = [each for pane, each in seen if focus is not None and pane.isAncestorOf(focus)]
        if not seen:
            self._window.status.say(self.tr("No table is in sight that could be exported."))
            return
        (mine or [seen[0][1]])[0].save("xlsx")


def _folder() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
