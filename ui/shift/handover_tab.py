"""The page that one shift hands to the next, and the signatures."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.handover import Handover, HandoverRow
from ui.plain import plain_label
from ui.row_table import ROW_ROLE, Column, RowTable
from ui.row_view import RowView
from ui.shift.model import ShiftModel
from ui.theme import ROW_PX, SPACE, Theme
from ui.vocabulary import said


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the page and its part."""

    part: str
    row: HandoverRow


class HandoverTab(QWidget):
    """Signals: `alert_chosen` (id) for Return or a double click on a row."""

    alert_chosen = Signal(str)

    def __init__(
        self, model: ShiftModel, theme: Theme, operator: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._operator = operator
        self._forbidden = ""
        self._build()
        self._lay_out()
        model.changed.connect(self._on_changed)
        model.said.connect(self.say)
        self.sign.clicked.connect(self.ask_to_sign)
        self.note.returnPressed.connect(self.ask_to_sign)
        self.take.clicked.connect(self.ask_to_take)
        self.page.table.activated.connect(self._on_activated)
        self._on_changed()

    def _build(self) -> None:
        self.rows: RowTable[_Line] = RowTable(self._columns(), lambda each: each.row.alert, self)
        self.page = RowView(
            self.rows, self.tr("Nothing is open, shelved or promised: a quiet shift."), 4, self
        )
        self.signed: RowTable[Handover] = RowTable(
            self._signed_columns(), lambda each: each.number, self
        )
        self.before = RowView(
            self.signed,
            self.tr("No shift was handed over here yet. Each page stays here."),
            4,
            self,
        )
        self.before.setMinimumHeight(ROW_PX * 4)
        self.counts = plain_label("", "title", self)
        self.to = QLineEdit(self)
        self.to.setPlaceholderText(self.tr("Who takes over"))
        self.to.setAccessibleName(self.tr("Who takes over"))
        self.to.setMaxLength(200)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("What they should know besides"))
        self.note.setAccessibleName(self.tr("Note for the next shift"))
        self.note.setMaxLength(4_000)
        self.sign = QPushButton(self.tr("Sign and hand over"), self)
        self.sign.setToolTip(self.tr("The page is kept as it is at this moment (Ctrl+S)"))
        self.take = QPushButton(self.tr("Sign and take over"), self)
        self.take.setToolTip(self.tr("What the other has in hand is yours then (Ctrl+Return)"))
        self.waiting = plain_label("", "warning", self, wraps=True)
        self.answer = plain_label("", "", self, wraps=True)

    def _columns(self) -> tuple[Column[_Line], ...]:
        return (
            Column(self.tr("Part"), lambda each: each.part, width=90),
            Column(self.tr("Alert"), self._alert, colour=self._colour, width=300),
            Column(self.tr("Site"), lambda each: each.row.site, width=150),
            Column(self.tr("With"), lambda each: each.row.assignee or "–", width=100),
            Column(self.tr("In words"), lambda each: each.row.words),
            Column(self.tr("Due"), self._due, figures=True, width=130),
        )

    def _signed_columns(self) -> tuple[Column[Handover], ...]:
        return (
            Column(
                self.tr("When"),
                lambda each: f"{each.given_at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.number,
                width=144,
            ),
            Column(self.tr("Handed over by"), lambda each: each.given_by, width=130),
            Column(self.tr("Taken by"), self._taken, width=190),
            Column(
                self.tr("Alerts"),
                lambda each: str(
                    sum(
                        map(
                            len,
                            (
                                each.page.open,
                                each.page.watched,
                                each.page.shelved,
                                each.page.promised,
                            ),
                        )
                    )
                ),
                figures=True,
                width=70,
            ),
            Column(self.tr("Note"), lambda each: each.note),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[0])
        head.addWidget(self.counts, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        foot.setSpacing(SPACE[1])
        foot.addWidget(self.to, 1)
        foot.addWidget(self.note, 3)
        foot.addWidget(self.sign)
        foot.addWidget(self.take)
        says = QHBoxLayout()
        says.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[0])
        says.addWidget(self.waiting, 1)
        says.addWidget(self.answer, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.page)
        splitter.addWidget(self.before)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        layout.addLayout(foot)
        layout.addLayout(says)
        self.setFocusProxy(self.page)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.setText("")

    def forbid(self, why: str) -> None:
        """Nothing can be signed for a reason, or it can again (empty)."""
        self._forbidden = why
        self._on_changed()

    @property
    def mine(self) -> Handover | None:
        """The page that waits for whoever sits here."""
        pages = self._model.shift.before if self._model.shift else ()
        waits = (each for each in pages if each.taken_at is None and each.to == self._operator())
        return next(waits, None)

    @Slot()
    def ask_to_sign(self) -> None:
        """Hands over, or asks to whom."""
        if self._forbidden:
            self.say(self._forbidden, False)
        elif not self.to.text().strip():
            self.say(self.tr("Name who takes over."), False)
            self.to.setFocus()
        else:
            self._model.give(self.to.text().strip(), self.note.text())

    @Slot()
    def ask_to_take(self) -> None:
        """Takes over what waits."""
        waiting = self.mine
        if waiting is not None and not self._forbidden:
            self._model.take(waiting.number)

    @Slot(str, bool)
    def say(self, words: str, is_good: bool) -> None:
        """What was done or refused."""
        colour = self._theme.healthy if is_good else self._theme.severities["high"].colour
        self.answer.setStyleSheet(f"color: {colour};")
        self.answer.setText(("✓ " if is_good else "◆ ") + words)

    def _alert(self, each: _Line) -> str:
        shape = self._theme.severities[each.row.severity.value].shape
        return f"{shape} {each.row.label}  {said.title(each.row.title)}"

    def _colour(self, each: _Line) -> str:
        return self._theme.severities[each.row.severity.value].colour

    def _due(self, each: _Line) -> str:
        due = each.row.due
        return f"{due.astimezone():%d %b %H:%M}" if due else "–"

    def _taken(self, each: Handover) -> str:
        if each.taken_at is None:
            return self.tr("○ {name} signs next").format(name=each.to)
        return f"✓ {each.to} {each.taken_at.astimezone():%H:%M:%S}"

    @Slot()
    def _on_changed(self) -> None:
        shift = self._model.shift
        self.sign.setEnabled(shift is not None and not self._forbidden)
        waiting = self.mine
        self.take.setEnabled(waiting is not None and not self._forbidden)
        if shift is None:
            self.counts.setText(self.tr("Waiting for the engine …"))
            return
        page = shift.page
        parts = (
            (self.tr("open"), page.open),
            (self.tr("promised"), page.promised),
            (self.tr("watched"), page.watched),
            (self.tr("shelved"), page.shelved),
        )
        self.rows.show_rows(_Line(part, row) for part, rows in parts for row in rows)
        self.counts.setText("   ".join(f"{len(rows)} {part}" for part, rows in parts))
        self.signed.show_rows(shift.before)
        words = ""
        if waiting is not None:
            words = self.tr("{name} hands over to you: {note}").format(
                name=waiting.given_by, note=waiting.note or "–"
            )
        self.waiting.setText(words)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        line = index.data(ROW_ROLE)
        if line is not None:
            self.alert_chosen.emit(line.row.alert)
