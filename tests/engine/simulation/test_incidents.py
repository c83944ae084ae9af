"""Each incident is found as labelled, and each near miss is not found."""

from datetime import datetime
from pathlib import Path

import pytest

from engine.simulation import incidents, near_misses
from engine.simulation.incidents import Incident
from tests.engine.simulation.judging import MORNING, judged, plan, staged

#: Minutes after 18:30 for those of the hand-over; the others come in the evening.
HAND_OVER = {
    "geofence_violation": 20.0,
    "wrong_person": 20.0,
    "buddy_punching": 22.0,
    "no_show": 20.0,
    "late_relief": 20.0,
    "leaves_a_little_early": 0.0,
    "fast_ride_to_work": 23.0,
    "punches_at_the_corner": 22.0,
    "two_sites_in_time": 22.0,
}
#: These take a working day.
LONG = {"overtime", "long_day"}
#: Findings are named after their incident, but for these.
OTHER_NAMES = {"mock_location": "gps_spoofing", "forged_punch": "score"}


def programme(of: dict[str, Incident]) -> dict[Incident, float]:
    return {
        incident: HAND_OVER.get(name, 95.0) for name, incident in of.items() if name not in LONG
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_incident_is_found_and_nothing_else(seed: int, tmp_path: Path) -> None:
    scene = staged(plan(seed), programme(incidents.ALL))
    _, score = judged(scene, tmp_path)
    assert score.missed == ()
    assert [each.reason for each in score.unexpected] == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_is_found_just_below_each_limit(seed: int, tmp_path: Path) -> None:
    scene = staged(plan(seed), programme(near_misses.ALL))
    replay, _ = judged(scene, tmp_path)
    assert scene.expected == []
    assert [(each.detection, each.reason) for each in replay.findings] == []


def test_a_day_of_sixteen_hours_is_found_and_a_shorter_one_is_not(tmp_path: Path) -> None:
    where = plan(sites=20, starts_at=MORNING, hours=18)
    scene = staged(where, {incidents.overtime: 60, near_misses.long_day: 60})
    replay, score = judged(scene, tmp_path)
    assert score.missed == ()
    assert [each.detection for each in replay.findings] == ["attendance.overtime"]


@pytest.mark.parametrize("name", incidents.ALL)
def test_labels_name_the_finding_its_subject_and_a_span(name: str) -> None:
    where = plan(sites=45, starts_at=MORNING, hours=20) if name in LONG else plan(sites=45)
    scene = staged(where, {incidents.ALL[name]: HAND_OVER.get(name, 95.0)})
    (label,) = scene.expected
    assert label["detection"].split(".")[1] == OTHER_NAMES.get(name, name)
    since, until = (datetime.fromisoformat(label[key]) for key in ("from", "to"))
    assert since.tzinfo is not None
    assert where.starts_at <= since < until
    sites = {each["id"] for each in scene.force.sites}
    people = {each["id"] for each in scene.force.people}
    devices = {each.get("device") for each in scene.events}
    assert label["site"] is None or label["site"] in sites
    assert label["subject"] in people | sites | devices
    assert all(set(each) == {"detection", "subject"} for each in scene.allowed)


@pytest.mark.parametrize("name", near_misses.ALL)
def test_a_near_miss_changes_the_scene(name: str) -> None:
    where = plan(sites=45, starts_at=MORNING, hours=20) if name in LONG else plan(sites=45)
    plain = staged(where, {}).events
    changed = staged(where, {near_misses.ALL[name]: HAND_OVER.get(name, 95.0)}).events
    assert changed != plain
