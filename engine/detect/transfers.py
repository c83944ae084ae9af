"""How much goes between a person and one place outside within the hour."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import State
from engine.detect.points import Pointed, Scored
from engine.detect.units import Megabytes, Names, Period
from engine.model.network import NetworkFlow

#: Flows kept per person within the window, the newest.
_KEPT = 200
#: Earlier flows that a finding names, and places whose stage is remembered; the newest.
_NAMED = 20


class TransferLimits(Pointed, frozen=True):
    """What a transfer gives, and from how much on."""

    megabytes: Megabytes = 100.0
    window_minutes: Period = 60.0
    #: Hosts of the company and its suppliers.
    inside_hosts: Names = ""


class Sent(msgspec.Struct, frozen=True):
    """Bytes of one flow."""

    at: datetime
    to: str
    size: int
    ref: str


class Flows(State):
    """Of the last hour, oldest first; `told` until it has been quiet for so long."""

    flows: list[Sent] = []
    told: dict[str, int] = {}


class Transfer(Scored, frozen=True):
    """What was measured."""

    destination: str
    megabytes: float
    flows: int


class Passed(msgspec.Struct, frozen=True):
    """A stage that one place has reached, and what went there."""

    stage: int
    destination: str
    megabytes: float
    flows: int
    refs: tuple[str, ...]


def passed(
    event: NetworkFlow,
    size: int,
    state: Flows,
    params: TransferLimits,
    stage_of: Callable[[int], int],
) -> Passed | None:
    """Adds a flow of `size` bytes; what it brings to a stage that was not told yet.

    Args:
        stage_of: the stage of a sum of bytes; 0: below every limit.
    """
    oldest = event.occurred_at - timedelta(minutes=params.window_minutes)
    kept = [each for each in state.flows if each.at >= oldest]
    if not kept:
        state.told = {}
    to = event.dest_host or event.dest_ip or "unknown"
    state.flows = [*kept[1 - _KEPT :], Sent(event.occurred_at, to, size, event.ref)]
    same = [each for each in state.flows if each.to == to]
    total = sum(each.size for each in same)
    stage = stage_of(total)
    if not stage or state.told.get(to, 0) >= stage:
        return None
    state.told = {**dict(list(state.told.items())[-_NAMED:]), to: stage}
    refs = tuple(each.ref for each in same[-_NAMED:])
    return Passed(stage, to, round(total / 1e6, 1), len(same), refs)
