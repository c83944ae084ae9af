"""The console: start to usable, stalls of a long queue beside Qt's own proxy, map, heatmap."""

import asyncio
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from engine.model.alert import Alert, AlertState
from engine.model.kinds import Severity, SubjectKind
from noc_console.benchmarks import endurance
from noc_console.benchmarks.machine import resident_mb, tree_mb
from noc_console.benchmarks.window import Console, Stalls, offscreen, say, with_console

NOW = datetime(2026, 3, 6, 18, tzinfo=UTC)
#: Changes a second, as an alert storm brings them.
CHANGES_PER_S = 100


def run(*, short: bool, hours: float = 0.0) -> dict[str, Any]:
    """Each part in a process of its own: Qt is started once per process.

    In the short form those that need the whole console share one.

    Args:
        hours: only how memory fares in so many hours; 0: everything else.
    """
    figures: dict[str, Any] = {"name": "console"}
    names = _SHORT if short else _LONG
    parts = [["endurance", f"{hours:g}"]] if hours else [[each] for each in names]
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            words = [sys.executable, "-m", "noc_console.benchmarks.console", *part]
            told = subprocess.run(
                [*words, "short"] if short else words,
                check=True,
                capture_output=True,
                text=True,
                env=offscreen(Path(folder)),
            )
            for line in told.stdout.splitlines():
                name, _, value = line.rpartition("\t")
                if name:
                    figures[name] = float(value)
    return figures


def alerts(count: int) -> list[Alert]:
    """A queue of made-up alerts with mixed severities and priorities."""
    chance = random.Random(1)
    severities = list(Severity)[:4]
    return [
        Alert(
            id=f"al-{number}",
            number=number,
            title="Left the post",
            reason="Somebody left the post for 18 min.",
            severity=severities[number % 4],
            confidence=0.9,
            priority=chance.randrange(100),
            subject=f"G{number % 9_000}",
            subject_kind=SubjectKind.PERSON,
            site=f"S{number % 1_000}",
            client=None,
            detections=("location.left_post",),
            findings=("f",),
            state=AlertState.NEW,
            occurred_at=NOW,
            last_at=NOW,
            created_at=NOW + timedelta(milliseconds=number),
            updated_at=NOW,
            acknowledge_by=NOW + timedelta(minutes=3),
        )
        for number in range(count)
    ]


def changes(queue: list[Alert], count: int) -> list[Alert]:
    """Most become more or less urgent, some are settled, some are new."""
    chance = random.Random(2)
    made = []
    for number in range(count):
        before = queue[chance.randrange(len(queue))]
        kind = chance.random()
        if kind < 0.2:
            named = f"new-{number}"
            made.append(replace(before, id=named, number=200_000 + number, priority=99))
        elif kind < 0.3:
            made.append(replace(before, state=AlertState.RESOLVED, version=number + 2))
        else:
            made.append(replace(before, priority=chance.randrange(100), version=number + 2))
    return made


def _storm(show: Any, table: Any, rows: int, seconds: float, name: str) -> None:
    """Shows `rows` alerts in a table and changes them for some seconds."""
    from PySide6.QtCore import QEventLoop, QTimer

    queue = alerts(rows)
    coming = changes(queue, int(seconds * CHANGES_PER_S))
    table.resize(900, 700)
    table.show()
    stalls = Stalls()
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()
    stalls.start()
    arriving = QTimer()
    arriving.setInterval(10)

    def arrive() -> None:
        for _ in range(CHANGES_PER_S * 10 // 1000):
            if coming:
                show(coming.pop())
            else:
                loop.quit()

    arriving.timeout.connect(arrive)
    arriving.start()
    loop.exec()
    say(
        f"queue of {rows:,}, {CHANGES_PER_S} changes/s, longest stall ms, {name}", stalls.longest_ms
    )


def _queue(short: bool) -> None:
    from ui.alerts.ordering import Ordering
    from ui.alerts.queue_model import QueueModel
    from ui.alerts.queue_view import QueueView
    from ui.app import make_application
    from ui.shell.preferences import Preferences
    from ui.theme import DARK

    app = make_application(DARK)
    rows = 5_000 if short else 100_000
    model = QueueModel(DARK, str)
    model.load(alerts(rows))
    preferences = Preferences(Path(os.environ["NOC_DATA_DIR"]) / "bench.ini")
    view = QueueView(model, DARK, preferences, "bench")
    _storm(model.put, view, rows, 1 if short else 15, "ours")
    for order in (Ordering.DUE, Ordering.SITE):
        model.set_order(order)
        model.load(alerts(rows))
        _storm(model.put, view, rows, 1 if short else 5, f"ours, {order}")
    app.quit()


def _proxy(short: bool) -> None:
    from PySide6.QtWidgets import QTableView

    from noc_console.benchmarks.proxied_queue import PlainModel, SortingProxy
    from ui.app import make_application
    from ui.theme import DARK

    app = make_application(DARK)
    rows = 5_000 if short else 100_000
    model = PlainModel(alerts(rows))
    proxy = SortingProxy(model)
    table = QTableView()
    table.setModel(proxy)
    _storm(model.put, table, rows, 1 if short else 15, "QSortFilterProxyModel")
    app.quit()


def _start(_short: bool) -> None:
    """From nothing to a queue that can be worked on."""
    with_console((), _started)


async def _started(console: Console) -> None:
    say("start, usable with the engine's state, s", time.perf_counter() - console.began)
    say("start, console's own memory MB", resident_mb())


def _map(short: bool) -> None:
    from noc_console.benchmarks.map import run as run_map
    from ui.app import make_application
    from ui.theme import DARK

    app = make_application(DARK)
    for name, value in run_map(short=short).items():
        if name != "name":
            say(f"map, {name}", float(value))
    app.quit()


def _heat(short: bool) -> None:
    from noc_console.benchmarks.heat import run as run_heat
    from ui.app import make_application
    from ui.theme import DARK

    app = make_application(DARK)
    for name, value in run_heat(short=short).items():
        if isinstance(value, float):
            say(f"heatmap, {name}", value)
    app.quit()


def _replay(short: bool) -> None:
    """Stepping, scrubbing and playing the demonstration with every pane of the workspace open."""
    from noc_console.benchmarks.replay_stalls import watch

    with_console((), lambda console: watch(console, short=short))


def _memory(_short: bool) -> None:
    """An hour of the demonstration at sixty times, all panes alive."""
    with_console(("--speed", "60"), lambda _: _remembered(60.0))


async def _remembered(seconds: float) -> None:
    await asyncio.sleep(seconds / 3)
    early_mb = tree_mb()
    await asyncio.sleep(seconds * 2 / 3)
    say("memory, console + engine + web view after an hour of demo at 60x MB", tree_mb())
    say("memory, growth in its last 40 min MB", tree_mb() - early_mb)


def _whole(_short: bool) -> None:
    """Start, replay and memory one after the other in one console: whether they run at all."""
    from noc_console.benchmarks.replay_stalls import watch as watch_replay

    async def watch(console: Console) -> None:
        await _started(console)
        await watch_replay(console, short=True)
        await _remembered(1.5)

    with_console((), watch)


_PARTS = {
    "start": _start,
    "queue": _queue,
    "proxy": _proxy,
    "map": _map,
    "heat": _heat,
    "replay": _replay,
    "memory": _memory,
    "whole": _whole,
}
_LONG = ("start", "queue", "proxy", "map", "heat", "replay", "memory")
_SHORT = ("whole", "queue", "proxy", "map", "heat")

if __name__ == "__main__":
    if sys.argv[1] == "endurance":
        endurance.run(float(sys.argv[2]))
    else:
        _PARTS[sys.argv[1]]("short" in sys.argv[2:])
