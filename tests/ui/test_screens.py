"""Each workspace looks as the documentation shows it, dark and light.

`UPDATE_SCREENSHOTS=1` takes the pictures anew; look at them before they are committed.
"""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Staged, until
from ui.theme import DARK, LIGHT

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "resources" / "demo" / "night-shift.nocrec"
PICTURES = ROOT / "resources" / "screenshots"
MOMENT = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)
#: Fonts and graphics differ a little from machine to machine; a pane that is missing, cut off or of
#: another colour differs a lot. Mean difference of brightness in 255, over the whole picture and in
#: the worst of 144 parts.
WHOLE, PART = 5.0, 34.0


def test_each_workspace_looks_as_documented(qapp: QApplication, tmp_path: Path) -> None:
    different: dict[str, tuple[float, float]] = {}

    async def story(staged: Staged) -> None:
        await staged.open(DEMO, MOMENT)
        window = staged.window
        for theme in (DARK, LIGHT):
            window.set_theme(theme)
            for workspace in window.workspaces.all():
                window.workspaces.show(workspace.name)
                await settled(staged)
                name = f"{workspace.name}-{theme.name}.png"
                picture = window.grab().toImage()
                judge(picture, name, tmp_path, different, moving(staged))

    Staged(qapp, tmp_path).play(story)
    assert different == {}


async def settled(staged: Staged) -> None:
    """Until panes have asked for what they show, and the map has flown."""
    await asyncio.sleep(1.2)
    heat = staged.panes.heat_model
    if staged.panes.heat.isVisible():
        await until(lambda: heat.shown is not None or heat.problem)
        assert heat.problem == ""
        await asyncio.sleep(0.3)


def moving(staged: Staged) -> QRectF:
    """Where films play, as shares of the window: another picture each time."""
    pane, window = staged.panes.cameras.pane, staged.window
    if not pane.isVisible():
        return QRectF()
    corner = pane.mapTo(window, QPoint(0, 0))
    width, height = window.width(), window.height()
    return QRectF(
        corner.x() / width, corner.y() / height, pane.width() / width, pane.height() / height
    )


def judge(
    picture: QImage,
    name: str,
    folder: Path,
    different: dict[str, tuple[float, float]],
    films: QRectF,
) -> None:
    """Compares with the documentation's picture."""
    documented = PICTURES / name
    if os.environ.get("UPDATE_SCREENSHOTS"):
        assert picture.save(str(documented))
        return
    wanted, seen = brightness(QImage(str(documented))), brightness(picture)
    apart = np.abs(wanted - seen)
    top, left = int(films.top() * 90), int(films.left() * 160)
    apart[top : int(films.bottom() * 90) + 1, left : int(films.right() * 160) + 1] = 0
    parts = apart.reshape(9, 10, 16, 10).mean(axis=(1, 3))
    if apart.mean() > WHOLE or parts.max() > PART:
        picture.save(str(folder / name))
        different[str(folder / name)] = (float(apart.mean()), float(parts.max()))


def brightness(picture: QImage) -> np.ndarray:
    """Small and grey, so that a letter's edge counts for nothing; (90, 160), 0 to 255."""
    assert not picture.isNull()
    small = picture.scaled(
        160, 90, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(90, small.bytesPerLine())
    return rows[:, :160].astype(float)
