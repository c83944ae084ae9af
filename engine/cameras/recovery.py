"""Closes clips that a crash left open, and enters those that the index has lost."""

import asyncio
import hashlib
import io
import logging
from datetime import timedelta
from pathlib import Path

import av
from av.error import FFmpegError
from msgspec.structs import replace

from engine.cameras import sealed
from engine.cameras.clips import Clips, head_of
from engine.errors import NocError
from engine.live.engine import Engine
from engine.model.cameras_clips import Clip, ClipState
from engine.store import clips as store

logger = logging.getLogger(__name__)


async def recover(engine: Engine, clips: Clips) -> None:
    """Closes and enters what a crash left open; before anything is recorded."""

    def look() -> list[Clip]:
        with engine.database.begin() as connection:
            known = store.known_clips(connection)
        return left_open(clips, known)

    for clip in await asyncio.to_thread(look):
        await engine.writer.do(store.add_clip, clip)
        await engine.writer.do(store.keep_clip, clip)


def left_open(clips: Clips, known: dict[str, Clip]) -> list[Clip]:
    """Clips as they are after the last engine ended in the middle; runs on a pool thread.

    Args:
        known: rows of the index, by id; those of closed clips are left alone.
    """
    found = []
    for path in sorted(clips.folder.glob("*/*.clip")):
        row = known.get(path.stem)
        if row is not None and row.state is not ClipState.RECORDING:
            continue
        try:
            clip = row or head_of(path).clip
            found.append(_closed(clips, path, clip))
        except (NocError, OSError, FFmpegError) as broken:
            logger.error("a clip is broken", extra={"clip": path.stem, "why": str(broken)})
            if row is not None:
                found.append(_lost(row, str(broken)))
    there = {each.id for each in found}
    found += [
        _lost(row, "its file is away")
        for row in known.values()
        if row.state is ClipState.RECORDING and row.id not in there
    ]
    return found


def _closed(clips: Clips, path: Path, clip: Clip) -> Clip:
    sealed.trim(path)
    film = b"".join(sealed.read(path, clips.key(path), clip.id))
    if not film:
        return _lost(replace(clip, bytes=path.stat().st_size), "no picture had been recorded")
    pictures, seconds = _counted(film)
    return replace(
        clip,
        state=ClipState.CUT_OFF,
        ended_at=clip.began_at + timedelta(seconds=seconds),
        bytes=path.stat().st_size,
        sha256=hashlib.sha256(film).hexdigest(),
        pictures=pictures,
        note="cut off when the engine ended; at most the last two seconds are missing",
    )


def _counted(film: bytes) -> tuple[int, float]:
    """Pictures and length."""
    with av.open(io.BytesIO(film), "r") as container:
        stream = container.streams.video[0]
        times = [packet.pts for packet in container.demux(stream) if packet.pts is not None]
        tick = float(stream.time_base or 0)
    return len(times), (max(times) - min(times)) * tick if times else 0.0


def _lost(clip: Clip, why: str) -> Clip:
    return replace(clip, state=ClipState.CUT_OFF, ended_at=clip.began_at, note=f"nothing: {why}")
