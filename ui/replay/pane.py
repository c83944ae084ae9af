"""The replay pane: open, transport, bar, findings, what-if, score."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.replay import ActionMark, FindingMark
from ui.plain import plain_label
from ui.replay.actions import ActionList
from ui.replay.findings import FindingList
from ui.replay.opening import OpeningForm
from ui.replay.score_tab import ScoreTab
from ui.replay.scrub import ScrubBar
from ui.replay.session import Stage
from ui.replay.steering import Steering
from ui.replay.transport import Transport
from ui.replay.view_model import ReplayModel
from ui.replay.what_if_tab import WhatIfTab
from ui.replay.words import button, progress
from ui.shell.actions import Actions
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title


class ReplayPane(QWidget):
    """Steers one replay.

    `replay_began` carries the finder of the engine that all panes follow then, `replay_ended`
    sends them back; `banner_changed` has the words for the top of the window, empty for none.
    """

    replay_began = Signal(object)
    replay_ended = Signal()
    moment_changed = Signal(object)
    alert_chosen = Signal(str)
    banner_changed = Signal(str)

    def __init__(
        self, model: ReplayModel, theme: Theme, actions: Actions, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = model.session
        self._trial = model.trial
        self.opening = OpeningForm(model.session.recent, model.cutting, self)
        self.said = plain_label("", "secondary", self)
        self.bar = QProgressBar(self)
        self.cancel = button(self, self.tr("Cancel"), self.tr("Stop reading (Esc)"))
        self.steering = Steering(actions, self)
        self.transport = Transport(theme, self.steering, self)
        self.scrub = ScrubBar(theme, self)
        self.findings = FindingList(model.session, theme, self)
        self.actions_done = ActionList(model.session, theme, self)
        self.what_if = WhatIfTab(model.trial, model.session, theme, self)
        self.score = ScoreTab(model.session, theme, self)
        self.tabs = QTabWidget(self)
        self._about: FindingMark | None = None
        self._lay_out()
        self._connect(model)
        self._show()

    def _lay_out(self) -> None:
        self.said.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.tabs.addTab(self.findings, self.tr("Findings"))
        self.tabs.addTab(self.actions_done, self.tr("What was done"))
        self.tabs.addTab(self.what_if, self.tr("What-if"))
        self.tabs.addTab(self.score, self.tr("Score"))
        self.tabs.setDocumentMode(True)
        reading = QHBoxLayout()
        reading.setSpacing(SPACE[1])
        reading.addWidget(self.said, 1)
        reading.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.opening)
        layout.addLayout(reading)
        layout.addWidget(self.bar)
        layout.addWidget(self.transport)
        layout.addWidget(self.scrub)
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)

    def _connect(self, model: ReplayModel) -> None:
        session = model.session
        session.began.connect(self.replay_began)
        session.ended.connect(self.replay_ended)
        session.moment_changed.connect(self.moment_changed)
        session.banner_changed.connect(self.banner_changed)
        session.changed.connect(self._show)
        session.marks_changed.connect(self._show_marks)
        session.stepped.connect(self._on_stepped)
        for refused in (session.refused, model.trial.refused, model.cutting.refused):
            refused.connect(self._say)
        self.opening.open_requested.connect(session.open)
        self.cancel.clicked.connect(session.close)
        self.steering.asked.connect(self._do)
        self.scrub.sought.connect(session.seek)
        self.scrub.mark_chosen.connect(self._go_to)
        self.findings.chosen.connect(self._go_to)
        self.actions_done.chosen.connect(self._go_to)
        for tab in (self.what_if, self.score):
            tab.sought.connect(session.seek)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.what_if.editor.run_or_cancel)

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        themed = (self.findings, self.actions_done, self.what_if, self.score)
        for each in (self.transport, self.scrub, *themed):
            each.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The transport keys, wherever the focus is, unless something is being written."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Delete and self.what_if.editor.remove_selected():
            return
        if key is Qt.Key.Key_Escape and self._session.stage in (Stage.OPENING, Stage.READING):
            self._session.close()
            return
        meant = self.steering.meant(event)
        if meant is None or (self._session.stage is not Stage.READY and meant != "close"):
            super().keyPressEvent(event)
            return
        self._do(meant)

    @Slot(str)
    def _do(self, what: str) -> None:
        session, state = self._session, self._session.state
        if what == "close":
            session.close()
        if state is None or session.stage is not Stage.READY:
            return
        match what:
            case "play":
                session.play_or_pause()
            case "back" | "next":
                session.step(back=what == "back")
            case "slower" | "faster":
                session.change_speed(1 if what == "faster" else -1)
            case "home" | "end":
                session.seek(state.begins_at if what == "home" else state.ends_at)

    @Slot(object)
    def _go_to(self, mark: FindingMark | ActionMark) -> None:
        self._session.seek(mark.at)
        if mark.alert is not None:
            self.alert_chosen.emit(mark.alert)

    @Slot(object)
    def _on_stepped(self, mark: FindingMark) -> None:
        self._say(f"{title(mark.title)}: {mark.reason}")
        self._about = mark
        if mark.alert is not None:
            self.alert_chosen.emit(mark.alert)

    @Slot(str)
    def _say(self, words: str) -> None:
        self.said.setText(words)
        # Kept while a recording is shown, lest everything below it jump.
        self.said.setVisible(bool(words) or self._session.stage is Stage.READY)

    @Slot()
    def _show_marks(self) -> None:
        self.scrub.set_marks(self._session.marks)
        self._say("")

    @Slot()
    def _show(self) -> None:
        session = self._session
        ready = session.stage is Stage.READY
        waiting = session.stage in (Stage.OPENING, Stage.READING)
        if ready and not self.scrub.isVisibleTo(self):
            self._take_focus()
        steering: tuple[QWidget, ...] = (self.transport, self.scrub, self.tabs)
        for each in steering:
            each.setVisible(ready)
        reading: tuple[QWidget, ...] = (self.cancel, self.bar)
        for each in reading:
            each.setVisible(waiting)
        self.opening.set_brief(ready or waiting)
        if not ready:
            self._say(self._sentence())
        state = session.state
        if state is None:
            self.bar.setRange(0, 0)
            return
        self.bar.setRange(0, state.work.total)
        self.bar.setValue(state.work.done)
        if self._about is not None and self._about != state.stepped_to:
            self._about = None
            self._say("")
        if ready:
            self.scrub.set_span(state.starts_at, state.ends_at)
            self.scrub.set_moment(state.moment)
            self.transport.show_state(state)
            self.findings.show_passed(state.passed)

    def _take_focus(self) -> None:
        """From the path to the bar, so that the transport keys work at once."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.scrub.setVisible(True)
            self.scrub.setFocus()

    def _sentence(self) -> str:
        session = self._session
        if session.stage is Stage.OPENING:
            return self.tr("Opening {path} …").format(path=session.path)
        if session.stage is Stage.READING and session.state is not None:
            return f"{session.state.name}: {progress(session.state.work)}"
        if session.stage is Stage.FAILED:
            return self.tr("The replay cannot go on: {why}").format(why=session.error)
        return self.tr(
            "A recorded incident plays here, and every pane shows its moment. Open a recording, "
            "the shipped night, or cut a span from the store."
        )
