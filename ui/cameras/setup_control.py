"""Positions that a camera keeps, and the settings of its picture."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.model.cameras_live import Imaging, Preset
from ui.plain import plain_label
from ui.theme import SPACE

_TOKEN = int(Qt.ItemDataRole.UserRole)
_USUAL = (0.0, 100.0)
_STEPS = 100
_LIST_PX = 110


class SetupControl(QWidget):
    """Of a camera with a control address.

    Signals: `went` to a position's token; `saved` a position's name; `forgotten` its token; `set`
    the picture's settings.
    """

    went = Signal(str)
    saved = Signal(str)
    forgotten = Signal(str)
    set = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._imaging = Imaging()
        self.presets = QListWidget(self)
        self.presets.setAccessibleName(self.tr("Positions"))
        self.presets.setFixedHeight(_LIST_PX)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("name of the position it stands in"))
        self.name.setAccessibleName(self.tr("Name of the position"))
        self.go = QPushButton(self.tr("Go there"), self)
        self.save = QPushButton(self.tr("Keep position"), self)
        self.forget = QPushButton(self.tr("Forget"), self)
        self.sliders = {
            "brightness": QSlider(Qt.Orientation.Horizontal, self),
            "contrast": QSlider(Qt.Orientation.Horizontal, self),
            "saturation": QSlider(Qt.Orientation.Horizontal, self),
            "sharpness": QSlider(Qt.Orientation.Horizontal, self),
        }
        self.ir_cut = QComboBox(self)
        for mode, words in (
            ("AUTO", self.tr("by itself")),
            ("ON", self.tr("day: colours")),
            ("OFF", self.tr("night: infrared")),
        ):
            self.ir_cut.addItem(words, mode)
        self.apply = QPushButton(self.tr("Set picture"), self)
        self._lay_out()
        self.presets.itemActivated.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)
        self.apply.clicked.connect(self._on_apply)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        for each in (self.go, self.save, self.forget, self.apply):
            each.setAutoDefault(False)
        for each in (self.go, self.save, self.forget):
            buttons.addWidget(each)
        named = {
            "brightness": self.tr("Brightness"),
            "contrast": self.tr("Contrast"),
            "saturation": self.tr("Colour"),
            "sharpness": self.tr("Sharpness"),
        }
        form = QFormLayout()
        form.setSpacing(SPACE[0])
        for name, slider in self.sliders.items():
            slider.setRange(0, _STEPS)
            slider.setAccessibleName(named[name])
            form.addRow(named[name], slider)
        self.ir_cut.setAccessibleName(self.tr("Day and night"))
        form.addRow(self.tr("Day and night"), self.ir_cut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        column.addWidget(plain_label(self.tr("POSITIONS"), "section", self))
        column.addWidget(self.presets)
        column.addWidget(self.name)
        column.addLayout(buttons)
        column.addWidget(plain_label(self.tr("PICTURE"), "section", self))
        column.addLayout(form)
        column.addWidget(self.apply)
        column.addStretch(1)

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Positions that it keeps."""
        self.presets.clear()
        for each in presets:
            self.presets.addItem(each.name or each.token)
            self.presets.item(self.presets.count() - 1).setData(_TOKEN, each.token)

    def show_imaging(self, imaging: Imaging) -> None:
        """What the device has no setting of cannot be moved."""
        self._imaging = imaging
        for name, slider in self.sliders.items():
            value = getattr(imaging, name)
            slider.setEnabled(value is not None)
            least, most = imaging.limits.get(name, _USUAL)
            share = ((value or least) - least) / ((most - least) or 1.0)
            slider.setValue(round(share * _STEPS))
        self.ir_cut.setEnabled(imaging.ir_cut is not None)
        self.ir_cut.setCurrentIndex(max(0, self.ir_cut.findData(imaging.ir_cut)))

    def forget_camera(self) -> None:
        """Another one: nothing is known of it yet."""
        self.presets.clear()
        self.name.clear()
        self.show_imaging(Imaging())

    @Slot()
    def _on_go(self) -> None:
        if token := self._token():
            self.went.emit(token)

    @Slot()
    def _on_save(self) -> None:
        chosen = self.presets.currentItem()
        name = self.name.text().strip() or (chosen.text() if chosen is not None else "")
        if name:
            self.saved.emit(name)
            self.name.clear()

    @Slot()
    def _on_forget(self) -> None:
        if token := self._token():
            self.forgotten.emit(token)

    def _token(self) -> str:
        chosen = self.presets.currentItem()
        return str(chosen.data(_TOKEN)) if chosen is not None else ""

    @Slot()
    def _on_apply(self) -> None:
        wanted = {}
        for name, slider in self.sliders.items():
            if slider.isEnabled():
                least, most = self._imaging.limits.get(name, _USUAL)
                wanted[name] = round(least + slider.value() / _STEPS * (most - least), 2)
        mode = self.ir_cut.currentData() if self.ir_cut.isEnabled() else None
        self.set.emit(replace(Imaging(ir_cut=mode), **wanted))
