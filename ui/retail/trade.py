"""The business by store and week, and its sums over the stores shown."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.retail_risk import TradeView, TradeWeek
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching

WEEKS = (4, 8, 13, 26)


@dataclass(frozen=True, slots=True)
class WeekSum:
    """All stores shown in one week; money in the stores' own currency.

    Attributes:
        discount_pct: of list prices.
    """

    week: str
    takings: float
    discounts: float
    discount_pct: float
    refunds: int
    refunded: float
    shrinkage: float
    alerts: int


class TradeModel(Watching):
    """Weeks of one store or of the chain.

    Attributes:
        site: empty for the chain; `weeks`: how many, the current one included.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.view: TradeView | None = None
        self.site = ""
        self.weeks = WEEKS[0]

    @property
    def has_answer(self) -> bool:
        """Whether the engine has answered."""
        return self.view is not None

    @property
    def rows(self) -> list[TradeWeek]:
        """Of the store shown, or of all; newest week first, without weeks of which nothing was
        told."""
        told = self.view.weeks if self.view is not None else ()
        return [each for each in told if self.site in ("", each.site) and _is_told(each)]

    @property
    def stores(self) -> list[tuple[str, str]]:
        """Names and ids."""
        told = self.view.weeks if self.view is not None else ()
        return sorted({(each.name, each.site) for each in told})

    def sums(self) -> list[WeekSum]:
        """Each week over the stores shown, oldest first."""
        by_week: dict[str, list[TradeWeek]] = {}
        for each in self.rows:
            by_week.setdefault(each.week, []).append(each)
        return [_sum(week, by_week[week]) for week in sorted(by_week)]

    def show_site(self, site: str) -> None:
        """One store, or the chain (empty)."""
        self.site = site
        self.changed.emit()

    def show_weeks(self, weeks: int) -> None:
        """So many weeks."""
        if weeks != self.weeks:
            self.weeks = weeks
            self.refresh()

    def forget(self) -> None:
        """Another engine is followed."""
        self.view, self.site = None, ""
        self._drop()

    async def _load(self, client: EngineClient, number: int) -> None:
        while self._is_newest(number):
            view = await remote.trade(client, None, self.weeks)
            if not self._is_newest(number):
                return
            self.view = view
            if view.is_whole:
                return
            # The engine reads on with each question; what is known so far is shown.
            self.is_loading = False
            self.changed.emit()


def _is_told(week: TradeWeek) -> bool:
    parts = (week.sales, week.refunds, week.voids, week.shrinkage_units, week.alerts)
    return any(parts)


def _sum(week: str, rows: list[TradeWeek]) -> WeekSum:
    takings = sum(each.takings for each in rows)
    discounts = sum(each.discounts for each in rows)
    listed = takings + discounts
    return WeekSum(
        week=week,
        takings=takings,
        discounts=discounts,
        discount_pct=100 * discounts / listed if listed else 0.0,
        refunds=sum(each.refunds for each in rows),
        refunded=sum(each.refunded for each in rows),
        shrinkage=sum(each.shrinkage_value for each in rows),
        alerts=sum(each.alerts for each in rows),
    )
