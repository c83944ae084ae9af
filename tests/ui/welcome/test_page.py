"""The first start by keyboard: the demonstration, an import with its refusal, or neither."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.errors import BadInput
from tests.ui import nested
from ui.access.own_user import OwnUser
from ui.access.session import Session
from ui.welcome.page import WelcomePage


class Asked:
    """Notes what is asked; a file called `broken` is refused."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []

    async def play_demo(self) -> None:
        self.calls.append(("demo", ""))

    async def check_directory(self, path: Path) -> str:
        return await self._note("check", path)

    async def import_directory(self, path: Path) -> str:
        return await self._note("import", path)

    async def watch_folder(self, path: Path) -> str:
        return await self._note("watch", path)

    async def intake_address(self) -> str:
        return "POST http://127.0.0.1:1/v1/events"

    async def _note(self, what: str, path: Path) -> str:
        if path.name == "broken":
            raise BadInput("line 3: `lat` is missing")
        self.calls.append((what, path.name))
        return "60 sites would be added"


@pytest.fixture
def asked() -> Asked:
    return Asked()


def told(qapp: QApplication, asked: Asked, story: Callable[[WelcomePage], object]) -> WelcomePage:
    """Opens the page, lets a story happen, waits until everything asked for is done."""
    window = QWidget()
    window.resize(1000, 700)
    page = WelcomePage(asked, OwnUser(lambda: None, Session()), window)

    async def run() -> None:
        window.show()
        page.open()
        story(page)
        await asyncio.gather(*page._work)

    nested.run(run())
    page.closed_by_itself = not page.isVisibleTo(window)  # type: ignore[attr-defined]
    page.setParent(None)
    return page


def press(page: WelcomePage, name: str) -> None:
    button = next(each for each in page.findChildren(QPushButton) if name in each.accessibleName())
    button.click()


def test_return_plays_the_demonstration(qapp: QApplication, qtbot: QtBot, asked: Asked) -> None:
    page = told(qapp, asked, lambda page: qtbot.keyClick(page.demo, Qt.Key.Key_Return))
    assert asked.calls == [("demo", "")]
    assert page.closed_by_itself
    assert page.address.text().startswith("POST http")


def test_an_import_says_what_it_would_change(qapp: QApplication, asked: Asked) -> None:
    def story(page: WelcomePage) -> None:
        page.directory.setText("/data/sites.csv")
        press(page, "Check")

    page = told(qapp, asked, story)
    assert asked.calls == [("check", "sites.csv")]
    assert page.said.text() == "60 sites would be added"
    assert not page.closed_by_itself


def test_a_refusal_is_said_and_nothing_without_a_name(qapp: QApplication, asked: Asked) -> None:
    def story(page: WelcomePage) -> None:
        press(page, "Watch")
        assert "first" in page.said.text()
        page.directory.setText("broken")
        press(page, "Import")

    page = told(qapp, asked, story)
    assert page.said.text() == "line 3: `lat` is missing"
    assert asked.calls == []


def test_escape_goes_on_without(qapp: QApplication, qtbot: QtBot, asked: Asked) -> None:
    page = told(qapp, asked, lambda page: qtbot.keyClick(page, Qt.Key.Key_Escape))
    assert page.closed_by_itself
    assert asked.calls == []
