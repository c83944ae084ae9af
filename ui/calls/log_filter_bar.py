"""Which calls the list shows: state, who, where, when, by whom, with what outcome."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

from engine.model.calls import CallState, Meaning
from ui.calls.log import LogFilter
from ui.calls.words import CallWords
from ui.find_box import FindBox
from ui.flow import FlowLayout
from ui.theme import SPACE

#: Days that can be chosen one by one.
_DAYS = 14
_FIND_PX = 88
#: "All outcomes" is seen whole.
_LETTERS = 11


class LogFilterBar(QWidget):
    """Chips and boxes in one line; `changed` carries the filter."""

    changed = Signal(object)

    def __init__(self, words: CallWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._filter = LogFilter()
        self.state, self.day, self.placed, self.outcome = (QComboBox(self) for _ in range(4))
        self.person = FindBox(self.tr("Person"), self)
        self.site = FindBox(self.tr("Site"), self)
        self.unreviewed = QToolButton(self)
        self.unreviewed.setText(self.tr("Unreviewed"))
        self.unreviewed.setCheckable(True)
        self.unreviewed.setObjectName("chip")
        self._fill()
        layout = FlowLayout((SPACE[1], SPACE[0], SPACE[1], SPACE[0]), SPACE[0])
        self.setLayout(layout)
        for box, name in (
            (self.day, self.tr("Day")),
            (self.state, self.tr("State")),
            (self.outcome, self.tr("Outcome")),
            (self.placed, self.tr("Placed by")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LETTERS)
            box.activated.connect(self._read)
            layout.addWidget(box)
        for line in (self.person, self.site):
            line.setMinimumWidth(_FIND_PX)
            line.chosen.connect(self._read)
            layout.addWidget(line)
        layout.addWidget(self.unreviewed)
        self.unreviewed.clicked.connect(self._read)

    @property
    def filter(self) -> LogFilter:
        """What is shown now."""
        return self._filter

    def offer(self, people: Mapping[str, str], sites: Mapping[str, str]) -> None:
        """Names by id."""
        self.person.offer(people)
        self.site.offer(sites)

    def show_person(self, person: str) -> None:
        """Only calls to somebody."""
        self.person.show_key(person)
        self._read()

    def _fill(self) -> None:
        words = self._words
        for shown, value in (
            (self.tr("All states"), "all"),
            (self.tr("Under way"), "active"),
            (self.tr("Ended"), "over"),
            *((words.state_name(each), each.value) for each in CallState),
        ):
            self.state.addItem(shown, value)
        for shown, placed in (
            (self.tr("By anybody"), None),
            (self.tr("Automatic"), True),
            (self.tr("By operators"), False),
        ):
            self.placed.addItem(shown, placed)
        self.outcome.addItem(self.tr("All outcomes"), "")
        for meaning in (
            *(Meaning.CONFIRMED, Meaning.PRESENT, Meaning.ASSISTANCE),
            *(Meaning.ESCALATE, Meaning.DURESS),
        ):
            self.outcome.addItem(words.meaning(meaning), meaning.value)
        self.outcome.addItem(self.tr("no answer given"), Meaning.NONE.value)
        self._fill_days(datetime.now(UTC).astimezone().date())

    def _fill_days(self, today: date) -> None:
        self.day.addItem(self.tr("All days"), (None, 1))
        self.day.addItem(self.tr("Today"), (today, 1))
        self.day.addItem(self.tr("Yesterday"), (today - timedelta(days=1), 1))
        self.day.addItem(self.tr("Last 7 days"), (today - timedelta(days=6), 7))
        for back in range(2, _DAYS):
            day = today - timedelta(days=back)
            self.day.addItem(f"{day:%a %d %b}", (day, 1))

    @Slot()
    def _read(self) -> None:
        day, days = self.day.currentData()
        wanted = replace(
            self._filter,
            show=self.state.currentData(),
            person=self.person.key,
            site=self.site.key,
            day=day,
            days=days,
            automatic=self.placed.currentData(),
            outcome=self.outcome.currentData(),
            unreviewed=self.unreviewed.isChecked(),
        )
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)
