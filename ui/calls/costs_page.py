"""The month's money: spent, forecast, by provider and site, and what the calls brought."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.call_providers import CallCosts, Spent
from ui.calls.budget_bar import BudgetBar
from ui.calls.cost_chart import CostChart
from ui.calls.costs import CostsModel
from ui.calls.money import money
from ui.calls.words import seconds
from ui.icons import icon
from ui.people.listing import notice
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import COUNTER_PX, SPACE, Theme

#: From an answer to the action about it, the target, seconds.
_TARGET_S = 30.0


class CostsPage(QWidget):
    """Counters, the budget as a bar, the month as a curve, and two tables."""

    site_chosen = Signal(str)

    def __init__(self, model: CostsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.warns_at = 0.8
        self.title = plain_label("", "title", self)
        self.sentence = plain_label("", "", self)
        self.back, self.on = QToolButton(self), QToolButton(self)
        self.counters: list[tuple[QLabel, QLabel]] = []
        self.bar = BudgetBar(theme, self)
        self.chart = CostChart(theme, self)
        self.providers: RowTable[Spent] = RowTable(
            self._columns(self.tr("Provider")), lambda each: each.key, self
        )
        self.sites: RowTable[Spent] = RowTable(
            self._columns(self.tr("Site")), lambda each: each.key, self
        )
        nothing = self.tr("Nothing was spent in this month.")
        self.by_provider = RowView(self.providers, nothing, 0, self)
        self.by_site = RowView(self.sites, nothing, 0, self)
        self.targets = plain_label("", "", self, wraps=True)
        self.empty = notice("", self)
        self._lay_out()
        self.back.setToolTip(self.tr("The month before (Alt+Left)"))
        self.on.setToolTip(self.tr("The month after (Alt+Right)"))
        self.back.clicked.connect(lambda: model.step(-1))
        self.on.clicked.connect(lambda: model.step(1))
        model.changed.connect(self._fill)
        self.set_theme(theme)

    def _columns(self, first: str) -> tuple[Column[Spent], ...]:
        currency = self._currency
        return (
            Column(first, lambda each: each.name or each.key),
            Column(
                self.tr("Calls"),
                lambda each: f"{each.calls:,}",
                lambda each: each.calls,
                figures=True,
                width=66,
            ),
            Column(
                self.tr("Answered"),
                lambda each: f"{each.answered:,}",
                lambda each: each.answered,
                figures=True,
                width=76,
            ),
            Column(
                self.tr("Texts"),
                lambda each: f"{each.texts:,}",
                lambda each: each.texts,
                figures=True,
                width=66,
            ),
            Column(
                self.tr("Minutes"),
                lambda each: f"{each.minutes:,.1f}",
                lambda each: each.minutes,
                figures=True,
                width=76,
            ),
            Column(
                self.tr("Settled"),
                lambda each: money(each.settled, currency()),
                lambda each: each.settled,
                figures=True,
                width=98,
            ),
            Column(
                self.tr("Estimated"),
                lambda each: money(each.estimated, currency()),
                lambda each: each.estimated,
                figures=True,
                width=98,
            ),
        )

    def _currency(self) -> str:
        return self._model.costs.currency if self._model.costs is not None else "INR"

    def _lay_out(self) -> None:
        self.head = head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        for widget in (self.back, self.title, self.on):
            head.addWidget(widget)
        head.addSpacing(SPACE[3])
        head.addWidget(self.sentence, 1)
        counters = QGridLayout()
        counters.setHorizontalSpacing(SPACE[4])
        counters.setVerticalSpacing(0)
        for place in range(7):
            name, value = plain_label("", "section", self), plain_label("", "", self)
            value.setStyleSheet(f"font-size: {COUNTER_PX}px;")
            counters.addWidget(name, 0, place)
            counters.addWidget(value, 1, place)
            counters.setColumnStretch(place, 1)
            self.counters.append((name, value))
        tables = QSplitter(Qt.Orientation.Horizontal, self)
        tables.setHandleWidth(1)
        tables.addWidget(self.by_provider)
        tables.addWidget(self.by_site)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[2])
        column.addLayout(head)
        column.addLayout(counters)
        column.addWidget(self.bar)
        column.addWidget(self.targets)
        column.addWidget(self.chart, 3)
        column.addWidget(tables, 2)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.chart.set_theme(theme)
        self.back.setIcon(icon("chevron-left", theme))
        self.on.setIcon(icon("chevron-right", theme))
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow goes to another month."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None and (step < 0 or not self._model.is_present):
                self._model.step(step)
                return
        super().keyPressEvent(event)

    @Slot()
    def _fill(self) -> None:
        model, costs = self._model, self._model.costs
        if costs is None:
            waiting = self.tr("Asking the engine what calls cost …")
            self.empty.setText(waiting if model.is_loading else model.error or waiting)
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        year, month = costs.month.split("-")
        self.title.setText(f"{self.locale().standaloneMonthName(int(month))} {year}")
        self.on.setEnabled(not model.is_present)
        self.sentence.setText(costs.sentence)
        self.sentence.setStyleSheet(f"color: {self._state_colour(costs.state)};")
        self._count(costs)
        self._show_bar(costs)
        self.targets.setText(self._targets(costs))
        self.chart.show_costs(costs, self.warns_at)
        self.providers.show_rows(costs.by_provider)
        self.sites.show_rows(costs.by_site)

    def _state_colour(self, state: str) -> str:
        severities = self._theme.severities
        return {
            "warning": severities["high"].colour,
            "stopped": severities["critical"].colour,
        }.get(state, self._theme.secondary)

    def _count(self, costs: CallCosts) -> None:
        saved, currency = costs.savings, costs.currency
        each = "–" if saved.cost_each is None else money(saved.cost_each, currency)
        facts = (
            (self.tr("SPENT"), money(costs.spent, currency)),
            (self.tr("FORECAST TO MONTH END"), money(costs.forecast, currency)),
            (self.tr("VERIFICATIONS"), f"{saved.verifications:,}"),
            (self.tr("ANSWERED"), f"{saved.verified:,}"),
            (self.tr("VERIFIED FALSE ALARMS"), f"{saved.false_alarms:,}"),
            (self.tr("OPERATOR MINUTES SAVED"), f"{saved.minutes_saved:,.0f}"),
            (self.tr("COST EACH"), each),
        )
        for (name, value), (words, figure) in zip(self.counters, facts, strict=True):
            name.setText(words)
            value.setText(figure)

    def _show_bar(self, costs: CallCosts) -> None:
        budget = costs.budget or 1.0
        left = max(0.0, costs.budget - costs.spent)
        words = (
            self.tr("{spent} of {budget}").format(
                spent=money(costs.spent, costs.currency), budget=money(costs.budget, costs.currency)
            ),
            self.tr("{left} left").format(left=money(left, costs.currency)),
        )
        self.bar.show_shares(costs.spent / budget, costs.forecast / budget, self.warns_at, words)

    def _targets(self, costs: CallCosts) -> str:
        found = costs.targets
        parts = [
            self.tr("answered {0}").format(_share(found.answer_rate)),
            self.tr("replied {0}").format(_share(found.reply_rate)),
            self.tr("pick-up to action {0}, median (target under {1:.0f} s)").format(
                seconds(found.median_s), _TARGET_S
            ),
            self.tr("reviewed as right {0} of {1:,}").format(
                _share(found.right_share), found.reviewed
            ),
        ]
        return self.tr("Measured: {0}").format("  ·  ".join(parts))


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"
