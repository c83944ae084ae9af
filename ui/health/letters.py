"""Dead letters: what was refused, why, and the way to mend it and send it again."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.health import DeadLetter, DeadLetterPage
from ui.health.facts import size
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme, mono

#: Characters that are laid out without a stall (16 ms); four times as many take 400 ms.
_SHOWN = 16_000


class DeadLetters(QWidget):
    """The list on the left, the raw input on the right.

    Signals: `filter_chosen` (source, reason, with those sent again), `send_requested` (id, mended
    text or None).
    """

    filter_chosen = Signal(str, str, bool)
    send_requested = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: DeadLetter | None = None
        self._is_good = True
        self._forbidden = ""
        self._build()
        self._lay_out()
        self._connect()
        self._show_letter(None)

    def _build(self) -> None:
        self.model: RowTable[DeadLetter] = RowTable(self._columns(), lambda each: each.id, self)
        self.view = RowView(
            self.model,
            self.tr("Waiting for the engine; inputs that it refused appear here."),
            stretched=2,
            parent=self,
        )
        self.source, self.reason = QComboBox(self), QComboBox(self)
        self.source.setToolTip(self.tr("Only refusals of this source"))
        self.reason.setToolTip(self.tr("Only refusals for this reason"))
        for box in (self.source, self.reason):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(16)
        self.with_sent = QCheckBox(self.tr("Also those sent again"), self)
        self._fill(self.source, self.tr("All sources"), {}, "")
        self._fill(self.reason, self.tr("All reasons"), {}, "")
        self.count = plain_label("", "secondary", self)
        self.why = plain_label("", "", self, wraps=True)
        self.raw = QPlainTextEdit(self)
        self.raw.setFont(mono())
        self.raw.setTabChangesFocus(True)
        self.raw.setAccessibleName(self.tr("The input as it was received, to be mended"))
        self.raw.setToolTip(self.tr("The input as it was received; mend it here"))
        self.send = QPushButton(self.tr("Send again"), self)
        self.send.setToolTip(self.tr("Send this input to the engine again (Ctrl+Return)"))
        self.restore = QPushButton(self.tr("As received"), self)
        self.restore.setToolTip(self.tr("Take the changes back (Ctrl+Backspace)"))
        self.answer = plain_label("", "", self, wraps=True)

    def _columns(self) -> tuple[Column[DeadLetter], ...]:
        return (
            Column(
                self.tr("Received"),
                lambda each: f"{each.received_at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.received_at,
                figures=True,
                width=144,
            ),
            Column(self.tr("Source"), lambda each: each.source, width=110),
            Column(self.tr("Reason"), lambda each: _one_line(each.reason)),
            Column(self.tr("Where"), lambda each: _one_line(each.where), width=130),
            Column(
                self.tr("Size"),
                lambda each: size(each.size_bytes),
                lambda each: each.size_bytes,
                figures=True,
                width=72,
            ),
            Column(
                self.tr("State"),
                lambda each: self.tr("✓ sent again") if each.sent_again_at else self.tr("◆ waits"),
                colour=lambda each: (
                    self._theme.healthy
                    if each.sent_again_at
                    else self._theme.severities["high"].colour
                ),
                width=96,
            ),
        )

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(SPACE[1])
        filters.addWidget(plain_label(self.tr("DEAD LETTERS"), "section", self))
        filters.addSpacing(SPACE[1])
        filters.addWidget(self.source)
        filters.addWidget(self.reason, 1)
        filters.addWidget(self.with_sent)
        filters.addWidget(self.count)
        left, right = QWidget(self), QWidget(self)
        listed = QVBoxLayout(left)
        listed.setContentsMargins(SPACE[2], SPACE[1], SPACE[1], SPACE[1])
        listed.addLayout(filters)
        listed.addWidget(self.view, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.send)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        mending = QVBoxLayout(right)
        mending.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        mending.addWidget(self.why)
        mending.addWidget(self.raw, 1)
        mending.addWidget(self.answer)
        mending.addLayout(buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([600, 400])
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _connect(self) -> None:
        self.view.chosen.connect(self._on_letter_chosen)
        self.source.activated.connect(self._on_filter_changed)
        self.reason.activated.connect(self._on_filter_changed)
        self.with_sent.toggled.connect(self._on_filter_changed)
        self.send.clicked.connect(self._on_send_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+Return", self._on_send_clicked),
            ("Ctrl+Backspace", self._on_restore_clicked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(here)
            shortcut.activated.connect(slot)

    def forbid(self, why: str) -> None:
        """Nothing can be sent for a reason, or it can again (empty)."""
        self._forbidden = why
        usual = self.tr("Send this input to the engine again (Ctrl+Return)")
        self.send.setToolTip(f"{usual}\n{why}" if why else usual)
        self.send.setEnabled(self._shown is not None and not why)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.model.show_rows(self.model.rows)
        self._paint_answer()

    def show_page(self, page: DeadLetterPage, source: str, reason: str) -> None:
        """The dead letters that match the filter, and what there is to filter by."""
        self._fill(self.source, self.tr("All sources"), page.sources, source)
        self._fill(self.reason, self.tr("All reasons"), page.reasons, reason)
        self.model.show_rows(page.letters)
        shown = len(page.letters)
        words = self.tr("{n:,} of {total:,}") if shown < page.total else self.tr("{total:,}")
        self.count.setText(words.format(n=shown, total=page.total))
        if source or reason:
            self.view.say(self.tr("Nothing was refused that matches the filter."))
        else:
            self.view.say(
                self.tr("Nothing was refused. Inputs that cannot be read wait here to be mended.")
            )
        if self._shown is None and page.letters:
            self.view.table.selectRow(0)

    def say(self, words: str, is_good: bool) -> None:
        """What the engine answered to the last sending."""
        self._is_good = is_good
        self._paint_answer()
        self.answer.setText(("✓ " if is_good else "◆ ") + words)

    def _paint_answer(self) -> None:
        theme = self._theme
        colour = theme.healthy if self._is_good else theme.severities["high"].colour
        self.answer.setStyleSheet(f"color: {colour};")

    @staticmethod
    def _fill(box: QComboBox, every: str, counts: Mapping[str, int], chosen: str) -> None:
        with QSignalBlocker(box):
            box.clear()
            box.addItem(every, "")
            for name, count in counts.items():
                box.addItem(f"{_one_line(name)[:120]} ({count:,})", name)
            if chosen and chosen not in counts:
                box.addItem(f"{_one_line(chosen)[:120]} (0)", chosen)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    @Slot(object)
    def _on_letter_chosen(self, letter: DeadLetter | None) -> None:
        if letter is None or self._shown is None or letter.id != self._shown.id:
            self.answer.setText("")
            self._show_letter(letter)

    def _show_letter(self, letter: DeadLetter | None) -> None:
        self._shown = letter
        if letter is None:
            self.raw.clear()
            self.why.setText(self.tr("Choose a refusal to see what was received."))
        else:
            whole = len(letter.raw) <= _SHOWN
            self.raw.setPlainText(letter.raw[:_SHOWN])
            self.raw.setReadOnly(not whole)
            words = letter.reason
            if not whole:
                words += self.tr(
                    " It is too large to be mended here; its first {n:,} characters are shown."
                ).format(n=_SHOWN)
            if letter.cut:
                words += self.tr(" Only its beginning was kept; ask the source for the whole.")
            self.why.setText(words)
        self.raw.document().setModified(False)
        for each in (self.raw, self.send, self.restore):
            each.setEnabled(letter is not None)
        self.send.setEnabled(letter is not None and not self._forbidden)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._show_letter(None)
        self.view.table.clearSelection()
        self.filter_chosen.emit(
            self.source.currentData() or "",
            self.reason.currentData() or "",
            self.with_sent.isChecked(),
        )

    @Slot()
    def _on_send_clicked(self) -> None:
        if self._shown is None or self._forbidden:
            return
        mended = self.raw.toPlainText() if self.raw.document().isModified() else None
        self.answer.setStyleSheet("")
        self.answer.setText(self.tr("Sending…"))
        self.send_requested.emit(self._shown.id, mended)

    @Slot()
    def _on_restore_clicked(self) -> None:
        if self._shown is not None:
            self._show_letter(self._shown)


def _one_line(text: str) -> str:
    """Text of a source without what would break a row.

    >>> _one_line("a\\nb\\x00c")
    'a b c'
    """
    return "".join(each if each.isprintable() else " " for each in text)
