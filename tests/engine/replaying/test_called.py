"""Calls that were cut from a live store are shown as they stood at each moment."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import Conflict
from engine.ivr import making
from engine.ivr.setup import Setup
from engine.ivr.simulated_guards import Acts
from engine.model.calls import Call, CallQuestion, CallState
from engine.model.news import CallChanged
from engine.model.replay import CutQuestion
from engine.recordings.reading import open_recording
from engine.replaying.called import ShownCallDesk, versions
from engine.replaying.cutting import Cutter
from engine.store import calls as stored
from engine.vault import Vault
from tests.engine.ivr.night import night
from tests.engine.live_engine import lines, settled
from tests.engine.replaying.staging import shown
from tests.engine.scene import at, punch


def test_a_replay_answers_about_calls_as_of_its_moment(tmp_path: Path) -> None:
    placed: list[Call] = []

    async def cut() -> str:
        async with night(tmp_path / "live") as run:
            await run.engine.ingest(lines(punch(29, "G2")), source="test", history=False)
            await settled(run.engine)
            run.acts("G1", Acts.CONFIRMS)
            await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(60)
            placed.extend(await run.calls())
            cutter = Cutter(run.engine, tmp_path)
            cutter.begin(CutQuestion(since=at(28), until=at(32), name="Called", lead_hours=0))
            await cutter.wait()
            return cutter.state().path

    recording = open_recording(Path(asyncio.run(cut())))
    (call,) = placed
    assert recording.calls() == (call,)
    with shown(recording, tmp_path) as (player, _):
        engine = player.engine
        vault = Vault(tmp_path / "replay", "a passphrase")
        desk = making.build(engine, vault, plays=True, kind=ShownCallDesk)

        async def as_of(moment) -> Call | None:  # type: ignore[no-untyped-def]
            engine.jump(moment)
            calls, _ = await engine.ask(lambda connection: stored.page(connection, stored.Wanted()))
            return calls[0] if calls else None

        async def look() -> None:
            assert await as_of(call.queued_at - timedelta(seconds=1)) is None
            ringing = call.at(CallState.RINGING)
            assert ringing is not None
            rings = await as_of(ringing)
            assert rings is not None
            assert rings.state is CallState.RINGING
            assert rings.answer is None
            assert rings.duration_s is None
            assert "all is well" not in rings.summary
            assert await as_of(at(32)) == call
            engine.jump(call.queued_at - timedelta(seconds=1))
            before = engine.hub.number
            engine.show(ringing)
            news = engine.hub.listen(before, engine.hub.epoch)
            told = [await anext(news) for _ in range(engine.hub.number - before)]
            assert any(CallChanged.__struct_config__.tag.encode() in each for each in told)
            assert [each.id for each in desk.show_queue().waiting] == []
            with pytest.raises(Conflict, match="replay"):
                await desk.place(CallQuestion(person="G2", number=None), "asha")
            with pytest.raises(Conflict, match="replay"):
                await desk.pause("asha", True)
            costs = await Setup(desk, vault).costs("2026-03")
            assert costs.by_provider[0].calls == 1

        asyncio.run(look())


def test_versions_grow_and_end_in_the_call_itself(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.FUMBLES)
            await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(90)
            (call,) = await run.calls()
            told = versions(call)
            assert told[-1][1] == call
            assert [moment for moment, _ in told] == sorted(moment for moment, _ in told)
            counts = [len(each.responses) for _, each in told]
            assert counts == sorted(counts)
            assert counts[-1] == 2
            states = [each.state for _, each in told]
            assert states[0] is CallState.QUEUED
            assert CallState.IN_PROGRESS in states

    asyncio.run(story())
