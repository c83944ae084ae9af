"""Events out of order, twice, late: the same findings as in order."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.finding import Clearance, Finding, Verdict, Withdrawal
from engine.simulation import incidents
from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from tests.engine.scene import MUMBAI, event, face, fix, play, punch, shift, world


def standing(verdicts: list[Verdict]) -> set[str]:
    """Findings that were not withdrawn again."""
    left: set[str] = set()
    for each in verdicts:
        if isinstance(each, Finding):
            left.add(each.id)
        elif isinstance(each, Withdrawal):
            left.discard(each.finding)
    return left


def busy_night() -> list:
    """Nine minutes in which much depends on the order."""
    return [
        punch(0, biometric=face()),
        event("biometric.verified", 2, person="G1", site="MUMBAI", biometric=face()),
        fix(1),
        fix(4, MUMBAI),
        fix(8),
        event("task.assigned", 0.5, task="T", person="G1", site="PUNE", priority="critical"),
        event("task.started", 7, task="T"),
        punch(9, "G3"),
        punch(3, "G2", direction="out"),
    ]


@given(st.permutations(range(9)))
@settings(max_examples=60, deadline=None)
def test_any_order_within_the_lateness_gives_the_same_findings(order: list[int]) -> None:
    night = busy_night()
    roster = (shift("G1", 5, 480), shift("G2", -480, 5))
    expected = standing(play(night, world(roster), until=60))
    assert len(expected) >= 4
    told = [night[number] for number in order]
    assert standing(play(told, world(roster), until=60, ordered=False)) == expected


def test_a_late_punch_withdraws_what_it_disproves() -> None:
    roster = world([shift("G1", 0, 480)])
    said = play([punch(-9, "G2", site="MUMBAI"), punch(20, "G2"), punch(12)], roster, ordered=False)
    missed = {
        each.id
        for each in said
        if isinstance(each, Finding) and each.detection == "attendance.no_show"
    }
    assert missed
    assert not missed & standing(said)


def test_an_event_sent_twice_changes_nothing() -> None:
    night = busy_night()
    once = play(sorted(night, key=lambda each: each.occurred_at), ordered=False)
    twice = [each for pair in zip(night, night, strict=True) for each in pair]
    twice.sort(key=lambda each: each.occurred_at)
    again = play(twice, ordered=False)
    assert [each.id for each in once if isinstance(each, Finding)] == [
        each.id for each in again if isinstance(each, Finding)
    ]


def test_an_event_later_than_allowed_is_still_judged() -> None:
    told = [fix(0), *(fix(n) for n in range(5, 60, 5)), fix(2, MUMBAI)]
    late = [each for each in play(told, ordered=False) if isinstance(each, Finding) and each.late]
    assert [each.detection for each in late] == ["location.gps_spoofing"]


def test_a_simulated_shift_is_judged_alike_shuffled_and_in_order() -> None:
    from datetime import datetime, timedelta

    import msgspec

    from engine.directory.index import Directory
    from engine.model.directory import DirectoryContent
    from engine.pipeline.accept import Door
    from engine.simulation.writing import members

    plan = Plan(seed=3, sites=12, starts_at=datetime(2026, 3, 6, 18, 30, tzinfo=IST), hours=5)
    scene = ordinary_scene(plan)
    for minutes, incident in (
        (20, incidents.wrong_person),
        (50, incidents.left_post),
        (60, incidents.task_sla),
        (80, incidents.gps_spoofing),
    ):
        incident(scene, plan.starts_at + timedelta(minutes=minutes))
    files = members(scene)
    content = msgspec.json.decode(files["directory.json"], type=DirectoryContent)
    door = Door()
    told = [door.open(line) for line in files["events.ndjson"].splitlines()]
    since = (plan.starts_at - told[0].occurred_at).total_seconds()
    assert since <= 0
    begins = (told[0].occurred_at - _base()).total_seconds() / 60
    expected = standing(play(told, Directory(content), since=begins))
    shuffler = random.Random(1)
    jumbled = sorted(told, key=lambda each: each.occurred_at.timestamp() + shuffler.uniform(0, 590))
    said = play(jumbled, Directory(content), since=begins, ordered=False)
    assert len(expected) >= 4
    assert standing(said) == expected
    assert any(isinstance(each, Clearance) for each in said)


def _base() -> object:
    from tests.engine.scene import BASE

    return BASE
