"""What operators did in the recording, as a list; choosing one shows its moment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from engine.model.replay import ActionMark
from ui.plain import plain_label
from ui.replay.rows import Column, RowTable, RowView
from ui.replay.session import ReplaySession
from ui.theme import SPACE, Theme
from ui.vocabulary import said


class ActionList(QWidget):
    """In order of time: the incident as it was worked."""

    chosen = Signal(object)

    def __init__(self, session: ReplaySession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        columns: tuple[Column[ActionMark], ...] = (
            Column(self.tr("Time (UTC)"), lambda each: f"{each.at:%d %b %H:%M:%S}"),
            Column(self.tr("Who"), lambda each: each.who),
            Column(self.tr("Did"), lambda each: said.action(each.action)),
            Column(self.tr("Alert"), self._alert, colour=self._colour),
            Column(self.tr("In words"), lambda each: each.detail),
        )
        self.model = RowTable(columns, self)
        self.view = RowView(self.model, self.tr("What was done in the recording"), self)
        self.view.chosen.connect(self.chosen)
        self._empty = plain_label(
            self.tr(
                "The recording does not say what operators did. Recordings cut from the store do."
            ),
            "secondary",
            self,
        )
        self._empty.setMargin(SPACE[2])
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        session.marks_changed.connect(self._load)
        self._load()

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self.view.viewport().update()

    def _load(self) -> None:
        self.model.put(self._session.actions)
        self.view.fit()
        self._stack.setCurrentWidget(self.view if self._session.actions else self._empty)

    def _alert(self, mark: ActionMark) -> str:
        shape = self._theme.severities[mark.severity.value].shape
        return f"{shape} {mark.label}  {said.title(mark.title)}"

    def _colour(self, mark: ActionMark) -> str:
        return self._theme.severities[mark.severity.value].colour
