"""Open sessions of one user: since when, from where, last used; ended one by one or all."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.model.access import OpenSession
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE


class SessionList(QWidget):
    """Args: end: ends the session of an id, or with an empty one all but the one that asks."""

    def __init__(self, end: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self.table: RowTable[OpenSession] = RowTable(self._columns(), lambda each: each.id, self)
        self.list = RowView(self.table, "", 1, self)
        self.list.table.setAccessibleName(self.tr("Open sessions"))
        self.one = QPushButton(self.tr("End this session"), self)
        self.others = QPushButton(self.tr("End all others"), self)
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self.one)
        row.addWidget(self.others)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.one.clicked.connect(self._on_one)
        self.others.clicked.connect(lambda: self._end(""))
        self.list.chosen.connect(self._offer)
        self._offer()

    def _columns(self) -> tuple[Column[OpenSession], ...]:
        def used(each: OpenSession) -> str:
            if each.is_this:
                return self.tr("● this one")
            return f"{each.used_at.astimezone():%d %b %H:%M}" if each.used_at else "–"

        return (
            Column(
                self.tr("Since"),
                lambda each: f"{each.began_at.astimezone():%d %b %H:%M}",
                lambda each: each.began_at,
                width=110,
            ),
            Column(self.tr("From"), lambda each: each.place or self.tr("not known")),
            Column(self.tr("Last used"), used, lambda each: each.used_at, width=110),
            Column(
                self.tr("Ends"),
                lambda each: f"{each.ends_at.astimezone():%d %b %H:%M}",
                lambda each: each.ends_at,
                width=110,
            ),
        )

    def show_sessions(self, found: list[OpenSession] | None, why_none: str) -> None:
        """Shows these; where there are none, the words say why."""
        self.list.say(why_none)
        self.table.show_rows(found or ())
        self._offer()

    @Slot()
    def _offer(self) -> None:
        rows, chosen = self.table.rows, self.list.current
        is_other = chosen is not None and not chosen.is_this
        self.one.setEnabled(is_other)
        self.one.setToolTip("" if is_other else self.tr("Choose a session that is not this one."))
        self.others.setEnabled(any(not each.is_this for each in rows))

    @Slot()
    def _on_one(self) -> None:
        if self.list.current is not None:
            self._end(self.list.current.id)
