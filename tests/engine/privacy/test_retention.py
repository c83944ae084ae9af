"""Nothing goes early, nothing stays late, and whoever is on hold keeps everything."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from engine.access.approvals import Approvals
from engine.errors import NotFound
from engine.live.directory import know
from engine.live.housekeeping import round_of
from engine.live.retaining import SHIPPED, Retaining
from engine.model.alert import Outcome
from engine.model.command import Resolve
from engine.model.directory import DirectoryContent, Site
from engine.model.place import Location
from engine.model.privacy import HoldWish, RetentionChange, RetentionRule
from engine.privacy.holds import Holds
from engine.privacy.retention import Retention
from engine.store import audit, schema
from tests.engine.access.accounts import Accounts
from tests.engine.live_engine import lines, running
from tests.engine.scene import fix, punch, world


def counted(engine, table, *terms) -> int:
    with engine.database.begin() as connection:
        return connection.execute(
            select(func.count()).select_from(table).where(*terms)
        ).scalar_one()


def test_positions_go_after_their_time_from_store_and_archive_and_holds_keep_theirs(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            retention, holds = (
                Retention(engine, data_dir),
                Holds(engine, Approvals(engine, Accounts())),
            )
            await retention.load()
            journal = schema.journal
            told = [
                *(fix(-n, person=who) for n in range(1, 6) for who in ("G1", "G2")),
                punch(-7),
            ]
            await engine.ingest(lines(*told), source="test")
            await holds.set(HoldWish(person="G2", reason="case 7"), "cleo")
            for _ in range(4):
                clock.advance(timedelta(days=1))
                await round_of(engine, data_dir)
            clock.advance(timedelta(days=86) - timedelta(minutes=10))
            assert [r for r in await retention.round_of("engine") if r.kind == "positions"] == []
            await round_of(engine, data_dir)
            assert counted(engine, journal) == 0, "the day left the hot table"
            clock.advance(timedelta(minutes=11))
            (report,) = await retention.round_of("anna")
            assert (report.kind, report.deleted, report.who) == ("positions", 5, "anna")
            import pyarrow.parquet as parquet

            kept = parquet.read_table(data_dir / "archive" / "journal-2026-03-02.parquet")
            assert sorted(kept.column("person").to_pylist()) == ["G1", *["G2"] * 5]
            assert await retention.round_of("anna") == []
            page = await retention.page()
            assert [each.deleted for each in page.reports] == [5]
            with engine.database.begin() as connection:
                (line,) = audit.page(connection, what="retention.delete").lines
            assert "5 deleted" in line.entry.after

    asyncio.run(work())


def test_loaded_history_counts_from_its_loading(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            retention = Retention(engine, data_dir)
            await retention.load()
            await engine.ingest(lines(fix(-60 * 24 * 200), fix(-60 * 24 * 100)), source="test")
            assert await retention.round_of("engine") == []
            assert counted(engine, schema.journal) == 2
            clock.advance(timedelta(days=90, minutes=1))
            (report,) = await retention.round_of("engine")
            assert report.deleted == 2

    asyncio.run(work())


def test_a_hold_keeps_events_and_alerts_that_are_still_in_the_store(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            retention, holds = (
                Retention(engine, data_dir),
                Holds(engine, Approvals(engine, Accounts())),
            )
            await retention.load()
            old = [fix(-60 * 24 * 200, person=who) for who in ("G1", "G2")]
            punches = [punch(-50, person=who, site="MUMBAI") for who in ("G1", "G2")]
            await engine.ingest(lines(*old, *punches), source="test")
            for alert in [each.id for each in engine.desk.open.by_id.values()]:
                done = Resolve(outcome=Outcome.FALSE_POSITIVE, note="not so")
                await engine.command(alert, done, "anna")
            await holds.set(HoldWish(person="G2", reason="case 7"), "cleo")
            clock.advance(timedelta(days=731))
            reports = {each.kind: each for each in await retention.round_of("engine")}
            assert (reports["positions"].deleted, reports["positions"].held) == (1, 1)
            assert reports["alerts"].held >= 1
            for table, about in (
                (schema.journal, schema.journal.c.person),
                (schema.alerts, schema.alerts.c.subject),
            ):
                assert counted(engine, table, about == "G1") == 0
                assert counted(engine, table, about == "G2") >= 1

    asyncio.run(work())


def test_settled_alerts_go_and_open_ones_stay(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            retention = Retention(engine, data_dir)
            await engine.ingest(
                lines(punch(-50, site="MUMBAI"), punch(-49, person="G2", site="MUMBAI")),
                source="test",
            )
            first, second = list(engine.desk.open.by_id.values())[:2]
            done = Resolve(outcome=Outcome.FALSE_POSITIVE, note="not so")
            await engine.command(first.id, done, "anna")
            clock.advance(timedelta(days=731))
            reports = await retention.round_of("engine")
            assert {each.kind for each in reports} >= {"alerts", "events"}
            left = schema.alerts.c.id
            assert counted(engine, schema.alerts, left == first.id) == 0
            assert counted(engine, schema.alerts, left == second.id) == 1
            of_first = schema.findings.c.alert == first.id
            assert counted(engine, schema.findings, of_first) == 0

    asyncio.run(work())


def test_a_countrys_minimum_and_maximum_hold_over_what_is_set_and_are_shown(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _clock):
            site = Site(
                id="AKL",
                name="Auckland",
                kind="store",
                timezone="Pacific/Auckland",
                location=Location(lat=-36.8, lon=174.7),
            )
            await know(engine, DirectoryContent(sites=(site,)))
            retention = Retention(engine, data_dir)
            page = await retention.change(
                RetentionChange(
                    kind="positions", country="NZ", days=400, at_most=30, reason="the code"
                ),
                "anna",
            )
            (rule,) = [r for r in page.rules if (r.kind, r.country) == ("positions", "NZ")]
            assert rule.conflict == "400 days are too many for NZ; 30 hold"
            assert engine.retaining.days("positions", "AKL") == 30
            assert engine.retaining.days("positions", "PUNE") == 90
            assert page.countries == ("IN", "NZ")
            again = Retention(engine, data_dir)
            await again.load()
            assert engine.retaining.days("positions", "AKL") == 30
            await again.change(
                RetentionChange(kind="positions", country="NZ", reason="as elsewhere"), "anna"
            )
            assert engine.retaining.days("positions", "AKL") == 90
            with pytest.raises(NotFound, match="positions, events"):
                await again.change(RetentionChange(kind="photos", days=1, reason="why"), "anna")

    asyncio.run(work())


@pytest.mark.parametrize(
    ("days", "least", "most", "holds", "words"),
    [
        (90, None, None, 90, ""),
        (90, 365, None, 365, "too few"),
        (90, None, 60, 60, "too many"),
        (90, 365, 60, 365, "contradict"),
        (365, 365, 400, 365, ""),
    ],
)
def test_what_holds_is_never_under_the_minimum(
    days: int, least: int | None, most: int | None, holds: int, words: str
) -> None:
    retaining = Retaining(world())
    rule = RetentionRule(kind="video", days=days, at_least=least, at_most=most)
    retaining.set({("video", ""): rule})
    assert retaining.days("video", "PUNE") == holds
    (shown,) = [each for each in retaining.rules() if (each.kind, each.country) == ("video", "")]
    assert words in shown.conflict
    assert bool(words) == bool(shown.conflict)


def test_what_is_shipped_says_where_it_comes_from() -> None:
    assert all(each.source and (each.at_least or each.at_most) for each in SHIPPED)
