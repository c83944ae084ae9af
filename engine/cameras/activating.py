"""Brings up cameras when a rule says so, has them record, and keeps the log of it."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from engine.cameras.activation_log import Cause, detection_of, entry_by_hand, entry_of, judged
from engine.cameras.choosing import (
    cameras_for,
    facts_of,
    facts_of_observation,
    focus_for,
    rule_for_alert,
    rule_for_finding,
    rule_for_observation,
    sites_for,
)
from engine.cameras.fleet import Fleet, tenant_of
from engine.cameras.recording import Wanted
from engine.cameras.rules import RuleTable
from engine.errors import BadInput, Conflict, NocError, StorageFailed
from engine.model.alert import Alert
from engine.model.cameras import CameraObservation
from engine.model.cameras_clips import ActivatedCamera, Activation, ActivationWanted, Clip
from engine.model.cameras_rules import ActivationRule, Tier
from engine.model.finding import Finding
from engine.model.news import CameraActivated
from engine.store import cameras as store
from engine.store.record import Conclusions

logger = logging.getLogger(__name__)

#: What happened longer ago is history being loaded: no camera shows it any more.
_TOO_LATE = timedelta(minutes=10)
#: Activations that may still change, and alerts whose severity is remembered.
_REMEMBERED = 2_000
_LOOK_S = 0.5
#: What goes on is made longer at most this often, seconds.
_AGAIN_S = 1.0
#: Events of a finding that are looked at for its register, camera and box: the newest.
_CITED = 10

#: Sends a camera to a preset; raises SourceUnavailable and the like.
GoTo = Callable[[str, str], Awaitable[None]]


@dataclass(slots=True)
class _Running:
    """An activation that may still change."""

    said: Activation
    began: float
    until: float


class ActivationDesk:
    """Belongs to the engine's loop.

    Args:
        go_to: moves a camera; None where none can be moved.
    """

    def __init__(self, fleet: Fleet, table: RuleTable) -> None:
        self.fleet = fleet
        self.table = table
        self.go_to: GoTo | None = None
        self._engine = fleet.engine
        self._causes: asyncio.Queue[Cause] = asyncio.Queue()
        self._unsaved: asyncio.Queue[Activation] = asyncio.Queue()
        self._running: dict[str, _Running] = {}
        self._severities: dict[str, int] = {}
        fleet.engine.remembering.append(lambda: [e.said for e in self._running.values()])
        self._moving: set[asyncio.Task[None]] = set()
        fleet.clips.on_first.append(self._first_picture)
        fleet.clips.on_end.append(lambda clip, _: self._clip_ended(clip))

    def note(self, said: Conclusions) -> None:
        """What the line has concluded; called with its round held, so it only takes note."""
        began, at = time.monotonic(), datetime.now(UTC)
        limit = self._engine.event_clock.now() - _TOO_LATE
        for finding, alert in said.findings:
            if finding.occurred_at >= limit:
                self._causes.put_nowait(Cause(finding, None, None, alert, began, at))
        for each in said.alerts:
            if self._has_become_worse(each) and each.last_at >= limit:
                self._causes.put_nowait(Cause(None, each, None, each.id, began, at))

    def _has_become_worse(self, alert: Alert) -> bool:
        before = self._severities.get(alert.id)
        if before is None and len(self._severities) >= _REMEMBERED:
            self._severities.pop(next(iter(self._severities)))
        self._severities[alert.id] = alert.severity.rank
        return alert.is_open and (before is None or alert.severity.rank < before)

    async def run(self) -> None:
        """For ever: brings up cameras in the order in which causes came."""
        while True:
            cause = await self._causes.get()
            try:
                await self._judge(cause)
            except NocError:
                logger.exception("cameras could not be brought up")

    async def keep_log(self) -> None:
        """For ever: writes activations, and ends those whose time is over."""
        while True:
            await asyncio.sleep(_LOOK_S)
            self._end_those_due()
            while not self._unsaved.empty():
                said = self._unsaved.get_nowait()
                try:
                    await self._engine.writer.do(store.put_activation, said)
                except StorageFailed as failed:
                    logger.error("the log of activations waits", extra={"why": str(failed)})
                    self._unsaved.put_nowait(said)
                    break

    async def stop(self) -> None:
        """Writes what is not written."""
        for task in self._moving:
            task.cancel()
        while not self._unsaved.empty():
            await self._engine.writer.do(store.put_activation, self._unsaved.get_nowait())

    def observed(self, event: CameraObservation) -> bool:
        """Somebody has observed something in a camera's picture; False where it is history."""
        if event.occurred_at < self._engine.event_clock.now() - _TOO_LATE:
            return False
        cause = Cause(None, None, event, None, time.monotonic(), datetime.now(UTC))
        self._causes.put_nowait(cause)
        return True

    async def _chosen(
        self, cause: Cause
    ) -> tuple[ActivationRule | None, str | None, dict[str, Any]]:
        """The rule, the site and the facts."""
        directory, rules = self._engine.directory, self.table.rules
        finding, alert, observed = cause.finding, cause.alert, cause.observed
        if finding is not None:
            facts = facts_of(finding, await self._events(finding), directory)
            return rule_for_finding(rules, finding, facts), finding.site, facts
        if observed is not None:
            facts = facts_of_observation(observed, directory)
            return rule_for_observation(rules, observed, facts), observed.site, facts
        if alert is None or self._is_covered(alert):
            return None, None, {}
        return rule_for_alert(rules, alert), alert.site, {}

    async def _judge(self, cause: Cause) -> None:
        directory, rules, finding = self._engine.directory, self.table.rules, cause.finding
        rule, site, facts = await self._chosen(cause)
        if rule is None:
            return
        sites = sites_for(rule, site, facts, directory)
        chosen = cameras_for(rule, sites, facts, directory) if rule.tier < Tier.LOG else []
        if not chosen and finding is None:
            # A guarded place without cameras is no news.
            return
        shown = tuple(
            ActivatedCamera(
                camera=each.id,
                site=each.site,
                name=each.name,
                role=each.role,
                focus=focus_for(
                    rules,
                    each,
                    detection_of(cause),
                    facts,
                    self.fleet.kept.options_of(each.id),
                    self.fleet.kept.zones.get(each.id, ()),
                ),
            )
            for each in chosen
        )
        is_shadow = rule.mode == "shadow" or bool(finding and finding.shadow)
        said = entry_of(cause, rule, sites, shown, is_shadow)
        register = facts.get("register")
        self._bring_up(
            replace(said, register=str(register) if register else None),
            cause.began,
            self.fleet.settings.postroll_s if rule.tier <= Tier.STANDARD else 0.0,
        )

    async def _events(self, finding: Finding) -> list[dict[str, Any]]:
        """What the till or the camera said: its register, its box."""
        refs = finding.events[-_CITED:]

        def ask() -> list[dict[str, Any]]:
            with self._engine.database.begin() as connection:
                return store.events(connection, refs)

        try:
            return await asyncio.to_thread(ask)
        except StorageFailed:
            return []

    def _bring_up(self, said: Activation, began: float, record_s: float) -> None:
        again = self._same(said)
        if again is not None and record_s:
            self._go_on(again, record_s)
            return
        if record_s and not said.shadow and said.cameras:
            until = datetime.now(UTC) + timedelta(seconds=record_s)
            said = replace(said, until=until)
            running = _Running(said, began, time.monotonic() + record_s)
            self._running[said.id] = running
            cameras = tuple(self._record(said, each, running) for each in said.cameras)
            said = running.said = judged(replace(running.said, cameras=cameras))
        else:
            said = replace(said, ended=True)
        if said.tier != Tier.LOG or said.shadow:
            self._tell(said)
        else:
            self._unsaved.put_nowait(said)
        if not said.shadow and said.tier in (Tier.INSTANT, Tier.STANDARD):
            self._focus(said)

    def _is_covered(self, alert: Alert) -> bool:
        """One of its findings has brought cameras up, so the alert need not."""
        return any(each.said.alert == alert.id for each in self._running.values())

    def _same(self, said: Activation) -> _Running | None:
        """A running activation of the same rule, alert and cameras: it goes on instead."""
        cameras = {each.camera for each in said.cameras}
        for running in self._running.values():
            known = running.said
            if (known.rule, known.alert, known.site) == (said.rule, said.alert, said.site) and (
                cameras == {each.camera for each in known.cameras}
            ):
                return running
        return None

    def _go_on(self, running: _Running, record_s: float) -> None:
        if time.monotonic() + record_s < running.until + _AGAIN_S:
            # An analytic that tells the same many times a second.
            return
        running.until = time.monotonic() + record_s
        until = datetime.now(UTC) + timedelta(seconds=record_s)
        running.said = replace(running.said, until=until)
        cameras = tuple(self._record(running.said, each, running) for each in running.said.cameras)
        running.said = judged(replace(running.said, cameras=cameras))
        self._tell(running.said)

    def _record(
        self, said: Activation, shown: ActivatedCamera, running: _Running
    ) -> ActivatedCamera:
        camera = self.fleet.cameras.get(shown.camera)
        if camera is None:
            self.fleet.sync()
            camera = self.fleet.cameras.get(shown.camera)
        if camera is None or not camera.has_address:
            why = "this camera has no address; set one in its options"
            return replace(shown, records=False, failed=why)
        full = self.fleet.clips.refusal()
        if full:
            return replace(shown, failed=full)
        address = self.fleet.kept.address(camera.entry)
        began_before = camera.recorder is not None
        clip = camera.record(
            Wanted(
                camera=camera.id,
                site=camera.entry.site,
                tenant=tenant_of(self._engine, camera.entry.site),
                source=address.shown if address else "",
                clock_offset_s=camera.clock_offset_s,
                preroll_s=self.fleet.settings.preroll_s,
                until=running.until,
                activation=said.id,
                alert=said.alert,
            )
        )
        first = shown.first_picture_s
        if began_before and first is None:
            # It was recording already: nothing can be earlier.
            first = round(time.monotonic() - running.began, 3)
        failed = "" if clip else (camera.why or "no picture yet; recorded as soon as there is one")
        return replace(shown, clip=clip or shown.clip, first_picture_s=first, failed=failed)

    def clip_began(self, camera: str, clip: str) -> None:
        """A camera that had no picture when it was activated has one, or its format changed."""
        for running in self._running.values():
            cameras = tuple(
                replace(each, clip=clip, failed="") if each.camera == camera else each
                for each in running.said.cameras
            )
            if cameras != running.said.cameras:
                running.said = replace(running.said, cameras=cameras)
                self._tell(running.said)

    def _first_picture(self, clip: Clip) -> None:
        for running in self._running.values():
            took = round(time.monotonic() - running.began, 3)
            cameras = tuple(
                replace(each, clip=clip.id, first_picture_s=took, failed="")
                if each.camera == clip.camera and each.first_picture_s is None
                else each
                for each in running.said.cameras
            )
            if cameras != running.said.cameras:
                running.said = judged(replace(running.said, cameras=cameras))
                self._tell(running.said)

    def _clip_ended(self, clip: Clip) -> None:
        if not clip.note:
            return
        for running in self._running.values():
            cameras = tuple(
                replace(each, failed=clip.note) if each.clip == clip.id else each
                for each in running.said.cameras
            )
            if cameras != running.said.cameras:
                running.said = replace(running.said, cameras=cameras)
                self._tell(running.said)

    def _end_those_due(self) -> None:
        now = time.monotonic()
        for key, running in list(self._running.items()):
            if now >= running.until:
                del self._running[key]
                missed = running.said.deadline_s is not None and running.said.met is None
                running.said = replace(
                    running.said, ended=True, met=False if missed else running.said.met
                )
                self._tell(running.said)

    def _focus(self, said: Activation) -> None:
        for each in said.cameras:
            camera = self.fleet.cameras.get(each.camera)
            if self.go_to is None or not each.focus.preset or not (camera and camera.has_ptz):
                continue
            task = asyncio.create_task(self._move(self.go_to, each.camera, each.focus.preset))
            self._moving.add(task)
            task.add_done_callback(self._moving.discard)

    async def _move(self, go_to: GoTo, camera: str, preset: str) -> None:
        try:
            await go_to(camera, preset)
        except NocError as failed:
            # Its picture as it stands is still recorded.
            logger.warning("a camera was not turned", extra={"camera": camera, "why": str(failed)})

    def _tell(self, said: Activation) -> None:
        self._unsaved.put_nowait(said)
        self._engine.hub.tell(CameraActivated(activation=said))

    @property
    def running(self) -> tuple[Activation, ...]:
        """Activations that go on, newest first."""
        return tuple(each.said for each in reversed(self._running.values()))

    def by_hand(self, wanted: ActivationWanted, who: str) -> Activation:
        """Somebody wants cameras brought up.

        Raises:
            NotFound: there is no such camera. BadInput: none can be recorded.
        """
        entries = [self.fleet.get(each).entry for each in dict.fromkeys(wanted.cameras)]
        said = entry_by_hand(wanted, entries, who, self._engine.event_clock.now())
        self._bring_up(said, time.monotonic(), wanted.seconds if wanted.record else 0.0)
        made = self._running.get(said.id)
        done = made.said if made else said
        if wanted.record and done.cameras and all(each.failed for each in done.cameras):
            full = self.fleet.clips.refusal()
            if full:
                raise BadInput(full)
        return done

    def end(self, activation: str) -> Activation:
        """Ends a running activation; what others still want goes on.

        Raises:
            Conflict: it has ended already, or never was.
        """
        running = self._running.get(activation)
        if running is None:
            raise Conflict(f"activation {activation} is not running")
        running.until = 0.0
        self._end_those_due()
        wanted = {each.camera for other in self._running.values() for each in other.said.cameras}
        for each in running.said.cameras:
            camera = self.fleet.cameras.get(each.camera)
            if camera is not None and each.camera not in wanted:
                camera.end_recording()
        return running.said
