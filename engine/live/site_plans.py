"""Opening hours and areas of sites in a running engine: what holds, and how a change takes hold."""

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.detect.business_day import is_open
from engine.errors import BadInput, Conflict, NotFound
from engine.live import checked_plans
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.model.directory import DirectoryContent, SiteHours
from engine.model.site_plans import AreasChange, HoursChange, PlannedCamera, SitePlan
from engine.store import audit, directory

#: Kinds of entries in the directory.
_HOURS, _AREAS = "hours", "areas"


def plan(engine: Engine, site: str) -> SitePlan:
    """What holds at a site.

    Raises:
        NotFound.
    """
    known = engine.directory
    here, found = known.set_here, known.imported_sites.get(site)
    if found is None:
        raise NotFound(f"there is no site {site!r} in the directory")
    now = engine.event_clock.now()
    zone = known.zone(site)
    hours, areas = here.hours.get(site), here.areas_of(site)
    cameras = [each for each in known.imported_cameras.values() if each.site == site]
    return SitePlan(
        site=site,
        name=found.name,
        kind=found.kind,
        timezone=found.timezone,
        is_zone_known=zone.key == found.timezone,
        now=now,
        today=now.astimezone(zone).date().isoformat(),
        is_open=is_open(now, site, known),
        imported=found.opening_hours,
        hours=hours,
        areas=areas,
        cameras=tuple(
            PlannedCamera(id=each.id, name=each.name, role=each.role, registers=each.registers)
            for each in sorted(cameras, key=lambda each: each.name)
        ),
        registers=tuple(
            sorted(
                (each for each in known.registers.values() if each.site == site),
                key=lambda each: each.name,
            )
        ),
        hours_mark=_mark(hours),
        areas_mark=_mark(areas),
    )


async def change_hours(
    engine: Engine, site: str, wanted: HoursChange, who: str, origin: str = ""
) -> SitePlan:
    """Other hours from the next event on; findings of the past stay.

    Raises:
        BadInput, NotFound, Conflict: nothing was changed; says what, where and how to mend.
    """
    _refuse_unsaid(wanted.reason)
    async with engine.round:
        before = plan(engine, site)
        _refuse_older(wanted.seen, before.hours_mark, before.name)
        checked_plans.check_hours(wanted, before.imported)
        days = tuple(sorted(wanted.days, key=lambda each: each.day))
        hours = SiteHours(site=site, week=wanted.week, days=days)
        is_any = wanted.week is not None or bool(days)
        entry = _entry(engine, who, origin, "site.hours", site, wanted.reason)
        entry = replace(entry, before=_said(before.hours), after=_said(hours if is_any else None))
        content = DirectoryContent(hours=(hours,) if is_any else ())
        await _keep(engine, content, [] if is_any else [(_HOURS, site)], entry)
        return plan(engine, site)


async def change_areas(
    engine: Engine, site: str, wanted: AreasChange, who: str, origin: str = ""
) -> SitePlan:
    """Other areas from the next event on; their cameras have their role and tills.

    Raises:
        BadInput, NotFound, Conflict: nothing was changed; says what, where and how to mend.
    """
    _refuse_unsaid(wanted.reason)
    async with engine.round:
        before = plan(engine, site)
        _refuse_older(wanted.seen, before.areas_mark, before.name)
        areas = checked_plans.areas(before, wanted.areas, engine.directory.set_here.areas)
        kept = {each.id for each in areas}
        ended = [(_AREAS, each.id) for each in before.areas if each.id not in kept]
        entry = _entry(engine, who, origin, "site.areas", site, wanted.reason)
        entry = replace(entry, before=_said(before.areas), after=_said(areas))
        await _keep(engine, DirectoryContent(areas=areas), ended, entry)
        return plan(engine, site)


async def _keep(
    engine: Engine,
    content: DirectoryContent,
    ended: Iterable[tuple[str, str]],
    entry: AuditEntry,
) -> None:
    """On disk with its entry in the audit log, then in memory. Call with `round` held."""
    now, gone = engine.event_clock.now(), list(ended)

    def write(connection: Connection) -> None:
        for kind, key in gone:
            directory.end(connection, kind, key, now)
        directory.put(connection, content, now, engine.sealer)
        audit.note(connection, entry)

    await engine.writer.do(write)
    for kind, key in gone:
        engine.directory.end(kind, key)
    engine.directory.put(content)
    engine.line.examiner.forget_settings()


def _entry(engine: Engine, who: str, origin: str, what: str, site: str, why: str) -> AuditEntry:
    now = engine.clock.now()
    return AuditEntry(at=now, who=who, what=what, subject=site, why=why.strip(), origin=origin)


def _refuse_unsaid(reason: str) -> None:
    if not reason.strip():
        raise BadInput("say in a few words why this is changed; it stands in the audit log")


def _refuse_older(seen: str, mark: str, name: str) -> None:
    if seen and seen != mark:
        raise Conflict(
            f"somebody else has changed this of {name} in the meantime; look at it as it is now "
            "and save again"
        )


def _said(value: Any) -> str:
    return msgspec.json.encode(value).decode() if value else ""


def _mark(value: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()[:16]
