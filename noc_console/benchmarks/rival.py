"""The rival: one ORM query per rule and event on indexed tables, the same durability.

It judges four rules (impossible speed, fence, two sites at once, wrong person) on the same events,
in the same batches and with the same synchronous writes as our engine, which judges all of its.
"""

import asyncio
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import String, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from engine.detect.geometry import beyond_fence_m, distance_m
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.model.guarding import PositionFix, Punch
from engine.pipeline.accept import Door
from engine.runtime import build_engine
from engine.settings import EngineSettings
from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members
from engine.store import directory as stored

_BATCH = 1_000


class _Table(DeclarativeBase):
    pass


class _Event(_Table):
    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    person: Mapped[str | None] = mapped_column(String(80), index=True)
    site: Mapped[str | None] = mapped_column(String(80), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    raw: Mapped[bytes]


class _Shift(_Table):
    __tablename__ = "shifts"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    person: Mapped[str] = mapped_column(String(80))
    site: Mapped[str] = mapped_column(String(80), index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]


def run(*, short: bool) -> dict[str, Any]:
    """Both on the same events, one after the other."""
    starts = datetime(2026, 3, 2, 18, 30, tzinfo=IST)
    plan = Plan(seed=4, sites=20 if short else 200, starts_at=starts, hours=1 if short else 3)
    files = members(ordinary_scene(plan))
    content = msgspec.json.decode(files["directory.json"], type=DirectoryContent)
    lines = files["events.ndjson"].splitlines()
    with tempfile.TemporaryDirectory() as folder:
        theirs = _rival(Path(folder), content, lines)
        ours = asyncio.run(_ours(Path(folder) / "ours", content, lines))
    return {
        "name": "ours and one ORM query per rule and event",
        "events": len(lines),
        "rival, 4 rules, events per second": theirs,
        "ours, all rules, events per second": ours,
        "ours over rival": ours / theirs,
    }


async def _ours(folder: Path, content: DirectoryContent, lines: list[bytes]) -> float:
    built = build_engine(EngineSettings(data_dir=folder))
    engine = built.engine
    with engine.database.begin() as connection:
        stored.put(connection, content, engine.clock.now())
    engine.directory.put(content)
    await engine.start()
    began = time.perf_counter()
    await engine.ingest(lines, source="bench", history=True)
    async with engine.round:
        elapsed_s = time.perf_counter() - began
    await engine.stop()
    engine.database.close()
    return len(lines) / elapsed_s


def _rival(folder: Path, content: DirectoryContent, lines: list[bytes]) -> float:
    engine = create_engine(f"sqlite:///{folder / 'rival.db'}")

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    _Table.metadata.create_all(engine)
    directory = Directory(content)
    with Session(engine) as session:
        for each in content.shifts:
            values = {name: getattr(each, name) for name in each.__struct_fields__}
            session.add(_Shift(**values))
        session.commit()
        door = Door()
        began = time.perf_counter()
        for number, line in enumerate(lines, start=1):
            _judge(session, directory, door.open(line), line)
            if number % _BATCH == 0:
                session.commit()
        session.commit()
        elapsed_s = time.perf_counter() - began
    engine.dispose()
    return len(lines) / elapsed_s


def _judge(session: Session, directory: Directory, told: Envelope, line: bytes) -> int:
    found = 0
    place = getattr(told, "location", None)
    if isinstance(told, Punch | PositionFix) and place is not None:
        found += _speed(session, told)
    if isinstance(told, Punch):
        site = directory.sites.get(told.site)
        if site is not None and place is not None:
            found += beyond_fence_m(place, site.location, site.geofence) > 200
        found += _twice(session, told) + _wrong(session, told)
    session.add(
        _Event(
            kind=type(told).__name__,
            person=getattr(told, "person", None),
            site=getattr(told, "site", None),
            at=told.occurred_at,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            raw=line,
        )
    )
    return found


def _speed(session: Session, told: Punch | PositionFix) -> int:
    last = session.scalars(
        select(_Event)
        .where(_Event.person == told.person, _Event.lat.is_not(None))
        .order_by(_Event.at.desc())
        .limit(1)
    ).first()
    if last is None or told.location is None or last.lat is None or last.lon is None:
        return 0
    before = msgspec.structs.replace(told.location, lat=last.lat, lon=last.lon)
    elapsed_s = (told.occurred_at.replace(tzinfo=None) - last.at).total_seconds()
    return int(distance_m(before, told.location) / max(1.0, elapsed_s) * 3.6 > 150)


def _twice(session: Session, told: Punch) -> int:
    since = told.occurred_at - timedelta(minutes=5)
    query = select(_Event).where(
        _Event.person == told.person, _Event.at >= since, _Event.site != told.site
    )
    return int(session.scalars(query.limit(1)).first() is not None)


def _wrong(session: Session, told: Punch) -> int:
    near = timedelta(hours=1)
    query = select(_Shift).where(
        _Shift.site == told.site,
        _Shift.starts_at <= told.occurred_at + near,
        _Shift.ends_at >= told.occurred_at - near,
    )
    people = [each.person for each in session.scalars(query)]
    return int(bool(people) and told.person not in people)
