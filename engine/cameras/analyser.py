"""Looks at one camera's pictures without a GPU: motion, dwell in a zone, tampering. Pure.

A picture is a small grey one (luma, 160 pixels wide is plenty). Each pixel has its usual value and
how much that varies; what differs by far more is foreground. Foreground is counted in blocks, and
touching blocks are one thing. What is foreground hardly changes what is usual, so that somebody who
stands still stays somebody for minutes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.model.cameras_live import Zone

Grey = NDArray[np.uint8]
Field = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Pictures are made this wide for looking at, pixels.
WIDTH = 160
_BLOCK = 5
#: A pixel is foreground beyond so many grey levels, and so many of its usual deviations.
_LEAST_LEVELS, _DEVIATIONS = 14.0, 3.5
#: A block is foreground when this share of its pixels is.
_BLOCK_SHARE = 0.35
#: Smaller things than so many blocks are leaves, rain and noise.
_LEAST_BLOCKS = 3
#: More than this share of the picture at once is a change of light, not somebody.
_LIGHT_SHARE = 0.6
#: What is usual is learnt over so many seconds; over so many where something is.
_LEARN_S, _LEARN_FOREGROUND_S = 20.0, 600.0
#: A motion begins after, and ends after so many seconds.
_BEGIN_S, _END_S = 0.6, 5.0
#: Somebody may be unseen for so long within one dwell, seconds.
_UNSEEN_S = 12.0
#: Nothing is said before so many seconds of pictures.
_WARM_S = 3.0
#: Things drawn over one picture; more are a crowd.
_MOST_SIGHTS = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """What was observed; box as shares of the picture; `began` false tells the end of tampering."""

    label: str
    confidence: float
    box: tuple[float, float, float, float] | None = None
    zone: str = ""
    began: bool = True


@dataclass(slots=True)
class _Dwell:
    """Somebody in a zone."""

    since: float | None = None
    last: float = 0.0
    told: bool = False


@dataclass(slots=True)
class _Motion:
    """Something that moves."""

    since: float | None = None
    last: float = 0.0
    told: bool = False


@dataclass(slots=True)
class Analyser:
    """State of one camera; `look` at each picture in the order of time.

    Args:
        zones: `ignore` is left out; with any other, only those count for motion.
    """

    zones: Sequence[Zone] = ()
    _mean: Field | None = None
    _variance: Field | None = None
    _watched: Mask | None = None
    _zone_masks: list[tuple[Zone, Mask]] = field(default_factory=list)
    _began: float = 0.0
    _last: float = 0.0
    _motion: _Motion = field(default_factory=_Motion)
    _dwells: dict[str, _Dwell] = field(default_factory=dict)
    _blocks: Mask | None = None

    def look(self, picture: Grey, at: float) -> list[Seen]:
        """What is seen in a picture.

        Args:
            at: seconds on any steady clock.
        """
        shown = picture.astype(np.float32)
        if self._mean is None or self._mean.shape != shown.shape:
            self._begin(shown, at)
            return []
        step_s = min(2.0, max(0.01, at - self._last))
        self._last = at
        blocks = self._blocks = self._foreground(shown, step_s)
        if at - self._began < _WARM_S:
            return []
        return [*self._moves(blocks, at), *self._stay(blocks, at)]

    def sights(self) -> list[Seen]:
        """What moves or stays in the newest picture, once it was told; for the eye."""
        told = self._motion.told or any(each.told for each in self._dwells.values())
        if self._blocks is None or not told:
            return []
        return [
            Seen(
                self._label(thing),
                min(0.95, round(0.5 + 0.05 * thing[4], 2)),
                _box(thing, self._blocks.shape),
            )
            for thing in sorted(things_in(self._blocks), key=lambda each: -each[4])[:_MOST_SIGHTS]
        ]

    def _label(self, thing: tuple[int, int, int, int, int]) -> str:
        top, left, bottom, right, _ = thing
        for zone, mask in self._zone_masks:
            dwell = self._dwells.get(zone.id)
            if dwell is not None and dwell.told and mask[top:bottom, left:right].any():
                return "dwell"
        return "motion"

    def _begin(self, shown: Field, at: float) -> None:
        self._mean = shown.copy()
        self._variance = np.full_like(shown, 36.0)
        self._began = self._last = at
        rows, columns = shown.shape[0] // _BLOCK, shown.shape[1] // _BLOCK
        self._zone_masks = [(each, covered(each, rows, columns)) for each in self.zones]
        watched = np.zeros((rows, columns), bool)
        wanted = [mask for zone, mask in self._zone_masks if zone.kind != "ignore"]
        for mask in wanted:
            watched |= mask
        if not wanted:
            watched[:] = True
        for zone, mask in self._zone_masks:
            if zone.kind == "ignore":
                watched &= ~mask
        self._watched = watched

    def _foreground(self, shown: Field, step_s: float) -> Mask:
        assert self._mean is not None
        assert self._variance is not None
        assert self._watched is not None
        away = shown - self._mean
        # A lamp or a cloud changes every pixel alike.
        away -= np.median(away)
        limit = np.maximum(_LEAST_LEVELS, _DEVIATIONS * np.sqrt(self._variance))
        foreground = np.abs(away) > limit
        rows, columns = self._watched.shape
        cut = foreground[: rows * _BLOCK, : columns * _BLOCK]
        shares = cut.reshape(rows, _BLOCK, columns, _BLOCK).mean(axis=(1, 3))
        blocks: Mask = shares > _BLOCK_SHARE
        is_light = float(blocks.mean()) > _LIGHT_SHARE
        slow = min(1.0, step_s / _LEARN_FOREGROUND_S)
        quick = min(1.0, step_s / (2.0 if is_light else _LEARN_S))
        rate = np.where(foreground & (not is_light), slow, quick).astype(np.float32)
        self._mean += rate * (shown - self._mean)
        self._variance += rate * (np.square(away) - self._variance)
        return np.zeros_like(blocks) if is_light else blocks & self._watched

    def _moves(self, blocks: Mask, at: float) -> list[Seen]:
        things = things_in(blocks)
        motion = self._motion
        if not things:
            if motion.since is not None and at - motion.last > _END_S:
                self._motion = _Motion()
            return []
        if motion.since is None or (not motion.told and at - motion.last > 1.5):
            motion.since = at
        motion.last = at
        if motion.told or at - motion.since < _BEGIN_S:
            return []
        motion.told = True
        largest = max(things, key=lambda each: each[4])
        confidence = min(0.95, 0.5 + 0.05 * largest[4])
        return [Seen("motion", round(confidence, 2), _box(largest, blocks.shape))]

    def _stay(self, blocks: Mask, at: float) -> list[Seen]:
        seen = []
        for zone, mask in self._zone_masks:
            if zone.dwell_s is None or zone.kind == "ignore":
                continue
            inside = [each for each in things_in(blocks & mask) if each[4] >= 2]
            dwell = self._dwells.setdefault(zone.id, _Dwell())
            if not inside:
                if dwell.since is not None and at - dwell.last > _UNSEEN_S:
                    self._dwells[zone.id] = _Dwell()
                continue
            dwell.since = at if dwell.since is None else dwell.since
            dwell.last = at
            if not dwell.told and at - dwell.since >= zone.dwell_s:
                dwell.told = True
                largest = max(inside, key=lambda each: each[4])
                seen.append(Seen("dwell", 0.8, _box(largest, blocks.shape), zone.id))
        return seen


def covered(zone: Zone, rows: int, columns: int) -> Mask:
    """The blocks whose middle lies in a zone (even-odd rule)."""
    y = ((np.arange(rows) + 0.5) / rows)[:, None]
    x = ((np.arange(columns) + 0.5) / columns)[None, :]
    inside = np.zeros((rows, columns), bool)
    points = zone.points
    for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
        if y1 == y2:
            continue
        crosses = (y1 > y) != (y2 > y)
        inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside


def things_in(blocks: Mask) -> list[tuple[int, int, int, int, int]]:
    """Touching blocks as (top, left, bottom, right, count); ends are beyond the last block."""
    left_over = {(int(row), int(column)) for row, column in zip(*np.nonzero(blocks), strict=True)}
    found = []
    while left_over:
        waiting = [left_over.pop()]
        members = []
        while waiting:
            row, column = waiting.pop()
            members.append((row, column))
            for near in _around(row, column):
                if near in left_over:
                    left_over.remove(near)
                    waiting.append(near)
        if len(members) >= _LEAST_BLOCKS:
            rows, columns = [row for row, _ in members], [column for _, column in members]
            found.append((min(rows), min(columns), max(rows) + 1, max(columns) + 1, len(members)))
    return found


def _around(row: int, column: int) -> list[tuple[int, int]]:
    return [(row + down, column + across) for down in (-1, 0, 1) for across in (-1, 0, 1)]


def _box(
    thing: tuple[int, int, int, int, int], shape: tuple[int, ...]
) -> tuple[float, float, float, float]:
    top, left, bottom, right, _ = thing
    rows, columns = shape
    return (
        round(left / columns, 4),
        round(top / rows, 4),
        round((right - left) / columns, 4),
        round((bottom - top) / rows, 4),
    )
