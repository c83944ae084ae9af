"""Tells the detections of one key what happened, and takes what they answer."""

from collections.abc import Callable
from typing import Any

from engine.detect.contract import Cleared, Detection, Found, Wake
from engine.detect.settings import Setting, Settings
from engine.directory.index import Directory
from engine.model.finding import Clearance, Finding, Verdict
from engine.model.kinds import Mode
from engine.model.roster import TimerDue
from engine.pipeline.failures import Failures
from engine.pipeline.partition import DEADLINE, Logged, Partition, Position, timer_position
from engine.pipeline.routes import Route, Routes
from engine.pipeline.verdicts import clearance_of, finding_of
from engine.pipeline.view import View


class Teller:
    """Runs handlers; a failing one stops neither the others nor the line.

    Args:
        remember: whether what a key has said is kept with it, to be compared when it is told
            again.
        remind: called when a key has a new deadline.

    Attributes:
        out: verdicts in the order in which they were reached; whoever calls takes them.
        late: findings are marked as resting on an event that came later than allowed.
    """

    def __init__(
        self,
        routes: Routes,
        directory: Directory,
        settings: Settings,
        remind: Callable[[Partition], None],
        *,
        remember: bool,
    ) -> None:
        self.settings = settings
        self.failures = Failures()
        self.out: list[Verdict] = []
        self.late = False
        self._routes = routes
        self._directory = directory
        self._view = View(directory)
        self._remind = remind
        self._remember = remember

    def collect(self) -> list[Verdict]:
        """The verdicts reached since last time."""
        out, self.out = self.out, []
        return out

    def apply(self, partition: Partition, logged: Logged) -> None:
        """Tells a key something at its place in time, through every route of its scope."""
        for route in self._routes.of(type(logged.stimulus)):
            if route.scope is partition.scope:
                self.tell(partition, route, logged.stimulus, logged.position)

    def tell(self, partition: Partition, route: Route, stimulus: Any, position: Position) -> None:
        """Tells the detections of one route, then fires deadlines that they set in the past."""
        self._begin(partition, position)
        if route.has_site and stimulus.site != partition.site and stimulus.site is not None:
            partition.move_to(stimulus.site)
        for slot, handler in route.handlers:
            self._tell(partition, slot, handler, stimulus, position)
        if partition.timers and partition.timers[0][0] < position[0]:
            self.fire(partition, position)

    def fire(self, partition: Partition, before: Position) -> None:
        """Fires a key's deadlines that stand before a position."""
        while (timer := partition.pop_timer_before(before)) is not None:
            at, slot, about = timer
            handler = self._routes.slots[partition.scope][slot].on[TimerDue]
            position = max(timer_position(timer), partition.head)
            self._begin(partition, position)
            self._tell(partition, slot, handler, TimerDue(at, about), position)

    def _begin(self, partition: Partition, position: Position) -> None:
        partition.head = position
        self._view.key = partition.key
        self._view.found = []

    def _tell(
        self,
        partition: Partition,
        slot: int,
        handler: Any,
        stimulus: Any,
        position: Position,
    ) -> None:
        setting = partition.settings[slot]
        detection = self._routes.slots[partition.scope][slot]
        if setting is None:
            setting = self._setting(partition, slot, detection)
        if setting.mode is Mode.OFF:
            return
        state = partition.states[slot]
        if state is None:
            state = partition.states[slot] = detection.state()
        try:
            answers = handler(stimulus, state, setting.params, self._view)
            if answers is not None:
                for answer in answers:
                    self._take(partition, slot, detection, setting, answer, position)
        except Exception as failure:  # noqa: BLE001 - one failing rule must not stop the line
            self.out.extend(self.failures.note(detection, partition, stimulus, failure))

    def _setting(self, partition: Partition, slot: int, detection: Detection) -> Setting:
        site = self._directory.sites.get(partition.site) if partition.site else None
        setting = self.settings.at(detection, partition.tenant, site)
        partition.settings[slot] = setting
        return setting

    def _take(
        self,
        partition: Partition,
        slot: int,
        detection: Detection,
        setting: Setting,
        answer: Found | Cleared | Wake,
        position: Position,
    ) -> None:
        if isinstance(answer, Wake):
            if position[1] == DEADLINE and answer.at <= position[0]:
                raise ValueError("a deadline may not ask to be woken at or before itself")
            partition.push_timer((answer.at, slot, answer.about))
            if not partition.detached:
                self._remind(partition)
            return
        verdict: Finding | Clearance
        if isinstance(answer, Found):
            verdict = finding_of(
                answer, partition, detection, setting, self._directory, late=self.late
            )
            self._view.found.append(verdict)
        else:
            verdict = clearance_of(answer, partition, detection)
        if self._remember:
            partition.emitted.append((position, verdict))
        self.out.append(verdict)
