"""How well the rules did: precision and recall per detection, what was missed, what was new."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from engine.model.finding import Finding
from engine.model.recording import Expected
from engine.model.score import DetectionScore
from ui.plain import plain_label
from ui.replay.session import ReplaySession
from ui.replay.words import share
from ui.row_table import Column, RowTable
from ui.row_view import PLAYING_KEYS, RowGrid
from ui.theme import SPACE, Theme

#: What was missed or not expected: a word, then a label or a finding.
Slip = tuple[str, Expected | Finding]


class ScoreTab(QWidget):
    """The session's score; `sought` carries the moment of a row that was chosen."""

    sought = Signal(object)

    def __init__(self, session: ReplaySession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        columns: tuple[Column[DetectionScore], ...] = (
            Column(self.tr("Detection"), lambda each: session.title(each.detection)),
            Column(self.tr("Expected"), lambda each: f"{each.expected:,}", figures=True),
            Column(self.tr("Found"), lambda each: f"{each.found:,}", figures=True),
            Column(
                self.tr("Recall"),
                lambda each: share(each.recall),
                figures=True,
                colour=lambda each: self._warn(each.found < each.expected),
            ),
            Column(self.tr("Findings"), lambda each: f"{each.findings:,}", figures=True),
            Column(self.tr("Unexpected"), lambda each: f"{each.unexpected:,}", figures=True),
            Column(
                self.tr("Precision"),
                lambda each: share(each.precision),
                figures=True,
                colour=lambda each: self._warn(each.unexpected > 0),
            ),
            Column("", lambda _: ""),
        )
        self.table = RowTable(columns, parent=self)
        self._slips = RowTable[Slip](
            (
                Column(self.tr("What"), lambda each: each[0]),
                Column(self.tr("Time (UTC)"), lambda each: f"{_at(each):%d %b %H:%M:%S}"),
                Column(self.tr("Detection"), lambda each: session.title(each[1].detection)),
                Column(self.tr("About"), lambda each: session.name(each[1].subject)),
                Column(self.tr("Site"), lambda each: session.name(each[1].site)),
            ),
            parent=self,
        )
        self.summary = plain_label(parent=self)
        self._empty = plain_label("", "secondary", self)
        self._lay_out()
        session.marks_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.summary.setMargin(SPACE[1])
        self._empty.setMargin(SPACE[2])
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scores = RowGrid(self.table, self, left=PLAYING_KEYS)
        self._scores.setAccessibleName(self.tr("Score by detection"))
        self._slip_view = RowGrid(self._slips, self, left=PLAYING_KEYS)
        self._slip_view.setAccessibleName(self.tr("Missed and unexpected"))
        self._slip_view.chosen.connect(lambda each: self.sought.emit(_at(each)))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._scores)
        split.addWidget(self._slip_view)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(split, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self._scores.viewport().update()

    def _warn(self, wrong: bool) -> str | None:
        return self._theme.severities["high"].colour if wrong else None

    def _show(self) -> None:
        score = self._session.score
        self._stack.setCurrentIndex(1 if score is None else 0)
        if score is None:
            self._empty.setText(
                self.tr(
                    "Precision and recall appear here for a recording that says what must be "
                    "found (expected.ndjson)."
                )
                if self._session.state is None
                else self.tr(
                    "This recording does not say what must be found, so it cannot be scored. "
                    "Put the reviewer's labels into its expected.ndjson and open it again."
                )
            )
            return
        self.table.show_rows(score.detections)
        missed, unexpected = self.tr("missed"), self.tr("unexpected")
        self._slips.show_rows(
            [(missed, each) for each in score.missed]
            + [(unexpected, each) for each in score.unexpected]
        )
        self._slip_view.setVisible(bool(self._slips.rows))
        for view in (self._scores, self._slip_view):
            view.fit()
        self.summary.setText(
            self.tr("Recall {recall} · {share} of the findings were not expected").format(
                recall=share(score.recall), share=f"{score.unexpected_share:.1%}"
            )
            + ("" if self._slips.rows else self.tr(" · nothing missed, nothing unexpected"))
        )


def _at(slip: Slip) -> datetime:
    what = slip[1]
    return (what.since if isinstance(what, Expected) else what.occurred_at).astimezone(UTC)
