"""Opening hours of a site: a line a weekday, and the days that differ."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.model.directory import SpecialDay
from engine.model.site_plans import SitePlan, Week
from ui.plain import plain_label
from ui.settings.hours_text import hours_text, read_hours
from ui.theme import SPACE

#: Where nothing is imported and nothing set (detection catalogue, `staff.off_hours_access`).
_USUAL: Week = (("08:00", "18:00"),) * 7
_DAY = int(Qt.ItemDataRole.UserRole) + 1


class HoursEditor(QWidget):
    """Signals: `edited` after each change that somebody made here."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._imported = _USUAL
        self._days: dict[str, SpecialDay] = {}
        self.fields: list[QLineEdit] = []
        self._names: list[QLabel] = []
        self._beside: list[QLabel] = []
        self._build()
        self._lay_out()

    def _build(self) -> None:
        locale = QLocale()
        for weekday in range(7):
            name = locale.dayName(weekday + 1)
            field = QLineEdit(self)
            field.setPlaceholderText(self.tr("closed"))
            field.setAccessibleName(self.tr("Open on {day}").format(day=name))
            field.setToolTip(
                self.tr("Such as 8-18 or 22:00 – 03:00; 24 is midnight; empty: closed")
            )
            field.textEdited.connect(self._on_edited)
            self.fields.append(field)
            self._names.append(plain_label(name, "", self))
            self._beside.append(plain_label("", "secondary", self))
        self.alike = QPushButton(self.tr("All as Monday"), self)
        self.alike.setToolTip(self.tr("Every day opens and closes as Monday does"))
        self.alike.clicked.connect(self._on_alike)
        self.special = QTreeWidget(self)
        self.special.setAccessibleName(self.tr("Days with other hours"))
        self.special.setToolTip(
            self.tr("Return brings the day into the line below, Delete takes it out")
        )
        self.special.setHeaderLabels([self.tr("Day"), self.tr("Open"), self.tr("Why")])
        self.special.setRootIsDecorated(False)
        self.special.setUniformRowHeights(True)
        self.special.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.special.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.special.itemActivated.connect(self._on_activated)
        out = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.special)
        out.setContext(Qt.ShortcutContext.WidgetShortcut)
        out.activated.connect(self._on_taken_out)
        self.no_days = plain_label(
            self.tr("None yet, such as holidays or late openings; each holds on its day alone."),
            "secondary",
            self,
            wraps=True,
        )
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Day with other hours"))
        self.hours = QLineEdit(self)
        self.hours.setPlaceholderText(self.tr("closed"))
        self.hours.setAccessibleName(self.tr("Open on that day"))
        self.why = QLineEdit(self)
        self.why.setPlaceholderText(self.tr("such as holiday, stock-taking"))
        self.why.setAccessibleName(self.tr("Why that day differs"))
        self.why.setMaxLength(200)
        self.put = QPushButton(self.tr("Put in"), self)
        self.put.setToolTip(self.tr("This day has these hours (Return)"))
        self.put.clicked.connect(self._on_put)
        self.hours.returnPressed.connect(self._on_put)
        self.why.returnPressed.connect(self._on_put)
        self.fault = plain_label("", "trouble", self, wraps=True)
        self.fault.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(SPACE[0])
        for row in range(7):
            grid.addWidget(self._names[row], row, 0)
            grid.addWidget(self.fields[row], row, 1)
            grid.addWidget(self._beside[row], row, 2)
        grid.setColumnStretch(2, 1)
        line = QHBoxLayout()
        line.setSpacing(SPACE[1])
        for widget, share in ((self.day, 0), (self.hours, 2), (self.why, 3), (self.put, 0)):
            line.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(plain_label(self.tr("OPENING HOURS"), "section", self))
        column.addLayout(grid)
        column.addWidget(self.alike, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(self.tr("DAYS WITH OTHER HOURS"), "section", self))
        column.addWidget(self.no_days)
        column.addWidget(self.special, 1)
        column.addLayout(line)
        column.addWidget(self.fault)
        column.addStretch(0)

    def show_plan(self, plan: SitePlan) -> None:
        """What holds; what was typed is gone."""
        self._imported = plan.imported or _USUAL
        week = plan.hours.week if plan.hours is not None and plan.hours.week else self._imported
        for field, pair in zip(self.fields, week, strict=True):
            field.setText(hours_text(pair))
        source = self.tr("imported: {0}") if plan.imported else self.tr("not imported; usual: {0}")
        for label, pair in zip(self._beside, self._imported, strict=True):
            label.setText(source.format(hours_text(pair) or self.tr("closed")))
        days = plan.hours.days if plan.hours is not None else ()
        self._days = {each.day: each for each in days}
        today = date.fromisoformat(plan.today)
        self.day.setDate(QDate(today.year, today.month, today.day))
        self._show_days()
        self._say("")

    def show_imported(self) -> None:
        """The week as it is imported, to be saved."""
        for field, pair in zip(self.fields, self._imported, strict=True):
            field.setText(hours_text(pair))
        self.edited.emit()

    def set_read_only(self, is_read_only: bool) -> None:
        """Only looked at, or changed again."""
        for field in (*self.fields, self.hours, self.why):
            field.setReadOnly(is_read_only)
        for button in (self.alike, self.put, self.day):
            button.setEnabled(not is_read_only)

    def read(self) -> tuple[Week | None, tuple[SpecialDay, ...]]:
        """The week (None: as imported) and the special days, as they stand there.

        Raises:
            ValueError: a field says nothing that can be read; the sentence stands under the fields.
        """
        week = []
        for field, name in zip(self.fields, self._names, strict=True):
            try:
                week.append(read_hours(field.text()))
            except ValueError:
                self._say(
                    self.tr(
                        "{day}: write hours like 8-18 or 22:00 – 03:00; empty is closed."
                    ).format(day=name.text())
                )
                field.setFocus()
                raise
        self._say("")
        days = tuple(self._days[each] for each in sorted(self._days))
        return None if tuple(week) == self._imported else tuple(week), days

    def _show_days(self) -> None:
        self.special.clear()
        self.special.setVisible(bool(self._days))
        self.no_days.setVisible(not self._days)
        for each in sorted(self._days.values(), key=lambda day: day.day):
            words = hours_text(each.hours) or self.tr("closed")
            row = QTreeWidgetItem(self.special, [each.day, words, each.why])
            row.setData(0, _DAY, each.day)

    def _refuse(self, day: str) -> None:
        words = self.tr("{day}: write hours like 8-18 or 22:00 – 03:00; empty is closed.")
        self._say(words.format(day=day))

    def _say(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_alike(self) -> None:
        for field in self.fields[1:]:
            field.setText(self.fields[0].text())
        self.edited.emit()

    @Slot()
    def _on_put(self) -> None:
        day = self.day.date().toString("yyyy-MM-dd")
        try:
            hours = read_hours(self.hours.text())
        except ValueError:
            self._refuse(day)
            self.hours.setFocus()
            return
        self._say("")
        self._days[day] = SpecialDay(day=day, hours=hours, why=self.why.text().strip())
        self._show_days()
        self.hours.clear()
        self.why.clear()
        self.day.setFocus()
        self.edited.emit()

    @Slot(QTreeWidgetItem)
    def _on_activated(self, row: QTreeWidgetItem) -> None:
        found = self._days[row.data(0, _DAY)]
        self.day.setDate(QDate.fromString(found.day, "yyyy-MM-dd"))
        self.hours.setText(hours_text(found.hours))
        self.why.setText(found.why)
        self.hours.setFocus()

    @Slot()
    def _on_taken_out(self) -> None:
        row = self.special.currentItem()
        if row is not None and self.put.isEnabled():
            self._days.pop(row.data(0, _DAY), None)
            self._show_days()
            self.edited.emit()
