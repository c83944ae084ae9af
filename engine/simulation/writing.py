"""A scene as a recording: numbered events, labels, the same bytes for the same seed."""

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from engine.simulation.cameras import cameras_of
from engine.simulation.scene import Scene

_encode = msgspec.json.Encoder().encode
#: Zip archives hold dates; a fixed one keeps the bytes the same.
_DATE = (2026, 1, 1, 0, 0, 0)


def event_lines(scene: Scene, source: str = "guardapp") -> list[bytes]:
    """Events as JSON in order of time."""
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
        lines.append(_encode(values))
    return lines


def members(scene: Scene, config: dict[str, Any] | None = None) -> dict[str, bytes]:
    """The recording's files by name."""
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
    return {
        "recording.json": msgspec.json.format(_encode(head), indent=1),
        "directory.json": _encode(directory),
        "events.ndjson": b"".join(line + b"\n" for line in event_lines(scene)),
        "expected.ndjson": b"".join(_encode(each) + b"\n" for each in scene.expected),
        "allowed.ndjson": b"".join(_encode(each) + b"\n" for each in scene.allowed),
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
