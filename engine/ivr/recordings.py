"""Recordings of calls: fetched once, sealed, heard only by those who may, deleted in time."""

from __future__ import annotations

import asyncio
import hashlib
import io
import logging
import wave
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import NocError, NotFound
from engine.model.audit import AuditEntry
from engine.model.calls import Call, CallRecording, Listening
from engine.store import audit, call_recordings

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

#: A recording that cannot be fetched is asked for again after this, less and less often.
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(hours=1)
#: Columns of a drawn waveform.
_PEAKS = 400


class Recordings:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        #: When a recording is asked for next, and how long after that.
        self._again: dict[str, tuple[datetime, timedelta]] = {}

    def look(self, now: datetime) -> None:
        """Fetches recordings that providers have for us, beside everything else; one that cannot
        be fetched is tried again, also after a restart."""
        for call in self._desk.book.open.values():
            if call.recording is not None or not call.recording_ref:
                continue
            due, wait = self._again.get(call.id, (now, _FIRST_WAIT))
            if now >= due:
                self._again[call.id] = (now + wait, min(wait * 2, _LONGEST_WAIT))
                work = self._fetch(call) if call.records else self._refuse(call)
                self._desk.dialler.spawn(work)

    async def _fetch(self, call: Call) -> None:
        desk = self._desk
        try:
            provider = desk.providers.get(call.provider)
            sound = await provider.fetch_recording(call.recording_ref)
        except NocError as failed:
            logger.warning("recording not fetched", extra={"call": call.id, "why": str(failed)})
            return
        now = desk.now
        kept = CallRecording(
            media_type=sound.media_type,
            size_bytes=len(sound.content),
            duration_s=sound.duration_s,
            sha256=hashlib.sha256(sound.content).hexdigest(),
            kept_at=now,
            delete_at=now
            + timedelta(days=desk.engine.retaining.days("call_recordings", call.site)),
        )
        sealed = await asyncio.to_thread(desk.book.sealed_sound, call.tenant, sound.content)
        self._again.pop(call.id, None)
        async with desk.turn:
            call = await desk.book.get(call.id)
            if call.recording is not None:
                return
            await desk.book.change(
                replace(call, recording=kept),
                also=lambda each: call_recordings.keep(each, call, now, sealed),
            )

    async def _refuse(self, call: Call) -> None:
        """Nobody agreed to this recording, so its provider may not keep it either."""
        logger.warning("recording without consent refused", extra={"call": call.id})
        if not await self._desk.retention.is_gone(call):
            return
        self._again.pop(call.id, None)
        await self._desk.change(call.id, lambda each: replace(each, recording_ref=""))

    async def listen(self, call_id: str, entry: AuditEntry) -> Listening:
        """A recording, for somebody whose wish stands in the audit log first.

        Raises:
            NotFound: there is none, or it was deleted.
        """
        desk = self._desk
        call = await desk.book.get(call_id)
        kept = call.recording
        sealed = await desk.engine.ask(lambda each: call_recordings.content(each, call_id))
        if kept is None or not sealed:
            when = f" on {kept.deleted_at:%Y-%m-%d}" if kept and kept.deleted_at else ""
            gone = f"was deleted{when}" if kept else "was not made"
            raise NotFound(f"the recording of this call {gone}")
        await desk.engine.writer.do(audit.note, entry)
        content = await asyncio.to_thread(desk.book.opened_sound, call.tenant, sealed)
        drawn = await asyncio.to_thread(peaks, content)
        return Listening(media_type=kept.media_type, content=content, peaks=drawn)

    async def hold(self, call_id: str, held: bool, entry: AuditEntry) -> Call:
        """Puts a call under legal hold, or lifts it; audited.

        Raises:
            NotFound.
        """
        desk = self._desk
        async with desk.turn:
            call = await desk.book.get(call_id)
            days = timedelta(days=desk.engine.retaining.days("call_recordings", call.site))
            recording = call.recording
            if recording is not None and recording.deleted_at is None:
                delete_at = None if held else recording.kept_at + days
                recording = replace(recording, delete_at=delete_at)
            changed = replace(call, legal_hold=held, recording=recording)

            def noted(connection: Connection) -> None:
                audit.note(connection, entry)

            await desk.book.change(changed, also=noted)
            return await desk.book.get(call_id)


def peaks(content: bytes) -> tuple[float, ...]:
    """The loudest sample of each of many equal pieces, 0 to 1; nothing where it is no PCM WAV."""
    # A tenth of an engine's start, which most need never.
    import numpy as np

    try:
        with wave.open(io.BytesIO(content)) as sound:
            width, frames = sound.getsampwidth(), sound.readframes(sound.getnframes())
    except (wave.Error, EOFError):
        return ()
    if width == 1:
        samples = np.abs(np.frombuffer(frames, np.uint8).astype(np.float32) - 128) / 128
    elif width == 2:
        whole = frames[: len(frames) // 2 * 2]
        samples = np.abs(np.frombuffer(whole, "<i2").astype(np.float32)) / 32_768
    else:
        return ()
    pieces = np.array_split(samples, min(_PEAKS, max(1, len(samples))))
    return tuple(round(float(each.max(initial=0.0)), 3) for each in pieces)
