"""A second event loop in a thread of its own, for libraries that are slow between their awaits.

Reading ONVIF's descriptions takes seconds of processor time; on the engine's loop every alert would
wait for it. It is a selector loop on every platform, since MQTT's client needs one.
"""

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from engine.errors import SourceUnavailable

T = TypeVar("T")

_STOP_S = 3.0


class SideLoop:
    """Begins with the first use. `do` and `stop` belong to the engine's loop."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    async def do(self, work: Callable[[], Coroutine[Any, Any, T]], seconds: float) -> T:
        """The result of a coroutine run over there.

        Raises:
            SourceUnavailable: it took longer; what it does is cancelled.
        """

        async def limited() -> T:
            return await asyncio.wait_for(work(), seconds)

        future = asyncio.run_coroutine_threadsafe(limited(), self._started())
        try:
            return await asyncio.wrap_future(future)
        except TimeoutError:
            raise SourceUnavailable(f"no answer within {seconds:g} s") from None

    def begin(
        self, work: Callable[[], Coroutine[Any, Any, None]]
    ) -> "concurrent.futures.Future[None]":
        """Begins something that goes on over there; cancel it when it is no longer wanted."""
        return asyncio.run_coroutine_threadsafe(work(), self._started())

    def _started(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.SelectorEventLoop()
            self._thread = threading.Thread(
                target=self._loop.run_forever, name=self._name, daemon=True
            )
            self._thread.start()
        return self._loop

    async def stop(self) -> None:
        """Cancels what goes on and ends the thread."""
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        self._loop = self._thread = None
        ending = asyncio.run_coroutine_threadsafe(_cancel_all(), loop)
        await asyncio.wait([asyncio.wrap_future(ending)], timeout=_STOP_S)
        loop.call_soon_threadsafe(loop.stop)
        await asyncio.to_thread(thread.join, _STOP_S)
        if not thread.is_alive():
            loop.close()


async def _cancel_all() -> None:
    tasks = [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_default_executor()
