"""The risk ledger: points that rules give, added up per person, site and business day.

A day is the set of its findings, so their order of arrival does not matter: what the day comes to
is told anew from the set whenever it changes, and what was said before and holds no more is taken
back. Levels from medium on are told as findings of `retail.risk`, once each a day.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b

import msgspec

from engine.detect.business_day import day_of
from engine.detect.contract import Detection
from engine.detect.settings import Settings
from engine.detections.retail.risk import (
    COMPONENTS,
    LEVELS,
    Assessment,
    Limits,
    Measured,
    assess,
    explain,
)
from engine.directory.index import Directory
from engine.model.finding import Finding, Verdict, Withdrawal
from engine.model.kinds import Mode, Severity, SubjectKind

RISK = "retail.risk"
#: Findings of one rule kept per day; more cannot raise a component that is capped at 1.
_KEPT = 24
#: Days nobody adds to any more are forgotten; the longest a late event is still judged.
_FORGOTTEN = timedelta(days=3)
#: Events named in the evidence of a day.
_NAMED = 60
_ORDER = tuple(LEVELS)
_TOLD_FROM = "medium"
_INVESTIGATION = "investigation"


class Given(msgspec.Struct, frozen=True):
    """Points of one finding."""

    at: datetime
    detection: str
    finding: str
    points: float
    flag: bool
    events: tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """What was said of a level; `digest` tells whether it would be said otherwise now."""

    finding: str
    at: datetime
    digest: str


class Day(msgspec.Struct):
    """One person's business day at one site.

    Attributes:
        given: by finding id; `told`: what was said of it, by level.
    """

    person: str
    site: str | None
    day: str
    tenant: str
    newest: datetime
    given: dict[str, Given] = {}
    told: dict[str, Told] = {}


class Tally:
    """Adds points up: of a rule once a day the most, of one that counts `each` all."""

    def __init__(self, each: frozenset[str]) -> None:
        self.rules: dict[str, float] = {}
        self.flags: dict[str, None] = {}
        self._each = each

    def add(self, detection: str, points: float, *, flag: bool) -> None:
        """One more finding."""
        before = self.rules.get(detection, 0.0)
        self.rules[detection] = before + points if detection in self._each else max(before, points)
        if flag:
            self.flags[detection] = None

    def components(self) -> dict[str, float]:
        """Sums, each cut at 1."""
        sums = dict.fromkeys(COMPONENTS, 0.0)
        for detection, points in self.rules.items():
            sums[detection.partition(".")[0]] += points
        return {name: round(min(1.0, total), 6) for name, total in sums.items()}


class Ledger:
    """All days that still count. Belongs to the line's thread.

    Args:
        catalogue: without `retail.risk` in it nothing is added up.
    """

    def __init__(
        self, catalogue: Sequence[Detection], directory: Directory, settings: Settings
    ) -> None:
        self._directory = directory
        self.settings = settings
        self._risk = next((each for each in catalogue if each.meta.id == RISK), None)
        self._each = counting_each(catalogue)
        self.days: dict[str, Day] = {}
        self._where: dict[str, str] = {}

    def adopt(self, days: Mapping[str, Day]) -> None:
        """Takes back what was known before a restart."""
        self.days = dict(days)
        self._where = {name: key for key, day in days.items() for name in day.given}

    def forget(self, person: str) -> None:
        """Somebody's days."""
        for key in [key for key, day in self.days.items() if day.person == person]:
            for name in self.days.pop(key).given:
                self._where.pop(name, None)

    def take(self, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """Follows verdicts of the rules; answers with what the days come to now."""
        if self._risk is None or not verdicts:
            return []
        touched: dict[str, None] = {}
        for verdict in verdicts:
            if isinstance(verdict, Finding):
                key = self._add(verdict)
            elif isinstance(verdict, Withdrawal):
                key = self._remove(verdict.finding)
            else:
                key = None
            if key is not None:
                touched[key] = None
        return [said for key in touched for said in self._judge(self.days[key])]

    def forget_before(self, now: datetime) -> None:
        """Drops days that are over for good."""
        for key in [key for key, day in self.days.items() if day.newest < now - _FORGOTTEN]:
            for name in self.days.pop(key).given:
                self._where.pop(name, None)

    def _add(self, finding: Finding) -> str | None:
        points = points_of(finding)
        if points is None or finding.shadow:
            return None
        day = day_of(finding.occurred_at, finding.site, self._directory)
        key = f"{finding.tenant}|{finding.subject}|{finding.site or ''}|{day}"
        held = self.days.get(key)
        if held is None:
            held = self.days[key] = Day(
                finding.subject, finding.site, day, finding.tenant, finding.occurred_at
            )
        same = sum(each.detection == finding.detection for each in held.given.values())
        if same >= _KEPT and finding.id not in held.given:
            return None
        held.newest = max(held.newest, finding.occurred_at)
        held.given[finding.id] = Given(
            finding.occurred_at,
            finding.detection,
            finding.id,
            points,
            finding.severity is Severity.CRITICAL,
            finding.events[-8:],
        )
        self._where[finding.id] = key
        return key

    def _remove(self, finding: str) -> str | None:
        key = self._where.pop(finding, None)
        if key is not None:
            self.days[key].given.pop(finding, None)
        return key

    def _judge(self, day: Day) -> list[Verdict]:
        assert self._risk is not None
        site = self._directory.sites.get(day.site or "")
        setting = self.settings.at(self._risk, day.tenant, site)
        if setting.mode is Mode.OFF:
            return []
        now = self._reached(day, setting.params, setting.digest, setting.mode is Mode.SHADOW)
        before, day.told = day.told, {level: _told(finding) for level, finding in now.items()}
        said: list[Verdict] = [
            finding for level, finding in now.items() if before.get(level) != day.told[level]
        ]
        said += [
            Withdrawal(
                finding=told.finding, detection=RISK, subject=day.person, occurred_at=told.at
            )
            for level, told in before.items()
            if level not in now
        ]
        return said

    def _reached(self, day: Day, params: Limits, digest: str, shadow: bool) -> dict[str, Finding]:
        """The levels that the day has reached, in the order of time, each as a finding."""
        tally = Tally(self._each)
        reached: dict[str, Finding] = {}
        events: dict[str, None] = {}
        worst = _ORDER.index(_TOLD_FROM) + 1
        given = sorted(day.given.values(), key=lambda each: (each.at, each.detection, each.finding))
        for each in given:
            tally.add(each.detection, each.points, flag=each.flag)
            events.update(dict.fromkeys(each.events))
            result = assess(tally.components(), params)
            levels = []
            if _ORDER.index(result.level) < worst:
                worst = _ORDER.index(result.level)
                levels.append(result.level)
            if result.score >= params.investigate_from and _INVESTIGATION not in reached:
                levels.append(_INVESTIGATION)
            for level in levels:
                finding = self._finding(day, each.at, level, result, tally, tuple(events), params)
                reached[level] = msgspec.structs.replace(finding, settings=digest, shadow=shadow)
        return reached

    def _finding(
        self,
        day: Day,
        at: datetime,
        level: str,
        result: Assessment,
        tally: Tally,
        events: tuple[str, ...],
        params: Limits,
    ) -> Finding:
        assert self._risk is not None
        measured = Measured(
            person=day.person,
            site=day.site,
            day=day.day,
            score=result.score,
            level=result.level,
            base_level=result.base,
            because=result.because,
            **tally.components(),
            immediate=bool(tally.flags),
            investigate=result.score >= params.investigate_from,
            flags=tuple(tally.flags),
            rules=by_weight(tally.rules),
        )
        name = f"{RISK}|{day.person}|{day.site}|{day.day}|{level}"
        return Finding(
            id=blake2b(name.encode(), digest_size=10).hexdigest(),
            detection=RISK,
            subject=day.person,
            subject_kind=SubjectKind.PERSON,
            site=day.site,
            occurred_at=at,
            severity=LEVELS[result.level],
            confidence=self._risk.meta.confidence,
            reason=explain(measured, self._directory),
            evidence=msgspec.to_builtins(measured),
            events=events[-_NAMED:],
            contributions={name: part for name, part in result.contributions.items() if part},
            tenant=day.tenant,
        )


def _told(finding: Finding) -> Told:
    digest = blake2b(msgspec.json.encode(finding), digest_size=8).hexdigest()
    return Told(finding.id, finding.occurred_at, digest)


def counting_each(catalogue: Iterable[Detection]) -> frozenset[str]:
    """The rules of which every finding counts."""
    return frozenset(each.meta.id for each in catalogue if each.meta.each)


def points_of(finding: Finding) -> float | None:
    """What a finding gives to its component; None when it gives nothing to any."""
    if finding.detection.partition(".")[0] not in COMPONENTS:
        return None
    points = finding.evidence.get("points")
    return float(points) if isinstance(points, int | float) else None


def by_weight(rules: Mapping[str, float]) -> dict[str, float]:
    """Rules and their points, the weightiest first."""
    ordered = sorted(rules.items(), key=lambda each: (-each[1], each[0]))
    return {name: round(points, 6) for name, points in ordered}
