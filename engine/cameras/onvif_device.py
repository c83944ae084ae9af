"""One device spoken to by ONVIF (profiles S and T). Belongs to the side loop.

Facts: the password goes as a digest of the time, so the device's clock is read first (that alone
needs no password) and its difference allowed for.
"""

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from engine.cameras.onvif_media import MediaProfile, address_of, profiles_of
from engine.errors import AccessRefused, BadInput, NocError, SourceUnavailable
from engine.model.cameras_live import (
    Credentials,
    Device,
    Imaging,
    Preset,
    PtzOrder,
)
from engine.model.directory import OnvifAddress


class OnvifDevice:
    """A connection to a device; made with `connected`."""

    def __init__(self, camera: Any, shown: str) -> None:
        self.camera = camera
        self._shown = shown
        self._profiles: list[MediaProfile] = []

    async def device(self) -> Device:
        """What it says of itself."""
        management = await self.camera.create_devicemgmt_service()
        said = await management.GetDeviceInformation()
        profiles = await self.profiles()
        return Device(
            maker=_text(said.Manufacturer),
            model=_text(said.Model),
            firmware=_text(said.FirmwareVersion),
            serial=_text(said.SerialNumber),
            clock_offset_s=await self.clock_offset_s(),
            profiles=tuple(
                [each.at(await address_of(self.camera, each, self._shown)) for each in profiles]
            ),
            presets=await self.presets() if self._has("ptz") else (),
            has_ptz=self._has("ptz"),
            has_events=self._has("events"),
            has_imaging=self._has("imaging"),
        )

    def _has(self, service: str) -> bool:
        return any(f"/{service}/" in name for name in self.camera.xaddrs)

    @property
    def has_ptz(self) -> bool:
        """Whether it can be turned."""
        return self._has("ptz")

    async def clock_offset_s(self) -> float | None:
        """Its clock minus ours, seconds, within one; None where it does not tell in UTC."""
        management = await self.camera.create_devicemgmt_service()
        asked = datetime.now(UTC)
        said = await management.GetSystemDateAndTime()
        here = asked + (datetime.now(UTC) - asked) / 2
        told = getattr(said, "UTCDateTime", None)
        if told is None:
            return None
        day, time = told.Date, told.Time
        # A leap second is said as 60.
        second = min(59, time.Second)
        there = datetime(day.Year, day.Month, day.Day, time.Hour, time.Minute, second, tzinfo=UTC)
        # It tells whole seconds: on average half of one has passed since.
        return round((there - here).total_seconds() + 0.5, 1)

    async def profiles(self) -> list[MediaProfile]:
        """Its streams, asked for once."""
        if not self._profiles:
            self._profiles = await profiles_of(self.camera, self._shown)
        return self._profiles

    async def _first_profile(self) -> MediaProfile:
        profiles = await self.profiles()
        if not profiles:
            raise BadInput(f"{self._shown} has no stream")
        movable = [each for each in profiles if each.has_ptz]
        return (movable or profiles)[0]

    async def metadata_address(self) -> str | None:
        """Where it streams what its analytics see; None where it does not."""
        told = next((each for each in await self.profiles() if each.has_metadata), None)
        return None if told is None else await address_of(self.camera, told, self._shown)

    async def presets(self) -> tuple[Preset, ...]:
        """Positions that it keeps."""
        ptz = await self.camera.create_ptz_service()
        profile = await self._first_profile()
        found = await ptz.GetPresets({"ProfileToken": profile.token})
        return tuple(
            Preset(token=_text(each.token), name=_text(each.Name) or _text(each.token))
            for each in found or ()
        )

    async def go_to(self, preset: str) -> None:
        """Sends it to a position by name or token.

        Raises:
            BadInput: it has no such position; names those that it has.
        """
        token = await self._token_of(preset)
        ptz = await self.camera.create_ptz_service()
        profile = await self._first_profile()
        await ptz.GotoPreset({"ProfileToken": profile.token, "PresetToken": token})

    async def save_preset(self, name: str) -> tuple[Preset, ...]:
        """Keeps the position in which it stands under a name; a known one gets the new position."""
        known = next((each for each in await self.presets() if each.name == name), None)
        ptz = await self.camera.create_ptz_service()
        profile = await self._first_profile()
        wanted = {"ProfileToken": profile.token, "PresetName": name}
        if known is not None:
            wanted["PresetToken"] = known.token
        await ptz.SetPreset(wanted)
        return await self.presets()

    async def remove_preset(self, preset: str) -> tuple[Preset, ...]:
        """Forgets a position by name or token.

        Raises:
            BadInput: it has no such position.
        """
        token = await self._token_of(preset)
        ptz = await self.camera.create_ptz_service()
        profile = await self._first_profile()
        await ptz.RemovePreset({"ProfileToken": profile.token, "PresetToken": token})
        return await self.presets()

    async def _token_of(self, preset: str) -> str:
        known = await self.presets()
        token = next((each.token for each in known if preset in (each.name, each.token)), None)
        if token is None:
            there = ", ".join(each.name for each in known) or "none"
            raise BadInput(f"{self._shown} has no position {preset!r}; it has {there}")
        return token

    async def turn(self, order: PtzOrder) -> None:
        """Turns it at a speed; the device itself stops after `order.seconds`."""
        ptz = await self.camera.create_ptz_service()
        profile = await self._first_profile()
        if not (order.pan or order.tilt or order.zoom):
            await ptz.Stop({"ProfileToken": profile.token, "PanTilt": True, "Zoom": True})
            return
        await ptz.ContinuousMove(
            {
                "ProfileToken": profile.token,
                "Velocity": {
                    "PanTilt": {"x": order.pan, "y": order.tilt},
                    "Zoom": {"x": order.zoom},
                },
                "Timeout": f"PT{order.seconds:g}S",
            }
        )

    async def imaging(self) -> Imaging:
        """Settings of its picture."""
        imaging, source = await self._imaging()
        said = await imaging.GetImagingSettings({"VideoSourceToken": source})
        return Imaging(
            brightness=_number(said, "Brightness"),
            contrast=_number(said, "Contrast"),
            saturation=_number(said, "ColorSaturation"),
            sharpness=_number(said, "Sharpness"),
            ir_cut=getattr(said, "IrCutFilter", None),
            limits=await self._limits(imaging, source),
        )

    async def _limits(self, imaging: Any, source: str) -> dict[str, tuple[float, float]]:
        """What the device allows; none where it does not tell."""
        from onvif.exceptions import ONVIFError
        from zeep.exceptions import Error as SoapError

        try:
            said = await imaging.GetOptions({"VideoSourceToken": source})
        except (ONVIFError, SoapError):
            return {}
        named = {
            "brightness": "Brightness",
            "contrast": "Contrast",
            "saturation": "ColorSaturation",
            "sharpness": "Sharpness",
        }
        found = {ours: getattr(said, theirs, None) for ours, theirs in named.items()}
        return {name: (float(span.Min), float(span.Max)) for name, span in found.items() if span}

    async def set_imaging(self, wanted: Imaging) -> Imaging:
        """Changes what is given, and answers how it is then."""
        imaging, source = await self._imaging()
        named = {
            "Brightness": wanted.brightness,
            "Contrast": wanted.contrast,
            "ColorSaturation": wanted.saturation,
            "Sharpness": wanted.sharpness,
            "IrCutFilter": wanted.ir_cut,
        }
        settings = {name: value for name, value in named.items() if value is not None}
        await imaging.SetImagingSettings(
            {"VideoSourceToken": source, "ImagingSettings": settings, "ForcePersistence": True}
        )
        return await self.imaging()

    async def _imaging(self) -> tuple[Any, str]:
        profile = await self._first_profile()
        return await self.camera.create_imaging_service(), profile.source


@contextlib.asynccontextmanager
async def connected(
    address: OnvifAddress, credentials: Credentials | None
) -> AsyncIterator[OnvifDevice]:
    """A connection for the time of the block; its errors become ours.

    Raises:
        SourceUnavailable, AccessRefused, BadInput: says of which device.
    """
    # Here, since the library is slow to load and most engines have no such camera.
    from aiohttp import ClientError
    from onvif import ONVIFCamera
    from onvif.exceptions import ONVIFError
    from zeep.exceptions import Error as SoapError

    shown = f"the device at {address.host}:{address.port}"
    user = credentials.user if credentials else ""
    password = credentials.password if credentials else ""
    camera = ONVIFCamera(address.host, address.port, user, password, adjust_time=True)
    try:
        await camera.update_xaddrs()
        yield OnvifDevice(camera, shown)
    except (ONVIFError, SoapError, ClientError, OSError, TimeoutError, ValueError) as failed:
        raise meaning(failed, shown) from None
    finally:
        with contextlib.suppress(ClientError, OSError, ONVIFError):
            await camera.close()


def meaning(failed: Exception, shown: str) -> NocError:
    """What an error of the library means."""
    text = str(failed)
    name = type(failed).__name__
    lowered = text.lower()
    if "notauthorized" in lowered or "not authorized" in lowered or "unauthorized" in lowered:
        return AccessRefused(f"{shown} refuses its name or password")
    if "actionnotsupported" in lowered or "not supported" in lowered:
        return BadInput(f"{shown} cannot do that")
    if name in ("TimeoutError", "ONVIFTimeoutError", "ConnectionTimeoutError"):
        return SourceUnavailable(f"{shown} does not answer in time")
    if "Connect" in name or "ClientError" in name:
        return SourceUnavailable(f"{shown} does not answer")
    # A library's text may hold the password's digest; its kind is enough.
    return SourceUnavailable(f"{shown} answered with an error ({name}: {_clean(text)})")


def _clean(text: str) -> str:
    return " ".join(text.split())[:160] if "@" not in text and "assword" not in text else "hidden"


def _text(value: Any) -> str:
    return "" if value is None else str(value)[:500]


def _number(said: Any, name: str) -> float | None:
    value = getattr(said, name, None)
    return None if value is None else float(value)
