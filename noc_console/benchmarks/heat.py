"""The heatmap: one frame of 10,000 rows × 168 hours, all of it and zoomed in; making it ready."""

import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random
from statistics import median
from typing import Any

from engine.model.heat import UNKNOWN, HeatOf, RiskMatrix
from engine.model.kinds import Severity, SubjectKind

_ROWS, _HOURS = 10_000, 168
_WIDTH_PX, _HEIGHT_PX = 1_600, 900


def run(*, short: bool) -> dict[str, Any]:
    """Frames painted into a picture, without a display; `QApplication` is made when missing."""
    from PySide6.QtWidgets import QApplication

    from ui.heat.grid import Order, excerpt, grid_of
    from ui.heat.map import HeatMap
    from ui.theme import DARK

    app = QApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    frames = 5 if short else 100
    matrix = made_up(Random(1), _ROWS, _HOURS)
    grid = grid_of(matrix)
    shown = excerpt(grid, _HOURS, Order.RISK)
    heat_map = HeatMap(DARK)
    heat_map.resize(_WIDTH_PX, _HEIGHT_PX)
    heat_map.show_excerpt(shown)
    heat_map.fit()
    figures = {"name": "heatmap", "the engine's cells of 50,000 findings, ms": _engine_ms()}
    figures |= {
        "rows × hours": f"{_ROWS:,} × {_HOURS}",
        "picture, px": f"{_WIDTH_PX} × {_HEIGHT_PX}",
        "unpacking (on a thread), ms": _timed(lambda: grid_of(matrix), 3),
        "sorting by risk, ms": _timed(lambda: excerpt(grid, _HOURS, Order.RISK), 3),
        "first frame of new figures, ms": _timed(_fresh(heat_map, shown), 3),
        "frame, all rows, ms": _timed(_frame(heat_map, 0), frames),
    }
    heat_map.zoom(1)
    figures["frame, a pixel a row, scrolled, ms"] = _timed(_frame(heat_map, 97), frames)
    heat_map.zoom(6)
    figures["frame, rows with names, scrolled, ms"] = _timed(_frame(heat_map, 97), frames)
    heat_map.deleteLater()
    app.processEvents()
    return figures


def _engine_ms() -> float:
    from engine.alerts.risk import HOUR, Span, Weighing, matrix

    random = Random(1)
    span = Span(datetime(2026, 3, 1, 18, 30, tzinfo=UTC), _HOURS)
    ids = [f"G{row:05}" for row in range(_ROWS)]
    known = dict.fromkeys(ids, int("000000001111" * (_HOURS // 12), 2))
    findings = [
        Weighing(
            detection=f"detection {random.randrange(20)}",
            subject=random.choice(ids),
            subject_kind=SubjectKind.PERSON,
            site=None,
            occurred_at=span.first + random.random() * _HOURS * HOUR,
            severity=random.choice(list(Severity)),
            confidence=random.random(),
        )
        for _ in range(50_000)
    ]
    return _timed(lambda: matrix(ids, HeatOf.PEOPLE, span, known, findings), 3)


def made_up(random: Random, rows: int, hours: int) -> RiskMatrix:
    """Shifts of twelve hours, one known hour of fifty with a risk."""
    cells = bytearray()
    for _ in range(rows):
        begin = random.randrange(24)
        for hour in range(hours):
            is_known = (hour - begin) % 24 < 12
            risk = random.randrange(101) if random.random() < 0.02 else 0
            cells.append(risk if is_known else UNKNOWN)
    return RiskMatrix(
        of=HeatOf.PEOPLE,
        first_hour=datetime(2026, 3, 1, 18, 30, tzinfo=UTC),
        hours=hours,
        timezone="Asia/Kolkata",
        ids=tuple(f"G{row:05}" for row in range(rows)),
        names=tuple(f"Guard {row}" for row in range(rows)),
        packed=zlib.compress(bytes(cells), 1),
        now=datetime(2026, 3, 8, 18, 0, tzinfo=UTC),
    )


def _frame(heat_map: Any, scrolled: int) -> Callable[[], None]:
    """Paints the next frame, so many pixels further down."""

    def paint() -> None:
        bar = heat_map.verticalScrollBar()
        bar.setValue((bar.value() + scrolled) % max(1, bar.maximum()))
        heat_map.viewport().grab()

    return paint


def _fresh(heat_map: Any, shown: Any) -> Callable[[], None]:
    from dataclasses import replace

    def paint() -> None:
        heat_map.show_excerpt(replace(shown))
        heat_map.viewport().grab()

    return paint


def _timed(work: Callable[[], object], times: int) -> float:
    """Median, milliseconds."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        spent.append((time.perf_counter() - began) * 1_000)
    return median(spent)
