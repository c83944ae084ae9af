"""A call placed from the command line, shown while it happens."""

import asyncio
import json
import sys
import time

import msgspec

from engine.client import EngineClient
from engine.model.calls import Call, CallQuestion, CallState
from engine.remote.calls import place_call, show_call
from noc_console.ingesting import attached

_LOOK_S = 0.25
#: What ends a test: the ladder (retries, texts) is not waited for.
_GOOD = (CallState.COMPLETED, CallState.IN_PROGRESS)


async def place(question: CallQuestion, wait_s: float, *, as_json: bool) -> bool:
    """Places it and follows it to its end; whether somebody answered.

    Raises:
        Conflict, BadInput, NotFound: it cannot be placed; the sentence says why.
    """
    async with attached() as client:
        call = await place_call(client, question)
        call = await _followed(client, call, wait_s, quiet=as_json)
    if as_json:
        sys.stdout.write(json.dumps(msgspec.to_builtins(call), indent=1) + "\n")
    else:
        _sum_up(call)
    return call.state in _GOOD


async def _followed(client: EngineClient, call: Call, wait_s: float, *, quiet: bool) -> Call:
    began, said = time.monotonic(), 0
    while True:
        lines = _lines(call)
        for line in [] if quiet else lines[said:]:
            sys.stdout.write(f"{time.monotonic() - began:6.1f} s  {line}\n")
            sys.stdout.flush()
        said = max(said, len(lines))
        if call.is_over or time.monotonic() - began > wait_s:
            return call
        await asyncio.sleep(_LOOK_S)
        call = (await show_call(client, call.id)).call


def _lines(call: Call) -> list[str]:
    happened = [
        (each.heard_at, each.state.value + (f": {each.why}" if each.why else ""))
        for each in call.transitions
    ]
    happened += [
        (each.at, f"{each.by}: {each.given or 'nothing'} ({each.meaning})")
        for each in call.responses
    ]
    # By when it was learnt, so that what was printed stays where it is.
    return [line for _, line in sorted(happened, key=lambda each: each[0])]


def _sum_up(call: Call) -> None:
    cost = call.cost_settled if call.cost_settled is not None else call.cost_estimated
    by = f"{call.provider or 'no provider'}{' (simulated)' if call.is_simulated else ''}"
    state = call.state.value.replace("_", " ")
    lasted = f", {call.duration_s:.0f} s" if call.duration_s else ""
    sys.stdout.write(f"{call.number} by {by}: {state}{lasted}, {cost:.2f} {call.currency}\n")
    if call.summary:
        sys.stdout.write(f"{call.summary}\n")
