"""Opens a camera's stream: what may be opened, how long it may take, what a failure means."""

import errno
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import SplitResult, quote, unquote, urlsplit

import av
from av.container import InputContainer
from av.error import FFmpegError

from engine.errors import AccessRefused, BadInput, NocError, SourceUnavailable
from engine.model.cameras_live import Credentials

#: A camera that has not begun to deliver within this is not there, seconds.
OPEN_S = 5.0
#: A camera that delivers nothing for so long is lost, seconds.
READ_S = 4.0
#: The demuxer's own limit may run out so much before ours, seconds.
_SLACK_S = 0.25

_SCHEMES = ("rtsp", "rtsps", "http", "https", "file")
#: What a stream may lead to: a playlist of a camera must not read files of this machine.
_MAY_USE = {
    "rtsp": "rtsp,rtp,rtcp,udp,tcp",
    "rtsps": "rtsps,rtsp,rtp,rtcp,udp,tcp,tls,srtp",
    "http": "http,tcp",
    "https": "https,http,tls,tcp",
    "file": "file",
}

#: What errors of the demuxer mean, by name.
_MEANINGS: dict[str, tuple[type[NocError], str]] = {
    "HTTPUnauthorizedError": (AccessRefused, "the camera refuses its name or password"),
    "HTTPForbiddenError": (AccessRefused, "the camera refuses its name or password"),
    "PermissionError": (AccessRefused, "the camera refuses its name or password"),
    "HTTPNotFoundError": (BadInput, "the camera has no such stream"),
    "ExitError": (SourceUnavailable, "the camera does not answer in time"),
    "TimeoutError": (SourceUnavailable, "the camera does not answer in time"),
    "HostNotFound": (SourceUnavailable, "no host of this name is reached"),
    "ConnectionRefusedError": (SourceUnavailable, "nothing listens there"),
    "EOFError": (SourceUnavailable, "the camera ended the stream"),
    "EndOfFileError": (SourceUnavailable, "the camera ended the stream"),
    "InvalidDataError": (SourceUnavailable, "what answers there is no readable video"),
    "DecoderNotFoundError": (SourceUnavailable, "what answers there is no readable video"),
    "DemuxerNotFoundError": (SourceUnavailable, "what answers there is no readable video"),
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a camera's pictures come from.

    Attributes:
        url: as people wrote it, perhaps with name and password in it.
        credentials: take precedence over those in the url.
        folder: a relative `file:` address is looked for here.
    """

    url: str
    credentials: Credentials | None = field(default=None, repr=False)
    transport: Literal["tcp", "udp"] = "tcp"
    folder: Path | None = None

    @property
    def scheme(self) -> str:
        """The kind of address; a path without one is a file."""
        scheme = _parts(self.url).scheme.lower()
        return scheme if len(scheme) > 1 else "file"

    @property
    def is_file(self) -> bool:
        """Whether it begins again at its end."""
        return self.scheme == "file"

    @property
    def shown(self) -> str:
        """For lists, logs and clips: without name, password and query, which may hold them."""
        if self.is_file:
            return f"file:{Path(self._path).name}"
        parts = _parts(self.url)
        host = parts.hostname or ""
        host = f"[{host}]" if ":" in host else host
        try:
            port = f":{parts.port}" if parts.port else ""
        except ValueError:
            port = ""
        return f"{parts.scheme}://{host}{port}{parts.path}"

    @property
    def _path(self) -> str:
        text = self.url
        if text.startswith("file://"):
            return unquote(_parts(text).path)
        return unquote(text.removeprefix("file:"))

    def full(self) -> str:
        """For the demuxer alone: with name and password.

        Raises:
            BadInput: not an address of a camera, or there is no such file.
        """
        if self.scheme not in _SCHEMES:
            raise BadInput(
                f"{self.shown}: a camera's address begins with rtsp:, rtsps:, http:, https: or "
                "file:"
            )
        if self.is_file:
            return str(self._file())
        parts = _parts(self.url)
        if not parts.hostname:
            raise BadInput(f"{self.shown}: there is no host in this address")
        known = self.credentials
        if known is None or not known.user:
            return self.url
        place = parts.netloc.rpartition("@")[2]
        named = f"{quote(known.user, safe='')}:{quote(known.password, safe='')}@{place}"
        return parts._replace(netloc=named).geturl()

    def _file(self) -> Path:
        if "\0" in self._path:
            raise BadInput(f"{self.shown}: there is no such file")
        path = Path(self._path)
        if not path.is_absolute():
            if self.folder is None:
                raise BadInput(f"{self.shown}: say where it is with the whole path")
            path = (self.folder / path).resolve()
            if not path.is_relative_to(self.folder.resolve()):
                raise BadInput(f"{self.shown}: lies outside the folder of recordings")
        if not path.is_file():
            raise BadInput(f"{self.shown}: there is no such file")
        return path

    def options(self) -> dict[str, str]:
        """For PyAV's `open`."""
        options = {"protocol_whitelist": _MAY_USE.get(self.scheme, "")}
        if self.scheme in ("rtsp", "rtsps"):
            options |= {
                "rtsp_transport": self.transport,
                "allowed_media_types": "video",
                "timeout": str(round(OPEN_S * 1_000_000)),
            }
        if not self.is_file:
            # Waiting to see how often pictures come only delays the first one.
            options |= {"analyzeduration": "1500000", "fpsprobesize": "0"}
        return options


def _parts(url: str) -> SplitResult:
    """The parts of an address; one that cannot be read has a scheme and no host."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult(url.partition(":")[0].lower(), "", "", "", "")


def open_stream(address: Address) -> InputContainer:
    """Opens it and reads its format; at most `OPEN_S` seconds.

    Raises:
        SourceUnavailable: try again later. AccessRefused: name or password. BadInput: the address
            is wrong or what is there is no video.
    """
    full = address.full()
    began = time.monotonic()
    try:
        container = av.open(
            full,
            "r",
            options=address.options(),
            timeout=(OPEN_S, READ_S),
            metadata_errors="replace",
        )
    except (FFmpegError, OSError, ValueError, UnicodeError) as failed:
        opening_s = 0.0 if address.is_file else time.monotonic() - began
        raise meaning(failed, address, opening_s) from None
    if not container.streams.video:
        container.close()
        raise BadInput(f"{address.shown}: there is no picture in this stream")
    return container


def meaning(failed: Exception, address: Address, opening_s: float = 0.0) -> NocError:
    """What an error of the demuxer means; never holds the address with its secrets.

    Args:
        opening_s: how long the opening took that failed, seconds; 0 for a file,
            and once the stream was open.
    """
    name = _named(failed, opening_s)
    said = getattr(failed, "strerror", None) or name
    kind, words = _MEANINGS.get(name, (SourceUnavailable, str(said)))
    return kind(f"{address.shown}: {words}")


def _named(broken: Exception, opening_s: float) -> str:
    """The error's name; what FFmpeg calls otherwise while it opens has its own."""
    name = type(broken).__name__
    if name == "InvalidDataError" and opening_s >= OPEN_S - _SLACK_S:
        # FFmpeg's RTSP says this of a host that accepts the connection and never answers.
        return "TimeoutError"
    if name == "OSError" and opening_s and getattr(broken, "errno", 0) == errno.EIO:
        # FFmpeg says this of a name that is not found.
        return "HostNotFound"
    return name
