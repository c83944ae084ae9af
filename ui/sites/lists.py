"""Columns of the lists that only a site's page has: presence, tours, tasks."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from engine.model.pages import Presence, PresenceState, TaskRow, TourRow, WorkState
from ui.people.clock import clock, length, moment
from ui.people.lists import Lists
from ui.people.mark_words import MarkWords
from ui.row_table import Column
from ui.sites.words import SiteWords

#: The severity whose shape and colour a state borrows; what is not here is quiet.
_PRESENCE = {PresenceState.MISSING: "high", PresenceState.LEFT: "high"}
_UNSURE = {PresenceState.UNROSTERED: "medium", PresenceState.UNKNOWN: "info"}
_WORK = {WorkState.OVERDUE: "high", WorkState.INCOMPLETE: "high", WorkState.DONE_LATE: "medium"}


class SiteLists(QObject):
    """Makes the columns; names, times and colours come from `lists`.

    Attributes:
        now: the event clock, for spans that last.
    """

    def __init__(self, lists: Lists, parent: QObject) -> None:
        super().__init__(parent)
        self.now: datetime | None = None
        self._lists = lists
        self._words = SiteWords(self)
        self._marks = MarkWords(self)

    def presence(self) -> tuple[Column[Presence], ...]:
        """State in shape and word, who, the shift, since when."""

        def severity(each: Presence) -> str | None:
            return _PRESENCE.get(each.state) or _UNSURE.get(each.state)

        def state(each: Presence) -> str:
            return f"{self._shape(severity(each))} {self._words.presence(each.state)}"

        def shift(each: Presence) -> str:
            if each.shift is None:
                return ""
            begins = clock(each.shift.starts_at, self._lists.timezone)
            return f"{begins} – {clock(each.shift.ends_at, self._lists.timezone)}"

        def since(each: Presence) -> str:
            if each.since is None:
                return ""
            at = clock(each.since, self._lists.timezone)
            if self.now is None:
                return at
            return f"{at} ({length((self.now - each.since).total_seconds())})"

        return (
            Column(
                self.tr("Now"), state, width=132, colour=lambda each: self._colour(severity(each))
            ),
            Column(self.tr("Who"), lambda each: self._lists.name(each.person), width=128),
            Column(self.tr("Shift"), shift, width=104, figures=True),
            Column(self.tr("Since"), since, width=110),
        )

    def tours(self) -> tuple[Column[TourRow], ...]:
        """When, who, checkpoints, how it stands, what was missed."""

        def span(each: TourRow) -> str:
            begins = clock(each.starts_at, self._lists.timezone)
            return f"{begins} – {clock(each.ends_at, self._lists.timezone)}"

        return (
            Column(self.tr("Tour"), span, width=110, figures=True),
            Column(self.tr("Who"), lambda each: self._lists.name(each.person), width=150),
            Column(
                self.tr("Checkpoints"),
                lambda each: f"{each.done} / {each.planned}",
                width=92,
                figures=True,
            ),
            self._state(lambda each: each.state),
            Column(self.tr("Not scanned"), lambda each: ", ".join(each.missed), width=220),
        )

    def tasks(self) -> tuple[Column[TaskRow], ...]:
        """What, who, how urgent, how it stands, due, ended."""

        def instant(at: datetime | None) -> str:
            return moment(at, self._lists.timezone) if at is not None else ""

        return (
            Column(self.tr("Task"), lambda each: each.title, width=170),
            Column(self.tr("Who"), lambda each: self._lists.name(each.person), width=150),
            Column(self.tr("Priority"), lambda each: each.priority, width=76),
            self._state(lambda each: each.state),
            Column(
                self.tr("Given"), lambda each: instant(each.assigned_at), width=138, figures=True
            ),
            Column(self.tr("Due"), lambda each: instant(each.due_at), width=138, figures=True),
            Column(self.tr("Ended"), lambda each: instant(each.ended_at), width=138, figures=True),
        )

    def _state(self, of: Callable[..., WorkState]) -> Column[Any]:
        def text(each: Any) -> str:
            return f"{self._shape(_WORK.get(of(each)))} {self._marks.work(of(each))}"

        def colour(each: Any) -> str | None:
            return self._colour(_WORK.get(of(each)))

        return Column(self.tr("State"), text, width=120, colour=colour)

    def _shape(self, severity: str | None) -> str:
        return self._lists.theme.severities[severity].shape if severity else " "

    def _colour(self, severity: str | None) -> str | None:
        return self._lists.theme.severities[severity].colour if severity else None
