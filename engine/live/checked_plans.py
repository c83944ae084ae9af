"""Hours and areas as somebody wants them: refused in words, or as they may be kept."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from datetime import date, timedelta

from engine.detect.business_day import CLOSES, DAY, OPENS, Span, span
from engine.errors import BadInput
from engine.model.directory import Area
from engine.model.site_plans import AreaWanted, HoursChange, SitePlan, Week

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_hours(wanted: HoursChange, imported: Week | None) -> None:
    """Goes on if each day can be kept and none runs into the next.

    Raises:
        BadInput: names the day, and how to mend it.
    """
    for weekday, pair in enumerate(wanted.week or ()):
        _check_pair(pair, _WEEKDAYS[weekday])
    week = [_span(pair) for pair in _standing(wanted.week, imported)]
    if wanted.week is not None:
        for weekday, hours in enumerate(week):
            _check_next(_WEEKDAYS[weekday], hours, week[(weekday + 1) % 7])
    days: dict[date, Span | None] = {}
    for each in wanted.days:
        day = _day(each.day)
        if day in days:
            raise BadInput(f"{each.day} stands there twice; keep one of them")
        _check_pair(each.hours, each.day)
        days[day] = _span(each.hours)
    for day in days:
        for first in (day - timedelta(days=1), day):
            hours, then = (
                days.get(each, week[each.weekday()]) for each in (first, first + timedelta(days=1))
            )
            _check_next(first.isoformat(), hours, then)


def _standing(week: Week | None, imported: Week | None) -> Sequence[tuple[str, str] | None]:
    return week or imported or [(f"{OPENS // 60:02}:00", f"{CLOSES // 60:02}:00")] * 7


def _span(pair: tuple[str, str] | None) -> Span | None:
    return None if pair is None else span(*pair)


def _check_pair(pair: tuple[str, str] | None, when: str) -> None:
    if pair is None:
        return
    opens, closes = pair
    for text, may_be_midnight in ((opens, False), (closes, True)):
        if _CLOCK.fullmatch(text) is None and not (may_be_midnight and text == "24:00"):
            raise BadInput(
                f"{when}: {text[:20]!r} is no time of day; write it like 08:30, and 24:00 for "
                "closing at midnight"
            )
    if opens == closes:
        raise BadInput(
            f"{when}: opens and closes at {opens}; for the whole day write 00:00 to 24:00, or "
            "mark it as closed"
        )


def _check_next(when: str, hours: Span | None, then: Span | None) -> None:
    if hours is not None and then is not None and hours[1] > then[0] + DAY:
        ends = hours[1] - DAY
        raise BadInput(
            f"{when}: is open until {ends // 60:02}:{ends % 60:02} on the day after, which opens "
            f"at {then[0] // 60:02}:{then[0] % 60:02} already; let the first end sooner, or the "
            "second begin later"
        )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"{text}: there is no such day; write it like 2026-12-24") from None


def areas(plan: SitePlan, wanted: Sequence[AreaWanted], taken: Iterable[str]) -> tuple[Area, ...]:
    """The areas of a site as they may be kept, new ones with an id.

    Args:
        taken: ids of all areas of all sites.

    Raises:
        BadInput: names the area, and how to mend it.
    """
    known = {each.id for each in plan.areas}
    names = [each.name.strip() for each in wanted]
    if "" in names:
        raise BadInput(f"area {names.index('') + 1} has no name; give it one, such as Tills")
    _refuse_twice(names, "two areas are called {0}; give one of them another name")
    seen = [each for area in wanted for each in area.cameras]
    _refuse_twice(seen, "camera {0} stands in two areas; it has one role, so keep it in one")
    _refuse_twice([each.id for each in wanted if each.id], "area {0} is sent twice; keep one")
    cameras = {each.id for each in plan.cameras}
    made: list[Area] = []
    for area in wanted:
        strange = [each for each in area.cameras if each not in cameras]
        if strange:
            raise BadInput(
                f"{area.name}: {plan.name} has no camera {strange[0]}; set it up first, or take it "
                "out of the area"
            )
        if area.id and area.id not in known:
            raise BadInput(f"{plan.name} has no area {area.id}; leave the id of a new one empty")
        _refuse_twice(list(area.registers), f"{area.name}: till {{0}} stands there twice; keep one")
        made.append(
            Area(
                id=area.id or _free(plan.site, {*taken, *(each.id for each in made)}),
                site=plan.site,
                name=area.name.strip(),
                kind=area.kind,
                registers=area.registers,
                cameras=area.cameras,
            )
        )
    return tuple(made)


def _free(site: str, taken: Container[str]) -> str:
    names = (f"{site[:180]}-A{number}" for number in range(1, 100_000))
    return next(each for each in names if each not in taken)


def _refuse_twice(values: Sequence[str], words: str) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise BadInput(words.format(value))
