"""Where rows and hours lie on the screen, and which hours get a label."""

from dataclasses import dataclass, replace

#: Heights of a row in pixels that zooming goes through; below one, rows share a pixel row.
ROW_STEPS_PX = (1, 2, 4, 8, 14, 20, 28)
#: Factors by which hours are made wider than what fits.
HOUR_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
#: From this height on a row has room for its name, pixels.
NAMED_PX = 20
#: Hours between labels, from dense to sparse.
_LABEL_STEPS_H = (1, 2, 3, 6, 12, 24)


@dataclass(frozen=True, slots=True)
class Scale:
    """A zoom and a place: how cells become pixels of the area, and back.

    Attributes:
        rows, hours: of the whole matrix.
        width, height: of the area in pixels.
        row_step: into `ROW_STEPS_PX`; -1: all rows fit into the height.
        hour_step: into `HOUR_STEPS`.
        top, left: what is scrolled away, pixels.
    """

    rows: int = 0
    hours: int = 0
    width: int = 1
    height: int = 1
    row_step: int = -1
    hour_step: int = 0
    top: int = 0
    left: int = 0

    @property
    def row_px(self) -> float:
        """Height of a row; a fraction where rows share a pixel row."""
        if self.row_step < 0:
            return min(self.height / max(1, self.rows), float(ROW_STEPS_PX[-1]))
        return float(ROW_STEPS_PX[self.row_step])

    def opened(self) -> "Scale":
        """As it is shown at first: all rows where their names fit, else as many as have names."""
        whole = replace(self, row_step=-1, hour_step=0, top=0, left=0)
        named = replace(whole, row_step=ROW_STEPS_PX.index(NAMED_PX))
        return whole if whole.names_fit or not self.rows else named

    @property
    def hour_px(self) -> float:
        """Width of an hour."""
        return self.width / max(1, self.hours) * HOUR_STEPS[self.hour_step]

    @property
    def full_height(self) -> int:
        """Of all rows."""
        return round(self.row_px * self.rows)

    @property
    def full_width(self) -> int:
        """Of all hours."""
        return round(self.hour_px * self.hours)

    @property
    def names_fit(self) -> bool:
        """Whether rows have room for their names."""
        return self.row_px >= NAMED_PX

    def row_at(self, y: float) -> int | None:
        """The row at a height of the area."""
        row = int((y + self.top) / self.row_px) if self.rows else -1
        return row if 0 <= row < self.rows and y >= 0 else None

    def hour_at(self, x: float) -> int | None:
        """The hour at a width of the area."""
        hour = int((x + self.left) / self.hour_px) if self.hours else -1
        return hour if 0 <= hour < self.hours and x >= 0 else None

    def y_of(self, row: int) -> int:
        """The upper edge of a row."""
        return round(row * self.row_px) - self.top

    def x_of(self, hour: int) -> int:
        """The left edge of an hour."""
        return round(hour * self.hour_px) - self.left

    def visible_rows(self) -> range:
        """Rows of which something is seen."""
        first = min(self.rows, int(self.top / self.row_px))
        return range(first, min(self.rows, int((self.top + self.height) / self.row_px) + 1))

    def visible_hours(self) -> range:
        """Hours of which something is seen."""
        first = min(self.hours, int(self.left / self.hour_px))
        return range(first, min(self.hours, int((self.left + self.width) / self.hour_px) + 1))

    def at(self, top: int, left: int) -> "Scale":
        """Scrolled there, as far as there is something to see."""
        return replace(
            self,
            top=max(0, min(top, self.full_height - self.height)),
            left=max(0, min(left, self.full_width - self.width)),
        )

    def zoomed(self, rows: int, hours: int, x: float, y: float) -> "Scale":
        """By steps, the cell at a point of the area staying there."""
        row, hour = (y + self.top) / self.row_px, (x + self.left) / self.hour_px
        lowest = self._lowest_step()
        step = max(lowest, self.row_step) if rows > 0 else self.row_step
        step = min(len(ROW_STEPS_PX) - 1, step + rows)
        new = replace(
            self,
            row_step=step if step > lowest else -1,
            hour_step=max(0, min(len(HOUR_STEPS) - 1, self.hour_step + hours)),
        )
        return new.at(round(row * new.row_px - y), round(hour * new.hour_px - x))

    def _lowest_step(self) -> int:
        """The highest step at which all rows fit; it is the same as fitting."""
        fits = [
            step for step, height in enumerate(ROW_STEPS_PX) if height * self.rows <= self.height
        ]
        return max(fits, default=-1)

    def showing(self, row: int, hour: int) -> "Scale":
        """Scrolled just so far that a cell is seen whole."""
        top, left = self.top, self.left
        upper, lower = int(row * self.row_px), round((row + 1) * self.row_px)
        start, end = int(hour * self.hour_px), round((hour + 1) * self.hour_px)
        top = min(upper, max(top, lower - self.height))
        left = min(start, max(left, end - self.width))
        return self.at(top, left)


def label_step(hour_px: float, least_px: int) -> int:
    """Hours between labels, so that labels lie at least so many pixels apart.

    >>> [label_step(px, 40) for px in (6.0, 20.0, 45.0)]
    [12, 2, 1]
    """
    return next((step for step in _LABEL_STEPS_H if step * hour_px >= least_px), 24)
