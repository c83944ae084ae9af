"""Every format of files there is, and how its reader is made."""

from collections.abc import Callable
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from engine.clock import Clock
from engine.connectors.deputy_records import DeputyReader
from engine.connectors.log_reading import Finished, Reader
from engine.connectors.netflow_packets import NetflowReader
from engine.connectors.shop_files import JourneyReader, LightspeedReader, OnlineRetailReader
from engine.connectors.suricata import SuricataReader
from engine.connectors.syslog import SyslogReader
from engine.connectors.traffic import Traffic
from engine.connectors.whose import Premises, Whose
from engine.connectors.zeek import ZeekReader
from engine.errors import ConfigError


class FileSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the lines of a file are to be read.

    Attributes:
        format: of `FORMATS`.
        site: to which addresses, sales or shifts belong that say nothing themselves.
        networks: such as `192.168.1.0/24` to a site's id.
        sites: what the other system calls its shops, to sites.
        timezone: of times without one; IANA name.
        source: of the events; the format's name if empty.
    """

    format: str
    site: str = ""
    networks: dict[str, str] = {}
    sites: dict[str, str] = {}
    timezone: str = "UTC"
    source: str = ""


class Finishing(Protocol):
    """A reader that has something left at the end of a file."""

    def finish(self) -> list[Finished]:
        """What was not yet said."""
        ...


class Making(msgspec.Struct, frozen=True):
    """What readers are made with."""

    settings: FileSettings
    whose: Whose
    clock: Clock

    @property
    def source(self) -> str:
        """Of the events."""
        return self.settings.source or self.settings.format

    @property
    def zone(self) -> ZoneInfo:
        """Of times without one.

        Raises:
            ConfigError: there is none of that name.
        """
        try:
            return ZoneInfo(self.settings.timezone)
        except (ZoneInfoNotFoundError, ValueError) as unknown:
            raise ConfigError(
                f"timezone {self.settings.timezone!r:.40}: give one like Pacific/Auckland"
            ) from unknown

    @property
    def traffic(self) -> Traffic:
        """Makes events of networks.

        Raises:
            ConfigError: no site is given, or a network cannot be read.
        """
        if not self.settings.site:
            raise ConfigError(f"{self.settings.format}: give the `site` that the log belongs to")
        premises = Premises(site=self.settings.site, networks=self.settings.networks)
        return Traffic(self.whose, premises, self.source)


Make = Callable[[Making, str, str], Reader]


def _syslog(making: Making, _: str, state: str) -> Reader:
    return SyslogReader(making.traffic, making.zone, making.clock, state)


#: By name; a maker is given what all share, the file's name, and the state to go on with.
FORMATS: dict[str, Make] = {
    "zeek": lambda making, name, state: ZeekReader(making.traffic, name, state),
    "suricata": lambda making, *_: SuricataReader(making.traffic),
    "syslog": _syslog,
    "unbound": _syslog,
    "pihole": _syslog,
    "mail": _syslog,
    "netflow": lambda making, *_: NetflowReader(making.traffic),
    "deputy": lambda making, *_: DeputyReader(
        making.whose, making.settings.sites, making.settings.site, making.source
    ),
    "lightspeed": lambda making, *_: LightspeedReader(
        making.whose, making.settings.sites, making.settings.site, making.source
    ),
    "uci-retail": lambda making, *_: OnlineRetailReader(
        making.settings.site, making.zone, making.source
    ),
    "complete-journey": lambda making, *_: JourneyReader(
        making.settings.site, making.zone, making.source
    ),
}

#: Formats that are followed while they are written.
LOGS = ("zeek", "suricata", "syslog", "unbound", "pihole", "mail")


def reader(making: Making, name: str = "", state: str = "") -> Reader:
    """A reader of one file.

    Raises:
        ConfigError: no such format, or it needs something that is not given.
    """
    make = FORMATS.get(making.settings.format)
    if make is None:
        raise ConfigError(
            f"format {making.settings.format!r:.40}: it is one of {', '.join(FORMATS)}"
        )
    _ = making.zone  # A wrong one is said also where no time needs it.
    return make(making, name, state)
