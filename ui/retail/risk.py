"""Risk of staff: the table of a business day, and which of its rows are shown."""

from collections import Counter
from datetime import date, timedelta

import msgspec
from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.retail_risk import Component, Level, StaffRiskRow, StaffRiskTable, StoreRiskRow
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching

#: Days of a trend.
TREND = 7


class RiskFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which of the rows are shown; empty or None: all.

    Attributes:
        source: only with points of it; `words`: that a name, id, role or store contains.
    """

    levels: frozenset[Level] = frozenset()
    source: Component | None = None
    role: str = ""
    words: str = ""

    def fits(self, row: StaffRiskRow) -> bool:
        """Whether a row is shown."""
        if self.levels and row.now.level not in self.levels:
            return False
        if self.source is not None and not getattr(row.now, self.source.value):
            return False
        if self.role and row.role != self.role:
            return False
        if not self.words:
            return True
        text = f"{row.name} {row.person} {row.role} {row.site_name}".casefold()
        return all(each in text for each in self.words.casefold().split())


class RiskModel(Watching):
    """One business day of the chain or of a store.

    Attributes:
        site: id of the store asked for, empty for the chain; `day`: empty for the current one.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.table: StaffRiskTable | None = None
        self.site = ""
        self.day = ""
        self.filter = RiskFilter()

    @property
    def has_answer(self) -> bool:
        """Whether there is a table."""
        return self.table is not None

    @property
    def rows(self) -> list[StaffRiskRow]:
        """Rows that fit the filter, worst first."""
        return [each for each in self._all if self.filter.fits(each)]

    @property
    def total(self) -> int:
        """Rows without the filter."""
        return len(self._all)

    @property
    def unlisted(self) -> int:
        """People of the stores who have no row, as nothing was found about them."""
        return max(0, sum(each.people for each in self.stores) - self.total)

    @property
    def stores(self) -> tuple[StoreRiskRow, ...]:
        """Stores, worst first."""
        return self.table.stores if self.table is not None else ()

    @property
    def roles(self) -> list[str]:
        """Roles of the staff shown."""
        return sorted({each.role for each in self._all if each.role})

    @property
    def by_level(self) -> Counter[Level]:
        """How many people stand at each level, without the filter."""
        return Counter(each.now.level for each in self._all)

    @property
    def _all(self) -> tuple[StaffRiskRow, ...]:
        return self.table.rows if self.table is not None else ()

    def set_filter(self, wanted: RiskFilter) -> None:
        """Shows other rows."""
        if wanted != self.filter:
            self.filter = wanted
            self.changed.emit()

    def show_site(self, site: str) -> None:
        """One store, or the chain (empty)."""
        if site != self.site:
            self.site = site
            self._anew()

    def show_day(self, day: str) -> None:
        """Another business day; empty for the current one."""
        if day != self.day:
            self.day = day
            self._anew()

    def step(self, by: int) -> None:
        """Days back or on."""
        if self.table is not None:
            wanted = date.fromisoformat(self.table.day) + timedelta(days=by)
            self.show_day(wanted.isoformat())

    def forget(self) -> None:
        """Another engine is followed."""
        self.site, self.day = "", ""
        self._anew()

    def _anew(self) -> None:
        self.table = None
        self._drop()

    async def _load(self, client: EngineClient, number: int) -> None:
        table = await remote.staff_risk(client, self.day or None, self.site or None, TREND)
        if self._is_newest(number):
            self.table = table
