"""A replay in the whole window: how long stepping, scrubbing and playing hold the window up."""

import asyncio
import random
import time
from collections.abc import Callable
from pathlib import Path

from engine.errors import SourceUnavailable
from noc_console.benchmarks.window import DEMO, Console, Stalls, say

_PATIENCE_S = 120.0


async def watch(console: Console, *, short: bool, recording: Path = DEMO) -> None:
    """Steps through the findings, drags the moment about, plays at full speed."""
    from ui.replay.session import Stage

    session = console.replays.session
    console.window.workspaces.show("replay")
    session.open(str(recording))
    await _until(lambda: session.stage is Stage.READY, "the recording")
    await asyncio.sleep(0.5 if short else 2.0)
    state = session.state
    assert state is not None
    chance, span = random.Random(1), state.ends_at - state.starts_at

    async def step() -> None:
        for _ in range(3 if short else 30):
            session.step()
            await asyncio.sleep(0.4)

    async def scrub() -> None:
        for _ in range(5 if short else 60):
            session.seek(state.starts_at + span * chance.random())
            await asyncio.sleep(0.1)

    async def play() -> None:
        session.seek(state.begins_at)
        session.change_speed(10)
        await asyncio.sleep(0.5)
        session.play_or_pause()
        await asyncio.sleep(1.0 if short else 6.0)

    for name, act in (("stepping", step), ("scrubbing", scrub), ("playing at full speed", play)):
        stalls = Stalls()
        stalls.start()
        await act()
        stalls.stop()
        say(f"replay, {name}, longest stall ms", stalls.longest_ms)
        say(f"replay, {name}, longest stall of its own ms", stalls.own_ms)
        say(f"replay, {name}, stalls over 50 ms", stalls.over)


async def _until(claim: Callable[[], object], what: str) -> None:
    began = time.monotonic()
    while not claim():
        if time.monotonic() - began > _PATIENCE_S:
            raise SourceUnavailable(f"{what} was not there within {_PATIENCE_S:.0f} s")
        await asyncio.sleep(0.05)
