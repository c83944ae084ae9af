"""What name and address servers write: unbound, dnsmasq (Pi-hole), DHCP."""

import re
from datetime import datetime, timedelta

from engine.connectors.log_reading import Read
from engine.connectors.traffic import Traffic
from engine.directory.devices import Lease

#: With `log-queries=extra` a number and the asker stand in front.
_QUERY = re.compile(r"(?:\d+ \S+ )?query\[(\w+)\] (\S+) from ([0-9a-fA-F.:]+)")
_UNBOUND = re.compile(
    r"(?:info: |query: |reply: |info: )*([0-9a-fA-F.:]+)(?:@\d+)? (\S+) ([A-Z0-9]+) ([A-Z]+)"
    r"(?: (\w+) [\d.]+ [01] \d+)?\s*$"
)
_DNSMASQ_LEASE = re.compile(r"DHCPACK\([^)]*\) ([\d.]+) ([0-9a-fA-F:]{17})(?: (\S+))?")
_ISC_LEASE = re.compile(
    r"DHCPACK (?:on|to) ([\d.]+) (?:to|\()\(?([0-9a-fA-F:]{17})\)?(?: \(([^)]+)\))?"
)
#: Neither says how long; a day is the servers' common setting or longer.
_LEASE = timedelta(hours=24)


def dnsmasq(traffic: Traffic, at: datetime, text: str, key: str) -> Read:
    """A query of dnsmasq or Pi-hole; what it did about it is left out."""
    found = _QUERY.search(text)
    if found is None:
        return f"dnsmasq {(text.split() or [''])[0].split('[')[0]:.20}"
    kind, name, device = found.groups()
    return [traffic.dns(key, at, device, name, qtype=kind)]


def unbound(traffic: Traffic, at: datetime, text: str, key: str) -> Read:
    """A query of unbound.

    A reply names the query once more, with its answer's code; servers that log replies log queries
    as well, so replies are left out.
    """
    found = _UNBOUND.search(text)
    if found is None:
        return "unbound: no query"
    device, name, kind, _, code = found.groups()
    if code is not None or "reply: " in text:
        return "unbound reply"
    return [traffic.dns(key, at, device, name, qtype=kind)]


def dnsmasq_lease(traffic: Traffic, at: datetime, text: str) -> Read:
    """An address that dnsmasq handed out."""
    return _lease(traffic, at, _DNSMASQ_LEASE.search(text))


def isc_lease(traffic: Traffic, at: datetime, text: str) -> Read:
    """An address that ISC's server handed out."""
    return _lease(traffic, at, _ISC_LEASE.search(text))


def _lease(traffic: Traffic, at: datetime, found: re.Match[str] | None) -> Read:
    if found is None:
        return "dhcp that came to no lease"
    ip, mac, name = found.groups()
    traffic.whose.lease(
        Lease(ip=ip, mac=mac.lower(), hostname=(name or "").lower(), since=at, until=at + _LEASE)
    )
    return []
