"""The heatmap's pane: the map of risk by hour with its reasons, and the rankings."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.heat import HeatOf
from ui.heat.controls import HeatControls
from ui.heat.legend import HeatLegend
from ui.heat.map import HeatMap
from ui.heat.model import HeatModel
from ui.heat.painting import Cell, day_words
from ui.heat.ranking_view import RankingView
from ui.heat.strip import ReasonStrip
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_STRIP_PX = 300


class HeatPane(QWidget):
    """Guards or sites by hours; two tabs. Says what was chosen, opens nothing itself."""

    person_chosen = Signal(str)
    site_chosen = Signal(str)
    alert_chosen = Signal(str)

    def __init__(self, model: HeatModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._model = model
        self.controls = HeatControls(model, theme, self)
        self.map = HeatMap(theme, self)
        self.strip = ReasonStrip(theme, self)
        self.rankings = RankingView(model, theme, self)
        self.stale = _sentence("stale", self)
        self.notice = _sentence("secondary", self)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend = HeatLegend(theme, self)
        self.keys = _sentence("secondary", self)
        self.keys.setWordWrap(False)
        self.keys.setMinimumWidth(0)
        self.keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = _sentence("secondary", self)
        self.count.setWordWrap(False)
        self.tabs = QTabWidget(self)
        self._lay_out()
        self._connect()
        self._on_shown_changed()
        self._on_state_changed()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for each in (self.controls, self.map, self.strip, self.legend, self.rankings):
            each.set_theme(theme)

    def _lay_out(self) -> None:
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.map)
        self._stack.addWidget(self.notice)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(place)
        split.addWidget(self.strip)
        split.setStretchFactor(0, 1)
        split.setSizes([3 * _STRIP_PX, _STRIP_PX])
        page = QWidget(self)
        page.setObjectName("pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.controls)
        column.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], SPACE[0])
        foot.addWidget(self.legend)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.count)
        column.addLayout(foot)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(page, self.tr("Heatmap"))
        self.tabs.addTab(self.rankings, self.tr("Rankings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        model = self._model
        model.shown_changed.connect(self._on_shown_changed)
        model.cell_changed.connect(self._on_cell_changed)
        model.state_changed.connect(self._on_state_changed)
        self.map.pointed_at.connect(self._on_pointed_at)
        self.map.entered.connect(self._on_entered)
        self.map.left.connect(self._on_left)
        self.map.chosen.connect(self._on_chosen)
        self.controls.zoom_requested.connect(self._on_zoom_requested)
        self.controls.fit_requested.connect(self.map.fit)
        self.strip.alert_chosen.connect(self.alert_chosen)
        self.rankings.person_chosen.connect(self.person_chosen)
        self.rankings.site_chosen.connect(self.site_chosen)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.controls.finder.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys are told where there is room for all of them; the tooltips tell them too."""
        super().resizeEvent(event)
        words = self._keys_words()
        needed = self.keys.fontMetrics().horizontalAdvance(words) + 4 * SPACE[2]
        needed += self.legend.sizeHint().width() + self.count.sizeHint().width()
        self.keys.setText(words if needed + 2 * SPACE[4] <= self.width() else "")

    def _keys_words(self) -> str:
        return self.tr("Arrows move · + and - zoom rows, [ and ] hours · 0 shows all · Enter opens")

    def showEvent(self, event: QShowEvent) -> None:
        """Asked for while it is looked at."""
        super().showEvent(event)
        self._model.watch(is_watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Not asked for behind other panes."""
        super().hideEvent(event)
        self._model.watch(is_watched=False)

    @Slot()
    def _on_shown_changed(self) -> None:
        shown = self._model.shown
        self.map.show_excerpt(shown)
        self.controls.show_state()
        has_rows = shown is not None and bool(shown.rows.size)
        self.count.setText(self._count_words())
        self._stack.setCurrentWidget(self.map if has_rows else self.notice)
        self._on_state_changed()
        if self.map.cursor_cell is not None:
            self._on_pointed_at(*self.map.cursor_cell)
        else:
            self.strip.say("", "", "", "")

    def _count_words(self) -> str:
        shown = self._model.shown
        if shown is None:
            return ""
        words = self.tr("{0} of {1} rows · at {2}")
        if not shown.grid.is_whole:
            words = self.tr("{0} of {1} rows · at {2} · still reading the journal …")
        return words.format(
            f"{len(shown.rows):,}",
            f"{len(shown.grid.ids):,}",
            f"{shown.grid.now.astimezone(shown.grid.zone):%H:%M:%S %Z}",
        )

    @Slot()
    def _on_state_changed(self) -> None:
        model = self._model
        words = self._old_words(model.stale or model.problem) if model.shown else model.stale
        self.stale.setText(words)
        self.stale.setVisible(bool(words))
        self.notice.setText(self._notice_words())

    def _old_words(self, problem: str) -> str:
        shown = self._model.shown
        if not problem or shown is None:
            return ""
        of = shown.grid.now.astimezone(shown.grid.zone)
        return self.tr("{0}. What is shown is of {1}.").format(
            problem.rstrip("."), f"{of:%H:%M:%S %Z}"
        )

    def _notice_words(self) -> str:
        model = self._model
        if model.shown is None:
            if model.problem:
                return self.tr(
                    "The risk cannot be shown: {0}. It is asked for again within a minute."
                ).format(model.problem.rstrip("."))
            return self.tr("Waiting for the engine's figures …")
        if model.sought:
            return self.tr("No name and no id has “{0}” in it. Clear the field to see all.").format(
                model.sought
            )
        if model.of is HeatOf.SITES:
            return self.tr("No sites yet.\nEach site of the directory gets a row here.")
        return self.tr("Nobody yet.\nEach person of the directory gets a row here.")

    @Slot()
    def _on_entered(self) -> None:
        self._model.hold(is_held=True)

    @Slot()
    def _on_left(self) -> None:
        self._model.hold(is_held=False)

    @Slot(int, int)
    def _on_pointed_at(self, row: int, hour: int) -> None:
        shown = self._model.shown
        if shown is None:
            return
        self._model.want_cell(shown.id(row), shown.hour(hour))
        if self._model.cell is None:
            self.strip.say(shown.name(row), *self._words_of((row, hour)), "")
        else:
            self._on_cell_changed()

    def _words_of(self, cell: Cell) -> tuple[str, str]:
        """The hour, and the risk."""
        shown = self._model.shown
        if shown is None:
            return "", ""
        starts, ends = shown.local(cell[1]), shown.local(cell[1] + 1)
        hour = self.tr("{day} {start}–{end} {zone}").format(
            day=day_words(starts),
            start=f"{starts:%H:%M}",
            end=f"{ends:%H:%M}",
            zone=starts.tzname() or "",
        )
        risk = shown.risk(*cell)
        known = self.tr("Risk {0} of 100").format(risk)
        return hour, self.tr("Risk unknown") if risk is None else known

    @Slot()
    def _on_cell_changed(self) -> None:
        shown, cell = self._model.shown, self._model.cell
        if shown is None or cell is None:
            return
        row = shown.row_of(cell.id)
        hour = (cell.hour - shown.first_hour).total_seconds() / 3_600
        if row is not None and 0 <= hour < shown.hours:
            words = self._words_of((row, int(hour)))
            self.strip.show_cell(cell, *words, shown.grid.zone)

    @Slot(int, int)
    def _on_chosen(self, row: int, _hour: int) -> None:
        shown = self._model.shown
        if shown is not None:
            is_site = self._model.of is HeatOf.SITES
            (self.site_chosen if is_site else self.person_chosen).emit(shown.id(row))

    @Slot(int)
    def _on_zoom_requested(self, steps: int) -> None:
        self.map.zoom(steps)


def _sentence(name: str, parent: QWidget) -> QLabel:
    label = plain_label("", name, parent, wraps=True)
    label.setMargin(SPACE[0])
    return label
