"""The weekly review: people whose week came to medium, or weighs as much, without an alert."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from engine.model.retail_risk import ReviewRow
from ui.icons import icon
from ui.plain import plain_label
from ui.retail.actions import ReviewsModel
from ui.retail.decision_box import DecisionBox
from ui.retail.framed import Framed
from ui.retail.words import action_state, level_look, level_text
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title


class ReviewsPage(Framed):
    """`row_chosen` carries the row under the cursor."""

    row_chosen = Signal(object)

    def __init__(
        self,
        model: ReviewsModel,
        operator: Callable[[], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.back, self.on = QToolButton(self), QToolButton(self)
        self.week = plain_label("", "", self)
        self.count = plain_label("", "secondary", self)
        self.rows: RowTable[ReviewRow] = RowTable(
            self._columns(), lambda each: (each.person, each.site), self
        )
        self.table = RowView(self.rows, "", 3, self)
        self.box = DecisionBox(operator, theme, self)
        self._lay_out()
        self.back.clicked.connect(lambda: model.step(-1))
        self.on.clicked.connect(lambda: model.step(1))
        self.add_keys({"Alt+Left": lambda: model.step(-1), "Alt+Right": lambda: model.step(1)})
        self.table.chosen.connect(self._on_chosen)
        self.box.decided.connect(model.decide)
        model.changed.connect(self._fill)
        model.said.connect(self.box.say)
        self.set_theme(theme)

    def _columns(self) -> tuple[Column[ReviewRow], ...]:
        def rules(row: ReviewRow) -> str:
            said = [(title(row.titles.get(each, each)), row.rules[each]) for each in row.rules]
            return ", ".join(f"{name} ×{times}" if times > 1 else name for name, times in said)

        return (
            Column(self.tr("Who"), lambda each: each.name, width=130),
            Column(self.tr("Store"), lambda each: each.site_name, width=144),
            Column(
                self.tr("Worst"),
                lambda each: level_text(each.worst, self._theme),
                lambda each: max(each.days.values(), default=0.0),
                colour=lambda each: level_look(each.worst, self._theme)[2],
                width=96,
            ),
            Column(self.tr("What was found"), rules),
            Column(self.tr("State"), lambda each: action_state(each.action), width=110),
        )

    def _lay_out(self) -> None:
        self.back.setToolTip(self.tr("The week before (Alt+Left)"))
        self.on.setToolTip(self.tr("The week after (Alt+Right)"))
        self.table.table.setAccessibleName(self.tr("Reviews of the week"))
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[1], SPACE[0], SPACE[2], SPACE[0])
        head.setSpacing(SPACE[0])
        for widget in (self.back, self.week, self.on):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.count)
        split = QSplitter(Qt.Orientation.Vertical, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.box)
        split.setSizes([700, 300])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(split, 1)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.back.setIcon(icon("chevron-left", theme))
        self.on.setIcon(icon("chevron-right", theme))
        self.box.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        if not self.stand(self.tr("Asking the engine for the reviews …")) or model.queue is None:
            return
        self.week.setText(self.tr("Week of {0}").format(model.queue.week))
        waiting = sum(bool(each.action.can) for each in model.rows)
        self.count.setText(self.tr("{0:,} of {1:,} wait").format(waiting, len(model.rows)))
        self.table.say(
            self.tr(
                "Nobody has to be reviewed in this week.\nPeople whose days came to medium, or "
                "whose signs weigh as much, appear here; those with alerts stand under Actions."
            )
        )
        self.rows.show_rows(model.rows)
        self._show()

    def _show(self) -> None:
        row = self.table.current
        self.box.show_action(row.action if isinstance(row, ReviewRow) else None)

    @Slot(object)
    def _on_chosen(self, row: ReviewRow | None) -> None:
        self._show()
        if row is not None:
            self.row_chosen.emit(row)
