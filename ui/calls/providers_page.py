"""Providers by priority: how each does, what it still needs, and its form."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.call_providers import ProviderRow
from ui.calls.money import money
from ui.calls.provider_form import ProviderForm
from ui.calls.providers import ProvidersModel
from ui.calls.reach_box import ReachBox
from ui.calls.words import CallWords, stamp
from ui.icons import icon
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_SHARES = (64, 36)


class ProvidersPage(QWidget):
    """The table at the left with what operators should know below, the form at the right."""

    def __init__(
        self,
        model: ProvidersModel,
        words: CallWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._theme = model, words, theme
        self._shown = ""
        self.rows: RowTable[ProviderRow] = RowTable(
            self._columns(), lambda each: each.config.id, self
        )
        self.table = RowView(self.rows, "", 1, self)
        self.notice = plain_label("", "warning", self, wraps=True)
        self.name = plain_label("", "title", self)
        self.facts = plain_label("", "", self, wraps=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.test, self.new = QPushButton(self), QPushButton(self)
        self._can_change = True
        self.reach = ReachBox(model, theme, self)
        self.form = ProviderForm(model, words, self)
        self._lay_out()
        self.test.clicked.connect(self._on_test)
        self.new.clicked.connect(self._on_new)
        self.table.chosen.connect(self._on_chosen)
        model.changed.connect(self._fill)
        self.set_theme(theme)

    def _columns(self) -> tuple[Column[ProviderRow], ...]:
        return (
            Column(
                "",
                lambda each: str(each.config.priority),
                lambda each: each.config.priority,
                figures=True,
                width=30,
            ),
            Column(self.tr("Provider"), lambda each: each.config.name),
            Column(
                self.tr("Type"),
                lambda each: self._words.provider_type(each.config.type),
                width=150,
            ),
            Column(self.tr("State"), self._state, colour=self._colour, width=150),
            Column(
                self.tr("Taken"),
                lambda each: "–" if each.health.success is None else f"{each.health.success:.0%}",
                lambda each: each.health.success or 0.0,
                figures=True,
                width=62,
            ),
            Column(
                self.tr("This hour"),
                lambda each: f"{each.health.used_hour:,} / {each.config.limits.per_hour:,}",
                lambda each: each.health.used_hour,
                figures=True,
                width=86,
            ),
            Column(
                self.tr("Today"),
                lambda each: f"{each.health.used_day:,} / {each.config.limits.per_day:,}",
                lambda each: each.health.used_day,
                figures=True,
                width=86,
            ),
            Column(
                self.tr("This month"),
                lambda each: money(each.health.spent_month, self._currency()),
                lambda each: each.health.spent_month,
                figures=True,
                width=96,
            ),
        )

    def _currency(self) -> str:
        return self._model.rules.currency if self._model.rules is not None else "INR"

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.table, 2)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], 0)
        below.setSpacing(SPACE[1])
        below.addWidget(self.name)
        below.addWidget(self.facts)
        below.addStretch(1)
        below.addWidget(self.notice)
        below.addWidget(self.reach)
        buttons = QHBoxLayout()
        buttons.addWidget(self.test)
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        below.addLayout(buttons)
        column.addLayout(below, 3)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.form)
        for number, share in enumerate(_SHARES):
            split.setStretchFactor(number, share)
        split.setSizes([each * 10 for each in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.reach.set_theme(theme)
        self.test.setIcon(icon("activity", theme))
        self.new.setIcon(icon("plus", theme))
        self._fill()

    def _rank(self, row: ProviderRow) -> int:
        if not row.config.enabled:
            return 4
        if row.health.is_open:
            return 0
        if row.missing:
            return 1
        return 2 if row.health.success is None else 3

    def _state(self, row: ProviderRow) -> str:
        return (
            self.tr("▲ not asked, failing"),
            self.tr("◆ not complete"),
            self.tr("○ not asked yet"),
            self.tr("✓ well"),
            self.tr("– switched off"),
        )[self._rank(row)]

    def _colour(self, row: ProviderRow) -> str:
        theme = self._theme
        return (
            theme.severities["critical"].colour,
            theme.severities["high"].colour,
            theme.secondary,
            theme.healthy,
            theme.disabled,
        )[self._rank(row)]

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.test.setText(self.tr("Test"))
        self.new.setText(self.tr("New provider"))
        page = model.page
        if page is None:
            waiting = self.tr("Asking the engine for its providers …")
            self.table.say(waiting if model.is_loading else model.error or waiting)
            self.rows.show_rows(())
            self.notice.hide()
            return
        self.rows.show_rows(page.providers)
        self.notice.setText(f"● {page.notice}")
        self.notice.setVisible(bool(page.notice))
        if self.table.current is None and page.providers:
            self.table.table.selectRow(0)
        self._show_facts()

    def allow(self, can_change: bool) -> None:
        """Whether who is here may set providers up; anybody may see how they fare."""
        self._can_change = can_change
        self.new.setVisible(can_change)
        self.form.allow(can_change)
        self._show_facts()

    @Slot(object)
    def _on_chosen(self, row: ProviderRow | None) -> None:
        if row is not None and row.config.id != self._shown:
            self._shown = row.config.id
            self.form.show_config(row.config)
        self._show_facts()

    def _show_facts(self) -> None:
        row = self.table.current
        self.test.setVisible(self._can_change)
        self.test.setEnabled(row is not None and not self._model.stale)
        if not isinstance(row, ProviderRow):
            self.facts.setText("")
            self.name.setText("")
            return
        self.name.setText(f"{row.config.name}  {self._state(row)}")
        self.facts.setText("\n".join(self._facts(row)))

    def _facts(self, row: ProviderRow) -> list[str]:
        health, facts = row.health, []
        if row.missing:
            facts.append(f"◆ {row.missing}")
        if health.is_open:
            until = stamp(health.open_until, None)
            facts.append(self.tr("▲ Not asked until {0}: the last requests failed.").format(until))
        if health.last_error:
            facts.append(
                self.tr("Last error at {0}: {1}").format(
                    stamp(health.last_error_at, None), health.last_error
                )
            )
        if not row.can_hear_keys:
            facts.append(
                self.tr(
                    "Keys and words do not reach this console: it has neither a public address nor "
                    "a relay, so the provider is only asked how calls ended."
                )
            )
        if not row.can_record:
            facts.append(self.tr("Recordings cannot be made or fetched."))
        if row.is_simulated:
            facts.append(self.tr("Nobody's phone rings: guards are played, with their timing."))
        facts.extend(self._tested(row.config.id))
        return facts

    def _tested(self, provider: str) -> list[str]:
        if provider not in self._model.tests:
            return []
        test = self._model.tests[provider]
        if test is None:
            return [self.tr("Testing …")]
        mark = "✓" if test.ok else "▲"
        return [f"{mark} {test.detail} ({test.took_ms:,.0f} ms)"]

    @Slot()
    def _on_test(self) -> None:
        row = self.table.current
        if isinstance(row, ProviderRow):
            self._model.test(row.config.id)

    @Slot()
    def _on_new(self) -> None:
        self._shown = ""
        self.table.table.clearSelection()
        self.form.show_new()
        self.form.id.setFocus()
