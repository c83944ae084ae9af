"""The shipped night: who is in it, and what its first minutes show."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from engine.cameras.choosing import cameras_for, facts_of, rule_for_finding
from engine.cameras.rules import shipped
from engine.directory.index import Directory
from engine.model.cameras_rules import Tier
from engine.model.kinds import Severity
from engine.recordings.reading import Recording, open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score
from engine.simulation.night_shift import PLAN, PLAY_SPEED

SHIPPED = Path(__file__).parents[3] / "resources" / "demo" / "night-shift.nocrec"


@pytest.fixture(scope="module")
def night() -> Recording:
    return open_recording(SHIPPED)


@pytest.fixture(scope="module")
def replay(night: Recording) -> Replay:
    played = Replay(night)
    played.play()
    return played


def test_it_is_small_and_says_what_it_is(night: Recording) -> None:
    assert SHIPPED.stat().st_size < 1_000_000
    assert night.head.config["play_speed"] == PLAY_SPEED
    assert "made up" in night.head.description
    kinds = Counter(each.kind for each in night.directory.sites)
    assert kinds == {"guarded": 60, "store": 2}
    assert len(night.directory.people) >= 120


def test_whoever_is_named_exists(night: Recording) -> None:
    content = night.directory
    sites = {each.id for each in content.sites}
    people = {each.id for each in content.people}
    clients = {each.id for each in content.clients}
    for person in content.people:
        assert person.home_site is None or person.home_site in sites
        assert person.manager is None or person.manager in people
    assert all(each.client in clients for each in content.sites)
    assert all(each.site in sites for each in content.checkpoints)
    assert all(
        each.site in sites and each.person in people
        for each in (*content.assignments, *content.shifts)
    )


def test_phone_numbers_belong_to_nobody(night: Recording) -> None:
    phones = [each.phone for each in night.directory.people if each.phone]
    assert len(phones) >= 120
    assert all(each.startswith("+910000") for each in phones)


def test_everything_labelled_is_found_and_nothing_else(replay: Replay) -> None:
    result = score(replay.recording, replay.findings)
    assert result.missed == ()
    assert result.unexpected == ()
    assert not replay.refused


def test_the_first_minutes_of_play_are_full_of_different_things(replay: Replay) -> None:
    played = [
        ((each.occurred_at - PLAN.starts_at) / PLAY_SPEED, each.detection)
        for each in replay.findings
    ]
    assert played[0][0] < timedelta(seconds=20)
    early = [(when, what) for when, what in played if when <= timedelta(minutes=10)]
    assert len({what for _, what in early}) >= 16
    # Nobody who watches waits longer than a minute and a half for the next.
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(early)]
    assert max(gaps) < timedelta(seconds=90)


def test_a_till_is_robbed_within_the_first_minutes_and_its_cameras_come_up(replay: Replay) -> None:
    about = [each for each in replay.findings if each.site == "R0001"]
    assert {each.subject for each in about} == {"R0001-E3"}
    worst = next(each for each in about if each.severity is Severity.CRITICAL)
    assert (worst.occurred_at - PLAN.starts_at) / PLAY_SPEED < timedelta(minutes=2)
    rules, directory = shipped(), Directory(replay.recording.directory)
    events = {each.ref: msgspec.to_builtins(each) for each in replay.events}
    till = next(each for each in about if each.detection == "pos.discount_over_authority")
    facts = facts_of(till, [events[each] for each in till.events], directory)
    rule = rule_for_finding(rules, till, facts)
    assert rule is not None
    assert rule.tier == Tier.STANDARD
    shown = cameras_for(rule, ("R0001",), facts, directory)
    assert [(each.role, each.registers) for each in shown] == [
        ("register", ("R0001-R2",)),
        ("display", ()),
        ("entrance", ()),
    ]
    assert not any(each.site == "R0002" for each in replay.findings), "the other shop is honest"


def test_there_is_an_impossible_jump_to_draw(replay: Replay) -> None:
    first = replay.findings[0]
    assert first.detection == "location.gps_spoofing"
    before = [
        each
        for each in replay.events
        if each.occurred_at <= first.occurred_at and getattr(each, "person", "") == first.subject
    ]
    assert len(before) >= 2
