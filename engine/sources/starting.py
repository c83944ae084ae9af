"""The sources that the configuration names, and the recording that plays, begin with the engine."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from engine.clock import PlayClock
from engine.connectors import watched_folder, websocket_feed
from engine.connectors.csv_punches import read_mapping
from engine.detect.feeds import LATENESS
from engine.live.engine import Engine
from engine.live.player import play
from engine.recordings.playing import load_events
from engine.recordings.reading import Recording, open_recording
from engine.settings import EngineSettings

#: After a recording's end its clock goes on for so long: calls and deadlines come to their end, and
#: nothing that is missed is noticed as quickly.
_AFTERWARDS = timedelta(minutes=10)


def start_sources(
    group: asyncio.TaskGroup, told: EngineSettings, engine: Engine, recording: Recording | None
) -> list[asyncio.Task[None]]:
    """Each in a task of the group; they run until cancelled."""
    tasks = []
    for folder in told.connectors.folders:
        mapping = read_mapping(Path(folder.mapping)) if folder.mapping else None
        tasks.append(group.create_task(watched_folder.watch(engine, folder, mapping)))
    for feed in told.connectors.feeds:
        cursor = told.data_dir / "cursors" / f"{feed.source}.txt"
        tasks.append(group.create_task(websocket_feed.follow(engine, feed, cursor)))
    if recording is not None:
        playing = _play(engine, recording, told.play_speed)
        tasks.append(group.create_task(playing, name="player"))
    return tasks


async def _play(engine: Engine, recording: Recording, speed: float) -> None:
    begins = engine.event_clock.now()
    lines = await asyncio.to_thread(_timed_lines, recording, begins - LATENESS)
    # Where nothing is told any more nobody punches out: time that went on would only accuse.
    ends = max([recording.head.ends_at, *(at for at, _ in lines[-1:])]).astimezone(UTC)
    engine.event_clock = PlayClock(begins, speed, max(begins, ends + _AFTERWARDS))
    await play(engine, lines, engine.event_clock)


def _timed_lines(recording: Recording, since: datetime) -> list[tuple[datetime, bytes]]:
    loaded = load_events(recording, raw=True)
    return [(event.occurred_at, raw) for event, raw in loaded.lines if event.occurred_at >= since]


def with_play(told: EngineSettings, recording: Path, speed: float | None) -> EngineSettings:
    """The settings for playing a recording; its own speed where none is given."""
    head = open_recording(recording).head
    return replace(
        told, play=recording, play_speed=speed or float(head.config.get("play_speed", 1))
    )
