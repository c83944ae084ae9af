"""Actions by severity: cameras, evidence, texts, each noted as done.

What is done about an alert is set by severity and site (`engine.detect.actions`). A verification
call is placed by `engine.ivr.deciding`, mail and webhooks go out from `engine.notices`. An access
is suspended by two people only (`engine.live.retail_actions`), never from here.
"""

import asyncio
import logging
import time
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import Connection

from engine.cameras.desk import Cameras
from engine.detect.actions import Actions
from engine.errors import Conflict, NocError
from engine.ivr.desk import CallDesk
from engine.ivr.in_charge import in_charge, suspects
from engine.live.engine import Engine
from engine.live.retail_actions import RetailActions
from engine.model.alert import Alert
from engine.model.calls import CallKind, CallQuestion
from engine.model.cameras_clips import ActivationWanted
from engine.model.command import AddNote
from engine.model.directory import Site
from engine.model.retail_risk import ActionKind, ActionState, DecideAction
from engine.store.record import Conclusions

logger = logging.getLogger(__name__)

_ENGINE = "engine"
#: Nobody is told of what is long past: history that was loaded, a source that caught up.
_FRESH = timedelta(minutes=30)
_LOOK_S = 0.5
#: The camera part brings its cameras up at once; after this it has no rule for the alert.
_RULES_TAKE_S = 3.0
#: An alert's activations are followed for so long: its post-roll, and further findings.
_FOLLOWED_S = 600.0
_MOST = 200
#: About the system itself, and about what a call has brought.
_NOT_OURS = {"system", "call"}


@dataclass(slots=True)
class _Case:
    """An alert under way, and what was done about it."""

    alert: Alert
    began: float
    preserves: bool = False
    told: bool = False
    cameras: str = ""
    held: set[str] = field(default_factory=set)


class Acting:
    """Belongs to the event loop."""

    def __init__(self, engine: Engine, cameras: Cameras, calls: CallDesk) -> None:
        self._engine = engine
        self._cameras = cameras
        self._calls = calls
        self._actions = RetailActions(engine.database, engine.directory, engine.thresholds.actions)
        self._cases: dict[str, _Case] = {}

    def watch(self, said: Conclusions) -> None:
        """Takes note of alerts that are new or became worse; see `Engine.watchers`."""
        now = self._engine.event_clock.now()
        for alert in said.alerts:
            if not _is_meant(alert) or now - alert.last_at > _FRESH:
                continue
            acts = self._acts(alert)
            if not (acts.bring_up_cameras or acts.hold_clips or _texts(acts)):
                continue
            case = self._cases.setdefault(alert.id, _Case(alert, time.monotonic()))
            case.alert = alert
            while len(self._cases) > _MOST:
                del self._cases[next(iter(self._cases))]

    async def run(self) -> None:
        """Follows what was noted, for ever."""
        while True:
            for case in [*self._cases.values()]:
                try:
                    await self._follow(case)
                except NocError as failed:
                    extra = {"alert": case.alert.id, "why": str(failed)}
                    logger.error("not acted upon", extra=extra)
                if time.monotonic() - case.began > _FOLLOWED_S:
                    self._cases.pop(case.alert.id, None)
            await asyncio.sleep(_LOOK_S)

    async def _follow(self, case: _Case) -> None:
        if not case.cameras and (said := self._brought_up(case)):
            case.cameras = said
            await self._note(case, ActionKind.CAMERAS_ON, said)
        acts = self._acts(case.alert)
        if acts.hold_clips and (held := await self._hold(case)) and not case.preserves:
            case.preserves = True
            await self._note(case, ActionKind.PRESERVE_EVIDENCE, held)
        if _texts(acts) and not case.told:
            case.told = True
            await self._tell(case, acts)

    def _site(self, alert: Alert) -> Site | None:
        return self._engine.directory.sites.get(alert.site or "")

    def _acts(self, alert: Alert) -> Actions:
        """As they are set now: a change holds at once."""
        return self._engine.thresholds.actions(alert.severity, self._site(alert))

    def _brought_up(self, case: _Case) -> str:
        """What came up, in words; by hand of this part where no rule has brought up any."""
        running = [each for each in self._cameras.desk.running if each.alert == case.alert.id]
        if up := [one.name for each in reversed(running) for one in each.cameras]:
            return f"{running[-1].title}: {_listed(up)}"
        site = case.alert.site
        if (
            not self._acts(case.alert).bring_up_cameras
            or time.monotonic() - case.began < _RULES_TAKE_S
        ):
            return ""
        known = self._engine.directory.cameras.values()
        there = tuple(sorted(each.id for each in known if each.site == site and each.url))
        if not there:
            return ""
        wanted = ActivationWanted(cameras=there, reason=case.alert.title, alert=case.alert.id)
        said = self._cameras.desk.by_hand(wanted, _ENGINE)
        names = _listed([each.name for each in said.cameras])
        return f"No rule names cameras for this; all came up: {names}"

    async def _hold(self, case: _Case) -> str:
        """Puts every clip of the alert under legal hold."""
        reason = f"evidence of {case.alert.label}"
        for each in self._cameras.desk.running:
            if each.alert != case.alert.id:
                continue
            for clip in {one.clip for one in each.cameras if one.clip} - case.held:
                case.held.add(clip)
                try:
                    await self._cameras.clips.hold(clip, True, reason, _ENGINE)
                except Conflict:
                    continue  # Somebody holds it already.
        return f"Clips are under legal hold: {len(case.held)}" if case.held else ""

    async def _tell(self, case: _Case, acts: Actions) -> None:
        """Texts to the manager in charge and to security; what could not be sent is noted."""
        if not self._calls.acts_on_alerts():
            return
        whom: dict[str, None] = {}
        now = self._engine.event_clock.now()
        manager = in_charge(case.alert, self._engine.directory, now)
        if acts.text_manager and manager is not None:
            whom[manager.id] = None
        if acts.text_security:
            whom |= dict.fromkeys(self._engine.thresholds.security(self._site(case.alert)))
        told, failed = [], []
        for person in whom:
            name = self._engine.directory.person_name(person)
            question = CallQuestion(
                person=person, kind=CallKind.SMS, reason=case.alert.title, follow_up=False
            )
            try:
                await self._calls.place(question, _ENGINE)
                told.append(name)
            except NocError as refused:
                failed.append(f"{name} was not told: {refused}")
        if told:
            await self._note(
                case,
                ActionKind.NOTIFY_MANAGER,
                f"Text to {_listed(told)}. {' '.join(failed)}".strip(),
            )
        elif failed:
            logger.warning("nobody was told", extra={"alert": case.alert.id, "why": failed[0]})

    async def _note(self, case: _Case, kind: ActionKind, said: str) -> None:
        """The proposed action is done, by the engine; about others it stands in the history."""
        if not suspects(case.alert):
            if kind is not ActionKind.CAMERAS_ON:  # the camera part has written that down
                await self._engine.command(case.alert.id, AddNote(note=said), _ENGINE)
            return
        now = self._engine.event_clock.now()

        def settle(connection: Connection) -> None:
            for each in self._actions.standing(connection, now):
                about = (each.person, each.site) == (case.alert.subject, case.alert.site)
                if about and each.kind is kind and each.state is ActionState.PROPOSED:
                    done = DecideAction(do="done", note=said)
                    self._actions.decide(connection, each.id, done, _ENGINE, now)

        await self._engine.writer.do(settle)


def _is_meant(alert: Alert) -> bool:
    """Whether it is about something at a place, and somebody still has to see to it."""
    packs = {each.partition(".")[0] for each in alert.detections}
    is_ours = alert.site is not None and not packs <= _NOT_OURS
    return is_ours and alert.is_open and not alert.withdrawn


def _texts(acts: Actions) -> bool:
    return acts.text_manager or acts.text_security


def _listed(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(names))
