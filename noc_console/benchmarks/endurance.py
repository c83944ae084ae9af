"""The console over hours: a made-up guard force plays, somebody works; does memory stay level?"""

import asyncio
import os
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import linear_regression

from noc_console.benchmarks.machine import resident_mb, tree_mb
from noc_console.benchmarks.window import Console, Stalls, say, with_console

#: As fast as the force plays for a short run; a longer one plays slower, for the same night.
_FASTEST, _PLAYED_H = 60.0, 48.0
_SITES = 80
_SAMPLES = 120
#: The beginning fills caches and says nothing about growth: left out of it, share of the time.
_WARMING = 1 / 3
#: How often the made-up operator goes to another alert, and to another workspace, seconds.
_NEXT_S, _SWITCH_S = 2.0, 20.0


def run(hours: float) -> None:
    """So many hours by the wall clock; figures go to standard output."""
    from engine.simulation.force import IST, Plan
    from engine.simulation.scene import ordinary_scene
    from engine.simulation.writing import members, write_folder

    speed = min(_FASTEST, max(1.0, _PLAYED_H / hours))
    played_h = int(hours * speed) + 1
    starts_at = datetime(2026, 3, 2, 6, tzinfo=IST)
    force = Plan(seed=11, sites=_SITES, starts_at=starts_at, hours=played_h)
    recording = Path(os.environ["NOC_DATA_DIR"]) / "force"
    write_folder(members(ordinary_scene(force)), recording)

    async def watch(console: Console) -> None:
        await _work_and_sample(console, hours * 3600)

    with_console(("--speed", f"{speed:g}"), watch, recording)


async def _work_and_sample(console: Console, seconds: float) -> None:
    began = time.monotonic()
    working = asyncio.ensure_future(_work(console))
    stalls = Stalls()
    stalls.start()
    samples: list[tuple[float, float, float]] = []
    while (passed_s := time.monotonic() - began) < seconds:
        samples.append((passed_s / 3600, resident_mb(), tree_mb()))
        await asyncio.sleep(seconds / _SAMPLES)
    stalls.stop()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    model = console.window.desk.model
    say("endurance, hours", seconds / 3600)
    say("endurance, open alerts at the end", len(model.everything))
    say("endurance, console + engine + web view at the end MB", samples[-1][2])
    say("endurance, growth of all of it MB/h", _growth(samples, 2))
    say("endurance, console's own memory at the end MB", samples[-1][1])
    say("endurance, growth of the console's own MB/h", _growth(samples, 1))
    say("endurance, longest stall ms", stalls.longest_ms)
    say("endurance, longest stall of its own ms", stalls.own_ms)
    say("endurance, stalls over 50 ms", stalls.over)


async def _work(console: Console) -> None:
    """Looks at one alert after the other in one workspace after the other, as in a shift."""
    window = console.window
    names = [each.name for each in window.workspaces.all()]
    number, switched = 0, time.monotonic()
    while True:
        await asyncio.sleep(_NEXT_S)
        alerts = window.desk.model.alerts
        number += 1
        if alerts:
            window.desk.show_alert(alerts[number % len(alerts)].id)
        if time.monotonic() - switched > _SWITCH_S:
            switched = time.monotonic()
            window.workspaces.show(names[number // int(_SWITCH_S / _NEXT_S) % len(names)])


def _growth(samples: Sequence[tuple[float, float, float]], of: int) -> float:
    """MB in an hour, by the straight line nearest to what was measured after warming up."""
    kept = samples[int(len(samples) * _WARMING) :]
    if len(kept) < 2:
        return 0.0
    return linear_regression([each[0] for each in kept], [each[of] for each in kept]).slope
