"""Frigate: objects that it tracks, over MQTT, and what was missed, through its interface.

Wire facts (Frigate's documentation): topic `<prefix>/events` carries
`{"type": "new|update|end", "before": {…}, "after": {…}}`; `after` has `id`, `camera`, `label`,
`score`, `top_score`, `start_time` (seconds since 1970), `box` (x1, y1, x2, y2 in pixels),
`false_positive`, `stationary`. Nothing is retained, so after a break `GET /api/events?after=` is
asked. One object is one observation, told when Frigate is first sure of it. Boxes come in pixels of
the detection's picture, whose size `GET /api/config` tells.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

import httpx
import msgspec

from engine.errors import BadInput
from engine.model.cameras_live import Credentials
from engine.model.cameras_settings import FrigateSettings
from engine.model.kinds import Id

logger = logging.getLogger(__name__)

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 15.0
_MAX_BYTES = 1024 * 1024
_API_S = 5.0
#: Objects of which we have told; Frigate updates each many times.
_REMEMBERED = 5_000

#: Frigate's objects in our words; others are not observed.
_LABELS = {
    "person": "person",
    "face": "person",
    "car": "vehicle",
    "truck": "vehicle",
    "bus": "vehicle",
    "motorcycle": "vehicle",
    "bicycle": "vehicle",
    "license_plate": "vehicle",
    "package": "large_package",
    "suitcase": "large_package",
    "backpack": "large_package",
}


class _Object(msgspec.Struct):
    """One tracked object."""

    id: Id
    camera: Id
    label: Id
    # Until the year 2100: beyond it is no time.
    start_time: Annotated[float, msgspec.Meta(ge=0, le=4_102_444_800)]
    score: float | None = None
    top_score: float | None = None
    false_positive: bool | None = False
    box: tuple[float, ...] | None = None
    data: dict[str, Any] | None = None


class _Message(msgspec.Struct):
    """What is published."""

    type: str
    after: _Object


@dataclass(frozen=True, slots=True)
class Seen:
    """An object in our words; box as shares of the picture, where the size is known."""

    name: str
    camera: str
    label: str
    confidence: float
    at: datetime
    box: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """An object that was told of, as it is now; `box` None: it has left."""

    name: str
    camera: str
    label: str
    confidence: float
    box: tuple[float, ...] | None


Told = Callable[[Seen | Followed], Awaitable[None]]
_decode = msgspec.json.Decoder(_Message).decode


class Reader:
    """Messages in, observations out, each object once.

    Args:
        sizes: width and height of each camera's detection, pixels.
    """

    def __init__(self, min_score: float, sizes: dict[str, tuple[int, int]] | None = None) -> None:
        self._min_score = min_score
        self.sizes = sizes or {}
        self._told: dict[str, None] = {}

    def read(self, payload: bytes) -> Seen | Followed | None:
        """What a message tells that was not told before, or where an object is now.

        Raises:
            BadInput: it is no message of Frigate.
        """
        if len(payload) > _MAX_BYTES:
            raise BadInput(f"frigate: a message of {len(payload):,} bytes is refused")
        try:
            message = _decode(payload)
        except (msgspec.MsgspecError, ValueError) as broken:
            raise BadInput(f"frigate: {broken}") from broken
        found = message.after
        known = found.id in self._told
        return self._followed(found, message.type) if known else self.take(found)

    def _followed(self, found: _Object, kind: str) -> Followed:
        box = None if kind == "end" else self._shares(found)
        score = max(found.score or 0.0, found.top_score or 0.0)
        return Followed(found.id, found.camera, _LABELS.get(found.label, ""), score, box)

    def take(self, found: _Object) -> Seen | None:
        """What an object tells that was not told before."""
        label = _LABELS.get(found.label)
        score = max(found.score or 0.0, found.top_score or 0.0)
        if label is None or found.false_positive or score < self._min_score:
            return None
        if found.id in self._told:
            return None
        self._told[found.id] = None
        if len(self._told) > _REMEMBERED:
            self._told.pop(next(iter(self._told)))
        at = datetime.fromtimestamp(found.start_time, UTC)
        return Seen(found.id, found.camera, label, score, at, self._shares(found))

    def _shares(self, found: _Object) -> tuple[float, ...] | None:
        size = self.sizes.get(found.camera)
        if found.box is None or len(found.box) != 4 or size is None:
            return None
        x1, y1, x2, y2 = found.box
        width, height = size
        return (x1 / width, y1 / height, (x2 - x1) / width, (y2 - y1) / height)


async def follow(
    settings: FrigateSettings, credentials: Callable[[], Credentials | None], told: Told
) -> None:
    """Listens for ever; pauses grow from 0.5 to 15 s while the broker does not answer."""
    # Here, since most engines have no Frigate.
    import aiomqtt

    reader = Reader(settings.min_score)
    pause_s = _FIRST_PAUSE_S
    last = time.time()
    failing = False
    while True:
        known = credentials()
        try:
            async with aiomqtt.Client(
                settings.host,
                settings.port,
                username=known.user if known else None,
                password=known.password if known else None,
                tls_params=aiomqtt.TLSParameters() if settings.tls else None,
                timeout=10,
            ) as client:
                await client.subscribe(f"{settings.prefix}/events")
                if failing:
                    logger.info("frigate is back")
                failing, pause_s = False, _FIRST_PAUSE_S
                await _catch_up(settings, reader, last, told)
                async for message in client.messages:
                    last = time.time()
                    await _take(reader, message.payload, told)
        except (aiomqtt.MqttError, OSError, TimeoutError) as broken:
            if not failing:
                logger.warning("frigate broke off", extra={"why": type(broken).__name__})
            failing = True
        await asyncio.sleep(pause_s)
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


async def _take(reader: Reader, payload: Any, told: Told) -> None:
    raw = payload if isinstance(payload, bytes) else str(payload).encode()
    try:
        seen = reader.read(raw)
    except BadInput as refused:
        logger.warning("a message was refused", extra={"why": str(refused)})
        return
    if seen is not None:
        await told(seen)


async def _catch_up(settings: FrigateSettings, reader: Reader, since: float, told: Told) -> None:
    """Sizes of pictures, and objects since the last message; what fails is told and left."""
    if not settings.api:
        return
    try:
        async with httpx.AsyncClient(base_url=settings.api, timeout=_API_S, trust_env=False) as web:
            config = (await web.get("/api/config")).raise_for_status().content
            reader.sizes = _sizes(config)
            answer = await web.get("/api/events", params={"after": since, "limit": 200})
            found = msgspec.json.decode(answer.raise_for_status().content, type=list[_Object])
    except (httpx.HTTPError, msgspec.MsgspecError, ValueError) as failed:
        logger.warning("frigate's interface failed", extra={"why": type(failed).__name__})
        return
    for each in sorted(found, key=lambda one: one.start_time):
        data = each.data or {}
        each.top_score = each.top_score or data.get("top_score") or data.get("score")
        # There boxes are shares already, and lie beside.
        seen = reader.take(each)
        if seen is not None:
            await told(seen)


def _sizes(config: bytes) -> dict[str, tuple[int, int]]:
    said = msgspec.json.decode(config)
    cameras = said.get("cameras", {}) if isinstance(said, dict) else {}
    found = {}
    for name, each in cameras.items():
        detect = each.get("detect", {}) if isinstance(each, dict) else {}
        width, height = detect.get("width"), detect.get("height")
        if isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0:
            found[str(name)] = (width, height)
    return found
