"""Markup and scripts in names and notes are text wherever they are shown."""

import asyncio
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from engine.simulation import incidents
from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members, write_folder
from tests.hostile import payloads
from tests.ui.stage import Staged, until
from ui.theme import DARK, LIGHT

PAYLOAD = '<img src=x onerror="window.hit=1"><b>b</b><script>window.hit=1</script>&amp;{0}%1\'"`'
LONG = "अत्यंत " * 30 + "مرحبا" * 20 + "W" * 200
STARTS = datetime(2026, 3, 6, 18, 30, tzinfo=IST)


def hostile(folder: Path) -> Path:
    """An evening in which everything that has a name is called something nasty."""
    scene = ordinary_scene(Plan(seed=5, sites=6, starts_at=STARTS, hours=2))
    incidents.gps_spoofing(scene, STARTS + timedelta(minutes=10))
    incidents.buddy_punching(scene, STARTS + timedelta(minutes=20))
    files = members(scene)
    directory = msgspec.json.decode(files["directory.json"])
    for kind in ("sites", "people", "checkpoints", "clients"):
        for number, each in enumerate(directory.get(kind, [])):
            other = payloads()[number * 37 % len(payloads())]
            each["name"] = (f"{PAYLOAD} {number}", f"{number} {LONG}", f"{other} {number}")[
                number % 3
            ]
    files["directory.json"] = msgspec.json.encode(directory)
    write_folder(files, folder)
    return folder


def test_every_pane_shows_it_as_text(qapp: QApplication, tmp_path: Path) -> None:
    recording = hostile(tmp_path / "hostile")
    seen: list[str] = []

    async def story(staged: Staged) -> None:
        window = staged.window
        await staged.open(recording, STARTS + timedelta(minutes=90))
        for alert in list(window.desk.model.alerts):
            window.desk.queue.select(alert.id)
            await until(lambda alert=alert: shown(staged) == alert.id)
            if alert.site:
                staged.panes.selection.show_site(alert.site)
            staged.panes.selection.show_person(alert.subject)
            await asyncio.sleep(0.5)
            seen.extend(texts(staged))
        for workspace in window.workspaces.all():
            window.workspaces.show(workspace.name)
            await asyncio.sleep(0.1)
            seen.extend(texts(staged))
        # What came late is there by now, in panes that are hidden again, too.
        await asyncio.sleep(1)
        for theme in (LIGHT, DARK):
            window.set_theme(theme)
            seen.extend(texts(staged))
        assert window.width() == 1760, "a long name must not widen the window"
        answers: list[str] = []
        window.map.view.page.runJavaScript("String(window.hit)", 0, answers.append)
        await until(lambda: answers)
        assert answers == ["undefined"]

    Staged(qapp, tmp_path).play(story)
    assert any(PAYLOAD in each for each in seen), "the payload was nowhere to be seen"


def shown(staged: Staged) -> str:
    detail = staged.window.desk.detail.shown
    return detail.alert.id if detail else ""


def texts(staged: Staged) -> list[str]:
    """What labels say; none of them may take it for markup."""
    tips = [each.toolTip() for each in staged.window.findChildren(QWidget)]
    for view in staged.window.findChildren(QAbstractItemView):
        tips += tips_of(view)
    rich = [each for each in tips if Qt.mightBeRichText(each)]
    assert not [each for each in rich if "<" in each.removeprefix("<qt>").replace("<br>", "")[:-5]]
    found = []
    for label in staged.window.findChildren(QLabel):
        words = label.text()
        is_plain = label.textFormat() is Qt.TextFormat.PlainText
        assert is_plain or not Qt.mightBeRichText(words), words
        found.append(words)
    return found


def tips_of(view: QAbstractItemView) -> list[str]:
    """Of the items at the beginning of a table, a list or a tree."""
    model = view.model()
    if model is None:
        return []
    # A list keeps its number of columns to itself.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    places = product(range(min(50, model.rowCount(QModelIndex()))), range(columns))
    role = Qt.ItemDataRole.ToolTipRole
    return [str(model.index(row, column).data(role) or "") for row, column in places]
