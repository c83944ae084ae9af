"""Play, pause, step, speed, and the clock of the recording."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.model.replay import ReplayState
from ui.icons import icon
from ui.replay.words import ElidedLabel, button, instant, label
from ui.theme import SPACE, Theme

_ICON_PX = 20


class Transport(QWidget):
    """Buttons with keys of their own; `asked` carries the key's name.

    One of `home`, `back`, `play`, `next`, `end`, `slower`, `faster`, `close`.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        for name, drawing, tip in (
            ("home", "rewind", self.tr("To the beginning (Home)")),
            ("back", "step-back", self.tr("To the finding before (,)")),
            ("play", "play", self.tr("Play or pause (Space)")),
            ("next", "step-forward", self.tr("To the next finding (.)")),
            ("end", "fast-forward", self.tr("To the end (End)")),
        ):
            layout.addWidget(self._button(name, drawing, tip))
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._button("slower", "minus", self.tr("Slower ([)")))
        self.speed = label(self)
        self.speed.setMinimumWidth(self.speed.fontMetrics().horizontalAdvance("1,000 ×") + SPACE[1])
        self.speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed.setToolTip(self.tr("Speed: times real time"))
        layout.addWidget(self.speed)
        layout.addWidget(self._button("faster", "plus", self.tr("Faster (])")))
        layout.addSpacing(SPACE[2])
        self.clock = label(self, "title")
        layout.addWidget(self.clock)
        layout.addSpacing(SPACE[2])
        self.counts = ElidedLabel(self)
        layout.addWidget(self.counts, 1)
        self.close_button = button(
            self, self.tr("End replay"), self.tr("Back to what happens now (Ctrl+W)")
        )
        self.close_button.clicked.connect(lambda: self.asked.emit("close"))
        layout.addWidget(self.close_button)
        self.set_theme(theme)

    def _button(self, name: str, drawing: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setIconSize(QSize(_ICON_PX, _ICON_PX))
        made.clicked.connect(lambda: self.asked.emit(name))
        self._buttons[name] = (made, drawing)
        return made

    def set_theme(self, theme: Theme) -> None:
        """Draws the icons in other colours."""
        self._theme = theme
        for made, drawing in self._buttons.values():
            made.setIcon(icon(drawing, theme, theme.text))

    def show_state(self, state: ReplayState) -> None:
        """What plays, how fast, where."""
        made, _ = self._buttons["play"]
        drawing = "pause" if state.playing else "play"
        if self._buttons["play"][1] != drawing:
            self._buttons["play"] = (made, drawing)
            made.setIcon(icon(drawing, self._theme, self._theme.text))
        self.speed.setText(f"{state.speed:,g} ×" if state.speed else self.tr("max"))
        self.clock.setText(instant(state.moment))
        self.counts.say(
            self.tr("{name} · finding {passed} of {findings} · {events} events").format(
                name=state.name,
                passed=f"{state.passed:,}",
                findings=f"{state.findings:,}",
                events=f"{state.events:,}",
            )
        )
