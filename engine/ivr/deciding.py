"""Which alerts are called about by themselves."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from engine.detect.actions import Actions
from engine.errors import NocError
from engine.ivr import checks
from engine.model.alert import Alert
from engine.model.call_providers import CallRules
from engine.model.calls import CallQuestion
from engine.model.command import AddNote
from engine.model.kinds import SubjectKind
from engine.store import calls as stored
from engine.store.record import Conclusions

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

_ENGINE = "engine"
#: Nobody is called about what is long past: history that was loaded, a source that caught up.
_FRESH = timedelta(minutes=30)
#: Alerts that were decided about, remembered; the store knows the older ones.
_REMEMBERED = 20_000


class Decider:
    """Watches alerts and has calls placed. Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self._waiting: asyncio.Queue[Alert] = asyncio.Queue()
        self._decided: OrderedDict[str, None] = OrderedDict()

    def watch(self, said: Conclusions) -> None:
        """Takes note of alerts that are new or became worse; see `Engine.watchers`."""
        rules, now = self._desk.rules.now, self._desk.now
        if not self._desk.acts_on_alerts():
            return
        for alert in said.alerts:
            if alert.id not in self._decided and wants_call(alert, rules, self._acts(alert), now):
                self._decided[alert.id] = None
                while len(self._decided) > _REMEMBERED:
                    self._decided.popitem(last=False)
                self._waiting.put_nowait(alert)

    def _acts(self, alert: Alert) -> Actions:
        engine = self._desk.engine
        return engine.thresholds.actions(
            alert.severity, engine.directory.sites.get(alert.site or "")
        )

    async def run(self) -> None:
        """Places calls for noted alerts, for ever."""
        while True:
            alert = await self._waiting.get()
            try:
                await self._decide(alert)
            except NocError as failed:
                logger.error("not decided", extra={"alert": alert.id, "why": str(failed)})

    async def settle(self) -> None:
        """Decides about everything that was noted so far; for tests on a simulated clock."""
        while not self._waiting.empty():
            await self._decide(self._waiting.get_nowait())

    async def _decide(self, alert: Alert) -> None:
        desk = self._desk
        wanted = stored.Wanted(alert=alert.id, limit=1)
        called, _ = await desk.engine.ask(lambda connection: stored.page(connection, wanted))
        if called:
            return
        plan = await desk.planner.plan(CallQuestion(alert=alert.id), desk.rules.now)
        on_shift, local = True, desk.now
        if plan.person is not None:
            on_shift = desk.engine.directory.shift_of(plan.person.id, desk.now) is not None
        if plan.site is not None:
            local = desk.now.astimezone(desk.engine.directory.zone(plan.site.id))
        why = desk.refusal(plan) or checks.quiet_refusal(
            plan, desk.rules.now, local, on_shift=on_shift
        )
        if plan.trouble:
            return  # Nobody is behind it whom one could call; the preview says so.
        if why:
            note = AddNote(note=f"No automatic call: {why}")
            await desk.engine.command(alert.id, note, _ENGINE)
            return
        await desk.queue(plan, _ENGINE)


def wants_call(alert: Alert, rules: CallRules, acts: Actions, now: datetime) -> bool:
    """Whether an alert is called about by itself."""
    if not rules.automatic or not alert.is_open or alert.is_shelved or alert.withdrawn:
        return False
    if alert.subject_kind is not SubjectKind.PERSON or alert.ended:
        return False
    if any(each.startswith("call.") for each in alert.detections):
        return False
    if not acts.place_call or alert.confidence < acts.call_from:
        return False
    if now - alert.last_at > _FRESH:
        return False
    if alert.site in rules.off_sites:
        return False
    return not all(each in rules.off_detections for each in alert.detections)
