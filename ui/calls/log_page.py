"""The list of calls with its filters, and the review desk beside it."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.calls import Call
from ui.calls.card import Names
from ui.calls.log import CallLog
from ui.calls.log_filter_bar import LogFilterBar
from ui.calls.money import money
from ui.calls.review_desk import ReviewDesk
from ui.calls.words import CallWords, seconds, state_look
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_SHARES = (60, 40)


class LogPage(QWidget):
    """Newest first; the chosen row is read at the right."""

    def __init__(
        self,
        log: CallLog,
        words: CallWords,
        names: Names,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._log, self._words, self._names, self._theme = log, words, names, theme
        self._is_filling = False
        self.filters = LogFilterBar(words, self)
        self.rows: RowTable[Call] = RowTable(self._columns(), lambda each: each.id, self)
        self.table = RowView(self.rows, "", 2, self)
        self.count = plain_label("", "secondary", self)
        self.more = QPushButton(self.tr("Show older calls"), self)
        self.desk = ReviewDesk(log, words, names, theme, parent=self)
        self._lay_out()
        self.filters.changed.connect(log.set_filter)
        self.table.chosen.connect(self._on_chosen)
        self.more.clicked.connect(log.show_more)
        log.changed.connect(self._fill)
        log.detail_changed.connect(self._follow)
        self._fill()

    def _columns(self) -> tuple[Column[Call], ...]:
        words = self._words

        def outcome(call: Call) -> str:
            return f"{state_look(call, self._theme)[0]} {words.outcome(call)}"

        def review(call: Call) -> str:
            return words.verdict(call.review.verdict) if call.review is not None else ""

        def cost(call: Call) -> str:
            if call.cost_settled is None:
                return f"~ {money(call.cost_estimated, call.currency)}"
            return money(call.cost_settled, call.currency)

        return (
            Column(
                self.tr("When"),
                lambda each: f"{each.queued_at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.queued_at,
                width=128,
            ),
            Column(
                self.tr("Outcome"),
                outcome,
                colour=lambda each: state_look(each, self._theme)[1],
                width=164,
            ),
            Column(self.tr("Who and where"), self._who),
            Column(self.tr("Way"), lambda each: words.kind(each.kind), width=56),
            Column(
                self.tr("Answer"),
                lambda each: seconds(each.answered_s),
                lambda each: -1 if each.answered_s is None else each.answered_s,
                figures=True,
                width=66,
            ),
            Column(
                self.tr("Cost"),
                cost,
                lambda each: each.cost_settled or each.cost_estimated,
                figures=True,
                width=72,
            ),
            Column(
                self.tr("By"),
                lambda each: self.tr("automatic") if each.is_automatic else each.placed_by,
                width=88,
            ),
            Column(self.tr("Review"), review, width=78),
        )

    def _who(self, call: Call) -> str:
        place = self._names(call.site) if call.site else ""
        return " · ".join(each for each in (self._words.who(call), place) if each)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self.count.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        column.addWidget(self.count)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignCenter)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.desk)
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
        self.desk.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        log = self._log
        self.table.say(self._empty())
        # Rows that come and go move the cursor; what is read changes only when somebody chooses.
        self._is_filling = True
        self.rows.show_rows(log.calls)
        self._is_filling = False
        shown, total = len(log.calls), log.total
        self.count.setText(self.tr("{0:,} of {1:,} calls").format(shown, total) if total else "")
        self.more.setVisible(shown < total)
        self._follow()

    def _empty(self) -> str:
        log = self._log
        if log.is_loading:
            return self.tr("Asking the engine for its calls …")
        if log.error:
            return log.error
        if log.filter != type(log.filter)():
            return self.tr("No call fits the filter.")
        return self.tr(
            "No call was placed yet. Every attempt stands here with its course, cost and answer."
        )

    @Slot(object)
    def _on_chosen(self, call: Call | None) -> None:
        if call is not None and not self._is_filling:
            self._log.select(call.id)

    @Slot()
    def _follow(self) -> None:
        """The row of the call that is read has the cursor, also when it was chosen elsewhere."""
        place = self.rows.place_of(self._log.selected)
        table = self.table.table
        if place is None:
            table.clearSelection()
            table.setCurrentIndex(QModelIndex())
        elif table.currentIndex().row() != place:
            table.selectRow(place)
