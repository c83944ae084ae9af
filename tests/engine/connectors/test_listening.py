"""Syslog and NetFlow as devices send them, over real sockets."""

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from engine.clock import WallClock
from engine.connectors.listening import Listener, Settings
from engine.connectors.pulling import Standing
from engine.errors import ConfigError
from engine.model.connectors import ConnectorState
from tests.engine.connectors.doors import OpenDoor, whose_of
from tests.engine.connectors.test_network_logs import sent, v5
from tests.until import until

LINE = "<30>1 2026-03-02T16:30:00Z fw unbound 1 - - info: 192.168.1.5 a{}.example. A IN"
Work = Callable[[Listener, OpenDoor, Standing], Awaitable[None]]


def listening(work: Work, **settings: Any) -> None:
    async def run() -> None:
        told = Settings(**{"name": "net", "port": 0, "site": "PUNE", **settings})
        listener, door, standing = (
            Listener(told, whose_of(), WallClock()), OpenDoor(), Standing(WallClock()),
        )  # fmt: skip
        task = asyncio.create_task(listener.run(door, standing))
        await until(lambda: standing.state is not ConnectorState.STARTING)
        try:
            await work(listener, door, standing)
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    asyncio.run(run())


def send(port: int, *packets: bytes) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        for packet in packets:
            out.sendto(packet, ("127.0.0.1", port))


def test_syslog_by_datagram_and_what_cannot_be_read() -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        door.failures = 1
        lines = [LINE.format(number).encode() for number in range(20)]
        # The same words twice are two messages: nothing tells that they are one.
        send(listener.port, *lines, lines[0], b"nonsense", b"\xff\xfe")
        await until(lambda: standing.counts.records == 23)
        assert len(door.all) == 21
        assert len(door.refusals) == 2
        assert door.all[0]["source"] == "net"

    listening(work)


def test_a_message_without_an_end_is_cut_off_and_said() -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        _, endless = await asyncio.open_connection("127.0.0.1", listener.port)
        endless.write(b"x" * 1_000_000)
        await until(lambda: listener.endless == 1)
        _, other = await asyncio.open_connection("127.0.0.1", listener.port)
        other.write(LINE.format(1).encode() + b"\n")
        await until(lambda: len(door.all) == 1)
        await until(lambda: len(door.refusals) == 1)
        assert "without an end" in str(door.refusals[0])
        for each in (endless, other):
            each.close()

    listening(work, protocol="tcp")


@pytest.mark.parametrize("counted", [True, False])
def test_syslog_by_stream_in_both_framings(counted: bool) -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        lines = [LINE.format(number) for number in range(50)]
        text = "".join(f"{len(line)} {line}" if counted else f"{line}\n" for line in lines)
        _, out = await asyncio.open_connection("127.0.0.1", listener.port)
        raw = text.encode()
        for start in range(0, len(raw), 333):
            out.write(raw[start : start + 333])
            await out.drain()
        await until(lambda: len(door.all) == 50)
        # A frame that cannot be: this sender is cut off, others go on.
        out.write(b"99999999 x")
        await out.drain()
        _, other = await asyncio.open_connection("127.0.0.1", listener.port)
        other.write(LINE.format(99).encode() + b"\n")
        await other.drain()
        await until(lambda: len(door.all) == 51)
        for each in (out, other):
            each.close()

    listening(work, protocol="tcp")


def test_netflow() -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        send(listener.port, v5(3), v5(2), sent(v5(1)))
        await until(lambda: standing.counts.records == 3)
        assert len(door.all) == 5
        assert len(door.refusals) == 1

    listening(work, format="netflow")


def test_strangers_are_counted_and_not_heard() -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        send(listener.port, LINE.format(1).encode(), LINE.format(2).encode())
        await until(lambda: listener.strangers == 2)
        assert not door.all

    listening(work, senders=("10.0.0.0/8",))


def test_a_port_that_is_taken_is_said() -> None:
    async def work(listener: Listener, door: OpenDoor, standing: Standing) -> None:
        other = Listener(
            Settings(name="two", port=listener.port, site="PUNE"), whose_of(), WallClock()
        )
        with pytest.raises(ConfigError, match="cannot be opened"):
            await other.test()
        second = Standing(WallClock())
        task = asyncio.create_task(other.run(door, second))
        await until(lambda: second.state is ConnectorState.NEEDS_YOU)
        assert str(listener.port) in second.says
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    listening(work)


def test_who_may_send_is_needed_beyond_this_machine() -> None:
    with pytest.raises(ConfigError, match="senders"):
        Listener(Settings(name="x", host="0.0.0.0", site="P"), whose_of(), WallClock())  # noqa: S104
