"""Adds, changes and removes cameras, and tries devices and streams before they are kept."""

import asyncio

from msgspec.structs import replace

from engine.cameras.control import Control
from engine.cameras.fleet import Fleet
from engine.cameras.keeping import checked
from engine.cameras.opening import Address
from engine.cameras.trying import try_out
from engine.errors import BadInput, Conflict, NocError
from engine.live.directory import forget, know
from engine.model.cameras_live import Credentials
from engine.model.cameras_setup import DeviceAnswer, DeviceWanted, StreamAnswer, StreamWanted
from engine.model.directory import Camera, DirectoryContent

#: A stream is watched for so long when it is tried, seconds.
_WATCHED_S = 3.0


class SettingUp:
    """Belongs to the engine's loop."""

    def __init__(self, fleet: Fleet, control: Control) -> None:
        self._fleet = fleet
        self._control = control

    async def put(self, entry: Camera) -> None:
        """A new camera, or a known one changed; it is opened at once.

        Raises:
            BadInput: an unknown site, or an address that is none.
            Conflict: an area says what it looks at.
        """
        engine = self._fleet.engine
        if entry.site not in engine.directory.sites:
            raise BadInput(f"there is no site {entry.site}; import it first")
        if entry.url is not None:
            checked(entry.url)
        area = engine.directory.set_here.area_of(entry)
        if area is not None:
            if (entry.role, entry.registers) != (area.kind, area.registers):
                raise Conflict(
                    f"the area “{area.name}” says what this camera looks at; change it in "
                    "Settings, page Sites, or take the camera out of the area there"
                )
            known = engine.directory.imported_cameras.get(entry.id, entry)
            entry = replace(entry, role=known.role, registers=known.registers)
        await know(engine, DirectoryContent(cameras=(entry,)))
        self._fleet.sync()
        self._fleet.note(entry.id)

    async def remove(self, camera: str) -> None:
        """It is looked at no more; its clips stay as long as clips stay, its password goes.

        Raises:
            NotFound.
        """
        self._fleet.get(camera)
        await forget(self._fleet.engine, "cameras", camera)
        self._fleet.sync()
        await self._fleet.kept.put_credentials(camera, Credentials(user="", password=""))

    async def ask(self, wanted: DeviceWanted) -> DeviceAnswer:
        """What a device says of itself, or why it says nothing."""
        login = self._login(wanted)
        try:
            return DeviceAnswer(device=await self._control.ask(wanted.at, login))
        except NocError as failed:
            return DeviceAnswer(why=str(failed))

    async def try_stream(self, wanted: StreamWanted) -> StreamAnswer:
        """What comes of a stream, or what to mend; takes some seconds."""
        try:
            checked(wanted.url)
            folder = self._fleet.kept.folder_of(wanted.url)
            address = Address(wanted.url, self._login(wanted), wanted.transport, folder)
            said = await asyncio.to_thread(try_out, address, _WATCHED_S)
        except NocError as failed:
            return StreamAnswer(why=str(failed))
        return StreamAnswer(
            words=said["format"],
            first_picture_s=said["first_picture_after_s"],
            pictures=said["pictures"],
            decoded=said["pictures_decoded"],
            fps=said["pictures_a_second"],
            kbps=said["kbit_a_second"],
            key_every_s=said["key_picture_every_s"],
        )

    def _login(self, wanted: DeviceWanted | StreamWanted) -> Credentials | None:
        if wanted.user:
            return Credentials(user=wanted.user, password=wanted.password)
        return self._fleet.kept.credentials(wanted.camera) if wanted.camera else None
