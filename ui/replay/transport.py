"""Play, pause, step, speed, and the clock of the recording."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.model.replay import ReplayState
from ui.icons import icon
from ui.plain import plain_label
from ui.replay.steering import Steering
from ui.replay.words import ElidedLabel, button, instant
from ui.theme import SPACE, Theme

_ICON_PX = 20


class Transport(QWidget):
    """Buttons for what `steering` offers; their tips name the keys of the moment."""

    def __init__(self, theme: Theme, steering: Steering, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steering = steering
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        for name, drawing in (
            ("home", "rewind"),
            ("back", "step-back"),
            ("play", "play"),
            ("next", "step-forward"),
            ("end", "fast-forward"),
        ):
            layout.addWidget(self._button(name, drawing))
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._button("slower", "minus"))
        self.speed = plain_label(parent=self)
        self.speed.setMinimumWidth(self.speed.fontMetrics().horizontalAdvance("1,000 ×") + SPACE[1])
        self.speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed.setToolTip(self.tr("Speed: times real time"))
        layout.addWidget(self.speed)
        layout.addWidget(self._button("faster", "plus"))
        layout.addSpacing(SPACE[2])
        self.clock = plain_label("", "title", self)
        layout.addWidget(self.clock)
        layout.addSpacing(SPACE[2])
        self.counts = ElidedLabel(self)
        layout.addWidget(self.counts, 1)
        self.close_button = button(self, self.tr("End replay"), "")
        self.close_button.clicked.connect(lambda: steering.asked.emit("close"))
        layout.addWidget(self.close_button)
        self.set_theme(theme)
        steering.keys_changed.connect(self._show_keys)
        self._show_keys()

    @Slot()
    def _show_keys(self) -> None:
        for name, (made, _) in self._buttons.items():
            made.setToolTip(self._steering.tip(name))
            made.setAccessibleName(self._steering.tip(name))
        self.close_button.setToolTip(self._steering.tip("close"))

    def _button(self, name: str, drawing: str) -> QToolButton:
        made = QToolButton(self)
        made.setIconSize(QSize(_ICON_PX, _ICON_PX))
        made.clicked.connect(lambda: self._steering.asked.emit(name))
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
