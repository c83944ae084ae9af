"""The page where cameras are found, added, tried, changed and removed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.cameras_live import CameraOptions, Found
from engine.model.cameras_setup import DeviceAnswer, StreamAnswer
from engine.model.directory import Camera, Site
from ui.cameras.setup import CameraSetup
from ui.cameras.setup_control import SetupControl
from ui.cameras.setup_form import SetupForm
from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_SIDE_PX = 300
#: A clock that is off by more than this is said, seconds.
_CLOCK_S = 5.0


class SetupPage(QWidget):
    """Devices of the network at the left, the form in the middle, positions and picture right.

    Args:
        sites: where cameras may stand, as known now.
    """

    def __init__(
        self,
        model: CameraSetup,
        sites: Callable[[], Mapping[str, Site]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._sites, self._theme = model, sites, theme
        self._followed = ""
        self.stale = trouble_label(self)
        self.search = self._button(self.tr("Find on the network"))
        self.new = self._button(self.tr("New camera"))
        self.found: RowTable[Found] = RowTable(
            self._columns(), lambda each: (each.host, each.port), self
        )
        self.found_view = RowView(self.found, self._nothing_found(), 1, self)
        self.title = plain_label("", "title", self)
        self.form = SetupForm(self)
        self.ask = self._button(self.tr("Ask device"))
        self.test = self._button(self.tr("Try stream"))
        self.keep = self._button(self.tr("Keep"))
        self.remove = self._button(self.tr("Remove"))
        self.said = plain_label("", "", self, wraps=True)
        self.control = SetupControl(self)
        self._sure = False
        self._lay_out()
        self._connect()
        self._on_new()

    def _button(self, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        return made

    def _columns(self) -> tuple[Column[Found], ...]:
        return (
            Column(self.tr("Address"), lambda each: f"{each.host}:{each.port}", width=140),
            Column(self.tr("Device"), lambda each: each.name or each.hardware),
        )

    def _nothing_found(self) -> str:
        return self.tr(
            "Devices that answer on this network stand here.\nThose of other networks do not hear "
            "the question: give their address in the form."
        )

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        column.setSpacing(SPACE[1])
        top = QHBoxLayout()
        top.addWidget(self.search)
        top.addWidget(self.new)
        column.addLayout(top)
        column.addWidget(self.found_view, 1)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.title)
        column.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        for each in (self.ask, self.test, self.keep, self.remove):
            buttons.addWidget(each)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addStretch(1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.addWidget(self.control)
        split = QSplitter(self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        for part in (middle, right):
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setWidget(part)
            split.addWidget(scroll)
        split.setSizes([_SIDE_PX, 2 * _SIDE_PX, _SIDE_PX])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._fill)
        model.said.connect(self.said.setText)
        model.came.connect(self._show)
        model.found.connect(self._on_found)
        model.device_came.connect(self._on_device)
        model.stream_came.connect(self._on_stream)
        model.presets_came.connect(self.control.show_presets)
        model.imaging_came.connect(self.control.show_imaging)
        model.kept.connect(model.show_camera)
        model.removed.connect(self._on_new)
        self.search.clicked.connect(model.search)
        self.new.clicked.connect(self._on_new)
        self.found_view.chosen.connect(self._on_chosen)
        self.ask.clicked.connect(self._on_ask)
        self.test.clicked.connect(self._on_test)
        self.keep.clicked.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        self.form.edited.connect(self._unsure)
        control = self.control
        control.went.connect(lambda token: model.go_to(model.camera, token))
        control.saved.connect(lambda name: model.save_preset(model.camera, name))
        control.forgotten.connect(lambda token: model.remove_preset(model.camera, token))
        control.set.connect(lambda wanted: model.set_imaging(model.camera, wanted))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def show_camera(self, camera: str) -> None:
        """The camera that is current in the grid; asked for once the page is seen."""
        if camera and camera != self._followed:
            self._followed = camera
            if self.isVisible():
                self._model.show_camera(camera)

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for the current camera."""
        super().showEvent(event)
        self.form.show_sites(self._sites())
        if self._followed and self._followed != self._model.camera:
            self._model.show_camera(self._followed)

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.stale.setText(model.stale or model.error)
        self.stale.setVisible(bool(model.stale or model.error))
        self.search.setEnabled(not model.is_searching)
        if model.is_searching:
            self.found_view.say(self.tr("Asking the network …"))

    @Slot(object, object)
    def _show(self, entry: Camera, options: CameraOptions) -> None:
        self.form.show_camera(entry, options)
        self.title.setText(entry.name)
        self.remove.setEnabled(True)
        self._unsure()
        self.control.forget_camera()
        self.control.setEnabled(entry.onvif is not None)
        if entry.onvif is not None:
            self._model.ask_control(entry.id)

    @Slot()
    def _on_new(self) -> None:
        self._begin(None)

    def _begin(self, found: Found | None) -> None:
        self._model.show_camera("")
        self.form.show_sites(self._sites())
        self.form.show_new(found)
        self.title.setText(self.tr("A new camera"))
        self.remove.setEnabled(False)
        self.control.forget_camera()
        self.control.setEnabled(False)
        self._unsure()

    @Slot(tuple)
    def _on_found(self, found: tuple[Found, ...]) -> None:
        self.found_view.say(self._nothing_found())
        self.found.show_rows(found)
        self.said.setText(self.tr("%n device(s) answered.", "", len(found)))

    @Slot(object)
    def _on_chosen(self, found: Found | None) -> None:
        if found is not None:
            self._begin(found)

    @Slot()
    def _on_ask(self) -> None:
        wanted = self.form.device_wanted()
        if wanted is None:
            self.said.setText(self.tr("Give the host of its control first."))
            return
        self.said.setText(self.tr("Asking the device …"))
        self._model.ask_device(wanted)

    @Slot()
    def _on_test(self) -> None:
        wanted = self.form.stream_wanted()
        if wanted is None:
            self.said.setText(self.tr("Give the stream's address, or ask the device for it."))
            return
        self.said.setText(self.tr("Watching the stream for some seconds …"))
        self._model.try_stream(wanted)

    @Slot()
    def _on_keep(self) -> None:
        if trouble := self.form.trouble:
            self.said.setText(trouble)
            return
        self._model.keep(self.form.entry, self.form.options, self.form.login)

    @Slot()
    def _on_remove(self) -> None:
        """Twice: the first time it says what will be."""
        if not self._sure:
            self._sure = True
            self.remove.setText(self.tr("Remove it now"))
            self.said.setText(self.tr("The camera goes out of every list; its clips stay."))
            return
        self._model.remove(self._model.camera, self.form.name.text())

    @Slot()
    def _unsure(self) -> None:
        self._sure = False
        self.remove.setText(self.tr("Remove"))

    @Slot(object)
    def _on_device(self, answer: DeviceAnswer) -> None:
        device = answer.device
        if device is None:
            self.said.setText(self.tr("✗ {0}").format(answer.why))
            return
        self.form.show_device(device)
        parts = [
            " ".join(each for each in (device.maker, device.model, device.firmware) if each),
            self.tr("%n stream(s)", "", len(device.profiles)),
            self.tr("can be turned") if device.has_ptz else self.tr("stands still"),
        ]
        if device.clock_offset_s is not None and abs(device.clock_offset_s) > _CLOCK_S:
            parts.append(self.tr("its clock is {0:+.0f} s off").format(device.clock_offset_s))
        self.said.setText("✓ " + " · ".join(each for each in parts if each))

    @Slot(object)
    def _on_stream(self, answer: StreamAnswer) -> None:
        if answer.why:
            self.said.setText(self.tr("✗ {0}").format(answer.why))
            return
        parts = [
            answer.words,
            self.tr("{0} of {1} pictures decode").format(answer.decoded, answer.pictures),
        ]
        if answer.first_picture_s is not None:
            parts.append(self.tr("first after {0:.1f} s").format(answer.first_picture_s))
        if answer.fps is not None:
            parts.append(self.tr("{0:g} a second").format(answer.fps))
        if answer.key_every_s is not None:
            parts.append(self.tr("key picture every {0:g} s").format(answer.key_every_s))
        self.said.setText("✓ " + " · ".join(parts))
