"""Every kind of connector: what it is told, which secrets it has, how it is made."""

import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

import msgspec

from engine.clock import Clock
from engine.connectors import deputy, lightspeed, listening, log_files, pihole_database
from engine.connectors.contract import Pulled, Secrets
from engine.connectors.deputy import Deputy
from engine.connectors.formats import LOGS, FileSettings, Making, reader
from engine.connectors.lightspeed import Lightspeed
from engine.connectors.listening import Listener
from engine.connectors.pihole_database import PiholeDatabase
from engine.connectors.whose import Whose
from engine.errors import BadInput, ConfigError
from engine.model.connectors import ConnectorField, ConnectorKind

Made = Pulled | Listener


@dataclass(frozen=True, slots=True)
class Tools:
    """What connectors are made with."""

    secrets: Secrets
    whose: Whose
    clock: Clock


class LogSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Log files that are followed.

    Attributes:
        format: what writes them.
        paths: such as `/var/log/zeek/current/*.log`; include rotated ones (`*.log*`).
        site: to which the devices belong; `networks`: such as `192.168.1.0/24` to another site.
        timezone: of times without one; IANA name.
        source: of the events; the connector's name if empty.
    """

    name: str
    format: Literal["zeek", "suricata", "syslog", "unbound", "pihole", "mail"] = "zeek"
    paths: tuple[str, ...] = ()
    site: str = ""
    networks: dict[str, str] = {}
    timezone: str = "UTC"
    source: str = ""
    every_s: float = 2.0


def _logs(settings: LogSettings, tools: Tools) -> log_files.LogFiles:
    making = Making(
        FileSettings(
            format=settings.format,
            site=settings.site,
            networks=settings.networks,
            timezone=settings.timezone,
            source=settings.source or settings.name,
        ),
        tools.whose,
        tools.clock,
    )
    # Made once now, so that what is missing is said when it is set up.
    reader(making, "", "")
    return log_files.LogFiles(
        settings.name, settings.paths, lambda name, state: reader(making, name, state)
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of connector."""

    name: str
    title: str
    says: str
    settings: type[msgspec.Struct]
    make: Callable[[Any, Tools], Made]
    secrets: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    hooked: bool = False

    def told(self, name: str, values: dict[str, Any]) -> Any:
        """The settings from what somebody entered.

        Raises:
            BadInput: names the setting and what is wrong with it.
        """
        try:
            return msgspec.convert({**values, "name": name}, self.settings)
        except msgspec.ValidationError as wrong:
            raise BadInput(f"{self.title}: {wrong}") from wrong

    def described(self) -> ConnectorKind:
        """For a form."""
        notes = _notes(self.settings.__doc__ or "")
        return ConnectorKind(
            kind=self.name,
            title=self.title,
            says=self.says,
            secrets=self.secrets,
            fields=tuple(
                _field(each, notes.get(each.name, ""), needed=each.name in self.needed)
                for each in msgspec.structs.fields(self.settings)
                if each.name != "name"
            ),
        )


def _field(field: msgspec.structs.FieldInfo, says: str, *, needed: bool) -> ConnectorField:
    choices: tuple[str, ...] = ()
    if get_origin(field.type) is Literal:
        choices = get_args(field.type)
    forms = {bool: "flag", int: "number", float: "number", dict: "table", tuple: "list"}
    base = get_origin(field.type) or field.type
    if isinstance(base, types.UnionType):
        base = str
    default = field.default
    if default is msgspec.NODEFAULT:
        default = field.default_factory() if callable(field.default_factory) else ""
    return ConnectorField(
        name=field.name,
        form=forms.get(base, "text"),
        default=default,
        says=says,
        needed=needed,
        choices=choices,
    )


def _notes(text: str) -> dict[str, str]:
    """What a docstring says of each attribute: `name: words`, also over several lines."""
    notes: dict[str, str] = {}
    name = ""
    for line in text.partition("Attributes:")[2].splitlines():
        head, colon, rest = line.strip().partition(": ")
        if colon and head.isidentifier():
            name, notes[head] = head, rest
        elif name and line.strip():
            notes[name] += " " + line.strip()
    for held in list(notes):
        # `site: …; `networks`: …` says two things.
        first, _, more = notes[held].partition("; `")
        other, colon, rest = more.partition("`: ")
        if colon:
            notes[held], notes[other] = first, rest
    return {name: said[:1].upper() + said[1:] for name, said in notes.items()}


KINDS: dict[str, Kind] = {
    each.name: each
    for each in (
        Kind(
            "lightspeed",
            "Lightspeed Retail",
            "Sales, refunds, voids, gift cards, users and products of Lightspeed (X-Series).",
            lightspeed.Settings,
            lambda told, tools: Lightspeed(told, tools.secrets, tools.whose, tools.clock),
            secrets=("token", "refresh_token", "client_secret"),
            needed=("domain_prefix",),
            hooked=True,
        ),
        Kind(
            "deputy",
            "Deputy",
            "Employees, rosters and timesheets of Deputy.",
            deputy.Settings,
            lambda told, tools: Deputy(told, tools.secrets, tools.whose, tools.clock),
            secrets=("token", "refresh_token", "client_secret", "signing_key"),
            needed=("install",),
            hooked=True,
        ),
        Kind(
            "logs",
            "Log files",
            "Logs of Zeek, Suricata, name and mail servers, followed while they are written.",
            LogSettings,
            _logs,
            needed=("paths", "site"),
        ),
        Kind(
            "pihole",
            "Pi-hole database",
            "Names looked up, from Pi-hole's long-term database.",
            pihole_database.Settings,
            lambda told, tools: PiholeDatabase(told, tools.whose),
            needed=("path", "site"),
        ),
        Kind(
            "listener",
            "Syslog or NetFlow",
            "Messages that devices send over the network.",
            listening.Settings,
            lambda told, tools: Listener(told, tools.whose, tools.clock),
            needed=("site",),
        ),
    )
}


def kind_of(name: str) -> Kind:
    """A kind by its name.

    Raises:
        ConfigError: there is none.
    """
    found = KINDS.get(name)
    if found is None:
        raise ConfigError(f"connectors of kind {name!r:.40}: it is one of {', '.join(KINDS)}")
    return found


__all__ = ["KINDS", "LOGS", "Kind", "LogSettings", "Made", "Tools", "kind_of"]
