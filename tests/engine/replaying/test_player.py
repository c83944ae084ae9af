"""Orders to a replay: play, pause, speed, seek, step; none of them changes what was recorded."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from engine.errors import BadInput, Conflict
from engine.model.command import Acknowledge
from engine.model.replay import Pause, Play, Seek, SetSpeed, Step
from engine.replaying.player import ReplayPlayer
from engine.store.record import Conclusions, record
from tests.engine.replaying.staging import HandClock, evening, shown

Played = tuple[ReplayPlayer, HandClock]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("replay")
    with shown(evening(folder / "evening"), folder) as made:
        yield made


@pytest.fixture
def played(once: Played) -> Played:
    player, _ = once
    player.obey(Pause())
    player.obey(SetSpeed(speed=1))
    player.obey(Seek(to=player.state().starts_at))
    return once


def test_time_passes_at_the_speed_told_and_stands_when_paused(played: Played) -> None:
    player, clock = played
    began = player.state().moment
    player.obey(SetSpeed(speed=60))
    player.obey(Play())
    clock.seconds += 10
    player.tick()
    assert player.state().moment == began + timedelta(minutes=10)
    player.obey(Pause())
    clock.seconds += 100
    player.tick()
    assert player.state().moment == began + timedelta(minutes=10)
    assert not player.state().playing


def test_at_the_end_it_stands_and_plays_again_from_the_beginning(played: Played) -> None:
    player, clock = played
    player.obey(SetSpeed(speed=0))
    player.obey(Play())
    clock.seconds += 60
    player.tick()
    state = player.state()
    assert (state.moment, state.playing) == (state.ends_at, False)
    assert state.passed == state.findings
    assert player.obey(Play()).moment == state.begins_at


def test_stepping_meets_every_finding_once_both_ways(played: Played) -> None:
    player, _ = played
    marks = player.marks()
    there = []
    for _ in marks:
        stepped = player.obey(Step()).stepped_to
        assert stepped is not None
        assert stepped.at == player.state().moment
        there.append(stepped)
    assert there == marks
    with pytest.raises(Conflict, match="no finding after"):
        player.obey(Step())
    back = [player.obey(Step(back=True)).stepped_to for _ in marks[1:]]
    assert back == marks[-2::-1]
    with pytest.raises(Conflict, match="no finding before"):
        player.obey(Step(back=True))


def test_a_step_counts_from_the_moment_after_a_seek(played: Played) -> None:
    player, _ = played
    marks = player.marks()
    player.obey(Seek(to=marks[3].at + timedelta(milliseconds=1)))
    later = next(each for each in marks if each.at > marks[3].at)
    assert player.obey(Step()).stepped_to == later


def test_seeking_beyond_the_recording_stays_in_it(played: Played) -> None:
    player, _ = played
    state = player.state()
    assert player.obey(Seek(to=state.ends_at + timedelta(days=9))).moment == state.ends_at
    assert player.obey(Seek(to=state.starts_at - timedelta(days=9))).moment == state.starts_at
    with pytest.raises(BadInput):
        player.obey(SetSpeed(speed=0.5))


def test_nothing_can_be_changed(played: Played) -> None:
    player, _ = played
    mark = player.obey(Step()).stepped_to
    assert mark is not None
    assert mark.alert
    engine = player.engine
    orders = (
        lambda: engine.command(mark.alert or "", Acknowledge(), "asha"),
        lambda: engine.ingest([b"{}"], source="test"),
        lambda: engine.writer.do(record, Conclusions()),
    )
    for order in orders:
        with pytest.raises(Conflict, match="This is a replay"):
            asyncio.run(order())
