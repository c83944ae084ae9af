"""A person's day as a strip: 24 hours, one lane a source, and a line that says what a mark is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.pages import Mark, PersonDay
from ui.people.elided import ElidedLabel
from ui.people.mark_words import MarkWords
from ui.people.strip_canvas import StripCanvas
from ui.theme import SPACE, Theme


class DayStrip(QWidget):
    """Stands alone, also where there is little height: beside an alert, on the page of a person.

    `mark_chosen` carries a `Mark`; a finding's `ref` is its alert.
    """

    mark_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = MarkWords(self)
        self._day: PersonDay | None = None
        self.canvas = StripCanvas(theme, self._words, self)
        self.canvas.setAccessibleName(self.tr("The day by the hour"))
        self.canvas.setToolTip(
            self.tr("← → step through the marks, ↑ ↓ change the lane, Enter opens the alert")
        )
        self.line = ElidedLabel(self, "secondary")
        self.line.setContentsMargins(SPACE[1], 0, SPACE[1], 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.line)
        self.setFocusProxy(self.canvas)
        self.canvas.stepped.connect(self._on_stepped)
        self.canvas.chosen.connect(self.mark_chosen)
        self.say(self.tr("Choose a person to see the day."))

    def show_day(self, day: PersonDay) -> None:
        """Draws a day."""
        self._day = day
        self.canvas.show_day(day)

    def point_to(self, ref: str) -> bool:
        """Puts the mark of an alert under the keys; False when the day has none."""
        return self.canvas.step_to_ref(ref)

    def say(self, words: str) -> None:
        """A sentence instead of a day: empty, loading, failed."""
        self._day = None
        self.canvas.show_day(None)
        self.line.say(words)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self.canvas.set_theme(theme)

    @Slot(object)
    def _on_stepped(self, mark: Mark | None) -> None:
        if self._day is None:
            return
        words = self._words.line(mark, self._day) if mark else self._summary(self._day)
        self.line.say(words)
        self.canvas.setAccessibleDescription(words)

    def _summary(self, day: PersonDay) -> str:
        marks = sum(len(lane.marks) for lane in day.lanes)
        if not marks:
            return self.tr("Nothing is known of this day.")
        left_off = sum(lane.left_off for lane in day.lanes)
        words = self.tr("{0} marks on {1}; step through them with the arrow keys.").format(
            marks, day.date
        )
        if left_off:
            words += " " + self.tr("{0} more were left off.").format(left_off)
        return words
