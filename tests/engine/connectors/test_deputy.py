"""Deputy against a peer over real HTTP: punches and shifts once, whatever goes wrong."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.clock import WallClock
from engine.connectors import deputy
from engine.connectors.cursors import Cursors
from engine.connectors.deputy import Deputy, Settings
from engine.connectors.pulling import Puller, Standing
from engine.errors import AccessRefused
from engine.model.connectors import ConnectorState
from engine.model.directory import Person
from tests.engine.connectors.doors import KeptSecrets, OpenDoor, whose_of
from tests.peers.answering import Answer, serving
from tests.peers.deputy import DeputyPeer, webhook

Work = Callable[[DeputyPeer, "Rig"], Awaitable[None]]
ANA = Person(id="P1", code="P1", name="Ana", role="manager", email="Ana@shop.example")


class Rig:
    """A connector with its runner; `again` is a restart after kill -9."""

    def __init__(self, peer: DeputyPeer, folder: Path, **settings: Any) -> None:
        self.door = OpenDoor()
        self.secrets = KeptSecrets(
            {"token": "access-0", "refresh_token": "refresh-0", "signing_key": "key"}, "deputy"
        )
        told = {"base_url": peer.url, "client_id": "us", "sites": {"Harbour store": "PUNE"}}
        self.settings = Settings(**{**told, "per_minute": 1e6, **settings})
        self.folder = folder
        self.start()

    def start(self) -> None:
        self.source = Deputy(self.settings, self.secrets, whose_of(ANA), WallClock())
        self.standing = Standing(WallClock())
        self.puller = Puller(
            "deputy", "deputy", self.source, self.door, Cursors(self.folder), self.standing, 60.0
        )

    async def again(self) -> None:
        await self.source.close()
        self.start()


def with_peer(folder: Path, work: Work, **settings: Any) -> None:
    peer = DeputyPeer(datetime.now(UTC).replace(microsecond=0) - timedelta(days=2))

    async def run() -> None:
        rig = Rig(peer, folder, **settings)
        try:
            await work(peer, rig)
        finally:
            await rig.source.close()

    with serving(peer):
        asyncio.run(run())


def test_timesheets_are_punches_and_rosters_are_shifts(tmp_path: Path) -> None:
    async def work(peer: DeputyPeer, rig: Rig) -> None:
        starts = int(peer.start.timestamp())
        shift = {"StartTime": starts, "EndTime": starts + 3600, "Employee": 8, "Published": True,
                 "OperationalUnit": 12, "Open": False}  # fmt: skip
        peer.put("Roster", 1, **shift)
        peer.clock_in(1, 0, Roster=1)
        peer.clock_in(2, 1, employee=8, RealTime=False)
        await rig.puller.turn()
        peer.clock_out(1, 300)
        peer.put("Roster", 1, Open=True, Employee=None)
        await rig.puller.turn()
        events = {each["id"].rsplit("-", 1)[0] if each["type"].startswith("shift") else each["id"]:
                  each for each in rig.door.all}  # fmt: skip
        assert set(events) == {
            "roster-1", "open-1", "timesheet-1-in", "timesheet-1-out", "timesheet-2-in",
        }  # fmt: skip
        first = events["timesheet-1-in"]
        # Ana is known by her mail address, Ben is not.
        assert (first["person"], first["site"], first["shift"]) == ("P1", "PUNE", "deputy-1")
        assert first["real_time"] is True
        assert events["timesheet-2-in"]["person"] == "deputy-8"
        assert events["timesheet-2-in"]["real_time"] is False
        assert [each.id for each in rig.door.people] == ["deputy-8"]
        assert (events["roster-1"]["person"], events["roster-1"]["site"]) == ("deputy-8", "PUNE")

    with_peer(tmp_path, work)


def test_a_punch_stays_as_it_was_told_first(tmp_path: Path) -> None:
    async def work(peer: DeputyPeer, rig: Rig) -> None:
        peer.clock_in(1, 0)
        await rig.puller.turn()
        peer.clock_in(1, -45)
        peer.clock_in(2, 5, Discarded=True)
        peer.clock_in(3, 5, IsLeave=True)
        await rig.puller.turn()
        (punch,) = rig.door.all
        assert datetime.fromisoformat(punch["occurred_at"]) == peer.start
        assert rig.standing.counts.duplicates == 1
        assert rig.standing.left_out["timesheet discarded"] == 1

    with_peer(tmp_path, work)


def test_what_changes_while_pages_are_read_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deputy, "_PAGE", 10)

    async def work(peer: DeputyPeer, rig: Rig) -> None:
        for number in range(30):
            peer.clock_in(number, number)
        peer.stands = True
        for number in range(30, 65):  # More of one second than a page holds.
            peer.clock_in(number, number)
        peer.stands = False
        asked = 0
        answer = peer.answer

        def changing(request: Any) -> Answer:
            nonlocal asked
            if request.path.endswith("Timesheet/QUERY"):
                asked += 1
                if asked <= 5:  # Moves to the end: by counting, others would slip through.
                    peer.clock_out(asked, 600)
            return answer(request)

        peer.answer = changing  # type: ignore[method-assign]
        await rig.puller.turn()
        ins = [each["id"] for each in rig.door.all if each["direction"] == "in"]
        assert len(ins) == len(set(ins)) == 65
        assert len([each for each in rig.door.all if each["direction"] == "out"]) == 5

    with_peer(tmp_path, work)


def more(peer: DeputyPeer, chance: random.Random, told: int) -> int:
    for _ in range(chance.randint(0, 4)):
        told += 1
        peer.clock_in(told, told)
        if chance.random() < 0.2:
            peer.stands = not peer.stands
    return told


def run_with_faults(folder: Path, turns: int, seed: int) -> None:
    chance = random.Random(seed)

    async def work(peer: DeputyPeer, rig: Rig) -> None:
        told = 0
        for _ in range(turns):
            told = more(peer, chance, told)
            if told and chance.random() < 0.4:
                peer.clock_out(chance.randint(1, told), 100_000)
            peer.faults.plan += chance.choices(
                [None, "drop", Answer(502, b"<html>"), Answer(429, {}, {"Retry-After": "2"}),
                 Answer(503, {}), Answer(200, {"error": "maintenance"})],
                k=chance.randint(0, 4),
            )  # fmt: skip
            if chance.random() < 0.2:
                peer.expire()
            rig.door.failures = chance.choice([0, 0, 0, 1])
            await rig.puller.turn()
            if chance.random() < 0.3:
                await rig.again()
        peer.faults.plan.clear()
        rig.door.failures = 0
        for _ in range(3):
            await rig.puller.turn()
        assert rig.standing.state is ConnectorState.WAITING, rig.standing.says
        wanted = {f"timesheet-{number}-in" for number in range(1, told + 1)} | {
            f"timesheet-{key}-out"
            for key, row in peer.rows["Timesheet"].items()
            if not row["IsInProgress"]
        }
        assert {each["id"] for each in rig.door.all} == wanted
        assert not rig.door.refusals

    with_peer(folder, work)


def test_nothing_is_lost_or_doubled_by_faults_and_kills(tmp_path: Path) -> None:
    run_with_faults(tmp_path, turns=30, seed=2)


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("seed", range(4))
def test_five_hundred_broken_connections(tmp_path: Path, seed: int) -> None:
    run_with_faults(tmp_path, turns=500, seed=seed)


def test_records_of_another_shape_are_kept_with_their_reason(tmp_path: Path) -> None:
    async def work(peer: DeputyPeer, rig: Rig) -> None:
        peer.clock_in(1, 0)
        peer.clock_in(2, 1, StartTime="soon")
        peer.clock_in(3, 2, OperationalUnit=99)
        peer.clock_in(4, 3, Employee=None)
        peer.clock_in(5, 4, EndTime=1, IsInProgress=False)
        await rig.puller.turn()
        assert [each["id"] for each in rig.door.all] == ["timesheet-1-in"]
        reasons = {each.where: each.reason for each in rig.door.refusals}
        assert "changed" in reasons["Timesheet 2"]
        assert "`sites`" in reasons["Timesheet 3"]
        assert "`Employee`" in reasons["Timesheet 4"]
        assert "before it begins" in reasons["Timesheet 5"]

    with_peer(tmp_path, work)


@pytest.mark.parametrize("as_hex", [True, False])
def test_webhooks_are_checked_and_are_the_same_events(tmp_path: Path, as_hex: bool) -> None:
    async def work(peer: DeputyPeer, rig: Rig) -> None:
        await rig.puller.turn()
        peer.clock_in(1, 0)
        row = peer.rows["Timesheet"][1]
        headers, body = webhook("Timesheet.Insert", row, as_hex=as_hex)
        delivery = await rig.source.hook(headers, body)
        (event,) = map(msgspec.json.decode, delivery.events)
        await rig.puller.turn()
        assert [event] == rig.door.all
        with pytest.raises(AccessRefused, match="wrong"):
            await rig.source.hook(headers, body + b" ")
        gone = await rig.source.hook(*webhook("Roster.Delete", [{"Id": 5}, 7]))
        assert msgspec.json.decode(gone.events[0])["type"] == "shift.cancelled"
        assert gone.refused[0].reason == "not a record"
        other = await rig.source.hook(*webhook("Employee.Update", {"Id": 5}))
        assert other.left_out == {"webhook Employee": 1}

    with_peer(tmp_path, work)


def test_a_test_says_who_we_are(tmp_path: Path) -> None:
    async def work(peer: DeputyPeer, rig: Rig) -> None:
        assert "Ana Lee of Harbour store" in await rig.source.test()

    with_peer(tmp_path, work)
