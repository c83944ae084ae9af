"""A map's inhabitants, and how a test asks for what an operator sees."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.model.place import Location
from ui.map.facts import SiteMark
from ui.map.view import SiteMap

State = Callable[[], dict[str, object]]
Ask = Callable[[str], object]

PUNE, THANE = Location(18.552, 73.89), Location(19.21, 72.97)
HOSTILE = "<img src=x onerror=\"window.hit='name'\"><script>window.hit='script'</script>\"'`&</div>"
#: Longer than any of it takes, also on a machine that does much else.
PATIENCE_MS = 60_000


def site(number: int, status: str = "ok", **more: object) -> SiteMark:
    """Somewhere in India, the same place for the same number."""
    spread = random.Random(number)
    place = {"lat": spread.uniform(9, 32), "lon": spread.uniform(70, 92), **more}
    return SiteMark(f"s{number}", f"Site {number}", status=status, **place)  # type: ignore[arg-type]


def at_pune(number: int = 1, name: str = "Pune 12", east: float = 0.0) -> SiteMark:
    """A site at a known place, with a fence."""
    return SiteMark(f"s{number}", name, PUNE.lat, PUNE.lon + east, "ok", 250.0)


def shows(qtbot: QtBot, state: State, **expected: object) -> dict[str, object]:
    """Waits until the page shows it all at the same time."""
    seen: dict[str, object] = {}

    def is_shown() -> bool:
        seen.update(state())
        return all(seen[key] == value for key, value in expected.items())

    try:
        qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)
    except qtbot.TimeoutError:
        last = {key: seen.get(key) for key in expected}
        pytest.fail(f"the map shows {last}, not {expected}")
    return seen


def press(qtbot: QtBot, site_map: SiteMap, *keys: Qt.Key | str) -> None:
    """Gives the page the keyboard, then presses."""
    screen = _screen(site_map)

    if not site_map.isActiveWindow():
        # After hiding and showing a window Qt may hold it for focused and yet not for active.
        other = QWidget()
        other.show()
        other.activateWindow()
        QApplication.processEvents()
        other.close()
        other.deleteLater()
        QApplication.processEvents()

    def has_focus() -> bool:
        if not screen.hasFocus():
            site_map.activateWindow()
            screen.setFocus()
        return screen.hasFocus()

    try:
        qtbot.waitUntil(has_focus)
    except qtbot.TimeoutError:
        pytest.skip("this display has no window manager that gives a window the focus")
    go_on(qtbot, site_map, *keys)


def go_on(qtbot: QtBot, site_map: SiteMap, *keys: Qt.Key | str) -> None:
    """Keys where the keyboard is already; letters of a text one by one.

    A box that closes when it loses the keyboard stays open, which it may not with `press`.
    """
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(_screen(site_map), key)
        else:
            qtbot.keyClick(_screen(site_map), key)


def _screen(site_map: SiteMap) -> QQuickWidget:
    """The widget that takes the page's input."""
    [screen] = site_map.findChildren(QQuickWidget)
    return screen


def click(ask: Ask, lat: float, lon: float) -> None:
    """A click on the map at a place."""
    ask(f"(map_console.fire('click', {{latlng: L.latLng({lat}, {lon})}}), 1)")


def look_at(ask: Ask, place: Location, zoom: int) -> None:
    """As if the operator had moved the map there."""
    ask(f"(map_console.setView([{place.lat}, {place.lon}], {zoom}, {{animate: false}}), 1)")
