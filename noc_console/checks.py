"""The checks of `doctor`, one function each."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from engine.errors import NocError
from engine.listening import is_loopback
from noc_console import shared_checks, store_checks
from noc_console.config import data_dir, engine_settings, read

#: Pinned; why stands in DECISIONS.md.
_PYSIDE = "6.11.1"
_STORE = "noc-console.db"
_FREE_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Check:
    """One result; `says` is what was found, or how to mend it."""

    name: str
    ok: bool
    says: str


def all_checks() -> list[Check]:
    """Runs every check; a check that itself fails is a failed check."""
    return [_guarded(each) for each in _CHECKS]


def _guarded(check: Callable[[], Check]) -> Check:
    try:
        return check()
    except NocError as said:
        return Check(check.__name__.strip("_").replace("_", " "), False, str(said))
    except Exception as broken:  # noqa: BLE001 - the doctor must outlive what it examines
        return Check(check.__name__.strip("_").replace("_", " "), False, f"{broken!r:.200}")


def _python() -> Check:
    words = ".".join(map(str, sys.version_info[:3]))
    ok = (3, 11) <= sys.version_info[:2] < (3, 13)
    return Check("python", ok, words if ok else f"{words}; use Python 3.11 or 3.12")


def _pyside() -> Check:
    try:
        found = version("PySide6")
    except PackageNotFoundError:
        return Check("pyside", False, f"missing; install PySide6=={_PYSIDE}")
    says = found if found == _PYSIDE else f"{found}; install exactly {_PYSIDE}"
    return Check("pyside", found == _PYSIDE, says)


def _window() -> Check:
    """In a process of its own: a missing library ends the process, not the doctor."""
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    environment = dict(os.environ)
    display = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not display:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=30
    )
    if run.returncode == 0:
        return Check("window", True, "Qt starts" + ("" if display else " (no display: headless)"))
    last = (run.stderr.strip().splitlines() or ["no reason given"])[-1]
    return Check("window", False, f"{last}; `make run` installs the missing system libraries")


def _map() -> Check:
    code = "import PySide6.QtWebEngineWidgets"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    if run.returncode == 0:
        return Check("map", True, "web view loads")
    last = (run.stderr.strip().splitlines() or ["no reason given"])[-1]
    return Check("map", False, f"{last}; `make run` installs the missing system libraries")


def _port() -> Check:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return Check("loopback", True, f"can listen (tried port {server.getsockname()[1]})")


def _folder() -> Check:
    folder = data_dir()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"x")
    free = shutil.disk_usage(folder).free
    ok = free > _FREE_BYTES
    says = f"{folder}, {free / 1024**3:.0f} GiB free"
    return Check("data folder", ok, says if ok else f"{says}; free some space")


def _configuration() -> Check:
    try:
        read(data_dir())
    except NocError as broken:
        return Check("configuration", False, str(broken))
    return Check("configuration", True, "readable")


def _store() -> Check:
    told = engine_settings(data_dir())
    if told.store:
        return Check("store", *shared_checks.database(told))
    return Check("store", *store_checks.store(data_dir() / _STORE))


def _backups() -> Check:
    told = engine_settings(data_dir())
    if told.store:
        return Check("back-ups", *shared_checks.backups(told))
    return Check("back-ups", *store_checks.backups(data_dir() / _STORE, datetime.now(UTC)))


def _clock() -> Check:
    path = data_dir() / _STORE
    return Check("clock", *store_checks.clock(path, datetime.now(UTC)))


def _certificate() -> Check:
    told = engine_settings(data_dir())
    if told.certificate is None and is_loopback(told.host):
        return Check("certificate", True, "none needed: the engine listens on this machine only")
    return Check("certificate", *shared_checks.certificate(told))


def _vault() -> Check:
    return Check("vault", *shared_checks.vault(engine_settings(data_dir())))


_CHECKS: tuple[Callable[[], Check], ...] = (
    _python,
    _pyside,
    _window,
    _map,
    _port,
    _folder,
    _configuration,
    _store,
    _backups,
    _clock,
    _certificate,
    _vault,
)
