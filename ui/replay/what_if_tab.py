"""Other thresholds: choose them, replay with them, read what would have been different."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.finding import Finding
from engine.model.replay import Comparison, Difference, Phase, TunedDetection
from ui.plain import plain_label
from ui.replay.session import ReplaySession
from ui.replay.trial import Trial
from ui.replay.words import button, progress, share
from ui.row_table import Column, RowTable
from ui.row_view import PLAYING_KEYS, RowGrid
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title

#: A finding and what became of it.
Fate = tuple[str, Finding]


class WhatIfTab(QWidget):
    """Thresholds left, difference by detection in the middle, the findings themselves right.

    `sought` carries the moment of a finding that was chosen.
    """

    sought = Signal(object)

    def __init__(self, trial: Trial, session: ReplaySession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._trial = trial
        self._session = session
        self._theme = theme
        self.editor = _Thresholds(trial, self)
        self.table = RowTable[Difference](self._columns(), parent=self)
        self.fates = RowTable[Fate](self._fate_columns(), parent=self)
        self._table_view = RowGrid(self.table, self, left=PLAYING_KEYS)
        self._table_view.setAccessibleName(self.tr("Difference by detection"))
        self._fate_view = RowGrid(self.fates, self, left=PLAYING_KEYS)
        self._fate_view.setAccessibleName(self.tr("Findings that differ"))
        self._fate_view.chosen.connect(lambda each: self.sought.emit(each[1].occurred_at))
        self.said = plain_label("", "secondary", self)
        self._shown: Comparison | None = None
        self._lay_out()
        trial.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.said.setMargin(SPACE[1])
        self.said.setWordWrap(True)
        tables = QSplitter(Qt.Orientation.Horizontal, self)
        tables.addWidget(self._table_view)
        tables.addWidget(self._fate_view)
        tables.setSizes([500, 500])
        results = QWidget(self)
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.said)
        column.addWidget(tables, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.editor)
        split.addWidget(results)
        split.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _columns(self) -> tuple[Column[Difference], ...]:
        return (
            Column(self.tr("Detection"), lambda each: self._session.title(each.detection)),
            Column(self.tr("Before"), lambda each: f"{each.before:,}", figures=True),
            Column(self.tr("Now"), lambda each: f"{each.now:,}", figures=True),
            Column(
                self.tr("Missed"),
                lambda each: f"{each.missed:,}",
                figures=True,
                colour=lambda each: self._tint("high", each.missed),
            ),
            Column(
                self.tr("New"),
                lambda each: f"{each.new:,}",
                figures=True,
                colour=lambda each: self._tint("low", each.new),
            ),
            Column(self.tr("Precision"), lambda each: self._scores("precision", each)),
            Column(self.tr("Recall"), lambda each: self._scores("recall", each)),
        )

    def _fate_columns(self) -> tuple[Column[Fate], ...]:
        return (
            Column(self.tr("What"), lambda each: each[0]),
            Column(self.tr("Time (UTC)"), lambda each: f"{each[1].occurred_at:%d %b %H:%M:%S}"),
            Column(self.tr("Detection"), lambda each: self._session.title(each[1].detection)),
            Column(self.tr("About"), lambda each: self._session.name(each[1].subject)),
            Column(self.tr("Reason"), lambda each: each[1].reason),
        )

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self._table_view.viewport().update()

    def _tint(self, name: str, count: int) -> str | None:
        return self._theme.severities[name].colour if count else None

    def _scores(self, measure: str, row: Difference) -> str:
        """`0.80 → 1.00`, before and now; empty without labels."""
        both = []
        if self._shown is None:
            return ""
        for score in (self._shown.score_before, self._shown.score_now):
            if score is None:
                return ""
            found = [each for each in score.detections if each.detection == row.detection]
            both.append(share(getattr(found[0], measure)) if found else share(None))
        return " → ".join(both)

    @Slot()
    def _show(self) -> None:
        self.said.setText(self._sentence())
        comparison = self._trial.answer.comparison
        if comparison is self._shown:
            return
        self._shown = comparison
        self.table.show_rows(comparison.detections if comparison else ())
        self.fates.show_rows(self._fates(comparison) if comparison else ())
        for view in (self._table_view, self._fate_view):
            view.fit()

    def _fates(self, comparison: Comparison) -> list[Fate]:
        words = (self.tr("missed"), self.tr("new"), self.tr("both"))
        lists = (comparison.missed, comparison.new, comparison.both)
        return [(word, each) for word, found in zip(words, lists, strict=True) for each in found]

    def _sentence(self) -> str:
        answer = self._trial.answer
        comparison = answer.comparison
        if comparison is not None:
            return self.tr(
                "With {changes}: {both} found as before, {missed} missed, {new} new."
            ).format(
                changes=", ".join(answer.changes),
                both=len(comparison.both),
                missed=len(comparison.missed),
                new=len(comparison.new),
            )
        return {
            Phase.RUNNING: progress(answer.work),
            Phase.CANCELLED: self.tr("The what-if was cancelled; nothing was compared."),
            Phase.FAILED: answer.work.error,
        }.get(
            answer.work.phase,
            self.tr(
                "What other thresholds would have found, missed and added appears here. "
                "Choose thresholds, then run the what-if (Ctrl+Enter)."
            ),
        )


class _Thresholds(QWidget):
    """Detection, option, value; the changes chosen so far; run and cancel."""

    def __init__(self, trial: Trial, parent: QWidget) -> None:
        super().__init__(parent)
        self._trial = trial
        self.detection = self._choice(self.tr("Detection"))
        self.option = self._choice(self.tr("Option"))
        self.value = QLineEdit(self)
        self.value.setAccessibleName(self.tr("Value"))
        self.value.setPlaceholderText(self.tr("Value; Enter adds it"))
        self.add = button(self, self.tr("Add"), self.tr("Add this threshold (Enter)"))
        self.changes = QListWidget(self)
        self.changes.setAccessibleName(self.tr("Thresholds to try"))
        self.changes.setToolTip(self.tr("Delete takes the selected threshold back"))
        self.run = button(self, self.tr("Run what-if"), self.tr("Replay with these (Ctrl+Enter)"))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self._lay_out()
        self.detection.currentIndexChanged.connect(self._show_options)
        self.option.currentIndexChanged.connect(self._show_value)
        self.value.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.run.clicked.connect(self.run_or_cancel)
        trial.detections_loaded.connect(self._load)
        trial.changed.connect(self._show)
        self._show()

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(18)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[1], SPACE[1], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.detection)
        for row in ((self.option,), (self.value, self.add)):
            line = QHBoxLayout()
            line.setSpacing(SPACE[1])
            for place, each in enumerate(row):
                line.addWidget(each, 0 if isinstance(each, QPushButton) else 1 - place)
            layout.addLayout(line)
        layout.addWidget(self.changes, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.run)

    @Slot(list)
    def _load(self, detections: list[TunedDetection]) -> None:
        self.detection.clear()
        for each in sorted(detections, key=lambda each: each.title):
            self.detection.addItem(title(each.title), each)
        self._show_options()

    @Slot()
    def _show_options(self) -> None:
        chosen: TunedDetection | None = self.detection.currentData()
        self.option.clear()
        if chosen is None:
            return
        for name, value in chosen.options.items():
            self.option.addItem(name.replace("_", " "), (name, value))
        modes = QCoreApplication.translate("replay", "on, off or shadow")
        self.option.addItem(f"mode ({modes})", ("mode", chosen.mode))

    @Slot()
    def _show_value(self) -> None:
        chosen = self.option.currentData()
        self.value.setText("" if chosen is None else _written(chosen[1]))

    @Slot()
    def _add(self) -> None:
        detection, option = self.detection.currentData(), self.option.currentData()
        value = self.value.text().strip()
        if detection is not None and option is not None and value:
            self._trial.add(f"{detection.id}.{option[0]}={value}")

    def remove_selected(self) -> bool:
        """Takes the selected threshold back; whether there was one and it had the keyboard."""
        item = self.changes.currentItem()
        if item is None or not self.changes.hasFocus():
            return False
        self._trial.remove(item.text())
        return True

    @Slot()
    def run_or_cancel(self) -> None:
        """Begins, or ends what is under way."""
        if self._trial.is_running:
            self._trial.cancel()
        else:
            self._trial.run()

    @Slot()
    def _show(self) -> None:
        shown = [self.changes.item(place).text() for place in range(self.changes.count())]
        if shown != self._trial.changes:
            self.changes.clear()
            self.changes.addItems(self._trial.changes)
        work = self._trial.answer.work
        self.bar.setVisible(self._trial.is_running)
        self.bar.setRange(0, work.total)
        self.bar.setValue(work.done)
        running = self._trial.is_running
        self.run.setText(self.tr("Cancel") if running else self.tr("Run what-if"))


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value}"
