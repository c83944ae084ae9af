"""A device's streams, asked through Media2 (profile T: H.265) or, where that fails, Media1.

Wire facts (ONVIF's media service specifications): Media2 lives at the address that `GetServices`
gives for its namespace; `GetProfiles` answers names only unless `Type` asks for `All`; an encoder's
`Encoding` is a name such as `H265`; `GetStreamUri` takes one protocol (`RTSP` is RTP within that
connection, `RtspUnicast` by UDP) and answers the bare address. The library ships no description of
Media2, so this speaks it by hand.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from engine.cameras.soap import SoapCaller
from engine.errors import AccessRefused, NocError
from engine.model.cameras_live import Profile

logger = logging.getLogger(__name__)

MEDIA2 = "http://www.onvif.org/ver20/media/wsdl"
_TR2, _TT = f"{{{MEDIA2}}}", "{http://www.onvif.org/ver10/schema}"
_STREAM = {"Stream": "RTP-Unicast", "Transport": {"Protocol": "RTSP"}}


@dataclass(frozen=True, slots=True)
class MediaProfile:
    """A stream as the device has it, before its address is asked for.

    Attributes:
        source: token of the video source, for imaging.
        service: which of the two services told of it.
    """

    token: str
    name: str
    codec: str = ""
    width: int = 0
    height: int = 0
    fps: float = 0.0
    kbps: float = 0.0
    source: str = ""
    has_ptz: bool = False
    has_metadata: bool = False
    service: Literal["media", "media2"] = "media"

    def at(self, url: str) -> Profile:
        """As consoles see it."""
        return Profile(
            token=self.token,
            name=self.name,
            codec=self.codec,
            width=self.width,
            height=self.height,
            fps=self.fps,
            kbps=self.kbps,
            url=url,
            service=self.service,
            has_metadata=self.has_metadata,
            source=self.source,
        )


async def profiles_of(camera: Any, shown: str) -> list[MediaProfile]:
    """Its streams, by Media2 where it has that and answers, else by Media1.

    Args:
        camera: of the library, with its services known.

    Raises:
        AccessRefused, SourceUnavailable, and what the library raises.
    """
    media2 = _media2(camera, shown)
    if media2 is not None:
        try:
            found = await _profiles2(media2)
        except AccessRefused:
            raise
        except NocError as failed:
            logger.info("a device's Media2 does not answer", extra={"why": str(failed)})
        else:
            if found:
                return found
    service = await camera.create_media_service()
    return [_profile1(each) for each in await service.GetProfiles() or ()]


async def address_of(camera: Any, profile: MediaProfile, shown: str) -> str:
    """Where a stream is, without name and password. Raises as `profiles_of`."""
    media2 = _media2(camera, shown)
    if profile.service == "media" or media2 is None:
        service = await camera.create_media_service()
        said = await service.GetStreamUri({"StreamSetup": _STREAM, "ProfileToken": profile.token})
        return _plain(str(said.Uri or ""))
    try:
        return await _address2(media2, profile.token, "RTSP")
    except AccessRefused:
        raise
    except NocError:
        # Older devices of profile T know the stream by UDP alone; its address serves both.
        return await _address2(media2, profile.token, "RtspUnicast")


def _media2(camera: Any, shown: str) -> SoapCaller | None:
    address = camera.xaddrs.get(MEDIA2)
    if not address:
        return None
    ahead = camera.dt_diff or timedelta()
    return SoapCaller(address, camera.user or "", camera.passwd or "", ahead, shown)


async def _profiles2(media2: SoapCaller) -> list[MediaProfile]:
    said = await media2.ask(
        f'<m:GetProfiles xmlns:m="{MEDIA2}"><m:Type>All</m:Type></m:GetProfiles>'
    )
    return [_profile2(each) for each in said.iter(f"{_TR2}Profiles")]


async def _address2(media2: SoapCaller, token: str, protocol: str) -> str:
    said = await media2.ask(
        f'<m:GetStreamUri xmlns:m="{MEDIA2}"><m:Protocol>{protocol}</m:Protocol>'
        f"<m:ProfileToken>{escape(token)}</m:ProfileToken></m:GetStreamUri>"
    )
    return _plain((said.findtext(f"{_TR2}Uri") or "").strip())


def _profile2(said: ElementTree.Element) -> MediaProfile:
    parts = said.find(f"{_TR2}Configurations")
    parts = parts if parts is not None else ElementTree.Element("none")
    coded = parts.find(f"{_TR2}VideoEncoder")
    coded = coded if coded is not None else ElementTree.Element("none")
    token = (said.get("token") or "")[:200]
    return MediaProfile(
        token=token,
        name=(said.findtext(f"{_TR2}Name") or token)[:200],
        codec=(coded.findtext(f"{_TT}Encoding") or "")[:50],
        width=round(_figure(coded.findtext(f"{_TT}Resolution/{_TT}Width"))),
        height=round(_figure(coded.findtext(f"{_TT}Resolution/{_TT}Height"))),
        fps=_figure(coded.findtext(f"{_TT}RateControl/{_TT}FrameRateLimit")),
        kbps=_figure(coded.findtext(f"{_TT}RateControl/{_TT}BitrateLimit")),
        source=parts.findtext(f"{_TR2}VideoSource/{_TT}SourceToken") or "",
        has_ptz=parts.find(f"{_TR2}PTZ") is not None,
        has_metadata=parts.find(f"{_TR2}Metadata") is not None,
        service="media2",
    )


def _profile1(said: Any) -> MediaProfile:
    coded = getattr(said, "VideoEncoderConfiguration", None)
    size = getattr(coded, "Resolution", None)
    rate = getattr(coded, "RateControl", None)
    source = getattr(said, "VideoSourceConfiguration", None)
    return MediaProfile(
        token=str(said.token),
        name=str(said.Name or said.token)[:200],
        codec=str(getattr(coded, "Encoding", "") or ""),
        width=int(getattr(size, "Width", 0) or 0),
        height=int(getattr(size, "Height", 0) or 0),
        fps=float(getattr(rate, "FrameRateLimit", 0) or 0),
        kbps=float(getattr(rate, "BitrateLimit", 0) or 0),
        source=str(getattr(source, "SourceToken", "") or ""),
        has_ptz=bool(getattr(said, "PTZConfiguration", None)),
        has_metadata=bool(getattr(said, "MetadataConfiguration", None)),
    )


def _figure(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def _plain(url: str) -> str:
    """Without name and password: those are kept in the vault."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()[:500]
