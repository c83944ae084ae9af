"""What an operator sees on the map, asked from the page itself."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import (
    HOSTILE,
    PATIENCE_MS,
    PUNE,
    THANE,
    Ask,
    State,
    look_at,
    press,
    shows,
    site,
)
from ui.map.facts import AlertPlace, LineMark, PersonMark, PointMark, SiteMark, TrackMark
from ui.map.view import SiteMap
from ui.theme import DARK, LIGHT

TWO_PLACES = AlertPlace(
    severity="critical",
    site=SiteMark("pune", "Pune 12", PUNE.lat, PUNE.lon, "critical", 250.0),
    track=tuple(TrackMark(18.55 + i / 5000, 73.89, f"21:{i:02}:00", i / 9) for i in range(10)),
    points=(PointMark(PUNE.lat, PUNE.lon, "22:38:04"), PointMark(THANE.lat, THANE.lon, "22:41:07")),
    lines=(LineMark(PUNE, THANE, "118 km in 3 min, 2,360 km/h"),),
)


pytestmark = pytest.mark.usefixtures("empty_map")


def test_shows_ten_thousand_sites_and_their_status(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([site(i, "critical" if i == 7 else "ok") for i in range(10_000)])
    seen = shows(qtbot, state, sites=10_000)
    assert seen["statuses"] == {"ok": 9_999, "critical": 1}
    site_map.set_status([(f"s{i}", "high") for i in range(500)])
    seen = shows(qtbot, state, statuses={"ok": 9_500, "high": 500})
    assert seen["sites"] == 10_000


def test_a_cluster_wears_the_shape_of_its_worst_site(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    sites = [site(i, lat=18.5 + i / 1e5, lon=73.8) for i in range(20)]
    site_map.set_sites([*sites, site(99, lat=30.0, lon=80.0)])
    shows(qtbot, state, sites=21)
    site_map.set_status([("s3", "low"), ("s4", "critical")])
    shows(qtbot, state, statuses={"ok": 19, "low": 1, "critical": 1})
    words = "[...document.querySelectorAll('.cluster.critical')].map(e => e.textContent)"
    assert ask(words) == ["120"]  # one critical of twenty
    assert ask("document.querySelectorAll('.cluster.critical .shape.critical').length") == 1


def test_a_status_it_does_not_know_is_never_drawn_as_fine(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([site(1, "splendid")])
    assert shows(qtbot, state, sites=1)["statuses"] == {"unknown": 1}


def test_counts_sites_without_a_position_instead_of_hiding_them(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([site(1), site(2, lat=float("nan")), site(3, lon=500.0)])
    assert shows(qtbot, state, sites=1)["unplaced"] == "2 sites have no valid position"


def test_flies_to_an_alert_and_draws_what_proves_it(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([site(i) for i in range(50)])
    shows(qtbot, state, sites=50)
    site_map.show_alert(TWO_PLACES)
    qtbot.waitUntil(
        lambda: "118 km in 3 min, 2,360 km/h" in str(state()["labels"]), timeout=PATIENCE_MS
    )
    seen = state()
    centre = seen["centre"]
    assert isinstance(centre, dict)
    assert centre["lat"] == pytest.approx(18.88, abs=0.1)
    assert isinstance(seen["labels"], list)
    assert {"Pune 12", "22:38:04", "22:41:07", "21:00:00", "21:09:00"} <= set(seen["labels"])
    site_map.clear_alert()
    assert shows(qtbot, state, focus=0)["labels"] == []


def test_what_comes_from_outside_is_shown_as_text(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    bad = SiteMark("'\"><b>", HOSTILE, PUNE.lat, PUNE.lon, HOSTILE, 200.0)
    site_map.set_sites([bad])
    site_map.set_people([PersonMark(HOSTILE, HOSTILE, PUNE.lat, PUNE.lon, HOSTILE)])
    site_map.set_stale(HOSTILE)
    site_map.show_alert(
        AlertPlace(
            severity=HOSTILE,
            site=bad,
            track=(TrackMark(18.5, 73.8, HOSTILE, 0.0), TrackMark(18.6, 73.9, HOSTILE, 1.0)),
            points=(PointMark(18.55, 73.8, HOSTILE),),
            lines=(LineMark(PUNE, THANE, HOSTILE),),
        )
    )
    qtbot.waitUntil(
        lambda: state()["note"] == HOSTILE and state()["focus"] != 0, timeout=PATIENCE_MS
    )
    assert HOSTILE in str(state()["labels"][0] if isinstance(state()["labels"], list) else "")
    assert (
        ask(
            "window.hit === undefined && document.querySelectorAll('img, script[src=\"x\"]').length"
        )
        == 0
    )


def test_injected_markup_could_not_run_either(ask: Ask, qtbot: QtBot) -> None:
    probe = "<img class=probe src=x onerror=window.hit=1>"
    ask(f"(document.body.insertAdjacentHTML('beforeend', '{probe}'), 1)")
    ask(
        "((s) => { s.textContent = 'window.hit = 2'; document.body.append(s); return 1; })"
        "(document.createElement('script'))"
    )
    qtbot.waitUntil(
        lambda: ask("document.querySelector('.probe').complete") is True, timeout=PATIENCE_MS
    )
    assert ask("window.hit === undefined") is True
    ask("(document.querySelector('.probe').remove(), 1)")


def test_clicks_name_the_site_and_the_person(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([site(1, lat=PUNE.lat, lon=PUNE.lon)])
    site_map.set_people([PersonMark("p1", "A. Rao", PUNE.lat + 0.001, PUNE.lon, "22:41:07")])
    site_map.fit_all()
    shows(qtbot, state, sites=1, peopleShown=1)
    press = "(document.querySelector('.site[aria-label^=\"{}\"]').click(), 1)"
    with qtbot.waitSignal(site_map.site_clicked, timeout=PATIENCE_MS) as clicked:
        ask(press.format("Site 1"))
    assert clicked.args == ["s1"]
    with qtbot.waitSignal(site_map.person_clicked, timeout=PATIENCE_MS) as clicked:
        ask(press.format("A. Rao"))
    assert clicked.args == ["p1"]


def test_a_crowd_is_counted_instead_of_drawn(site_map: SiteMap, qtbot: QtBot, state: State) -> None:
    site_map.set_sites([site(1, lat=PUNE.lat, lon=PUNE.lon)])
    site_map.set_people(
        [PersonMark(f"p{i}", f"P {i}", PUNE.lat + i / 1e7, PUNE.lon) for i in range(400)]
    )
    site_map.fit_all()
    assert shows(qtbot, state, crowd=400)["peopleShown"] == 0


def test_says_that_it_is_empty_and_what_to_do(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    assert "Sites appear here" in str(state()["empty"])
    site_map.set_sites([site(1)])
    assert shows(qtbot, state, sites=1)["empty"] == ""


def test_says_that_it_is_old(site_map: SiteMap, qtbot: QtBot, state: State) -> None:
    site_map.set_stale("No news for 12 s")
    shows(qtbot, state, note="No news for 12 s")
    site_map.set_stale("")
    shows(qtbot, state, note="")


def test_takes_another_theme_without_loading_again(
    site_map: SiteMap, qtbot: QtBot, ask: Ask
) -> None:
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--text')"
    site_map.set_theme(LIGHT)
    qtbot.waitUntil(lambda: ask(colour) == LIGHT.text, timeout=PATIENCE_MS)
    site_map.set_theme(DARK)
    qtbot.waitUntil(lambda: ask(colour) == DARK.text, timeout=PATIENCE_MS)


def test_the_base_map_has_land_and_names(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([site(i) for i in range(30)])
    site_map.fit_all()
    qtbot.waitUntil(lambda: int(str(state()["outlines"])) > 200, timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: "Delhi" in str(ask("document.querySelector('.names').textContent")),
        timeout=PATIENCE_MS,
    )


def test_keys_zoom_and_show_all_sites(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([site(1, lat=PUNE.lat, lon=PUNE.lon)])
    shows(qtbot, state, sites=1)
    look_at(ask, THANE, 5)
    shows(qtbot, state, zoom=5)
    site_map.fit_all()
    shows(qtbot, state, zoom=15)
    press(qtbot, site_map, Qt.Key.Key_Minus)
    shows(qtbot, state, zoom=14)
    press(qtbot, site_map, Qt.Key.Key_Minus)
    shows(qtbot, state, zoom=13)
    press(qtbot, site_map, Qt.Key.Key_Plus)
    shows(qtbot, state, zoom=14)
    press(qtbot, site_map, Qt.Key.Key_0)
    shows(qtbot, state, zoom=15)


def test_enter_chooses_the_site_that_has_the_focus(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_sites([site(1, lat=PUNE.lat, lon=PUNE.lon)])
    site_map.fit_all()
    shows(qtbot, state, sites=1, zoom=15)
    ask("(document.querySelector('.site').focus(), 1)")
    with qtbot.waitSignal(site_map.site_clicked, timeout=PATIENCE_MS) as clicked:
        press(qtbot, site_map, Qt.Key.Key_Return)
    assert clicked.args == ["s1"]


def test_while_hidden_it_is_told_nothing_and_then_all(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_sites([site(i) for i in range(5)])
    shows(qtbot, state, sites=5)
    site_map.hide()
    site_map.set_sites([site(i) for i in range(8)])
    site_map.set_status([("s1", "low")])
    assert state()["sites"] == 5
    site_map.show()
    shows(qtbot, state, sites=8, statuses={"ok": 7, "low": 1})


def test_nothing_reaches_the_network(site_map: SiteMap, qtbot: QtBot, ask: Ask) -> None:
    for kind in ("img", "script"):
        ask(
            "(e => { e.src = 'http://127.0.0.1:9/x'; document.body.append(e); e.remove() })"
            f"(document.createElement('{kind}'))"
        )
    ask("(fetch('http://127.0.0.1:9/y').catch(() => { window.refused = true }), 1)")
    ask("(location.href = 'http://127.0.0.1:9/z', 1)")
    qtbot.waitUntil(lambda: ask("window.refused") is True, timeout=PATIENCE_MS)
    assert site_map.page.url().toString() == "noc://assets/index.html"
    assert "sites" in str(ask("noc.state()"))
    site_map.blocked.clear()
