"""Layers: what is shown can be switched off; risk, cameras and ages say what is not known."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import (
    HOSTILE,
    PATIENCE_MS,
    PUNE,
    Ask,
    State,
    at_pune,
    look_at,
    press,
    shows,
    site,
)
from ui.map.facts import (
    AlertPlace,
    CameraMark,
    Layer,
    PersonMark,
    SiteMark,
    SiteRisk,
    TrackMark,
)
from ui.map.view import SiteMap
from ui.theme import DARK, risk_colour

pytestmark = pytest.mark.usefixtures("empty_map")

TRACK = AlertPlace(
    severity="high",
    site=at_pune(),
    track=tuple(
        TrackMark(PUNE.lat + i / 5000, PUNE.lon, f"21:{i:02}:00", i / 9) for i in range(10)
    ),
)


def cells(seen: dict[str, object]) -> list[dict[str, object]]:
    found = seen["risk"]
    assert isinstance(found, list)
    return found


def with_risk(site_map: SiteMap, qtbot: QtBot, state: State, risks: list[float | None]) -> None:
    """Sites at one place, and one alone with an unknown risk."""
    site_map.set_sites([*(at_pune(i) for i in range(len(risks))), site(900, lat=28.0, lon=77.0)])
    site_map.set_risk([SiteRisk(f"s{i}", risk) for i, risk in enumerate(risks)])
    site_map.set_layer(Layer.RISK, shown=True)
    site_map.fit_all()
    shows(qtbot, state, sites=len(risks) + 1, hidden=[])


def test_risk_of_a_region_is_what_nine_of_ten_sites_stay_within(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    with_risk(site_map, qtbot, state, [i / 20 for i in range(1, 21)])
    qtbot.waitUntil(lambda: len(cells(state())) == 2, timeout=PATIENCE_MS)
    [crowded] = [each for each in cells(state()) if each["count"] == 20]
    assert crowded["risk"] == pytest.approx(0.9)


def test_unknown_risk_is_not_zero(site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask) -> None:
    with_risk(site_map, qtbot, state, [0.4, None, float("nan")])
    qtbot.waitUntil(lambda: len(cells(state())) == 2, timeout=PATIENCE_MS)
    found = sorted((each["count"], each["known"], each["risk"]) for each in cells(state()))
    assert found == [(1, 0, None), (3, 1, 0.4)]
    ask(f"(map_console.fire('mousemove', {{latlng: L.latLng({PUNE.lat}, {PUNE.lon})}}), 1)")
    assert str(state()["position"]).startswith("Risk 0.40 · 3 sites, 2 of them unknown")
    ask("(map_console.fire('mousemove', {latlng: L.latLng(28, 77)}), 1)")
    assert str(state()["position"]).startswith("Risk unknown · 1 sites")


def test_risk_is_drawn_in_the_themes_colours(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    with_risk(site_map, qtbot, state, [0.73])
    for risk in (0.0, 0.31, 0.73, 1.0):
        expected = risk_colour(risk, DARK)
        words = f"rgb({expected.red()}, {expected.green()}, {expected.blue()})"
        assert ask(f"noc.riskColour({risk})") == words
    painted = (
        "(c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data"
        ".some((part, i) => i % 4 === 3 && part > 0))"
        "(document.querySelector('.leaflet-risk-pane canvas'))"
    )
    assert ask(painted) is True


def test_regions_part_when_one_comes_nearer(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([at_pune(1), at_pune(2, east=0.02)])
    site_map.set_risk([SiteRisk("s1", 0.2), SiteRisk("s2", 0.8)])
    site_map.set_layer(Layer.RISK, shown=True)
    shows(qtbot, state, sites=2, hidden=[])
    look_at(ask, PUNE, 8)
    shows(qtbot, state, zoom=8)
    assert [each["risk"] for each in cells(state())] == [0.8]
    look_at(ask, PUNE, 14)
    shows(qtbot, state, zoom=14)
    assert sorted(str(each["risk"]) for each in cells(state())) == ["0.2", "0.8"]


def test_a_key_shows_and_hides_the_risk_and_its_legend(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([at_pune()])
    shows(qtbot, state, sites=1)
    with qtbot.waitSignal(site_map.layer_switched, timeout=PATIENCE_MS) as switched:
        press(qtbot, site_map, Qt.Key.Key_H)
    assert switched.args == ["risk", True]
    assert any("Risk unknown" in row for row in legend(state))
    press(qtbot, site_map, Qt.Key.Key_H)
    shows(qtbot, state, hidden=["risk"])
    assert not any("Risk" in row for row in legend(state))
    assert site_map.hidden_layers == {Layer.RISK}


def legend(state: State) -> list[str]:
    rows = state()["legend"]
    assert isinstance(rows, list)
    return rows


def test_the_legend_explains_the_track_while_there_is_one(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.show_alert(TRACK)
    shows(qtbot, state, tracks=10)
    assert "Track, by time21:00:0021:09:00" in legend(state)
    site_map.set_layer(Layer.TRACKS, shown=False)
    shows(qtbot, state, tracks=0)
    assert not any("Track" in row for row in legend(state))
    assert "Pune 12" in str(state()["labels"])  # the proof stays


def test_layers_can_be_switched_by_their_boxes(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([at_pune()])
    site_map.set_people([PersonMark("p", "A. Rao", PUNE.lat, PUNE.lon)])
    site_map.fit_all()
    shows(qtbot, state, sites=1, peopleShown=1, fences=1)
    for layer in ("people", "fences", "sites", "outlines"):
        ask(f"(document.querySelector('.layers input[name={layer}]').click(), 1)")
    shows(qtbot, state, peopleShown=0, fences=0)
    assert ask("getComputedStyle(document.querySelector('.site-mark')).display") == "none"
    qtbot.waitUntil(lambda: Layer.OUTLINES in site_map.hidden_layers, timeout=PATIENCE_MS)
    assert "people" in str(state()["hidden"])
    ask("(document.querySelector('.layers input[name=people]').click(), 1)")
    shows(qtbot, state, peopleShown=1)


def test_there_is_no_switch_for_a_base_map_that_is_not_there(ask: Ask) -> None:
    assert ask("document.querySelector('.layers input[name=tiles]').parentElement.hidden") is True


def test_positions_fade_with_their_age(site_map: SiteMap, qtbot: QtBot, state: State) -> None:
    now = datetime.now(UTC)
    ages = (timedelta(seconds=5), timedelta(minutes=5), timedelta(hours=2))
    site_map.set_sites([at_pune()])
    site_map.set_people(
        PersonMark(f"p{i}", f"P {i}", PUNE.lat, PUNE.lon, seen=now - age)
        for i, age in enumerate(ages)
    )
    site_map.fit_all()
    shows(qtbot, state, ages={"fresh": 1, "ageing": 1, "old": 1})


def test_in_a_replay_ages_count_from_the_recorded_moment(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    then = datetime(2026, 3, 2, 22, 41, 7, tzinfo=UTC)
    site_map.set_sites([at_pune()])
    site_map.set_people([PersonMark("p", "P", PUNE.lat, PUNE.lon, seen=then)])
    site_map.fit_all()
    shows(qtbot, state, ages={"fresh": 0, "ageing": 0, "old": 1})
    site_map.set_span(then, then + timedelta(hours=8), then + timedelta(seconds=30))
    shows(qtbot, state, ages={"fresh": 1, "ageing": 0, "old": 0})
    site_map.set_span(then, then + timedelta(hours=8), then + timedelta(minutes=3))
    shows(qtbot, state, ages={"fresh": 0, "ageing": 1, "old": 0})


def test_a_camera_tells_its_state_by_its_shape(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([at_pune()])
    site_map.set_cameras(
        CameraMark(f"c{i}", f"Gate {i}", PUNE.lat + i / 5000, PUNE.lon, name)
        for i, name in enumerate(["online", "offline", "stale", "melted"], 1)
    )
    site_map.fit_all()
    shows(qtbot, state, cameras={"online": 1, "offline": 1, "stale": 1, "unknown": 1})
    assert any("Camera, no connection" in row for row in legend(state))
    drawn = "[...document.querySelectorAll('.camera-mark svg')].map(e => e.innerHTML)"
    shapes = ask(drawn)
    assert isinstance(shapes, list)
    assert len(set(shapes)) == 4
    dragged = (
        "(() => { const data = new DataTransfer(), mark = document.querySelector('.camera-mark');"
        "mark.dispatchEvent(new DragEvent('dragstart', {dataTransfer: data}));"
        "return [mark.draggable, data.getData('text/plain').split(':')[0]]; })()"
    )
    assert ask(dragged) == [True, "noc-camera"]  # into a tile of the camera pane
    with qtbot.waitSignal(site_map.camera_clicked, timeout=PATIENCE_MS) as clicked:
        ask("(document.querySelector('.site[aria-label^=\"Gate 2\"]').click(), 1)")
    assert clicked.args == ["c2"]


def test_cameras_that_are_nowhere_are_left_out(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([at_pune()])
    site_map.set_cameras([CameraMark("c", "C", float("nan"), 0), CameraMark("d", "D", 18.5, 181)])
    site_map.fit_all()
    assert shows(qtbot, state, sites=1, zoom=15)["cameras"] == {}


def test_names_from_outside_are_text_on_every_layer(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([SiteMark(HOSTILE, HOSTILE, PUNE.lat, PUNE.lon, "ok", 200.0)])
    site_map.set_cameras([CameraMark(HOSTILE, HOSTILE, PUNE.lat, PUNE.lon, HOSTILE)])
    site_map.set_risk([SiteRisk(HOSTILE, 0.5)])
    site_map.show_alert(
        AlertPlace(
            severity="high",
            track=(TrackMark(18.5, 73.8, HOSTILE, 0.0), TrackMark(18.6, 73.9, HOSTILE, 1.0)),
        )
    )
    site_map.set_layer(Layer.RISK, shown=True)
    shows(qtbot, state, sites=1, tracks=2, hidden=[])
    look_at(ask, PUNE, 15)
    shows(qtbot, state, zoom=15, cameras={"unknown": 1})
    assert f"Track, by time{HOSTILE}{HOSTILE}" in legend(state)
    found = "window.hit === undefined && document.querySelectorAll('img, script[src=\"x\"]').length"
    assert ask(found) == 0
