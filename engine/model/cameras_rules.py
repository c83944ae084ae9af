"""Which findings and alerts bring up which cameras, how soon, and what they do: rules as data."""

from enum import IntEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.cameras_live import Box
from engine.model.kinds import Id, Severity, Text

Role = Literal[
    "register",
    "returns",
    "display",
    "entrance",
    "high_value",
    "backroom",
    "safe",
    "perimeter",
    "gate",
    "other",
]


class Tier(IntEnum):
    """How much is done: INSTANT within a second, STANDARD within thirty, MONITOR is looked at by a
    person and records nothing by itself, LOG is only kept."""

    INSTANT = 1
    STANDARD = 2
    MONITOR = 3
    LOG = 4


#: From the finding on disk to the first recorded picture, seconds.
DEADLINE_S = {Tier.INSTANT: 1.0, Tier.STANDARD: 30.0}


class Condition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One comparison with a finding's evidence; all that are given must hold.

    Attributes:
        fact: its name in the evidence, or in the events it rests on, such as `discount_pct`; of
            several names separated by `|` the first that is there. A fact that is not there fails
            the condition.
        is_: equals.
        absent: true: none of them is there.
    """

    fact: Id
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    is_: bool | str | None = msgspec.field(default=None, name="is")
    absent: bool = False


class Trigger(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What sets a rule off: a finding of these detections, an alert of these severities, or what a
    camera observed.

    Attributes:
        detections: ids; `location.*` means a whole pack.
        severities: of a new alert, or of one that has become worse; besides `detections`.
        observations: labels that a camera observed, such as `motion`; no finding is needed.
        where: conditions on the finding's evidence, or on what is known of an observation:
            `camera_role`, `indoors`, `confidence`, `site_closed`.
    """

    detections: tuple[Id, ...] = ()
    severities: tuple[Severity, ...] = ()
    observations: tuple[Id, ...] = ()
    where: tuple[Condition, ...] = ()


class ActivationRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of the table of activations; the first rule that matches a finding counts, by tier.

    Attributes:
        roles: cameras of these roles; empty: every camera of the site.
        sites: `event`: the finding's own; `all_named`: every site that its evidence names, for
            fraud at several places.
        seen_only: only the camera that saw it.
        register_only: where the finding names a register, only that one's register camera.
        notify: who is told besides the operators: `manager`, `security`, `headquarters`.
        mode: `shadow` keeps the log of what it would have done and does nothing.
    """

    id: Id
    title: Text
    tier: Tier
    trigger: Trigger
    roles: tuple[Role, ...] = ()
    sites: Literal["event", "all_named"] = "event"
    seen_only: bool = False
    register_only: bool = True
    notify: tuple[Literal["manager", "security", "headquarters"], ...] = ()
    mode: Literal["on", "shadow", "off"] = "on"


class FocusRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a camera of a role is brought to bear.

    Attributes:
        on: the trigger in words, as the manual has it (discount > 10 %).
        detections: what makes a camera of this role look; empty: whatever activates it.
        preset: PTZ preset by name, where the camera has one.
        zone: kind of the zone that is zoomed to, where the camera has one and the finding no box.
        region: digital zoom where neither is known; None: the whole picture.
    """

    role: Role
    on: Text = ""
    detections: tuple[Id, ...] = ()
    preset: Text = ""
    zone: Literal["", "till", "door", "shelf", "watch"] = ""
    region: Box | None = None


class ActivationRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All rules.

    Attributes:
        version: of the stored table; 0 are the rules that come with the program. Give the one
            that was read when putting it back.
    """

    version: int = 0
    tiers: Annotated[tuple[ActivationRule, ...], Meta(max_length=200)] = ()
    focus: Annotated[tuple[FocusRule, ...], Meta(max_length=50)] = ()
