"""Edited playbooks: shown by alerts at once, inherited, every version kept, refused in words."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from engine.errors import BadInput, Conflict, NocError, NotFound
from engine.live import playbooks
from engine.live.engine import Engine
from engine.model.alert import Alert, Outcome
from engine.model.command import MarkStep, Resolve
from engine.model.playbooks import Playbook, PlaybookChange
from engine.model.settings import Origin
from engine.store import playbooks as stored
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch

FENCE = "location.geofence_violation"
OURS = ("Look at camera 3", "Call the guard", "Send the patrol")


def wanted(steps: tuple[str, ...] | None = OURS, **more: Any) -> PlaybookChange:
    told = {"detection": FENCE, "reason": "as agreed with the client", **more}
    return PlaybookChange(steps=steps, **told)


def row(engine: Engine, tenant: str | None = None) -> Playbook:
    page = playbooks.page(engine, tenant)
    return next(each for each in page.playbooks if each.detection == FENCE)


async def one_alert(engine: Engine) -> Alert:
    await engine.ingest(lines(punch(-2, location=north(PUNE, 900))), source="test")
    await settled(engine)
    (alert,) = engine.desk.open.by_id.values()
    return alert


def test_an_edit_holds_at_once_is_inherited_and_survives_a_restart(data_dir: Path) -> None:
    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            alert = await one_alert(engine)
            shipped = engine.desk.playbooks.steps(alert)
            await playbooks.change(engine, wanted(), "asha")
            assert engine.desk.playbooks.steps(alert) == OURS
            shown = row(engine, "default")
            assert (shown.origin, shown.here) == (Origin.EVERYWHERE, False)
            await playbooks.change(engine, wanted(OURS[:1], tenant="default"), "asha")
            assert engine.desk.playbooks.steps(alert) == OURS[:1]
            assert row(engine, "default").inherited == OURS
            assert row(engine).steps == OURS
            assert row(engine).shipped == shipped != OURS

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            (alert,) = engine.desk.open.by_id.values()
            assert engine.desk.playbooks.steps(alert) == OURS[:1]
            await playbooks.change(engine, wanted(None, tenant="default"), "ravi")
            assert engine.desk.playbooks.steps(alert) == OURS
            with engine.database.begin() as connection:
                kept = stored.every(connection)
            assert [(each.who, each.tenant, each.version) for each in kept] == [
                ("asha", None, 1),
                ("asha", "default", 1),
                ("ravi", "default", 2),
            ]

    asyncio.run(first())
    asyncio.run(second())


def test_an_alert_keeps_the_playbook_in_which_its_first_step_was_done(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            alert = await one_alert(engine)
            await playbooks.change(engine, wanted(), "asha")
            alert = await engine.command(alert.id, MarkStep(step=2), "ravi")
            await playbooks.change(engine, wanted(("Only this",)), "asha")
            assert engine.desk.playbooks.steps(alert) == OURS
            for step in (0, 1):
                alert = await engine.command(alert.id, MarkStep(step=step), "ravi")
            settled_one = await engine.command(alert.id, Resolve(outcome=Outcome.BENIGN), "ravi")
            assert (
                settled_one.outcome is Outcome.BENIGN
            )  # no step was skipped, so no word is needed

    asyncio.run(work())


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        (wanted(reason=" "), BadInput, "say in a few words why"),
        (wanted(("Call", "  ")), BadInput, "a step is empty"),
        (wanted(detection="location.hovering"), NotFound, "no kind of alert 'location.hovering'"),
        (wanted(tenant="nobody"), NotFound, "no tenant 'nobody'"),
    ],
)
def test_what_is_refused_changes_nothing(
    data_dir: Path, change: PlaybookChange, kind: type[NocError], says: str
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            with pytest.raises(kind, match=says):
                await playbooks.change(engine, change, "asha")
            assert engine.desk.playbooks.number == 0

    asyncio.run(work())


def test_whoever_was_slower_is_told_who_was_faster(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await playbooks.change(engine, wanted(), "asha")
            with pytest.raises(Conflict, match="asha has edited this playbook in the meantime"):
                await playbooks.change(engine, wanted(("Mine",), expected_number=0), "ravi")
            assert row(engine).steps == OURS
            await playbooks.change(engine, wanted(("Mine",), expected_number=1), "ravi")
            assert row(engine).steps == ("Mine",)

    asyncio.run(work())
