"""One map page for all tests of a module: a web process takes a second to start."""

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.map.view import SiteMap
from ui.theme import DARK

Ask = Callable[[str], object]


@pytest.fixture(scope="module")
def site_map(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[SiteMap]:
    """A map that is shown and ready."""
    shown = SiteMap(DARK)
    shown.resize(900, 700)
    bot = QtBot(request)
    with bot.waitSignal(shown.ready, timeout=30_000):
        shown.show()
    yield shown
    shown.close_page()
    shown.close()
    shown.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask(site_map: SiteMap, qtbot: QtBot) -> Ask:
    """Runs an expression in the page and gives what it is worth, through JSON."""

    def run(expression: str) -> object:
        answers: list[str] = []
        site_map.page.runJavaScript(f"JSON.stringify({expression})", 0, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return json.loads(answers[0]) if answers[0] else None

    return run


@pytest.fixture
def state(ask: Ask) -> Callable[[], dict[str, object]]:
    """What the page says of itself."""

    def read() -> dict[str, object]:
        found = ask("JSON.parse(noc.state())")
        assert isinstance(found, dict)
        return found

    return read
