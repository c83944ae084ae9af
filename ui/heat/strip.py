"""The strip beside the heatmap: why the cell under the pointer or the cursor has its risk."""

import re
from datetime import UTC, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.heat import RiskCell, RiskReason
from ui.heat.painting import one_line
from ui.plain import plain_label
from ui.theme import SPACE, Theme

#: Reasons shown; the rest is counted. More would be read by nobody.
_SHOWN = 30
_LONG_WORD, _PIECE = re.compile(r"\S{33,}"), re.compile(r"\S{1,16}")


class ReasonStrip(QScrollArea):
    """The row, the hour, the risk, and each finding with its share and its alert."""

    alert_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell: RiskCell | None = None
        self._inside = QWidget(self)
        self._inside.setObjectName("pane")
        self._who, self._when = (
            plain_label("", "title", self._inside, wraps=True),
            plain_label("", "secondary", self._inside, wraps=True),
        )
        self._risk = plain_label("", "", self._inside, wraps=True)
        self._hint = plain_label("", "secondary", self._inside, wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[2])
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        column.setSpacing(SPACE[1])
        for each in (self._who, self._when, self._risk, self._hint):
            column.addWidget(each)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)
        self._zone: tzinfo = UTC
        self.say("", "", "", self.tr("Point at an hour, or move to it with the arrow keys."))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if self._cell is not None:
            self._fill(self._cell)

    def say(self, who: str, when: str, risk: str, hint: str) -> None:
        """Who, when and the risk in words, and a sentence in place of reasons."""
        self._cell = None
        self._empty()
        self._head(who, when, risk, hint)

    def show_cell(self, cell: RiskCell, when: str, risk: str, zone: tzinfo) -> None:
        """The reasons, their times on the wall clock of a zone."""
        self._cell, self._zone = cell, zone
        self._head(cell.name, when, risk, self._sentence(cell))
        self._fill(cell)

    def _head(self, who: str, when: str, risk: str, hint: str) -> None:
        lines = (
            (self._who, one_line(who)),
            (self._when, when),
            (self._risk, risk),
            (self._hint, hint),
        )
        for label, words in lines:
            label.setText(breakable(words))
            label.setVisible(bool(words))

    def _sentence(self, cell: RiskCell) -> str:
        if cell.risk is None:
            return self.tr(
                "Nothing is known of this hour: not on the roster, and nothing was heard."
            )
        if not cell.reasons:
            return self.tr("Watched, and nothing was found.")
        if len(cell.reasons) > _SHOWN:
            more = len(cell.reasons) - _SHOWN
            return self.tr("The {0} weightiest; {1} more are lighter.").format(_SHOWN, more)
        return ""

    def _fill(self, cell: RiskCell) -> None:
        self._empty()
        for reason in cell.reasons[:_SHOWN]:
            self._list.addWidget(self._block(reason, cell))

    def _empty(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _block(self, reason: RiskReason, cell: RiskCell) -> QWidget:
        block = QFrame(self._inside)
        severity = self._theme.severities[reason.severity]
        weight = self.tr("+{0} points").format(reason.points)
        if not reason.counts:
            weight = self.tr("same kind as above, not counted again")
        elif reason.occurred_at < cell.hour:
            weight = self.tr("+{0} points left").format(reason.points)
        head = plain_label("", "", block, wraps=True)
        palette = head.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(severity.colour))
        head.setPalette(palette)
        local = reason.occurred_at.astimezone(self._zone)
        head.setText(f"{severity.shape} {severity.word} · {local:%H:%M} · {weight}")
        sentence = plain_label("", "", block, wraps=True)
        sentence.setText(breakable(reason.reason))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[0])
        column.addWidget(head)
        column.addWidget(sentence)
        if reason.alert:
            column.addLayout(self._link(reason.alert, reason.alert_label, block))
        return block

    def _link(self, alert: str, label: str, block: QWidget) -> QHBoxLayout:
        words = self.tr("Open {0}").format(label) if label else self.tr("Open the alert")
        button = QPushButton(words, block)
        button.setProperty("alert", alert)
        button.setToolTip(self.tr("Shows this alert (Space)"))
        button.clicked.connect(self._on_link_clicked)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        return line

    @Slot()
    def _on_link_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.alert_chosen.emit(str(button.property("alert")))


def breakable(text: str) -> str:
    """The text with places to break within words that are longer than a line."""
    return _LONG_WORD.sub(lambda found: "\u200b".join(_PIECE.findall(found.group())), text)
