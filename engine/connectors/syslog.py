"""Syslog: RFC 5424, the older RFC 3164, and files as daemons write them.

The message itself is read by who wrote it: DNS servers, mail servers, DHCP servers, Suricata.
Times of RFC 3164 have neither year nor zone: the zone is a setting, the year is the one that puts
the line closest before now.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from engine.clock import Clock
from engine.connectors.log_reading import Finished, Read, digest, epoch, text_of
from engine.connectors.mail_log import MailLog
from engine.connectors.name_servers import dnsmasq, dnsmasq_lease, isc_lease, unbound
from engine.connectors.suricata import SuricataReader
from engine.connectors.traffic import Traffic
from engine.errors import BadInput

_PRIORITY = re.compile(r"<(\d{1,3})>")
#: A value inside ends at a quote that no backslash escapes.
_STRUCTURED = re.compile(r'-|(?:\[[^\s\]="]+(?: [^\s\]="]+="(?:[^"\\\]]|\\.)*")*\])+')
_OLD = re.compile(r"([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?:\.\d+)? ")
_ISO = re.compile(r"(\d{4}-\d\d-\d\dT\S+) ")
_TAG = re.compile(r"([\w./+-]+)(?:\[([^\]]*)\])?: ?")
_EPOCH = re.compile(r"\[(\d{9,11})\] (\w+)(?:\[([^\]]*)\])? ?:? ?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NIL = "-"


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One message; `app` is who wrote it, without its process id."""

    at: datetime
    host: str
    app: str
    text: str


def parse(line: str, zone: ZoneInfo, now: datetime) -> Message:
    """A message of any of the forms.

    Raises:
        BadInput: says which part cannot be read.
    """
    begins = _PRIORITY.match(line)
    if begins is not None:
        if int(begins[1]) > 191:
            raise BadInput(f"priority {begins[1]} is none of syslog (0 to 191)")
        line = line[begins.end() :]
        if line.startswith("1 "):
            return _new(line[2:])
    stamped = _EPOCH.match(line)
    if stamped is not None:
        at = epoch(stamped[1])
        return Message(at=at, host="", app=stamped[2], text=line[stamped.end() :])
    at, rest = _stamp(line, zone, now)
    host = ""
    tag = _TAG.match(rest)
    if tag is None:
        host, _, rest = rest.partition(" ")
        tag = _TAG.match(rest)
    if tag is None:
        return Message(at=at, host=host, app="", text=rest)
    return Message(at=at, host=host, app=tag[1], text=rest[tag.end() :])


def _stamp(line: str, zone: ZoneInfo, now: datetime) -> tuple[datetime, str]:
    """The time at the beginning of a line, and the rest."""
    old, iso = _OLD.match(line), _ISO.match(line)
    if old is not None:
        return _old_time(old, zone, now), line[old.end() :]
    if iso is not None:
        return epoch(iso[1]), line[iso.end() :]
    raise BadInput("neither a syslog priority nor a time at its beginning")


def _new(line: str) -> Message:
    parts = line.split(" ", 5)
    if len(parts) < 6:
        raise BadInput(f"RFC 5424 message with {len(parts)} of its 6 leading fields")
    stamp, host, app, _, _, rest = parts
    if stamp == _NIL:
        raise BadInput("RFC 5424 message without a time; have its sender set one")
    data = _STRUCTURED.match(rest)
    if data is None:
        raise BadInput("RFC 5424 message whose structured data cannot be read")
    text = rest[data.end() :].lstrip(" ").removeprefix("\ufeff")
    return Message(at=epoch(stamp), host=_text(host), app=_text(app), text=text)


def _text(part: str) -> str:
    return "" if part == _NIL else part


def _old_time(found: re.Match[str], zone: ZoneInfo, now: datetime) -> datetime:
    month, day, clock = found.groups()
    if month not in _MONTHS:
        raise BadInput(f"{month} is no month")
    # A year later than now by more than a day belongs to last year's log.
    latest = now + timedelta(days=1)
    for year in (now.year + 1, now.year, now.year - 1, now.year - 2, now.year - 3, now.year - 4):
        try:
            local = datetime.fromisoformat(
                f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}T{clock}"
            )
        except ValueError:
            continue  # 29 February is in one year of four.
        at = local.replace(tzinfo=zone).astimezone(UTC)
        if at <= latest:
            return at
    raise BadInput(f"{found[0]!r} is no time")


class SyslogReader:
    """Messages of one source, in their order.

    Args:
        state: mails that were under way when reading stopped.
    """

    def __init__(self, traffic: Traffic, zone: ZoneInfo, clock: Clock, state: str = "") -> None:
        self._zone = zone
        self._clock = clock
        self._traffic = traffic
        self._mail = MailLog(traffic, state)
        self._eve = SuricataReader(traffic)
        self._apps: dict[str, Callable[[Message, str], Read]] = {
            "dnsmasq": lambda said, key: dnsmasq(traffic, said.at, said.text, key),
            "unbound": lambda said, key: unbound(traffic, said.at, said.text, key),
            "dnsmasq-dhcp": lambda said, _: dnsmasq_lease(traffic, said.at, said.text),
            "dhcpd": lambda said, _: isc_lease(traffic, said.at, said.text),
            "suricata": lambda said, key: self._eve.read(said.text.encode(), key),
        }

    @property
    def state(self) -> str:
        """Mails under way."""
        return self._mail.state

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`."""
        text = text_of(line).strip("\r\n\0 ")
        if not text:
            return ""
        said = parse(text, self._zone, self._clock.now())
        key = f"{place}-{digest(line)}"
        if said.app.startswith("postfix"):
            return self._mail.read(said.at, said.app, said.text, key)
        handler = self._apps.get(said.app)
        if handler is None:
            return f"syslog of {said.app[:40] or 'nobody'}: not of use here"
        return handler(said, key)

    def finish(self) -> list[Finished]:
        """At the end of a file: mails under way as far as they are known."""
        return self._mail.finish()
