"""Findings become alerts; time and people move them on."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from engine.alerts.desk import Desk
from engine.alerts.quality import measure
from engine.detections.catalogue import CATALOGUE
from engine.errors import BadInput, Conflict
from engine.model.alert import Alert, Outcome
from engine.model.command import (
    Acknowledge,
    Escalate,
    MarkStep,
    Reopen,
    Resolve,
    TakeOver,
    Transfer,
)
from engine.model.finding import Clearance, Finding, Withdrawal
from engine.model.kinds import SubjectKind
from tests.engine.scene import at, world

KINDS = {each.meta.id: each.meta for each in CATALOGUE}


def desk() -> Desk:
    return Desk(KINDS, world())


def finding(detection: str = "location.left_post", minutes: float = 0, **fields: object) -> Finding:
    meta = KINDS[detection]
    made = Finding(
        id=f"{detection}{minutes}{fields}",
        detection=detection,
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site="PUNE",
        occurred_at=at(minutes),
        severity=meta.severity,
        confidence=meta.confidence,
        reason="A reason.",
        evidence={},
        events=("e",),
    )
    return replace(made, **fields)


def only(desk: Desk) -> Alert:
    (alert,) = desk.open.by_id.values()
    return alert


def test_related_findings_on_one_subject_join_and_the_worst_speaks() -> None:
    one = desk()
    one.take([finding("biometric.low_quality")], at(0))
    one.take([finding("biometric.buddy_punching", 5, reason="Two sites.")], at(5))
    alert = only(one)
    assert (alert.count, alert.severity) == (2, "critical")
    assert (alert.title, alert.reason) == ("Verified at two sites", "Two sites.")
    assert alert.acknowledge_by == at(6)


def test_half_an_hour_later_or_another_matter_is_another_alert() -> None:
    one = desk()
    one.take([finding(), finding(minutes=31), finding("compliance.task_sla", 31)], at(31))
    assert len(one.open.by_id) == 3


def test_the_same_finding_again_changes_nothing() -> None:
    one = desk()
    one.take([finding()], at(0))
    assert not one.take([finding()], at(1))


def test_two_packs_make_it_probable() -> None:
    one = desk()
    one.take([finding("biometric.buddy_punching"), finding("location.gps_spoofing", 1)], at(1))
    assert only(one).validation == 2


def test_a_condition_that_ended_unseen_stays_and_says_so() -> None:
    one = desk()
    one.take([finding(episode="x")], at(0))
    end = Clearance(
        detection="location.left_post", subject="G1", episode="x", occurred_at=at(3), reason="Back."
    )
    (entry,) = one.take([end], at(3)).entries
    assert (entry.action, only(one).ended, only(one).state) == ("returned", True, "new")


def test_a_finding_proved_wrong_is_withdrawn() -> None:
    one = desk()
    told = finding()
    one.take([told], at(0))
    gone = Withdrawal(
        finding=told.id, detection=told.detection, subject="G1", occurred_at=told.occurred_at
    )
    one.take([gone], at(1))
    assert only(one).withdrawn


def test_three_repeats_a_minute_chatter() -> None:
    one = desk()
    for number in range(4):
        one.take([finding(minutes=number / 10)], at(number / 10))
    assert only(one).chattering


def test_shadowed_findings_raise_nothing() -> None:
    one = desk()
    assert not one.take([finding(shadow=True)], at(0))


def test_a_silent_feed_folds_what_it_may_have_caused() -> None:
    one = desk()
    silent = finding(
        "system.feed_silent", subject="guardapp", subject_kind=SubjectKind.SOURCE, site=None
    )
    one.take([silent], at(0))
    other = finding("location.left_post", 5, subject="G2")
    one.take([finding("attendance.no_show", 5), other], at(5))
    parents = {each.detections[0]: each.parent for each in one.open.by_id.values()}
    assert parents["attendance.no_show"] == f"al-{silent.id}"
    assert parents["location.left_post"] is None


def test_priority_never_lifts_a_high_above_a_critical() -> None:
    one = desk()
    for number in range(6):
        one.take([finding("compliance.task_sla", 40 * number)], at(40 * number))
    one.take([finding("biometric.buddy_punching", 500, subject="G2", site="MUMBAI")], at(500))
    highs = [each.priority for each in one.open.by_id.values() if each.severity == "high"]
    (critical,) = [each.priority for each in one.open.by_id.values() if each.severity != "high"]
    assert critical > max(highs)


def test_deadlines_hand_it_up_the_chain_and_a_rule_may_ask_for_it() -> None:
    one = desk()
    one.take([finding("compliance.task_sla", escalate_at=at(2))], at(0))
    assert not one.tick(at(1), at(1))
    (entry,) = one.tick(at(1.5), at(2)).entries
    assert "supervisor" in entry.detail


def test_rules_of_settling() -> None:
    one = desk()
    one.take([finding()], at(0))
    name = only(one).id
    with pytest.raises(BadInput, match="note"):
        one.command(name, Resolve(outcome=Outcome.CONFIRMED_FRAUD), "asha", at(1))
    with pytest.raises(BadInput, match="steps"):
        one.command(name, Resolve(outcome=Outcome.BENIGN), "asha", at(1))
    for step in range(len(one.playbooks.steps(only(one)))):
        one.command(name, MarkStep(step=step), "asha", at(1))
    one.command(name, Resolve(outcome=Outcome.BENIGN), "asha", at(1))
    with pytest.raises(Conflict):
        one.command(name, Escalate(), "asha", at(2))
    assert one.command(name, Reopen(), "ravi", at(3)).alerts[0].assignee == "ravi"


def test_taking_somebody_elses_alert_needs_a_take_over() -> None:
    one = desk()
    one.take([finding(), finding("compliance.task_sla", subject="G2")], at(0))
    first, second = one.open.by_id.values()
    one.command(first.id, Acknowledge(), "asha", at(1))
    with pytest.raises(Conflict, match="take it over"):
        one.command(first.id, Acknowledge(), "ravi", at(1))
    (entry,) = one.command(second.id, Acknowledge(), "ravi", at(1)).entries
    assert "asha also works at this site" in entry.detail
    assert one.command(first.id, TakeOver(), "ravi", at(2)).alerts[0].assignee == "ravi"
    assert one.command(first.id, Transfer(to="meena"), "ravi", at(2)).alerts[0].assignee == "meena"


def test_more_than_ten_in_ten_minutes_is_a_flood() -> None:
    one = desk()
    told = [finding(subject=f"G{number}", site=None) for number in range(11)]
    one.take(told[:10], at(0))
    assert not one.is_flood(at(1), operators=1)
    one.take(told[10:], at(1))
    assert one.is_flood(at(1), operators=1)
    assert not one.is_flood(at(1), operators=2)
    assert not one.is_flood(at(12), operators=1)


def test_quality_counts_what_was_judged() -> None:
    one = desk()
    one.take([finding(subject=f"G{number}") for number in range(6)], at(0))
    alerts = [
        replace(each, outcome=Outcome.FALSE_POSITIVE if number else Outcome.GENUINE_INCIDENT)
        for number, each in enumerate(one.open.by_id.values())
    ]
    seen = measure(alerts, [], at(0), at(0) + timedelta(hours=2), 1, [True, True, False])
    assert (seen.presented, seen.per_operator_hour) == (6, 3.0)
    assert seen.precision == {"location.left_post": pytest.approx(1 / 6, abs=1e-3)}
    assert seen.acknowledged_on_time == pytest.approx(2 / 3, abs=1e-3)
    few = measure(alerts[:3], [], at(0), at(60), 1, [])
    assert few.precision == {"location.left_post": None}
