"""The room for clips: oldest go first, held ones never, a full disk stops recording alone."""

import asyncio
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.cameras import sealed
from engine.cameras.clips import Clips
from engine.cameras.frame import Format, Frame
from engine.cameras.recording import Wanted
from engine.cameras.ring import Ring
from engine.cameras.room import Room
from engine.live.engine import Engine
from engine.model.cameras_clips import Clip, ClipState
from engine.model.cameras_settings import CameraSettings
from engine.store import clips as store
from engine.vault import Vault
from tests.engine.cameras.test_recording import coded_frames
from tests.engine.live_engine import running
from tests.until import until

GB = 1024**3


@asynccontextmanager
async def room(folder: Path, **settings: Any) -> AsyncIterator[tuple[Room, Clips, Engine]]:
    async with running(folder) as (engine, _, clock):
        clock.set(datetime.now(UTC))
        clips = Clips(engine, Vault(folder / "clip-keys", "a passphrase"), folder / "clips")
        told = CameraSettings(**{"reserve_mb": 0.0, **settings})
        yield Room(engine, told, clips, "passphrase"), clips, engine


async def keep(
    engine: Engine, clips: Clips, name: str, days_old: float, size: int, held: bool = False
) -> Clip:
    ended = engine.clock.now() - timedelta(days=days_old)
    clip = Clip(
        id=name,
        camera="C",
        site="S",
        state=ClipState.COMPLETE,
        began_at=ended - timedelta(minutes=1),
        ended_at=ended,
        triggered_at=ended,
        bytes=size,
        held=held,
    )
    path = clips.path(clip)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    await engine.writer.do(store.add_clip, clip)
    return clip


def test_what_is_over_its_time_goes_and_is_reported_but_not_what_is_held(tmp_path: Path) -> None:
    async def work() -> None:
        async with room(tmp_path) as (guard, clips, engine):
            old = await keep(engine, clips, "old", 30.5, 100)
            held = await keep(engine, clips, "held", 300, 100, held=True)
            young = await keep(engine, clips, "young", 29.5, 100)
            state = await guard.look()
            assert (state.clips, state.used_bytes, state.held_bytes) == (2, 200, 100)
            assert not clips.path(old).exists()
            assert clips.path(held).exists()
            assert clips.path(young).exists()
            with engine.database.begin() as connection:
                (report,) = store.deletions(connection, 10)
                gone = store.clip(connection, "old")
            assert (report.clip, report.why, report.bytes) == ("old", "retention", 100)
            assert gone.state is ClipState.DELETED

    asyncio.run(work())


def test_the_oldest_that_nobody_holds_goes_first_when_the_quota_is_reached(tmp_path: Path) -> None:
    async def work() -> None:
        async with room(tmp_path, quota_gb=1.0) as (guard, clips, engine):
            await keep(engine, clips, "a-held", 9, GB // 4, held=True)
            await keep(engine, clips, "b-oldest", 8, GB // 4)
            await keep(engine, clips, "c", 7, GB // 4)
            assert (await guard.look()).state == "ok"
            await keep(engine, clips, "d", 6, GB // 10)
            state = await guard.look()
            assert (state.state, state.clips) == ("warning", 4)
            assert "85%" in state.why.replace(" ", "")
            await keep(engine, clips, "e", 5, GB // 5)
            state = await guard.look()
            with engine.database.begin() as connection:
                left = {
                    each.id for each in store.find_clips(connection, store.ClipFilter(), 9).clips
                }
            assert left == {"a-held", "c", "d", "e"}

    asyncio.run(work())


def test_when_all_is_held_nothing_is_recorded_and_the_reason_is_said(tmp_path: Path) -> None:
    async def work() -> None:
        async with room(tmp_path, quota_gb=1.0) as (guard, clips, engine):
            await keep(engine, clips, "a", 9, GB, held=True)
            assert (await guard.look()).state == "full"
            assert "held" in clips.refusal()
        other = tmp_path / "other"
        async with room(other, reserve_mb=1e6) as (guard, clips, engine):
            assert (await guard.look()).state == "full"
            assert "kept for the store" in clips.refusal()

    asyncio.run(work())


def test_a_disk_that_fills_up_ends_the_clip_and_keeps_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, film: Path
) -> None:
    """The system's own error, raised where the disk would raise it."""
    written = 0

    def full(self: sealed.SealedWriter, data: bytes) -> None:
        nonlocal written
        if written > 30_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        written += len(data)
        self._file.write(data)
        self.size += len(data)

    monkeypatch.setattr(sealed.SealedWriter, "_write", full)

    async def work() -> None:
        async with room(tmp_path) as (_, clips, _):
            await _recorded_until_full(clips, film)

    asyncio.run(work())


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A folder for clips on a partition of its own, of half a megabyte."""
    folder = tmp_path / "clips"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("only root may mount a partition to fill")
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("nothing may be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_partition_that_is_really_full_ends_the_clip_and_room_lets_the_next_begin(
    tmp_path: Path, tiny: Path, film: Path
) -> None:
    others = tiny / "others"
    others.write_bytes(bytes(470_000))

    async def work() -> None:
        async with room(tmp_path) as (guard, clips, _):
            await _recorded_until_full(clips, film)
            assert shutil.disk_usage(tiny).free < 8_192
            others.unlink()
            assert (await guard.look()).state == "ok"
            assert not clips.refusal()
            assert (await _recorded(clips, *coded_frames(film, 80))).note == ""

    asyncio.run(work())


async def _recorded(clips: Clips, coded: Format, told: list[Frame]) -> Clip:
    """A clip of everything that was told, closed."""
    ring = Ring(60, 10**8)
    ring.begin(coded)
    ended: list[Clip] = []
    clips.on_end.append(lambda clip, _: ended.append(clip))
    recorder = clips.begin(Wanted("C", "S", "default", "", None, 5.0, 1e12), ring, coded)
    for frame in told:
        ring.put(frame)
        await asyncio.sleep(0.005)
    await until(lambda: recorder.written.pictures >= len(told) - 1 or bool(ended))
    recorder.end()
    await until(lambda: bool(ended))
    return ended[0]


async def _recorded_until_full(clips: Clips, film: Path) -> None:
    keeper = asyncio.create_task(clips.keep_index())
    clip = await _recorded(clips, *coded_frames(film, 80))
    assert "the disk is full" in clip.note
    film_of, length, parts = await clips.media(clip.id)
    assert length > 10_000
    keeper.cancel()
    assert film_of.id == clip.id
    assert len(b"".join(parts)) == length
