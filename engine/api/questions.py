"""Questions: sites, people, tracks, events, findings, refusals, verifications, lockouts."""

from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec
from litestar import get, post
from msgspec.structs import replace

from engine.api.access import SEEN, WHOLE, Principal, needs, nothing_of
from engine.api.alerts import ask
from engine.api.privacy import masked
from engine.api.seeing import is_seen_then, is_seen_there
from engine.detect.contract import Detection
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.live.telling import decode
from engine.model.answers import (
    CameraPlace,
    PersonPage,
    Sites,
    StoredEvent,
    TrackPoint,
)
from engine.model.finding import Finding
from engine.model.guarding import PositionFix, Punch
from engine.model.intake import Receipt, RefusedLine
from engine.model.kinds import Mode
from engine.model.news import PersonSeen
from engine.model.review import Reviewed
from engine.model.sight import Sight
from engine.model.verification import Lockout, Verification
from engine.pipeline.accept import accept_lines
from engine.store import journal, queries
from engine.store.record import Conclusions, lift_lockouts, note_sent_again, record

_DAY = timedelta(days=1)


class DetectionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A detection as the catalogue shows it."""

    id: str
    title: str
    severity: str
    confidence: float
    scope: str
    playbook: tuple[str, ...]
    options: dict[str, Any]
    mode: Mode


class RefusalRow(msgspec.Struct, frozen=True, kw_only=True):
    """A refused input; `raw` as text, undecodable bytes replaced."""

    id: int
    source: str
    reason: str
    where: str
    raw: str
    size_bytes: int
    received_at: datetime
    sent_again: bool


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer decided."""

    verdict: Literal["confirmed", "cleared"]
    notes: str = ""


class SendAgain(msgspec.Struct, frozen=True, kw_only=True):
    """The input as somebody mended it; None: as it was received."""

    raw: str | None = None


class Lift(msgspec.Struct, frozen=True, kw_only=True):
    """Why a login is unlocked."""

    reason: str


@get("/v1/sites", opt=needs("alert.view", scope=SEEN))
async def list_sites(engine: Engine, sight: Sight) -> Sites:
    """All sites and how they stand, and where their cameras are."""
    return Sites(
        sites=tuple(each for each in engine.directory.sites.values() if sight.site(each.id)),
        status=tuple(each for each in engine.floor.all_status() if sight.site(each.site)),
        cameras=tuple(
            CameraPlace(
                id=each.id,
                name=each.name,
                site=each.site,
                role=each.role,
                location=each.location,
            )
            for each in engine.directory.cameras.values()
            if sight.site(each.site)
        ),
    )


@get("/v1/people", opt=needs("alert.view", scope=SEEN))
async def list_places(engine: Engine, sight: Sight) -> list[PersonSeen]:
    """Everybody's newest place."""
    places = engine.floor.places()
    if sight.is_whole:
        return places
    roster = engine.directory.roster
    return [each for each in places if is_seen_there(sight, roster, each)]


@get("/v1/names", opt=needs("alert.view", scope=SEEN))
async def list_names(engine: Engine, sight: Sight) -> dict[str, str]:
    """Names of people by id, for lists and maps."""
    known = engine.directory.people.values()
    return {each.id: each.name for each in known if sight.person(each.id)}


@get("/v1/people/{person_id:str}", opt=needs("alert.view", audit="person.view", scope=SEEN))
async def show_person(engine: Engine, sight: Sight, person_id: str) -> PersonPage:
    """A person, the shifts around now, the latest alerts."""
    person = masked(engine.directory.people.get(person_id))
    if person is None or not sight.person(person_id):
        raise NotFound(f"nobody in the directory has the id {person_id!r}")
    alerts, _ = await ask(
        engine,
        lambda connection: queries.alert_page(connection, subject=person_id, limit=50, sight=sight),
    )
    around = engine.directory.roster.of_person(person_id, engine.event_clock.now(), _DAY)
    shifts = tuple(each for each in around if sight.site(each.site))
    return PersonPage(person=person, shifts=shifts, alerts=tuple(alerts))


@get("/v1/people/{person_id:str}/track", opt=needs("alert.view", audit="track.view", scope=SEEN))
async def show_track(
    engine: Engine, sight: Sight, person_id: str, since: datetime, until: datetime
) -> list[TrackPoint]:
    """A person's positions in a span of event time, in order."""
    if not sight.person(person_id):
        raise NotFound(f"nobody in the directory has the id {person_id!r}")
    kinds = ("position.fix", "attendance.punch")
    events = await ask(
        engine,
        lambda connection: list(
            journal.between(connection, _aware(since), _aware(until), person=person_id, kinds=kinds)
        ),
    )
    points = []
    for _, raw in events:
        event = decode(raw)
        if not is_seen_then(sight, engine.directory.roster, event, person_id):
            continue
        if isinstance(event, Punch | PositionFix) and event.location is not None:
            kind = f"punch {event.direction}" if isinstance(event, Punch) else "fix"
            points.append(
                TrackPoint(
                    at=event.occurred_at,
                    location=event.location,
                    accuracy_m=event.accuracy_m,
                    kind=kind,
                )
            )
    return points


@get("/v1/events", opt=needs("alert.view", scope=SEEN))
async def list_events(
    engine: Engine,
    sight: Sight,
    since: datetime,
    until: datetime,
    person: str | None = None,
    site: str | None = None,
    limit: int = 1_000,
) -> list[StoredEvent]:
    """Events as they were received, in event-time order."""
    rows = await ask(
        engine,
        lambda connection: list(
            journal.between(
                connection,
                _aware(since),
                _aware(until),
                person=person,
                site=site,
                limit=max(1, min(limit, 50_000)),
                sight=sight,
            )
        ),
    )
    return [StoredEvent(sequence=number, event=msgspec.Raw(raw)) for number, raw in rows]


@get("/v1/findings", opt=needs("alert.view", scope=SEEN))
async def list_findings(
    engine: Engine, sight: Sight, since: datetime, until: datetime, limit: int = 10_000
) -> list[Finding]:
    """Findings of a span of event time, in reading order."""
    return await ask(
        engine,
        lambda connection: queries.findings_between(
            connection, _aware(since), _aware(until), max(1, min(limit, 100_000)), sight
        ),
    )


@get("/v1/detections", opt=needs("alert.view", scope=nothing_of("the rules that there are")))
async def list_detections(engine: Engine) -> list[DetectionRow]:
    """The catalogue with what holds everywhere."""
    return [_row(engine, each) for each in engine.catalogue]


def _row(engine: Engine, detection: Detection) -> DetectionRow:
    setting = engine.line.examiner.settings.at(detection, "default", None)
    meta = detection.meta
    return DetectionRow(
        id=meta.id,
        title=meta.title,
        severity=meta.severity.value,
        confidence=meta.confidence,
        scope=detection.scope.value,
        playbook=meta.checks,
        options=msgspec.to_builtins(setting.params),
        mode=setting.mode,
    )


@get("/v1/refusals", opt=needs("health.bundle", scope=WHOLE))
async def list_refusals(engine: Engine, limit: int = 500) -> list[RefusalRow]:
    """Refused inputs, newest first, each with its reason and what was received."""
    rows = await ask(
        engine, lambda connection: queries.refused(connection, max(1, min(limit, 10_000)))
    )
    return [
        RefusalRow(
            id=number,
            source=each.source,
            reason=each.reason,
            where=each.where,
            raw=each.raw.decode("utf-8", errors="replace"),
            size_bytes=each.size_bytes,
            received_at=each.received_at,
            sent_again=again,
        )
        for number, each, again in rows
    ]


@post(
    "/v1/refusals/{refusal_id:int}/send",
    status_code=200,
    opt=needs("health.bundle", audit="refusal.send_again", scope=WHOLE),
)
async def send_again(engine: Engine, refusal_id: int, data: SendAgain | None = None) -> Receipt:
    """Takes a refused input once more, mended or after the directory or the configuration was.

    What still cannot be read stays the one refusal that it is.
    """
    held = await ask(engine, lambda connection: queries.refusal(connection, refusal_id))
    if held is None:
        raise NotFound(f"there is no refusal {refusal_id}")
    mended = data.raw if data else None
    if mended is None and held.size_bytes > len(held.raw):
        raise BadInput("only the beginning of this input was kept; ask the source for it")
    raw = held.raw if mended is None else mended.encode("utf-8", "surrogatepass")
    where = f"refusal {refusal_id}"
    line = b" ".join(raw.splitlines())
    opened, refused = accept_lines([line], source=held.source, where=where, now=engine.clock.now())
    if refused or not opened:
        reason = refused[0].reason if refused else "there is nothing in it"
        return Receipt(refused=1, reasons=(RefusedLine(line=1, reason=reason),))
    receipt = await engine.ingest([line], source=held.source, where=where)
    if not receipt.refused:
        await engine.writer.do(note_sent_again, refusal_id, engine.clock.now())
    return receipt


@get("/v1/verifications", opt=needs("alert.view", scope=SEEN))
async def list_verifications(
    engine: Engine,
    sight: Sight,
    waiting: bool = True,
    person: str | None = None,
    limit: int = 500,
) -> list[Verification]:
    """Biometric and location checks, newest first; `waiting`: only those to be reviewed."""
    found = await ask(
        engine,
        lambda connection: queries.verification_page(
            connection,
            waiting=waiting,
            person=person,
            limit=max(1, min(limit, 10_000)),
            sight=sight,
        ),
    )
    return [each for each in found if sight.about(each.site, each.person)]


@post(
    "/v1/verifications/{record_id:path}",
    status_code=200,
    opt=needs("verification.review", audit="verification.review", scope=SEEN),
)
async def review_verification(
    engine: Engine, principal: Principal, sight: Sight, record_id: str, data: Review
) -> Verification:
    """Confirms or clears a check; the person's history score follows."""
    key = record_id.lstrip("/")
    known = await ask(engine, lambda connection: queries.verification(connection, key))
    if known is None or not sight.about(known.site, known.person):
        raise NotFound(f"there is no verification {key}")
    now = engine.clock.now()
    reviewed = replace(
        known,
        verdict=data.verdict,
        notes=data.notes,
        reviewed_by=principal.name,
        reviewed_at=now,
    )
    await engine.writer.do(record, Conclusions(verifications=[reviewed]))
    await engine.follow(
        Reviewed(
            id=f"{key}@{now.isoformat()}",
            source="engine",
            occurred_at=engine.event_clock.now(),
            person=known.person,
            about=known.event,
            confirmed=data.verdict == "confirmed",
        )
    )
    return reviewed


@get("/v1/lockouts", opt=needs("alert.view", scope=SEEN))
async def list_lockouts(engine: Engine, sight: Sight) -> list[Lockout]:
    """Biometric logins that are locked now."""
    standing = await ask(engine, queries.standing_lockouts)
    return [each for each in standing if sight.person(each.person)]


@post(
    "/v1/lockouts/{person_id:str}/lift",
    status_code=200,
    opt=needs("verification.review", audit="lockout.lift", scope=SEEN),
)
async def lift_lockout(
    engine: Engine, principal: Principal, sight: Sight, person_id: str, data: Lift
) -> Lockout:
    """Unlocks a login, with a reason."""
    if not data.reason.strip():
        raise BadInput("say why the login is unlocked")
    standing = await ask(engine, queries.standing_lockouts)
    locked = next((each for each in standing if each.person == person_id), None)
    if locked is None or not sight.person(person_id):
        raise NotFound(f"the login of {person_id} is not locked")
    lifted = replace(
        locked,
        lifted_at=engine.clock.now(),
        lifted_by=principal.name,
        lift_reason=data.reason,
    )
    await engine.writer.do(lift_lockouts, lifted)
    return lifted


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise BadInput("times need an offset, like 2026-03-02T22:41:07+05:30")
    return instant
