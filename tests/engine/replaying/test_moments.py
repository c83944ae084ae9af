"""Any moment of a replay is what was known then, whichever way one came to it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection

from engine.live.floor import Floor
from engine.model.alert import Alert
from engine.model.finding import Finding
from engine.recordings.replaying import Replay
from engine.replaying.player import ReplayPlayer
from engine.replaying.retelling import Retelling
from engine.store import journal, queries
from tests.engine.replaying.staging import evening, shown


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReplayPlayer]:
    folder = tmp_path_factory.mktemp("replay")
    with shown(evening(folder / "evening"), folder) as (made, _):
        yield made


def moments(player: ReplayPlayer) -> list[datetime]:
    """Beginning, end, instants of findings and just before them, and some between."""
    told = player.prepared
    assert told is not None
    quarter = (told.ends_at - told.starts_at) / 4
    some = [told.starts_at + part * quarter for part in range(5)]
    found = [mark.at for mark in told.history.marks][::3]
    return sorted({*some, *found, *(each - timedelta(seconds=1) for each in found)})


def seen(floor: Floor) -> dict[str, Any]:
    """Where people are; the numbers of the news differ, they count what was told."""
    return {each.person: (each.at, each.location, each.site) for each in floor.places()}


def ask(player: ReplayPlayer, question: Any, *args: Any, **kwargs: Any) -> Any:
    with player.engine.database.begin() as connection:
        return question(connection, *args, **kwargs)


def everything(player: ReplayPlayer) -> dict[str, Any]:
    """What consoles would show of the moment."""
    engine = player.engine

    def entries(connection: Connection) -> list[Any]:
        alerts, _ = queries.alert_page(connection, limit=10_000)
        return [queries.history_of(connection, each.id) for each in alerts]

    return {
        "queue": ask(player, queries.alert_page, limit=10_000),
        "history": ask(player, entries),
        "checks": ask(player, queries.verification_page, waiting=False, person=None),
        "sites": engine.floor.all_status(),
        "places": seen(engine.floor),
        "at hand": dict(engine.desk.open.by_id),
        "events": engine.meter.events,
    }


def cut(player: ReplayPlayer, until: datetime) -> tuple[list[Alert], list[Finding], Floor]:
    """The same recording told straight up to a moment, with nothing known of what follows."""
    told = player.prepared
    assert told is not None
    found: dict[str, Finding] = {}

    def hear(_: datetime, verdict: Any, __: Any) -> None:
        if isinstance(verdict, Finding):
            found[verdict.id] = verdict

    straight = Retelling(player.recording, told.starts_at, hear)
    floor = Floor(straight.directory, straight.desk)
    for event in told.history.events:
        if event.occurred_at > until:
            break
        straight.take(event)
        floor.follow(event)
    straight.advance(until)
    return list(straight.desk.open.by_id.values()), list(found.values()), floor


def by_id(values: Any) -> list[bytes]:
    """As bytes: what comes back from the store has lists where rules made tuples."""
    return [msgspec.json.encode(each) for each in sorted(values, key=lambda each: each.id)]


def test_a_moment_is_what_a_replay_that_ends_there_knows(player: ReplayPlayer) -> None:
    told = player.prepared
    assert told is not None
    assert len(told.history.marks) >= 6
    for moment in moments(player):
        player.engine.jump(moment)
        alerts, found, floor = cut(player, moment)
        shown_alerts, total = ask(player, queries.alert_page, limit=10_000)
        assert by_id(shown_alerts) == by_id(alerts)
        assert total == len(alerts)
        assert by_id(player.engine.desk.open.by_id.values()) == by_id(alerts)
        far = moment + timedelta(days=400)
        assert by_id(ask(player, queries.findings_between, told.starts_at, far)) == by_id(found)
        assert player.engine.floor.all_status() == floor.all_status()
        assert player.engine.floor.standing().on_post == floor.standing().on_post
        assert seen(player.engine.floor) == seen(floor)


def test_nothing_of_the_future_can_be_asked_for(player: ReplayPlayer) -> None:
    told = player.prepared
    assert told is not None
    middle = told.starts_at + (told.ends_at - told.starts_at) / 2
    player.engine.jump(middle)

    def count(connection: Connection) -> int:
        span = (told.starts_at, told.ends_at)
        return sum(1 for _ in journal.between(connection, *span, limit=1_000_000))

    assert ask(player, count) == told.history.events_until(middle) == player.engine.meter.events
    assert journal_newest(player) <= middle
    entries = ask(player, queries.entries_between, told.starts_at, told.ends_at)
    assert entries
    assert max(each.at for each in entries) <= middle


def journal_newest(player: ReplayPlayer) -> datetime:
    newest = ask(player, journal.newest)
    assert newest is not None
    return newest


def test_backwards_forwards_and_played_are_the_same(player: ReplayPlayer) -> None:
    engine = player.engine
    places = moments(player)
    forwards = []
    for moment in places:
        engine.jump(moment)
        forwards.append(everything(player))
    for moment, expected in reversed(list(zip(places, forwards, strict=True))):
        engine.jump(moment)
        assert everything(player) == expected
    for moment, expected in zip(places, forwards, strict=True):
        engine.show(moment)
        assert everything(player) == expected


def test_findings_are_those_of_the_command_line(player: ReplayPlayer) -> None:
    told = player.prepared
    assert told is not None
    straight = Replay(player.recording)
    straight.play()
    assert by_id(told.history.findings) == by_id(straight.findings)


def test_deadlines_pass_at_their_second(player: ReplayPlayer) -> None:
    """An alert that nobody takes goes up when its time is over, not when something else happens."""
    told = player.prepared
    assert told is not None
    first = next(each for each in told.history.marks if each.severity == "critical")
    engine = player.engine
    due = first.at + timedelta(minutes=1)
    engine.jump(due - timedelta(seconds=1))
    assert engine.desk.open.by_id[first.alert or ""].escalation == 0
    engine.show(due + timedelta(seconds=1))
    assert engine.desk.open.by_id[first.alert or ""].escalation == 1
