"""A folder into which others put NDJSON or CSV files; taken whole, then moved to `done`.

A file counts as finished when its size has not changed between two looks; what is still being
copied is left alone. A file is moved only after everything in it is on disk here.
"""

import asyncio
import logging
from pathlib import Path

import msgspec

from engine.connectors.csv_punches import Mapping, punches
from engine.errors import NocError
from engine.model.intake import Intake

logger = logging.getLogger(__name__)

#: Events per delivery.
_LINES = 1_000
#: Larger files are refused: 2 GiB is a month of a large force.
_MAX_BYTES = 2 * 1024**3


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
    intake: Intake, settings: Settings, mapping: Mapping | None, *, rounds: int | None = None
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
    return sorted(
        (path, path.stat().st_size)
        for path in folder.iterdir()
        if path.is_file() and path.suffix in (".ndjson", ".jsonl", ".csv")
    )


async def _take(
    intake: Intake,
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
        target = done / path.name
    except NocError as refused:
        logger.warning("file not taken", extra={"file": path.name, "why": str(refused)})
        target = failed / path.name
    await asyncio.to_thread(path.replace, target)


def _lines_of(path: Path, mapping: Mapping | None) -> list[bytes]:
    if path.stat().st_size > _MAX_BYTES:
        raise NocError(f"{path.name}: larger than {_MAX_BYTES:,} bytes; split it")
    raw = path.read_bytes()
    if path.suffix != ".csv":
        return raw.split(b"\n")
    if mapping is None:
        raise NocError(f"{path.name}: CSV needs a mapping file; see `mapping` of the folder")
    return list(punches(raw, mapping, path.name))
