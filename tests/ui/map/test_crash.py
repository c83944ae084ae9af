"""The page's process dies: the operator finds the map as it was."""

import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import PATIENCE_MS, PUNE, THANE, Ask, State, click, shows, site
from tests.ui.map.test_tools import EVENING
from tests.ui.map.tile_files import picture, whole_earth, write_mbtiles
from ui.map.facts import (
    AlertPlace,
    CameraMark,
    Layer,
    LineMark,
    PersonMark,
    PointMark,
    SiteRisk,
    TrackMark,
)
from ui.map.view import MapState, SiteMap

pytestmark = [
    pytest.mark.usefixtures("empty_map"),
    pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL"),
]

TWO_PLACES = AlertPlace(
    severity="critical",
    site=site(1),
    track=tuple(TrackMark(18.55 + i / 5000, 73.89, f"21:{i:02}:00", i / 9) for i in range(10)),
    points=(PointMark(PUNE.lat, PUNE.lon, "22:38:04"), PointMark(THANE.lat, THANE.lon, "22:41:07")),
    lines=(LineMark(PUNE, THANE, "118 km in 3 min"),),
)


def crash(site_map: SiteMap, qtbot: QtBot) -> None:
    """Returns when the page is being loaded again."""
    os.kill(site_map.page.renderProcessPid(), signal.SIGKILL)
    qtbot.waitUntil(lambda: site_map.state is MapState.LOADING, timeout=PATIENCE_MS)


def test_everything_is_there_again(site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask) -> None:
    site_map.set_sites([site(i) for i in range(40)])
    site_map.set_status([("s1", "critical")])
    site_map.set_people([PersonMark("p1", "A. Rao", PUNE.lat, PUNE.lon)])
    site_map.show_alert(TWO_PLACES)
    site_map.set_stale("old")
    shows(qtbot, state, tracks=10, sites=40, note="old")
    ask("(map_console.setView([20, 77], 8, {animate: false}), 1)")
    before = shows(qtbot, state, zoom=8)
    with qtbot.waitSignal(site_map.ready, timeout=PATIENCE_MS):
        crash(site_map, qtbot)
        site_map.set_status([("s2", "high")])
    after = shows(
        qtbot, state, sites=40, statuses={"ok": 38, "critical": 1, "high": 1}, note="old", zoom=8
    )
    for key in ("people", "focus", "labels"):
        assert after[key] == before[key]
    assert after["centre"] == pytest.approx(before["centre"])


def test_what_the_operator_has_set_is_there_again(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask, tmp_path: Path
) -> None:
    earth = whole_earth(picture(10, 200, 30), 2)
    site_map.set_tiles_file(write_mbtiles(tmp_path / "m.mbtiles", earth, attribution="© Survey"))
    site_map.set_sites([site(i) for i in range(5)])
    site_map.set_risk([SiteRisk("s1", 0.5)])
    site_map.set_cameras([CameraMark("c", "Gate", PUNE.lat, PUNE.lon, "online")])
    site_map.set_span(EVENING, EVENING + timedelta(hours=8), EVENING + timedelta(hours=1))
    site_map.set_layer(Layer.RISK, shown=True)
    ask("(document.querySelector('.legend-head').click(), 1)")
    ask("(document.querySelector('.layers input[name=people]').click(), 1)")
    ask("(document.dispatchEvent(new KeyboardEvent('keydown', {key: 'y'})), 1)")
    ask("(document.dispatchEvent(new KeyboardEvent('keydown', {key: 'd'})), 1)")
    click(ask, 0.0, 0.0)
    click(ask, 0.0, 0.01)
    ask(f"(map_console.setView([{PUNE.lat}, {PUNE.lon}], 15, {{animate: false}}), 1)")
    kept = {"total": "Total 1.11 km", "hidden": ["people"], "panel": True, "cameras": {"online": 1}}
    before = shows(qtbot, state, **kept, zoom=15, sites=5)
    qtbot.waitUntil(lambda: site_map.hidden_layers == {Layer.PEOPLE}, timeout=PATIENCE_MS)
    with qtbot.waitSignal(site_map.ready, timeout=PATIENCE_MS):
        crash(site_map, qtbot)
    after = shows(qtbot, state, **kept, zoom=15, sites=5, slider=before["slider"])
    for key in ("measured", "legend", "risk"):
        assert after[key] == before[key]
    qtbot.waitUntil(lambda: "© Survey" in str(state()["tiles"]), timeout=PATIENCE_MS)
    ask("(document.dispatchEvent(new KeyboardEvent('keydown', {key: 'y'})), 1)")
    ask("(document.querySelector('.legend-head').click(), 1)")
