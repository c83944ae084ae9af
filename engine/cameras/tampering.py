"""Notices that a camera shows nothing of use: covered, out of focus, turned away. Pure.

Three measures of a grey picture are held against what they usually are: how much light and dark
differ, how sharp its edges are, and whether the edges are where they used to be. What is usual is
learnt over minutes, and not while something is wrong, so dusk is followed and a hand is not.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.cameras.analyser import Seen

Grey = NDArray[np.uint8]
Field = NDArray[np.float32]

#: Shares of what is usual below which the picture is covered, or out of focus.
_COVERED_SHARE, _BLURRED_SHARE = 0.35, 0.45
#: Edges agree with those of before by less: it was turned. 1 is the same picture.
_TURNED_AGREEMENT = 0.30
#: A picture whose edges are less steep than this was never sharp enough to tell; noise alone is.
_LEAST_SHARPNESS = 8.0
#: It has to last, and the picture to be well again, so long, seconds.
_LASTS_S, _WELL_S = 4.0, 4.0
_LEARN_S = 120.0
_WARM_S = 5.0


@dataclass(slots=True)
class TamperGuard:
    """State of one camera; `look` at each picture in the order of time."""

    _contrast: float = 0.0
    _sharpness: float = 0.0
    _edges: Field | None = None
    _began: float = 0.0
    _last: float = 0.0
    _since: dict[str, float] = field(default_factory=dict)
    _well_since: float | None = None
    _told: str = ""

    def look(self, picture: Grey, at: float) -> list[Seen]:
        """What is noticed; the end of tampering too."""
        shown = picture.astype(np.float32)
        edges = edges_of(shown)
        contrast, sharpness = float(shown.std()), steepness(edges)
        if self._edges is None or self._edges.shape != edges.shape:
            self._edges, self._contrast, self._sharpness = edges, contrast, sharpness
            self._began = self._last = at
            return []
        step_s, self._last = min(2.0, max(0.0, at - self._last)), at
        what = "" if at - self._began < _WARM_S else self._judged(edges, contrast, sharpness)
        if not what:
            self._learn(edges, contrast, sharpness, step_s)
        return self._told_of(what, at)

    def _judged(self, edges: Field, contrast: float, sharpness: float) -> str:
        if contrast < _COVERED_SHARE * self._contrast:
            return "covered"
        if self._sharpness < _LEAST_SHARPNESS:
            return ""
        if sharpness < _BLURRED_SHARE * self._sharpness:
            return "defocused"
        assert self._edges is not None
        return "moved" if agreement(edges, self._edges) < _TURNED_AGREEMENT else ""

    def _learn(self, edges: Field, contrast: float, sharpness: float, step_s: float) -> None:
        assert self._edges is not None
        is_new = self._last - self._began < _WARM_S
        rate = min(1.0, step_s / (2.0 if is_new else _LEARN_S))
        self._contrast += rate * (contrast - self._contrast)
        self._sharpness += rate * (sharpness - self._sharpness)
        self._edges += np.float32(rate) * (edges - self._edges)

    def _told_of(self, what: str, at: float) -> list[Seen]:
        if not what:
            self._since.clear()
            if not self._told:
                return []
            self._well_since = at if self._well_since is None else self._well_since
            if at - self._well_since < _WELL_S:
                return []
            told, self._told, self._well_since = self._told, "", None
            return [Seen("tampered", 0.9, zone=told, began=False)]
        self._well_since = None
        since = self._since.setdefault("any", at)
        if self._told or at - since < _LASTS_S:
            return []
        self._told = what
        return [Seen("tampered", 0.9 if what == "covered" else 0.8, zone=what)]


def edges_of(shown: Field) -> Field:
    """How steep each place is."""
    across = np.abs(np.diff(shown, axis=1))[:-1, :]
    down = np.abs(np.diff(shown, axis=0))[:, :-1]
    return across + down


def steepness(edges: Field) -> float:
    """How steep the edges are, whatever their number: what is out of focus has as many."""
    return float(np.square(edges).sum() / max(1.0, float(edges.sum())))


def agreement(now: Field, before: Field) -> float:
    """How far edges lie where they did; 1 the same, 0 nowhere. Small shifts do not count."""
    first, second = _coarse(now), _coarse(before)
    first, second = first - first.mean(), second - second.mean()
    size = float(np.sqrt((first**2).sum() * (second**2).sum()))
    return float((first * second).sum()) / size if size > 0 else 1.0


def _coarse(edges: Field) -> Field:
    rows, columns = edges.shape[0] // 4, edges.shape[1] // 4
    cut = edges[: rows * 4, : columns * 4]
    coarse: Field = cut.reshape(rows, 4, columns, 4).mean(axis=(1, 3), dtype=np.float32)
    return coarse
