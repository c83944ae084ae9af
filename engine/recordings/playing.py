"""A recording's events, ready to play: decoded, refused one by one, told apart, in order."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from engine.model.envelope import Envelope
from engine.model.refusal import Refusal
from engine.pipeline.accept import Door, refuse
from engine.recordings.reading import Recording


@dataclass(slots=True)
class Loaded:
    """Events by (`occurred_at`, `source`, `id`). `events`, `refused` and `duplicates` add up to the
    lines that were not blank; `lines` has the raw bytes too, when asked for."""

    events: list[Envelope]
    lines: list[tuple[Envelope, bytes]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    duplicates: int = 0


def load_events(recording: Recording, *, raw: bool = False) -> Loaded:
    """Reads all events; of those with the same (`source`, `id`) the first counts.

    Args:
        raw: keep the bytes beside each event.
    """
    door = Door().open
    loaded = Loaded([])
    seen: set[tuple[str, str]] = set()
    ends_at = recording.head.ends_at.astimezone(UTC)
    for number, line in enumerate(recording.event_bytes().split(b"\n"), start=1):
        if not line or line.isspace():
            continue
        try:
            event = door(line)
        except (ValueError, OverflowError, RecursionError) as reason:
            where = f"{recording.path.name}/events.ndjson:{number}"
            loaded.refused.append(refuse(line, reason, "recording", where, ends_at))
            continue
        name = (event.source, event.id)
        if name in seen:
            loaded.duplicates += 1
            continue
        seen.add(name)
        loaded.events.append(event)
        if raw:
            loaded.lines.append((event, line))
    loaded.events.sort(key=_place)
    loaded.lines.sort(key=lambda each: _place(each[0]))
    return loaded


def _place(event: Envelope) -> tuple[datetime, str, str]:
    return event.occurred_at, event.source, event.id
