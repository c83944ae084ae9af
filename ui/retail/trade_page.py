"""The business for supervisors: plain numbers by store and week, and four small charts."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from engine.model.retail_risk import TradeWeek
from ui.plain import plain_label
from ui.retail.framed import Framed
from ui.retail.trade import WEEKS, TradeModel
from ui.retail.week_chart import WeekChart
from ui.retail.words import amount
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

#: Percentage points above the usual from which a discount is worth a look.
_ABOVE = 3.0
_NAME_PX = 152


class TradePage(Framed):
    """Discounts against the usual, refunds, voids and shrinkage."""

    def __init__(self, model: TradeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.site, self.weeks = QComboBox(self), QComboBox(self)
        self.whole = plain_label("", "secondary", self)
        self.charts = (
            WeekChart(self.tr("Discounts of list prices"), "{:.1f} %", theme, self),
            WeekChart(self.tr("Refunded"), "{:,.0f}", theme, self),
            WeekChart(self.tr("Shrinkage at list price"), "{:,.0f}", theme, self),
            WeekChart(self.tr("Findings from high on"), "{:,.0f}", theme, self),
        )
        self.rows: RowTable[TradeWeek] = RowTable(
            self._columns(), lambda each: (each.site, each.week), self
        )
        self.table = RowView(self.rows, "", 1, self)
        header = self.table.table.horizontalHeader()
        # Where the pane is narrow it is scrolled: a store without a name says nothing.
        header.setSectionResizeMode(1, header.ResizeMode.Interactive)
        self.table.table.setColumnWidth(1, _NAME_PX)
        self._lay_out()
        self.site.activated.connect(lambda: model.show_site(self.site.currentData() or ""))
        self.weeks.activated.connect(lambda: model.show_weeks(self.weeks.currentData()))
        model.changed.connect(self._fill)
        self._fill()

    def _columns(self) -> tuple[Column[TradeWeek], ...]:
        def above(week: TradeWeek) -> float:
            usual = week.usual_discount_pct
            return week.discount_pct - usual if usual is not None and week.sales else 0.0

        def against(week: TradeWeek) -> str:
            if week.usual_discount_pct is None or not week.sales:
                return "–"
            shape = "◆ " if above(week) >= _ABOVE else ""
            # Without a minus before nothing.
            return f"{shape}{round(above(week), 1) + 0.0:+.1f}"

        def figure(title: str, name: str, width: int, form: str = "{:,.2f}") -> Column[TradeWeek]:
            return Column(
                title,
                lambda each: form.format(getattr(each, name)) if getattr(each, name) else "–",
                lambda each: getattr(each, name),
                figures=True,
                width=width,
            )

        return (
            Column(self.tr("Week of"), lambda each: each.week, width=100),
            Column(self.tr("Store"), lambda each: each.name, width=_NAME_PX),
            figure(self.tr("Sales"), "sales", 56, "{:,}"),
            figure(self.tr("Takings"), "takings", 88),
            figure(self.tr("Discounts"), "discounts", 80),
            figure(self.tr("% of list"), "discount_pct", 62, "{:.1f}"),
            Column(
                self.tr("vs usual"),
                against,
                above,
                colour=lambda each: (
                    self._theme.severities["high"].colour if above(each) >= _ABOVE else ""
                ),
                figures=True,
                width=68,
            ),
            Column(
                self.tr("Refunds"),
                lambda each: f"{each.refunds:,} · {amount(each.refunded)}" if each.refunds else "–",
                lambda each: each.refunded,
                figures=True,
                width=100,
            ),
            Column(
                self.tr("Voids"),
                lambda each: f"{each.voids:,} · {amount(each.voided)}" if each.voids else "–",
                lambda each: each.voided,
                figures=True,
                width=96,
            ),
            Column(
                self.tr("Shrinkage"),
                lambda each: (
                    f"{each.shrinkage_units:g} · {amount(each.shrinkage_value)}"
                    if each.shrinkage_units
                    else "–"
                ),
                lambda each: each.shrinkage_value,
                figures=True,
                width=88,
            ),
            figure(self.tr("Found"), "alerts", 56, "{:,}"),
        )

    def _lay_out(self) -> None:
        for weeks in WEEKS:
            self.weeks.addItem(self.tr("{0} weeks").format(weeks), weeks)
        self.site.setAccessibleName(self.tr("Store"))
        self.weeks.setAccessibleName(self.tr("Weeks"))
        self.table.table.setAccessibleName(self.tr("Business by store and week"))
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[1], SPACE[0], SPACE[2], SPACE[0])
        head.setSpacing(SPACE[0])
        head.addWidget(self.site)
        head.addWidget(self.weeks)
        head.addStretch(1)
        head.addWidget(self.whole)
        charts = QHBoxLayout()
        charts.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        charts.setSpacing(SPACE[4])
        for chart in self.charts:
            charts.addWidget(chart, 1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(charts)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for chart in self.charts:
            chart.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        nothing = (
            self.tr(
                "No store has told anything yet.\nSales, discounts, refunds, voids and what is "
                "missing at counts appear here by store and week."
            )
            if model.view is not None and not model.view.weeks and model.view.is_whole
            else ""
        )
        if not self.stand(self.tr("Asking the engine for the business …"), nothing):
            return
        self._offer_sites()
        sums = model.sums()
        for chart, name in zip(
            self.charts, ("discount_pct", "refunded", "shrinkage", "alerts"), strict=True
        ):
            chart.show_weeks([(each.week, getattr(each, name)) for each in sums])
        self.rows.show_rows(model.rows)
        is_whole = model.view is not None and model.view.is_whole
        self.whole.setText("" if is_whole else self.tr("reading on: not every day is counted yet"))

    def _offer_sites(self) -> None:
        wanted = [(self.tr("All stores"), ""), *self._model.stores]
        box = self.site
        if wanted != [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            box.clear()
            for words, site in wanted:
                box.addItem(words, site)
        box.setCurrentIndex(max(0, box.findData(self._model.site)))
