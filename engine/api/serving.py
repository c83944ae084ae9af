"""Serves an application until told to stop; the signals stay with the program."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Awaitable, Callable, Generator
from pathlib import Path

import uvicorn
from litestar import Litestar


class _Server(uvicorn.Server):
    """Leaves the signals to us: an engine stops in its own order."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Captures none."""
        yield


async def serve_on(
    app: Litestar,
    listener: socket.socket,
    stopping: asyncio.Event,
    certificate: Path | None = None,
    key: Path | None = None,
) -> None:
    """Answers on a listening socket until `stopping` is set; sets it when it ends by itself.

    Args:
        certificate: with it TLS only; `key`: its key, when it is in a file of its own.
    """
    server = _Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="websockets-sansio",
            ws_max_size=1_000_000,
            timeout_graceful_shutdown=2,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
    )
    serving = asyncio.create_task(_serve(server, listener, stopping), name="server")
    try:
        await stopping.wait()
    finally:
        server.should_exit = True
        await serving


async def _serve(server: uvicorn.Server, listener: socket.socket, stopping: asyncio.Event) -> None:
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await server.serve([listener])
    finally:
        stopping.set()


def stop_signal() -> asyncio.Event:
    """Set when the process is asked to end (SIGINT, SIGTERM)."""
    stopping = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(name, stopping.set)
    return stopping


async def stop_after(until: Callable[[], Awaitable[None]], stopping: asyncio.Event) -> None:
    """Sets `stopping` once `until` returns."""
    await until()
    stopping.set()
