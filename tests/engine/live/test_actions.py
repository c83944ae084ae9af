"""What each severity does by itself: inherited by scope, holding at once, refused in words."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.detections.catalogue import CATALOGUE
from engine.errors import BadInput, Conflict
from engine.ivr.deciding import wants_call
from engine.live import thresholds
from engine.live.engine import Engine
from engine.live.previews import task_of
from engine.live.thresholds import Thresholds
from engine.model.alert import Alert
from engine.model.call_providers import CallRules
from engine.model.kinds import Severity
from engine.model.settings import Change, Origin, SettingsChange, SettingScope
from engine.settings import ShopSettings
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch, world


def wanted(name: str, field: str, value: Any, **scope: str) -> SettingsChange:
    change = Change(detection=name, field=field, value=value)
    return SettingsChange(scope=SettingScope(**scope), changes=(change,), reason="agreed")


async def raised(engine: Engine, minutes: float) -> Alert:
    """The newest alert, after a punch far beyond the fence."""
    far = punch(minutes, person=f"G{int(-minutes)}", location=north(PUNE, 900))
    await engine.ingest(lines(far), source="test")
    await settled(engine)
    return max(engine.desk.open.by_id.values(), key=lambda each: each.number)


def test_a_sites_deadlines_hold_for_its_next_alert(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            before = await raised(engine, -2)
            assert before.acknowledge_by == clock.now() + timedelta(minutes=3)
            name = f"actions.{before.severity.value}"
            await thresholds.change(
                engine, wanted(name, "acknowledge_minutes", 7, site="PUNE"), "asha"
            )
            await thresholds.change(engine, wanted(name, "resolve_minutes", 45), "asha")
            after = await raised(engine, -1)
            assert after.id != before.id
            assert after.acknowledge_by == clock.now() + timedelta(minutes=7)
            assert after.resolve_by == clock.now() + timedelta(minutes=45)
            page = engine.thresholds.page(SettingScope(site="PUNE"), engine.directory)
            (row,) = [each for each in page.actions if each.id == name]
            told = {each.name: each for each in row.options}
            assert (told["acknowledge_minutes"].here, told["acknowledge_minutes"].inherited) == (
                True,
                3.0,
            )
            assert told["resolve_minutes"].origin is Origin.EVERYWHERE
            assert all(not each.id.startswith("actions.") for each in page.detections)

    asyncio.run(work())


def test_a_call_is_placed_for_the_severities_and_the_sureness_that_are_set(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            alert = await raised(engine, -1)
            site = engine.directory.sites["PUNE"]

            def calls() -> bool:
                acts = engine.thresholds.actions(alert.severity, site)
                return wants_call(alert, CallRules(), acts, clock.now())

            name = f"actions.{alert.severity.value}"
            for field, value, expected in (
                ("place_call", True, True),
                ("call_from", alert.confidence, True),
                ("call_from", alert.confidence + 0.01, False),
                ("call_from", 0.0, True),
                ("place_call", False, False),
            ):
                await thresholds.change(engine, wanted(name, field, value, client="C1"), "asha")
                assert calls() is expected, (field, value)

    asyncio.run(work())


@pytest.mark.parametrize(
    ("name", "field", "value", "says"),
    [
        ("actions.posts", "security_people", "G1, NOBODY", "NOBODY: nobody in the directory"),
        ("actions.critical", "acknowledge_minutes", 0, "give a number from 0.5"),
        ("actions.critical", "mode", "off", "has no option 'mode'"),
        ("actions.urgent", "place_call", True, "no detection is called"),
        ("network.vpn", "vpn_networks", "10.0.0.0/8, 300.1.1.1/8", "'300.1.1.1/8' is no network"),
        ("network.vpn", "allowed_countries", "India", "'India' is no country"),
        ("network.resale_platform", "marketplaces", "https://ebay.com/x", "is no name of a host"),
    ],
)
def test_what_could_not_be_meant_is_refused_in_words(
    data_dir: Path, name: str, field: str, value: Any, says: str
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            with pytest.raises(BadInput, match=says):
                await thresholds.change(engine, wanted(name, field, value), "asha")
            assert engine.thresholds.version == 0

    asyncio.run(work())


def test_actions_have_no_preview_and_no_place_among_detections(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await thresholds.change(engine, wanted("actions.low", "place_call", True), "asha")
            overrides = engine.line.examiner.settings.overrides
            assert not [each for each in overrides if each.detection.startswith("actions.")]
            with pytest.raises(BadInput, match="changes no finding"):
                task_of(engine, wanted("actions.low", "place_call", False), 7.0)

    asyncio.run(work())


def test_what_the_configuration_names_is_fixed_and_the_rest_is_not() -> None:
    told = ShopSettings(cameras=False, notify=("security",), security=("G1",))
    known = Thresholds(CATALOGUE, told=told.overrides)
    site = world().sites["PUNE"]
    critical = known.actions(Severity.CRITICAL, site)
    assert (critical.bring_up_cameras, critical.hold_clips) == (False, True)
    assert (critical.text_manager, critical.text_security) == (False, True)
    assert known.actions(Severity.HIGH, site).bring_up_cameras is False
    assert known.security(site) == ("G1",)
    with pytest.raises(Conflict, match="configuration"):
        known.checked(wanted("actions.high", "bring_up_cameras", True), world())
    known.checked(wanted("actions.critical", "hold_clips", False), world())
    assert Thresholds(CATALOGUE, told=ShopSettings().overrides).told == ()


def test_about_info_nothing_is_done() -> None:
    info = Thresholds(CATALOGUE).actions(Severity.INFO, None)
    assert not any((info.bring_up_cameras, info.hold_clips, info.place_call, info.text_manager))
