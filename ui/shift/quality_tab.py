"""Measured alarm quality against what is healthy, and how often each detection was right."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.model.answers import Quality
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.shift.model import ShiftModel
from ui.theme import SPACE, Theme
from ui.vocabulary import said

#: Alerts per operator and hour (EEMUA 191): up to the first healthy, above the second overload.
_HEALTHY, _MANAGEABLE = 6.0, 12.0
_SPANS = (8, 24, 168, 720)
_Precision = tuple[str, float | None]


class QualityTab(QWidget):
    """For supervisors."""

    def __init__(self, model: ShiftModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.span = QComboBox(self)
        self.span.setAccessibleName(self.tr("Span of the figures"))
        for hours in _SPANS:
            words = self.tr("last {n} h") if hours <= 24 else self.tr("last {n} days")
            self.span.addItem(words.format(n=hours if hours <= 24 else hours // 24), hours)
        self.span.setCurrentIndex(1)
        self.trouble = plain_label("", "secondary", self, wraps=True)
        self._figures: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        self._grid.setHorizontalSpacing(SPACE[4])
        for place, (name, words) in enumerate(self._names().items()):
            figure = plain_label("–", "title", self)
            self._figures[name] = figure
            self._grid.addWidget(figure, 0, place)
            self._grid.addWidget(plain_label(words, "secondary", self, wraps=True), 1, place)
        columns: tuple[Column[_Precision], ...] = (
            Column(self.tr("Detection"), self._called),
            Column(
                self.tr("Was right"),
                lambda each: self.tr("too few judged") if each[1] is None else f"{each[1]:.0%}",
                lambda each: -1.0 if each[1] is None else each[1],
                figures=True,
                width=150,
            ),
        )
        self.rows: RowTable[_Precision] = RowTable(columns, lambda each: each[0], self)
        self.precision = RowView(
            self.rows,
            self.tr("Once alerts are resolved, how often each detection was right stands here."),
            0,
            self,
        )
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], 0)
        head.addWidget(self.span)
        head.addWidget(self.trouble, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addWidget(self.precision, 1)
        self.setFocusProxy(self.span)
        self.span.activated.connect(lambda: model.choose_hours(float(self.span.currentData())))
        model.changed.connect(self._on_changed)

    def _names(self) -> dict[str, str]:
        return {
            "load": self.tr("alerts per operator and hour"),
            "presented": self.tr("alerts presented"),
            "operators": self.tr("operators who worked"),
            "on_time": self.tr("acknowledged on time"),
            "noisy": self.tr("from the ten noisiest sources"),
            "chattering": self.tr("chattering"),
            "stale": self.tr("standing for over 24 h"),
        }

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        quality = self._model.quality
        self.trouble.setText(self._model.no_quality)
        if quality is None:
            for each in self._figures.values():
                each.setText("–")
            return
        on_time = quality.acknowledged_on_time
        figures = {
            "load": self._load(quality),
            "presented": f"{quality.presented:,}",
            "operators": f"{quality.operators}",
            "on_time": "–" if on_time is None else f"{on_time:.0%}",
            "noisy": f"{quality.noisy_share:.0%}",
            "chattering": f"{quality.chattering}",
            "stale": f"{quality.stale}",
        }
        for name, words in figures.items():
            self._figures[name].setText(words)
        self.rows.show_rows(quality.precision.items())

    def _called(self, each: _Precision) -> str:
        """Its title; the id of one that this engine no longer has."""
        title = self._model.titles.get(each[0], "")
        return said.title(title) if title else each[0]

    def _load(self, quality: Quality) -> str:
        """In shape and word, not in colour alone."""
        load = quality.per_operator_hour
        if load <= _HEALTHY:
            words, colour = self.tr("● {n:.1f} healthy"), self._theme.healthy
        elif load <= _MANAGEABLE:
            words, colour = self.tr("◆ {n:.1f} manageable"), self._theme.severities["high"].colour
        else:
            words, colour = self.tr("▲ {n:.1f} overload"), self._theme.severities["critical"].colour
        self._figures["load"].setStyleSheet(f"color: {colour};")
        return words.format(n=load)
