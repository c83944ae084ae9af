"""Replay as a whole command: start, read, judge, write; events per second of processor time."""

import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members, write_folder
from noc_console.benchmarks.machine import children_cpu_s


def run(*, short: bool) -> dict[str, Any]:
    """80 sites for 51 hours, about what a control room replays to look into one incident."""
    starts = datetime(2026, 3, 2, 6, tzinfo=IST)
    plan = Plan(seed=11, sites=10 if short else 80, starts_at=starts, hours=6 if short else 51)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pack"
        files = members(ordinary_scene(plan))
        write_folder(files, source)
        events = files["events.ndjson"].count(b"\n")
        best = min(_once(source, Path(folder) / "out.ndjson") for _ in range(1 if short else 3))
    return {
        "name": "replay, whole command",
        "events": events,
        "processor seconds": best,
        "events per processor second": events / best,
    }


def _once(source: Path, target: Path) -> float:
    before = children_cpu_s()
    command = [sys.executable, "-m", "noc_console", "replay", str(source)]
    subprocess.run([*command, "--findings", str(target)], check=True, capture_output=True)
    return children_cpu_s() - before
