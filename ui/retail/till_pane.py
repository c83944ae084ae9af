"""The till: the journal of a register, a transaction of it, and the place of its picture."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.retail_risk import TillEvent
from ui.people.clock import zone
from ui.people.listing import notice
from ui.plain import plain_label
from ui.retail.framed import Framed
from ui.retail.till import TillModel
from ui.retail.transaction_view import TransactionSheet
from ui.retail.words import amount, till_kind
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_SHARES = (40, 36, 24)


class TillPane(Framed):
    """What is chosen in the journal is read beside it.

    `put_picture` gives the place at the right to whoever shows cameras.
    """

    finding_chosen = Signal(str, str)

    def __init__(self, model: TillModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.head = plain_label("", "section", self)
        self.register = QComboBox(self)
        self.rows: RowTable[TillEvent] = RowTable(self._columns(), lambda each: each.ref, self)
        self.journal = RowView(self.rows, "", 3, self)
        self.sheet = TransactionSheet(theme, self)
        self.unread = notice("", self)
        self.picture = QStackedWidget(self)
        self._read = QStackedWidget(self)
        self._lay_out()
        self.register.setAccessibleName(self.tr("Register"))
        self.register.activated.connect(self._on_register)
        self.journal.table.setAccessibleName(self.tr("Journal of the register"))
        self.journal.chosen.connect(self._on_chosen)
        self.sheet.transaction_chosen.connect(model.show_transaction)
        self.sheet.finding_chosen.connect(self.finding_chosen)
        model.changed.connect(self._fill)
        self._fill()

    def _columns(self) -> tuple[Column[TillEvent], ...]:
        marked = {"pos.void": "high", "pos.refund": "medium", "pos.gift_card": "low"}

        def when(event: TillEvent) -> str:
            journal = self._model.journal
            return f"{event.at.astimezone(zone(journal.timezone if journal else '')):%H:%M:%S}"

        def colour(event: TillEvent) -> str:
            known = marked.get(event.kind)
            return self._theme.severities[known].colour if known else ""

        return (
            Column(self.tr("Time"), when, lambda each: each.at, width=80),
            Column(self.tr("What"), lambda each: till_kind(each.kind), colour=colour, width=68),
            Column(
                self.tr("Amount"),
                lambda each: amount(each.amount),
                lambda each: each.amount,
                figures=True,
                width=74,
            ),
            Column(self.tr("By"), lambda each: each.staff_name),
        )

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[0], SPACE[1], SPACE[0])
        head.addWidget(self.head, 1)
        head.addWidget(self.register)
        column.addLayout(head)
        column.addWidget(self.journal, 1)
        self._read.addWidget(self.unread)
        self._read.addWidget(self.sheet)
        self.picture.addWidget(
            notice(
                self.tr(
                    "No camera of this register is shown.\nThe picture at the moment of the "
                    "transaction appears here once cameras are connected."
                ),
                self,
            )
        )
        split = QSplitter(Qt.Orientation.Horizontal, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for part in (left, self._read, self.picture):
            split.addWidget(part)
        split.setSizes([each * 10 for each in _SHARES])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.journal)

    def put_picture(self, widget: QWidget) -> None:
        """The camera's own widget, in place of the sentence that there is none."""
        self.picture.addWidget(widget)
        self.picture.setCurrentWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.sheet.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        shown = self.stand(
            self.tr("Asking the engine for the till …"),
            ""
            if model.is_wanted
            else self.tr(
                "Choose a transaction: in a person's day, in a ring, or in an alert's evidence.\n"
                "Its lines, discounts, payments and approvals appear here, beside the journal of "
                "its register."
            ),
        )
        if not shown:
            return
        self._show_journal()
        view, journal = model.view, model.journal
        if view is None:
            self.unread.setText(self._why_unread())
            self._read.setCurrentWidget(self.unread)
            return
        self.sheet.show_view(view, journal.timezone if journal else "")
        self._read.setCurrentWidget(self.sheet)

    def _why_unread(self) -> str:
        if self._model.ref:
            return self._model.error or self.tr("Asking the engine for the transaction …")
        return self.tr("Choose a line of the journal.")

    def _show_journal(self) -> None:
        model, journal = self._model, self._model.journal
        self.journal.say(self._why_empty())
        if journal is None:
            self.rows.show_rows(())
            return
        cut = self.tr(", only the newest") if journal.is_cut else ""
        self.head.setText(f"{journal.site_name} · {journal.day} · {len(journal.entries):,}{cut}")
        wanted = ["", *journal.registers]
        if wanted != [self.register.itemData(at) for at in range(self.register.count())]:
            self.register.clear()
            self.register.addItem(self.tr("All registers"), "")
            for each in journal.registers:
                self.register.addItem(each, each)
        self.register.setCurrentIndex(max(0, self.register.findData(model.register)))
        self.rows.show_rows(journal.entries)
        place = self.rows.place_of(model.ref)
        table = self.journal.table
        if place is not None and table.currentIndex().row() != place:
            table.selectRow(place)

    def _why_empty(self) -> str:
        if self._model.journal is None:
            return self._model.error or self.tr("Asking the engine for the journal …")
        return self.tr("This register told nothing on this day.")

    @Slot()
    def _on_register(self) -> None:
        self._model.show_register(self.register.currentData() or "")

    @Slot(object)
    def _on_chosen(self, event: TillEvent | None) -> None:
        if event is not None:
            self._model.show_transaction(event.ref)
