"""Icons are there, and wear the theme's colours."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from ui.icons import icon, names, pixmap
from ui.theme import DARK, LIGHT


def colours_of(image_name: str, colour: str) -> set[str]:
    image = pixmap(image_name, colour, 20).toImage()
    points = ((x, y) for x in range(20) for y in range(20))
    seen = (image.pixelColor(x, y) for x, y in points)
    return {each.name() for each in seen if each.alpha() == 255}


def test_every_icon_can_be_drawn_in_a_theme(qapp: QApplication) -> None:
    assert len(names()) > 20
    for name in names():
        assert not icon(name, DARK).isNull()
        assert colours_of(name, LIGHT.text) <= {LIGHT.text}


def test_an_icon_is_tinted(qapp: QApplication) -> None:
    assert colours_of("square", DARK.focus) == {QColor(DARK.focus).name()}


def test_a_disabled_icon_looks_disabled(qapp: QApplication) -> None:
    image = icon("square", DARK).pixmap(20, QIcon.Mode.Disabled).toImage()
    line = image.pixelColor(10, 2)
    assert QColor(DARK.disabled).name() in {line.name(), image.pixelColor(10, 3).name()}


def test_an_unknown_name_is_an_error_that_names_it(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="nosuch"):
        icon("nosuch", DARK)
    with pytest.raises(FileNotFoundError):
        icon("../map/leaflet", DARK)


def test_every_detection_has_the_icon_it_names() -> None:
    folder = Path(__file__).parents[2] / "engine"
    asked = {
        name
        for file in folder.rglob("*.py")
        for name in re.findall(r'icon(?:: str)?\s*=\s*"([a-z0-9-]+)"', file.read_text())
    }
    assert asked
    assert asked <= set(names())
