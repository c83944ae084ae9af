"""Colours that can be read, told apart, and are what the palette says."""

import math
from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    RISK_RAMP,
    THEMES,
    Theme,
    apply,
    contrast,
    palette,
    risk_colour,
    tabular,
)

THEME_LIST = [pytest.param(theme, id=theme.name) for theme in THEMES.values()]
GROUNDS = ("window", "panel", "raised")


def least(theme: Theme) -> float:
    """WCAG AA, or AAA in high contrast."""
    return 7.0 if theme is HIGH_CONTRAST else 4.5


def oklab(colour: str) -> tuple[float, float, float]:
    """Björn Ottosson's space, in which equal steps look equal."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


@pytest.mark.parametrize("theme", THEME_LIST)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_can_be_read_on_every_ground(theme: Theme, ground: str) -> None:
    colours = {"text": theme.text, "secondary": theme.secondary, "healthy": theme.healthy}
    colours |= {name: severity.colour for name, severity in theme.severities.items()}
    ratios = {name: contrast(each, getattr(theme, ground)) for name, each in colours.items()}
    assert {name: ratio for name, ratio in ratios.items() if ratio < least(theme)} == {}


@pytest.mark.parametrize("theme", THEME_LIST)
def test_a_selected_row_can_be_read(theme: Theme) -> None:
    assert contrast(theme.text, theme.selection) >= least(theme)
    assert contrast(theme.secondary, theme.selection) >= least(theme)
    for severity in theme.severities.values():
        # On a selection a severity is a shape, for which WCAG asks 3.
        assert contrast(severity.colour, theme.selection) >= 3


@pytest.mark.parametrize("theme", THEME_LIST)
def test_text_on_a_severity_can_be_read(theme: Theme) -> None:
    for severity in theme.severities.values():
        assert contrast(theme.on_severity, severity.colour) >= 4.5


@pytest.mark.parametrize("theme", THEME_LIST)
def test_the_focus_ring_is_seen_on_every_ground(theme: Theme) -> None:
    for ground in (*GROUNDS, "selection"):
        assert contrast(theme.focus, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEME_LIST)
def test_severities_differ_in_colour_shape_and_word(theme: Theme) -> None:
    looks = list(theme.severities.values())
    assert list(theme.severities) == ["critical", "high", "medium", "low", "info"]
    assert len({each.shape for each in looks}) == len({each.word for each in looks}) == len(looks)
    for one, other in combinations(looks, 2):
        assert math.dist(oklab(one.colour), oklab(other.colour)) > 0.04


def test_the_risk_ramp_climbs_in_even_steps() -> None:
    lightness = [oklab(colour)[0] for colour in RISK_RAMP]
    steps = [b - a for a, b in pairwise(lightness)]
    assert steps == pytest.approx([0.07] * len(steps), abs=0.006)


def test_risk_has_a_colour_inside_its_range_and_none_when_unknown() -> None:
    assert risk_colour(0.0).name() == RISK_RAMP[0]
    assert risk_colour(1.0).name() == RISK_RAMP[-1]
    assert risk_colour(7.0).name() == RISK_RAMP[-1]
    assert risk_colour(0.5).name() == RISK_RAMP[4]
    with pytest.raises(ValueError, match="hatched"):
        risk_colour(math.nan)


@pytest.mark.parametrize("theme", THEME_LIST)
def test_the_palette_leaves_no_role_to_the_platform(theme: Theme) -> None:
    made = palette(theme)
    for role in (
        QPalette.ColorRole.Window,
        QPalette.ColorRole.Base,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Accent,
    ):
        assert made.isBrushSet(QPalette.ColorGroup.Active, role)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert disabled == theme.disabled


def test_themes_change_while_running(qapp: QApplication) -> None:
    label = QLabel("41")
    label.show()
    try:
        apply(qapp, LIGHT)
        assert label.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
        apply(qapp, DARK)
        assert label.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    finally:
        label.deleteLater()


def test_figures_are_of_equal_width(qapp: QApplication) -> None:
    assert tabular(QFont(qapp.font())).featureValue(QFont.Tag("tnum")) == 1
