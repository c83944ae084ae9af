"""A part of a running engine beside its line, such as calls or cameras."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from engine.api.app import Extension


async def _nothing() -> None:
    """Most parts have nothing to end."""


@dataclass(frozen=True, slots=True)
class Part:
    """What `engine.runtime` needs of a part; each has a `part.py` that makes one.

    Attributes:
        name: for logs and task names.
        extension: what it answers.
        runs: what it does for as long as the engine runs; started after the engine has recovered,
            cancelled when it stops. A run that raises stops the engine, so a part catches what it
            can live with.
        stop: ends what must not be cut off; awaited before the engine stops.
    """

    name: str
    extension: Extension
    runs: Sequence[Callable[[], Awaitable[None]]] = ()
    stop: Callable[[], Awaitable[None]] = _nothing

    def begin(self, group: asyncio.TaskGroup) -> list[asyncio.Task[None]]:
        """Each run in a task of the group."""
        return [group.create_task(_ran(each), name=self.name) for each in self.runs]


async def _ran(run: Callable[[], Awaitable[None]]) -> None:
    await run()
