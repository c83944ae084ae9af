"""The preview: how far it is, then what would be gone and what would be new."""

from datetime import timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.finding import Finding
from engine.model.settings import (
    PREVIEW_LISTED,
    Preview,
    PreviewCount,
    PreviewResult,
    PreviewState,
)
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.model import SettingsModel
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title
from ui.words import age


class PreviewView(QWidget):
    """Progress with rate and remaining time; after that counts and the two lists."""

    def __init__(self, model: SettingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._build()
        self._lay_out()
        model.preview_changed.connect(self._on_preview_changed)
        model.edits_changed.connect(self._on_preview_changed)
        self.cancel.clicked.connect(model.cancel_preview)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(model.cancel_preview)
        self._on_preview_changed()

    def _build(self) -> None:
        self.words = plain_label("", "", self, wraps=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setToolTip(self.tr("End this preview; nothing was changed (Esc)"))
        self.lost = plain_label("", "stale", self, wraps=True)
        self.counts: RowTable[PreviewCount] = RowTable(
            self._count_columns(), lambda each: each.detection, self
        )
        self.gone: RowTable[Finding] = RowTable(self._columns(), lambda each: each.id, self)
        self.new: RowTable[Finding] = RowTable(self._columns(), lambda each: each.id, self)
        self.counted = RowView(
            self.counts,
            self.tr("In these 7 days nothing was found, neither before nor with the new values."),
            0,
            self,
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.counted, "")
        self.tabs.addTab(RowView(self.gone, self.tr("No finding would be gone."), 2, self), "")
        self.tabs.addTab(RowView(self.new, self.tr("No finding would be new."), 2, self), "")

    def _count_columns(self) -> tuple[Column[PreviewCount], ...]:
        high, focus = self._loss, self._gain
        return (
            Column(self.tr("Detection"), lambda each: title(each.title)),
            Column(
                self.tr("Found before"),
                lambda each: f"{each.before:,}",
                lambda each: each.before,
                figures=True,
                width=104,
            ),
            Column(
                self.tr("Found now"),
                lambda each: f"{each.now:,}",
                lambda each: each.now,
                figures=True,
                width=96,
            ),
            Column(
                self.tr("Gone"),
                lambda each: f"−{each.gone:,}" if each.gone else "0",
                lambda each: each.gone,
                high,
                figures=True,
                width=72,
            ),
            Column(
                self.tr("New"),
                lambda each: f"+{each.new:,}" if each.new else "0",
                lambda each: each.new,
                focus,
                figures=True,
                width=72,
            ),
            Column(
                self.tr("At another time"),
                lambda each: f"{each.moved:,}",
                lambda each: each.moved,
                figures=True,
                width=112,
            ),
        )

    def _columns(self) -> tuple[Column[Finding], ...]:
        def severity(finding: Finding) -> str:
            known = self._theme.severities[finding.severity.value]
            return f"{known.shape} {known.word}"

        return (
            Column(
                self.tr("When"),
                lambda each: f"{each.occurred_at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.occurred_at,
                width=144,
            ),
            Column(
                self.tr("Severity"),
                severity,
                lambda each: each.severity.rank,
                lambda each: self._theme.severities[each.severity.value].colour,
                width=104,
            ),
            Column(self.tr("Reason"), lambda each: each.reason),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self.words, 1)
        head.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.lost)
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for each in (self.gone, self.new):
            each.show_rows(each.rows)
        self.counts.show_rows(self.counts.rows)

    def _loss(self, count: PreviewCount) -> str:
        return self._theme.severities["high"].colour if count.gone else ""

    def _gain(self, count: PreviewCount) -> str:
        return self._theme.focus if count.new else ""

    @Slot()
    def _on_preview_changed(self) -> None:
        preview = self._model.preview
        running = preview is not None and preview.state is PreviewState.RUNNING
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        result = preview.result if preview else None
        self.tabs.setVisible(result is not None)
        self.lost.setVisible(bool(result and result.lost))
        self.words.setText(self._words(preview))
        if preview is not None and running:
            self.bar.setRange(0, preview.total)
            self.bar.setValue(preview.done)
        if result is not None:
            self._show(result)

    def _words(self, preview: Preview | None) -> str:
        if preview is None:
            return self.tr(
                "A preview judges the last 7 days again with the unsaved values and says which "
                "findings would be gone and which would be new. Change a value, then press Ctrl+E."
            )
        if preview.state is PreviewState.RUNNING:
            return self._progress(preview)
        if preview.state is PreviewState.FAILED:
            return self.tr("The preview failed: {why}").format(why=preview.error)
        if preview.state is PreviewState.CANCELLED or preview.result is None:
            return self.tr("The preview was cancelled; nothing was changed.")
        return self._summary(preview.result)

    def _progress(self, preview: Preview) -> str:
        if not preview.total:
            return self.tr("Reading the last 7 days…")
        left = timedelta(seconds=preview.remaining_s or 0)
        return self.tr("{done:,} of {total:,} events · {rate:,.0f} a second · {left} left").format(
            done=preview.done, total=preview.total, rate=preview.rate, left=age(left)
        )

    def _summary(self, result: PreviewResult) -> str:
        if not result.events:
            return self.tr("Nothing is kept of the last 7 days; there is nothing to judge again.")
        words = self.tr(
            "Last 7 days, {events:,} events judged again. Findings gone: {gone:,}; new: {new:,}."
        ).format(
            events=result.events,
            gone=sum(each.gone for each in result.counts),
            new=sum(each.new for each in result.counts),
        )
        if self._model.edits and not self._model.preview_is_current:
            words += self.tr(" The values were changed since; preview again.")
        return words

    def _show(self, result: PreviewResult) -> None:
        gone = sum(each.gone for each in result.counts)
        new = sum(each.new for each in result.counts)
        self.counts.show_rows(result.counts)
        self.gone.show_rows(result.gone)
        self.new.show_rows(result.new)
        self.tabs.setTabText(0, self.tr("By detection"))
        self.tabs.setTabText(1, self._tab(self.tr("Gone {n}"), gone))
        self.tabs.setTabText(2, self._tab(self.tr("New {n}"), new))
        if result.lost:
            named = "; ".join(f"{each.label} {title(each.title)}" for each in result.lost[:4])
            more = self.tr(" and {n} more").format(n=len(result.lost) - 4)
            self.lost.setText(
                self.tr("▲ Confirmed alerts would not have been raised: {named}").format(
                    named=named
                )
                + (more if len(result.lost) > 4 else "")
            )

    def _tab(self, words: str, count: int) -> str:
        text = words.format(n=f"{count:,}")
        if count > PREVIEW_LISTED:
            text += self.tr(" (first {n})").format(n=PREVIEW_LISTED)
        return text
