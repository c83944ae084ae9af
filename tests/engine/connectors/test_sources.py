"""Sources that bring events by themselves: a folder, a WebSocket."""

import asyncio
import contextlib
import json
from pathlib import Path

import msgspec
import pytest
from websockets.asyncio.server import ServerConnection, serve

from engine.connectors import terminals, watched_folder, websocket_feed
from engine.connectors.people import Badges
from engine.errors import AccessRefused, BadInput, StorageFailed
from engine.model.intake import Receipt
from tests.engine.scene import world


class Door:
    """An intake that keeps what it was handed; it can be told to fail."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.failures = 0
        self.refused: list[str] = []

    async def ingest(
        self, lines: list[bytes], *, source: str, where: str = "", history: bool | None = None
    ) -> Receipt:
        if self.failures:
            self.failures -= 1
            raise StorageFailed("the disk is full")
        self.lines += [line for line in lines if line]
        return Receipt(accepted=len(lines))

    async def refuse(self, raw: bytes, why: Exception, source: str, where: str) -> None:
        self.refused.append(f"{source} {where}: {why}")


def test_a_file_is_taken_once_it_is_whole_and_then_moved(tmp_path: Path) -> None:
    door = Door()
    settings = watched_folder.Settings(path=str(tmp_path), every_s=0)
    (tmp_path / "a.ndjson").write_bytes(b'{"n":1}\n{"n":2}\n')
    (tmp_path / "b.csv").write_text("x\n1\n")
    (tmp_path / "c.txt").write_text("not ours")
    asyncio.run(watched_folder.watch(door, settings, None, rounds=1))
    assert not door.lines
    asyncio.run(watched_folder.watch(door, settings, None, rounds=3))
    assert door.lines == [b'{"n":1}', b'{"n":2}']
    assert (tmp_path / "done" / "a.ndjson").exists()
    assert (tmp_path / "failed" / "b.csv").exists()
    (refused,) = door.refused
    assert "b.csv: CSV needs a mapping file" in refused
    assert (tmp_path / "c.txt").exists()


def test_a_feed_resumes_after_drops_and_loses_nothing(tmp_path: Path) -> None:
    events = [{"n": number} for number in range(40)]
    drops = 0

    async def offer(socket: ServerConnection) -> None:
        nonlocal drops
        start = int(json.loads(await socket.recv())["resume"] or 0)
        for cursor in range(start, len(events), 4):
            batch = {"cursor": str(cursor + 4), "events": events[cursor : cursor + 4]}
            await socket.send(json.dumps(batch))
            if cursor % 12 == 8 and drops < 5:
                drops += 1
                await socket.close()
                return
            await socket.recv()
        await socket.wait_closed()

    async def work() -> None:
        door = Door()
        door.failures = 1
        async with serve(offer, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            settings = websocket_feed.Settings(url=f"ws://127.0.0.1:{port}", source="s")
            task = asyncio.ensure_future(
                websocket_feed.follow(door, settings, tmp_path / "cursor.txt")
            )
            async with asyncio.timeout(20):
                while len({bytes(line) for line in door.lines}) < len(events):  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        assert drops
        assert {json.loads(line)["n"] for line in door.lines} == set(range(40))

    asyncio.run(work())


def test_a_terminal_line_becomes_a_punch_in_the_terminals_time() -> None:
    terminal = terminals.Terminal(serial="T1", site="PUNE")
    line = "GUARD1\t2026-03-02 07:35:52\t1\t15\t0\t0\t0\t0"
    raw = terminals.event(line, terminal, world().zone("PUNE"), Badges(world()))
    punch = msgspec.json.decode(raw)
    assert punch["occurred_at"] == "2026-03-02T07:35:52+05:30"
    assert (punch["person"], punch["direction"], punch["device"]) == ("G1", "out", "T1")
    assert punch["line"] == line


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("G1\t2026", "2 fields"),
        ("G1\tyesterday\t0\t1", "2026-02-07 07:35:52"),
        ("G1\t2026-03-02 07:35:52\t9\t1", "neither in nor out"),
        ("G99\t2026-03-02 07:35:52\t0\t1", "G99"),
    ],
)
def test_a_terminal_line_that_cannot_be_read_says_why(line: str, says: str) -> None:
    terminal = terminals.Terminal(serial="T1", site="PUNE")
    with pytest.raises(BadInput, match=says):
        terminals.event(line, terminal, world().zone("PUNE"), Badges(world()))


def test_terminals_are_an_allow_list_with_addresses() -> None:
    known = {"T1": terminals.Terminal(serial="T1", site="PUNE", addresses=("10.0.0.7",))}
    assert terminals.allowed("T1", "10.0.0.7", known)
    for serial, address in (("T1", "10.0.0.8"), ("T2", "10.0.0.7")):
        with pytest.raises(AccessRefused):
            terminals.allowed(serial, address, known)
