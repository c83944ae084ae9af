"""Marks variables in a script's text: known ones as such, unknown ones as mistakes."""

import re
from collections.abc import Iterable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import Theme

_VARIABLE = re.compile(r"\{([^{}]*)\}?|\}")


class Variables(QSyntaxHighlighter):
    """Colours `{guard_name}`; what no call can fill in is underlined."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._known: frozenset[str] = frozenset()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.rehighlight()

    def know(self, names: Iterable[str]) -> None:
        """The variables that a call can fill in."""
        known = frozenset(each.strip("{}") for each in names)
        if known != self._known:
            self._known = known
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """One paragraph."""
        for found in _VARIABLE.finditer(text):
            whole = found.group().endswith("}") and found.group(1) is not None
            look = QTextCharFormat()
            if whole and found.group(1) in self._known:
                look.setForeground(QColor(self._theme.focus))
            else:
                colour = QColor(self._theme.severities["critical"].colour)
                look.setForeground(colour)
                look.setUnderlineColor(colour)
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            self.setFormat(found.start(), len(found.group()), look)
