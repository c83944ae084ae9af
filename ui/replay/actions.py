"""What operators did in the recording, as a list; choosing one shows its moment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from engine.model.replay import ActionMark
from ui.plain import plain_label
from ui.replay.session import ReplaySession
from ui.row_table import Column, RowTable
from ui.row_view import PLAYING_KEYS, RowGrid
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
        self.model = RowTable(columns, parent=self)
        self.view = RowGrid(self.model, self, left=PLAYING_KEYS)
        self.view.setAccessibleName(self.tr("What was done in the recording"))
        self.view.chosen.connect(self.chosen)
        self._empty = plain_label(
            self.tr(
                "The recording does not say what operators did. Recordings cut from the store do."
            ),
            "secondary",
            self,
        )
        self._empty.setMargin(SPACE[2])
        self.left_out = plain_label("", "secondary", self, wraps=True)
        self.left_out.setMargin(SPACE[2])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.left_out)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        session.marks_changed.connect(self._load)
        self._load()

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self.view.viewport().update()

    def _load(self) -> None:
        self.model.show_rows(self._session.actions)
        self.view.fit()
        state = self._session.state
        missing = state.left_out if state is not None else 0
        self.left_out.setText(self._missing(missing, missing + len(self._session.actions)))
        self.left_out.setVisible(missing > 0)
        is_told = bool(self._session.actions) or missing > 0
        self._stack.setCurrentWidget(self.view if is_told else self._empty)

    def _missing(self, missing: int, told: int) -> str:
        return self.tr(
            "{0} of {1} actions are left out: their alert is another one in this replay, or they "
            "are outside of its span."
        ).format(missing, told)

    def _alert(self, mark: ActionMark) -> str:
        shape = self._theme.severities[mark.severity.value].shape
        return f"{shape} {mark.label}  {said.title(mark.title)}"

    def _colour(self, mark: ActionMark) -> str:
        return self._theme.severities[mark.severity.value].colour
