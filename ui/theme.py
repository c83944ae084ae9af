"""Every colour, size and space of the interface; nothing is hard-coded elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.sheet import sheet

SPACE = (4, 8, 12, 16, 24)
#: Heights in pixels: a row, a row in comfortable density, the top bar; the rail's width.
ROW_PX, ROW_COMFORTABLE_PX = 28, 34
BAR_PX, RAIL_PX = 44, 56
RADIUS_PX = 4
#: Type sizes in pixels: secondary, base, title, counter.
SMALL_PX, BASE_PX, TITLE_PX, COUNTER_PX = 11, 13, 16, 24
#: How long a change glows, milliseconds; zero with reduced motion.
GLOW_MS = 600

#: Risk from 0 to 1 in even steps of lightness (0.07 in OKLab), dark blue to yellow, so that equal
#: differences of risk look equal, in grey print and to colour-blind eyes too. Unknown is not on it.
RISK_RAMP = (
    "#183373",
    "#044d7f",
    "#006789",
    "#177f8e",
    "#3d9790",
    "#64ad8c",
    "#8fc182",
    "#bfd36d",
    "#f2e243",
)


@dataclass(frozen=True, slots=True)
class Severity:
    """How a severity looks and is called: never by colour alone."""

    colour: str
    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens of one theme; colours as `#rrggbb`.

    Attributes:
        window, panel, raised: backgrounds, from the lowest to the highest.
        line: one-pixel separators; not for text.
        selection: behind selected rows; severity colours on it are for shapes, not for words.
        focus: the ring of what has the keyboard, and links.
        unknown: the grey that is hatched where nothing is known, or what is known is old.
        on_severity: text on a surface filled with a severity's colour.
        severities: `critical`, `high`, `medium`, `low`, `info`, worst first.
    """

    name: str
    window: str
    panel: str
    raised: str
    line: str
    text: str
    secondary: str
    disabled: str
    selection: str
    focus: str
    healthy: str
    unknown: str
    on_severity: str
    severities: Mapping[str, Severity]
    risk: tuple[str, ...] = RISK_RAMP


def _severities(*colours: str) -> Mapping[str, Severity]:
    shapes = (("▲", "CRITICAL"), ("◆", "HIGH"), ("●", "MEDIUM"), ("○", "LOW"), ("·", "INFO"))
    return MappingProxyType(
        {
            word.lower(): Severity(colour, shape, word)
            for colour, (shape, word) in zip(colours, shapes, strict=True)
        }
    )


#: The severities are of the Okabe-Ito family: told apart by colour-blind eyes. Critical is a little
#: lighter there than vermilion, so that it can be read on `raised` as well.
DARK = Theme(
    name="dark",
    window="#10151b",
    panel="#161c24",
    raised="#1d2530",
    line="#2a3441",
    text="#dde5ee",
    secondary="#93a1b1",
    disabled="#5b6774",
    selection="#1b3856",
    focus="#5aa9ff",
    healthy="#19a87c",
    unknown="#7d8894",
    on_severity="#10151b",
    severities=_severities("#ec603d", "#f0a030", "#e9d94a", "#56b4e9", "#93a1b1"),
)
LIGHT = Theme(
    name="light",
    window="#eef1f4",
    panel="#ffffff",
    raised="#f4f6f8",
    line="#c6ced6",
    text="#17202a",
    secondary="#4e5b68",
    disabled="#8b96a1",
    selection="#cfe3f8",
    focus="#1565c0",
    healthy="#0b7a57",
    unknown="#6c7782",
    on_severity="#ffffff",
    severities=_severities("#b3310f", "#8a5200", "#6b6000", "#14618f", "#4e5b68"),
)
HIGH_CONTRAST = replace(
    DARK,
    name="high contrast",
    window="#000000",
    panel="#000000",
    raised="#101010",
    line="#8a8a8a",
    text="#ffffff",
    secondary="#d0d0d0",
    disabled="#9a9a9a",
    selection="#002a55",
    focus="#ffff00",
    healthy="#3ddc97",
    unknown="#b4b4b4",
    on_severity="#000000",
    severities=_severities("#ff8a6a", "#f5b04d", "#f2e36a", "#7cc8f5", "#d0d0d0"),
)
#: By the name that is kept in a user's settings.
THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (DARK, LIGHT, HIGH_CONTRAST)}
)


def apply(app: QApplication, theme: Theme) -> None:
    """Fusion with our own palette, and a short style sheet for what a palette cannot say."""
    wanted = sheet(theme, SMALL_PX, TITLE_PX, RADIUS_PX)
    if app.styleSheet() == wanted:
        return
    # Each of these goes through every widget there is: style and face are the same in all themes.
    if not app.styleSheet():
        app.setStyle("Fusion")
        app.setFont(_face(app.font()))
    app.setPalette(palette(theme))
    app.setStyleSheet(wanted)


def _face(platforms: QFont) -> QFont:
    """The platform's own in our size, with faces for scripts that it may lack."""
    font = QFont(platforms)
    font.setPixelSize(BASE_PX)
    font.setFamilies(
        [*font.families(), *(each for each in _fallbacks() if each not in font.families())]
    )
    return font


def _fallbacks() -> list[str]:
    """Shipped faces for scripts that the platform's own may lack."""
    found: list[str] = []
    # Where the platform's family is only an alias, the first face gives all lines their height.
    # That of Devanagari suits Latin too; others are up to twice as high.
    shipped = files("resources").joinpath("fonts").iterdir()
    for file in sorted(shipped, key=lambda each: ("Devanagari" not in each.name, each.name)):
        number = QFontDatabase.addApplicationFont(str(file))
        found += QFontDatabase.applicationFontFamilies(number)
    return list(dict.fromkeys(found))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own roles, for widgets that draw themselves."""
    role = QPalette.ColorRole
    result = QPalette()
    for each, colour in (
        (role.Window, theme.window),
        (role.Base, theme.panel),
        (role.AlternateBase, theme.raised),
        (role.Button, theme.raised),
        (role.ToolTipBase, theme.raised),
        (role.Highlight, theme.selection),
        (role.Accent, theme.focus),
        (role.Light, theme.raised),
        (role.Midlight, theme.raised),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Shadow, theme.window),
        (role.Link, theme.focus),
        (role.LinkVisited, theme.focus),
        (role.BrightText, theme.text),
        (role.PlaceholderText, theme.secondary),
    ):
        result.setColor(each, QColor(colour))
    for each in (
        role.WindowText,
        role.Text,
        role.ButtonText,
        role.ToolTipText,
        role.HighlightedText,
    ):
        result.setColor(each, QColor(theme.text))
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.disabled))
    return result


def tabular(font: QFont) -> QFont:
    """The font with figures of equal width, so that countdowns do not dance."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def mono(size_px: int = BASE_PX) -> QFont:
    """The platform's face of equal widths, for ids and addresses."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(size_px)
    return font


def risk_colour(risk: float, theme: Theme = DARK) -> QColor:
    """The colour of a risk of 0 to 1; what lies outside is taken to the nearest end.

    Raises:
        ValueError: for NaN: unknown has no colour on the ramp, it is hatched in `unknown`.
    """
    if risk != risk:
        raise ValueError("an unknown risk is drawn hatched, not with a colour of the ramp")
    along = min(1.0, max(0.0, risk)) * (len(theme.risk) - 1)
    step = min(int(along), len(theme.risk) - 2)
    low, high = QColor(theme.risk[step]), QColor(theme.risk[step + 1])
    part = along - step

    def between(one: int, other: int) -> int:
        return round(one + (other - one) * part)

    return QColor(
        between(low.red(), high.red()),
        between(low.green(), high.green()),
        between(low.blue(), high.blue()),
    )


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two `#rrggbb` colours, 1 to 21.

    >>> round(contrast("#ffffff", "#000000"))
    21
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
