"""The room for clips: quota, retention, a full disk; what goes first, and the report of it."""

import asyncio
import contextlib
import logging
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.cameras.clips import Clips
from engine.cameras.recording import Written
from engine.errors import StorageFailed
from engine.live.engine import Engine
from engine.live.retaining import Span
from engine.model.cameras_clips import Clip, ClipState, ClipStorage, Deletion
from engine.model.cameras_settings import CameraSettings
from engine.model.news import ClipStorageChanged
from engine.model.privacy import DeletionReport
from engine.store import clips as store
from engine.store import privacy

T = TypeVar("T")

logger = logging.getLogger(__name__)

#: People are warned from this share of the quota on.
WARNING_SHARE = 0.80
#: Old clips go until this share is left free for new ones.
_ROOM_SHARE = 0.02
_LOOK_S = 5.0
_AT_ONCE = 50
_WHY = {
    "retention": "its time was over",
    "quota": "the room was needed",
    "erasure": "somebody in it was erased",
}
_MB, _GB = 1024 * 1024, 1024 * 1024 * 1024


class Room:
    """Belongs to the engine's loop."""

    def __init__(self, engine: Engine, settings: CameraSettings, clips: Clips, key_in: str) -> None:
        self._engine = engine
        self._settings = settings
        self._clips = clips
        self._key_in = key_in
        self._soon = asyncio.Event()
        self.state: ClipStorage | None = None
        engine.retaining.own["video"] = round(settings.retention_days)
        engine.forgetting.append(self.erase)
        clips.refusal = self.refusal
        clips.on_end.append(self._clip_ended)

    def refusal(self) -> str:
        """Why nothing can be recorded now; empty when it can."""
        state = self.state
        return state.why if state is not None and state.state == "full" else ""

    def _clip_ended(self, clip: Clip, written: Written) -> None:
        if written.is_disk_full:
            self._soon.set()

    async def run(self) -> None:
        """For ever: makes room, and tells when it gets short."""
        while True:
            try:
                await self.look()
            except (StorageFailed, OSError) as failed:
                logger.error("the room for clips is unknown", extra={"why": str(failed)})
            self._soon.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._soon.wait(), _LOOK_S)

    async def look(self) -> ClipStorage:
        """Deletes what has to go and says how it stands."""
        now = self._engine.clock.now()
        for span in self._engine.retaining.spans("video"):
            await self._delete_old(span, now)
        state = await self._measured()
        wanted = self._wanted_bytes(state)
        if wanted > 0:
            await self._delete(lambda c: store.deletable(c, None, _AT_ONCE), "quota", wanted)
            state = await self._measured()
        if state.state == "full":
            for recorder in list(self._clips.recorders.values()):
                recorder.end()
        before, self.state = self.state, state
        if before is None or (before.state, before.why) != (state.state, state.why):
            self._engine.hub.tell(ClipStorageChanged(storage=state))
        return state

    def _wanted_bytes(self, state: ClipStorage) -> int:
        """How much has to go so that there is room for what comes."""
        over = state.used_bytes - round(state.quota_bytes * (1 - _ROOM_SHARE))
        short = self._reserve - state.free_bytes
        return max(over, short)

    @property
    def _reserve(self) -> int:
        return round(self._settings.reserve_mb * _MB)

    async def _measured(self) -> ClipStorage:
        folder, quota = self._clips.folder, round(self._settings.quota_gb * _GB)
        known = await self._ask(store.totals)
        writing = sum(each.written.size for each in self._clips.recorders.values())
        used = known.bytes + writing
        free = await asyncio.to_thread(_free_bytes, folder)
        state, why = self._judged(used, quota, free)
        return ClipStorage(
            state=state,
            why=why,
            used_bytes=used,
            quota_bytes=quota,
            free_bytes=free,
            held_bytes=known.held_bytes,
            clips=known.clips,
            oldest_at=known.oldest_at,
            retention_days=self._settings.retention_days,
            key_in=self._key_in,
        )

    def _judged(
        self, used: int, quota: int, free: int
    ) -> tuple[Literal["ok", "warning", "full"], str]:
        if free < self._reserve:
            return "full", (
                f"the disk of the clips has {free / _GB:.1f} GB left and {self._reserve / _GB:.1f} "
                "GB are kept for the store: nothing is recorded until there is room"
            )
        if used >= quota:
            return "full", (
                f"clips take {used / _GB:.1f} GB of {quota / _GB:.1f} GB and all of them are held: "
                "nothing is recorded until a hold is lifted or the quota raised"
            )
        if used >= WARNING_SHARE * quota:
            return "warning", (
                f"clips take {used / quota:.0%} of their {quota / _GB:.1f} GB; the oldest that "
                "nobody holds go first"
            )
        return "ok", ""

    async def _delete_old(self, span: Span, now: datetime) -> None:
        """What is over its time in a country, with a report of it."""
        before = now - timedelta(days=span.days)
        sites = (span.sites, span.is_rest)
        count, size = await self._delete(
            lambda c: store.deletable(c, before, _AT_ONCE, sites), "retention", None
        )
        if count:
            report = DeletionReport(
                at=now,
                who="engine",
                kind="video",
                country=span.country,
                before=before,
                deleted=count,
                held=0,
                bytes=size,
            )
            await self._engine.writer.do(privacy.report, report)

    async def erase(self, person: str, alerts: Sequence[str]) -> dict[str, int]:
        """Clips of alerts about somebody who is being erased."""
        found = await self._ask(lambda c: store.of_alerts(c, alerts))
        for clip in found:
            await self._remove(clip, "erasure")
        return {"clips": len(found)}

    async def _delete(
        self,
        which: Callable[[Connection], list[Clip]],
        why: Literal["retention", "quota"],
        wanted: int | None,
    ) -> tuple[int, int]:
        """Deletes clips until so many bytes are gone; all of them where None; how many, bytes."""
        gone = count = 0
        while wanted is None or gone < wanted:
            found = await self._ask(which)
            if not found:
                break
            for clip in found:
                if wanted is not None and gone >= wanted:
                    break
                await self._remove(clip, why)
                gone += clip.bytes
                count += 1
        return count, gone

    async def _remove(self, clip: Clip, why: Literal["retention", "quota", "erasure"]) -> None:
        now = self._engine.clock.now()
        report = Deletion(
            clip=clip.id,
            camera=clip.camera,
            site=clip.site,
            began_at=clip.began_at,
            ended_at=clip.ended_at,
            bytes=clip.bytes,
            deleted_at=now,
            why=why,
        )
        said = _WHY[why]
        noted = replace(clip, state=ClipState.DELETED, note=f"deleted: {said}")
        # The file first: a row that says so of a file that is there would be a lie.
        await asyncio.to_thread(self._clips.path(clip).unlink, True)
        await self._engine.writer.do(store.note_deletion, noted, report)
        logger.info("a clip was deleted", extra={"clip": clip.id, "why": why})

    async def _ask(self, question: Callable[[Connection], T]) -> T:
        def transaction() -> T:
            with self._engine.database.begin() as connection:
                return question(connection)

        return await asyncio.to_thread(transaction)


def _free_bytes(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    return shutil.disk_usage(folder).free
