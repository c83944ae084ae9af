"""Find, measure, and the time slider, as the hand on the keyboard knows them."""

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import (
    HOSTILE,
    PATIENCE_MS,
    PUNE,
    THANE,
    Ask,
    State,
    at_pune,
    click,
    go_on,
    look_at,
    press,
    shows,
    site,
)
from ui.map.facts import FoundAlert, PersonMark, SiteMark
from ui.map.view import SiteMap

pytestmark = pytest.mark.usefixtures("empty_map")

EVENING = datetime(2026, 3, 2, 20, 0, tzinfo=ZoneInfo("Asia/Kolkata"))


def finds(state: State) -> dict[str, object]:
    found = state()["find"]
    assert isinstance(found, dict)
    return found


def with_sites(site_map: SiteMap, qtbot: QtBot, state: State, *sites: SiteMark) -> None:
    site_map.set_sites(sites)
    shows(qtbot, state, sites=len(sites))


def test_finds_a_site_by_a_part_of_its_name_and_flies_there(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    far = SiteMark("t4", "Thane 4", THANE.lat, THANE.lon, "ok")
    with_sites(site_map, qtbot, state, at_pune(1, "Puné Mall"), at_pune(2, "New Pune"), far)
    press(qtbot, site_map, "/")
    qtbot.waitUntil(lambda: finds(state)["isOpen"] is True, timeout=PATIENCE_MS)
    go_on(qtbot, site_map, "pune")
    qtbot.waitUntil(lambda: finds(state)["shown"] == ["Puné Mall", "New Pune"], timeout=PATIENCE_MS)
    with qtbot.waitSignal(site_map.site_clicked, timeout=PATIENCE_MS) as clicked:
        go_on(qtbot, site_map, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert clicked.args == ["s2"]
    seen = shows(qtbot, state, zoom=16)
    centre = seen["centre"]
    assert isinstance(centre, dict)
    assert centre["lat"] == pytest.approx(PUNE.lat, abs=1e-3)
    assert finds(state)["isOpen"] is False


def test_finds_by_id_and_says_when_there_is_none(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    with_sites(site_map, qtbot, state, at_pune(7), at_pune(77, "Gate"))
    press(qtbot, site_map, "/", "s77")
    qtbot.waitUntil(lambda: finds(state)["chosen"] == "s77", timeout=PATIENCE_MS)
    go_on(qtbot, site_map, "x")
    nothing = "Nothing here is called so."
    qtbot.waitUntil(lambda: finds(state)["more"] == nothing, timeout=PATIENCE_MS)
    go_on(qtbot, site_map, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: finds(state)["isOpen"] is False, timeout=PATIENCE_MS)


def test_a_long_list_says_how_much_is_left_out(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    with_sites(site_map, qtbot, state, *(site(i) for i in range(30)))
    press(qtbot, site_map, "/", "site")
    qtbot.waitUntil(lambda: finds(state)["matches"] == 30, timeout=PATIENCE_MS)
    assert finds(state)["more"] == "and 22 more: type on"
    assert finds(state)["shown"] == [f"Site {i}" for i in range(8)]
    go_on(qtbot, site_map, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: finds(state)["chosen"] == "s7", timeout=PATIENCE_MS)


def test_hostile_names_are_text_in_the_list(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    with_sites(site_map, qtbot, state, SiteMark(HOSTILE, HOSTILE, PUNE.lat, PUNE.lon, HOSTILE))
    press(qtbot, site_map, "/", "img")
    qtbot.waitUntil(lambda: finds(state)["shown"] == [HOSTILE], timeout=PATIENCE_MS)
    found = "window.hit === undefined && document.querySelectorAll('img, script[src=\"x\"]').length"
    assert ask(found) == 0


def seek(site_map: SiteMap, qtbot: QtBot, state: State, words: str) -> None:
    """Opens the find box anew and types, once the window knows that the last one is closed."""
    qtbot.waitUntil(lambda: not site_map._keys.is_typing, timeout=PATIENCE_MS)
    assert finds(state)["isOpen"] is False
    press(qtbot, site_map, "/")
    qtbot.waitUntil(lambda: finds(state)["isOpen"] is True, timeout=PATIENCE_MS)
    go_on(qtbot, site_map, words)


def test_finds_people_where_they_were_last(site_map: SiteMap, qtbot: QtBot, state: State) -> None:
    site_map.set_people([PersonMark("g1", "Asha Rao", THANE.lat, THANE.lon, "22:41:07")])
    shows(qtbot, state, people=1)
    seek(site_map, qtbot, state, "asha")
    qtbot.waitUntil(lambda: finds(state)["shown"] == ["Asha Rao"], timeout=PATIENCE_MS)
    with qtbot.waitSignal(site_map.person_clicked, timeout=PATIENCE_MS) as clicked:
        go_on(qtbot, site_map, Qt.Key.Key_Return)
    assert clicked.args == ["g1"]


def test_finds_coordinates_as_people_write_them(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    seek(site_map, qtbot, state, "95, 200")
    nothing = "Nothing here is called so."
    qtbot.waitUntil(lambda: finds(state)["more"] == nothing, timeout=PATIENCE_MS)
    go_on(qtbot, site_map, Qt.Key.Key_Escape)
    seek(site_map, qtbot, state, "18.52 S, 73.86")
    qtbot.waitUntil(lambda: finds(state)["shown"] == ["-18.52000, 73.86000"], timeout=PATIENCE_MS)
    go_on(qtbot, site_map, Qt.Key.Key_Return)

    def is_there() -> bool:
        centre = state()["centre"]
        assert isinstance(centre, dict)
        return abs(centre["lat"] + 18.52) < 1e-3

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)


def test_alerts_are_asked_of_the_window_and_answers_to_older_words_dropped(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    found = FoundAlert("al-7", "A-10007", HOSTILE, "critical", THANE.lat, THANE.lon)

    def answer(words: str) -> None:
        site_map.show_found("A-9", [FoundAlert("al-9", "A-9", "", "low", 0.0, 0.0)])
        site_map.show_found(words, [found] if words == "A-10" else [])

    site_map.sought.connect(answer)
    try:
        seek(site_map, qtbot, state, "A-10")
        qtbot.waitUntil(lambda: finds(state)["shown"] == ["A-10007"], timeout=PATIENCE_MS)
        with qtbot.waitSignal(site_map.alert_found, timeout=PATIENCE_MS) as chosen:
            go_on(qtbot, site_map, Qt.Key.Key_Return)
        assert chosen.args == ["al-7"]
    finally:
        site_map.sought.disconnect(answer)


def test_letters_in_the_find_box_are_no_shortcuts_of_the_window(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    pressed: list[str] = []
    shortcuts = [QShortcut(QKeySequence(key), site_map) for key in "ADM"]
    for key, each in zip("ADM", shortcuts, strict=True):
        each.activated.connect(partial(pressed.append, key))
    with_sites(site_map, qtbot, state, at_pune(1, "Adam Mall"))
    press(qtbot, site_map, "/", "adam")
    qtbot.waitUntil(lambda: finds(state)["shown"] == ["Adam Mall"], timeout=PATIENCE_MS)
    assert pressed == []
    go_on(qtbot, site_map, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: finds(state)["isOpen"] is False, timeout=PATIENCE_MS)
    press(qtbot, site_map, "m")
    qtbot.waitUntil(lambda: pressed == ["M"])  # not the map's
    press(qtbot, site_map, "d")
    shows(qtbot, state, measured=[])  # the map's own
    assert pressed == ["M"]
    for each in shortcuts:
        each.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_measures_along_the_points_that_are_clicked(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    with_sites(site_map, qtbot, state, at_pune())
    press(qtbot, site_map, "d")
    shows(qtbot, state, measured=[])
    for place in ((0.0, 0.0), (0.0, 0.01), (1.0, 0.01)):
        click(ask, *place)
    seen = shows(qtbot, state, total="Total 112 km")
    assert seen["distances"] == ["1.11 km", "112 km"]
    press(qtbot, site_map, Qt.Key.Key_Backspace)
    shows(qtbot, state, total="Total 1.11 km")
    press(qtbot, site_map, Qt.Key.Key_Escape)
    assert shows(qtbot, state, measured=None)["distances"] == []


def test_measures_by_keys_alone(site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask) -> None:
    with_sites(site_map, qtbot, state, at_pune())
    look_at(ask, PUNE, 12)
    shows(qtbot, state, zoom=12)
    press(qtbot, site_map, "d", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(measured(state)) == 1, timeout=PATIENCE_MS)
    before = state()["centre"]
    press(qtbot, site_map, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: state()["centre"] != before, timeout=PATIENCE_MS)
    press(qtbot, site_map, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(measured(state)) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: str(state()["total"]).startswith("Total 4.3"), timeout=PATIENCE_MS)


def measured(state: State) -> list[object]:
    points = state()["measured"]
    assert isinstance(points, list)
    return points


def test_a_click_while_measuring_chooses_no_site(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    with_sites(site_map, qtbot, state, at_pune())
    site_map.fit_all()
    shows(qtbot, state, zoom=15)
    press(qtbot, site_map, "d")
    shows(qtbot, state, measured=[])
    assert ask("getComputedStyle(document.querySelector('.site-mark')).pointerEvents") == "none"


def test_the_slider_shows_the_recorded_time_in_its_zone(
    site_map: SiteMap, qtbot: QtBot, state: State
) -> None:
    site_map.set_span(EVENING, EVENING + timedelta(hours=10), EVENING + timedelta(minutes=161))
    qtbot.waitUntil(lambda: state()["slider"] is not None, timeout=PATIENCE_MS)
    slider = state()["slider"]
    assert isinstance(slider, dict)
    assert (slider["start"], slider["now"], slider["end"]) == ("20:00:00", "22:41:00", "06:00:00")
    site_map.set_span(None)
    shows(qtbot, state, slider=None)


def test_over_a_day_the_slider_names_the_day(site_map: SiteMap, qtbot: QtBot, state: State) -> None:
    site_map.set_span(EVENING, EVENING + timedelta(days=3), EVENING + timedelta(days=1))
    qtbot.waitUntil(lambda: state()["slider"] is not None, timeout=PATIENCE_MS)
    assert "03-03 20:00:00" in str(state()["slider"])


def test_moving_the_slider_chooses_a_moment(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_span(EVENING, EVENING + timedelta(hours=10), EVENING)
    qtbot.waitUntil(lambda: state()["slider"] is not None, timeout=PATIENCE_MS)
    wanted = EVENING + timedelta(hours=5)
    with qtbot.waitSignal(site_map.moment_chosen, timeout=PATIENCE_MS) as chosen:
        ask(
            "(field => { field.value = "
            f"{wanted.timestamp() * 1000:.0f}"
            "; field.dispatchEvent(new Event('input')); return 1; })"
            "(document.querySelector('.slider input'))"
        )
    [moment] = chosen.args
    assert moment.tzinfo is not None
    assert abs(moment - wanted) <= timedelta(seconds=36)  # a thousandth of the span
    assert moment.astimezone(UTC) == moment


def test_arrow_keys_move_the_slider_not_the_map(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    site_map.set_span(EVENING, EVENING + timedelta(hours=10), EVENING)
    qtbot.waitUntil(lambda: state()["slider"] is not None, timeout=PATIENCE_MS)
    before = state()["centre"]
    ask("(document.querySelector('.slider input').focus(), 1)")
    with qtbot.waitSignal(site_map.moment_chosen, timeout=PATIENCE_MS) as chosen:
        press(qtbot, site_map, Qt.Key.Key_Right)
    assert chosen.args[0] - EVENING == timedelta(seconds=36)
    assert state()["centre"] == before


def test_every_word_the_page_asks_for_is_there(ask: Ask) -> None:
    import re
    from importlib.resources import files

    from ui.map.words import words

    given = words()
    for file in files("resources").joinpath("map").iterdir():
        if file.name.startswith("console-"):
            asked = set(re.findall(r"\bwords\.([a-z_]+)", file.read_text()))
            assert asked <= set(given), file.name
    assert all(given.values())
    assert ask("[...document.querySelectorAll('.buttons button')].every(e => e.title)") is True
