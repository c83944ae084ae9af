"""The health pane: charts, sources, engine and store, dead letters, the support bundle."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QWidget,
)

from ui.health.chart import Chart
from ui.health.facts import Facts
from ui.health.feeds import FeedTable
from ui.health.letters import DeadLetters
from ui.health.model import HealthModel
from ui.icons import icon
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.theme import SPACE, Theme


class HealthPane(PageFrame):
    """How the engine is doing, for those who keep it running."""

    def __init__(self, model: HealthModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._build()
        self._lay_out()
        self._connect()
        self._on_sampled()
        self._on_bundle_changed()

    def _build(self) -> None:
        waiting = self.tr("Waiting for the engine's pulse")
        self.charts = tuple(
            Chart(title, waiting, self._theme, self)
            for title in (
                self.tr("Events a second"),
                self.tr("Examine: p50 · p95 · p99"),
                self.tr("Batches waiting"),
                self.tr("Worst lag"),
            )
        )
        self.feeds = FeedTable(self._theme, self)
        self.facts = Facts(self._theme, self)
        self.letters = DeadLetters(self._theme, self)
        self.bundle = QPushButton(self.tr("Support bundle"), self)
        self.bundle.setToolTip(
            self.tr("Write versions, settings, figures and the log's end, nobody's data (Ctrl+B)")
        )
        self.writing = QProgressBar(self)
        self.writing.setRange(0, 0)
        self.writing.setTextVisible(False)
        self.writing.setFixedWidth(SPACE[4] * 5)
        self.said = plain_label("", "secondary", self)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.set_theme(self._theme)

    def _lay_out(self) -> None:
        above = QWidget(self)
        charts = QHBoxLayout(above)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(1)
        for each in self.charts:
            charts.addWidget(each)
        facts = QScrollArea(self)
        facts.setObjectName("pane")
        facts.setWidgetResizable(True)
        facts.setWidget(self.facts)
        upper = _splitter(Qt.Orientation.Horizontal, self.feeds, facts)
        lower = _splitter(Qt.Orientation.Vertical, upper, self.letters)
        self.setFocusProxy(self.feeds)
        # In parts: half the height for the dead letters, a little more width for the sources.
        upper.setSizes([1100, 900])
        lower.setSizes([500, 500])
        head = (None, self.said, self.writing, self.bundle)
        self._frame(self.tr("Health"), head, above, lower)

    def _connect(self) -> None:
        model = self._model
        model.sampled.connect(self._on_sampled)
        model.changed.connect(self._on_changed)
        model.letters_changed.connect(self._on_letters_changed)
        model.bundle_changed.connect(self._on_bundle_changed)
        model.went_stale.connect(self._on_went_stale)
        model.answered.connect(self.letters.say)
        self.letters.filter_chosen.connect(model.filter)
        self.letters.send_requested.connect(model.send_again)
        self.bundle.clicked.connect(model.write_bundle)
        self._bind({"Ctrl+B": model.write_bundle})

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for each in self.charts:
            each.set_theme(theme)
        self.feeds.set_theme(theme)
        self.facts.set_theme(theme)
        self.letters.set_theme(theme)
        self.bundle.setIcon(icon("package", theme))

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask."""
        super().showEvent(event)
        self._model.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: ask no more."""
        super().hideEvent(event)
        self._model.set_seen(False)

    @Slot()
    def _on_sampled(self) -> None:
        model = self._model
        if not model.samples:
            return
        self._draw()
        if model.event_now is not None:
            self.feeds.show_feeds(model.feeds, model.event_now, stale=bool(model.stale))

    def _draw(self) -> None:
        samples = list(self._model.samples)
        last = samples[-1]
        rates = [each.events_s for each in samples]
        queues = [float(each.queue) for each in samples]
        lags = [each.lag_s for each in samples]
        spans = [[each.examine_ms[place] for each in samples] for place in (2, 1, 0)]
        p50, p95, p99 = last.examine_ms
        for chart, lines, now, unit in (
            (self.charts[0], [rates], f"{last.events_s:,.0f}", ""),
            (self.charts[1], spans, f"{p50:.2f} · {p95:.2f} · {p99:.2f} ms", " ms"),
            (self.charts[2], [queues], f"{last.queue:,}", ""),
            (self.charts[3], [lags], f"{last.lag_s:,.1f} s", " s"),
        ):
            chart.show_lines(lines, now, self._scale(lines, unit))

    def _scale(self, lines: Sequence[Sequence[float]], unit: str) -> str:
        highest = max(max(each) for each in lines)
        return self.tr("10 min, up to {highest:,.4g}{unit}").format(highest=highest, unit=unit)

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        if model.error:
            self.say_stale(self.tr("The engine did not answer: {why}").format(why=model.error))
        else:
            self.say_stale(model.stale)
        if model.page is not None:
            self.facts.show_page(model.page)
        self._on_sampled()

    @Slot()
    def _on_letters_changed(self) -> None:
        model = self._model
        if model.letters is not None:
            self.letters.show_page(model.letters, model.source, model.reason)

    @Slot()
    def _on_bundle_changed(self) -> None:
        model = self._model
        self.writing.setVisible(model.is_writing)
        self.bundle.setEnabled(not model.is_writing)
        self.said.setText(self.tr("Writing the bundle…") if model.is_writing else model.bundle)

    @Slot(str)
    def _on_went_stale(self, words: str) -> None:
        self.say_stale(words)
        for each in self.charts:
            each.set_stale(bool(words))
        self._on_sampled()


def _splitter(orientation: Qt.Orientation, first: QWidget, second: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 1)
    splitter.setChildrenCollapsible(False)
    return splitter
