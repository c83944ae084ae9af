"""asyncio on Qt's loop for one test, as often as wanted in one process.

The program runs the application once and quits once. Quitting tells the web engine to take itself
down, and telling it twice is a crash; so tests run a loop of their own inside the application.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

import qasync
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

#: More than any connection takes from its end to its last callback.
_TURNS = 10


class _Inside:
    """What qasync asks of an application."""

    def __init__(self) -> None:
        self._loop = QEventLoop()

    def exec(self) -> int:
        return self._loop.exec()

    def exit(self) -> None:
        self._loop.exit()

    def eventDispatcher(self) -> QAbstractEventDispatcher:  # noqa: N802 - Qt's name
        return QAbstractEventDispatcher.instance()


def run(story: Coroutine[Any, Any, None]) -> None:
    """Runs a coroutine to its end."""
    loop = qasync.QEventLoop(_Inside(), already_running=False)
    with loop:
        loop.run_until_complete(story)
        loop.run_until_complete(_turns())


async def _turns() -> None:
    """Connections that were closed at the very end say so in a few turns of their own.

    Counted, not timed: on a busy machine a pause is over before the second turn.
    """
    for _ in range(_TURNS):
        await asyncio.sleep(0.005)
