"""Whose a device, an address or an account is, at an instant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from engine.directory.index import Directory
from engine.errors import BadInput
from engine.model.connectors import Device, DeviceKind

#: Leases kept per address; a busy guest network hands one address out about so often a day.
_LEASES_KEPT = 64


class Lease(msgspec.Struct, frozen=True, kw_only=True):
    """An address that was handed to a device for a time (DHCP)."""

    ip: str
    mac: str
    hostname: str = ""
    since: datetime
    until: datetime


def used_by(
    ip: str, at: datetime, site: str | None, directory: Directory, devices: Devices | None = None
) -> str | None:
    """Who used an address of a site at an instant.

    What was assigned or handed out then goes first; else it is whose usual address it is there.
    Both connectors and the pipeline ask here, so that an event is told alike on every way.

    Args:
        devices: None where only the directory is known, as in a recording.
    """
    assigned = devices.person_at(ip, at) if devices is not None else None
    return assigned or directory.relations.person_at(site, ip)


class Devices:
    """Assignments by kind and key, each with its span; belongs to the event loop."""

    def __init__(self, devices: Iterable[Device] = (), leases: Iterable[Lease] = ()) -> None:
        self._spans: dict[tuple[DeviceKind, str], list[Device]] = {}
        self._leases: dict[str, list[Lease]] = {}
        for device in devices:
            self.put(device)
        for lease in leases:
            self.lease(lease)

    @property
    def all(self) -> list[Device]:
        """Every assignment, newest first."""
        held = [each for spans in self._spans.values() for each in spans]
        return sorted(held, key=lambda each: each.since, reverse=True)

    @property
    def leases(self) -> list[Lease]:
        """Every lease known."""
        return [each for held in self._leases.values() for each in held]

    def check(self, device: Device) -> None:
        """Whether an assignment may be made.

        Raises:
            BadInput: it ends before it begins, or begins while another one's span lasts that
                has a given end.
        """
        if device.until is not None and device.until <= device.since:
            raise BadInput("the assignment ends before it begins; change from or until")
        for held in self._spans.get((device.kind, device.key), ()):
            is_same = held.since == device.since
            ends_later = held.until is not None and held.until > device.since
            if not is_same and ends_later and held.since < device.since:
                raise BadInput(
                    f"{device.key} belongs to {held.person} until {held.until:%Y-%m-%d %H:%M} UTC; "
                    "end that assignment first, or begin later"
                )

    def put(self, device: Device) -> list[Device]:
        """Adds an assignment; an open one before it ends where this begins.

        Returns:
            Everything that changed, as it is now.
        """
        spans = self._spans.setdefault((device.kind, device.key), [])
        changed = [device]
        for index, held in enumerate(spans):
            if held.until is None and held.since < device.since:
                spans[index] = msgspec.structs.replace(held, until=device.since)
                changed.append(spans[index])
        spans[:] = [each for each in spans if each.since != device.since]
        spans.append(device)
        spans.sort(key=lambda each: each.since)
        return changed

    def forget(self, person: str) -> int:
        """Somebody's assignments go; how many there were."""
        before = len(self.all)
        for spans in self._spans.values():
            spans[:] = [each for each in spans if each.person != person]
        return before - len(self.all)

    def whose(self, kind: DeviceKind, key: str, at: datetime) -> str | None:
        """The person to whom it belonged at that instant."""
        for held in reversed(self._spans.get((kind, key), ())):
            if held.since <= at and (held.until is None or at < held.until):
                return held.person
        return None

    def person_at(self, ip: str, at: datetime) -> str | None:
        """Who used an address: assigned itself, or handed to a device that is assigned."""
        person = self.whose(DeviceKind.IP, ip, at) if self._spans else None
        if person is not None or ip not in self._leases:
            return person
        for lease in reversed(self._leases[ip]):
            if lease.since <= at < lease.until:
                found = self.whose(DeviceKind.MAC, lease.mac, at)
                if found is None and lease.hostname:
                    found = self.whose(DeviceKind.HOSTNAME, lease.hostname, at)
                return found
        return None

    def lease(self, lease: Lease) -> None:
        """Notes a lease; one that goes on is lengthened, another device's ends where it begins."""
        held = self._leases.setdefault(lease.ip, [])
        if held and held[-1].since <= lease.since < held[-1].until:
            last = held[-1]
            if last.mac == lease.mac:
                name = lease.hostname or last.hostname
                held[-1] = msgspec.structs.replace(last, until=lease.until, hostname=name)
                return
            held[-1] = msgspec.structs.replace(last, until=lease.since)
        held.append(lease)
        held.sort(key=lambda each: each.since)
        del held[:-_LEASES_KEPT]
