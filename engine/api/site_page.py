"""The page of a site: who should be there and who is, tours and tasks of its day, alerts."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from litestar import get
from sqlalchemy import Connection

from engine.api.access import SEEN, needs
from engine.api.alerts import ask
from engine.api.pages import day_of, person_names
from engine.detect.on_post import FORGOTTEN
from engine.errors import NotFound
from engine.live.engine import Engine
from engine.model.directory import Checkpoint
from engine.model.envelope import Envelope
from engine.model.pages import SitePage, TaskRow, TourRow
from engine.model.sight import Sight
from engine.profile.day import KINDS, bounds
from engine.profile.presence import AHEAD, presence
from engine.profile.reading import opened
from engine.profile.work import Task, Tour, stays, tasks, tours
from engine.store import pages

#: Work is planned at most so long before its day; open tasks are shown as far back.
_PLANNED = timedelta(days=7)
_WORK = tuple(each for each in KINDS if each.startswith(("task.", "tour.", "checkpoint.")))


@get("/v1/sites/{site_id:str}/page", opt=needs("alert.view", scope=SEEN))
async def show_site(engine: Engine, sight: Sight, site_id: str, day: str = "") -> SitePage:
    """A site now, with the tours of today or of the local day that `day` names."""
    directory = engine.directory
    site = directory.sites.get(site_id)
    if site is None or not sight.site(site_id):
        raise NotFound(f"no site in the directory has the id {site_id!r}")
    now = engine.event_clock.now()
    zone = directory.zone(site_id)
    wanted = day_of(day, now, zone)
    begins, ends = bounds(wanted, zone)
    rostered = directory.roster.at_site(site_id, now, AHEAD)
    required = sum(each.starts_at <= now < each.ends_at for each in rostered)
    client = directory.clients.get(site.client or "")
    assigned = tuple(each for each in directory.assignments if each.site == site_id)
    checkpoints = tuple(each for each in directory.checkpoints.values() if each.site == site_id)
    cameras = sum(each.site == site_id for each in directory.cameras.values())
    status = engine.floor.status(site_id)
    today = now.astimezone(zone).date().isoformat()
    special_day = directory.set_here.special_day(site_id, today)

    def question(connection: Connection) -> SitePage:
        known = pages.last_punch(connection, site_id, now) is not None
        punched = stays(_punches(connection, site_id, now), now)
        people = presence(rostered, punched, now, known)
        there = {each.person for each in punched if each.until is None and not each.forgotten}
        work = _work(connection, site_id, begins, min(ends, max(now, begins)))
        toured = [each for each in tours(work) if _touches(each, begins, ends)]
        tasked = [each for each in tasks(work) if _matters(each, begins, ends)]
        elsewhere = pages.open_alerts_elsewhere(connection, there, site_id)
        alerts = [each for each in elsewhere if sight.about(each.site, each.subject)]
        alerts += pages.alerts_about(connection, site=site_id)
        spoken = {each.person for each in people} | {each.person for each in assigned}
        spoken |= {each.plan.person for each in toured}
        spoken |= {each.assigned.person for each in tasked} | {each.subject for each in alerts}
        return SitePage(
            site=site,
            status=status,
            now=now,
            date=wanted.isoformat(),
            client=client.name if client else site.client,
            needed=max(site.min_guards or 0, required),
            rostered=required,
            present=len(there) if known else None,
            presence=people,
            tours=tuple(_tour_row(each, now, checkpoints) for each in toured),
            tasks=tuple(_task_row(each, now) for each in tasked),
            alerts=tuple(alerts),
            assigned=assigned,
            checkpoints=checkpoints,
            cameras=cameras,
            special_day=special_day,
            names=person_names(engine, spoken),
        )

    return await ask(engine, question)


def _punches(connection: Connection, site: str, now: datetime) -> list[Envelope]:
    return opened(
        pages.raw_events(connection, now - FORGOTTEN, now, site=site, kinds=("attendance.punch",))
    )


def _work(connection: Connection, site: str, begins: datetime, until: datetime) -> list[Envelope]:
    """Events of the site's work; ends of work say no site, so they are looked up by its people."""
    since = begins - _PLANNED
    raws = pages.raw_events(connection, since, until, site=site, kinds=_WORK)
    return opened(raws, pages.siteless_ends(connection, since, until))


def _touches(tour: Tour, begins: datetime, ends: datetime) -> bool:
    return tour.plan.starts_at < ends and tour.plan.ends_at >= begins


def _matters(task: Task, begins: datetime, ends: datetime) -> bool:
    """A task that touched the day, or was still open then."""
    return task.assigned.occurred_at < ends and (task.ended_at is None or task.ended_at >= begins)


def _tour_row(tour: Tour, now: datetime, checkpoints: Sequence[Checkpoint]) -> TourRow:
    plan = tour.plan
    called = {each.id: each.name for each in checkpoints}
    return TourRow(
        tour=plan.tour,
        person=plan.person,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        state=tour.state(now),
        planned=len(plan.checkpoints),
        done=len(tour.scans),
        missed=tuple(called.get(each, each) for each in tour.missed[:20]),
        last_scan=max(tour.scans.values(), default=None),
        mandatory=plan.mandatory,
    )


def _task_row(task: Task, now: datetime) -> TaskRow:
    given = task.assigned
    return TaskRow(
        task=given.task,
        person=given.person,
        title=given.title or given.task,
        priority=given.priority,
        state=task.state(now),
        assigned_at=given.occurred_at,
        due_at=given.due_at,
        started_at=task.started_at,
        ended_at=task.ended_at,
    )
