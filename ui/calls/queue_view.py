"""What waits to be dialled, the most urgent first, and a switch that holds it."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.model.calls import QueueEntry
from ui.calls.book import CallBook
from ui.calls.card import Names
from ui.calls.words import CallWords
from ui.icons import icon
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme
from ui.words import age


class QueueOfCalls(QWidget):
    """A table with a head; the head says who paused the calls and since when."""

    alert_chosen = Signal(str)

    def __init__(
        self,
        book: CallBook,
        words: CallWords,
        names: Names,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._words, self._names, self._theme = book, words, names, theme
        self._now = datetime.now(UTC)
        self.rows: RowTable[QueueEntry] = RowTable(self._columns(), lambda each: each.call.id, self)
        self.table = RowView(self.rows, "", 1, self)
        self.title = plain_label(self.tr("WAITING"), "section", self)
        self.held = plain_label("", "warning", self, wraps=True)
        self.pause = QPushButton(self)
        self.out = QPushButton(self.tr("Take out"), self)
        self.out.setToolTip(self.tr("The chosen call is not placed"))
        self._lay_out()
        self.pause.clicked.connect(book.toggle_pause)
        self.out.clicked.connect(self._on_out)
        self.table.table.doubleClicked.connect(self._on_alert)
        self.table.chosen.connect(lambda _row: self._enable())
        book.changed.connect(self.fill)
        book.ticked.connect(self._on_ticked)
        self.set_theme(theme)

    def _columns(self) -> tuple[Column[QueueEntry], ...]:
        return (
            Column(
                "", lambda each: f"{each.place}", lambda each: each.place, figures=True, width=30
            ),
            Column(self.tr("Who"), lambda each: self._words.who(each.call)),
            Column(
                self.tr("Urgency"),
                lambda each: f"{each.call.urgency}",
                lambda each: each.call.urgency,
                figures=True,
                width=66,
            ),
            Column(
                self.tr("In"),
                lambda each: age(each.expected_at - self._now),
                lambda each: each.expected_at,
                figures=True,
                width=54,
            ),
            Column(self.tr("Waits for"), lambda each: each.why, width=150),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[0])
        head.setSpacing(SPACE[0])
        head.addWidget(self.title, 1)
        head.addWidget(self.out)
        head.addWidget(self.pause)
        held = QHBoxLayout()
        held.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[0])
        held.addWidget(self.held)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(held)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.fill()

    def name_key(self, pause: str) -> None:
        """The key of the switch."""
        self.pause.setToolTip(self.tr("Automatic calls wait, or go on ({0})").format(pause))

    @Slot()
    def fill(self) -> None:
        """The queue as the book knows it."""
        book = self._book
        queue, self._now = book.queue, book.now
        paused = book.is_paused
        self.pause.setText(self.tr("Resume calls") if paused else self.tr("Pause calls"))
        self.pause.setIcon(icon("play" if paused else "pause", self._theme))
        self.pause.setEnabled(queue is not None and not book.stale)
        self._say_held()
        self.table.say(self._empty())
        self.rows.show_rows(queue.waiting if queue is not None else ())
        waiting = len(queue.waiting) if queue is not None else 0
        title = self.tr("WAITING")
        self.title.setText(f"{title}  {waiting}" if waiting else title)
        self._enable()

    def _say_held(self) -> None:
        queue = self._book.queue
        self.held.setVisible(queue is not None and queue.is_paused)
        if queue is not None and queue.is_paused:
            since = age(self._book.now - queue.paused_at) if queue.paused_at else ""
            self.held.setText(
                self.tr("◆ {0} paused automatic calls {1} ago. Operators still can call.").format(
                    queue.paused_by, since
                )
            )

    def _empty(self) -> str:
        if self._book.queue is None:
            return self._book.error or self.tr("Asking the engine what waits …")
        return self.tr(
            "Nothing waits. Calls that the engine places by itself stand here before they are "
            "dialled, the most urgent first."
        )

    @Slot()
    def _on_ticked(self) -> None:
        self._now = self._book.now
        self._say_held()
        if self.rows.rowCount():
            self.rows.show_rows(list(self.rows.rows))

    def _enable(self) -> None:
        self.out.setEnabled(self.table.current is not None)
        self.out.setVisible(self.rows.rowCount() > 0)

    @Slot()
    def _on_out(self) -> None:
        entry = self.table.current
        if isinstance(entry, QueueEntry):
            self._book.hang_up(entry.call.id)

    @Slot()
    def _on_alert(self) -> None:
        entry = self.table.current
        if isinstance(entry, QueueEntry) and entry.call.alert:
            self.alert_chosen.emit(entry.call.alert)
