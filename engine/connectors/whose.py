"""Whom other systems mean: accounts, addresses and mail addresses to people; outlets to sites."""

import ipaddress
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

import msgspec

from engine.directory.devices import Devices, Lease, used_by
from engine.directory.index import Directory
from engine.errors import BadInput, ConfigError
from engine.model.connectors import DeviceKind, UnknownDevice

#: Unknown devices remembered; a scan of a whole network shall not fill the memory.
_UNKNOWN_KEPT = 5_000


class Whose:
    """Finds people and sites, and remembers what nobody has been found for.

    Belongs to the event loop.
    """

    def __init__(
        self, directory: Directory, devices: Devices, badges: Mapping[str, str] | None = None
    ) -> None:
        self.directory = directory
        self.devices = devices
        self._badges = dict(badges or {})
        self.unknown: dict[tuple[DeviceKind, str], UnknownDevice] = {}
        #: Keys of `unknown` that changed since they were last kept.
        self.fresh: set[tuple[DeviceKind, str]] = set()
        self._mails: dict[str, str] = {}
        self._mails_of = -1

    def by_ip(
        self, ip: str, at: datetime, site: str, source: str, *, ours: bool = True
    ) -> str | None:
        """Who used an address; None is noted for one of ours, so that somebody can assign it."""
        person = used_by(ip, at, site, self.directory, self.devices)
        if person is None and ours:
            self._unknown(DeviceKind.IP, ip, at, site, source)
        return person

    def by_mail(self, address: str) -> str | None:
        """The one person with that mail address."""
        people = self.directory.people
        if len(people) != self._mails_of:
            self._mails_of = len(people)
            self._mails = {}
            for each in people.values():
                if each.email:
                    mail = each.email.casefold()
                    # Shared by two people it stands for neither.
                    self._mails[mail] = "" if mail in self._mails else each.id
        return self._mails.get(address.strip("<> ").casefold()) or None

    def account(
        self, system: str, account: str, at: datetime, label: str = "", mail: str = ""
    ) -> str:
        """The person of an account: as assigned, else by mail address, else `system-account`.

        What is only named after its account is noted for assignment.
        """
        key = f"{system}:{account}".lower()
        assigned = self.devices.whose(DeviceKind.ACCOUNT, key, at) or self._badges.get(key)
        if assigned:
            return assigned
        by_mail = self.by_mail(mail) if mail else None
        if by_mail:
            return by_mail
        self._unknown(DeviceKind.ACCOUNT, key, at, "", system, label)
        return f"{system}-{account}"

    def lease(self, lease: Lease) -> None:
        """A device was handed an address."""
        self.devices.lease(lease)
        if self.devices.whose(DeviceKind.MAC, lease.mac, lease.since) is None:
            self._unknown(DeviceKind.MAC, lease.mac, lease.since, "", "dhcp", lease.hostname)

    def site(self, mapping: Mapping[str, str], key: str, name: str = "") -> str:
        """The site that another system calls `key`.

        Raises:
            BadInput: neither mapped nor known by that id or name; says how to mend.
        """
        mapped = mapping.get(key) or (mapping.get(name) if name else None)
        if mapped:
            return mapped
        sites = self.directory.sites
        if key in sites:
            return key
        wanted = name.casefold()
        found = [each.id for each in sites.values() if wanted and each.name.casefold() == wanted]
        if len(found) == 1:
            return found[0]
        called = f"{key!r} ({name})" if name else repr(key)
        raise BadInput(
            f"{called} is no known site; map it under `sites` of the connector, or give a site of "
            "the directory that name, then read again from there"
        )

    def forget(self, kind: DeviceKind, key: str) -> None:
        """It has been assigned."""
        self.unknown.pop((kind, key), None)
        self.fresh.discard((kind, key))

    def _unknown(
        self, kind: DeviceKind, key: str, at: datetime, site: str, source: str, label: str = ""
    ) -> None:
        held = self.unknown.get((kind, key))
        if held is None:
            if len(self.unknown) >= _UNKNOWN_KEPT:
                return
            held = UnknownDevice(
                kind=kind, key=key, site=site, source=source, first_at=at, last_at=at, seen=0,
                label=label, suggestion=self._suggestion(key),
            )  # fmt: skip
        self.unknown[kind, key] = UnknownDevice(
            kind=kind,
            key=key,
            site=site or held.site,
            source=source or held.source,
            first_at=min(at, held.first_at),
            last_at=max(at, held.last_at),
            seen=held.seen + 1,
            label=label or held.label,
            suggestion=held.suggestion,
        )
        self.fresh.add((kind, key))

    def _suggestion(self, key: str) -> str:
        usual = [each.id for each in self.directory.people.values() if key in each.usual_ips]
        return usual[0] if len(usual) == 1 else ""


class Premises(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which networks belong to which site.

    Attributes:
        site: of all addresses that no network below holds.
        networks: such as `192.168.1.0/24` to a site's id; they also count as ours.
    """

    site: str
    networks: dict[str, str] = {}


class Places:
    """Sites by address; made once a connector.

    Raises:
        ConfigError: a network cannot be read.
    """

    def __init__(self, premises: Premises) -> None:
        self._site = premises.site
        try:
            self._networks = [
                (ipaddress.ip_network(network, strict=False), site)
                for network, site in premises.networks.items()
            ]
        except ValueError as wrong:
            raise ConfigError(f"networks: {wrong}; write them like 192.168.1.0/24") from wrong
        # Addresses repeat: a site has hundreds, its log millions of lines.
        self.look = lru_cache(maxsize=50_000)(self._look)

    def site(self, ip: str) -> str:
        """The site of one of our addresses."""
        return self.look(ip)[0]

    def is_ours(self, ip: str) -> bool:
        """Whether the address is on our side."""
        return self.look(ip)[1]

    def _look(self, ip: str) -> tuple[str, bool]:
        """
        Raises:
            BadInput: no address.
        """
        try:
            address = ipaddress.ip_address(ip)
        except ValueError as wrong:
            raise BadInput(f"{ip!r:.60} is no address") from wrong
        for network, site in self._networks:
            if address in network:
                return site, True
        is_none = address.is_multicast or address.is_unspecified or address.is_reserved
        return self._site, address.is_private and not is_none
