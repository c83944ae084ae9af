"""Too long without a break."""

from tests.engine.scene import at, cleared, found, punch

ID = "attendance.overtime"
LIMIT = 16 * 60


def test_fires_the_moment_the_limit_passes_while_still_clocked_in() -> None:
    (finding,) = found(ID, [punch(0)], until=LIMIT)
    assert finding.occurred_at == at(LIMIT)
    assert (finding.severity, finding.confidence) == ("medium", 0.98)
    assert not found(ID, [punch(0)], until=LIMIT - 1)


def test_is_high_past_twenty_hours() -> None:
    assert [each.severity for each in found(ID, [punch(0)], until=20 * 60)] == ["medium", "high"]


def test_a_break_of_an_hour_ends_the_work_and_a_shorter_one_does_not() -> None:
    def day(gap: float) -> list:
        return [punch(0), punch(600, direction="out"), punch(600 + gap)]

    assert found(ID, day(59), until=LIMIT)
    assert not found(ID, day(60), until=LIMIT)


def test_going_home_on_time_is_no_overtime_and_clears_one() -> None:
    assert not found(ID, [punch(0), punch(LIMIT, direction="out")], until=LIMIT + 300)
    assert cleared(ID, [punch(0), punch(LIMIT + 30, direction="out")])
