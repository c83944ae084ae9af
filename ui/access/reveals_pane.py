"""Many telephone numbers: asked for with a reason, seen for hours once somebody else agrees."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.model.directory import Site
from engine.model.reveals import RevealedPerson
from ui.access.reveals_model import RevealsModel
from ui.find_box import FindBox
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_MOST_LETTERS, _MOST_HOURS, _TICK_MS = 1_000, 8, 1_000


class RevealsPane(QWidget):
    """The wish above, the numbers below; they go when the pane is left or their time is up."""

    def __init__(self, model: RevealsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.stale = plain_label("", "stale", self, wraps=True)
        self.site = FindBox(self.tr("Everybody's; or those of a site, by name or id"), self)
        self.hours = QSpinBox(self)
        self.hours.setRange(1, _MOST_HOURS)
        self.hours.setSuffix(self.tr(" h"))
        self.hours.setAccessibleName(self.tr("For so long"))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_MOST_LETTERS)
        self.reason.setPlaceholderText(self.tr("Why; whoever agrees reads it"))
        self.reason.setAccessibleName(self.tr("Why"))
        self.propose = QPushButton(self.tr("Propose"), self)
        self.said = plain_label("", "secondary", self, wraps=True)
        self.standing = plain_label("", "", self, wraps=True)
        self.see = QPushButton(self.tr("Show the numbers"), self)
        self.table: RowTable[RevealedPerson] = RowTable(
            (
                Column(self.tr("Name"), lambda each: each.name),
                Column(self.tr("Number"), lambda each: each.phone, width=150),
            ),
            lambda each: each.person,
            self,
        )
        self.list = RowView(self.table, "", 0, self)
        self.list.table.setAccessibleName(self.tr("Numbers in clear"))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._lay_out()
        self.propose.clicked.connect(self._on_propose)
        self.reason.returnPressed.connect(self._on_propose)
        self.see.clicked.connect(model.show)
        self._timer.timeout.connect(self._fill)
        model.changed.connect(self._fill)
        model.said.connect(self.said.setText)
        self._fill()

    def _lay_out(self) -> None:
        whose, why = QHBoxLayout(), QHBoxLayout()
        for row in (whose, why):
            row.setSpacing(SPACE[1])
        whose.addWidget(self.site, 1)
        whose.addWidget(self.hours)
        why.addWidget(self.reason, 1)
        why.addWidget(self.propose)
        about = self.tr(
            "Two people: one proposes, another one approves. Each look stands in the audit log."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        column.setSpacing(SPACE[1])
        column.addWidget(self.stale)
        column.addWidget(plain_label(self.tr("Many telephone numbers"), "title", self))
        column.addWidget(plain_label(about, "secondary", self, wraps=True))
        column.addLayout(whose)
        column.addLayout(why)
        column.addWidget(self.said)
        column.addWidget(self.standing)
        column.addWidget(self.see)
        column.addWidget(self.list, 1)

    def show_sites(self, sites: Iterable[Site]) -> None:
        """What there is to choose from, by name."""
        self.site.offer({each.id: each.name for each in sites})

    def set_theme(self, theme: Theme) -> None:
        """Its colours are those of the window."""

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask what is in force."""
        super().showEvent(event)
        self._model.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Left: no number stays on a screen that nobody looks at."""
        super().hideEvent(event)
        self._timer.stop()
        self._model.hide()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        is_over = model.is_over
        self.see.setEnabled(not is_over and not model.stale)
        self.table.show_rows([] if is_over else model.people)
        if is_over or model.granted is None:
            self.standing.setText("")
            self.list.say(
                model.error or self.tr("Nothing was agreed to; the numbers appear here once it is.")
            )
            return
        granted = model.granted
        self.standing.setText(
            self.tr("✓ {0} has agreed: {1:,} numbers until {2}.").format(
                granted.confirmed_by, granted.people, f"{granted.until.astimezone():%H:%M}"
            )
        )
        self.list.say(self.tr("Agreed to; press Show the numbers."))

    @Slot()
    def _on_propose(self) -> None:
        reason = self.reason.text().strip()
        if len(reason) < 3:
            self.said.setText(self.tr("Say why; it stands in the audit log."))
            self.reason.setFocus()
            return
        self.said.setText(self.tr("Asking the engine …"))
        self._model.propose(self.site.key, self.hours.value(), reason)
        self.reason.clear()
