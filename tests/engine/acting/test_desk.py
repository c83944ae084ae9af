"""A till is robbed while an engine runs: what is done by itself, and what is left to people."""

import asyncio
from pathlib import Path

import pytest

from engine.client import EngineClient
from engine.model.calls import Call, CallKind
from engine.model.cameras_clips import Clip
from engine.model.retail_risk import ActionKind, ActionState, RetailAction
from engine.remote import calls, cameras, retail
from engine.simulation.night_shift import PLAN
from engine.simulation.night_shops import night_shops
from engine.simulation.shop_days import recording_files
from engine.simulation.writing import write_folder
from noc_console.worker import started_engine
from tests.until import until

SUSPECT, MANAGER, GUARD = "R0001-E3", "R0001-E1", "R0002-E1"


def shops(folder: Path) -> Path:
    """The two shops of the shipped night alone; the guards' part of it takes longer."""
    market = night_shops(PLAN.starts_at, 2.0, PLAN.seed)
    files = recording_files(market, "shops")
    head = files["recording.json"].replace(
        b'"config": {}',
        b'"config": {"calls": {"rules": {"training": true}, '
        b'"phones": {"R0001-E1": {"acts": "confirms"}}}}',
    )
    write_folder({**files, "recording.json": head}, folder)
    return folder


@pytest.mark.usefixtures("data_dir")
def test_cameras_evidence_and_texts_are_seen_to_and_nobody_is_suspended(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "config.toml").write_text(f'[shops]\nsecurity = ["{GUARD}"]\n', "utf-8")
    words = ("--play", str(shops(tmp_path / "shops.nocrec")), "--speed", "600")

    async def story() -> None:
        async with started_engine(data, words) as address:
            client = EngineClient(address, "asha")
            try:
                await acts(client)
            finally:
                await client.close()

    asyncio.run(story())


async def acts(client: EngineClient) -> None:
    actions: dict[ActionKind, RetailAction] = {}
    placed: list[Call] = []

    async def all_is_done() -> bool:
        listed = await retail.actions(client)
        actions.update({each.kind: each for each in listed.actions if each.person == SUSPECT})
        placed[:] = (await calls.list_calls(client)).calls
        done = {kind for kind, each in actions.items() if each.state is ActionState.DONE}
        wanted = {ActionKind.CAMERAS_ON, ActionKind.PRESERVE_EVIDENCE, ActionKind.NOTIFY_MANAGER}
        voices = [each for each in placed if each.kind is CallKind.VOICE and each.is_over]
        clips: tuple[Clip, ...] = (await cameras.clips(client)).clips
        held = {each.camera for each in clips if each.held}
        # A camera that came up last is held with the next look.
        return wanted <= done and bool(voices) and held >= {"R0001-C6", "R0001-C2", "R0001-C1"}

    await until(all_is_done, 120)
    told = {kind: each.history[-1] for kind, each in actions.items() if each.history}
    assert {each.who for each in told.values()} == {"engine"}
    for name in ("Register 2", "Display", "Entrance"):
        assert name in told[ActionKind.CAMERAS_ON].note
    assert "legal hold" in told[ActionKind.PRESERVE_EVIDENCE].note
    assert told[ActionKind.NOTIFY_MANAGER].note.startswith("Text to Meera Kulkarni, Leela Menon.")
    assert actions[ActionKind.SUSPEND_ACCESS].state is ActionState.PROPOSED
    assert actions[ActionKind.SUSPEND_ACCESS].needs == 2
    clips: tuple[Clip, ...] = (await cameras.clips(client)).clips
    assert {"R0001-C6", "R0001-C2", "R0001-C1"} <= {each.camera for each in clips if each.held}
    assert {each.person for each in placed if each.kind is CallKind.SMS} == {MANAGER, GUARD}
    assert {each.person for each in placed if each.kind is CallKind.VOICE} == {MANAGER}
    alert = next(each for each in (await client.alerts()).alerts if each.subject == SUSPECT)
    assert alert.is_open, "that the manager knows of nothing settles nothing"
