"""The page of a person: profile, one day as lanes, measures. Computed on a pool thread."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from litestar import get
from sqlalchemy import Connection

from engine.api.access import SEEN, needs
from engine.api.alerts import ask
from engine.api.privacy import masked
from engine.api.seeing import is_seen_then
from engine.detect.contract import Scope
from engine.detect.on_post import FORGOTTEN
from engine.detections.fraud.score import Scores
from engine.directory.roster import Roster
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.model.directory import Checkpoint, Person, Shift, Site
from engine.model.envelope import Envelope
from engine.model.pages import Lane, LaneKind, PersonDay, PersonMetrics, PersonProfile
from engine.model.sight import Sight
from engine.profile.day import KINDS, Past, bounds
from engine.profile.lanes import SOURCES, lanes
from engine.profile.measures import MEASURES
from engine.profile.reading import opened
from engine.profile.usual import compare
from engine.store import pages, queries

#: How far the page of a person looks back and ahead for shifts.
_SHIFTS_BACK, _SHIFTS_AHEAD = timedelta(days=2), timedelta(days=7)
#: The usual range rests on so many days; findings are shown as far back.
_DAYS = 30
_MONTH = timedelta(days=_DAYS)
#: Work is planned at most so long before its day.
_PLANNED = timedelta(days=7)
_WORK = tuple(each for each in KINDS if each.startswith(("task.", "tour.")))


class _Asked(msgspec.Struct, kw_only=True):
    """A question about a person's day, with what the directory says, for a pool thread."""

    person: str
    zone: ZoneInfo
    date: date
    begins: datetime
    ends: datetime
    now: datetime
    shifts: tuple[Shift, ...]
    sites: Mapping[str, Site]
    checkpoints: Mapping[str, Checkpoint]
    sight: Sight
    roster: Roster

    def sees(self, event: Envelope) -> bool:
        """Whether one of the person's events is in sight of who asks."""
        return self.sight.is_whole or is_seen_then(self.sight, self.roster, event, self.person)

    @property
    def until(self) -> datetime:
        """The end of what can be known of the day."""
        return max(self.begins, min(self.ends, self.now))


@get("/v1/people/{person_id:str}/profile", opt=needs("alert.view", audit="person.view", scope=SEEN))
async def show_profile(engine: Engine, sight: Sight, person_id: str) -> PersonProfile:
    """Who it is, where and when they work, what is held against them."""
    person, zone = _person(engine, sight, person_id)
    now = engine.event_clock.now()
    assignments = tuple(
        each for each in engine.directory.assignments_of(person_id) if sight.site(each.site)
    )
    rostered = engine.directory.roster.of_person_between(
        person_id, now - _SHIFTS_BACK, now + _SHIFTS_AHEAD
    )
    shifts = tuple(each for each in rostered if sight.site(each.site))
    is_all = sight.is_whole or person_id in sight.settled
    history = _history_score(engine, person_id, now) if is_all else None

    def question(connection: Connection) -> PersonProfile:
        alerts = pages.alerts_about(connection, subject=person_id)
        alerts = [each for each in alerts if sight.about(each.site, person_id)]
        checks = queries.verification_page(connection, waiting=False, person=person_id, limit=50)
        checks = [each for each in checks if sight.about(each.site, person_id)]
        found = pages.findings_about(connection, person_id, now - _MONTH, now)
        found = [each for each in found if sight.about(each[0].site, person_id)]
        sites = {each.site for group in (assignments, shifts, alerts, checks) for each in group}
        sites |= {each.site for each, _ in found} | {person.home_site}
        return PersonProfile(
            person=person,
            now=now,
            timezone=str(zone),
            assignments=assignments,
            shifts=shifts,
            lockout=pages.standing_lockout(connection, person_id),
            history_score=history,
            alerts=tuple(alerts),
            verifications=tuple(checks),
            findings=tuple(each for each, _ in found),
            alert_of={each.id: alert for each, alert in found if alert},
            names=site_names(engine, sites) | person_names(engine, [person.manager]),
        )

    return await ask(engine, question)


@get("/v1/people/{person_id:str}/day", opt=needs("alert.view", audit="person.view", scope=SEEN))
async def show_day(engine: Engine, sight: Sight, person_id: str, day: str = "") -> PersonDay:
    """One local day as lanes; today, unless `day` says `2026-03-02` or an instant of it."""
    asked = _asked(engine, sight, person_id, day, timedelta())
    found = await ask(engine, lambda connection: _lanes(connection, asked))
    return PersonDay(
        person=person_id,
        date=asked.date.isoformat(),
        timezone=str(asked.zone),
        starts_at=asked.begins,
        ends_at=asked.ends,
        now=asked.now,
        lanes=found,
        names=site_names(engine, {mark.site for lane in found for mark in lane.marks}),
    )


@get("/v1/people/{person_id:str}/metrics", opt=needs("alert.view", scope=SEEN))
async def show_metrics(
    engine: Engine, sight: Sight, person_id: str, day: str = ""
) -> PersonMetrics:
    """Measures of a day beside the 30 days before it, each measured to the same time of day."""
    asked = _asked(engine, sight, person_id, day, _MONTH)
    return await ask(engine, lambda connection: _metrics(connection, asked))


def day_of(text: str, now: datetime, zone: ZoneInfo) -> date:
    """The local day that a question means: `2026-03-02`, that of an instant, or today.

    Raises:
        BadInput: not a day.
    """
    if not text:
        return now.astimezone(zone).date()
    try:
        if "T" in text:
            return _instant(text).astimezone(zone).date()
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise BadInput(f"{text[:40]!r} is not a day; write it like 2026-03-02") from wrong


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("without an offset it is no instant")
    return instant


def site_names(engine: Engine, ids: Iterable[str | None]) -> dict[str, str]:
    """What people call these sites, where that is known."""
    known = engine.directory.sites
    return {each: known[each].name for each in ids if each is not None and each in known}


def person_names(engine: Engine, ids: Iterable[str | None]) -> dict[str, str]:
    """What people are called, where that is known."""
    known = engine.directory.people
    return {each: known[each].name for each in ids if each is not None and each in known}


def _person(engine: Engine, sight: Sight, person_id: str) -> tuple[Person, ZoneInfo]:
    """The person as it may leave the engine, and the time zone their days are counted in."""
    person = masked(engine.directory.people.get(person_id))
    if person is None or not sight.person(person_id):
        raise NotFound(f"nobody in the directory has the id {person_id!r}")
    site = person.home_site
    if site not in engine.directory.sites:
        assigned = engine.directory.assignments_of(person_id)
        site = assigned[-1].site if assigned else None
    return person, engine.directory.zone(site)


def _asked(engine: Engine, sight: Sight, person_id: str, day: str, back: timedelta) -> _Asked:
    _, zone = _person(engine, sight, person_id)
    now = engine.event_clock.now()
    wanted = day_of(day, now, zone)
    begins, ends = bounds(wanted, zone)
    return _Asked(
        person=person_id,
        zone=zone,
        date=wanted,
        begins=begins,
        ends=ends,
        now=now,
        shifts=tuple(
            each
            for each in engine.directory.roster.of_person_between(person_id, begins - back, ends)
            if sight.site(each.site)
        ),
        sight=sight,
        roster=engine.directory.roster,
        sites=engine.directory.sites,
        checkpoints=engine.directory.checkpoints,
    )


def _history_score(engine: Engine, person_id: str, now: datetime) -> float | None:
    """What the fraud rules hold against the person, as they count it."""
    kept = engine.line.examiner.partitions[Scope.PERSON].get(person_id)
    for state in kept.states if kept is not None else ():
        if isinstance(state, Scores):
            return round(state.history.score(now), 4)
    return None


def _lanes(connection: Connection, asked: _Asked) -> tuple[Lane, ...]:
    past, alert_of = _past(connection, asked, timedelta())
    heard = {kind: _heard(connection, asked, past, kinds) for kind, kinds in SOURCES.items()}
    heard[LaneKind.FINDINGS] = past.findings[0].occurred_at if past.findings else None

    def checkpoint_name(key: str) -> str:
        known = asked.checkpoints.get(key)
        return known.name if known else key

    return lanes(past.day(asked.begins, asked.until), heard, alert_of, checkpoint_name)


def _heard(
    connection: Connection, asked: _Asked, past: Past, kinds: Sequence[str]
) -> datetime | None:
    """When the person was last heard of by these kinds, of what is in sight."""
    if asked.sight.is_whole:
        last: datetime | None = pages.last_heard(connection, asked.person, kinds, asked.until)
        return last
    times = (each.occurred_at for each in past.events if each.__struct_config__.tag in kinds)
    return max((each for each in times if each <= asked.until), default=None)


def _metrics(connection: Connection, asked: _Asked) -> PersonMetrics:
    past, _ = _past(connection, asked, _MONTH)
    today = past.day(asked.begins, asked.until)
    elapsed = asked.until - asked.begins
    before = []
    for back in range(1, _DAYS + 1):
        begins, ends = bounds(asked.date - timedelta(days=back), asked.zone)
        whole = asked.until >= asked.ends
        before.append(past.day(begins, ends if whole else min(ends, begins + elapsed)))
    return PersonMetrics(
        person=asked.person,
        date=asked.date.isoformat(),
        until=asked.until,
        metrics=tuple(
            compare(
                each.name, each.unit, each.least, each.of(today), [each.of(day) for day in before]
            )
            for each in MEASURES
        ),
    )


def _past(
    connection: Connection, asked: _Asked, back: timedelta
) -> tuple[Past, dict[str, str | None]]:
    """The person's events from so long before the day up to its end, and findings' alerts."""
    since = asked.begins - back
    person = asked.person
    planned = since - _PLANNED
    raws = pages.raw_events(connection, planned, since - FORGOTTEN, person=person, kinds=_WORK)
    raws += pages.raw_events(connection, since - FORGOTTEN, asked.until, person=person, kinds=KINDS)
    ends = pages.unnamed_ends(connection, planned, asked.until)
    events = [each for each in opened(raws, ends) if asked.sees(each)]
    found = pages.findings_about(connection, person, since, asked.until, limit=5_000)
    found = [each for each in found if asked.sight.about(each[0].site, person)]
    past = Past(
        events=events,
        shifts=asked.shifts,
        findings=[each for each, _ in found],
        sites=asked.sites,
        zone=asked.zone,
        now=asked.until,
    )
    return past, {each.id: alert for each, alert in found}
