"""The whole console for a benchmark, and how long its thread was busy in one go."""

import asyncio
import os
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.panes import Panes
    from ui.replay.view_model import ReplayModel
    from ui.room import Room
    from ui.window import ConsoleWindow

DEMO = Path(str(files("resources"))) / "demo" / "night-shift.nocrec"


def offscreen(folder: Path) -> dict[str, str]:
    """The environment of a process with a window that nobody sees.

    Args:
        folder: its data folder.
    """
    from ui.map.environment import web_engine_environment

    is_root = sys.platform == "linux" and os.geteuid() == 0
    unseen = {"QT_QPA_PLATFORM": "offscreen", "NOC_DATA_DIR": str(folder)}
    web = web_engine_environment(is_root=is_root, has_gpu=False, present={})
    return {**os.environ, **unseen, **web}


def say(name: str, value: float) -> None:
    """One figure for the process that asked for it."""
    sys.stdout.write(f"{name}\t{value:.3f}\n")
    sys.stdout.flush()


class Stalls:
    """Times for which the window's thread did nothing else, milliseconds.

    Attributes:
        longest_ms: of them; on a busy machine also what other programs took.
        own_ms: the longest without the time in which the thread waited for a processor (where the
            system tells that; else the same).
        over: how many were longer than 50 ms.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest_ms = self.own_ms = 0.0
        self.over = 0
        self._last = self._waited_ms = 0.0
        self._told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begins to measure."""
        self._last, self._waited_ms = time.perf_counter(), self._waited()
        self._timer.start()

    def stop(self) -> None:
        """Ends it."""
        self._timer.stop()

    def _beat(self) -> None:
        now, waited_ms = time.perf_counter(), self._waited()
        stall_ms = (now - self._last) * 1000
        self.longest_ms = max(self.longest_ms, stall_ms)
        self.own_ms = max(self.own_ms, stall_ms - (waited_ms - self._waited_ms))
        self.over += stall_ms > 50
        self._last, self._waited_ms = now, waited_ms

    def _waited(self) -> float:
        """Time in which this thread could have run and no processor was free, milliseconds."""
        if not self._told.exists():
            return 0.0
        return int(self._told.read_text().split()[1]) / 1e6


@dataclass(frozen=True, slots=True)
class Console:
    """The running window and what it is made of; `began` by `time.perf_counter`."""

    room: "Room"
    window: "ConsoleWindow"
    panes: "Panes"
    replays: "ReplayModel"
    began: float


def with_console(
    more: tuple[str, ...],
    watch: Callable[[Console], Awaitable[None]],
    recording: Path = DEMO,
) -> None:
    """The whole console on a recording that plays; `watch` begins once there is a queue."""
    import qasync

    from noc_console.replay_workers import ReplayWorkers
    from noc_console.supervisor import Supervisor
    from ui.app import make_application
    from ui.collecting import Collecting
    from ui.panes import Panes
    from ui.replay.view_model import ReplayModel
    from ui.room import Room
    from ui.shell.preferences import Preferences
    from ui.theme import DARK
    from ui.window import ConsoleWindow

    began = time.perf_counter()
    app = make_application(DARK)
    Collecting(app)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    folder = Path(os.environ["NOC_DATA_DIR"])
    supervisor = Supervisor(folder, ("--play", str(recording), *more))
    supervisor.launch()
    room = Room(supervisor.engine, "bench", app)
    window = ConsoleWindow(room, DARK, Preferences(folder / "bench.ini"))
    workers = ReplayWorkers(folder / "replay")
    replays = ReplayModel(workers, supervisor.engine, folder / "recent.json", app)
    panes = Panes(window, replays)
    usable = asyncio.Event()
    room.loaded.connect(usable.set)

    async def work() -> None:
        room.start()
        window.open()
        if not more:
            say("start, window drawn, s", time.perf_counter() - began)
        await usable.wait()
        await watch(Console(room, window, panes, replays, began))
        await panes.stop()
        await room.stop()
        await supervisor.stop()
        window.close()

    with loop:
        loop.run_until_complete(work())
