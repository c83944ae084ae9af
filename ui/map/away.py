"""Work in other threads whose answers come on the window's thread.

The threads know nothing of Qt: a thread that emits a signal, or lets go of the last reference to a
QObject, while the window's thread destroys it ends the process. So the window's thread looks for
answers, while it waits for any.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 10
_Answer = TypeVar("_Answer")


class Away(QObject):
    """Some threads of its own; an answer that is not wanted any more is dropped.

    Work must not hold a QObject, nor a method of one.
    """

    def __init__(self, parent: QObject, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="map")
        self._waiting: list[tuple[Future[Any], Callable[[Any], object]]] = []
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._answer)

    def run(self, work: Callable[[], _Answer], then: Callable[[_Answer], object]) -> None:
        """Does `work` in a thread, then `then` with its answer in this one."""
        self._waiting.append((self._threads.submit(work), then))
        self._look.start()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Takes no more answers; `last` is done in a thread, after what is being done there."""
        self._look.stop()
        for future, _ in self._waiting:
            future.cancel()
        self._waiting.clear()
        if last is not None:
            self._threads.submit(last)
        self._threads.shutdown(wait=False)

    @Slot()
    def _answer(self) -> None:
        done = [each for each in self._waiting if each[0].done()]
        self._waiting = [each for each in self._waiting if not each[0].done()]
        if not self._waiting:
            self._look.stop()
        for future, then in done:
            then(future.result())
