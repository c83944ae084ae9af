"""One map page for all tests of a module: a web process takes a second to start."""

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import PATIENCE_MS, shows
from ui.map.facts import Layer
from ui.map.view import SiteMap
from ui.theme import DARK

Ask = Callable[[str], object]


@pytest.fixture(scope="module")
def site_map(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[SiteMap]:
    """A map that is shown and ready."""
    shown = SiteMap(DARK)
    shown.resize(900, 700)
    bot = QtBot(request)
    with bot.waitSignal(shown.ready, timeout=PATIENCE_MS):
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
        qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
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


@pytest.fixture
def empty_map(
    site_map: SiteMap, qtbot: QtBot, state: Callable[[], dict[str, object]], ask: Ask
) -> Iterator[SiteMap]:
    """The module's map with nothing on it; at the end nothing has been asked of the network."""
    ask("document.activeElement.blur()")
    if state()["measured"] is not None:
        ask("(document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'})), 1)")
    site_map.set_reduced_motion(True)
    for layer in Layer:
        site_map.set_layer(layer, shown=layer is not Layer.RISK)
    site_map.set_sites([])
    site_map.forget_people()
    site_map.set_cameras([])
    site_map.set_risk([])
    site_map.set_span(None)
    site_map.set_tiles_file(None)
    site_map.clear_alert()
    site_map.set_stale("")
    quiet = {"sites": 0, "people": 0, "focus": 0, "note": "", "slider": None, "measured": None}
    shows(qtbot, state, **quiet, cameras={}, hidden=["risk"])
    yield site_map
    assert site_map.blocked == []
