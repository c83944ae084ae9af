"""A scene as a recording: numbered events, labels, the same bytes for the same seed."""

import io
import zipfile
from datetime import datetime, timedelta
from heapq import merge
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec

from engine.simulation import shop_days
from engine.simulation.cameras import cameras_of
from engine.simulation.scene import Scene
from engine.simulation.trade import Market

_encode = msgspec.json.Encoder().encode
#: Zip archives hold dates; a fixed one keeps the bytes the same.
_DATE = (2026, 1, 1, 0, 0, 0)


def event_lines(scene: Scene, source: str = "guardapp") -> list[bytes]:
    """Events as JSON in order of time."""
    return [line for _, line in timed_lines(scene, source)]


def timed_lines(scene: Scene, source: str = "guardapp") -> list[tuple[datetime, bytes]]:
    """Events as JSON with their times, in order."""
    ordered = sorted(scene.events, key=lambda each: (each["at"], each["type"], str(each)))
    lines = []
    for number, event in enumerate(ordered):
        values: dict[str, Any] = {
            "type": event["type"],
            "id": f"e{number:07}",
            "source": source,
            "occurred_at": event["at"],
        }
        values.update((key, value) for key, value in event.items() if key not in ("type", "at"))
        lines.append((event["at"], _encode(values)))
    return lines


def members(
    scene: Scene, config: dict[str, Any] | None = None, shops: Market | None = None
) -> dict[str, bytes]:
    """The recording's files by name; `shops`: what trades beside the guarded sites."""
    plan = scene.plan
    force = scene.force
    head = {
        "format": 1,
        "name": plan.name,
        "description": plan.description,
        "starts_at": plan.starts_at,
        "ends_at": plan.starts_at + timedelta(hours=plan.hours),
        "config": config or {},
    }
    directory = {
        "clients": force.clients,
        "sites": force.sites,
        "people": force.people,
        "assignments": force.assignments,
        "shifts": force.shifts,
        "checkpoints": force.checkpoints,
        "cameras": cameras_of(force.sites),
    }
    lines, expected, allowed = timed_lines(scene), scene.expected, scene.allowed
    if shops is not None:
        for name in ("products", "contacts", "registers"):
            directory[name] = getattr(shops.chain, name)
        for name in ("sites", "people", "assignments", "shifts", "cameras"):
            directory[name] += getattr(shops.chain, name)
        lines = list(merge(lines, shop_days.timed_lines(shops), key=itemgetter(0)))
        expected, allowed = expected + shops.expected, allowed + shops.allowed
    return {
        "recording.json": msgspec.json.format(_encode(head), indent=1),
        "directory.json": _encode(directory),
        "events.ndjson": b"".join(line + b"\n" for _, line in lines),
        "expected.ndjson": b"".join(_encode(each) + b"\n" for each in expected),
        "allowed.ndjson": b"".join(_encode(each) + b"\n" for each in allowed),
    }


def write_folder(files: dict[str, bytes], folder: Path) -> None:
    """As a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def packed(files: dict[str, bytes]) -> bytes:
    """As a `.nocrec`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
