"""Setting cameras up: what is tried before it is kept, and what came of it."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.cameras_live import Device
from engine.model.directory import OnvifAddress
from engine.model.kinds import Id, Text


class _Login(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Name and password to be tried.

    Attributes:
        camera: whose kept name and password are taken where none are given.
    """

    user: Annotated[str, Meta(max_length=200)] = ""
    password: Annotated[str, Meta(max_length=500)] = ""
    camera: Id | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class DeviceWanted(_Login, frozen=True, kw_only=True):
    """A device to be asked what it is."""

    at: OnvifAddress


class StreamWanted(_Login, frozen=True, kw_only=True):
    """A stream to be watched for a few seconds."""

    url: Text
    transport: Literal["tcp", "udp"] = "tcp"


class DeviceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a device said of itself; `why` it did not, empty where it did."""

    device: Device | None = None
    why: str = ""


class StreamAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What came of a stream.

    Attributes:
        why: one sentence that says what to mend; empty where pictures came.
        words: the format, such as `h264 640×360`.
        first_picture_s: from opening to the first picture, seconds.
        fps, kbps: as measured; None of a file, which is read at once.
        key_every_s: between key pictures, seconds; a pre-roll begins at one.
    """

    why: str = ""
    words: str = ""
    first_picture_s: float | None = None
    pictures: int = 0
    decoded: int = 0
    fps: float | None = None
    kbps: float | None = None
    key_every_s: float | None = None


class PresetWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A position to be kept under a name, as the camera stands now."""

    name: Annotated[str, Meta(min_length=1, max_length=64)]
