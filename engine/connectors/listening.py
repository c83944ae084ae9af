"""Sources that send by themselves without being asked: syslog over UDP and TCP, NetFlow over UDP.

Neither has an acknowledgement, so what was sent while the engine was down is gone; what is received
is kept before more is read: TCP senders wait, and datagrams that find the queue full are counted.
Beyond this machine both travel in clear and unsigned, so their senders are an allow-list.
"""

from __future__ import annotations

import asyncio
import base64
import ipaddress
import itertools
import re
from collections.abc import Callable
from typing import Literal

import msgspec

from engine.clock import Clock
from engine.connectors.backoff import Backoff
from engine.connectors.contract import Delivery, Door, Refused
from engine.connectors.formats import FileSettings, Making, reader
from engine.connectors.log_reading import take
from engine.connectors.pulling import Standing, hand_in
from engine.connectors.whose import Whose
from engine.errors import ConfigError, StorageFailed
from engine.model.connectors import ConnectorState

_QUEUE = 20_000
_TAKEN = 1_000
#: The longest message over TCP, bytes; RFC 5425 asks receivers to take 8 KiB.
_LONGEST = 64 * 1024
_EVERY_S = 0.5
_COUNTED = re.compile(rb"(\d{1,6}) ")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One listener.

    Attributes:
        format: of what is sent.
        protocol: TCP only for syslog.
        host: on which of this machine's addresses it listens.
        port: 514 and 2055 are usual; below 1024 the system asks for more rights.
        senders: addresses or networks that may send; needed beyond this machine.
        site: to which the devices belong; `networks`: such as `192.168.1.0/24` to another site.
        timezone: of times without one; IANA name.
    """

    name: str
    format: Literal["syslog", "netflow"] = "syslog"
    protocol: Literal["udp", "tcp"] = "udp"
    host: str = "127.0.0.1"
    port: int = 5514
    senders: tuple[str, ...] = ()
    site: str = ""
    networks: dict[str, str] = {}
    timezone: str = "UTC"


class Listener:
    """Listens, reads, hands in; belongs to the event loop.

    Raises:
        ConfigError: a setting cannot be.
    """

    def __init__(self, settings: Settings, whose: Whose, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._senders = _networks(settings)
        self._reader = reader(
            Making(
                FileSettings(
                    format=settings.format,
                    site=settings.site,
                    networks=settings.networks,
                    timezone=settings.timezone,
                    source=settings.name,
                ),
                whose,
                clock,
            )
        )
        self._queue: asyncio.Queue[tuple[bytes, str]] = asyncio.Queue(_QUEUE)
        self._numbers = itertools.count()
        self._began = f"{clock.now().timestamp():.6f}"
        #: Datagrams for which there was no room, and those of strangers, since last told.
        self.lost = 0
        self.strangers = 0
        #: Connections ended because a message had no end; since last told.
        self.endless = 0
        #: Where it listens once it does; port 0 takes a free one.
        self.port = settings.port
        self.is_open = False

    async def run(self, door: Door, standing: Standing) -> None:
        """Goes on until cancelled; a port that is taken is tried again."""
        backoff = Backoff()
        while True:
            try:
                close = await self._open()
            except (OSError, OverflowError) as failed:
                standing.failed(
                    f"port {self._settings.port} on {self._settings.host} cannot be opened "
                    f"({failed}); choose another, or end the program that has it",
                    ConnectorState.NEEDS_YOU,
                )
                await asyncio.sleep(backoff.failed())
                continue
            try:
                self.is_open = True
                standing.worked(f"Listening on {self._settings.host}:{self.port}.")
                while True:
                    await self._take(door, standing)
            finally:
                self.is_open = False
                close()

    async def _open(self) -> Callable[[], None]:
        loop = asyncio.get_running_loop()
        address = (self._settings.host, self._settings.port)
        if self._settings.protocol == "udp":
            transport, _ = await loop.create_datagram_endpoint(
                lambda: _Datagrams(self), local_addr=address
            )
            self.port = transport.get_extra_info("sockname")[1]
            return transport.close
        server = await asyncio.start_server(self._stream, *address, limit=_LONGEST * 2)
        self.port = server.sockets[0].getsockname()[1]
        return server.close

    def holds(self, other: Listener) -> bool:
        """Whether it listens where the other one wants to."""
        mine, theirs = self._settings, other._settings
        return self.is_open and (mine.host, self.port, mine.protocol) == (
            theirs.host,
            theirs.port,
            theirs.protocol,
        )

    def admits(self, address: str) -> bool:
        """Whether this address may send."""
        if not self._senders:
            return True
        sender = ipaddress.ip_address(address.split("%")[0])
        return any(sender in network for network in self._senders)

    def datagram(self, content: bytes, address: str) -> None:
        """One datagram."""
        if not self.admits(address):
            self.strangers += 1
            return
        try:
            self._queue.put_nowait((content, address))
        except asyncio.QueueFull:
            self.lost += 1

    async def _stream(self, incoming: asyncio.StreamReader, outgoing: asyncio.StreamWriter) -> None:
        address = outgoing.get_extra_info("peername")[0]
        try:
            if not self.admits(address):
                self.strangers += 1
                return
            while message := await _framed(incoming):
                await self._queue.put((message, address))
        except (ValueError, asyncio.LimitOverrunError):
            # What follows a message without an end cannot be told from it.
            self.endless += 1
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            outgoing.close()

    async def _take(self, door: Door, standing: Standing) -> None:
        """Waits for the first message, then takes what has gathered half a second later."""
        first = await self._queue.get()
        await asyncio.sleep(_EVERY_S if self._queue.qsize() < _TAKEN else 0)
        held = [first]
        while len(held) < _TAKEN and not self._queue.empty():
            held.append(self._queue.get_nowait())
        delivery = take(self._reader, [self._line(*each) for each in held])
        self._note_lost(delivery)
        while True:
            try:
                await hand_in(door, delivery, self._settings.name, standing, again=True)
                break
            except StorageFailed as failed:
                standing.failed(str(failed))
                await asyncio.sleep(1.0)
        standing.worked(f"Listening on {self._settings.host}:{self.port}.")

    def _line(self, content: bytes, address: str) -> tuple[bytes, str, str]:
        place = f"{self._began}-{next(self._numbers)}"
        if self._settings.format == "netflow":
            content = address.encode() + b" " + base64.b64encode(content)
        return content, place, f"{address} {place}"

    def _note_lost(self, delivery: Delivery) -> None:
        """What was not taken is told, too."""
        if self.lost:
            reason = f"{self.lost:,} datagrams found the queue full and are gone"
            where = f"{self._settings.name} {self._clock.now().isoformat()}"
            delivery.refused.append(Refused(b"", reason, where))
            self.lost = 0
        if self.endless:
            reason = f"{self.endless:,} connections sent a message without an end and were closed"
            where = f"{self._settings.name} {self._clock.now().isoformat()}"
            delivery.refused.append(Refused(b"", reason, where))
            self.endless = 0
        if self.strangers:
            delivery.left_out["sent by somebody who is not among `senders`"] += self.strangers
            self.strangers = 0

    async def test(self) -> str:
        """Whether the port could be opened."""
        try:
            close = await self._open()
        except (OSError, OverflowError) as failed:
            raise ConfigError(
                f"port {self._settings.port} on {self._settings.host} cannot be opened ({failed})"
            ) from failed
        close()
        return f"Port {self.port} can be opened."


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self._listener.datagram(data, addr[0])


async def _framed(incoming: asyncio.StreamReader) -> bytes:
    """The next message: counted (`LEN SP MSG`) or ended by a line's end (RFC 6587).

    Raises:
        asyncio.LimitOverrunError, asyncio.IncompleteReadError: longer than allowed, or cut off.
    """
    start = await incoming.read(1)
    if not start:
        return b""
    if start.isdigit():
        told = start + await incoming.readuntil(b" ")
        counted = _COUNTED.fullmatch(told)
        if counted is None or int(counted[1]) > _LONGEST:
            raise asyncio.LimitOverrunError("frame too long", 0)
        return await incoming.readexactly(int(counted[1]))
    return start + await incoming.readline()


def _networks(settings: Settings) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    try:
        senders = [ipaddress.ip_network(each, strict=False) for each in settings.senders]
        is_here = settings.host == "localhost" or ipaddress.ip_address(settings.host).is_loopback
    except ValueError as wrong:
        raise ConfigError(f"{settings.name}: {wrong}; give addresses or networks") from wrong
    if not is_here and not senders:
        raise ConfigError(
            f"{settings.name}: on {settings.host} anybody could send; list those who may under "
            "`senders`"
        )
    if settings.protocol == "tcp" and settings.format == "netflow":
        raise ConfigError(f"{settings.name}: NetFlow comes over UDP")
    return senders
