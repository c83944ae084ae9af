"""A replay over real HTTP: it answers whatever a live engine is asked, as of its moment."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import aclosing
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import Conflict, NotFound, SourceUnavailable
from engine.model.heat import HeatOf
from engine.model.news import AlertChanged, News, Pulse, Reset
from engine.model.replay import Pause, Phase, Play, ReplayState, Seek, SetSpeed, Step
from engine.remote import heat
from engine.remote import replay as remote
from noc_console.worker import EngineProcess, started_engine
from tests.engine.replaying.staging import evening
from tests.until import until

Story = Callable[[EngineClient, Address, ReplayState], Awaitable[None]]
#: What a path or a question needs, by name.
GIVEN: dict[str, Any] = {"of": "sites", "hours": 24, "days": 7, "limit": 100}


def worker(folder: Path) -> EngineProcess:
    recording = evening(folder / "evening")
    return EngineProcess(folder / "replay", (f"--replay={recording.path}",))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A worker for those who leave nothing behind in it."""
    process = worker(tmp_path_factory.mktemp("shared"))
    yield asyncio.run(process.start())
    asyncio.run(process.stop())


def replayed(address: Address, story: Story) -> None:
    """The story of a replay that stands still where it begins."""

    async def run() -> None:
        client = EngineClient(address, "asha")
        try:
            state = await ready(client)
            for order in (Pause(), SetSpeed(speed=1), Seek(to=state.begins_at)):
                await remote.order_replay(client, order)
            await story(client, address, await ready(client))
        finally:
            await client.close()

    asyncio.run(run())


async def ready(client: EngineClient, as_: Phase = Phase.DONE) -> ReplayState:
    async def is_over() -> bool:
        return (await remote.replay_state(client)).work.phase is not Phase.RUNNING

    await until(is_over)
    state = await remote.replay_state(client)
    assert state.work.phase is as_
    return state


def test_every_question_is_answered_at_any_moment(shared: Address) -> None:
    async def story(client: EngineClient, address: Address, state: ReplayState) -> None:
        headers = {"Authorization": f"Bearer {address.token}"}
        mark = (await remote.replay_findings(client))[2]
        given = GIVEN | {
            "site": mark.site,
            "since": state.starts_at.isoformat(),
            "until": state.ends_at.isoformat(),
            "hour": mark.at.replace(minute=0, second=0, microsecond=0).isoformat(),
            "row": mark.site,
            "alert_id": mark.alert,
            "person_id": mark.subject,
        }
        async with httpx.AsyncClient(base_url=address.url, headers=headers) as http:
            paths = (await http.get("/openapi/openapi.json")).json()["paths"]
            questions = [path for path, does in paths.items() if "get" in does and "/v1" in path]
            assert len(questions) > 15
            for to in (mark.at, state.ends_at, mark.at, state.starts_at):
                await remote.order_replay(client, Seek(to=to))
                for path in questions:
                    if path.startswith("/v1/positions"):
                        continue  # for devices, with a token of their own
                    answer = await http.get(path.format_map(_Known(given)), params=given)
                    assert answer.status_code in (200, 404), (path, answer.text)

    replayed(shared, story)


class _Known(dict[str, Any]):
    """Fills in what it knows and leaves a word for the rest."""

    def __missing__(self, key: str) -> str:
        return "unknown"


def test_heat_and_rankings_go_back_with_the_moment(shared: Address) -> None:
    """They keep what they read of the journal; going back must not leave the future in it."""

    async def story(client: EngineClient, _: Address, state: ReplayState) -> None:
        early = state.starts_at + timedelta(hours=1)
        await remote.order_replay(client, Seek(to=early))
        before = (
            await heat.risk_matrix(client, HeatOf.SITES, 24),
            await heat.rankings(client, 7),
        )
        await remote.order_replay(client, Seek(to=state.ends_at))
        assert (await heat.risk_matrix(client, HeatOf.SITES, 24)) != before[0]
        await remote.order_replay(client, Seek(to=early))
        assert (await heat.risk_matrix(client, HeatOf.SITES, 24)) == before[0]
        assert (await heat.rankings(client, 7)) == before[1]

    replayed(shared, story)


def test_news_come_as_live_and_a_seek_tells_to_load_anew(shared: Address) -> None:
    async def story(client: EngineClient, _: Address, state: ReplayState) -> None:
        page = await client.alerts()
        async with aclosing(client.news(page.news_number, page.epoch)) as news:
            await follow(client, news, state, page.news_number)

    async def follow(
        client: EngineClient, news: AsyncIterator[News], state: ReplayState, after: int
    ) -> None:
        await remote.order_replay(client, SetSpeed(speed=0))
        await remote.order_replay(client, Play())
        told = []
        async for each in news:
            told.append(each)
            if isinstance(each, Pulse) and each.now == state.ends_at:
                break
        numbers = [each.number for each in told]
        assert numbers == list(range(after + 1, after + 1 + len(told)))
        shown = {each.alert.id: each.alert for each in told if isinstance(each, AlertChanged)}
        assert shown == {each.id: each for each in (await client.alerts()).alerts}
        await remote.order_replay(client, Seek(to=state.starts_at))
        async for each in news:
            if isinstance(each, Reset):
                break
        assert (await client.alerts()).alerts == ()

    replayed(shared, story)


def test_orders_questions_and_score(shared: Address) -> None:
    async def story(client: EngineClient, _: Address, state: ReplayState) -> None:
        assert state.labelled
        score = (await remote.replay_score(client)).score
        assert score is not None
        assert score.recall == 1.0
        stepped = await remote.order_replay(client, Step())
        assert stepped.stepped_to == (await remote.replay_findings(client))[0]
        with pytest.raises(Conflict, match="no finding before"):
            await remote.order_replay(client, Step(back=True))
        assert not (await remote.order_replay(client, Pause())).playing
        with pytest.raises(Conflict, match="This is a replay"):
            await client.ingest([b"{}"], source="x")
        with pytest.raises(NotFound):
            await client.alert("al-none")

    replayed(shared, story)


def test_a_recording_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    async def start() -> None:
        async with started_engine(tmp_path / "replay", (f"--replay={tmp_path}/no.nocrec",)):
            raise AssertionError("it started")

    with pytest.raises(SourceUnavailable, match="there is no such recording"):
        asyncio.run(start())


def test_the_first_look_at_a_person_is_answered_too(tmp_path: Path) -> None:
    """Live, it is written into the audit log; a replay writes nothing, and refuses no look."""

    async def story(client: EngineClient, _: Address, state: ReplayState) -> None:
        marks = await remote.replay_findings(client)
        person = next(each.subject for each in marks if each.subject.startswith("G"))
        await remote.order_replay(client, Seek(to=state.ends_at))
        assert await client.track(person, state.starts_at, state.ends_at)

    process = worker(tmp_path)
    try:
        replayed(asyncio.run(process.start()), story)
    finally:
        asyncio.run(process.stop())


def test_broken_events_end_in_a_sentence_not_in_silence(tmp_path: Path) -> None:
    recording = evening(tmp_path / "evening")
    (recording.path / "events.ndjson").unlink()

    async def run() -> None:
        folder = tmp_path / "replay"
        async with started_engine(folder, (f"--replay={recording.path}",)) as address:
            client = EngineClient(address)
            state = await ready(client, Phase.FAILED)
            assert "events.ndjson" in state.work.error
            await client.close()

    asyncio.run(run())
