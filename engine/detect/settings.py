"""Thresholds and modes by scope: the most specific of site, client, tenant and default wins."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

import msgspec

from engine.detect.contract import Detection, Params
from engine.detect.rollout import EVERYWHERE, waits
from engine.errors import ConfigError
from engine.model.directory import Site
from engine.model.kinds import Mode


class Override(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One change of one detection's options in one scope; the narrowest named scope counts.

    Attributes:
        options: option to value; durations in the unit of the option's name.
        rollout: at how many of 100 sites the detection is on; it is in shadow at the others.
    """

    detection: str
    tenant: str | None = None
    client: str | None = None
    site: str | None = None
    options: dict[str, Any] = {}
    mode: Mode | None = None
    rollout: float | None = None

    @property
    def breadth(self) -> int:
        """3 for one site, 2 for a client, 1 for a tenant, 0 for everywhere."""
        return 3 if self.site else 2 if self.client else 1 if self.tenant else 0

    def covers(self, tenant: str, client: str | None, site: str | None) -> bool:
        """Whether the scope includes that site."""
        return (
            self.tenant in (None, tenant)
            and (self.client is None or self.client == client)
            and (self.site is None or self.site == site)
        )


class Setting(msgspec.Struct, frozen=True):
    """What holds for one detection at one place; `digest` names thresholds and rule version."""

    params: Any
    mode: Mode
    digest: str


class Settings:
    """Answers what holds for a detection at a site; remembers its answers.

    Args:
        fixed: these win over all `overrides`, however narrow: what somebody said on the command
            line or in the configuration is not undone by what is kept in the store.

    Raises:
        ConfigError: an override names an unknown detection or option, or a value is refused.
    """

    def __init__(
        self,
        catalogue: Sequence[Detection],
        overrides: Sequence[Override] = (),
        off_by_default: frozenset[str] = frozenset(),
        *,
        fixed: Sequence[Override] = (),
    ) -> None:
        self._by_id = {each.meta.id: each for each in catalogue}
        self._off = off_by_default
        self.overrides = (*overrides, *fixed)
        for each in self.overrides:
            self._check(each)
        self._narrow: dict[str, list[Override]] = {}
        for layer in (overrides, fixed):
            for each in sorted(layer, key=lambda override: override.breadth):
                self._narrow.setdefault(each.detection, []).append(each)
        self._cache: dict[tuple[str, str, str | None, str | None], Setting] = {}
        self._same: dict[tuple[str, str, Mode], Setting] = {}

    def at(self, detection: Detection, tenant: str, site: Site | None) -> Setting:
        """The thresholds and the mode of `detection` at `site` (None: where no site is known)."""
        changes = self._narrow.get(detection.meta.id)
        client = site.client if site else None
        site_id = site.id if site else None
        key = (
            (detection.meta.id, tenant, client, site_id)
            if changes
            else (detection.meta.id, "", None, None)
        )
        known = self._cache.get(key)
        if known is None:
            known = self._resolve(detection, changes or [], tenant, client, site_id)
            self._cache[key] = known
        return known

    def layers(
        self, detection: Detection, tenant: str, client: str | None, site: str | None
    ) -> list[Override]:
        """The overrides that hold there, the weakest first."""
        changes = self._narrow.get(detection.meta.id, [])
        return [each for each in changes if each.covers(tenant, client, site)]

    def _resolve(
        self,
        detection: Detection,
        changes: list[Override],
        tenant: str,
        client: str | None,
        site: str | None,
    ) -> Setting:
        options: dict[str, Any] = {}
        mode = Mode.OFF if detection.meta.id in self._off else Mode.ON
        said = [each for each in changes if each.covers(tenant, client, site)]
        for each in said:
            options.update(each.options)
            mode = each.mode or mode
        if mode is Mode.ON and waits(detection.meta.id, site, said):
            mode = Mode.SHADOW
        params = with_options(detection, options)
        text = msgspec.json.encode(params, order="sorted").decode()
        digest = blake2b(f"{detection.version} {text}".encode(), digest_size=6).hexdigest()
        return self._same.setdefault(
            (detection.meta.id, digest, mode), Setting(params, mode, digest)
        )

    def _check(self, override: Override) -> None:
        detection = self._by_id.get(override.detection)
        if detection is None:
            raise ConfigError(
                f"no detection is called {override.detection!r}; "
                "`noc-console detections list` shows all"
            )
        with_options(detection, override.options)
        if override.rollout is not None and not 0 <= override.rollout <= EVERYWHERE:
            raise ConfigError(
                f"{override.detection}: a rollout goes from 0 to {EVERYWHERE:g} % of the sites"
            )


def with_options(detection: Detection, options: Mapping[str, Any]) -> Params:
    """The detection's thresholds with some of them changed.

    Raises:
        ConfigError: unknown option, or a value of the wrong type or range.
    """
    if not options:
        return detection.params
    known = detection.params.__struct_fields__
    for name in options:
        if name not in known:
            raise ConfigError(
                f"{detection.meta.id} has no option {name!r}; it has: "
                + (", ".join(known) or "none")
            )
    merged = {**msgspec.to_builtins(detection.params), **options}
    try:
        return msgspec.convert(merged, type(detection.params), strict=False)
    except msgspec.ValidationError as refused:
        raise ConfigError(f"{detection.meta.id}: {refused}") from refused


def parse_assignments(texts: Sequence[str]) -> list[Override]:
    """Turns `detection.option=value` texts of the command line into overrides.

    >>> parse_assignments(["location.gps_spoofing.max_travel_speed_kmh=120"])[0].options
    {'max_travel_speed_kmh': '120'}

    Raises:
        ConfigError: a text of another form.
    """
    overrides = []
    for text in texts:
        path, equals, value = text.partition("=")
        detection, dot, option = path.strip().rpartition(".")
        if not (equals and dot and "." in detection and option):
            raise ConfigError(
                f"{text!r}: write detection.option=value, "
                "for example location.gps_spoofing.max_travel_speed_kmh=120"
            )
        if option == "mode":
            overrides.append(Override(detection=detection, mode=_mode(value.strip(), text)))
        elif option == "rollout":
            overrides.append(Override(detection=detection, rollout=_percent(value.strip(), text)))
        else:
            overrides.append(Override(detection=detection, options={option: value.strip()}))
    return overrides


def _mode(value: str, text: str) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        raise ConfigError(f"{text!r}: mode is on, off or shadow") from None


def _percent(value: str, text: str) -> float:
    try:
        return float(value.removesuffix("%"))
    except ValueError:
        raise ConfigError(f"{text!r}: a rollout is a number, percent of the sites") from None
