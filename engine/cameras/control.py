"""Turns cameras, asks devices what they are, finds them on the network."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from engine.cameras.camera import Camera
from engine.cameras.discovery import discover
from engine.cameras.keeping import Kept
from engine.cameras.onvif_device import OnvifDevice, connected
from engine.cameras.side_loop import SideLoop
from engine.errors import AccessRefused, BadInput
from engine.model.cameras_live import Credentials, Device, Found, Imaging, Preset, PtzOrder
from engine.model.directory import OnvifAddress

T = TypeVar("T")

#: The first question loads ONVIF's descriptions, which takes a few seconds of its own.
_ANSWER_S = 20.0
_DISCOVERY_S = 4.0


class Control:
    """Belongs to the engine's loop; the work is done on a side loop."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.side = SideLoop("camera-control")

    async def move(self, camera: Camera, order: PtzOrder) -> None:
        """Turns a camera, or sends it to a position.

        Raises:
            BadInput: it cannot be turned, or refuses its password. SourceUnavailable.
        """
        if order.preset is not None:
            await self.go_to(camera, order.preset)
            return
        await self._with(camera, lambda device: device.turn(order))

    async def go_to(self, camera: Camera, preset: str) -> None:
        """Sends a camera to a position. Raises as `move`."""
        await self._with(camera, lambda device: device.go_to(preset))

    async def presets(self, camera: Camera) -> tuple[Preset, ...]:
        """Positions that it keeps. Raises as `move`."""
        return await self._with(camera, lambda device: device.presets())

    async def device(self, camera: Camera) -> Device:
        """What it says of itself; its clock and whether it turns are remembered. Raises as
        `move`."""
        said = await self._with(camera, lambda device: device.device())
        camera.device_offset_s = said.clock_offset_s
        camera.has_ptz = said.has_ptz
        return said

    async def imaging(self, camera: Camera) -> Imaging:
        """Settings of its picture. Raises as `move`."""
        return await self._with(camera, lambda device: device.imaging())

    async def set_imaging(self, camera: Camera, wanted: Imaging) -> Imaging:
        """Changes settings of its picture. Raises as `move`."""
        return await self._with(camera, lambda device: device.set_imaging(wanted))

    async def save_preset(self, camera: Camera, name: str) -> tuple[Preset, ...]:
        """Keeps the position in which it stands; answers all. Raises as `move`."""
        return await self._with(camera, lambda device: device.save_preset(name))

    async def remove_preset(self, camera: Camera, preset: str) -> tuple[Preset, ...]:
        """Forgets a position; answers those that are left. Raises as `move`."""
        return await self._with(camera, lambda device: device.remove_preset(preset))

    async def ask(self, address: OnvifAddress, login: Credentials | None) -> Device:
        """What a device that is not kept yet says of itself.

        Raises:
            SourceUnavailable, AccessRefused, BadInput.
        """

        async def work() -> Device:
            async with connected(address, login) as device:
                return await device.device()

        return await self.side.do(work, _ANSWER_S)

    async def discover(self) -> tuple[Found, ...]:
        """Devices of the local network."""
        return await self.side.do(lambda: discover(), _DISCOVERY_S * 2)

    async def stop(self) -> None:
        """Ends what is under way."""
        await self.side.stop()

    async def _with(
        self, camera: Camera, ask: Callable[[OnvifDevice], Coroutine[Any, Any, T]]
    ) -> T:
        address = camera.entry.onvif
        if address is None:
            raise BadInput(
                f"camera {camera.id} has no control address; give it `onvif` with host and port in "
                "the directory"
            )
        credentials = self._kept.credentials(camera.id)

        async def work() -> T:
            async with connected(address, credentials) as device:
                answer = await ask(device)
                camera.has_ptz = camera.has_ptz or device.has_ptz
                return answer

        try:
            return await self.side.do(work, _ANSWER_S)
        except AccessRefused as refused:
            # It is the camera that refuses, not we: whoever asked need not log in again.
            raise BadInput(f"{refused}; set them where the camera is set up") from None
