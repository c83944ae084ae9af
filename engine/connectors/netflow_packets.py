"""NetFlow 5 and 9 and IPFIX: datagrams of routers and switches as flows.

Versions 9 and IPFIX say in templates how their records are laid out, each exporter its own; what
comes before its template waits for it. The library takes any bytes that happen to be ASCII for
hexadecimal text, so it is given hexadecimal text.
"""

import base64
import binascii
import ipaddress
import struct
from collections import deque
from datetime import UTC, datetime, timedelta
from typing import Any

from netflow import parse_packet
from netflow.ipfix import IPFIXTemplateNotRecognized
from netflow.utils import UnknownExportVersion
from netflow.v9 import V9TemplateNotRecognized

from engine.connectors.log_reading import Finished, Read
from engine.connectors.traffic import Traffic
from engine.errors import BadInput

#: Datagrams that wait for their template; exporters send templates every few minutes.
_WAITING = 1_000
_EXPORTERS = 1_000
_PROTOCOLS = {1: "icmp", 6: "tcp", 17: "udp", 47: "gre", 50: "esp", 58: "icmp6"}


class NetflowReader:
    """Datagrams of any number of exporters, in the order of their arrival."""

    state = ""

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic
        self._templates: dict[tuple[str, int], dict[str, Any]] = {}
        self._waiting: deque[tuple[bytes, str, str]] = deque()

    def read(self, line: bytes, place: str) -> Read:
        """`<exporter> <datagram in base 64>`."""
        exporter, _, packed = line.partition(b" ")
        try:
            packet = base64.b64decode(packed, validate=True)
        except (binascii.Error, ValueError) as broken:
            raise BadInput(f"not `exporter base64`: {broken}") from broken
        return self.datagram(packet, exporter.decode("ascii", "replace"), place)

    def datagram(self, packet: bytes, exporter: str, place: str) -> Read:
        """The flows of a datagram, and of those that waited for the templates in it.

        Raises:
            BadInput: not of these protocols, or broken.
        """
        try:
            flows = self._flows(packet, exporter, place)
        except (V9TemplateNotRecognized, IPFIXTemplateNotRecognized):
            if len(self._waiting) >= _WAITING:
                self._waiting.popleft()
                return "netflow whose template never came"
            self._waiting.append((packet, exporter, place))
            return []
        if flows:
            return flows
        waiting, self._waiting = self._waiting, deque()
        for held, origin, where in waiting:
            if origin != exporter:
                self._waiting.append((held, origin, where))
                continue
            more = self.datagram(held, origin, where)
            flows += more if isinstance(more, list) else []
        return flows

    def finish(self) -> list[Finished]:
        """What still waits has no template."""
        count, self._waiting = len(self._waiting), deque()
        return [(1, "netflow whose template never came")] * count

    def _flows(self, packet: bytes, exporter: str, place: str) -> list[dict[str, Any]]:
        domain = int.from_bytes(packet[12:16], "big") if len(packet) >= 16 else 0
        if _has_empty_template(packet):
            raise BadInput("a template without fields")
        if len(self._templates) >= _EXPORTERS and (exporter, domain) not in self._templates:
            raise BadInput(f"more than {_EXPORTERS:,} exporters")
        templates = self._templates.setdefault((exporter, domain), {"netflow": {}, "ipfix": {}})
        try:
            export = parse_packet(packet.hex(), templates)
        except (V9TemplateNotRecognized, IPFIXTemplateNotRecognized):
            raise
        except UnknownExportVersion as unknown:
            raise BadInput("a datagram that is neither NetFlow 5, 9 nor IPFIX") from unknown
        except Exception as broken:  # The library's own errors have nothing in common.
            raise BadInput(f"a broken datagram: {broken!r:.100}") from broken
        made = []
        for number, record in enumerate(export.flows):
            event = self._event(record.data, export.header, f"{place}-{number}")
            if event is not None:
                made += event
        return made

    def _event(self, flow: dict[str, Any], header: Any, key: str) -> list[dict[str, Any]] | None:
        ends = _ends(flow)
        if ends is None:
            return None
        began, ended = _times(flow, header)
        number = int(_first(flow, "PROTOCOL", "PROTO", "protocolIdentifier") or 0)
        protocol = _PROTOCOLS.get(number, str(number))
        port = int(_first(flow, "L4_DST_PORT", "DST_PORT", "destinationTransportPort") or 0)
        out = int(_first(flow, "IN_BYTES", "IN_OCTETS", "octetDeltaCount", "octetTotalCount") or 0)
        event = self._traffic.flow(
            f"netflow-{key}", ended, ends, (out, 0), port=port, protocol=protocol,
            duration_s=max(0.0, (ended - began).total_seconds()),
        )  # fmt: skip
        if event["device_ip"] == ends[0]:
            # Told in one direction only: the other is a record of its own.
            del event["bytes_in"]
        tunnel = self._traffic.tunnel(event, protocol, port, "")
        return [event, tunnel] if tunnel else [event]


def _first(flow: dict[str, Any], *names: str) -> Any:
    return next((flow[name] for name in names if flow.get(name) is not None), None)


def _ends(flow: dict[str, Any]) -> tuple[str, str] | None:
    """Addresses as text; the library gives them as text or as numbers."""
    pair = []
    for names in (
        ("IPV4_SRC_ADDR", "IPV6_SRC_ADDR", "sourceIPv4Address", "sourceIPv6Address"),
        ("IPV4_DST_ADDR", "IPV6_DST_ADDR", "destinationIPv4Address", "destinationIPv6Address"),
    ):
        value = _first(flow, *names)
        if value is None:
            return None
        pair.append(str(ipaddress.ip_address(value)))
    return pair[0], pair[1]


def _times(flow: dict[str, Any], header: Any) -> tuple[datetime, datetime]:
    """Begin and end of a flow: told in milliseconds, in seconds, or as the router's uptime."""
    told = getattr(header, "timestamp", None) or getattr(header, "export_uptime", None) or 0
    sent = datetime.fromtimestamp(told, UTC)
    for begin, end, per_s in (
        ("flowStartMilliseconds", "flowEndMilliseconds", 1000),
        ("flowStartSeconds", "flowEndSeconds", 1),
    ):
        first, last = flow.get(begin), flow.get(end)
        if first is not None and last is not None:
            return (
                datetime.fromtimestamp(first / per_s, UTC),
                datetime.fromtimestamp(last / per_s, UTC),
            )
    uptime = getattr(header, "uptime", None)
    first = _first(flow, "FIRST_SWITCHED", "flowStartSysUpTime")
    last = _first(flow, "LAST_SWITCHED", "flowEndSysUpTime")
    if uptime is None or first is None or last is None:
        return sent, sent
    return (
        sent - timedelta(milliseconds=max(0, uptime - first)),
        sent - timedelta(milliseconds=max(0, uptime - last)),
    )


def _has_empty_template(packet: bytes) -> bool:
    """Whether a template holds nothing: the library would read its records for ever."""
    version = int.from_bytes(packet[:2], "big")
    if version not in (9, 10):
        return False
    offset, kind = (20, 0) if version == 9 else (16, 2)
    while offset + 4 <= len(packet):
        number, size = struct.unpack_from("!HH", packet, offset)
        if size < 4:
            return False
        if number == kind and not _templates_are_full(packet[offset + 4 : offset + size]):
            return True
        offset += size
    return False


def _templates_are_full(content: bytes) -> bool:
    offset = 0
    while offset + 4 <= len(content):
        _, count = struct.unpack_from("!HH", content, offset)
        offset += 4
        total = 0
        for _ in range(count):
            if offset + 4 > len(content):
                return True  # Cut off: the library says so itself.
            field, length = struct.unpack_from("!HH", content, offset)
            total += length
            offset += 8 if field & 0x8000 else 4
        if not total and content[offset - 4 :].strip(b"\0"):
            return False
    return True


def datagrams_of(capture: bytes) -> list[bytes]:
    """`exporter base64` lines of the UDP datagrams in a packet capture (pcap, Ethernet or raw IP).

    Raises:
        BadInput: not a pcap file.
    """
    order = {b"\xd4\xc3\xb2\xa1": "<", b"\xa1\xb2\xc3\xd4": ">"}.get(capture[:4])
    if order is None or len(capture) < 24:
        raise BadInput("not a pcap file; give a capture of the exporter's datagrams")
    (link,) = struct.unpack(order + "I", capture[20:24])
    lines, offset = [], 24
    while offset + 16 <= len(capture):
        (size,) = struct.unpack(order + "I", capture[offset + 8 : offset + 12])
        frame = capture[offset + 16 : offset + 16 + size]
        offset += 16 + size
        ip = frame[14:] if link == 1 else frame
        if len(ip) > 28 and ip[0] >> 4 == 4 and ip[9] == 17:
            payload = ip[(ip[0] & 15) * 4 + 8 :]
            exporter = ".".join(str(each) for each in ip[12:16])
            lines.append(exporter.encode() + b" " + base64.b64encode(payload))
    return lines
