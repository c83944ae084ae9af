"""An ordinary day: nothing to find, and no signal silent for long."""

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from engine.detect.geometry import distance_m
from engine.model.directory import Location
from engine.simulation.force import Plan
from engine.simulation.ordinary import shift_events
from engine.simulation.scene import Scene, ordinary_scene
from tests.engine.simulation.judging import MORNING, judged, plan


@pytest.fixture(scope="module")
def night() -> Scene:
    return ordinary_scene(plan(sites=20, hours=12.5))


def by_person(scene: Scene, kind: str) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for event in sorted(scene.events, key=lambda each: each["at"]):
        if event["type"] == kind:
            found[event["person"]].append(event)
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_found_on_an_ordinary_day(seed: int, tmp_path: Path) -> None:
    where = Plan(seed=seed, sites=12, starts_at=MORNING, hours=26)
    replay, _ = judged(ordinary_scene(where), tmp_path)
    assert len(replay.events) > 5_000
    assert [each.reason for each in replay.findings] == []


def test_a_force_with_rarer_signals_is_ordinary_too(tmp_path: Path) -> None:
    where = Plan(seed=5, sites=12, starts_at=MORNING, hours=26, fix_minutes=15, phone_minutes=20)
    replay, _ = judged(ordinary_scene(where), tmp_path)
    assert [each.reason for each in replay.findings] == []


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [("position.fix", 7), ("phone.activity", 15), ("checkpoint.scanned", 125)],
)
def test_no_signal_is_silent_for_long(night: Scene, kind: str, minutes: float) -> None:
    people = by_person(night, kind)
    assert len(people) >= 20
    for person, events in people.items():
        gaps = [later["at"] - earlier["at"] for earlier, later in pairwise(events)]
        assert max(gaps, default=timedelta()) < timedelta(minutes=minutes), person


def test_positions_are_precise_and_at_a_walk(night: Scene) -> None:
    people = by_person(night, "position.fix")
    assert len(people) >= 20
    for fixes in people.values():
        assert all(each["accuracy_m"] < 60 for each in fixes)
        for earlier, later in pairwise(fixes):
            a, b = (Location(**each["location"]) for each in (earlier, later))
            hours = (later["at"] - earlier["at"]).total_seconds() / 3600
            assert distance_m(a, b) / 1000 / hours < 6


def test_checks_are_good_and_never_at_the_same_second(night: Scene) -> None:
    checks = [each["biometric"] for each in night.events if "biometric" in each]
    assert len(checks) >= 20
    assert all(each["confidence"] > 0.75 and each["liveness"] > 0.6 for each in checks)
    # A month of one guard: a person's habit is not a machine's.
    site = night.force.sites[0]
    times = set()
    for day in range(30):
        starts = datetime.fromisoformat("2026-03-06T19:00:00+05:30") + timedelta(days=day)
        shift = {
            "id": f"SH-{day}",
            "person": "G1",
            "site": site["id"],
            "starts_at": starts.isoformat(),
            "ends_at": (starts + timedelta(hours=12)).isoformat(),
        }
        month = Plan(seed=1, sites=1, starts_at=starts - timedelta(hours=1), hours=14)
        for event in shift_events(shift, site, month, night.rng):
            if event["type"] == "attendance.punch":
                times.add(event["at"].time())
    assert len(times) > 0.9 * 60
