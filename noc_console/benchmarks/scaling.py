"""Cost per event and memory as the force grows; the line alone, without the store."""

import gc
import time
from datetime import datetime
from typing import Any

import msgspec

from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.pipeline.accept import Door
from engine.pipeline.line import Line
from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members
from noc_console.benchmarks.machine import resident_mb


def run(*, short: bool) -> dict[str, Any]:
    """Half an hour of a night, live order, from 100 to 10,000 sites."""
    figures: dict[str, Any] = {"name": "cost per event and memory, live line"}
    sizes = (100, 200) if short else (100, 1_000, 10_000)
    costs = []
    for sites in sizes:
        cost_us, grown_mb, people = _measure(sites)
        costs.append(cost_us)
        figures[f"{sites:,} sites, microseconds per event"] = cost_us
        if sites == sizes[-1]:
            figures[f"{people:,} guards on shift, state in MB"] = grown_mb
    figures["largest over smallest"] = costs[-1] / costs[0]
    return figures


def _measure(sites: int) -> tuple[float, float, int]:
    starts = datetime(2026, 3, 2, 22, tzinfo=IST)
    plan = Plan(seed=2, sites=sites, starts_at=starts, hours=0.5)
    files = members(ordinary_scene(plan))
    content = msgspec.json.decode(files["directory.json"], type=DirectoryContent)
    door = Door()
    events = [door.open(line) for line in files["events.ndjson"].splitlines()]
    del files
    gc.collect()
    before_mb = resident_mb()
    line = Line(
        CATALOGUE,
        Directory(content),
        Settings(CATALOGUE),
        watching_since=events[0].occurred_at,
        ordered=False,
    )
    began = time.process_time()
    for number, event in enumerate(events):
        line.take(event, number)
        if number % 200 == 0:
            line.advance(event.occurred_at)
    elapsed_s = time.process_time() - began
    gc.collect()
    return elapsed_s / len(events) * 1e6, resident_mb() - before_mb, sites
