"""Health in full, what was refused, and the bundle for support."""

import asyncio
from contextlib import suppress
from functools import partial
from pathlib import Path

from litestar import get, post
from sqlalchemy import Connection

from engine import __version__
from engine.api.access import SEEN, WHOLE, needs
from engine.api.alerts import ask
from engine.api.directory import counts
from engine.api.seeing import seen_feeds
from engine.errors import StorageFailed
from engine.live import bundle
from engine.live.engine import Engine
from engine.model.answers import Health
from engine.model.health import (
    Counts,
    DeadLetterPage,
    Failing,
    HealthPage,
    SupportBundle,
)
from engine.model.settings import SettingScope
from engine.model.sight import Sight
from engine.store import care


@get("/v1/health", opt=needs("health.view", scope=SEEN))
async def show_health(engine: Engine, sight: Sight) -> Health:
    """The engine's state; of a store that is away no size is known."""
    size = 0
    if sight.is_whole:
        with suppress(StorageFailed):
            size = await asyncio.to_thread(engine.database.size_bytes)
    return Health(
        version=__version__,
        started_at=engine.started_at,
        now=engine.clock.now(),
        event_now=engine.event_clock.now(),
        epoch=engine.hub.epoch,
        events=engine.meter.events if sight.is_whole else 0,
        alerts_open=sum(
            each.is_open and sight.about(each.site, each.subject)
            for each in engine.desk.open.by_id.values()
        ),
        feeds=seen_feeds(
            sight,
            engine.meter.feeds(engine.line.feeds, engine.event_clock.now(), engine.silent),
            engine.floor.sites_of,
        ),
        store=engine.database.url.get_backend_name(),
        store_bytes=size,
        store_ok=engine.writer.ok,
        examine_ms=engine.meter.percentiles_ms(),
        failures=engine.line.examiner.failures.counts,
    )


@get("/v1/health/full", opt=needs("health.view", scope=WHOLE))
async def show_health_page(engine: Engine, folder: Path) -> HealthPage:
    """Sources, engine and store."""
    known = await ask(engine, care.facts)
    writer = engine.writer
    store = await asyncio.to_thread(
        partial(care.store_health, ok=writer.ok, trouble=writer.trouble),
        *(engine.database, known, folder / "backups"),
    )
    meter = engine.meter
    titles = {each.meta.id: each.meta.title for each in engine.catalogue}
    return HealthPage(
        version=__version__,
        now=engine.clock.now(),
        event_now=engine.event_clock.now(),
        started_at=engine.started_at,
        counts=Counts(
            received=meter.received,
            accepted=meter.accepted,
            duplicates=meter.duplicates,
            refused=meter.refused,
            held=meter.held,
        ),
        examined=meter.events,
        examine_ms=meter.percentiles_ms(),
        queue=engine.queue_length,
        held_now=len(engine.held),
        consoles=engine.hub.listeners,
        feeds=meter.feeds(engine.line.feeds, engine.event_clock.now(), engine.silent),
        failing=tuple(
            Failing(detection=key, title=titles.get(key, key), failures=count)
            for key, count in sorted(engine.line.examiner.failures.counts.items())
        ),
        store=store,
        dead_letters=known.dead_letters,
    )


@get("/v1/dead-letters", opt=needs("health.bundle", scope=WHOLE))
async def list_dead_letters(
    engine: Engine,
    source: str | None = None,
    reason: str | None = None,
    with_sent: bool = False,
    limit: int = 500,
) -> DeadLetterPage:
    """Refused inputs that wait for somebody to mend them."""

    def question(connection: Connection) -> DeadLetterPage:
        return care.dead_letters(
            connection,
            source=source,
            reason=reason,
            with_sent=with_sent,
            limit=max(1, min(limit, 5_000)),
        )

    return await ask(engine, question)


@post(
    "/v1/health/bundle",
    status_code=200,
    opt=needs("health.bundle", audit="bundle.write", scope=WHOLE),
)
async def write_bundle(engine: Engine, folder: Path) -> SupportBundle:
    """Writes the support bundle beside the store; answers where."""
    health = await show_health_page.fn(engine, folder)
    letters = await ask(engine, lambda connection: care.dead_letters(connection, limit=1))
    contents = bundle.Contents(
        health=health,
        settings=engine.thresholds.page(SettingScope(), engine.directory),
        directory_counts=counts(engine.directory),
        refusals=letters.reasons,
    )
    people = list(engine.directory.people.values())

    def write() -> SupportBundle:
        return bundle.write(folder, contents, bundle.Scrub(people), engine.clock.now())

    return await asyncio.to_thread(write)
