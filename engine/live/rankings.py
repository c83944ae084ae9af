"""The rankings from the journal, read once and then only what was added; asked on pool threads."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from engine.alerts.duty import DutyLedger
from engine.detections.compliance import task_sla
from engine.directory.index import Directory
from engine.live.engine import Engine
from engine.live.heat import main_zone
from engine.live.telling import decode
from engine.model.access import Scope
from engine.model.directory import Person, Site
from engine.model.heat import HeatOf, Rankings
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store import heat as stored
from engine.store import journal
from engine.store.database import Database

#: The longest span.
MAX_DAYS = 30
#: Places of the journal read in one transaction, and for how long one question reads on, seconds.
_CHUNK, _READ_S = 20_000, 2.0
#: Scopes whose ledgers are kept.
_PARTS = 8


class RankingDesk:
    """Answers on whatever thread asks, one at a time.

    Args:
        allowed: (site, priority) to the time in which a task must be begun.
        sight: only what was done at sites in it counts.
    """

    def __init__(
        self,
        database: Database,
        directory: Directory,
        allowed: Callable[[str, str], timedelta],
        sight: Sight = WHOLE_SIGHT,
    ) -> None:
        self.sight = sight
        self._database = database
        self._directory = directory
        self._allowed = allowed
        self._lock = threading.Lock()
        self._zone: ZoneInfo | None = None
        self._ledger: DutyLedger | None = None
        self._sequence = 0

    def rankings(self, days: int, now: datetime, received_now: datetime) -> Rankings:
        """Guards and sites by how they did their tasks and tours; today counts as one day.

        Args:
            received_now: the present of the clock by which events are received.
        """
        days = max(1, min(days, MAX_DAYS))
        with self._lock:
            ledger, zone = self._opened(received_now)
            share = self._read_on(ledger)
            today = now.astimezone(zone).date()
            ledger.close_old(today - timedelta(days=MAX_DAYS))
            since = today - timedelta(days=days - 1)
            people = ledger.rows(HeatOf.PEOPLE, since, now, _named(dict(self._directory.people)))
            sites = ledger.rows(HeatOf.SITES, since, now, _named(dict(self._directory.sites)))
        midnight = datetime.combine(since, datetime.min.time(), zone).astimezone(UTC)
        return Rankings(
            days=days, since=midnight, now=now, people=people, sites=sites, read_share=share
        )

    def _opened(self, received_now: datetime) -> tuple[DutyLedger, ZoneInfo]:
        """The ledger; begun anew when the control room's zone has changed."""
        zone = main_zone(self._directory)
        if self._ledger is None or zone != self._zone:
            self._ledger, self._zone = DutyLedger(zone, self._allowed), zone
            with self._database.begin() as connection:
                first = received_now - timedelta(days=MAX_DAYS + 1)
                self._sequence = journal.place_before(connection, first)
        return self._ledger, zone

    def _read_on(self, ledger: DutyLedger) -> float:
        """Reads for a while; how much of the journal is read then, 0 to 1."""
        began = time.monotonic()
        with self._database.begin() as connection:
            last = journal.last_sequence(connection)
            oldest = stored.first_sequence(connection)
        self._sequence = max(self._sequence, oldest - 1)
        while self._sequence < last:
            until = min(last, self._sequence + _CHUNK)
            with self._database.begin() as connection:
                events = stored.duty_events(connection, self._sequence, until)
            for raw in events:
                event = decode(raw)
                # Beginnings and ends of work name no site; without its plan they count nothing.
                site = getattr(event, "site", None)
                if site is None or self.sight.site(site):
                    ledger.follow(event)
            self._sequence = until
            if time.monotonic() - began > _READ_S:
                break
        span = last - oldest + 1
        return 1.0 if self._sequence >= last else max(0.0, 1 - (last - self._sequence) / span)


class RankingDesks:
    """One desk for everything, and one each for the scopes that were asked about lately.

    Belongs to the event loop; the desks do not.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._whole = ranking_desk(engine)
        self._parts: OrderedDict[Scope, RankingDesk] = OrderedDict()

    def of(self, sight: Sight) -> RankingDesk:
        """The desk for what somebody sees."""
        if sight.is_whole:
            return self._whole
        desk = self._parts.get(sight.scope)
        if desk is None or desk.sight.sites != sight.sites:
            desk = self._parts[sight.scope] = ranking_desk(self._engine, sight)
        self._parts.move_to_end(sight.scope)
        while len(self._parts) > _PARTS:
            self._parts.popitem(last=False)
        return desk


def ranking_desk(engine: Engine, sight: Sight = WHOLE_SIGHT) -> RankingDesk:
    """With the limits of `compliance.task_sla` that hold at each site now."""

    def allowed(site: str, priority: str) -> timedelta:
        place = engine.directory.sites.get(site)
        tenant = place.tenant if place else "default"
        limits = engine.line.examiner.settings.at(task_sla.DETECTION, tenant, place).params
        return timedelta(minutes=getattr(limits, f"{priority}_minutes"))

    return RankingDesk(engine.database, engine.directory, allowed, sight)


def _named(places: Mapping[str, Person | Site]) -> Callable[[str], str]:
    return lambda key: places[key].name if key in places else key
