"""A folder into which others put NDJSON or CSV files; taken whole, then moved to `done`.

A file counts as finished when its size has not changed between two looks; what is still being
copied is left alone. A file is moved only after everything in it is on disk here.
"""

import asyncio
import logging
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import msgspec

from engine.connectors.csv_punches import Mapping, punches
from engine.errors import BadInput, NocError
from engine.foreign_files import read_text
from engine.model.intake import Intake

logger = logging.getLogger(__name__)

#: Events per delivery.
_LINES = 1_000


class Door(Intake, Protocol):
    """What the folder hands its files to."""

    async def refuse(self, raw: bytes, why: Exception, source: str, where: str) -> None:
        """Keeps what could not be read, with the reason."""
        ...


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One watched folder.

    Attributes:
        mapping: the mapping file for CSV; without one only `.ndjson` is taken.
    """

    path: str
    source: str = "folder"
    every_s: float = 5.0
    mapping: str = ""


async def watch(
    intake: Door, settings: Settings, mapping: Mapping | None, *, rounds: int | None = None
) -> None:
    """Looks again and again; for ever, or `rounds` times."""
    folder = Path(settings.path)
    done, failed = folder / "done", folder / "failed"
    sizes: dict[Path, int] = {}
    while rounds is None or rounds > 0:
        for each in (folder, done, failed):
            await asyncio.to_thread(each.mkdir, parents=True, exist_ok=True)
        for path, size in await asyncio.to_thread(_files, folder):
            if sizes.get(path) != size:
                sizes[path] = size
                continue
            del sizes[path]
            await _take(intake, settings, mapping, path, done, failed)
        if rounds is not None:
            rounds -= 1
        await asyncio.sleep(settings.every_s)


def _files(folder: Path) -> list[tuple[Path, int]]:
    found = []
    for path in folder.iterdir():
        with suppress(OSError):  # One that has gone meanwhile.
            size = path.lstat().st_size
            if path.suffix in (".ndjson", ".jsonl", ".csv") and not path.is_dir():
                found.append((path, size))
    return sorted(found)


async def _take(
    intake: Door,
    settings: Settings,
    mapping: Mapping | None,
    path: Path,
    done: Path,
    failed: Path,
) -> None:
    try:
        lines = await asyncio.to_thread(_lines_of, path, mapping)
        for start in range(0, len(lines), _LINES):
            chunk = lines[start : start + _LINES]
            await intake.ingest(chunk, source=settings.source, where=path.name)
        target = done
    except BadInput as refused:
        logger.warning("file not taken", extra={"file": path.name, "why": str(refused)})
        await intake.refuse(b"", refused, settings.source, path.name)
        target = failed
    except NocError as failing:
        logger.warning("file waits", extra={"file": path.name, "why": str(failing)})
        return  # Of ours: it is tried again.
    try:
        await asyncio.to_thread(_moved, path, target)
    except OSError as stuck:
        logger.error("file cannot be moved", extra={"file": path.name, "why": str(stuck)})


def _moved(path: Path, folder: Path) -> None:
    """Beside what lies there under the same name."""
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem}-{number}{path.suffix}"
    path.replace(target)


def _lines_of(path: Path, mapping: Mapping | None) -> list[bytes]:
    raw = read_text(path, follow=False)
    if path.suffix != ".csv":
        return raw.split(b"\n")
    if mapping is None:
        raise BadInput(f"{path.name}: CSV needs a mapping file; see `mapping` of the folder")
    return list(punches(raw, mapping, path.name))
