"""The library of clips: begins them, enters them into the index, opens them, holds them."""

import asyncio
import base64
import logging
import secrets
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.cameras import sealed
from engine.cameras.frame import Format, instant
from engine.cameras.recording import Recorder, Task, Wanted, Written
from engine.cameras.ring import Ring
from engine.errors import BadInput, Conflict, NotFound, StorageFailed
from engine.live.engine import Engine
from engine.model.cameras_clips import Clip, ClipState, MotionBar
from engine.store import clips as store
from engine.vault import Vault

T = TypeVar("T")

logger = logging.getLogger(__name__)

_RETRY_S = 1.0
_STOP_S = 10.0
#: Below so many bytes of movement a second even the busiest second is shown low.
_LITTLE = 6_000


class ClipHead(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a clip's file: enough to enter it into an index that has lost it.

    Attributes:
        key: the clip's key, sealed by the vault, base64.
    """

    clip: Clip
    key: str


class Clips:
    """Every clip, those being written included. Belongs to the engine's loop.

    Args:
        folder: where the files lie.
        on_first: told of a clip whose first piece is on disk; `on_end` of one that is closed.
    """

    def __init__(self, engine: Engine, vault: Vault, folder: Path) -> None:
        self._engine = engine
        self._vault = vault
        self.folder = folder
        self.recorders: dict[str, Recorder] = {}
        self.on_first: list[Callable[[Clip], None]] = []
        self.on_end: list[Callable[[Clip, Written], None]] = []
        #: Why nothing can be recorded now; empty when it can. Set by the room for clips.
        self.refusal: Callable[[], str] = str
        self._known: dict[str, Clip] = {}
        self._jobs: asyncio.Queue[Callable[[], Coroutine[Any, Any, None]]] = asyncio.Queue()

    def begin(self, wanted: Wanted, ring: Ring, coded: Format) -> Recorder:
        """Begins to write at once; the index follows."""
        now = datetime.now(UTC)
        clip = Clip(
            id=f"cl-{secrets.token_hex(8)}",
            camera=wanted.camera,
            site=wanted.site,
            tenant=wanted.tenant,
            state=ClipState.RECORDING,
            began_at=now,
            ended_at=now,
            triggered_at=now,
            codec=coded.codec,
            width=coded.width,
            height=coded.height,
            source=wanted.source,
            clock_offset_s=wanted.clock_offset_s,
            activation=wanted.activation,
            alert=wanted.alert,
            quality=wanted.quality,
        )
        key = secrets.token_bytes(sealed.KEY_BYTES)
        kept = self._vault.seal(wanted.tenant, base64.b64encode(key).decode(), f"clip.{clip.id}")
        head = ClipHead(clip=clip, key=base64.b64encode(kept).decode())
        task = Task(clip.id, self.path(clip), msgspec.json.encode(head), key)
        loop = asyncio.get_running_loop()

        def told(what: Callable[[str, Written], None]) -> Callable[[Written], None]:
            return lambda written: _on_loop(loop, what, clip.id, written)

        recorder = Recorder(task, ring, coded, wanted, told(self._first_is_kept), told(self._ended))
        self.recorders[clip.id] = recorder
        self._known[clip.id] = clip
        self._later(store.add_clip, clip)
        recorder.start()
        return recorder

    def path(self, clip: Clip) -> Path:
        """Where a clip's file lies."""
        return self.folder / clip.triggered_at.strftime("%Y-%m-%d") / f"{clip.id}.clip"

    def _first_is_kept(self, clip_id: str, written: Written) -> None:
        clip = self._known.get(clip_id)
        if clip is None:
            return
        clip = replace(clip, began_at=instant(written.began_us))
        self._known[clip_id] = clip
        self._later(store.keep_clip, clip)
        for listener in self.on_first:
            listener(clip)

    def _ended(self, clip_id: str, written: Written) -> None:
        self.recorders.pop(clip_id, None)
        clip = self._known.pop(clip_id)
        clip = finished(clip, written)
        self._later(store.keep_clip, clip, activity_of(written))
        for listener in self.on_end:
            listener(clip, written)

    def _later(self, work: Callable[..., None], *args: Any) -> None:
        async def job() -> None:
            await self._engine.writer.do(work, *args)

        self._jobs.put_nowait(job)

    async def keep_index(self) -> None:
        """For ever: writes what has become of clips, in order; waits while the store fails."""
        while True:
            job = await self._jobs.get()
            try:
                await self._try(job)
            finally:
                self._jobs.task_done()

    async def _try(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            try:
                return await job()
            except StorageFailed as failed:
                logger.error("the index of clips waits", extra={"why": str(failed)})
                await asyncio.sleep(_RETRY_S)

    async def keep_written(self) -> None:
        """Returns once the index knows what has become of every clip so far."""
        await self._jobs.join()

    async def stop(self) -> None:
        """Closes what is being written and enters it."""
        running = list(self.recorders.values())
        for each in running:
            each.end()
        for each in running:
            await asyncio.to_thread(each.join, _STOP_S)
        await asyncio.sleep(0)
        while not self._jobs.empty():
            await self._jobs.get_nowait()()

    async def get(self, clip_id: str) -> Clip:
        """One clip.

        Raises:
            NotFound.
        """
        return self.as_now(await self._ask(store.clip, clip_id))

    def as_now(self, clip: Clip) -> Clip:
        """A clip that is being written with what it holds so far; others as they are."""
        recorder = self.recorders.get(clip.id)
        written = recorder.written if recorder is not None else None
        if written is None or not written.pictures:
            return clip
        return replace(
            clip,
            began_at=instant(written.began_us),
            ended_at=instant(written.ended_us),
            pictures=written.pictures,
            bytes=written.size,
        )

    async def media(
        self, clip_id: str, begin: int = 0, end: int | None = None
    ) -> tuple[Clip, int, Iterator[bytes]]:
        """The clip, the length of its film in bytes, and the bytes asked for.

        Raises:
            NotFound: no such clip, or its file is gone. Conflict: it is being recorded.
            BadInput: it was changed; the vault's key is another.
        """
        clip = await self.get(clip_id)
        if clip.state is ClipState.RECORDING:
            raise Conflict(f"clip {clip_id} is being recorded; look at the live picture meanwhile")
        return clip, *await asyncio.to_thread(self._opened, clip, begin, end)

    async def film(self, clip_id: str) -> tuple[Clip, bytes]:
        """All of a clip. Raises as `media` does."""
        clip, _, parts = await self.media(clip_id)
        return clip, await asyncio.to_thread(b"".join, parts)

    def _opened(self, clip: Clip, begin: int, end: int | None) -> tuple[int, Iterator[bytes]]:
        path = self.path(clip)
        if clip.state is ClipState.DELETED or not path.exists():
            raise NotFound(f"the film of clip {clip.id} is gone; {clip.note or 'its file is away'}")
        found = sealed.pieces(path)
        length = found[-1].begin + found[-1].length if found else 0
        return length, sealed.read(path, self.key(path), clip.id, begin, end)

    def key(self, path: Path) -> bytes:
        """The key of a clip's file, opened by the vault.

        Raises:
            BadInput: the vault has another key, or the head was changed.
        """
        head = head_of(path)
        kept = base64.b64decode(head.key)
        return base64.b64decode(self._vault.open(head.clip.tenant, kept, f"clip.{head.clip.id}"))

    async def motion(self, clip_id: str) -> MotionBar:
        """How much moves in it, by second.

        Raises:
            NotFound.
        """
        clip, sizes = await self._ask(store.clip_activity, clip_id)
        most = max([_LITTLE, *sizes])
        levels = tuple(None if size < 0 else round(size / most, 3) for size in sizes)
        return MotionBar(clip=clip.id, began_at=clip.began_at, levels=levels)

    async def hold(self, clip_id: str, held: bool, reason: str, who: str) -> Clip:
        """Lays a legal hold, or lifts it; whoever calls has seen to it that two people agree.

        Raises:
            NotFound. Conflict: it is gone, or is as wanted already.
        """
        clip = await self.get(clip_id)
        if clip.state is ClipState.DELETED:
            raise Conflict(f"clip {clip_id} is gone; nothing is left to hold")
        if clip.held == held:
            raise Conflict(f"clip {clip_id} is {'held' if held else 'not held'} already")
        return await self._keep(
            replace(
                clip,
                held=held,
                hold_reason=reason if held else "",
                hold_by=who if held else "",
                lift_asked_by="",
            )
        )

    async def note_lift_asked(self, clip_id: str, who: str) -> Clip:
        """Who has proposed to lift the hold; empty: nobody any more.

        Raises:
            NotFound.
        """
        return await self._keep(replace(await self.get(clip_id), lift_asked_by=who))

    async def _keep(self, clip: Clip) -> Clip:
        if clip.id in self._known:
            self._known[clip.id] = clip
        await self._engine.writer.do(store.keep_clip, clip)
        return clip

    async def _ask(self, question: Callable[[Connection, str], T], clip_id: str) -> T:
        def transaction() -> T:
            with self._engine.database.begin() as connection:
                return question(connection, clip_id)

        return await asyncio.to_thread(transaction)


def head_of(path: Path) -> ClipHead:
    """The head of a clip's file.

    Raises:
        BadInput: it is broken or no clip.
    """
    try:
        return msgspec.json.decode(sealed.head(path), type=ClipHead)
    except msgspec.MsgspecError as broken:
        raise BadInput(f"{path.name}: the head of this clip is broken ({broken})") from broken


def finished(clip: Clip, written: Written) -> Clip:
    """The clip as it is once its file is closed."""
    if not written.pictures:
        note = f"no picture was recorded: {written.failed or 'none came from the camera'}"
        return replace(
            clip, state=ClipState.COMPLETE, ended_at=clip.began_at, note=note, bytes=written.size
        )
    return replace(
        clip,
        state=ClipState.COMPLETE,
        began_at=instant(written.began_us),
        ended_at=instant(written.ended_us),
        bytes=written.size,
        sha256=written.sha256,
        pictures=written.pictures,
        gaps=tuple(written.gaps),
        note=written.failed and f"ended early: {written.failed}",
    )


def activity_of(written: Written) -> list[int]:
    """Bytes of movement by second; -1 for seconds without a picture."""
    if not written.pictures:
        return []
    seconds = (written.ended_us - written.began_us) // 1_000_000 + 1
    return [written.activity.get(second, -1) for second in range(min(seconds, 86_400))]


def _on_loop(
    loop: asyncio.AbstractEventLoop, what: Callable[[str, Written], None], *args: Any
) -> None:
    try:
        loop.call_soon_threadsafe(what, *args)
    except RuntimeError:
        # The engine has ended meanwhile; its next start finds the file.
        logger.warning("a clip was closed after the engine's end")
