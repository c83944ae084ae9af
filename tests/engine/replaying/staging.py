"""A short evening with incidents as a recording, prepared and shown."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from engine.recordings.reading import Recording, open_recording
from engine.replaying.player import ReplayPlayer
from engine.replaying.preparing import begins_at, prepare
from engine.replaying.progress import Progress
from engine.replaying.shown import ShownEngine
from engine.simulation import incidents
from engine.simulation.writing import members, write_folder
from engine.store.shown import ShownStore
from tests.engine.simulation.judging import plan, staged

PROGRAMME = {
    incidents.gps_spoofing: 10,
    incidents.wrong_person: 18,
    incidents.buddy_punching: 22,
    incidents.task_sla: 52,
    incidents.tour_overdue: 55,
    incidents.left_post: 92,
    incidents.guard_inactivity: 140,
}


def evening(folder: Path) -> Recording:
    """Five hours at twelve sites."""
    write_folder(_files(), folder)
    return open_recording(folder)


@cache
def _files() -> Mapping[str, bytes]:
    return members(staged(plan(sites=12, hours=5), PROGRAMME))


class HandClock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@contextmanager
def shown(recording: Recording, folder: Path) -> Iterator[tuple[ReplayPlayer, HandClock]]:
    """A player of the prepared recording, on a clock moved by hand."""
    store = ShownStore(folder / "replay.db")
    clock = HandClock()
    engine = ShownEngine(recording, store, begins_at(recording))
    player = ReplayPlayer(recording, engine, Progress(clock), clock)
    player.progress.begin()
    player.adopt(prepare(recording, store, player.progress))
    try:
        yield player, clock
    finally:
        engine.writer.close()
        store.database.close()
