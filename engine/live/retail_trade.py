"""Trade by site and week, and single transactions, from the journal; on pool threads."""

import threading
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from time import monotonic

import msgspec
from sqlalchemy import Connection

from engine.detect.business_day import began, day_of, is_shop
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.errors import BadInput, NotFound
from engine.live.retail_transaction import Rung, till_event, view_of
from engine.live.telling import decode
from engine.model.envelope import Envelope
from engine.model.kinds import Severity
from engine.model.retail import (
    InventoryDiscrepancy,
    PosRefund,
    PosSale,
    PosVoid,
)
from engine.model.retail_risk import (
    TillJournal,
    TradeView,
    TradeWeek,
    TransactionView,
)
from engine.store import retail
from engine.store.cold import archived_between, archived_event
from engine.store.database import Database
from engine.store.retail import TILL_KINDS

#: Weeks of one question at most.
MAX_WEEKS = 26
#: How long one question reads on, seconds; what is missing is read by the next one.
_READ_S = 2.0
#: Days around a transaction in which what belongs to it is looked for.
_AROUND = timedelta(days=7)
#: Lines of a till journal; of more the newest.
MOST_LINES = 5_000
_WEEK = timedelta(days=7)
_KINDS = (*TILL_KINDS, "inventory.discrepancy")
_RETAIL = tuple(each.meta.id for each in CATALOGUE if each.meta.related == "retail")
_COUNTED = (PosSale, PosVoid, PosRefund, InventoryDiscrepancy)


class _Day(msgspec.Struct):
    """What one site turned over on one business day."""

    sales: int = 0
    takings: float = 0.0
    listed: float = 0.0
    refunds: int = 0
    refunded: float = 0.0
    voids: int = 0
    voided: float = 0.0
    missing: float = 0.0
    missing_value: float = 0.0


class Trade:
    """Answers on whatever thread asks, one at a time; days that are over are read once.

    Args:
        archive: where days lie that have left the journal; None: there are none.
    """

    def __init__(
        self, database: Database, directory: Directory, archive: Path | None = None
    ) -> None:
        self._database = database
        self._directory = directory
        self._archive = archive
        self._lock = threading.Lock()
        self._days: dict[tuple[str, str], _Day] = {}
        #: What archived days add to business days, and those that were read.
        self._cold: dict[tuple[str, str], _Day] = {}
        self._cold_read: set[str] = set()

    def weeks(self, site: str | None, weeks: int, now: datetime) -> TradeView:
        """The last weeks of one site or of all, the current one included.

        Raises:
            NotFound: no such site.
        """
        names = self._directory
        if site is not None and site not in names.sites:
            raise NotFound(f"there is no site {site!r}")
        shops = [each for each in names.sites if is_shop(each, names) and site in (None, each)]
        count = max(1, min(weeks, MAX_WEEKS))
        with self._lock, self._database.begin() as connection:
            until = monotonic() + _READ_S
            since = now - (count + 1) * _WEEK
            whole = self._thaw(connection, since, now, until)
            whole &= all([self._read(connection, each, count, now, until) for each in shops])
            found = retail.findings_of_detections(connection, _RETAIL, since, now)
        alerts: defaultdict[tuple[str | None, str], int] = defaultdict(int)
        for each in found:
            if each.severity.rank <= Severity.HIGH.rank:
                alerts[each.site, _week(day_of(each.occurred_at, each.site, names))] += 1
        rows = [row for each in shops for row in self._rows(each, count, now, alerts)]
        rows.sort(key=lambda each: (each.week, each.takings), reverse=True)
        return TradeView(weeks=tuple(rows), now=now, is_whole=whole)

    def _thaw(self, connection: Connection, since: datetime, now: datetime, until: float) -> bool:
        """Reads archived days not known yet, of all shops at once; whether all are known then."""
        if self._archive is None:
            return True
        names = self._directory
        for day, begins, ends in retail.archived_span(connection, since, now):
            if day in self._cold_read:
                continue
            if monotonic() > until:
                return False
            for raw in archived_between(connection, begins, ends, self._archive):
                event = decode(raw)
                site = getattr(event, "site", None)
                if isinstance(event, _COUNTED) and site and is_shop(site, names):
                    local = day_of(event.occurred_at, site, names)
                    _count(self._cold.setdefault((site, local), _Day()), event, names)
            self._cold_read.add(day)
            # A business day may have been read while this was still in the journal.
            near = {_before(day), day, _after(day)}
            self._days = {key: each for key, each in self._days.items() if key[1] not in near}
        return True

    def _read(
        self, connection: Connection, site: str, weeks: int, now: datetime, until: float
    ) -> bool:
        """Reads the days not known yet, newest first; whether all are known then."""
        names = self._directory
        today = day_of(now, site, names)
        for day in _days(today, weeks):
            if (site, day) in self._days and day < today:
                continue
            if monotonic() > until:
                return False
            begins, ends = began(day, site, names), began(_after(day), site, names)
            counted = _Day()
            for raw in retail.till_events(connection, begins, ends, site, _KINDS):
                _count(counted, decode(raw), names)
            # Today, and a day that a late event may still reach, are read again.
            if day < today:
                self._days[site, day] = counted
            else:
                self._days[site, today] = counted
        return True

    def _rows(
        self,
        site: str,
        weeks: int,
        now: datetime,
        alerts: defaultdict[tuple[str | None, str], int],
    ) -> list[TradeWeek]:
        by_week: dict[str, _Day] = {}
        for day in _days(day_of(now, site, self._directory), weeks):
            for known in (self._days.get((site, day)), self._cold.get((site, day))):
                if known is None:
                    continue
                total = by_week.setdefault(_week(day), _Day())
                for name in _Day.__struct_fields__:
                    setattr(total, name, getattr(total, name) + getattr(known, name))
        shares = {
            week: 100 * (each.listed - each.takings) / each.listed if each.listed else 0.0
            for week, each in by_week.items()
        }
        rows = []
        for week, each in by_week.items():
            others = [shares[name] for name in shares if name != week and by_week[name].sales]
            rows.append(
                TradeWeek(
                    site=site,
                    name=self._directory.site_name(site),
                    week=week,
                    sales=each.sales,
                    takings=round(each.takings, 2),
                    discounts=round(each.listed - each.takings, 2),
                    discount_pct=round(shares[week], 2),
                    usual_discount_pct=round(sum(others) / len(others), 2) if others else None,
                    refunds=each.refunds,
                    refunded=round(each.refunded, 2),
                    voids=each.voids,
                    voided=round(each.voided, 2),
                    shrinkage_units=round(each.missing, 2),
                    shrinkage_value=round(each.missing_value, 2),
                    alerts=alerts[site, week],
                )
            )
        return rows

    def transaction(self, ref: str) -> TransactionView:
        """One transaction by `source:id` of its event.

        Raises:
            NotFound: no such event.
            BadInput: it is no transaction.
        """
        names = self._directory
        with self._database.begin() as connection:
            raw = retail.event_of(connection, ref)
            if raw is None and self._archive is not None:
                raw = archived_event(connection, retail.names_of(ref), self._archive)
            if raw is None:
                raise NotFound(f"there is no event {ref!r}; write source:id")
            event = decode(raw)
            if not isinstance(event, Rung):
                raise BadInput(f"{ref!r} is a {event.__struct_config__.tag}, no transaction")
            at = event.occurred_at
            near = self._rung(connection, at - _AROUND, at + _AROUND, event.site)
            found = retail.findings_resting_on(
                connection, ref, event.staff, at - timedelta(days=1), at + _AROUND
            )
        more = {
            name: value
            for name, value in msgspec.json.decode(raw).items()
            if name not in type(event).__struct_encode_fields__ and name != "type"
        }
        return view_of(event, near, found, more, names)

    def journal(self, site: str, register: str | None, at: datetime) -> TillJournal:
        """What one register (all of the site unless told) rang up on the business day of an
        instant.

        Raises:
            NotFound: no such site.
        """
        names = self._directory
        if site not in names.sites:
            raise NotFound(f"there is no site {site!r}")
        day = day_of(at, site, names)
        begins, ends = began(day, site, names), began(_after(day), site, names)
        with self._database.begin() as connection:
            rung = self._rung(connection, begins, ends, site)
        told = [till_event(each, names) for each in rung]
        shown = [each for each in told if register in (None, each.register)]
        return TillJournal(
            site=site,
            site_name=names.site_name(site),
            register=register,
            day=day,
            timezone=names.zone(site).key,
            registers=tuple(sorted({each.register for each in told})),
            entries=tuple(shown[-MOST_LINES:]),
            is_cut=len(shown) > MOST_LINES,
        )

    def _rung(
        self, connection: Connection, begins: datetime, ends: datetime, site: str
    ) -> list[Rung]:
        """What a site's tills told in a span, the end not included, in order of time; also on days
        that have left the journal."""
        raws = retail.till_events(connection, begins, ends, site)
        if self._archive is not None:
            for _, first, last in retail.archived_span(connection, begins, ends):
                since, until = max(first, begins), min(last, ends - timedelta(microseconds=1))
                raws += archived_between(connection, since, until, self._archive, site)
        events = map(decode, raws)
        rung = [each for each in events if isinstance(each, Rung) and each.site == site]
        return sorted(rung, key=lambda each: each.occurred_at)


def _count(day: _Day, event: Envelope, names: Directory) -> None:
    if isinstance(event, PosSale):
        day.sales += 1
        day.takings += event.total
        listed = sum(each.qty * each.unit_price for each in event.items)
        day.listed += max(listed, event.total)
    elif isinstance(event, PosVoid):
        day.voids += 1
        day.voided += abs(event.amount)
    elif isinstance(event, PosRefund):
        day.refunds += 1
        day.refunded += event.amount
    elif isinstance(event, InventoryDiscrepancy):
        product = names.products.get(event.sku)
        missing = event.expected - event.counted
        day.missing += missing
        day.missing_value += missing * ((product.price if product else None) or 0.0)


def _days(today: str, weeks: int) -> list[str]:
    """The business days of the last weeks, newest first, the first week a whole one."""
    last = date.fromisoformat(today)
    first = last - timedelta(days=last.weekday() + 7 * (weeks - 1))
    return [(last - timedelta(days=back)).isoformat() for back in range((last - first).days + 1)]


def _week(day: str) -> str:
    at = date.fromisoformat(day)
    return (at - timedelta(days=at.weekday())).isoformat()


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
