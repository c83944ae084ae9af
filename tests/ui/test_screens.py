"""Each workspace looks as the documentation shows it, dark and light.

`UPDATE_SCREENSHOTS=1` takes the pictures anew; look at them before they are committed.
"""

import asyncio
import math
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.stage import Staged, until
from ui.panes import Panes
from ui.theme import DARK, LIGHT
from ui.window import ConsoleWindow

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "resources" / "demo" / "night-shift.nocrec"
PICTURES = ROOT / "resources" / "screenshots"
MOMENT = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)
#: Fonts and graphics differ a little from machine to machine; a pane that is missing, cut off or of
#: another colour differs a lot. Mean difference of brightness in 255, over the whole picture and in
#: the worst of 144 parts.
WHOLE, PART = 5.0, 34.0
#: Workspaces of several people, which `test_live_screens.py` shows at work, in dark.
LIVE = ("approvals", "calls", "people")
#: Seconds between two looks, and after which a picture that does not fit is told.
LOOK_S, WORST_S = 0.25, 20.0


class Seen(Protocol):
    """A whole console of which pictures are taken."""

    window: ConsoleWindow
    panes: Panes


def test_each_workspace_looks_as_documented(qapp: QApplication, tmp_path: Path) -> None:
    different: dict[str, tuple[float, float]] = {}

    async def story(staged: Staged) -> None:
        await staged.open(DEMO, MOMENT)
        window = staged.window
        for theme in (DARK, LIGHT):
            window.set_theme(theme)
            for workspace in window.workspaces.all():
                if theme is DARK and workspace.name in LIVE:
                    continue
                window.workspaces.show(workspace.name)
                name = f"{workspace.name}-{theme.name}.png"
                if os.environ.get("UPDATE_SCREENSHOTS"):
                    await settled(staged)
                    without(window, tmp_path)
                    assert window.grab().save(str(PICTURES / name))
                    continue
                # Many that differ are still told before the test's own time is over.
                apart = await looked_at(staged, name, WORST_S if not different else 2.0)
                if not fits(apart):
                    window.grab().save(str(tmp_path / name))
                    different[str(tmp_path / name)] = apart

    Staged(qapp, tmp_path).play(story)
    assert different == {}


def without(window: QWidget, folder: Path) -> None:
    """What everybody sees names no folder of the machine on which it was taken."""
    for label in window.findChildren(QLabel):
        if str(folder) in label.text():
            label.setText(label.text().replace(str(folder), "/var/lib/noc-console"))


async def settled(staged: Staged) -> None:
    """Until panes have asked for what they show, and the map has flown."""
    await asyncio.sleep(1.2)
    heat = staged.panes.heat_model
    if staged.panes.heat.isVisible():
        await until(lambda: heat.shown is not None or heat.problem)
        assert heat.problem == ""
        await asyncio.sleep(0.3)


async def looked_at(staged: Seen, name: str, seconds: float) -> tuple[float, float]:
    """How far the window is from the documented picture once it has come to rest at it.

    Looks again until two looks in a row fit, since panes load and the map flies; a machine that is
    busy takes longer.
    """
    if not (PICTURES / name).exists():
        return math.inf, math.inf
    wanted = brightness(QImage(str(PICTURES / name)))
    began, is_near = time.monotonic(), False
    while True:
        await asyncio.sleep(LOOK_S)
        apart = distance(wanted, staged.window.grab().toImage(), moving(staged))
        if fits(apart) and is_near:
            return apart
        is_near = fits(apart)
        if time.monotonic() - began > seconds and not is_near:
            return apart


def moving(staged: Seen) -> QRectF:
    """Where films play, as shares of the window: another picture each time."""
    pane, window = staged.panes.cameras.pane, staged.window
    if not pane.isVisible():
        return QRectF()
    corner = pane.mapTo(window, QPoint(0, 0))
    width, height = window.width(), window.height()
    return QRectF(
        corner.x() / width, corner.y() / height, pane.width() / width, pane.height() / height
    )


def distance(wanted: np.ndarray, picture: QImage, films: QRectF) -> tuple[float, float]:
    """Mean difference of the whole and of the worst part, without what films show."""
    apart = np.abs(wanted - brightness(picture))
    top, left = int(films.top() * 90), int(films.left() * 160)
    apart[top : int(films.bottom() * 90) + 1, left : int(films.right() * 160) + 1] = 0
    parts = apart.reshape(9, 10, 16, 10).mean(axis=(1, 3))
    return float(apart.mean()), float(parts.max())


def fits(apart: tuple[float, float]) -> bool:
    return apart[0] <= WHOLE and apart[1] <= PART


def brightness(picture: QImage) -> np.ndarray:
    """Small and grey, so that a letter's edge counts for nothing; (90, 160), 0 to 255."""
    assert not picture.isNull()
    small = picture.scaled(
        160, 90, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(90, small.bytesPerLine())
    return rows[:, :160].astype(float)
