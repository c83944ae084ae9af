"""A base map of the customer's: its pictures are seen, its words are text, its faults are said."""

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import HOSTILE, PATIENCE_MS, Ask, State, at_pune, shows
from tests.ui.map.tile_files import picture, whole_earth, write_mbtiles, write_pmtiles
from ui.map.facts import Layer
from ui.map.settings import MapSettings
from ui.map.tiles import Coverage
from ui.map.view import SiteMap
from ui.theme import DARK

pytestmark = pytest.mark.usefixtures("empty_map")

GREEN = (10, 200, 30)
EARTH = whole_earth(picture(*GREEN), 3)


def tiles(state: State) -> dict[str, object]:
    found = state()["tiles"]
    assert isinstance(found, dict)
    return found


def seen_colour(site_map: SiteMap) -> tuple[int, int, int]:
    """Of what is on the screen, away from every mark."""
    colour = site_map.grab().toImage().pixelColor(640, 40)
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("kind", ["mbtiles", "pmtiles"])
def test_pictures_of_a_file_are_on_the_screen(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"m.{kind}"
    if kind == "mbtiles":
        write_mbtiles(path, EARTH, attribution="© Survey")
    else:
        write_pmtiles(path, EARTH, leaf_size=3, attribution="© Survey")
    ask("(map_console.setView([18, 77], 4, {animate: false}), 1)")
    site_map.set_tiles_file(path)
    qtbot.waitUntil(lambda: int(str(tiles(state)["loaded"])) > 0, timeout=PATIENCE_MS)
    assert tiles(state)["credit"] == "© Survey"
    qtbot.waitUntil(lambda: seen_colour(site_map) == GREEN, timeout=PATIENCE_MS)
    site_map.set_layer(Layer.TILES, shown=False)
    qtbot.waitUntil(lambda: tiles(state)["isShown"] is False, timeout=PATIENCE_MS)
    assert tiles(state)["credit"] == ""
    qtbot.waitUntil(lambda: seen_colour(site_map) != GREEN, timeout=PATIENCE_MS)


def test_where_the_file_has_no_tile_the_shipped_map_is_seen(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask, tmp_path: Path
) -> None:
    ask("(map_console.setView([18, 77], 4, {animate: false}), 1)")
    site_map.set_tiles_file(
        write_mbtiles(tmp_path / "m.mbtiles", {(4, 0, 0): picture(1, 2, 3)}, minzoom="4")
    )
    qtbot.waitUntil(lambda: tiles(state)["isShown"] is True, timeout=PATIENCE_MS)
    loaded = "[...document.querySelectorAll('.leaflet-tiles-pane img')].every(e => e.complete)"
    qtbot.waitUntil(lambda: ask(loaded) is True, timeout=PATIENCE_MS)
    assert tiles(state)["loaded"] == 0
    shipped = [QColor(each).getRgb()[:3] for each in (DARK.panel, DARK.window)]
    qtbot.waitUntil(lambda: seen_colour(site_map) in shipped, timeout=PATIENCE_MS)


def test_a_file_that_cannot_be_shown_is_said_and_the_map_stays(
    site_map: SiteMap, qtbot: QtBot, state: State, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "city <b>.mbtiles"
    broken.write_text("no map")
    site_map.set_sites([at_pune()])
    with qtbot.waitSignal(site_map.tiles_refused, timeout=PATIENCE_MS) as refused:
        site_map.set_tiles_file(broken)
    words = "city <b>.mbtiles is neither an MBTiles nor a PMTiles file. Choose another file."
    assert refused.args == [f"{words} The shipped map stays."]
    qtbot.waitUntil(lambda: tiles(state)["words"] == refused.args[0], timeout=PATIENCE_MS)
    assert shows(qtbot, state, sites=1)["outlines"] != 0
    assert "the shipped map stays" in caplog.text
    site_map.set_tiles_file(None)
    qtbot.waitUntil(lambda: tiles(state)["words"] == "", timeout=PATIENCE_MS)


def test_a_hostile_attribution_is_text(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask, tmp_path: Path
) -> None:
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    path = write_mbtiles(tmp_path / "m.mbtiles", EARTH, attribution=escaped, name=HOSTILE)
    site_map.set_tiles_file(path)
    qtbot.waitUntil(lambda: str(tiles(state)["credit"]) != "", timeout=PATIENCE_MS)
    assert "<img src=x" in str(tiles(state)["credit"])
    found = "window.hit === undefined && document.querySelectorAll('img[onerror], .credit *')"
    assert ask(f"{found}.length") == 0


def test_online_tiles_are_refused_unless_allowed(
    site_map: SiteMap, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(site_map.tiles_refused, timeout=PATIENCE_MS) as refused:
        site_map.apply_settings(MapSettings(tiles_url="https://maps.example/{z}/{x}/{y}.png"))
    assert "Online maps are off" in refused.args[0]
    assert caplog.messages
    site_map.apply_settings(MapSettings())


class Slow:
    """A source that answers only when it is let."""

    def __init__(self) -> None:
        self.coverage = Coverage(0, 3)
        self.readers = 1
        self.may_answer = threading.Event()
        self.closed = threading.Event()
        self.asked: list[tuple[int, int, int]] = []

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        self.asked.append((zoom, column, row))
        self.may_answer.wait(60)
        return EARTH[0, 0, 0]

    def close(self) -> None:
        self.closed.set()


def test_a_slow_file_does_not_hold_up_the_map(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    slow = Slow()
    site_map._use_tiles("slow", lambda: slow)
    qtbot.waitUntil(lambda: bool(slow.asked), timeout=PATIENCE_MS)
    site_map.set_sites([at_pune()])
    shows(qtbot, state, sites=1)
    site_map.set_tiles_file(None)
    slow.may_answer.set()
    qtbot.waitUntil(slow.closed.is_set, timeout=PATIENCE_MS)
    assert len(slow.asked) == 1  # nobody waits for the others any more
