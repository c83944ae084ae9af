"""Staff by risk, with the stores below: who, how much of which source, since when."""

from operator import attrgetter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.model.retail_risk import Component, Level, StaffRiskRow, StoreRiskRow
from ui.plain import plain_label
from ui.retail.framed import Framed
from ui.retail.risk import RiskModel
from ui.retail.risk_cells import SumCell, TrendCell
from ui.retail.risk_filter_bar import RiskFilterBar
from ui.retail.words import component, level_look, level_text
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_SHARES = (68, 32)
_NAME_PX, _SUM_PX, _LEVEL_PX, _TREND_PX = 118, 82, 106, 52
_COUNT_PX = 84
_LEVELS = tuple(Level)
#: Columns of the bars and of the trend.
_FIRST_SUM, _TREND = 3, 8


class RiskPage(Framed):
    """Signals: `row_chosen` carries the row under the cursor; `opened` its person's id."""

    row_chosen = Signal(object)
    opened = Signal(str)
    site_chosen = Signal(str)

    def __init__(self, model: RiskModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.filters = RiskFilterBar(model, theme, self)
        self.rows: RowTable[StaffRiskRow] = RowTable(
            self._columns(), lambda each: (each.person, each.site), self
        )
        self.table = RowView(self.rows, "", -1, self)
        self.count = plain_label("", "secondary", self, wraps=True)
        self.stores: RowTable[StoreRiskRow] = RowTable(
            self._store_columns(), lambda each: each.site, self
        )
        self.by_store = RowView(
            self.stores, self.tr("The directory has no store. Stores appear here."), 0, self
        )
        self._cells = self._add_cells()
        self._lay_out()
        self.add_keys({"Alt+Left": lambda: model.step(-1), "Alt+Right": lambda: model.step(1)})
        self.filters.changed.connect(model.set_filter)
        self.table.chosen.connect(self._on_chosen)
        self.table.table.activated.connect(self._on_activated)
        self.by_store.table.activated.connect(self._on_store)
        model.changed.connect(self._fill)
        self._fill()

    def _columns(self) -> tuple[Column[StaffRiskRow], ...]:
        def level(row: StaffRiskRow) -> str:
            flag = " ⚑" if row.now.immediate else ""
            return level_text(row.now.level, self._theme) + flag

        def total(title: str, name: str) -> Column[StaffRiskRow]:
            return Column(
                title,
                lambda each: f"{getattr(each.now, name):.2f}",
                lambda each: getattr(each.now, name),
                figures=True,
                width=_SUM_PX,
            )

        return (
            Column(self.tr("Staff"), lambda each: each.name, width=_NAME_PX),
            Column(self.tr("Store"), lambda each: each.site_name, width=74),
            Column(
                self.tr("Level"),
                level,
                lambda each: (-_LEVELS.index(each.now.level), len(each.now.flags), each.now.score),
                colour=lambda each: level_look(each.now.level, self._theme)[2],
                width=_LEVEL_PX,
            ),
            total(self.tr("Total"), "score"),
            *(total(component(each), each.value) for each in Component),
            Column(
                self.tr("7 days"),
                lambda each: f"{each.change:+.2f}",
                lambda each: each.change,
                width=_TREND_PX,
            ),
            Column(self.tr("Alert"), lambda each: each.alert_label, width=72),
        )

    def _store_columns(self) -> tuple[Column[StoreRiskRow], ...]:
        def people(level: Level) -> Column[StoreRiskRow]:
            return Column(
                level_text(level, self._theme),
                lambda each: (
                    f"{each.by_level[level.value]:,}" if each.by_level[level.value] else "–"
                ),
                lambda each: each.by_level[level.value],
                colour=lambda each: (
                    level_look(level, self._theme)[2] if each.by_level[level.value] else ""
                ),
                figures=True,
                width=_COUNT_PX,
            )

        return (
            Column(self.tr("Store"), lambda each: each.name),
            Column(
                self.tr("Staff"),
                lambda each: f"{each.people:,}",
                lambda each: each.people,
                figures=True,
                width=56,
            ),
            *(people(each) for each in Level),
            Column(
                self.tr("Mean"),
                lambda each: f"{each.mean_score:.2f}",
                lambda each: each.mean_score,
                figures=True,
                width=56,
            ),
            Column(
                self.tr("Flags"),
                lambda each: f"⚑ {each.flags}" if each.flags else "–",
                lambda each: each.flags,
                figures=True,
                width=56,
            ),
        )

    def _add_cells(self) -> tuple[SumCell | TrendCell, ...]:
        view = self.table.table
        cells: list[SumCell | TrendCell] = []
        for number, name in enumerate(("score", *(each.value for each in Component)), _FIRST_SUM):
            cell = SumCell(attrgetter(f"now.{name}"), self._theme, view)
            view.setItemDelegateForColumn(number, cell)
            cells.append(cell)
        header = view.horizontalHeader()
        header.setSectionResizeMode(0, header.ResizeMode.Interactive)
        view.setColumnWidth(0, _NAME_PX)
        for number in range(_FIRST_SUM, _FIRST_SUM + len(cells)):
            # As wide as there is room: what can be compared is the length of the bars.
            header.setSectionResizeMode(number, header.ResizeMode.Stretch)
        trend = TrendCell(self._theme, view)
        view.setItemDelegateForColumn(_TREND, trend)
        return (*cells, trend)

    def _lay_out(self) -> None:
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        self.count.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        column.addWidget(self.count)
        self.table.table.setAccessibleName(self.tr("Staff by risk"))
        self.by_store.table.setAccessibleName(self.tr("Stores by risk"))
        split = QSplitter(Qt.Orientation.Vertical, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self.by_store)
        split.setSizes([each * 10 for each in _SHARES])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.filters)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.filters.set_theme(theme)
        for cell in self._cells:
            cell.theme = theme
        self._fill()

    def choose(self, person: str) -> None:
        """Puts the cursor on somebody, if they are shown."""
        wanted = (at for at, each in enumerate(self.rows.rows) if each.person == person)
        place = next(wanted, None)
        table = self.table.table
        if place is not None and table.currentIndex().row() != place:
            table.selectRow(place)

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.filters.fill()
        if not self.stand(self.tr("Asking the engine for the risk of the staff …")):
            return
        self.table.say(self._empty())
        rows = model.rows
        self.rows.show_rows(rows)
        self.stores.show_rows(model.stores)
        told = self.tr("{0:,} of {1:,} people · ⚑ asks for action at once, whatever the total")
        words = told.format(len(rows), model.total)
        if model.unlisted:
            # Else the chips and the stores below them seem to contradict each other.
            more = self.tr("{0:,} more without any finding; choose a store to see them")
            words += " · " + more.format(model.unlisted)
        self.count.setText(words)

    def _empty(self) -> str:
        if self._model.total:
            return self.tr("Nobody fits the filter.")
        return self.tr(
            "Nothing was found about anybody on this day.\nChoose a store to see all of its staff; "
            "Alt+Left goes to the day before."
        )

    @Slot(object)
    def _on_chosen(self, row: StaffRiskRow | None) -> None:
        if row is not None:
            self.row_chosen.emit(row)

    @Slot()
    def _on_activated(self) -> None:
        row = self.table.current
        if isinstance(row, StaffRiskRow):
            self.opened.emit(row.person)

    @Slot()
    def _on_store(self) -> None:
        row = self.by_store.current
        if isinstance(row, StoreRiskRow):
            self._model.show_site("" if self._model.site else row.site)
