"""What to do about staff, by severity; each is decided here."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from engine.model.retail_risk import RetailAction
from ui.plain import plain_label
from ui.retail.actions import ActionsModel
from ui.retail.decision_box import DecisionBox
from ui.retail.framed import Framed
from ui.retail.words import action_state, action_title
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme
from ui.vocabulary.said import severity


class ActionsPage(Framed):
    """`action_chosen` carries the action under the cursor."""

    action_chosen = Signal(object)

    def __init__(
        self,
        model: ActionsModel,
        operator: Callable[[], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.count = plain_label("", "secondary", self)
        self.all = QToolButton(self)
        self.rows: RowTable[RetailAction] = RowTable(self._columns(), lambda each: each.id, self)
        self.table = RowView(self.rows, "", 1, self)
        self.box = DecisionBox(operator, theme, self)
        self._lay_out()
        self.all.setText(self.tr("Settled too"))
        self.all.setObjectName("chip")
        self.all.setCheckable(True)
        self.all.toggled.connect(model.show_all)
        self.table.table.setAccessibleName(self.tr("Actions by severity"))
        self.table.chosen.connect(self._on_chosen)
        self.box.decided.connect(model.decide)
        model.changed.connect(self._fill)
        model.said.connect(self.box.say)
        self._fill()

    def _columns(self) -> tuple[Column[RetailAction], ...]:
        def grave(action: RetailAction) -> str:
            shape = self._theme.severities[action.severity.value].shape
            return f"{shape} {severity(action.severity).upper()}"

        return (
            Column(
                self.tr("Severity"),
                grave,
                lambda each: each.severity.rank,
                colour=lambda each: self._theme.severities[each.severity.value].colour,
                width=100,
            ),
            Column(self.tr("Action"), lambda each: action_title(each.kind)),
            Column(self.tr("Who"), lambda each: each.name, width=130),
            Column(self.tr("Store"), lambda each: each.site_name, width=144),
            Column(self.tr("Day"), lambda each: each.day, width=92),
            Column(self.tr("State"), action_state, width=120),
        )

    def _lay_out(self) -> None:
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[0], SPACE[1], SPACE[0])
        head.addWidget(self.count, 1)
        head.addWidget(self.all)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Vertical, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self.box)
        split.setSizes([700, 300])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.box.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        nothing = (
            self.tr(
                "Nothing is proposed.\nWhat critical and high findings about staff ask for appears "
                "here: cameras, evidence, the manager, a review, a suspension of access."
            )
            if model.has_answer and not model.total
            else ""
        )
        if not self.stand(self.tr("Asking the engine what to do …"), nothing):
            return
        self.table.say(self.tr("Everything is settled."))
        shown = model.actions
        self.rows.show_rows(shown)
        self.count.setText(
            self.tr("{0:,} of {1:,} actions of two weeks").format(len(shown), model.total)
        )
        self._show()

    def _show(self) -> None:
        current = self.table.current
        self.box.show_action(current if isinstance(current, RetailAction) else None)

    @Slot(object)
    def _on_chosen(self, action: RetailAction | None) -> None:
        self._show()
        if action is not None:
            self.action_chosen.emit(action)
