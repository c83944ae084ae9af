"""A whole engine with its call desk and the simulated phone, on a clock that tests move."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from sqlalchemy import event

from engine.clock import SimulatedClock
from engine.ivr import making
from engine.ivr.deciding import Decider
from engine.ivr.desk import CallDesk
from engine.ivr.makers import Maker
from engine.ivr.simulated_guards import Acts, Guard
from engine.live.engine import Engine
from engine.model.alert import Alert
from engine.model.call_providers import ProviderType
from engine.model.calls import Call, CallKind, Consent
from engine.model.directory import DirectoryContent
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.store import calls as stored
from engine.vault import Vault
from tests.engine.ivr.exchange import Exchange
from tests.engine.ivr.exchange import config as voice
from tests.engine.live_engine import running

#: 0000 after the country code is given to nobody.
NUMBERS = {"G1": "+910000000001", "G2": "+910000000002", "G3": "+910000000003"}


class Night:
    """An engine, its call desk and its clock."""

    def __init__(self, engine: Engine, desk: CallDesk, clock: SimulatedClock) -> None:
        self.engine = engine
        self.desk = desk
        self.clock = clock
        self.phone = desk.providers.phone
        self.decider = Decider(desk)
        engine.watchers.append(self.decider.watch)

    async def settle(self) -> None:
        """Lets everything happen that is due now."""
        for _ in range(4):
            await self.decider.settle()
            await self.desk.tick()
            await self.desk.dialler.idle()
            await self.phone.advance(self.clock.now())
            await self.desk.dialler.idle()

    async def calls(self) -> list[Call]:
        """All calls, the oldest first."""
        wanted = stored.Wanted(limit=1_000)
        calls, _ = await self.engine.ask(lambda connection: stored.page(connection, wanted))
        return calls[::-1]

    async def go_on(self, seconds: float, step: float = 1.0) -> None:
        """Lets time pass."""
        end = self.clock.now() + timedelta(seconds=seconds)
        while self.clock.now() < end:
            self.clock.set(min(end, self.clock.now() + timedelta(seconds=step)))
            await self.settle()

    async def alert(
        self,
        person: str = "G1",
        name: str = "f1",
        severity: Severity = Severity.HIGH,
        confidence: float = 0.9,
        site: str = "PUNE",
        detection: str = "activity.guard_inactivity",
    ) -> Alert:
        """A finding about somebody, and the alert it makes."""
        finding = Finding(
            id=name,
            detection=detection,
            subject=person,
            subject_kind=SubjectKind.PERSON,
            site=site,
            occurred_at=self.clock.now(),
            severity=severity,
            confidence=confidence,
            reason="Nothing has been heard.",
            evidence={"silent_minutes": {"gps": 130.0, "phone": 45.0}},
            events=(),
        )
        async with self.engine.round:
            await self.engine.conclude([finding])
        alert_id = self.engine.desk.alert_of(name)
        assert alert_id is not None
        return self.engine.desk.open.by_id[alert_id]

    def now(self, alert: Alert) -> Alert:
        """The alert as it is now."""
        return self.engine.desk.open.by_id[alert.id]

    def acts(self, person: str, acts: Acts, duress: str = "") -> None:
        """How somebody behaves on the phone."""
        self.phone.cast[NUMBERS[person]] = Guard(acts, duress)


@asynccontextmanager
async def night(
    folder: Path,
    exchange: Exchange | None = None,
    *,
    numbers: Mapping[str, str] = NUMBERS,
    durable: bool = True,
    minutes: float = 30,
    makers: Mapping[ProviderType, Maker] | None = None,
) -> AsyncIterator[Night]:
    """One that runs, everybody with a number; automatic calls are on.

    Entering it twice on one folder is a restart; leaving it cuts off what is under way.

    Args:
        exchange: real providers' other end; everybody has consented to be called by them.
        durable: False for a crowd whose thousands of writes need not survive a power cut.
        makers: of providers that are set up in it.
    """
    async with running(folder, minutes) as (engine, _, clock):
        if not durable and engine.database.is_sqlite:
            event.listen(engine.database.engine, "checkout", _careless)
        people = [
            replace(each, phone=numbers.get(each.id)) for each in engine.directory.people.values()
        ]
        engine.directory.put(DirectoryContent(people=tuple(people)))
        known = exchange.maker() if exchange else makers or {}
        assert isinstance(engine.sealer, Vault)
        desk = making.build(engine, engine.sealer, makers=known)
        if exchange is None:
            desk.rules.now = replace(desk.rules.now, training=True)
        else:
            given = [Consent(person=each.id, calls=True, recording=True) for each in people]
            await desk.consents.give(given, "asha", "")
            for config in (voice(), voice("texts", CallKind.SMS)):
                desk.providers.put(config)
        made = Night(engine, desk, clock)
        try:
            yield made
        finally:
            await desk.stop()


def _careless(connection: Any, *_: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")
