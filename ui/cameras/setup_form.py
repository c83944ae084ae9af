"""What is set for one camera, as a form: where it stands, its stream, its control, its password."""

import re
from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from engine.model.cameras_live import CameraOptions, Credentials, Device, Found, Profile
from engine.model.cameras_setup import DeviceWanted, StreamWanted
from engine.model.directory import Camera, OnvifAddress, Site
from ui.cameras.quality import low_of
from ui.cameras.words import ROLES, role_words
from ui.find_box import FindBox
from ui.keys_field import KeysField
from ui.theme import SPACE

_WEB_PORT = 80


class SetupForm(QWidget):
    """What is typed stays until it is kept or another camera is shown.

    Signals: `edited` something was typed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: Camera | None = None
        self._options = CameraOptions()
        self._device = Device()
        self.name, self.id = QLineEdit(self), QLineEdit(self)
        self.site = FindBox(self.tr("Find a site by name or id"), self)
        self.role = QComboBox(self)
        for role in ROLES:
            self.role.addItem(role_words(role), role)
        hint = self.tr("A till that it looks at; Enter takes it in")
        self.registers = KeysField(hint, self, is_free=True)
        self.host, self.port = QLineEdit(self), QSpinBox(self)
        self.host.setPlaceholderText(self.tr("host of its control (ONVIF); empty: none"))
        self.port.setRange(1, 65_535)
        self.user, self.password = QLineEdit(self), QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.profile = QComboBox(self)
        self.url = QLineEdit(self)
        self.url.setPlaceholderText(self.tr("rtsp://10.0.0.7:554/main, without name and password"))
        self.low_url = QLineEdit(self)
        self.low_url.setPlaceholderText(self.tr("of lower resolution, for many tiles; empty: none"))
        self.low_profile = QComboBox(self)
        self.transport = QComboBox(self)
        self.transport.addItem(self.tr("TCP: nothing is lost"), "tcp")
        self.transport.addItem(self.tr("UDP: quicker on a clean network"), "udp")
        self.frigate = QLineEdit(self)
        self.frigate.setPlaceholderText(self.tr("its name in Frigate, where it has another"))
        self.analyse = QCheckBox(self.tr("Watch for motion, dwell and tampering here"), self)
        self._lay_out()
        for box in self.findChildren(QLineEdit):
            box.textEdited.connect(self.edited)
        self.name.textEdited.connect(self._name_it)
        self.site.chosen.connect(self._name_it)
        self.registers.changed.connect(self.edited)
        self.profile.activated.connect(self._take_profile)
        self.low_profile.activated.connect(self._take_low)
        self.show_new()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE[0])
        for words, box in (
            (self.tr("Name"), self.name),
            (self.tr("Site"), self.site),
            (self.tr("Role"), self.role),
            (self.tr("Registers"), self.registers),
            (self.tr("Id"), self.id),
            (self.tr("Control host"), self.host),
            (self.tr("Control port"), self.port),
            (self.tr("User"), self.user),
            (self.tr("Password"), self.password),
            (self.tr("Stream of the device"), self.profile),
            (self.tr("Stream address"), self.url),
            (self.tr("Low stream of the device"), self.low_profile),
            (self.tr("Low stream"), self.low_url),
            (self.tr("RTSP over"), self.transport),
            (self.tr("In Frigate"), self.frigate),
            ("", self.analyse),
        ):
            box.setAccessibleName(words or self.analyse.text())
            form.addRow(words, box)

    def show_sites(self, sites: Mapping[str, Site]) -> None:
        """Where a camera may stand."""
        self.site.offer({each.id: each.name for each in sites.values()})
        if not self.site.key and self._entry is not None:
            self.site.show_key(self._entry.site)

    def show_new(self, found: Found | None = None) -> None:
        """An empty form, or one for a device of the network."""
        self._entry, self._options = None, CameraOptions()
        self._fill(Camera(id="", site=self.site.key, name="", role="other"))
        self.id.setReadOnly(False)
        if found is not None:
            self.name.setText(found.name or found.hardware or found.host)
            self.host.setText(found.host)
            self.port.setValue(found.port)
            self._name_it()

    def show_camera(self, entry: Camera, options: CameraOptions) -> None:
        """A known camera; its password is not told by anybody."""
        self._entry, self._options = entry, options
        self._fill(entry)
        self.id.setReadOnly(True)

    def _fill(self, entry: Camera) -> None:
        options, control = self._options, entry.onvif
        self.id.setText(entry.id)
        self.name.setText(entry.name)
        self.site.show_key(entry.site)
        self.role.setCurrentIndex(self.role.findData(entry.role))
        self.registers.show_keys(entry.registers)
        self.host.setText(control.host if control else "")
        self.port.setValue(control.port if control else _WEB_PORT)
        self.user.clear()
        self.password.clear()
        known = self._entry is not None
        self.user.setPlaceholderText(self.tr("as it is kept") if known else "")
        self.password.setPlaceholderText(
            self.tr("as it is kept in the vault") if known else self.tr("goes into the vault")
        )
        self.url.setText(options.url or entry.url or "")
        self.low_url.setText(options.low_url or "")
        self.transport.setCurrentIndex(self.transport.findData(options.transport))
        self.frigate.setText(options.frigate or "")
        self.analyse.setChecked(options.analyse)
        self.profile.clear()
        self.profile.addItem(self.tr("Ask the device to choose one"), "")
        self.profile.setEnabled(False)
        self._device = Device()
        self._offer_low()

    def show_device(self, device: Device) -> None:
        """Its streams, to choose one; the first is taken where none was typed."""
        self.profile.clear()
        self._device = device
        for each in device.profiles:
            self.profile.addItem(_stream_words(each), each.url)
        self.profile.setEnabled(self.profile.count() > 0)
        place = self.profile.findData(self.url.text())
        if place >= 0:
            self.profile.setCurrentIndex(place)
        elif device.profiles and not self.url.text():
            self._take_profile(0)
        self._offer_low()

    @Slot(int)
    def _take_profile(self, place: int) -> None:
        url = self.profile.itemData(place)
        if url:
            self.url.setText(url)
            self._offer_low()
            self.edited.emit()

    def _offer_low(self) -> None:
        """The device's other streams; the one for small tiles is taken where none was typed."""
        main, typed = self.url.text(), self.low_url.text()
        known = {each.url for each in self._device.profiles}
        self.low_profile.clear()
        self.low_profile.addItem(self.tr("None"), "")
        for each in self._device.profiles:
            if each.width and each.url != main:
                self.low_profile.addItem(_stream_words(each), each.url)
        self.low_profile.setEnabled(self.low_profile.count() > 1)
        if not typed or typed == main:
            low = low_of(self._device.profiles, main)
            if low is not None:
                self.low_url.setText(low.url)
            elif typed in known:
                self.low_url.clear()
        self.low_profile.setCurrentIndex(max(0, self.low_profile.findData(self.low_url.text())))

    @Slot(int)
    def _take_low(self, place: int) -> None:
        self.low_url.setText(self.low_profile.itemData(place) or "")
        self.edited.emit()

    @Slot()
    def _name_it(self) -> None:
        """A new camera's id follows from its site and name."""
        if self._entry is None:
            words = f"{self.site.key or ''} {self.name.text()}"
            self.id.setText(re.sub(r"[^A-Z0-9]+", "-", words.upper()).strip("-")[:60])

    @property
    def trouble(self) -> str:
        """What is missing; empty when it can be kept."""
        if not self.name.text().strip() or not self.id.text().strip():
            return self.tr("A camera needs a name.")
        if not self.site.key:
            return self.tr("Choose the site where it stands.")
        if not self.url.text().strip() and not self.host.text().strip():
            return self.tr("Give its stream's address, or the host of its control.")
        return ""

    @property
    def entry(self) -> Camera:
        """As it is typed."""
        held = self._entry
        return Camera(
            id=self.id.text().strip(),
            site=self.site.key,
            name=self.name.text().strip(),
            role=self.role.currentData(),
            registers=self.registers.keys,
            onvif=self.control,
            url=self.url.text().strip() or None,
            location=held.location if held is not None else None,
        )

    @property
    def control(self) -> OnvifAddress | None:
        """Where its control answers."""
        host = self.host.text().strip()
        return OnvifAddress(host=host, port=self.port.value()) if host else None

    @property
    def options(self) -> CameraOptions:
        """As they are typed; the address stands in the entry alone."""
        return replace(
            self._options,
            url=None,
            low_url=self.low_url.text().strip() or None,
            transport=self.transport.currentData(),
            frigate=self.frigate.text().strip() or None,
            analyse=self.analyse.isChecked(),
        )

    @property
    def login(self) -> Credentials | None:
        """A new name and password; None: as they are kept."""
        user = self.user.text().strip()
        return Credentials(user=user, password=self.password.text()) if user else None

    def device_wanted(self) -> DeviceWanted | None:
        """The device to be asked; None without a host."""
        at = self.control
        if at is None:
            return None
        return DeviceWanted(
            at=at, user=self.user.text(), password=self.password.text(), camera=self._known
        )

    def stream_wanted(self) -> StreamWanted | None:
        """The stream to be tried; None without an address."""
        url = self.url.text().strip()
        if not url:
            return None
        return StreamWanted(
            url=url,
            user=self.user.text(),
            password=self.password.text(),
            camera=self._known,
            transport=self.transport.currentData(),
        )

    @property
    def _known(self) -> str | None:
        return self._entry.id if self._entry is not None else None


def _stream_words(each: Profile) -> str:
    rate = f" {each.kbps:g} kbit/s" if each.kbps else ""
    return f"{each.codec} {each.width}×{each.height} {each.fps:g}/s{rate} · {each.name}"
