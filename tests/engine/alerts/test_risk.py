"""The formula of risk by hour."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.alerts.risk import LASTS_H, WEIGHTS, Span, Weighing, joined, matrix, weight
from engine.model.heat import UNKNOWN, HeatOf
from engine.model.kinds import Severity, SubjectKind

FIRST = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
SPAN = Span(FIRST, 6)
ALL_DAY = 0b111111


def found(hours: float, **changes: Any) -> Weighing:
    values: dict[str, Any] = {
        "detection": "location.gps_spoofing",
        "subject": "G1",
        "subject_kind": SubjectKind.PERSON,
        "site": "PUNE",
        "occurred_at": FIRST + timedelta(hours=hours),
        "severity": Severity.CRITICAL,
        "confidence": 1.0,
        **changes,
    }
    return Weighing(**values)


def row(*findings: Weighing, known: int = ALL_DAY, of: HeatOf = HeatOf.PEOPLE) -> list[int]:
    key = "G1" if of is HeatOf.PEOPLE else "PUNE"
    return list(matrix([key], of, SPAN, {key: known}, findings))


def test_watched_and_quiet_is_zero_and_not_watched_is_unknown() -> None:
    assert row(known=0b000101) == [0, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN]
    assert row(known=0) == [UNKNOWN] * 6


def test_a_finding_halves_by_the_hour_and_is_over_after_four() -> None:
    assert row(found(0.99)) == [95, 48, 24, 12, 0, 0]


def test_it_still_weighs_when_it_came_before_the_span() -> None:
    assert row(found(-1.5)) == [24, 12, 0, 0, 0, 0]
    assert row(found(-4)) == [0] * 6


def test_what_is_left_of_it_is_known_also_after_the_shift() -> None:
    assert row(found(1.0), known=0b000010) == [UNKNOWN, 95, 48, 24, 12, UNKNOWN]


def test_many_findings_of_one_detection_are_one_sign() -> None:
    weak = [found(0.02 * n, severity=Severity.LOW, confidence=0.7) for n in range(20)]
    assert row(*weak)[0] == row(weak[0])[0] == 15


def test_another_detection_raises_the_risk_and_none_takes_it_over_100() -> None:
    one = found(0, severity=Severity.HIGH)
    other = found(0.5, severity=Severity.HIGH, detection="location.left_post")
    assert row(one)[0] == 70
    assert row(one, other)[0] == 91
    assert row(*(found(0, detection=f"d{n}") for n in range(50)))[0] == 100


def test_a_site_has_the_findings_of_everybody_there_and_a_person_only_its_own() -> None:
    at_site = found(0, subject="D7", subject_kind=SubjectKind.DEVICE)
    assert row(at_site, of=HeatOf.SITES)[0] == 95
    assert row(at_site)[0] == 0
    about_site = found(0, subject="PUNE", subject_kind=SubjectKind.SITE, site=None)
    assert row(about_site, of=HeatOf.SITES)[0] == 95


@pytest.mark.parametrize(
    ("severity", "band"),
    [(Severity.CRITICAL, 80), (Severity.HIGH, 60), (Severity.MEDIUM, 40), (Severity.LOW, 20)],
)
def test_one_certain_finding_reaches_the_band_of_its_severity(
    severity: Severity, band: int
) -> None:
    assert band <= joined([weight(severity, 1.0)]) < band + 20


@given(st.lists(st.floats(0, 1), max_size=8), st.floats(0, 1), st.randoms())
def test_order_does_not_matter_and_more_is_never_less(
    weights: list[float], more: float, random: Any
) -> None:
    shuffled = list(weights)
    random.shuffle(shuffled)
    assert 0 <= joined(weights) <= joined([*shuffled, more]) <= 100
    assert abs(joined(weights) - joined(shuffled)) <= 1


def test_every_severity_has_a_weight_and_worse_weighs_more() -> None:
    assert [WEIGHTS[each] for each in Severity] == sorted(WEIGHTS.values(), reverse=True)
    assert weight(Severity.CRITICAL, 1.0, LASTS_H) == weight(Severity.CRITICAL, 1.0, -1) == 0


def test_hours_that_a_shift_touches_count_as_watched() -> None:
    hour = timedelta(hours=1)
    assert SPAN.covered(FIRST + 0.5 * hour, FIRST + 2 * hour) == 0b000011
    assert SPAN.covered(FIRST - 9 * hour, FIRST + 99 * hour) == ALL_DAY
    assert SPAN.covered(FIRST - 9 * hour, FIRST) == 0
    assert SPAN.covered(FIRST + 6 * hour, FIRST + 8 * hour) == 0
