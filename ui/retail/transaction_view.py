"""One transaction: lines, discounts, payments, approvals, what belongs to it, what was found."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.model.finding import Finding
from engine.model.retail_risk import SaleLine, TillEvent, TransactionView
from ui.people.clock import zone
from ui.people.elided import ElidedLabel
from ui.people.listing import Listings
from ui.plain import plain_label, plain_tip
from ui.retail.words import amount, paid_with, till_kind
from ui.row_table import Column
from ui.theme import SPACE, Theme

#: Facts beside each other.
_COLUMNS = 3


class TransactionSheet(QWidget):
    """Signals: `transaction_chosen` a `source:id`; `finding_chosen` finding and person."""

    transaction_chosen = Signal(str)
    finding_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: TransactionView | None = None
        self._zone = ""
        self.title = ElidedLabel(self, "title")
        self.amount = plain_label("", "title", self)
        self.warnings = plain_label("", "warning", self, wraps=True)
        self.facts = QGridLayout()
        self.lists = Listings(self)
        self.lines = self.lists.add(
            self.tr("Lines"), self._line_columns(), self.tr("No lines were told.")
        )
        self.found = self.lists.add(
            self.tr("Found"), self._found_columns(), self.tr("No rule found anything in it.")
        )
        self.related = self.lists.add(
            self.tr("Related"),
            self._related_columns(),
            self.tr("Nothing took it back, and no other refund went to the same customer or card."),
        )
        self._lay_out()
        self.found.view.chosen.connect(self._on_found)
        self.related.view.chosen.connect(self._on_related)

    def _line_columns(self) -> tuple[Column[SaleLine], ...]:
        high = self._theme.severities["high"].colour

        def marks(line: SaleLine) -> str:
            said = [self.tr("high theft")] if line.high_theft else []
            if line.scanned is False:
                said.append(self.tr("not scanned"))
            return ", ".join(said)

        return (
            Column(self.tr("Item"), lambda each: each.name, width=100),
            Column(self.tr("Qty"), lambda each: f"{each.qty:g}", width=40, figures=True),
            Column(self.tr("Price"), lambda each: amount(each.unit_price), width=66, figures=True),
            Column(
                self.tr("Off"),
                lambda each: f"{each.discount_pct:g} %" if each.discount_pct else "–",
                width=56,
                figures=True,
                colour=lambda each: high if each.discount_pct >= 20 else None,
            ),
            Column(self.tr("Total"), lambda each: amount(each.total), width=72, figures=True),
            Column(self.tr("Marks"), marks, width=60, colour=lambda each: high),
        )

    def _found_columns(self) -> tuple[Column[Finding], ...]:
        def what(finding: Finding) -> str:
            known = self._theme.severities[finding.severity.value]
            return f"{known.shape} {finding.reason}"

        return (
            Column(
                self.tr("Finding"),
                what,
                width=420,
                colour=lambda each: self._theme.severities[each.severity.value].colour,
            ),
        )

    def _related_columns(self) -> tuple[Column[TillEvent], ...]:
        return (
            Column(self.tr("Time"), self._when, width=112),
            Column(self.tr("What"), lambda each: till_kind(each.kind), width=72),
            Column(self.tr("Number"), lambda each: each.transaction, width=110),
            Column(self.tr("By"), lambda each: each.staff_name, width=100),
            Column(self.tr("Amount"), lambda each: amount(each.amount), width=82, figures=True),
        )

    def _when(self, event: TillEvent) -> str:
        return f"{event.at.astimezone(zone(self._zone)):%d %b %H:%M:%S}"

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.amount)
        self.facts.setHorizontalSpacing(SPACE[3])
        self.facts.setVerticalSpacing(0)
        inner = QWidget(self)
        inner.setObjectName("pane")
        upper = QVBoxLayout(inner)
        upper.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[0])
        upper.setSpacing(SPACE[0])
        upper.addLayout(head)
        upper.addWidget(self.warnings)
        upper.addLayout(self.facts)
        upper.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 55)
        layout.addWidget(self.lists, 45)
        self.setFocusProxy(self.lines.view)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if self._view is not None:
            self.show_view(self._view, self._zone)

    def show_view(self, view: TransactionView, zone_name: str) -> None:
        """Another transaction; times on the clock of the place."""
        self._view, self._zone = view, zone_name
        event = view.event
        self.title.say(f"{till_kind(event.kind)} {event.transaction}")
        self.amount.setText(amount(view.total))
        said = self._warnings(view)
        self.warnings.setText("\n".join(said))
        self.warnings.setVisible(bool(said))
        self._show_facts(self._facts(view))
        self.lists.fill(self.lines, view.lines)
        self.lists.fill(self.found, view.findings)
        self.lists.fill(self.related, view.related)

    def _warnings(self, view: TransactionView) -> list[str]:
        said = [self.tr("◆ The customer is known: {0}").format(each) for each in view.customer_ties]
        paid = sum(view.paid.values())
        if view.paid and abs(paid - view.total) >= 0.01:
            said.append(
                self.tr("◆ Paid {0}, but asked for {1}").format(amount(paid), amount(view.total))
            )
        if view.receipt is False:
            said.append(self.tr("◆ No receipt"))
        return said

    def _facts(self, view: TransactionView) -> list[tuple[str, str]]:
        event = view.event
        facts = [
            (self.tr("When"), self._when(event)),
            (self.tr("By"), event.staff_name),
            (self.tr("Register"), f"{event.register} · {view.site_name}"),
            (self.tr("Approved by"), view.approved_by_name or self.tr("nobody")),
            (self.tr("Customer"), view.customer or self.tr("not told")),
        ]
        if view.lines:
            facts.append((self.tr("List price"), amount(view.listed)))
            facts.append((self.tr("Discounts"), amount(view.off)))
        if view.discount_reason or view.discount_code:
            words = " ".join(each for each in (view.discount_reason, view.discount_code) if each)
            facts.append((self.tr("Discount for"), words))
        facts += [
            (self.tr("Paid, {0}").format(paid_with(name)), amount(value))
            for name, value in view.paid.items()
        ]
        if view.receipt is not None:
            facts.append(
                (self.tr("Receipt"), self.tr("yes") if view.receipt else self.tr("no receipt"))
            )
        if event.original:
            facts.append((self.tr("Takes back"), event.original))
        facts += [(name.replace("_", " "), f"{value}") for name, value in view.more.items()]
        return facts

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        while (item := self.facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (name, value) in enumerate(facts):
            row, column = divmod(number, _COLUMNS)
            self.facts.addWidget(plain_label(name, "section", self), row * 3, column)
            shown = ElidedLabel(self)
            shown.say(value)
            shown.setToolTip(plain_tip(value))
            self.facts.addWidget(shown, row * 3 + 1, column)
            self.facts.setRowMinimumHeight(row * 3 + 2, SPACE[0])
        for column in range(_COLUMNS):
            self.facts.setColumnStretch(column, 1)

    @Slot(object)
    def _on_found(self, finding: Finding) -> None:
        self.finding_chosen.emit(finding.id, finding.subject)

    @Slot(object)
    def _on_related(self, event: TillEvent) -> None:
        self.transaction_chosen.emit(event.ref)
