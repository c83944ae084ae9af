"""Turns a camera: eight directions, closer and away, presets; refusals as a sentence."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.model.cameras_live import Preset, PtzOrder
from ui.plain import plain_label
from ui.theme import SPACE, Theme

#: A press turns for so long, seconds, at so much of the camera's top speed.
_TURN_S, _SPEED = 0.6, 0.5
_ARROWS = (
    ("↖", -1, 1),
    ("↑", 0, 1),
    ("↗", 1, 1),
    ("←", -1, 0),
    ("■", 0, 0),
    ("→", 1, 0),
    ("↙", -1, -1),
    ("↓", 0, -1),
    ("↘", 1, -1),
)
_BUTTON_PX = 30


class PtzPad(QWidget):
    """A strip under the grid, for the current camera.

    Signals: `ordered` what the camera should do.
    """

    ordered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = plain_label("", "", self)
        self.said = plain_label("", "secondary", self, wraps=True)
        self.presets = QComboBox(self)
        self.presets.setAccessibleName(self.tr("Presets"))
        self.presets.setMinimumWidth(160)
        self._buttons: list[QToolButton] = []
        pad = QGridLayout()
        pad.setSpacing(2)
        for number, (words, pan, tilt) in enumerate(_ARROWS):
            pad.addWidget(self._button(words, pan, tilt, 0), number // 3, number % 3)
        near = QVBoxLayout()
        near.setSpacing(2)
        near.addWidget(self._button("+", 0, 0, 1))
        near.addWidget(self._button("−", 0, 0, -1))
        near.addStretch(1)
        told = QVBoxLayout()
        told.setSpacing(SPACE[0])
        told.addWidget(self.title)
        told.addWidget(self.presets)
        told.addWidget(self.said)
        told.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[2])
        layout.addLayout(pad)
        layout.addLayout(near)
        layout.addLayout(told, 1)
        self.presets.activated.connect(self._on_preset)

    def _button(self, words: str, pan: int, tilt: int, zoom: int) -> QToolButton:
        made = QToolButton(self)
        made.setText(words)
        made.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        made.setAutoRepeat(bool(pan or tilt or zoom))
        made.setAutoRepeatInterval(round(_TURN_S * 800))
        made.setAccessibleName(self._spoken(pan, tilt, zoom))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(partial(self.turn, pan, tilt, zoom))
        self._buttons.append(made)
        return made

    def _spoken(self, pan: int, tilt: int, zoom: int) -> str:
        if zoom:
            return self.tr("Lens closer") if zoom > 0 else self.tr("Lens wider")
        across = {-1: self.tr("left"), 0: "", 1: self.tr("right")}[pan]
        along = {-1: self.tr("down"), 0: "", 1: self.tr("up")}[tilt]
        words = " ".join(each for each in (along, across) if each)
        return self.tr("Turn {0}").format(words) if words else self.tr("Stop")

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def turn(self, pan: int, tilt: int, zoom: int = 0) -> None:
        """A press: a short turn; all zero stops it."""
        self.ordered.emit(
            PtzOrder(pan=pan * _SPEED, tilt=tilt * _SPEED, zoom=zoom * _SPEED, seconds=_TURN_S)
        )

    def zoom(self, way: int) -> bool:
        """Closer (1) or wider (-1) by the lens, while the pad is open for a camera that can."""
        is_for_it = self.isVisible() and self._buttons[0].isEnabled()
        if is_for_it:
            self.turn(0, 0, way)
        return is_for_it

    def show_camera(self, name: str, why_not: str) -> None:
        """Whose pad it is; `why_not` says why it cannot be turned, empty where it can."""
        self.title.setText(name)
        self.said.setText(why_not)
        for made in self._buttons:
            made.setEnabled(not why_not)
        self.presets.setEnabled(False)
        self.presets.clear()

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Positions it keeps."""
        self.presets.clear()
        self.presets.addItem(
            self.tr("Go to a preset …") if presets else self.tr("It keeps no presets"), ""
        )
        for each in presets:
            self.presets.addItem(each.name or each.token, each.token)
        self.presets.setEnabled(bool(presets))

    def say(self, words: str) -> None:
        """What came of an order."""
        self.said.setText(words)

    @Slot(int)
    def _on_preset(self, place: int) -> None:
        token = self.presets.itemData(place)
        if token:
            self.ordered.emit(PtzOrder(preset=token))
