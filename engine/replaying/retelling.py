"""Tells a recording's events to the rules and the desk by the recording's own clock."""

import heapq
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from engine.alerts.deadlines import next_look
from engine.alerts.desk import Desk
from engine.alerts.playbooks import Playbooks
from engine.detect.settings import Override, Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.errors import NocError
from engine.model.alert import Alert, Changes
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict
from engine.model.recording import Action
from engine.pipeline.line import Line
from engine.recordings.overrides import alert_numbers, overrides_of, playbooks_of
from engine.recordings.reading import Recording

_SECOND = timedelta(seconds=1)

#: Told the instant, the verdict (None: only time passed) and what the desk made of it.
Listener = Callable[[datetime, Verdict | None, Changes], None]


class Retelling:
    """The rules and the desk of one recording, from its beginning on.

    The desk's clock is the recording's: verdicts reach it at their own instant, and its deadlines
    are looked at every full second, as live.

    Args:
        since: when watching begins, UTC.
        actions: what operators did, in order of time; done again at its instant. What cannot be
            done, because the alert is another one now, is counted in `left_out`.
    """

    def __init__(
        self,
        recording: Recording,
        since: datetime,
        listener: Listener,
        overrides: Sequence[Override] = (),
        actions: Sequence[Action] = (),
    ) -> None:
        self.directory = Directory(recording.directory)
        self.settings = Settings(CATALOGUE, [*overrides_of(recording), *overrides])
        self.line = Line(
            CATALOGUE, self.directory, self.settings, watching_since=since, ordered=True
        )
        kinds = {each.meta.id: each.meta for each in CATALOGUE}
        playbooks = Playbooks(kinds, playbooks_of(recording))
        numbers = alert_numbers(recording)
        self.desk = Desk(kinds, self.directory, numbers=numbers, playbooks=playbooks)
        self.now = since
        self._listener = listener
        self._due: list[tuple[datetime, int, str]] = []
        self._actions = deque(actions)
        self.left_out = 0

    @property
    def waiting(self) -> int:
        """Actions whose instant has not come yet."""
        return len(self._actions)

    def take(self, event: Envelope) -> list[Verdict]:
        """One event, in order of time; answers with the verdicts reached on the way to it."""
        said = self.line.take(event)
        self._conclude(said, event.occurred_at)
        return said

    def advance(self, until: datetime) -> list[Verdict]:
        """Nothing more happened until then; roster news and deadlines up to there count."""
        said = self.line.advance(until)
        self._conclude(said, until)
        self._pass_time(until)
        return said

    def _conclude(self, said: Sequence[Verdict], until: datetime) -> None:
        for verdict in said:
            self._pass_time(max(self.now, min(verdict.occurred_at, until)))
            changes = self.desk.take([verdict], self.now)
            self._plan(changes.alerts)
            if isinstance(verdict, Finding) and verdict.escalate_at is not None:
                self._plan_escalation(verdict, verdict.escalate_at)
            self._listener(self.now, verdict, changes)

    def _pass_time(self, until: datetime) -> None:
        while self._actions and self._actions[0].at <= until:
            action = self._actions.popleft()
            self._look(action.at)
            self._act(action)
        self._look(until)

    def _act(self, action: Action) -> None:
        """Does again what somebody did; the numbers of versions may differ."""
        command = replace(action.command, expected_version=None)
        try:
            changes = self.desk.command(action.alert, command, action.who, self.now)
        except NocError:
            self.left_out += 1
            return
        self._plan(changes.alerts)
        self._listener(self.now, None, changes)

    def _look(self, until: datetime) -> None:
        """Deadlines up to then."""
        while self._due and self._due[0][0] <= until:
            at, _, alert_id = heapq.heappop(self._due)
            alert = self.desk.open.by_id.get(alert_id)
            if alert is None:
                continue
            self.now = max(self.now, at)
            changes = self.desk.tick(self.now, self.now, [alert])
            if changes:
                self._plan(changes.alerts)
                self._listener(self.now, None, changes)
        self.now = max(self.now, until)

    def _plan(self, alerts: Sequence[Alert]) -> None:
        for alert in alerts:
            due = next_look(alert, self.desk.rules)
            if due is not None:
                # One step a second, as live: the next look is never at the instant of this one.
                at = max(_full_second(due), _full_second(self.now + _SECOND))
                heapq.heappush(self._due, (at, alert.number, alert.id))

    def _plan_escalation(self, finding: Finding, at: datetime) -> None:
        alert = self.desk.open.by_id.get(self.desk.alert_of(finding.id) or "")
        if alert is not None:
            heapq.heappush(self._due, (_full_second(at.astimezone(UTC)), alert.number, alert.id))


def _full_second(instant: datetime) -> datetime:
    whole = instant.replace(microsecond=0)
    return whole if whole == instant else whole + _SECOND
