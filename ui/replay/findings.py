"""The recording's findings as a list; choosing one shows its moment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from engine.model.replay import FindingMark
from ui.plain import plain_label
from ui.replay.session import ReplaySession
from ui.row_table import Column, RowTable
from ui.row_view import PLAYING_KEYS, RowGrid
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title


class FindingList(QWidget):
    """In order of time; the newest at the moment shown is selected."""

    chosen = Signal(object)

    def __init__(self, session: ReplaySession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        columns: tuple[Column[FindingMark], ...] = (
            Column(self.tr("Time (UTC)"), lambda each: f"{each.at:%d %b %H:%M:%S}"),
            Column(self.tr("Severity"), self._severity, colour=self._colour),
            Column(self.tr("Finding"), lambda each: title(each.title)),
            Column(self.tr("About"), lambda each: session.name(each.subject)),
            Column(self.tr("Site"), lambda each: session.name(each.site)),
            Column(self.tr("Reason"), lambda each: each.reason),
        )
        self.model = RowTable(columns, parent=self)
        self.view = RowGrid(self.model, self, left=PLAYING_KEYS)
        self.view.setAccessibleName(self.tr("Findings of the recording"))
        self.view.chosen.connect(self.chosen)
        self._empty = plain_label(
            self.tr("The rules found nothing in this recording."), "secondary", self
        )
        self._empty.setMargin(SPACE[2])
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        session.marks_changed.connect(self._load)

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self.view.viewport().update()

    def _load(self) -> None:
        self.model.show_rows(self._session.marks)
        self.view.fit()
        self._stack.setCurrentWidget(self.view if self._session.marks else self._empty)

    def show_passed(self, passed: int) -> None:
        """Selects the newest of so many; not while somebody looks through the list."""
        if not self.view.hasFocus() and self.view.currentIndex().row() != passed - 1:
            self.view.select(passed - 1)

    def _severity(self, mark: FindingMark) -> str:
        severity = self._theme.severities[mark.severity.value]
        return f"{severity.shape} {severity.word}"

    def _colour(self, mark: FindingMark) -> str:
        return self._theme.severities[mark.severity.value].colour
