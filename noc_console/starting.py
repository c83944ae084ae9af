"""Starts the console: environment, engine, window; or the same without a display."""

import os
import shutil
import sys
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from msgspec.structs import replace

from engine.errors import BadInput
from engine.recordings.reading import open_recording
from noc_console.attaching import ConsoleSettings
from noc_console.config import data_dir, read
from ui.map.environment import web_engine_environment


@dataclass(frozen=True, slots=True)
class Job:
    """What the console shows: the live engine of a folder, or a recording played into one.

    Attributes:
        preferences: folder of the users' own choices; the same for live and played.
        remote: the engines of a shared control room; without any, one of the console's own.
    """

    folder: Path
    arguments: tuple[str, ...]
    name: str
    preferences: Path
    remote: ConsoleSettings = field(default_factory=ConsoleSettings)

    @property
    def is_own(self) -> bool:
        """Whether the console's own engine works live: nothing is played, no other is followed."""
        return not self.arguments and not self.remote.engines


def start(
    *,
    demo: bool,
    recording: Path | None,
    speed: float | None,
    minutes: float | None,
    engines: tuple[str, ...] = (),
) -> None:
    """Opens the console and returns when it is closed.

    Args:
        engines: of a shared control room, before those of the configuration.

    Raises:
        BadInput: the recording cannot be read.
        ConfigError: the configuration cannot be read.
    """
    job = _job(demo=demo, recording=recording, speed=speed, engines=engines)
    headless = not _has_display()
    _prepare_environment(headless)
    from noc_console.console import run_console

    run_console(job, headless=headless, minutes=minutes)


def _job(
    *, demo: bool, recording: Path | None, speed: float | None, engines: tuple[str, ...] = ()
) -> Job:
    folder = data_dir()
    if engines and (demo or recording is not None):
        raise BadInput("give --engine, or something to play, not both")
    if demo and recording is not None:
        raise BadInput("give --demo or --recording, not both")
    if not demo and recording is None:
        told = read(folder).console  # an unreadable configuration is told before a window opens
        remote = replace(told, engines=engines) if engines else told
        return Job(folder, (), "live", folder / "console", remote)
    return played(folder, recording, speed)


def played(folder: Path, recording: Path | None = None, speed: float | None = None) -> Job:
    """A recording, the shipped one if none is named, played as if it were live.

    It has a store of its own, made anew: it never mixes with the real one.
    """
    source = recording or Path(str(files("resources"))) / "demo" / "night-shift.nocrec"
    name = open_recording(source).head.name
    shutil.rmtree(folder / "play", ignore_errors=True)
    arguments = ["--play", str(source.resolve())]
    if speed is not None:
        arguments += ["--speed", str(speed)]
    return Job(folder / "play", tuple(arguments), name, folder / "console")


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _prepare_environment(headless: bool) -> None:
    """What Qt reads from the environment before it is loaded."""
    as_root = sys.platform == "linux" and os.geteuid() == 0
    # On Linux a graphics device shows as a file; elsewhere Qt finds out by itself.
    has_gpu = sys.platform != "linux" or Path("/dev/dri").exists()
    os.environ.update(web_engine_environment(is_root=as_root, has_gpu=has_gpu, present=os.environ))
    # Which sound and video libraries there are is nothing that an operator can mend.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
