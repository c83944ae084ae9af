"""A feed that another system offers over a WebSocket, resumed where it broke off.

Protocol: we send `{"resume": cursor}` (null the first time); the other side sends
`{"cursor": "...", "events": [{…}, …]}`; after they are on disk we answer `{"ack": cursor}`. The
cursor is kept beside the store only after its events are committed, so that nothing is lost; what
comes twice is told apart by `id`.
"""

import asyncio
import logging
import random
from pathlib import Path
from typing import Any

import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from engine.errors import StorageFailed
from engine.model.intake import Intake

logger = logging.getLogger(__name__)

_FIRST_PAUSE_S = 0.5
_LONGEST_PAUSE_S = 30.0
_MAX_BYTES = 16 * 1024 * 1024


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One feed; the configuration names the environment variable that has the token."""

    url: str
    source: str
    token: str = ""


class _Delivery(msgspec.Struct):
    cursor: str
    events: list[msgspec.Raw]


async def follow(intake: Intake, settings: Settings, cursor_file: Path) -> None:
    """Stays connected for ever; pauses grow from 0.5 to 30 s, with jitter, while it fails."""
    pause_s = _FIRST_PAUSE_S
    failing = False
    while True:
        try:
            async for _ in _session(intake, settings, cursor_file):
                if failing:
                    logger.info("feed is back", extra={"source": settings.source})
                failing, pause_s = False, _FIRST_PAUSE_S
        except (OSError, WebSocketException, ValueError, RecursionError) as broken:
            if not failing:
                why = type(broken).__name__
                logger.warning("feed broke off", extra={"source": settings.source, "why": why})
            failing = True
        except StorageFailed:
            failing = True
        await asyncio.sleep(pause_s * random.uniform(0.5, 1.0))
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


async def _session(intake: Intake, settings: Settings, cursor_file: Path) -> Any:
    headers = {"Authorization": f"Bearer {settings.token}"} if settings.token else {}
    async with connect(
        settings.url, additional_headers=headers, max_size=_MAX_BYTES, open_timeout=10
    ) as socket:
        cursor = await asyncio.to_thread(_read, cursor_file)
        await socket.send(msgspec.json.encode({"resume": cursor}), text=True)
        async for message in socket:
            raw = message.encode() if isinstance(message, str) else message
            delivery = msgspec.json.decode(raw, type=_Delivery)
            lines = [bytes(each) for each in delivery.events]
            await intake.ingest(lines, source=settings.source, where=settings.url)
            await asyncio.to_thread(_write, cursor_file, delivery.cursor)
            await socket.send(msgspec.json.encode({"ack": delivery.cursor}), text=True)
            yield delivery.cursor


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


def _write(path: Path, cursor: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(cursor, "utf-8")
    unfinished.replace(path)
