"""The support bundle: how this engine is set up and doing, without personal data.

Only what is named here goes in. Free text (log messages, reasons) passes through `Scrub`, which
takes out what the directory knows of people, and whatever looks like a telephone number, an address
or a position.
"""

import platform
import re
import sys
import zipfile
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import msgspec

from engine.errors import StorageFailed
from engine.model.directory import Person
from engine.model.health import HealthPage, SupportBundle
from engine.model.settings import SettingsPage

#: Of the log's end, bytes.
_TAIL = 512 * 1024
#: Bundles that are kept; each can be made again.
_KEPT = 5
_PRIVATE = re.compile(
    r"\+?\d[\d\s-]{7,}\d"  # telephone numbers
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # mail addresses
    r"|-?\d{1,3}\.\d+\s*,\s*-?\d{1,3}\.\d+|-?\d{1,3}\.\d{3,}"  # latitudes and longitudes
    r"|'[^'\n]*'|\"[^\"\n]*\"|`[^`\n]*`"  # whatever an error quotes
)
#: Words of any script: vowel signs of Indian ones are no letters to `\w`.
_WORD = re.compile(r"[^\s\"'`,;:()\[\]{}<>=|/\\]+")
_EDGES = ".!?-"
#: Fields of a log line that say nothing about anybody.
_FIELDS = ("at", "level", "part")


class Scrub:
    """Takes personal data out of free text."""

    def __init__(self, people: Iterable[Person]) -> None:
        words: set[str] = set()
        for each in people:
            for known in (each.name, each.id, each.code, each.phone, each.email, each.address):
                words.update(_WORD.findall(known or ""))
        self._words = {word.strip(_EDGES) for word in words if len(word) > 1}

    def __call__(self, text: str) -> str:
        """The text with … for what is private."""
        return _PRIVATE.sub("…", _WORD.sub(self._plain, text))

    def _plain(self, word: re.Match[str]) -> str:
        return "…" if word.group().strip(_EDGES) in self._words else word.group()


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What the engine knows and the bundle may say."""

    health: HealthPage
    settings: SettingsPage
    directory_counts: dict[str, int]
    refusals: dict[str, int]


def write(folder: Path, contents: Contents, scrub: Scrub, now: datetime) -> SupportBundle:
    """Writes the archive into `support` of the data folder. Blocks.

    Raises:
        StorageFailed: it cannot be written there.
    """
    target = folder / "support" / f"noc-console-support-{now:%Y%m%d-%H%M%S}.zip"
    parts = {
        "versions.json": _json(versions()),
        "health.json": _json(_health(contents.health, scrub)),
        "settings.json": _json(contents.settings.detections),
        "directory-counts.json": _json(contents.directory_counts),
        "refusals.json": _json(_summed(contents.refusals, scrub)),
        "engine.log": log_tail(folder / "engine.log", scrub).encode(),
    }
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_suffix(".part")
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        unfinished.replace(target)
        for old in sorted(target.parent.glob("noc-console-support-*.zip"))[:-_KEPT]:
            old.unlink()
    except OSError as failed:
        raise StorageFailed(
            f"{target}: the support bundle cannot be written ({failed.strerror}); "
            "make room or give the program the right to write there"
        ) from failed
    return SupportBundle(path=str(target), size_bytes=target.stat().st_size, files=tuple(parts))


def versions() -> dict[str, Any]:
    """The program, its libraries and the system under it; not the machine's name."""
    from engine import __version__

    return {
        "noc-console": __version__,
        "python": sys.version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "libraries": {
            each.metadata["Name"]: each.version
            for each in sorted(distributions(), key=lambda one: one.metadata["Name"].lower())
        },
    }


def log_tail(path: Path, scrub: Scrub) -> str:
    """The end of the engine's log: of each line what says nothing about anybody."""
    try:
        with path.open("rb") as log:
            log.seek(max(0, path.stat().st_size - _TAIL))
            lines = log.read().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return "There is no log file here.\n"
    return "".join(_log_line(line, scrub) + "\n" for line in lines if line.strip())


def _log_line(line: str, scrub: Scrub) -> str:
    try:
        entry = msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, ValueError):
        return scrub(line[:400])  # said by a library, or the first line, cut in two
    kept = {name: entry[name] for name in _FIELDS if name in entry}
    kept["message"] = scrub(str(entry.get("message", "")))
    for name, value in entry.items():
        if name not in kept and isinstance(value, bool | int):
            kept[name] = value
    for name in ("why", "error"):
        if name in entry:
            kept[name] = scrub(str(entry[name]))
    return msgspec.json.encode(kept).decode()


def _health(page: HealthPage, scrub: Scrub) -> dict[str, Any]:
    """The page without the name of the folder, which may hold an account's name."""
    plain: dict[str, Any] = msgspec.to_builtins(page)
    plain["store"].pop("place")
    for feed in plain["feeds"]:
        feed["source"] = scrub(feed["source"])
    return plain


def _summed(refusals: dict[str, int], scrub: Scrub) -> dict[str, int]:
    summed: dict[str, int] = {}
    for reason, count in refusals.items():
        plain = scrub(reason)
        summed[plain] = summed.get(plain, 0) + count
    return summed


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)
