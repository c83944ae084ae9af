"""Thresholds and modes as the console sees and changes them, and what a change would do."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.alert import Outcome
from engine.model.finding import Finding
from engine.model.kinds import Id

#: Fields of a change that are no option: the mode, and at what share of sites it holds, percent.
MODE = "mode"
ROLLOUT = "rollout"
#: The pack of what each severity does: rows beside the detections, without mode and rollout.
ACTIONS = "actions"
Value = bool | int | float | str


class SettingScope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a setting holds: one of the three, or none of them: everywhere."""

    tenant: Id | None = None
    client: Id | None = None
    site: Id | None = None


class Origin(StrEnum):
    """Where a value in force comes from, the weakest first."""

    DEFAULT = "default"
    RECORDING = "recording"
    EVERYWHERE = "everywhere"
    TENANT = "tenant"
    CLIENT = "client"
    SITE = "site"
    CONFIGURATION = "configuration"


class SettingValue(msgspec.Struct, frozen=True, kw_only=True):
    """One value in force in a scope.

    Attributes:
        name: of the option in the engine, or `mode`.
        words: what people call it, without the unit.
        kind: `mode`, `yes or no`, `whole number` or `number`.
        inherited: what would hold without a change at this very scope.
        origin_key: the tenant, client or site that it comes from.
        here: set at this very scope.
        fixed: told by the configuration or the command line: cannot be changed here.
    """

    name: str
    words: str
    unit: str
    kind: str
    default: Value
    value: Value
    inherited: Value
    origin: Origin
    origin_key: str = ""
    here: bool = False
    fixed: bool = False
    minimum: float | None = None
    maximum: float | None = None


class DetectionSettings(msgspec.Struct, frozen=True, kw_only=True):
    """A detection in one scope.

    Attributes:
        waits: the scope is a site that the rollout has not reached: the detection is in shadow
            there, whatever `mode` says.
    """

    id: str
    title: str
    pack: str
    severity: str
    mode: SettingValue
    rollout: SettingValue
    options: tuple[SettingValue, ...]
    waits: bool = False

    @property
    def values(self) -> tuple[SettingValue, ...]:
        """Mode, rollout and options, in the order in which they are shown."""
        return (self.mode, self.rollout, *self.options)


class SettingsPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that holds in a scope; `version` is of the newest change anywhere.

    Attributes:
        actions: what each severity does by itself, the gravest first; then who holds which post.
    """

    scope: SettingScope
    version: int
    detections: tuple[DetectionSettings, ...]
    actions: tuple[DetectionSettings, ...] = ()


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One value to be set, or with None to be inherited again; `field` is an option, `mode` or
    `rollout`."""

    detection: str
    field: str
    value: Value | None


class SettingsChange(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants to change in one scope, and why.

    Attributes:
        expected_version: of the page that was looked at; a newer change elsewhere refuses this.
        despite_confirmed: turn a detection off, or to shadow, although confirmed cases would have
            been hidden; the reason says why.
    """

    scope: SettingScope = SettingScope()
    changes: Annotated[tuple[Change, ...], Meta(min_length=1, max_length=500)]
    reason: Annotated[str, Meta(max_length=1_000)] = ""
    expected_version: int | None = None
    despite_confirmed: bool = False


class SettingEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One change in the history; None in `before` or `after`: inherited."""

    number: int
    at: datetime
    who: str
    reason: str
    scope: SettingScope
    detection: str
    field: str
    before: Value | None
    after: Value | None


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """A tenant, client or site to choose as scope."""

    id: str
    name: str
    above: str = ""


class SettingScopes(msgspec.Struct, frozen=True, kw_only=True):
    """Every scope there is; `above` names a site's client."""

    tenants: tuple[PlaceName, ...]
    clients: tuple[PlaceName, ...]
    sites: tuple[PlaceName, ...]


class PreviewState(StrEnum):
    """How far a preview is."""

    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class PreviewCount(msgspec.Struct, frozen=True, kw_only=True):
    """One detection: findings with the thresholds in force, with the new ones, and the difference.

    `before - gone + new` is `now`; `moved` were found both times, at another instant.
    """

    detection: str
    title: str
    before: int
    now: int
    gone: int
    new: int
    moved: int = 0


class LostAlert(msgspec.Struct, frozen=True, kw_only=True):
    """An alert that people have confirmed and that would not have been raised."""

    id: str
    label: str
    title: str
    reason: str
    outcome: Outcome


class PreviewResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a change would have done; of `gone` and `new` the first `PREVIEW_LISTED` each."""

    since: datetime
    until: datetime
    events: int
    counts: tuple[PreviewCount, ...]
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    lost: tuple[LostAlert, ...]


#: Findings listed each way; the counts are whole.
PREVIEW_LISTED = 500


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """A preview under way or done; `rate` in events a second, `remaining_s` None while unknown."""

    id: str
    state: PreviewState
    done: int = 0
    total: int = 0
    rate: float = 0.0
    remaining_s: float | None = None
    error: str = ""
    result: PreviewResult | None = None
