"""The console's process: Qt and asyncio on one thread, the engine in another process."""

import asyncio
import getpass
import sys
from pathlib import Path

import qasync

from noc_console.attaching import RemoteEngines
from noc_console.config import read
from noc_console.first_run import FirstRun
from noc_console.headless import Terminal, take_screenshots
from noc_console.logs import to_stderr
from noc_console.replay_workers import ReplayWorkers
from noc_console.starting import Job
from noc_console.store_mover import StoreMover
from noc_console.supervisor import Supervisor
from ui.app import make_application
from ui.collecting import Collecting
from ui.language import speak, system_language
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, THEMES, apply
from ui.window import ConsoleWindow

#: Without a display and without anybody at the terminal the job ends by itself, minutes.
_UNATTENDED_MINUTES = 2.0


def run_console(job: Job, *, headless: bool, minutes: float | None) -> None:
    """Runs until the window is closed, or, headless, until the time is over or Ctrl-C."""
    to_stderr()
    preferences = Preferences(job.preferences / f"{_operator()}.ini")
    theme = THEMES.get(preferences.get("theme", DARK.name), DARK)
    app = make_application(theme)
    speak(app, preferences.get("language", system_language()))
    Collecting(app)
    app.setQuitOnLastWindowClosed(False)  # the loop ends after the engine has
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    own = Supervisor(job.folder, job.arguments)
    supervisor = RemoteEngines(job.remote) if job.remote.engines else own
    supervisor.launch()
    room = Room(supervisor.engine, _operator(), app)
    first_run = FirstRun(room, own, job.folder) if job.is_own else None
    window = ConsoleWindow(room, theme, preferences, first_run)
    workers = ReplayWorkers(job.folder / "replay")
    replays = ReplayModel(
        workers, supervisor.engine, job.preferences / f"{_operator()}-recordings.json", app
    )
    moving = StoreMover(own, job.folder) if job.is_own else None
    panes = Panes(window, replays, moving)
    window.map.view.apply_settings(read(job.preferences.parent).map)
    window.theme_changed.connect(lambda chosen: apply(app, chosen))
    closed = asyncio.Event()
    app.lastWindowClosed.connect(closed.set)
    if headless:
        _explain(job, minutes)
    window.open()

    async def work() -> None:
        room.start()
        try:
            if headless:
                await _headless(room, window, minutes)
            else:
                await closed.wait()
        finally:
            window.close()
            await panes.stop()
            await room.stop()
            await supervisor.stop()
            if first_run is not None:
                await first_run.stop()

    with loop:
        main = loop.create_task(work())
        try:
            loop.run_until_complete(main)
        except KeyboardInterrupt:
            main.cancel()
            loop.run_until_complete(asyncio.gather(main, return_exceptions=True))


async def _headless(room: Room, window: ConsoleWindow, minutes: float | None) -> None:
    terminal = Terminal(room)
    limit = minutes if minutes is not None else _default_minutes()
    ends = None if limit is None else limit * 60
    shots = asyncio.ensure_future(take_screenshots(window, Path("out")))
    try:
        await asyncio.wait_for(asyncio.Event().wait(), ends)
    except TimeoutError:
        pass
    finally:
        shots.cancel()
        await asyncio.gather(shots, return_exceptions=True)
        terminal.close()


def _default_minutes() -> float | None:
    return None if sys.stdout.isatty() else _UNATTENDED_MINUTES


def _explain(job: Job, minutes: float | None) -> None:
    limit = minutes if minutes is not None else _default_minutes()
    until = "until Ctrl-C" if limit is None else f"for {limit:g} min (--minutes changes that)"
    sys.stdout.write(
        f"No display: {job.name} runs here {until}; alerts are listed below, "
        "pictures of the window go to out/.\n"
    )
    sys.stdout.flush()


def _operator() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "operator"
