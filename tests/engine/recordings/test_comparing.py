"""What other thresholds change, on findings that are known."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.recordings.comparing import SAME_WITHIN, compare
from tests.engine.scene import at


def finding(name: str, minutes: float, **changes: Any) -> Finding:
    made = Finding(
        id=name,
        detection="attendance.no_show",
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site="PUNE",
        occurred_at=at(minutes),
        severity=Severity.HIGH,
        confidence=0.9,
        reason="",
        evidence={},
        events=(),
    )
    return replace(made, **changes)


def names(findings: tuple[Finding, ...]) -> list[str]:
    return [each.id for each in findings]


def test_missed_new_and_both_are_told_apart() -> None:
    kept, gone = finding("kept", 0), finding("gone", 10, subject="G2")
    came = finding("came", 20, subject="G3")
    told = compare([kept, gone], [kept, came])
    assert (names(told.both), names(told.missed), names(told.new)) == (["kept"], ["gone"], ["came"])
    (row,) = told.detections
    assert (row.before, row.now, row.both, row.missed, row.new) == (2, 2, 1, 1, 1)
    assert told.score_before is None


def test_a_finding_that_only_moved_is_the_same() -> None:
    limit = SAME_WITHIN / timedelta(minutes=1)
    moved = compare([finding("early", 0)], [finding("late", limit)])
    assert (names(moved.both), moved.missed, moved.new) == (["late"], (), ())
    too_far = compare([finding("early", 0)], [finding("late", limit + 1)])
    assert (too_far.both, names(too_far.missed), names(too_far.new)) == ((), ["early"], ["late"])


def test_each_finding_is_paired_once_with_its_nearest() -> None:
    before = [finding("a", 0), finding("b", 20)]
    told = compare(before, [finding("x", 19)])
    assert (names(told.both), names(told.missed)) == (["x"], ["a"])
    elsewhere = compare(before, [finding("x", 19, site="MUMBAI")])
    assert names(elsewhere.new) == ["x"]
