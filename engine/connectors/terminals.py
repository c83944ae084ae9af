"""Biometric terminals that push ATTLOG lines (ADMS / iclock protocol).

The protocol has no authentication beyond the serial number, so terminals are an allow-list in the
configuration, each with its site and time zone: the lines carry local time without zone. Every
line is kept whole in the journal; (serial, pin, time, status, verify) is its identity, so that a
terminal that sends its memory again changes nothing.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from engine.connectors.people import Badges
from engine.errors import AccessRefused, BadInput

SOURCE = "terminals"
#: Status codes: in, out, break out, break in, overtime in, overtime out.
_DIRECTIONS = {"0": "in", "1": "out", "2": "out", "3": "in", "4": "in", "5": "out"}
_KINDS = {"1": "fingerprint", "15": "face"}
_VERIFIED = 0.9


class Terminal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One allowed terminal.

    Attributes:
        timezone: IANA name of the clock it shows; the site's where empty.
        addresses: from where it may send; empty: from anywhere.
    """

    serial: str
    site: str
    timezone: str = ""
    addresses: tuple[str, ...] = ()


def options(terminal: Terminal) -> str:
    """The answer to a terminal that introduces itself: send at once, keep what is not taken."""
    return (
        f"GET OPTION FROM:{terminal.serial}\n"
        "ATTLOGStamp=None\nOPERLOGStamp=9999\nATTPHOTOStamp=None\nErrorDelay=30\nDelay=10\n"
        "TransTimes=00:00;14:05\nTransInterval=1\nTransFlag=TransData AttLog\n"
        "Realtime=1\nEncrypt=None\n"
    )


def allowed(serial: str, address: str, terminals: dict[str, Terminal]) -> Terminal:
    """The terminal by its serial number.

    Raises:
        AccessRefused: not on the list, or it sends from an address that is not its own.
    """
    terminal = terminals.get(serial)
    if terminal is None:
        raise AccessRefused(
            f"terminal {serial!r:.60} is not on the list; add it under [connectors.terminals]"
        )
    if terminal.addresses and address not in terminal.addresses:
        raise AccessRefused(f"terminal {serial} may not send from {address}")
    return terminal


def lines_of(body: bytes) -> list[str]:
    """The lines of an ATTLOG body; terminals write ASCII, or GB 18030."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("gb18030", errors="replace")
    return [line for line in text.replace("\r", "\n").split("\n") if line.strip()]


def event(line: str, terminal: Terminal, zone: ZoneInfo, badges: Badges) -> bytes:
    """One line as a punch.

    Raises:
        BadInput: too few fields, no time, an unknown status, or nobody has that PIN.
    """
    fields = line.split("\t")
    if len(fields) < 4:
        raise BadInput(f"ATTLOG line with {len(fields)} fields instead of 4 or more")
    pin, time, status, verify = (each.strip() for each in fields[:4])
    try:
        local = datetime.strptime(time, "%Y-%m-%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        raise BadInput(f"ATTLOG time {time!r:.40} is not like 2026-02-07 07:35:52") from None
    direction = _DIRECTIONS.get(status)
    if direction is None:
        raise BadInput(f"ATTLOG status {status!r:.20} says neither in nor out")
    punch: dict[str, Any] = {
        "type": "attendance.punch",
        "id": f"{terminal.serial}-{pin}-{time}-{status}-{verify}",
        "source": SOURCE,
        "occurred_at": local,
        "person": badges.person(pin),
        "site": terminal.site,
        "direction": direction,
        "device": terminal.serial,
        "line": line,
    }
    if verify in _KINDS:
        # Terminals tell only that the check passed; 0.9 is neither weak nor perfect.
        punch["biometric"] = {
            "kind": _KINDS[verify],
            "result": "success",
            "confidence": _VERIFIED,
        }
    return msgspec.json.encode(punch)
