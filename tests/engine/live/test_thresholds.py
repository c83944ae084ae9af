"""Settings of a running engine: changed at once, inherited, kept, refused in words."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from engine.detect.rollout import place_of
from engine.detect.settings import Override
from engine.detections.catalogue import CATALOGUE
from engine.errors import BadInput, Conflict, NocError, NotFound, WouldHide
from engine.live import thresholds
from engine.live.engine import Engine
from engine.live.thresholds import Thresholds
from engine.model.alert import Outcome
from engine.model.command import Resolve
from engine.model.kinds import Mode
from engine.model.settings import (
    Change,
    Origin,
    SettingsChange,
    SettingScope,
    SettingsPage,
    SettingValue,
)
from engine.store import queries
from engine.store import settings as stored_settings
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch, world

FENCE, LIMIT = "location.geofence_violation", "geofence_threshold_m"


def wanted(value: Any, field: str = LIMIT, *, reason: str = "town canyon", **scope: str) -> Any:
    return SettingsChange(
        scope=SettingScope(**scope),
        changes=(Change(detection=FENCE, field=field, value=value),),
        reason=reason,
    )


def value_of(page: SettingsPage, field: str = LIMIT) -> SettingValue:
    (row,) = [each for each in page.detections if each.id == FENCE]
    return next(each for each in row.values if each.name == field)


async def far_punch(engine: Engine, minutes: float) -> int:
    """How many open alerts there are after a punch 900 m away, 750 m beyond the fence."""
    await engine.ingest(lines(punch(minutes, location=north(PUNE, 900))), source="test")
    await settled(engine)
    return len(engine.desk.open.by_id)


def test_a_change_holds_from_the_next_event_on_and_after_a_restart(data_dir: Path) -> None:
    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            page = await thresholds.change(engine, wanted(2_000, site="PUNE"), "asha")
            changed = value_of(page)
            assert (changed.value, changed.origin, changed.here) == (2000.0, Origin.SITE, True)
            assert await far_punch(engine, -2) == 0

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            assert await far_punch(engine, -1) == 0
            await thresholds.change(engine, wanted(None, site="PUNE"), "asha")
            assert await far_punch(engine, 0) == 1
            with engine.database.begin() as connection:
                back, set_ = stored_settings.history(connection, FENCE)
            assert (set_.before, set_.after, set_.who, set_.reason) == (
                None,
                2000.0,
                "asha",
                "town canyon",
            )
            assert (back.before, back.after, back.scope.site) == (2000.0, None, "PUNE")

    asyncio.run(first())
    asyncio.run(second())


def test_a_site_inherits_from_its_client_its_tenant_and_everywhere(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):

            def seen() -> tuple[Any, Origin, str]:
                page = engine.thresholds.page(SettingScope(site="PUNE"), engine.directory)
                found = value_of(page)
                return found.value, found.origin, found.origin_key

            assert seen() == (200.0, Origin.DEFAULT, "")
            await thresholds.change(engine, wanted(300), "asha")
            assert seen() == (300.0, Origin.EVERYWHERE, "")
            await thresholds.change(engine, wanted(400, tenant="default"), "asha")
            assert seen() == (400.0, Origin.TENANT, "default")
            await thresholds.change(engine, wanted(500, client="C1"), "asha")
            assert seen() == (500.0, Origin.CLIENT, "C1")
            page = await thresholds.change(engine, wanted(600, site="PUNE"), "asha")
            assert value_of(page).inherited == 500.0
            elsewhere = engine.thresholds.page(SettingScope(site="MUMBAI"), engine.directory)
            assert value_of(elsewhere).value == 500.0

    asyncio.run(work())


def test_a_detection_is_turned_off_and_on_while_the_line_runs(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await thresholds.change(engine, wanted("off", "mode"), "asha")
            assert await far_punch(engine, -2) == 0
            page = await thresholds.change(engine, wanted("on", "mode", client="C1"), "asha")
            assert value_of(page, "mode").inherited == "off"
            assert await far_punch(engine, -1) == 1

    asyncio.run(work())


def test_a_rollout_reaches_the_same_sites_each_time_and_the_rest_wait_in_shadow(
    data_dir: Path,
) -> None:
    place = place_of(FENCE, "PUNE")

    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            await thresholds.change(engine, wanted(place - 1, "rollout"), "asha")
            page = engine.thresholds.page(SettingScope(site="PUNE"), engine.directory)
            (row,) = [each for each in page.detections if each.id == FENCE]
            assert (row.waits, row.rollout.origin) == (True, Origin.EVERYWHERE)
            assert await far_punch(engine, -3) == 0
            with engine.database.begin() as connection:
                assert queries.shadow_counts(connection) == {FENCE: 1}

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            assert await far_punch(engine, -2) == 0
            await thresholds.change(engine, wanted(place + 1, "rollout"), "asha")
            assert await far_punch(engine, -1) == 1

    asyncio.run(first())
    asyncio.run(second())


def test_what_would_have_hidden_a_confirmed_case_is_refused_until_it_is_confirmed(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            assert await far_punch(engine, -2) == 1
            (alert,) = engine.desk.open.by_id.values()
            await thresholds.change(engine, wanted("shadow", "mode", site="MUMBAI"), "asha")
            settled_so = Resolve(outcome=Outcome.CONFIRMED_FRAUD, note="seen")
            await engine.command(alert.id, settled_so, "asha")
            for quieter in (wanted("off", "mode"), wanted(0, "rollout", site="PUNE")):
                with pytest.raises(WouldHide, match="hidden 1 confirmed case of"):
                    await thresholds.change(engine, quieter, "asha")
            assert engine.thresholds.version == 1
            sure = replace(wanted("off", "mode"), despite_confirmed=True)
            await thresholds.change(engine, sure, "asha")
            assert engine.thresholds.version == 2

    asyncio.run(work())


def test_a_site_that_is_switched_on_by_name_does_not_wait_for_the_rollout() -> None:
    partly = Override(detection=FENCE, rollout=0.0)
    named = Override(detection=FENCE, site="PUNE", mode=Mode.ON)
    detection = next(each for each in CATALOGUE if each.meta.id == FENCE)
    settings = Thresholds(CATALOGUE, stored=[named, partly]).settings()
    assert settings.at(detection, "default", world().sites["PUNE"]).mode is Mode.ON
    assert settings.at(detection, "default", world().sites["MUMBAI"]).mode is Mode.SHADOW
    assert settings.at(detection, "default", None).mode is Mode.SHADOW


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        (wanted(-1), BadInput, "Beyond the fence, more than.*cannot be '-1'; give a number from 0"),
        (wanted("far"), BadInput, "'far'; give a number from 0 to 20,040,000 m"),
        (wanted(float("nan")), BadInput, "nan"),
        (wanted(1, "fence_m"), BadInput, "it has: geofence_threshold_m"),
        (wanted("maybe", "mode"), BadInput, "choose on, off or shadow"),
        (wanted(101, "rollout"), BadInput, "Rolled out to.*give a number from 0 to 100 % of sites"),
        (wanted("some", "rollout"), BadInput, "'some'; give a number"),
        (wanted(1, site="NOWHERE"), NotFound, "no site 'NOWHERE'"),
        (wanted(1, site="PUNE", client="C1"), BadInput, "name only one"),
        (wanted(1, reason=" "), BadInput, "say in a few words why"),
    ],
)
def test_what_is_refused_changes_nothing(
    data_dir: Path, change: Any, kind: type[NocError], says: str
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            with pytest.raises(kind, match=says):
                await thresholds.change(engine, change, "asha")
            assert engine.thresholds.version == 0
            assert await far_punch(engine, -1) == 1

    asyncio.run(work())


def test_a_page_that_is_out_of_date_is_not_saved(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            page = await thresholds.change(engine, wanted(300), "asha")
            late = SettingsChange(
                changes=(Change(detection=FENCE, field=LIMIT, value=400),),
                reason="did not look",
                expected_version=page.version - 1,
            )
            with pytest.raises(Conflict, match="somebody else"):
                await thresholds.change(engine, late, "ravi")
            assert value_of(engine.thresholds.page(SettingScope(), engine.directory)).value == 300

    asyncio.run(work())


def test_what_the_configuration_says_wins_over_every_stored_scope() -> None:
    told = Override(detection=FENCE, options={LIMIT: "50"})
    kept = Override(detection=FENCE, site="PUNE", options={LIMIT: 900.0})
    known = Thresholds(CATALOGUE, stored=[kept], told=[told])
    detection = next(each for each in CATALOGUE if each.meta.id == FENCE)
    site = world().sites["PUNE"]
    assert known.settings().at(detection, "default", site).params.geofence_threshold_m == 50
    shown = value_of(known.page(SettingScope(site="PUNE"), world()))
    assert (shown.value, shown.origin, shown.fixed) == (50.0, Origin.CONFIGURATION, True)
    with pytest.raises(Conflict, match="configuration"):
        known.checked(wanted(10, site="PUNE"), world())


def test_a_stored_setting_of_another_version_does_not_keep_the_engine_from_starting(
    data_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    strange = (
        Change(detection=FENCE, field="threshold_of_tomorrow", value=1),
        Change(detection="location.hovering", field="mode", value="off"),
        Change(detection=FENCE, field=LIMIT, value=900.0),
    )

    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            change = SettingsChange(changes=strange, reason="from another version")
            await engine.writer.do(stored_settings.keep, change, "asha", engine.clock.now())

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            assert await far_punch(engine, -1) == 0
            with engine.database.begin() as connection:
                assert len(stored_settings.history(connection, None)) == 3

    asyncio.run(first())
    asyncio.run(second())
    assert caplog.text.count("stored setting is not used") == 2
