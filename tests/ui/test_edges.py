"""The window where it is easily ugly: nothing there, everything there, names of all scripts.

`SAVE_EDGES=folder` keeps the pictures, to be looked at.
"""

import asyncio
import os
import random
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from engine.address import Address
from engine.errors import SourceUnavailable
from engine.model.answers import AlertDetail
from engine.model.directory import Site
from engine.model.kinds import Severity
from engine.model.place import Location
from noc_console.replay_workers import ReplayWorkers
from tests.ui import nested
from tests.ui.alerts.test_queue_model import alert
from tests.ui.stage import until
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, HIGH_CONTRAST, apply
from ui.window import ConsoleWindow

PEOPLE = {
    "G1": "Venkatanarasimharajuvaripeta Subramaniam Ramachandran Krishnamurthy",
    "G2": "रविन्द्रनाथ प्रसाद श्रीवास्तव",
    "G3": "محمد عبد الرحمن بن سعيد",
    "G4": "בן גוריון",
}
PLACES = {
    "S1": "Logistics & Warehousing Park, Gate 14 North " * 3,
    "S2": "पुणे मॉल",
    "S3": "مستودع دبي",
}
MANY = 10_000


async def no_engine() -> Address:
    raise SourceUnavailable("the engine does not answer (ConnectError)")


class Edge:
    """A window that is told what to show, without an engine."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        apply(app, DARK)
        self.room = Room(no_engine, "asha", app)
        self.window = ConsoleWindow(self.room, DARK, Preferences(folder / "asha.ini"))
        self.window.resize(1760, 900)
        self.window.theme_changed.connect(lambda theme: apply(app, theme))
        workers = ReplayWorkers(folder / "replay")
        replays = ReplayModel(workers, no_engine, folder / "recent.json", self.window)
        self.panes = Panes(self.window, replays)

    async def picture(self, name: str) -> None:
        """Everything is drawn; kept once it has settled, if somebody wants to look at it."""
        kept = os.environ.get("SAVE_EDGES")
        # What a workspace asks for when it comes into sight has begun after a few turns.
        for _ in range(5):
            await asyncio.sleep(0.5 if kept else 0)
        picture = self.window.grab()
        if kept:
            picture.save(str(Path(kept) / f"{name}.png"))

    def said(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())


def test_nothing_everything_and_names_of_all_scripts(qapp: QApplication, tmp_path: Path) -> None:
    edge = Edge(qapp, tmp_path)

    async def story() -> None:
        edge.window.open()
        edge.room.start()
        try:
            await an_engine_that_is_down(edge)
            await nothing(edge)
            await everything(edge)
        finally:
            edge.window.close()
            await edge.panes.stop()
            await edge.room.stop()

    nested.run(story())
    edge.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def an_engine_that_is_down(edge: Edge) -> None:
    await until(edge.window.stale.isVisible)
    await edge.picture("engine-down")
    assert "Waiting for the engine" in edge.said()
    assert "No open alerts" not in edge.said()
    counters = [each.text() for each in edge.window.bar.findChildren(QToolButton)]
    assert "▲ –" in counters


async def nothing(edge: Edge) -> None:
    room = edge.room
    await room.stop()
    room.went_stale.emit("")
    room.loaded.emit([])
    room.sites_loaded.emit([], [])
    await until(lambda: "No open alerts" in edge.said())
    await edge.picture("nothing")


async def everything(edge: Edge) -> None:
    room, window = edge.room, edge.window
    room.names.update(PEOPLE | PLACES)
    alerts = [
        alert(
            *(number, 100 - number),
            subject=f"G{1 + number % len(PEOPLE)}",
            site=f"S{1 + number % len(PLACES)}",
            severity=list(Severity)[number % 4],
            reason=f"{PEOPLE[f'G{1 + number % len(PEOPLE)}']} left the post for 18 min.",
        )
        for number in range(40)
    ]
    room.loaded.emit(alerts)
    room.sites_loaded.emit(*many_sites())
    for each in alerts[:4]:
        detail = AlertDetail(alert=each, findings=(), history=(), related=(), playbook=("Call",))
        window.desk.queue.select(each.id)
        window.desk.detail.show_alert(detail)
        await until(lambda each=each: each.reason in edge.said())
        assert window.width() == 1760
        await edge.picture(f"names-{each.number}")
    told: list[str] = []

    def is_drawn() -> bool:
        window.map.view.page.runJavaScript("JSON.parse(noc.state()).sites", 0, told.append)
        return bool(told) and told[-1] == MANY

    await until(is_drawn)
    window.workspaces.show("map")
    await edge.picture("sites")
    window.set_theme(HIGH_CONTRAST)
    for each in window.workspaces.all():
        window.workspaces.show(each.name)
        await edge.picture(f"high-contrast-{each.name}")
        if each.name == "wall":
            assert "10 CRITICAL, 10 HIGH, 10 MEDIUM, 10 LOW" in edge.panes.counters.sentence
        assert window.width() == 1760
    assert can_write(PEOPLE["G2"])


def many_sites() -> tuple[list[Site], list[tuple[str, str]]]:
    chance = random.Random(2)
    sites = [
        Site(
            id=f"X{number}",
            name=f"Site {number}",
            kind="guarded",
            timezone="Asia/Kolkata",
            location=Location(8 + chance.random() * 24, 70 + chance.random() * 20),
        )
        for number in range(MANY)
    ]
    return sites, [(each.id, chance.choice(("ok", "ok", "high", "unknown"))) for each in sites]


def can_write(words: str) -> bool:
    """Whether one of the application's faces has every letter; else there would be boxes."""
    families = QApplication.font().families()
    faces = [QRawFont.fromFont(QFont(each)) for each in families]
    return all(
        any(face.supportsCharacter(ord(letter)) for face in faces)
        for letter in words
        if not letter.isspace()
    )
