"""Runs a recording through the line as fast as possible."""

from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

from engine.model.envelope import Envelope
from engine.model.refusal import Refusal
from engine.pipeline.accept import Door, refuse
from engine.recordings.reading import Recording


@dataclass(slots=True)
class Loaded:
    """A recording's events, ready to play; the numbers add up to the lines that were not blank."""

    events: list[Envelope]
    refused: list[Refusal] = field(default_factory=list)
    duplicates: int = 0


def load_events(recording: Recording) -> Loaded:
    """Decodes, refuses, drops duplicates (the first of a (`source`, `id`) counts), sorts by
    (`occurred_at`, `source`, `id`)."""
    door = Door().open
    loaded = Loaded([])
    seen: set[tuple[str, str]] = set()
    ends_at = recording.head.ends_at.astimezone(UTC)
    for number, raw in enumerate(recording.event_lines(), start=1):
        if not raw or raw.isspace():
            continue
        try:
            event = door(raw)
        except (ValueError, OverflowError, RecursionError) as reason:
            where = f"{Path(recording.path).name}/events.ndjson:{number}"
            loaded.refused.append(refuse(raw, reason, "recording", where, ends_at))
            continue
        name = (event.source, event.id)
        if name in seen:
            loaded.duplicates += 1
        else:
            seen.add(name)
            loaded.events.append(event)
    loaded.events.sort(key=_place)
    return loaded


def _place(event: Envelope) -> tuple[object, str, str]:
    return event.occurred_at, event.source, event.id
