"""Risk of staff from the findings kept: the table, and one person's day; on pool threads."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from engine.detect.business_day import began, day_of, is_shop
from engine.detections.catalogue import CATALOGUE
from engine.detections.retail import risk
from engine.directory.index import Directory
from engine.errors import NotFound
from engine.live.retail_words import word_of
from engine.live.telling import decode
from engine.model.retail_risk import (
    Component,
    DayEntry,
    Level,
    RiskDay,
    StaffRiskRow,
    StaffRiskTable,
    Standing,
    StoreRiskRow,
)
from engine.scoring.ledger import Tally, by_weight, counting_each
from engine.store import pages, retail
from engine.store.database import Database
from engine.store.retail import PointsRow

#: Days of a trend at most.
MAX_DAYS = 30
#: Entries of one day; a till that rings up more in a day is cut, and says so.
MOST_ENTRIES = 2_000
_ORDER = tuple(Level)
_EACH = counting_each(CATALOGUE)
_TITLES = {each.meta.id: each.meta.title for each in CATALOGUE}
_DAY = timedelta(days=1)
#: What a person's day shows besides findings.
_KINDS = (
    *("attendance.punch", "staff.login", "pos.sale", "pos.void", "pos.refund", "pos.gift_card"),
    *("access.opened", "network.flow", "network.dns", "network.email", "network.vpn"),
    *("network.api_call", "network.geolocation", "data.export", "camera.observation"),
)
#: The thresholds of the risk at a site.
LimitsAt = Callable[[str, str | None], risk.Limits]


@dataclass(frozen=True, slots=True)
class _Key:
    person: str
    site: str | None


class StaffRisk:
    """Answers on whatever thread asks; keeps nothing.

    Args:
        limits: (tenant, site) to the thresholds of `retail.risk` in force there.
    """

    def __init__(self, database: Database, directory: Directory, limits: LimitsAt) -> None:
        self._database = database
        self._directory = directory
        self._limits = limits

    def table(self, day: str | None, site: str | None, days: int, now: datetime) -> StaffRiskTable:
        """The chain, or one site, on a business day (the current one unless told).

        Raises:
            NotFound: no such site.
        """
        names = self._directory
        if site is not None and site not in names.sites:
            raise NotFound(f"there is no site {site!r}")
        today = day or day_of(now, site or self._main(), names)
        trend_days = _days_before(today, max(0, min(days, MAX_DAYS)))
        # Sites differ in zone and hours: a day on either side, and each finding says its own.
        first = date.fromisoformat((trend_days or (today,))[0])
        since = datetime.combine(first, datetime.min.time(), tzinfo=now.tzinfo) - _DAY
        with self._database.begin() as connection:
            found = retail.points_between(connection, since, since + (days + 4) * _DAY, site=site)
            by_day = self._by_day(found)
            people = [key for key, told in by_day.items() if told.get(today)]
            if site is not None:
                people += [key for key in self._staff_of(site) if key not in people]
            alerts = retail.open_alerts_of(connection, (each.person for each in people))
        rows = [self._row(key, by_day.get(key, {}), today, trend_days, alerts) for key in people]
        rows.sort(key=_worst_first)
        return StaffRiskTable(
            day=today,
            rows=tuple(rows),
            stores=tuple(self._stores(rows, site)),
            trend_days=trend_days,
            now=now,
        )

    def day(self, person: str, site: str | None, day: str | None, now: datetime) -> RiskDay:
        """One person's business day over the four sources.

        Raises:
            NotFound: nobody knows the person.
        """
        names = self._directory
        known = names.people.get(person)
        site = site or (known.home_site if known else None)
        wanted = day or day_of(now, site, names)
        since = began(wanted, site, names)
        until = began(_next(wanted), site, names)
        with self._database.begin() as connection:
            found = retail.points_between(connection, since, until, person=person)
            raws = pages.raw_events(connection, since, until, person=person, kinds=_KINDS)
        found = [each for each in found if each.site == site]
        events = [decode(each) for each in raws]
        if known is None and not found and not events:
            raise NotFound(f"neither the directory nor an event knows {person!r}")
        here = [each for each in events if getattr(each, "site", None) in (None, site)]
        limits = self._limits("default", site)
        entries, tally = _run_up(found, limits)
        entries += [entry for each in here if (entry := word_of(each, names)) is not None]
        # What happened before what was found on it; findings stay in the order they add up in.
        entries.sort(key=lambda each: (each.at, each.finding is not None))
        return RiskDay(
            person=person,
            name=names.person_name(person),
            site=site,
            site_name=names.site_name(site),
            day=wanted,
            since=since,
            until=until,
            timezone=names.zone(site).key,
            entries=tuple(entries[-MOST_ENTRIES:]),
            total=standing(tally, limits),
            rules=by_weight(tally.rules),
            is_cut=len(entries) > MOST_ENTRIES,
        )

    def _main(self) -> str | None:
        return next(
            (each for each in self._directory.sites if is_shop(each, self._directory)), None
        )

    def _staff_of(self, site: str) -> list[_Key]:
        people = self._directory.people.values()
        return [_Key(each.id, site) for each in people if each.home_site == site]

    def _by_day(self, found: Iterable[PointsRow]) -> dict[_Key, dict[str, list[PointsRow]]]:
        by_day: dict[_Key, dict[str, list[PointsRow]]] = defaultdict(lambda: defaultdict(list))
        for each in found:
            day = day_of(each.occurred_at, each.site, self._directory)
            by_day[_Key(each.subject, each.site)][day].append(each)
        return by_day

    def _row(
        self,
        key: _Key,
        told: dict[str, list[PointsRow]],
        today: str,
        trend_days: Sequence[str],
        alerts: dict[str, tuple[str, int]],
    ) -> StaffRiskRow:
        names, limits = self._directory, self._limits("default", key.site)
        found = told.get(today, [])
        tally = tallied(found)
        now = standing(tally, limits)
        trend = tuple(standing(tallied(told.get(each, [])), limits).score for each in trend_days)
        known = names.people.get(key.person)
        alert = alerts.get(key.person)
        return StaffRiskRow(
            person=key.person,
            name=names.person_name(key.person),
            role=known.role if known else "",
            site=key.site,
            site_name=names.site_name(key.site),
            day=today,
            now=now,
            rules=by_weight(tally.rules),
            findings=len(found),
            last_at=found[-1].occurred_at if found else None,
            trend=trend,
            change=round(now.score - sum(trend) / len(trend), 6) if trend else 0.0,
            alert=alert[0] if alert else None,
            alert_label=f"A-{alert[1]}" if alert else "",
        )

    def _stores(self, rows: Sequence[StaffRiskRow], only: str | None) -> list[StoreRiskRow]:
        names = self._directory
        shops = [each for each in names.sites if is_shop(each, names) and only in (None, each)]
        staff: defaultdict[str | None, set[str]] = defaultdict(set)
        for person in names.people.values():
            staff[person.home_site].add(person.id)
        stores = []
        for shop in shops:
            here = [each for each in rows if each.site == shop]
            people = len(staff[shop] | {each.person for each in here})
            levels = {level.value: 0 for level in Level}
            for each in here:
                levels[each.now.level.value] += 1
            levels[Level.SAFE.value] += people - len(here)
            stores.append(
                StoreRiskRow(
                    site=shop,
                    name=names.site_name(shop),
                    people=people,
                    by_level=levels,
                    worst=next((level for level in Level if levels[level.value]), Level.SAFE),
                    mean_score=round(sum(each.now.score for each in here) / max(1, people), 6),
                    flags=sum(len(each.now.flags) for each in here),
                )
            )
        return sorted(stores, key=lambda each: (_ORDER.index(each.worst), -each.mean_score))


def tallied(found: Iterable[PointsRow]) -> Tally:
    """The points of some findings, added up."""
    tally = Tally(_EACH)
    for each in found:
        tally.add(each.detection, each.evidence.points, flag=each.severity == "critical")
    return tally


def standing(tally: Tally, limits: risk.Limits) -> Standing:
    """What points come to."""
    sums = tally.components()
    result = risk.assess(sums, limits)
    return Standing(
        **sums,
        score=result.score,
        base_level=Level(result.base),
        level=Level(result.level),
        because=result.because,
        contributions=result.contributions,
        flags=tuple(tally.flags),
    )


def _run_up(found: Sequence[PointsRow], limits: risk.Limits) -> tuple[list[DayEntry], Tally]:
    """Each finding with what it added and what the day came to with it."""
    tally = Tally(_EACH)
    entries: list[DayEntry] = []
    ordered = sorted(found, key=lambda each: (each.occurred_at, each.detection, each.id))
    for each in ordered:
        lane = Component(each.detection.partition(".")[0])
        before = tally.components()[lane]
        tally.add(each.detection, each.evidence.points, flag=each.severity == "critical")
        after = standing(tally, limits)
        entries.append(
            DayEntry(
                at=each.occurred_at,
                lane=lane,
                kind=each.detection,
                title=_TITLES.get(each.detection, each.detection),
                detail=each.reason,
                ref=each.events[-1] if each.events else "",
                finding=each.id,
                severity=each.severity,
                points=each.evidence.points,
                counted=round(tally.components()[lane] - before, 6),
                after=after,
            )
        )
    return entries, tally


def _worst_first(row: StaffRiskRow) -> tuple[Any, ...]:
    return _ORDER.index(row.now.level), -len(row.now.flags), -row.now.score, row.person


def _days_before(day: str, days: int) -> tuple[str, ...]:
    last = date.fromisoformat(day)
    return tuple((last - timedelta(days=back)).isoformat() for back in range(days, 0, -1))


def _next(day: str) -> str:
    return (date.fromisoformat(day) + _DAY).isoformat()
