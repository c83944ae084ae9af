"""Where things stand on a person's day: round hours, zoom within the day, sums that run up."""

from datetime import UTC, datetime, timedelta

from engine.model.retail_risk import Component, DayEntry, RiskDay, Standing
from ui.retail.day_layout import Span, hours, nearest, running, span_of

BEGINS = datetime(2026, 4, 14, 12, tzinfo=UTC)


def entry(minutes: float, pos: float | None = None) -> DayEntry:
    return DayEntry(
        at=BEGINS + timedelta(minutes=minutes),
        lane=Component.POS,
        kind="pos.sale",
        title="Sale",
        detail="",
        finding=None if pos is None else f"{minutes}",
        after=None if pos is None else Standing(pos=pos, score=pos * 0.3),
    )


def day(*entries: DayEntry) -> RiskDay:
    return RiskDay(
        person="P",
        name="Ana",
        site="S",
        site_name="Store",
        day="2026-04-15",
        since=BEGINS,
        until=BEGINS + timedelta(days=1),
        timezone="Pacific/Auckland",
        entries=entries,
        total=Standing(),
        rules={},
    )


def test_the_span_holds_everything_and_is_never_a_moment() -> None:
    told = day(entry(60), entry(61))
    span = span_of(told)
    assert span.until - span.since >= timedelta(hours=2)
    assert all(0 < span.part(each.at) < 1 for each in told.entries)
    nothing = span_of(day())
    assert (nothing.since, nothing.until) == (BEGINS, BEGINS + timedelta(days=1))


def test_zoom_keeps_what_is_under_the_pointer_and_stays_in_the_day() -> None:
    whole = Span(BEGINS, BEGINS + timedelta(hours=10))
    near = whole.zoomed(0.25, 0.5, whole)
    assert near.at(0.25) == whole.at(0.25)
    assert near.until - near.since == timedelta(hours=5)
    assert near.zoomed(0.9, 1e6, whole) == whole
    nearest_of_all = near
    for _ in range(60):
        nearest_of_all = nearest_of_all.zoomed(0.5, 0.5, whole)
    assert nearest_of_all.until - nearest_of_all.since == timedelta(minutes=10)


def test_hours_are_round_on_the_clock_of_the_place() -> None:
    span = Span(BEGINS + timedelta(minutes=7), BEGINS + timedelta(hours=6))
    shift = timedelta(hours=5, minutes=30)
    marks = hours(span, 8, shift)
    assert 3 <= len(marks) <= 9
    assert all((each + shift).minute == 0 for each in marks)
    assert all(span.since <= each <= span.until for each in marks)


def test_sums_change_only_where_something_was_added() -> None:
    entries = (entry(1), entry(2, 0.25), entry(3), entry(4, 0.25), entry(5, 0.6))
    assert [value for _, value in running(entries, Component.POS)] == [0.25, 0.6]
    assert [value for _, value in running(entries, None)] == [0.25 * 0.3, 0.6 * 0.3]


def test_the_nearest_point_within_reach() -> None:
    places = [(0.0, 0.0), (10.0, 0.0)]
    assert nearest(places, 7, 1, 14) == 1
    assert nearest(places, 50, 0, 14) is None
