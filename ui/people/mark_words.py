"""What a mark of the day strip is, in words."""

from PySide6.QtCore import QObject

from engine.model.pages import LaneKind, Mark, MarkKind, PersonDay, WorkState
from ui.people.clock import clock, length


class MarkWords(QObject):
    """Sentences about marks and lanes, in the operator's language."""

    def lane(self, kind: LaneKind) -> str:
        """A lane's name."""
        return {
            LaneKind.ATTENDANCE: self.tr("Attendance"),
            LaneKind.POSITIONS: self.tr("Positions"),
            LaneKind.PHONE: self.tr("Phone"),
            LaneKind.TASKS: self.tr("Tasks"),
            LaneKind.TOURS: self.tr("Tours"),
            LaneKind.FINDINGS: self.tr("Findings"),
        }[kind]

    def unheard(self, kind: LaneKind, heard_before: bool) -> str:
        """Why a lane is empty."""
        if kind is LaneKind.FINDINGS:
            return self.tr("The rules found nothing on this day.")
        if heard_before:
            return self.tr("Nothing was heard on this day.")
        return self.tr("Never heard: unknown, not quiet.")

    def line(self, mark: Mark, day: PersonDay) -> str:
        """`22:41  Punched in at Pune 12: success`."""
        when = clock(mark.at, day.timezone)
        if mark.until is not None:
            until = self.tr("now") if mark.going_on else clock(mark.until, day.timezone)
            span = length((mark.until - mark.at).total_seconds())
            when = self.tr("{0} to {1} ({2})").format(when, until, span)
        said = self._what(mark, day.names.get(mark.site or "", mark.site or ""))
        return f"{when}   {' '.join(said.split())}"

    def _what(self, mark: Mark, site: str) -> str:
        simple = {
            MarkKind.ROSTERED: self.tr("Rostered at {site}"),
            MarkKind.ON_POST: self.tr("Clocked in at {site}"),
            MarkKind.INSIDE: self.tr("{count} positions inside the fence"),
            MarkKind.OUTSIDE: self.tr("{count} positions outside the fence while clocked in"),
            MarkKind.SOMEWHERE: self.tr("{count} positions while not clocked in"),
            MarkKind.PHONE: self.tr("{count} signs of life from the phone"),
            MarkKind.CHECKPOINT: self.tr("Checkpoint {text} scanned"),
            MarkKind.FINDING: "{text}",
        }
        words = simple.get(mark.kind) or self._with_state(mark)
        return words.format(
            site=site, text=mark.text, count=mark.count, total=mark.total, state=self.state(mark)
        )

    def _with_state(self, mark: Mark) -> str:
        if mark.kind is MarkKind.TASK:
            return self.tr("Task “{text}” at {site}: {state}")
        if mark.kind is MarkKind.TOUR:
            return self.tr("Tour at {site}: {count} of {total} checkpoints, {state}")
        plain = {
            MarkKind.PUNCH_IN: self.tr("Punched in at {site}"),
            MarkKind.PUNCH_OUT: self.tr("Punched out at {site}"),
        }.get(mark.kind, self.tr("Biometric check at {site}"))
        checked = {
            "success": self.tr("check passed"),
            "failed": self.tr("check failed"),
            "low_quality": self.tr("check of low quality"),
        }.get(mark.text)
        return f"{plain}, {checked}" if checked else plain

    def state(self, mark: Mark) -> str:
        """How a task or tour stands."""
        return self.work(mark.state) if mark.state is not None else ""

    def work(self, state: WorkState) -> str:
        """How a task or tour stands."""
        return {
            WorkState.PLANNED: self.tr("planned"),
            WorkState.OPEN: self.tr("not started"),
            WorkState.STARTED: self.tr("under way"),
            WorkState.OVERDUE: self.tr("overdue"),
            WorkState.DONE: self.tr("done"),
            WorkState.DONE_LATE: self.tr("done late"),
            WorkState.INCOMPLETE: self.tr("incomplete"),
            WorkState.CANCELLED: self.tr("cancelled"),
        }[state]
