"""Files to an engine: the one that runs, or one that is started for this."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from engine.address import find
from engine.client import EngineClient
from engine.connectors.csv_punches import punches, read_mapping
from engine.connectors.formats import FORMATS
from engine.errors import BadInput, SourceUnavailable
from engine.foreign_files import read_text
from engine.model.directory import DirectoryContent
from engine.model.intake import Receipt
from engine.recordings.playing import load_events
from engine.recordings.reading import open_recording
from engine.remote.connectors import refuse_file
from noc_console.config import data_dir
from noc_console.log_ingesting import report, settings_of, take_log
from noc_console.progress import progress
from noc_console.worker import started_engine

_LINES = 2_000
_FORMS = ("auto", "events", "recording", "csv")


async def take_files(
    files: list[Path],
    *,
    source: str,
    form: str,
    mapping: Path | None,
    told: list[str],
    live: bool,
    as_json: bool,
) -> None:
    """Takes each file and prints what became of its lines.

    Args:
        told: settings of a log's format, `name=value`.

    Raises:
        BadInput: a file cannot be read at all; the others were taken.
    """
    if form not in _FORMS and form not in FORMATS:
        raise BadInput(f"--format {form}: it is one of {', '.join((*_FORMS, *FORMATS))}")
    history = None if live else True
    totals: list[dict[str, Any]] = []
    refused: list[str] = []
    async with attached() as client:
        settings = settings_of(form, source, told) if form in FORMATS else {}
        for path in files:
            try:
                if form in FORMATS:
                    receipt = await take_log(client, path, settings, history)
                    totals.append(report(path, receipt, as_json=as_json))
                    continue
                directory, lines = _read(path, form, mapping)
                if directory is not None:
                    await client.put_directory(directory, dry_run=False)
                taken = await _hand_in(client, lines, source or "file", history)
                totals.append({"file": str(path), **_counts(taken)})
                _report(path, taken, as_json=as_json)
            except BadInput as why:
                # The others go on, and the engine keeps that this one was none.
                refused.append(str(why))
                await refuse_file(client, path.name, source or "file", str(why))
    if as_json:
        sys.stdout.write(json.dumps(totals) + "\n")
    if refused:
        raise BadInput("\n".join(refused))


def _report(path: Path, taken: Receipt, *, as_json: bool) -> None:
    if as_json:
        return
    counts = ", ".join(f"{value:,} {name}" for name, value in _counts(taken).items())
    sys.stdout.write(f"{path}: {counts}\n")
    for reason in taken.reasons[:5]:
        sys.stdout.write(f"  line {reason.line}: {reason.reason}\n")


@asynccontextmanager
async def attached() -> AsyncIterator[EngineClient]:
    """A client of the engine on the data folder; one is started for the time if none runs."""
    folder = data_dir()
    async with AsyncExitStack() as ending:
        try:
            client = EngineClient(find(folder))
            ending.push_async_callback(client.close)
            await client.health()
        except SourceUnavailable:
            client = EngineClient(await ending.enter_async_context(started_engine(folder)))
            ending.push_async_callback(client.close)
        yield client


def _read(
    path: Path, form: str, mapping: Path | None
) -> tuple[DirectoryContent | None, list[bytes]]:
    if form == "auto":
        form = _guess(path)
    if form == "recording":
        recording = open_recording(path)
        loaded = load_events(recording, raw=True)
        # Refused lines go too, so that the engine keeps and counts them.
        refused = [each.raw for each in loaded.refused]
        return recording.directory, [raw for _, raw in loaded.lines] + refused
    raw = read_text(path)
    if form == "csv":
        if mapping is None:
            raise BadInput(f"{path}: give --mapping FILE, which says what the columns are")
        return None, list(punches(raw, read_mapping(mapping), path.name))
    return None, raw.split(b"\n")


def _guess(path: Path) -> str:
    if path.is_dir() or path.suffix == ".nocrec":
        return "recording"
    return "csv" if path.suffix == ".csv" else "events"


async def _hand_in(
    client: EngineClient, lines: list[bytes], source: str, history: bool | None
) -> Receipt:
    totals = {name: 0 for name in ("accepted", "duplicates", "refused", "held")}
    reasons = []
    with progress("ingest", len(lines)) as advance:
        for start in range(0, len(lines), _LINES):
            chunk = lines[start : start + _LINES]
            receipt = await client.ingest(chunk, source, history)
            for name in totals:
                totals[name] += getattr(receipt, name)
            reasons += [
                type(each)(line=start + each.line, reason=each.reason) for each in receipt.reasons
            ]
            advance(len(chunk))
    return Receipt(**totals, reasons=tuple(reasons[:100]))


def _counts(receipt: Receipt) -> dict[str, int]:
    return {
        "accepted": receipt.accepted,
        "duplicates": receipt.duplicates,
        "refused": receipt.refused,
        "held": receipt.held,
    }
