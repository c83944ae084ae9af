"""Finds cameras on the local network: WS-Discovery, as ONVIF profiles S and T have it.

A probe goes to 239.255.255.250:3702 by UDP; devices answer with the addresses of their control
(`XAddrs`) and their scopes. It goes out on every interface: the system alone would choose one, and
cameras often have a network of their own. What comes back is from anybody, so it is small, without
document type, and only host, port and name are taken from it.
"""

import asyncio
import contextlib
import socket
import struct
import sys
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import uuid4

from engine.cameras.foreign_xml import root_of
from engine.model.cameras_live import Found

GROUP = ("239.255.255.250", 3702)
_MAX_BYTES = 64 * 1024
_MAX_DEVICES = 2_000
_DISCOVERY = "http://schemas.xmlsoap.org/ws/2005/04/discovery"
_PROBE = f"""<?xml version="1.0" encoding="UTF-8"?>
<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"
 xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="{_DISCOVERY}"
 xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><e:Header>
<w:MessageID>uuid:{{message}}</w:MessageID><w:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>
<w:Action>{_DISCOVERY}/Probe</w:Action></e:Header><e:Body><d:Probe>
<d:Types>dn:NetworkVideoTransmitter</d:Types></d:Probe></e:Body></e:Envelope>"""


async def discover(seconds: float = 3.0, to: tuple[str, int] = GROUP) -> tuple[Found, ...]:
    """Devices that answered, by address.

    Args:
        to: where the probe goes; another one only for networks without multicast.
    """
    loop = asyncio.get_running_loop()
    heard = _Heard()
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with contextlib.suppress(OSError):
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 2)
    sender.setblocking(False)
    sender.bind(("", 0))
    transport, _ = await loop.create_datagram_endpoint(lambda: heard, sock=sender)
    try:
        message = _PROBE.format(message=uuid4()).encode()
        # Twice, since datagrams get lost.
        for _ in range(2):
            for interface in _interfaces():
                # One that is down, or knows no multicast, is none to ask on.
                with contextlib.suppress(OSError):
                    sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, interface)
                    sender.sendto(message, to)
            await asyncio.sleep(seconds / 2)
    finally:
        transport.close()
    return tuple(sorted(heard.found.values(), key=lambda each: (each.host, each.port)))


def _interfaces() -> list[bytes]:
    """Every interface as IP_MULTICAST_IF takes it: by its index."""
    indices = [index for index, _ in socket.if_nameindex()]
    if sys.platform == "win32":
        return [struct.pack("!I", each) for each in indices]
    # `ip_mreqn`: group, address (both any), index.
    return [struct.pack("@4s4si", bytes(4), bytes(4), each) for each in indices]


class _Heard(asyncio.DatagramProtocol):
    """Collects answers; bad ones are left out."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, int], Found] = {}

    def datagram_received(self, data: bytes, addr: tuple[str | Any, int]) -> None:
        if len(self.found) < _MAX_DEVICES:
            for each in devices_in(data):
                self.found.setdefault((each.host, each.port), each)

    def error_received(self, exc: Exception) -> None:
        """A closed port answered; others may still."""


def devices_in(data: bytes) -> list[Found]:
    """The devices that one answer names; none where it cannot be read."""
    root = root_of(data) if len(data) <= _MAX_BYTES else None
    if root is None:
        return []
    found = []
    for match in root.iter(f"{{{_DISCOVERY}}}ProbeMatch"):
        addresses = (match.findtext(f"{{{_DISCOVERY}}}XAddrs") or "").split()
        scopes = (match.findtext(f"{{{_DISCOVERY}}}Scopes") or "").split()
        for address in addresses:
            device = _device(address, scopes)
            if device is not None:
                found.append(device)
                break
    return found


def _device(address: str, scopes: list[str]) -> Found | None:
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return None
    if not parts.hostname or parts.scheme not in ("http", "https"):
        return None
    return Found(
        host=parts.hostname[:200],
        port=port,
        name=_scope(scopes, "/name/"),
        hardware=_scope(scopes, "/hardware/"),
    )


def _scope(scopes: list[str], kind: str) -> str:
    found = next((each for each in scopes if kind in each), "")
    return unquote(found.partition(kind)[2])[:200]
