"""One kept call: its course, its recording, its answer, and the mark that it was right or wrong."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.calls import Call, CallKind
from ui.calls.card import Names
from ui.calls.course import Course, Happening
from ui.calls.log import CallLog
from ui.calls.money import money
from ui.calls.player import Player
from ui.calls.sound_view import SoundView
from ui.calls.waveform import clock
from ui.calls.words import CallWords, seconds, state_look
from ui.icons import icon
from ui.people.elided import ElidedLabel
from ui.people.listing import notice
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

#: Facts beside each other.
_COLUMNS = 4


class ReviewDesk(QWidget):
    """Follows the log's chosen call; signals carry ids."""

    alert_chosen = Signal(str)

    def __init__(
        self,
        log: CallLog,
        words: CallWords,
        names: Names,
        theme: Theme,
        player: Player | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._log, self._words, self._names, self._theme = log, words, names, theme
        self._course = Course(words, self)
        self.sound = SoundView(theme, self, player)
        self._build()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_sound()

    def _build(self) -> None:
        self.title = ElidedLabel(self, "title")
        self.outcome = plain_label("", "", self)
        self.summary = plain_label("", "", self, wraps=True)
        self.number = plain_label("", "", self)
        self.reveal = QToolButton(self)
        self.alert = QToolButton(self)
        self.hold = QToolButton(self)
        self.hold.setCheckable(True)
        self.erase = QToolButton(self)
        self.facts = QGridLayout()
        self.rows: RowTable[Happening] = RowTable(
            (
                Column(self.tr("Time"), lambda each: f"{each.at.astimezone():%H:%M:%S}", width=76),
                Column(
                    self.tr("After"), lambda each: seconds(each.after_s), figures=True, width=70
                ),
                Column(self.tr("What happened"), lambda each: each.words),
            ),
            lambda each: each.number,
            self,
        )
        self.course = RowView(self.rows, self.tr("Nothing has happened yet."), 2, self)
        self.spoken = plain_label("", "secondary", self, wraps=True)
        self.verdict = plain_label("", "", self, wraps=True)
        for label in (self.summary, self.spoken, self.verdict):
            label.setMinimumWidth(SPACE[0])  # a long word must not push the pane wider
        self.note = QLineEdit(self)
        self.note.setMaxLength(2_000)
        self.right, self.wrong, self.following = (QPushButton(self) for _ in range(3))
        self.empty = notice("", self)

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.outcome)
        line = QHBoxLayout()
        line.setSpacing(SPACE[1])
        line.addWidget(self.number)
        line.addWidget(self.reveal)
        line.addWidget(self.alert)
        line.addWidget(self.hold)
        line.addStretch(1)
        line.addWidget(self.erase)
        self.facts.setHorizontalSpacing(SPACE[3])
        self.facts.setVerticalSpacing(0)
        marks = QHBoxLayout()
        marks.setSpacing(SPACE[0])
        marks.addWidget(self.right)
        marks.addWidget(self.wrong)
        marks.addStretch(1)
        marks.addWidget(self.following)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.summary)
        column.addWidget(self.sound)
        column.addLayout(self.facts)
        column.addWidget(self.course, 1)
        column.addWidget(self.spoken)
        column.addWidget(self.verdict)
        column.addWidget(self.note)
        column.addLayout(marks)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        log = self._log
        log.detail_changed.connect(self._fill)
        log.sound_changed.connect(self._show_sound)
        self.sound.wanted.connect(log.listen)
        self.reveal.clicked.connect(lambda: log.reveal())
        self.alert.clicked.connect(self._on_alert)
        self.hold.clicked.connect(self._on_hold)
        self.erase.clicked.connect(self._on_erase)
        self.right.clicked.connect(self.mark_right)
        self.wrong.clicked.connect(self.mark_wrong)
        self.following.clicked.connect(log.select_next_unreviewed)
        self.note.returnPressed.connect(self._on_note)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.sound.set_theme(theme)
        self.reveal.setIcon(icon("eye", theme))
        self.alert.setIcon(icon("bell", theme))
        self.hold.setIcon(icon("lock", theme))
        self.erase.setIcon(icon("trash-2", theme))
        self.right.setIcon(icon("check", theme))
        self.wrong.setIcon(icon("x", theme))
        self.following.setIcon(icon("step-forward", theme))
        self._fill()

    def name_keys(self, right: str, wrong: str, following: str, listen: str) -> None:
        """The keys that do the same."""
        for button, words, key in (
            (self.right, self.tr("Right"), right),
            (self.wrong, self.tr("Wrong"), wrong),
            (self.following, self.tr("Next unreviewed"), following),
        ):
            button.setText(f"{words}  {key}")
        self.sound.play.setToolTip(self.tr("Play or pause ({0})").format(listen))

    @Slot()
    def play_or_listen(self) -> None:
        """Plays, pauses, or first fetches the recording."""
        self.sound.toggle()

    @Slot()
    def mark_right(self) -> None:
        """The outcome was right."""
        self._log.review("right", self.note.text().strip())

    @Slot()
    def mark_wrong(self) -> None:
        """The outcome was wrong; asks for a word why first, in its own line."""
        words = self.note.text().strip()
        if words:
            self._log.review("wrong", words)
        else:
            self.note.setFocus()
            self.note.setPlaceholderText(
                self.tr("What was wrong? Enter marks the outcome as wrong, Esc goes back")
            )

    @Slot()
    def _on_note(self) -> None:
        if self.note.text().strip():
            self.mark_wrong()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the note."""
        if event.key() == Qt.Key.Key_Escape and self.note.hasFocus():
            self.note.clear()
            self._hint()
            self.sound.wave.setFocus()
            return
        super().keyPressEvent(event)

    def _hint(self) -> None:
        self.note.setPlaceholderText(self.tr("A note to the mark"))

    @Slot()
    def _on_alert(self) -> None:
        detail = self._log.detail
        if detail is not None and detail.call.alert:
            self.alert_chosen.emit(detail.call.alert)

    @Slot(bool)
    def _on_hold(self, held: bool) -> None:
        words = self.note.text().strip()
        if words:
            self._log.hold(held, words)
            return
        self.hold.setChecked(not held)
        self.note.setFocus()
        self.note.setPlaceholderText(self.tr("Why? Write it here, then press the lock again"))

    @Slot()
    def _on_erase(self) -> None:
        words = self.note.text().strip()
        if words:
            self._log.erase(words)
            return
        self.note.setFocus()
        self.note.setPlaceholderText(self.tr("Why? Write it here, then press Delete again"))

    @Slot()
    def _fill(self) -> None:
        log, detail = self._log, self._log.detail
        if detail is None:
            self.empty.setText(self._why_empty())
            self._pages.setCurrentIndex(0)
            return
        call = detail.call
        if self._pages.currentIndex() == 0:
            self.note.clear()
            self._hint()
        self._pages.setCurrentIndex(1)
        self._show_head(call)
        self._show_facts(call)
        self.rows.show_rows(self._course.of(detail.attempts or (call,)))
        spoken = self._course.conversation(detail)
        if call.transcript:
            spoken = self.tr("Transcript: {0}").format(call.transcript)
        self.spoken.setText(spoken)
        self.spoken.setVisible(bool(spoken))
        self._show_review(call)
        if log.sound is None and not log.is_fetching:
            self._show_sound()

    def _why_empty(self) -> str:
        log = self._log
        if log.detail_error:
            return log.detail_error
        if log.selected:
            return self.tr("Asking the engine about the call …")
        return self.tr(
            "Choose a call.\nIts course, recording and answer appear here, to be marked right or "
            "wrong; each mark is a label from which the engine learns."
        )

    def _show_head(self, call: Call) -> None:
        shape, colour = state_look(call, self._theme)
        place = self._names(call.site) if call.site else ""
        self.title.say(" · ".join(each for each in (self._words.who(call), place) if each))
        self.outcome.setText(f"{shape} {self._words.outcome(call)}")
        self.outcome.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.number.setText(self._log.number or call.number)
        self.reveal.setVisible(not self._log.number)
        self.reveal.setText(self.tr("Reveal"))
        self.reveal.setToolTip(self.tr("Show the number in clear; it is audited"))
        self.reveal.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.alert.setVisible(bool(call.alert))
        self.alert.setToolTip(self.tr("Show the alert"))
        self.hold.setVisible(call.recording is not None)
        self.hold.setChecked(call.legal_hold)
        self.hold.setToolTip(
            self.tr("Legal hold: the recording is kept beyond its time, with the note as reason")
        )
        self.erase.setText(self.tr("Delete"))
        self.erase.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.erase.setToolTip(
            self.tr(
                "Deletes the recording and what was said, here and at the provider; a second "
                "person has to press it too"
            )
        )
        spoken = self._log.detail.spoken if self._log.detail is not None else ()
        self.erase.setVisible(call.is_over and (self._has_recording() or bool(spoken)))
        self.summary.setText(call.summary)
        self.summary.setVisible(bool(call.summary))

    def _show_facts(self, call: Call) -> None:
        while (item := self.facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        cost = call.cost_settled if call.cost_settled is not None else call.cost_estimated
        exact = "" if call.cost_settled is not None else "~ "
        facts = [
            *self._course.timings(call),
            (self.tr("Cost"), exact + money(cost, call.currency)),
            (
                self.tr("Provider"),
                self.tr("Simulated phone") if call.is_simulated else call.provider or "–",
            ),
            (self.tr("Script"), f"{call.script} {call.script_version}"),
            (
                self.tr("Placed by"),
                self.tr("automatic") if call.is_automatic else call.placed_by,
            ),
        ]
        for number, (name, value) in enumerate(facts):
            row, column = divmod(number, _COLUMNS)
            self.facts.addWidget(plain_label(name, "section", self), row * 3, column)
            self.facts.addWidget(plain_label(value, "", self), row * 3 + 1, column)
            self.facts.setRowMinimumHeight(row * 3 + 2, SPACE[0])
        for column in range(_COLUMNS):
            self.facts.setColumnStretch(column, 1)

    def _show_review(self, call: Call) -> None:
        review = call.review
        self.verdict.setVisible(review is not None)
        for button in (self.right, self.wrong):
            button.setEnabled(call.is_over)
        if review is not None:
            words = self.tr("{mark} marked by {who}").format(
                mark=self._words.verdict(review.verdict), who=review.by
            )
            self.verdict.setText(f"{words}: {review.note}" if review.note else words)
            right = review.verdict == "right"
            high = self._theme.severities["high"].colour
            self.verdict.setStyleSheet(f"color: {self._theme.healthy if right else high};")

    @Slot()
    def _show_sound(self) -> None:
        log, detail = self._log, self._log.detail
        voice = detail is not None and detail.call.kind is CallKind.VOICE
        can_play = log.sound is not None or (voice and self._has_recording())
        words = self._why_silent()
        self.sound.show_sound(log.sound, words, can_play=can_play and not log.is_fetching)
        self.sound.setVisible(voice)

    def _has_recording(self) -> bool:
        detail = self._log.detail
        recording = detail.call.recording if detail is not None else None
        return recording is not None and recording.deleted_at is None

    def _why_silent(self) -> str:
        log = self._log
        if log.sound is not None:
            return ""
        if log.sound_said:
            return log.sound_said
        return "" if log.detail is None else self._about_recording(log.detail.call)

    def _about_recording(self, call: Call) -> str:
        if call.recording is None:
            if call.recording_ref and call.records:
                return self.tr("The provider has the recording; it is being fetched.")
            if not call.records:
                return self.tr("Not recorded: there is no consent on file, or recording is off.")
            return self.tr("No recording is kept of this call.")
        if call.recording.deleted_at is not None:
            if call.recording_ref:
                return self.tr(
                    "The recording was deleted here; its provider is still asked to delete its "
                    "own copy."
                )
            return self.tr("The recording was deleted, here and at the provider.")
        return self.tr("Recording of {0}. L plays it; who listens stands in the audit log.").format(
            clock(call.recording.duration_s)
        )
