"""Builds and runs the engine of a replay: the live engine's answers, for a recorded moment."""

import asyncio
import gc
import logging
import os
import secrets
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO

from engine import address, lock
from engine.api import call_setup as call_setup_api
from engine.api import playbooks as playbooks_api
from engine.api import replay as replay_api
from engine.api import replay_cameras
from engine.api import retail as retail_api
from engine.api import shift as shift_api
from engine.api import site_plans as site_plans_api
from engine.api.access import TokenAccess
from engine.api.app import build
from engine.api.given import Given
from engine.api.serving import serve_on, stop_after, stop_signal
from engine.cameras.media import Films, media_folder
from engine.connectors.settings import DeviceSettings
from engine.errors import NocError
from engine.ivr import making as calling
from engine.ivr.setup import Setup
from engine.model.replay import Phase
from engine.recordings.reading import Recording, open_recording
from engine.replaying.called import ShownCallDesk
from engine.replaying.player import ReplayPlayer
from engine.replaying.preparing import begins_at, prepare
from engine.replaying.progress import Cancelled, Progress
from engine.replaying.shown import ShownEngine
from engine.replaying.what_if import WhatIfs
from engine.store.shown import ShownStore
from engine.vault import Vault

logger = logging.getLogger(__name__)

_HOST = "127.0.0.1"


async def serve_replay(
    folder: Path,
    path: Path,
    announce: Callable[[address.Address], None],
    until: Callable[[], Awaitable[None]] | None = None,
) -> None:
    """Runs a replay until it is told to stop (SIGINT, SIGTERM, or `until` returns).

    It answers at once and reads the recording meanwhile; `/v1/replay` tells how far it is.

    Args:
        folder: where its store and its address lie; not a live engine's.

    Raises:
        BadInput: there is no such recording, or its head or directory is broken.
    """
    held = await asyncio.to_thread(_take, folder)
    try:
        player = await asyncio.to_thread(_open, folder, path)
        await _run(folder, player, announce, until)
    finally:
        held.close()


def _take(folder: Path) -> IO[bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    return lock.take(folder)


def _open(folder: Path, path: Path) -> ReplayPlayer:
    recording = open_recording(path)
    store = ShownStore(folder / "replay.db")
    progress = Progress()
    progress.begin()
    return ReplayPlayer(recording, ShownEngine(recording, store, begins_at(recording)), progress)


def _films(folder: Path, recording: Recording) -> replay_cameras.ReplayFilms:
    there = Films(media_folder(recording.path, folder / "media"), plays=True)
    return replay_cameras.ReplayFilms(there, recording.head.starts_at)


async def _run(
    folder: Path,
    player: ReplayPlayer,
    announce: Callable[[address.Address], None],
    until: Callable[[], Awaitable[None]] | None,
) -> None:
    engine = player.engine
    what_ifs = WhatIfs(
        player.recording, lambda: player.prepared.history.findings if player.prepared else None
    )
    token = secrets.token_urlsafe(32)
    vault = await asyncio.to_thread(Vault, folder)
    desk = calling.build(engine, vault, plays=True, kind=ShownCallDesk)
    films = await asyncio.to_thread(_films, folder, player.recording)
    more = [
        replay_api.extension(player, what_ifs),
        playbooks_api.extension(),
        site_plans_api.extension(),
        shift_api.extension(),
        retail_api.extension(engine),
        call_setup_api.extension(desk, Setup(desk, vault)),
        replay_cameras.extension(films),
    ]
    app = build(Given(engine, TokenAccess(token), DeviceSettings(), folder, more))
    listener = socket.create_server((_HOST, 0))
    here = address.Address(
        url=f"http://{_HOST}:{listener.getsockname()[1]}", token=token, pid=os.getpid()
    )
    stopping = stop_signal()
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(player.run(), name="player"),
            group.create_task(_prepare(player), name="prepare"),
        ]
        if until is not None:
            tasks.append(group.create_task(stop_after(until, stopping), name="until"))
        serving = group.create_task(serve_on(app, listener, stopping), name="server")
        address.publish(folder, here)
        announce(here)
        await serving
        player.progress.cancel()
        await what_ifs.stop()
        for task in tasks:
            task.cancel()
    await engine.stop()
    address.withdraw(folder, os.getpid())


async def _prepare(player: ReplayPlayer) -> None:
    try:
        prepared = await asyncio.to_thread(
            prepare, player.recording, player.engine.store, player.progress
        )
    except Cancelled:
        player.progress.end(Phase.CANCELLED)
    except NocError as failed:
        logger.error("recording cannot be replayed", extra={"why": str(failed)})
        player.progress.end(Phase.FAILED, str(failed))
    else:
        # What was told stays until the end: looking through it again and again would be waste.
        gc.freeze()
        player.adopt(prepared)
        logger.info("replay ready", extra={"events": len(prepared.history.events)})
