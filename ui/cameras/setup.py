"""The view-model of setting one camera up: its entry, its options, its device, its positions."""

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.cameras_live import CameraOptions, Credentials, Found, Imaging, PtzOrder
from engine.model.cameras_setup import DeviceWanted, StreamWanted
from engine.model.directory import Camera
from engine.remote import cameras as remote
from ui.engine_model import EngineModel, FindClient


class CameraSetup(EngineModel):
    """Follows the chosen camera; nothing is kept before `keep`.

    Signals: `came` the camera's entry and options; `found` devices of the network; `device_came`
    and `stream_came` what a try answered; `presets_came`, `imaging_came`; `kept` and `removed` a
    camera's id.

    Attributes:
        camera: the chosen one; empty: a new one.
        is_searching: devices of the network are being asked for.
    """

    came = Signal(object, object)
    found = Signal(tuple)
    device_came = Signal(object)
    stream_came = Signal(object)
    presets_came = Signal(tuple)
    imaging_came = Signal(object)
    kept = Signal(str)
    removed = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.camera = ""
        self.is_searching = False

    def show_camera(self, camera: str) -> None:
        """Another camera; empty for a new one."""
        self.camera = camera
        self.refresh()

    def refresh(self) -> None:
        """Asks for the chosen camera."""
        if self.camera:
            self._ask(self._read)

    async def _read(self, client: EngineClient) -> None:
        camera = self.camera
        entry = await remote.entry(client, camera)
        options = await remote.options(client, camera)
        if camera == self.camera:
            self.came.emit(entry, options)

    def search(self) -> None:
        """Asks the local network for devices; takes some seconds."""
        if self.is_searching:
            return
        self.is_searching = True
        self.changed.emit()

        async def work(client: EngineClient) -> None:
            try:
                found: tuple[Found, ...] = await remote.discover(client)
            finally:
                self.is_searching = False
                self.changed.emit()
            self.found.emit(found)

        self._do(work)

    def ask_device(self, wanted: DeviceWanted) -> None:
        """What a device says of itself, or what is wrong."""

        async def work(client: EngineClient) -> None:
            self.device_came.emit(await remote.ask_device(client, wanted))

        self._do(work)

    def try_stream(self, wanted: StreamWanted) -> None:
        """What comes of a stream, or what is wrong."""

        async def work(client: EngineClient) -> None:
            self.stream_came.emit(await remote.try_stream(client, wanted))

        self._do(work)

    def keep(self, entry: Camera, options: CameraOptions, login: Credentials | None) -> None:
        """Adds the camera, or changes it; `login` None leaves its password as it is."""

        async def work(client: EngineClient) -> None:
            await remote.set_entry(client, entry)
            if login is not None:
                await remote.set_credentials(client, entry.id, login)
            await remote.set_options(client, entry.id, options)
            self.camera = entry.id
            self.said.emit(self.tr("{0} is set up.").format(entry.name))
            self.kept.emit(entry.id)

        self._do(work)

    def remove(self, camera: str, name: str) -> None:
        """It is looked at no more; its clips stay."""

        async def work(client: EngineClient) -> None:
            await remote.remove(client, camera)
            self.said.emit(self.tr("{0} is removed; what it recorded stays.").format(name))
            self.removed.emit(camera)

        self._do(work)

    def ask_control(self, camera: str) -> None:
        """Its positions and the settings of its picture."""

        async def positions(client: EngineClient) -> None:
            self.presets_came.emit(await remote.presets(client, camera))

        async def picture(client: EngineClient) -> None:
            self.imaging_came.emit(await remote.imaging(client, camera))

        self._do(positions)
        self._do(picture)

    def go_to(self, camera: str, preset: str) -> None:
        """Sends it to a position."""

        async def work(client: EngineClient) -> None:
            await remote.move(client, camera, PtzOrder(preset=preset))

        self._do(work)

    def save_preset(self, camera: str, name: str) -> None:
        """Keeps the position in which it stands."""

        async def work(client: EngineClient) -> None:
            self.presets_came.emit(await remote.save_preset(client, camera, name))
            self.said.emit(self.tr("The position is kept as {0}.").format(name))

        self._do(work)

    def remove_preset(self, camera: str, preset: str) -> None:
        """Forgets a position."""

        async def work(client: EngineClient) -> None:
            await remote.remove_preset(client, camera, preset)
            self.presets_came.emit(await remote.presets(client, camera))

        self._do(work)

    def set_imaging(self, camera: str, wanted: Imaging) -> None:
        """Changes its picture."""

        async def work(client: EngineClient) -> None:
            self.imaging_came.emit(await remote.set_imaging(client, camera, wanted))
            self.said.emit(self.tr("The camera's picture is set."))

        self._do(work)
