"""The heatmap from the store and the roster; asked on pool threads."""

import threading
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import or_
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from engine.alerts import risk
from engine.alerts.risk import HOUR, LASTS_H, Span, Weighing
from engine.directory.index import Directory
from engine.errors import NotFound
from engine.live.heard import HeardHours
from engine.model.directory import Person, Site
from engine.model.finding import Finding
from engine.model.heat import HIGHEST, HeatOf, RiskCell, RiskMatrix, RiskReason
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store import heat as stored
from engine.store.database import Database
from engine.store.heat import Whom

#: The longest span of a matrix.
MAX_HOURS = 168
#: How far back hours are kept, so that the span can move on for a while without a new look.
_KEPT = timedelta(days=21)
_WHOM: Mapping[HeatOf, Whom] = {HeatOf.PEOPLE: "person", HeatOf.SITES: "site"}


class Heat:
    """Answers on whatever thread asks; the same question of several is answered in turn."""

    def __init__(self, database: Database, directory: Directory) -> None:
        self._database = database
        self._directory = directory
        self._lock = threading.Lock()
        self._heard: dict[HeatOf, HeardHours] = {}

    def matrix(
        self, of: HeatOf, hours: int, now: datetime, sight: Sight = WHOLE_SIGHT
    ) -> RiskMatrix:
        """Risk of everybody known in the last hours, the hour under way included."""
        zone = main_zone(self._directory)
        span = _span(zone, max(1, min(hours, MAX_HOURS)), now)
        known, is_whole = self._known(of, span)
        findings = [each for each in self._findings(span) if sight.about(each.site, each.subject)]
        names = self._names(of, findings, sight)
        ids = tuple(sorted(names))
        return RiskMatrix(
            of=of,
            first_hour=span.first,
            hours=span.hours,
            timezone=zone.key,
            ids=ids,
            names=tuple(names[each] for each in ids),
            packed=zlib.compress(risk.matrix(ids, of, span, known, findings), 1),
            now=now,
            is_whole=is_whole,
        )

    def cell(
        self, of: HeatOf, key: str, hour: datetime, now: datetime, sight: Sight = WHOLE_SIGHT
    ) -> RiskCell:
        """One row in the hour that begins at `hour`, with the findings that weigh on it.

        Raises:
            NotFound: neither the directory nor any finding knows the row, or it is out of sight.
        """
        span = Span(hour, 1)
        since = hour - (LASTS_H - 1) * HOUR
        with self._database.begin() as connection:
            harmless = stored.harmless_alerts(connection, since)
            about = stored.findings_about(connection, _WHOM[of], key, since, span.until)
            found = [
                (alert, each)
                for alert, each in about
                if _weighing(each).row(of) == key and sight.about(each.site, each.subject)
            ]
            numbers = stored.alert_numbers(connection, {alert for alert, _ in found if alert})
            heard = stored.was_heard(connection, _WHOM[of], key, hour, span.until)
            anybody = heard or stored.was_heard(connection, None, "", hour, span.until)
        places = self._places(of, sight)
        if key not in places and not found:
            raise NotFound(f"neither the directory nor a finding knows {key!r}")
        counting = [each for each in found if each[0] not in harmless]
        weights, reasons = _reasons(counting, hour, numbers)
        is_watched = heard or (anybody and key in self._rostered(of, span))
        return RiskCell(
            of=of,
            id=key,
            name=places[key].name if key in places else key,
            hour=hour,
            risk=risk.joined(weights) if weights or (is_watched and hour <= now) else None,
            reasons=reasons,
        )

    def _known(self, of: HeatOf, span: Span) -> tuple[dict[str, int], bool]:
        """Id to the hours in which it was watched; without any event nobody was watching."""
        with self._lock:
            heard = self._heard.get(of)
            if heard is None or not _serves(heard.first, span):
                heard = self._heard[of] = HeardHours(_WHOM[of], span.first)
            known, is_whole = heard.read(self._database, span), heard.is_whole
        watching = reduce(or_, known.values(), 0)
        for key, bits in self._rostered(of, span).items():
            known[key] = known.get(key, 0) | (bits & watching)
        return known, is_whole

    def _rostered(self, of: HeatOf, span: Span) -> dict[str, int]:
        rostered: dict[str, int] = {}
        # Rosters have few different hours, and many people.
        seen: dict[tuple[datetime, datetime], int] = {}
        for shift in self._directory.roster.touching(span.first, span.until):
            key = shift.person if of is HeatOf.PEOPLE else shift.site
            times = (shift.starts_at, shift.ends_at)
            bits = seen.get(times)
            if bits is None:
                bits = seen[times] = span.covered(*times)
            rostered[key] = rostered.get(key, 0) | bits
        return rostered

    def _findings(self, span: Span) -> list[Weighing]:
        since = span.first - (LASTS_H - 1) * HOUR
        with self._database.begin() as connection:
            harmless = stored.harmless_alerts(connection, since)
            found = stored.counted_findings(connection, since, span.until)
        decode = msgspec.json.Decoder(Weighing).decode
        return [decode(body) for alert, body in found if alert not in harmless]

    def _names(self, of: HeatOf, findings: Sequence[Weighing], sight: Sight) -> dict[str, str]:
        names = {key: each.name for key, each in self._places(of, sight).items()}
        for finding in findings:
            row = finding.row(of)
            if row is not None:
                names.setdefault(row, row)
        return names

    def _places(self, of: HeatOf, sight: Sight) -> Mapping[str, Person | Site]:
        """A copy made in one go: the directory belongs to the loop's thread."""
        places: dict[str, Person | Site]
        if of is HeatOf.PEOPLE:
            places, seen = dict(self._directory.people), sight.people
        else:
            places, seen = dict(self._directory.sites), sight.sites
        if sight.is_whole:
            return places
        return {key: each for key, each in places.items() if key in seen}


def main_zone(directory: Directory) -> ZoneInfo:
    """The zone of most sites, in whose days and hours the control room thinks; UTC without any."""
    counts = Counter(each.timezone for each in tuple(directory.sites.values()))
    for name, _ in counts.most_common():
        with suppress(ZoneInfoNotFoundError, ValueError):
            return ZoneInfo(name)
    return ZoneInfo("UTC")


def _span(zone: ZoneInfo, hours: int, now: datetime) -> Span:
    """Whole hours of the zone, which begin at half past in UTC in India."""
    last = now.astimezone(zone).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    return Span(last - (hours - 1) * HOUR, hours)


def _serves(first: datetime, span: Span) -> bool:
    """Whether hours counted from `first` are those of the span."""
    return first <= span.first < first + _KEPT and (span.first - first) % HOUR == timedelta()


def _reasons(
    found: Sequence[tuple[str | None, Finding]],
    hour: datetime,
    numbers: Mapping[str, int],
) -> tuple[list[float], tuple[RiskReason, ...]]:
    """The weights that count, and all reasons, weightiest first."""
    weighed = []
    for alert, finding in found:
        later = -((finding.occurred_at - hour) // HOUR)
        weight = risk.weight(finding.severity, finding.confidence, max(0, later))
        if weight:
            weighed.append((weight, finding, alert))
    weighed.sort(key=lambda each: (-each[0], each[1].occurred_at, each[1].id))
    seen: set[str] = set()
    weights, reasons = [], []
    for weight, finding, alert in weighed:
        counts = finding.detection not in seen
        seen.add(finding.detection)
        weights += [weight] if counts else []
        number = numbers.get(alert or "")
        label = f"A-{number}" if number else ""
        reasons.append(_reason(finding, alert, label, weight, counts=counts))
    return weights, tuple(reasons)


def _weighing(finding: Finding) -> Weighing:
    return Weighing(**{name: getattr(finding, name) for name in Weighing.__struct_fields__})


def _reason(
    finding: Finding, alert: str | None, label: str, weight: float, *, counts: bool
) -> RiskReason:
    return RiskReason(
        finding=finding.id,
        detection=finding.detection,
        subject=finding.subject,
        site=finding.site,
        occurred_at=finding.occurred_at,
        severity=finding.severity,
        confidence=finding.confidence,
        reason=finding.reason,
        points=round(HIGHEST * weight),
        counts=counts,
        alert=alert,
        alert_label=label,
    )
