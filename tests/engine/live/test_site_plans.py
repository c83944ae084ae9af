"""Hours and areas that people set: they hold at once, survive imports, are refused in words."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.detect.business_day import is_open
from engine.directory.index import Directory
from engine.errors import BadInput, Conflict, NocError, NotFound
from engine.live import checked_plans, site_plans
from engine.live.directory import know
from engine.live.engine import Engine
from engine.model.audit import AuditLine
from engine.model.directory import DirectoryContent
from engine.model.site_plans import AreasChange, AreaWanted, HoursChange, SitePlan
from engine.store import audit, directory
from tests.engine.live_engine import running
from tests.engine.shop import content

#: Half past seven on a Monday evening in Denver.
EVENING = datetime(2026, 4, 14, 1, 30, tzinfo=UTC)
WEEK: tuple[tuple[str, str] | None, ...] = (("08:00", "20:00"),) * 6 + (None,)
TILLS = AreaWanted(name="Tills", kind="returns", registers=("R1", "R2"), cameras=("CAM-TILL",))
STOCK = AreaWanted(name="Stock room", kind="safe", cameras=("CAM-BACK",))


def hours(**told: Any) -> HoursChange:
    return msgspec.convert({"reason": "summer", "week": WEEK, **told}, HoursChange)


async def entries(engine: Engine, what: str) -> tuple[AuditLine, ...]:
    page = await engine.ask(lambda connection: audit.page(connection, what=what))
    return page.lines


def test_what_is_set_holds_at_once_over_imports_and_restarts(data_dir: Path) -> None:
    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            await know(engine, content())
            assert not is_open(EVENING, "SHOP1", engine.directory)
            made = await site_plans.change_hours(engine, "SHOP1", hours(), "asha")
            assert made.imported == (("08:00", "18:00"),) * 7
            assert is_open(EVENING, "SHOP1", engine.directory)
            await site_plans.change_areas(
                engine, "SHOP1", AreasChange(areas=(TILLS, STOCK), reason="new desk"), "asha"
            )
            await know(engine, content())  # as each night
            assert is_open(EVENING, "SHOP1", engine.directory)
            camera = engine.directory.cameras["CAM-TILL"]
            assert (camera.role, camera.registers) == ("returns", ("R1", "R2"))
            with engine.database.begin() as connection:
                cut = Directory(directory.load(connection, engine.sealer))
            assert is_open(EVENING, "SHOP1", cut), "what is cut out to be replayed has them, too"
            (entry,) = await entries(engine, "site.hours")
            assert (entry.entry.who, entry.entry.subject, entry.entry.why) == (
                *("asha", "SHOP1"),
                "summer",
            )
            assert not entry.entry.before
            assert "20:00" in entry.entry.after

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            known = engine.directory
            assert is_open(EVENING, "SHOP1", known)
            assert known.cameras["CAM-BACK"].role == "safe"
            plan = site_plans.plan(engine, "SHOP1")
            assert [(each.id, each.name) for each in plan.areas] == [
                ("SHOP1-A2", "Stock room"),
                ("SHOP1-A1", "Tills"),
            ]
            await site_plans.change_hours(
                engine, "SHOP1", HoursChange(reason="the summer is over"), "ravi"
            )
            assert not is_open(EVENING, "SHOP1", known)
            await site_plans.change_areas(engine, "SHOP1", AreasChange(reason="rebuilt"), "ravi")
            assert known.cameras["CAM-BACK"].role == "backroom"
            with engine.database.begin() as connection:
                kept = directory.load(connection, engine.sealer)
            assert (kept.hours, kept.areas) == ((), ())

    asyncio.run(first())
    asyncio.run(second())


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"week": [["8", "18:00"]] * 7}, "Monday: '8' is no time of day; write it like 08:30"),
        ({"week": [["24:00", "18:00"]] * 7}, "Monday: '24:00' is no time"),
        ({"week": [["08:00", "08:00"]] * 7}, "00:00 to 24:00"),
        ({"week": [["20:00", "09:00"], ["08:00", "18:00"], *[None] * 5]}, "Monday: is open until"),
        ({"days": [{"day": "2026-02-30"}]}, "2026-02-30: there is no such day"),
        ({"days": [{"day": "2026-12-24"}] * 2}, "2026-12-24 stands there twice"),
        ({"days": [{"day": "2026-12-24", "hours": ["20:00", "08:30"]}]}, "2026-12-24: is open"),
        ({"days": [{"day": "2026-12-24", "hours": ["9", "12:00"]}]}, "2026-12-24: '9' is no time"),
    ],
)
def test_hours_that_cannot_be_are_refused_by_day(told: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        checked_plans.check_hours(hours(**told), None)


def test_areas_that_cannot_be_are_refused_by_name(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await know(engine, content())

            async def refused(*areas: AreaWanted) -> str:
                wanted = AreasChange(areas=areas, reason="new desk")
                with pytest.raises(NocError) as told:
                    await site_plans.change_areas(engine, "SHOP1", wanted, "asha")
                return str(told.value)

            replace = msgspec.structs.replace
            assert "has no name" in await refused(replace(TILLS, name=" "))
            assert "two areas are called Tills" in await refused(
                TILLS, replace(STOCK, name="Tills")
            )
            both = replace(STOCK, cameras=TILLS.cameras)
            assert "camera CAM-TILL stands in two areas" in await refused(TILLS, both)
            strange = replace(TILLS, cameras=("CAM-9",))
            assert "Tills: Denver has no camera CAM-9" in await refused(strange)
            twice = replace(TILLS, registers=("R1", "R1"))
            assert "till R1 stands there twice" in await refused(twice)
            assert "leave the id of a new one empty" in await refused(replace(TILLS, id="A-9"))
            assert site_plans.plan(engine, "SHOP1").areas == ()
            with pytest.raises(BadInput, match="say in a few words why"):
                await site_plans.change_hours(engine, "SHOP1", hours(reason=" "), "asha")
            with pytest.raises(NotFound, match="no site 'S-9'"):
                await site_plans.change_hours(engine, "S-9", hours(), "asha")

    asyncio.run(work())


def test_who_was_slower_is_told_and_changes_nothing(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await know(engine, content())
            seen: SitePlan = site_plans.plan(engine, "SHOP1")
            await site_plans.change_hours(engine, "SHOP1", hours(seen=seen.hours_mark), "asha")
            with pytest.raises(Conflict, match="somebody else has changed this of Denver"):
                await site_plans.change_hours(
                    engine, "SHOP1", HoursChange(seen=seen.hours_mark, reason="no"), "ravi"
                )
            assert is_open(EVENING, "SHOP1", engine.directory)
            # An import in between is nobody's change.
            await know(engine, DirectoryContent())
            now = site_plans.plan(engine, "SHOP1")
            await site_plans.change_hours(
                engine, "SHOP1", HoursChange(seen=now.hours_mark, reason="over"), "ravi"
            )

    asyncio.run(work())
