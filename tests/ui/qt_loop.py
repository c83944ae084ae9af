"""Qt and asyncio on one thread, as in the program, for the time of one test."""

from collections.abc import Coroutine
from typing import Any

import qasync
from PySide6.QtWidgets import QApplication


def run(qapp: QApplication, work: Coroutine[Any, Any, None]) -> None:
    """Runs the work to its end."""
    loop = qasync.QEventLoop(qapp, already_running=False)
    with loop:
        loop.run_until_complete(work)
