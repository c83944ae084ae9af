"""`noc-console engine`: the engine alone."""

import asyncio
import contextlib
import gc
import logging
import os
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command("engine")(engine)


def engine(
    listen: Annotated[str | None, typer.Option(help="HOST:PORT; port 0 takes a free one.")] = None,
    play: Annotated[
        Path | None, typer.Option(help="Play a recording instead of live sources.")
    ] = None,
    speed: Annotated[
        float | None, typer.Option(help="Times real time; the recording's own if not given.")
    ] = None,
    replay: Annotated[
        Path | None,
        typer.Option(help="Show a recorded incident: stands still, seeks, takes no orders."),
    ] = None,
    attached: Annotated[
        bool, typer.Option("--attached", hidden=True, help="End when standard input closes.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log debugging, too.")] = False,
) -> None:
    """Runs the engine until it is told to stop; prints where it answers."""
    from msgspec.structs import replace

    from engine.address import Address
    from engine.errors import ConfigError

    # Importing makes a hundred thousand objects that stay; looking for garbage among them again
    # and again would be a tenth of the start.
    gc.disable()
    from engine.replay_worker import serve_replay
    from engine.runtime import serve
    from engine.sources.starting import with_play
    from noc_console.config import data_dir, engine_settings
    from noc_console.logs import to_stderr

    gc.freeze()
    gc.enable()

    to_stderr(logging.DEBUG if verbose else logging.INFO)
    told = engine_settings(data_dir())
    if listen is not None:
        host, _, port = listen.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65_535:
            raise ConfigError(f"--listen {listen}: write HOST:PORT, for example 127.0.0.1:8750")
        told = replace(told, host=host.strip("[]"), port=int(port))
    if play is not None:
        told = with_play(told, play, speed)

    def announce(address: Address) -> None:
        sys.stdout.write(f"engine answers at {address.url}\n")
        sys.stdout.flush()

    until = _input_closed if attached else None
    if replay is not None:
        asyncio.run(serve_replay(told.data_dir, replay, announce, until))
    else:
        asyncio.run(serve(told, announce, until))


async def _input_closed() -> None:
    """Returns when the console that started this engine is gone, however it went."""
    loop = asyncio.get_running_loop()
    closed = asyncio.Event()

    def wait() -> None:
        # Not through the buffered reader: its lock would outlive the interpreter.
        while os.read(0, 1):
            pass
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(closed.set)

    # A daemon thread: a read that never returns must not keep the process.
    threading.Thread(target=wait, daemon=True).start()
    await closed.wait()
