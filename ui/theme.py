"""Every colour, size and space of the interface; nothing is hard-coded elsewhere."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SPACE = (4, 8, 12, 16, 24)
ROW_PX = 28
BAR_PX = 44
#: Type sizes in pixels: secondary, base, title, counter.
SMALL_PX, BASE_PX, TITLE_PX, COUNTER_PX = 11, 13, 16, 24


@dataclass(frozen=True, slots=True)
class Severity:
    """How a severity looks and is called: never by colour alone."""

    colour: str
    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens of one theme; colours as `#rrggbb`."""

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
    severities: dict[str, Severity]


#: Okabe-Ito family: told apart by colour-blind eyes.
_SEVERITIES = {
    "critical": Severity("#e8542f", "▲", "CRITICAL"),
    "high": Severity("#f0a030", "◆", "HIGH"),
    "medium": Severity("#e9d94a", "●", "MEDIUM"),
    "low": Severity("#56b4e9", "○", "LOW"),
    "info": Severity("#93a1b1", "·", "INFO"),
}
DARK = Theme(
    name="dark",
    window="#10151b",
    panel="#161c24",
    raised="#1d2530",
    line="#2a3441",
    text="#dde5ee",
    secondary="#93a1b1",
    disabled="#5b6774",
    selection="#23466b",
    focus="#5aa9ff",
    healthy="#19a87c",
    severities=_SEVERITIES,
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
    severities={
        "critical": Severity("#b3310f", "▲", "CRITICAL"),
        "high": Severity("#8a5200", "◆", "HIGH"),
        "medium": Severity("#6b6000", "●", "MEDIUM"),
        "low": Severity("#14618f", "○", "LOW"),
        "info": Severity("#4e5b68", "·", "INFO"),
    },
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
    selection="#003a75",
    focus="#ffff00",
    healthy="#3ddc97",
    severities={
        **_SEVERITIES,
        "critical": Severity("#ff7f5c", "▲", "CRITICAL"),
        "low": Severity("#7cc8f5", "○", "LOW"),
    },
)


def apply(app: QApplication, theme: Theme) -> None:
    """Fusion with our own palette, and a short style sheet for what a palette cannot say."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    font = QFont(app.font())
    font.setPixelSize(BASE_PX)
    app.setFont(font)
    app.setStyleSheet(_sheet(theme))


def tabular(font: QFont) -> QFont:
    """The font with figures of equal width, so that countdowns do not dance."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
        QPalette.ColorRole.Link: theme.focus,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
        QPalette.ColorRole.HighlightedText,
    ):
        palette.setColor(role, QColor(theme.text))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.secondary))
    return palette


def _sheet(theme: Theme) -> str:
    return f"""
    QWidget#bar, QWidget#status {{ background: {theme.panel}; }}
    QWidget#pane {{ background: {theme.panel}; border: 0; }}
    QLabel#secondary {{ color: {theme.secondary}; }}
    QLabel#title {{ font-size: {TITLE_PX}px; font-weight: 600; }}
    QLabel#section {{ color: {theme.secondary}; font-size: {SMALL_PX}px; font-weight: 600; }}
    QLabel#banner {{ background: {theme.selection}; padding: 2px 8px; border-radius: 4px; }}
    QLabel#stale {{ background: {theme.severities["high"].colour}; color: #10151b;
        padding: 4px 8px; font-weight: 600; }}
    QTableView {{ border: 0; gridline-color: {theme.line}; outline: 0;
        selection-background-color: {theme.selection}; }}
    QTableView:focus {{ border-top: 1px solid {theme.focus}; }}
    QHeaderView::section {{ background: {theme.panel}; color: {theme.secondary}; border: 0;
        border-bottom: 1px solid {theme.line}; padding: 4px 8px; font-size: {SMALL_PX}px; }}
    QSplitter::handle {{ background: {theme.line}; }}
    QPushButton, QToolButton {{ background: {theme.raised}; border: 1px solid {theme.line};
        border-radius: 4px; padding: 5px 12px; }}
    QPushButton:hover {{ border-color: {theme.secondary}; }}
    QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus
        {{ border: 1px solid {theme.focus}; }}
    QPushButton:disabled {{ color: {theme.disabled}; }}
    QLineEdit, QComboBox {{ background: {theme.raised}; border: 1px solid {theme.line};
        border-radius: 4px; padding: 4px 8px; }}
    QScrollArea {{ border: 0; }}
    QToolTip {{ color: {theme.text}; background: {theme.raised};
        border: 1px solid {theme.line}; }}
    """


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
