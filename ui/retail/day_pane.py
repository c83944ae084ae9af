"""A person's day: who, how it stands, the picture, and each step with rule, points, evidence."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from engine.model.retail_risk import DayEntry, RiskDay
from ui.flow import FlowLayout, spring
from ui.icons import icon
from ui.people.clock import zone
from ui.people.elided import ElidedLabel
from ui.plain import plain_label
from ui.retail.day import DayModel, is_step
from ui.retail.day_canvas import DayCanvas
from ui.retail.framed import Framed
from ui.retail.words import component, level_look, level_text, points
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title


class RiskDayPane(Framed):
    """Signals: `transaction_chosen` a `source:id`, `transaction_pointed` one under the cursor;
    `finding_chosen` finding and person; `person_chosen` an id."""

    transaction_chosen = Signal(str)
    transaction_pointed = Signal(str)
    finding_chosen = Signal(str, str)
    person_chosen = Signal(str)

    def __init__(self, model: DayModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.name = ElidedLabel(self, "title")
        self.level = plain_label("", "", self)
        self.because = plain_label("", "secondary", self, wraps=True)
        self.back, self.on = QToolButton(self), QToolButton(self)
        self.day = plain_label("", "", self)
        self.page = QPushButton(self.tr("Person's page"), self)
        self.only = QToolButton(self)
        self.canvas = DayCanvas(theme, self)
        self.rows: RowTable[DayEntry] = RowTable(self._columns(), _name, self)
        self.steps = RowView(self.rows, "", 6, self)
        self.whole = plain_label("", "", self, wraps=True, is_selectable=True)
        self.look = QPushButton(self.tr("Transaction"), self)
        self.alert = QPushButton(self.tr("Alert"), self)
        self._build()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _columns(self) -> tuple[Column[DayEntry], ...]:
        def gives(row: DayEntry) -> str:
            return points(row.points) if row.points else ""

        def lane_sum(entry: DayEntry) -> str:
            return f"{getattr(entry.after, entry.lane.value):.2f}" if entry.after else ""

        def total(row: DayEntry) -> str:
            return f"{row.after.score:.2f}" if row.after else ""

        return (
            Column(self.tr("Time"), self._when, lambda each: each.at, width=84),
            Column(self.tr("Source"), lambda each: component(each.lane), width=80),
            Column(self.tr("What"), self._what, colour=self._colour, width=230),
            Column(self.tr("Points"), gives, lambda each: each.points, figures=True, width=58),
            Column(self.tr("Sum"), lane_sum, figures=True, width=48),
            Column(self.tr("Total"), total, figures=True, width=48),
            Column(self.tr("Evidence"), lambda each: each.detail),
        )

    def _when(self, entry: DayEntry) -> str:
        day = self._model.day
        return f"{entry.at.astimezone(zone(day.timezone if day else '')):%H:%M:%S}"

    def _what(self, entry: DayEntry) -> str:
        if entry.severity is None:
            return entry.title
        return f"{self._theme.severities[entry.severity.value].shape} {title(entry.title)}"

    def _colour(self, entry: DayEntry) -> str:
        if entry.severity is None:
            return self._theme.secondary
        return self._theme.severities[entry.severity.value].colour

    def _build(self) -> None:
        self.back.setToolTip(self.tr("The day before (Alt+Left)"))
        self.on.setToolTip(self.tr("The day after (Alt+Right)"))
        self.only.setText(self.tr("Only what was found"))
        self.only.setCheckable(True)
        self.only.setChecked(True)
        self.only.setObjectName("chip")
        self.look.setToolTip(self.tr("Show the transaction of the chosen step (Enter)"))
        self.alert.setToolTip(self.tr("Show the alert of the chosen step"))
        self.page.setToolTip(self.tr("Profile, measures, alerts and checks of this person"))
        self.steps.table.setAccessibleName(self.tr("Steps of the day"))
        self.canvas.setToolTip("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
        foot = FlowLayout((SPACE[1], SPACE[0], SPACE[1], SPACE[0]), SPACE[0])
        head.addWidget(self.name, 1)
        head.addWidget(self.level)
        head.addSpacing(SPACE[2])
        for widget in (self.back, self.day, self.on):
            head.addWidget(widget)
        for button in (self.only, spring(self), self.look, self.alert, self.page):
            foot.addWidget(button)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.steps, 1)
        self.whole.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], 0)
        column.addWidget(self.whole)
        split = QSplitter(Qt.Orientation.Vertical, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.canvas)
        split.addWidget(below)
        split.setSizes([600, 400])
        top = QVBoxLayout()
        top.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[0])
        top.setSpacing(SPACE[0])
        top.addLayout(head)
        top.addWidget(self.because)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.setFocusProxy(self.steps)

    def _connect(self) -> None:
        model = self._model
        self.add_keys({"Alt+Left": lambda: model.step(-1), "Alt+Right": lambda: model.step(1)})
        model.changed.connect(self._fill)
        self.back.clicked.connect(lambda: model.step(-1))
        self.on.clicked.connect(lambda: model.step(1))
        self.only.clicked.connect(self._fill)
        self.canvas.chosen.connect(self._on_seen)
        self.canvas.opened.connect(self.open)
        self.steps.chosen.connect(self._on_step)
        self.steps.table.activated.connect(lambda: self.open(self.entry))
        self.look.clicked.connect(lambda: self._look(self.entry))
        self.alert.clicked.connect(lambda: self._to_alert(self.entry))
        self.page.clicked.connect(lambda: self.person_chosen.emit(model.person))

    @property
    def entry(self) -> DayEntry | None:
        """The step under the cursor."""
        row = self.steps.current
        return row if isinstance(row, DayEntry) else None

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.back.setIcon(icon("chevron-left", theme))
        self.on.setIcon(icon("chevron-right", theme))
        self.canvas.set_theme(theme)
        self._fill()

    @Slot(object)
    def open(self, entry: DayEntry | None) -> None:
        """Looks into a step: its transaction, else its alert."""
        if entry is not None and entry.kind.startswith("pos."):
            self._look(entry)
        else:
            self._to_alert(entry)

    @Slot()
    def _fill(self) -> None:
        shown = self.stand(
            self.tr("Asking the engine for the day …"),
            ""
            if self._model.is_wanted
            else self.tr(
                "Choose somebody of the staff, or an alert about one.\n"
                "Their day over staff access, till, network and cameras appears here, with the "
                "points of each rule running up."
            ),
        )
        day = self._model.day
        if not shown or day is None:
            return
        self._show_head(day)
        self.canvas.show_day(day)
        entries = [each for each in day.entries if is_step(each) or not self.only.isChecked()]
        self.steps.say(
            self.tr("No rule found anything on this day.")
            if day.entries
            else self.tr("Nothing was told about this person on this day.")
        )
        self.rows.show_rows(entries)
        self._offer()

    def _show_head(self, day: RiskDay) -> None:
        place = f" · {day.site_name}" if day.site_name else ""
        self.name.say(f"{day.name}{place}")
        flag = " ⚑" if day.total.immediate else ""
        self.level.setText(
            f"{level_text(day.total.level, self._theme)} {day.total.score:.2f}{flag}"
        )
        colour = level_look(day.total.level, self._theme)[2]
        self.level.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.day.setText(day.day)
        said = list(day.total.because)
        if day.total.flags:
            said.append(self.tr("⚑ {0} critical flags: act at once").format(len(day.total.flags)))
        if day.is_cut:
            said.append(self.tr("only the newest {0:,} entries").format(len(day.entries)))
        self.because.setText(" · ".join(said))
        self.because.setVisible(bool(said))

    @Slot(object)
    def _on_seen(self, entry: DayEntry) -> None:
        """Clicked in the picture: the same in the list."""
        if not is_step(entry) and self.only.isChecked():
            self.only.setChecked(False)
            self._fill()
        place = self.rows.place_of(_name(entry))
        if place is not None:
            self.steps.table.selectRow(place)

    @Slot(object)
    def _on_step(self, row: DayEntry | None) -> None:
        if row is not None:
            self.canvas.select(row)
            if row.kind.startswith("pos.") and row.ref:
                self.transaction_pointed.emit(row.ref)
        self._offer()

    def _offer(self) -> None:
        entry = self.entry
        self.whole.setText(entry.detail if entry is not None else "")
        self.whole.setVisible(bool(self.whole.text()))
        self.look.setEnabled(entry is not None and entry.kind.startswith("pos."))
        self.alert.setEnabled(entry is not None and is_step(entry))

    def _look(self, entry: DayEntry | None) -> None:
        if entry is not None and entry.ref:
            self.transaction_chosen.emit(entry.ref)

    def _to_alert(self, entry: DayEntry | None) -> None:
        if entry is not None and entry.finding:
            self.finding_chosen.emit(entry.finding, self._model.person)


def _name(entry: DayEntry) -> str:
    return entry.finding or entry.ref
