"""What calls cost and brought, month by month."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.model.call_providers import CallCosts
from engine.model.calls import Call
from engine.remote import calls as remote
from ui.engine_model import EngineModel, FindClient


class CostsModel(EngineModel):
    """This month's money for the top bar, and the month that is looked at.

    Attributes:
        month: that is shown, `2026-03`; empty: this one.
        costs: of the month that is shown; `present`: of this month.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.month = ""
        self.costs: CallCosts | None = None
        self.present: CallCosts | None = None
        self.is_loading = True
        self._again = False

    def refresh(self) -> None:
        """Asks for both; once more afterwards where that is under way."""
        if self._tasks:
            self._again = True
        else:
            self._ask(self._load)

    def forget(self) -> None:
        """Another engine is followed."""
        self.costs = self.present = None
        self.is_loading = True
        self.changed.emit()

    def step(self, months: int) -> None:
        """Goes months back or on, not beyond this one."""
        shown = self.costs.month if self.costs is not None else self._this_month()
        year, month = (int(each) for each in shown.split("-"))
        years, rest = divmod(year * 12 + month - 1 + months, 12)
        wanted = f"{years:04}-{rest + 1:02}"
        self.month = "" if wanted >= self._this_month() else wanted
        self._ask(self._load)

    @property
    def is_present(self) -> bool:
        """This month is shown."""
        return not self.month

    @Slot(object)
    def take_call(self, call: Call) -> None:
        """A call that has ended has changed what is spent."""
        if call.is_over:
            self.refresh()

    def _this_month(self) -> str:
        return self.present.month if self.present is not None else f"{datetime.now(UTC):%Y-%m}"

    async def _load(self, client: EngineClient) -> None:
        wanted = self.month
        self._again = True
        while self._again:
            self._again = False
            present = await remote.costs(client)
            costs = await remote.costs(client, wanted) if wanted else present
            if wanted == self.month:
                self.present, self.costs = present, costs
