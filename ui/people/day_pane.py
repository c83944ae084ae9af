"""The day of an alert's person as a strip, with its states; small enough to stand beside it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.model.pages import Mark, MarkKind
from ui.people.day_file import DayFile
from ui.people.day_strip import DayStrip
from ui.people.trouble import trouble_label
from ui.subject_model import Loading
from ui.theme import SPACE, Theme


class DayPane(QWidget):
    """`show_day_of` fills it; `show_nobody` says why it is empty."""

    alert_chosen = Signal(str)
    site_chosen = Signal(str)

    def __init__(self, view_model: DayFile, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._file = view_model
        self._nobody = self.tr("The day of the alert's person appears here.")
        self._alert = ""
        self._stale: QLabel = trouble_label(self)
        self.strip = DayStrip(theme, self)
        self.setFocusProxy(self.strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[0], 0, SPACE[0])
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._stale)
        layout.addWidget(self.strip, 1)
        self._file.changed.connect(self._show)
        self.strip.mark_chosen.connect(self._on_mark_chosen)
        self._show()

    def show_day_of(self, person: str, at: datetime, alert: str = "") -> None:
        """Shows the person's local day round an instant and points to an alert's finding."""
        self._alert = alert
        self._file.show_key(person, at.isoformat())

    def show_nobody(self, words: str) -> None:
        """A sentence instead of a day."""
        self._nobody = words
        self._file.forget()

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self.strip.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """What is looked at is kept up to date."""
        super().showEvent(event)
        self._file.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the engine is left in peace."""
        super().hideEvent(event)
        self._file.set_watched(False)

    @Slot()
    def _show(self) -> None:
        file = self._file
        self._stale.setText(file.trouble(has_answer=file.day is not None))
        self._stale.setVisible(bool(self._stale.text()))
        if file.day is not None:
            self.strip.show_day(file.day)
            self._point()
        elif file.loading is Loading.FAILED:
            self.strip.say(self.tr("The day cannot be shown: {0}").format(file.error))
        elif file.loading is Loading.UNDER_WAY:
            self.strip.say(self.tr("Asking the engine for the day …"))
        else:
            self.strip.say(self._nobody)

    def _point(self) -> None:
        """To the alert, once: afterwards the keys decide."""
        if self._alert and self.strip.point_to(self._alert):
            self._alert = ""

    @Slot(object)
    def _on_mark_chosen(self, mark: Mark) -> None:
        if mark.kind is MarkKind.FINDING and mark.ref:
            self.alert_chosen.emit(mark.ref)
        elif mark.site:
            self.site_chosen.emit(mark.site)
