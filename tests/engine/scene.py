"""A small world for tests of rules: two sites, a few guards, times that count from a base."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from engine.detect.settings import Override, Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.model.event import event_decoder
from engine.model.finding import Clearance, Finding, Verdict
from engine.pipeline.line import Line

#: 22:00 in India, the beginning of the night.
BASE = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
PUNE = {"lat": 18.5204, "lon": 73.8567}
#: 118 km from Pune.
MUMBAI = {"lat": 19.0760, "lon": 72.8777}
_decode = event_decoder().decode


def at(minutes: float) -> datetime:
    """So many minutes after the base."""
    return BASE + timedelta(minutes=minutes)


def north(place: dict[str, float], metres: float) -> dict[str, float]:
    """A place so many metres north."""
    return {"lat": place["lat"] + metres / 111_195, "lon": place["lon"]}


def event(type_: str, minutes: float, **fields: Any) -> Envelope:
    """An event; its id comes from its content, so that the same call makes the same event."""
    name = f"{type_}-{minutes}-" + "-".join(f"{key}{value}" for key, value in fields.items())
    raw = {
        "type": type_,
        "id": name[:200],
        "source": "test",
        "occurred_at": at(minutes),
        **{key: value for key, value in fields.items() if value is not None},
    }
    made: Envelope = _decode(msgspec.json.encode(raw))
    msgspec.structs.force_setattr(made, "occurred_at", at(minutes))
    return made


def punch(minutes: float, person: str = "G1", site: str = "PUNE", **fields: Any) -> Envelope:
    """A punch in, unless `direction` says out."""
    fields.setdefault("direction", "in")
    return event("attendance.punch", minutes, person=person, site=site, **fields)


def fix(
    minutes: float, place: dict[str, float] = PUNE, person: str = "G1", **fields: Any
) -> Envelope:
    """A position."""
    return event("position.fix", minutes, person=person, location=place, **fields)


def face(confidence: float = 0.95, result: str = "success", **fields: Any) -> dict[str, Any]:
    """A biometric check."""
    return {"kind": "face", "result": result, "confidence": confidence, **fields}


def shift(
    person: str, starts: float, ends: float, site: str = "PUNE", name: str = ""
) -> dict[str, Any]:
    """A rostered shift, in minutes from the base."""
    key = name or f"SH-{person}-{starts:g}"
    return {"id": key, "person": person, "site": site, "starts_at": at(starts), "ends_at": at(ends)}


def world(shifts: Sequence[dict[str, Any]] = (), **site: Any) -> Directory:
    """Sites PUNE and MUMBAI, guards G1 to G5, G1 and G2 assigned to PUNE, G3 to MUMBAI."""
    places = {"PUNE": PUNE, "MUMBAI": MUMBAI}
    content = {
        "sites": [
            {
                "id": key,
                "name": key.title(),
                "kind": "guarded",
                "timezone": "Asia/Kolkata",
                "location": place,
                "geofence": {"radius_m": 150},
                "client": "C1",
                **site,
            }
            for key, place in places.items()
        ],
        "people": [
            {"id": f"G{n}", "code": f"GUARD{n}", "name": f"Guard {n}", "role": "guard"}
            for n in range(1, 6)
        ],
        "assignments": [
            {"person": "G1", "site": "PUNE", "from": "2026-01-01"},
            {"person": "G2", "site": "PUNE", "from": "2026-01-01"},
            {"person": "G3", "site": "MUMBAI", "from": "2026-01-01"},
        ],
        "checkpoints": [
            {"id": f"K{n}", "site": "PUNE", "name": f"Point {n}", "location": north(PUNE, 60 * n)}
            for n in range(4)
        ],
        "shifts": list(shifts),
    }
    return Directory(msgspec.json.decode(msgspec.json.encode(content), type=DirectoryContent))


def play(
    events: Iterable[Envelope],
    directory: Directory | None = None,
    *,
    until: float = 0.0,
    overrides: Sequence[Override] = (),
    ordered: bool = True,
    since: float = -600.0,
) -> list[Verdict]:
    """Verdicts on events, sorted first when `ordered`, in the order given when not."""
    settings = Settings(CATALOGUE, overrides)
    line = Line(
        CATALOGUE, directory or world(), settings, watching_since=at(since), ordered=ordered
    )
    told = list(events)
    if ordered:
        told.sort(key=lambda each: (each.occurred_at, each.source, each.id))
    verdicts: list[Verdict] = []
    clock = BASE - timedelta(days=400)
    for each in told:
        if not ordered:
            # Live, the clock ticks before anything arrives.
            clock = max(clock, each.occurred_at)
            verdicts += line.advance(clock)
        verdicts += line.take(each)
    last = max((each.occurred_at for each in told), default=BASE)
    return verdicts + line.advance(max(at(until), last))


def found(detection: str, *args: Any, **kwargs: Any) -> list[Finding]:
    """Only this detection's findings."""
    said = play(*args, **kwargs)
    return [each for each in said if isinstance(each, Finding) and each.detection == detection]


def cleared(detection: str, *args: Any, **kwargs: Any) -> list[Clearance]:
    """Only this detection's clearances."""
    said = play(*args, **kwargs)
    return [each for each in said if isinstance(each, Clearance) and each.detection == detection]
