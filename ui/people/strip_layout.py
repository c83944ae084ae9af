"""Where everything of a day strip lies, in pixels, and the order in which marks are stepped."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QRectF

from engine.model.pages import Lane, Mark, PersonDay
from ui.people.clock import zone
from ui.theme import SPACE

#: The names' column, the hours' row, the smallest lane; pixels.
NAMES_PX, HOURS_PX, LANE_PX = 84, 18, 14
#: A lane does not grow higher; more would say no more.
_HIGHEST_PX = 30
#: A span is drawn at least so wide, and an instant is hit within as much, pixels.
_NARROWEST_PX = 3.0
#: The label of an hour needs so much room, pixels.
_HOUR_PX = 34


@dataclass(frozen=True, slots=True)
class Step:
    """A mark in the order of the keys."""

    lane: int
    mark: Mark


class StripLayout:
    """A day on a surface of some size."""

    def __init__(self, day: PersonDay, width: float, height: float) -> None:
        self.day = day
        self.lanes: tuple[Lane, ...] = day.lanes
        self.left = float(NAMES_PX)
        self.right = max(self.left + 1, width - SPACE[1])
        room = (height - HOURS_PX) / max(1, len(self.lanes))
        self.lane_px = max(float(LANE_PX), min(float(_HIGHEST_PX), room))
        self._seconds = (day.ends_at - day.starts_at).total_seconds() or 1.0
        found = [
            Step(number, mark) for number, lane in enumerate(self.lanes) for mark in lane.marks
        ]
        self.steps = tuple(sorted(found, key=lambda each: (each.mark.at, each.lane)))
        self._rects = tuple(self._rect(each) for each in self.steps)

    def x(self, at: datetime) -> float:
        """An instant's place; instants of other days lie on the edge."""
        part = (at - self.day.starts_at).total_seconds() / self._seconds
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def lane_rect(self, number: int) -> QRectF:
        """Where a lane's marks are drawn."""
        top = HOURS_PX + number * self.lane_px
        return QRectF(self.left, top, self.right - self.left, self.lane_px)

    def rect(self, number: int) -> QRectF:
        """What a step's mark takes up of its lane."""
        return self._rects[number]

    def _rect(self, step: Step) -> QRectF:
        lane = self.lane_rect(step.lane)
        x = self.x(step.mark.at)
        if step.mark.until is None:
            return QRectF(x - _NARROWEST_PX, lane.top(), 2 * _NARROWEST_PX, lane.height())
        width = max(_NARROWEST_PX, self.x(step.mark.until) - x)
        return QRectF(x, lane.top(), width, lane.height())

    def hours(self) -> list[tuple[float, str]]:
        """Places and labels of the hours that have room for a label."""
        local = zone(self.day.timezone)
        marks: list[tuple[float, int]] = []
        at = self.day.starts_at
        while at <= self.day.ends_at:
            marks.append((self.x(at), at.astimezone(local).hour))
            at += timedelta(hours=1)
        if len(marks) < 2:
            return []
        narrowest = min(after[0] - before[0] for before, after in pairwise(marks))
        every = next((each for each in (1, 2, 3, 4, 6) if each * narrowest >= _HOUR_PX), 12)
        return [(x, f"{hour:02}") for x, hour in marks[:-1] if hour % every == 0]

    def at_point(self, x: float, y: float) -> int | None:
        """The step under a point: the nearest instant, else the shortest span."""
        hits = []
        for number, rect in enumerate(self._rects):
            if rect.contains(x, y):
                hits.append((rect.width(), abs(rect.center().x() - x), number))
        return min(hits)[2] if hits else None

    def in_lane(self, current: int | None, by: int) -> int | None:
        """The step nearest in time in the next lane up or down that has any."""
        if current is None:
            return 0 if self.steps else None
        here = self.steps[current]
        lane = here.lane + by
        while 0 <= lane < len(self.lanes):
            own = [number for number, step in enumerate(self.steps) if step.lane == lane]
            if own:
                times = [self.steps[number].mark.at for number in own]
                place = bisect_left(times, here.mark.at)
                near = own[max(0, place - 1) : place + 1]
                return min(near, key=lambda each: abs(self.steps[each].mark.at - here.mark.at))
            lane += by
        return current

    def now_x(self) -> float | None:
        """Where the present lies; None if it is another day."""
        inside = self.day.starts_at <= self.day.now < self.day.ends_at
        return self.x(self.day.now) if inside else None
