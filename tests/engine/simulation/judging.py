"""Simulated scenes, and what the rules of this version say about them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from engine.model.score import Score
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score
from engine.simulation.force import IST, Plan
from engine.simulation.incidents import Incident
from engine.simulation.scene import Scene, ordinary_scene
from engine.simulation.writing import members, write_folder

EVENING = datetime(2026, 3, 6, 18, 30, tzinfo=IST)
#: Before the day guards come, so that a whole working day can be seen.
MORNING = datetime(2026, 3, 6, 6, 30, tzinfo=IST)


def plan(seed: int = 1, sites: int = 48, starts_at: datetime = EVENING, hours: float = 6) -> Plan:
    return Plan(seed=seed, sites=sites, starts_at=starts_at, hours=hours)


def staged(where: Plan, programme: Mapping[Incident, float]) -> Scene:
    """An ordinary scene with incidents so many minutes after its start."""
    scene = ordinary_scene(where)
    for incident, minutes in programme.items():
        incident(scene, where.starts_at + timedelta(minutes=minutes))
    return scene


def judged(scene: Scene, folder: Path) -> tuple[Replay, Score]:
    """Writes the scene as a recording and replays it."""
    write_folder(members(scene), folder)
    replay = Replay(open_recording(folder))
    replay.play()
    assert not replay.refused
    return replay, score(replay.recording, replay.findings)
