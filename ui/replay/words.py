"""Labels, buttons and sentences of the replay pane."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from engine.model.replay import Work
from ui.theme import tabular
from ui.words import age


class ElidedLabel(QLabel):
    """A plain label that gives way: what does not fit ends in dots."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("secondary")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFont(tabular(self.font()))

    def say(self, words: str) -> None:
        """Shows other words."""
        self._words = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))


def button(parent: QWidget, words: str, tip: str) -> QPushButton:
    """A button that Tab reaches; its tip says what it does and with which key."""
    made = QPushButton(words, parent)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    return made


def instant(moment: datetime) -> str:
    """`2026-03-06 22:41:07 UTC`."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def share(value: float | None) -> str:
    """`0.97`, or a dash where there is nothing to measure.

    >>> share(0.5), share(None)
    ('0.50', '–')
    """
    return "–" if value is None else f"{value:.2f}"


def progress(work: Work) -> str:
    """How far, how fast, how much longer."""
    tr = QCoreApplication.translate
    if not work.total:
        return tr("replay", "Reading …")
    words = tr("replay", "{done} of {total} events · {rate}/s").format(
        done=f"{work.done:,}", total=f"{work.total:,}", rate=f"{work.rate_per_s:,.0f}"
    )
    if work.left_s is None:
        return words
    left = age(timedelta(seconds=work.left_s))
    return words + tr("replay", " · {left} left").format(left=left)
