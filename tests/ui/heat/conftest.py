"""A Qt event loop that is also asyncio's, as the program has it."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication


@pytest.fixture
def work(qapp: QApplication) -> Callable[[Coroutine[Any, Any, None]], None]:
    """Runs a coroutine to its end."""

    def run(story: Coroutine[Any, Any, None]) -> None:
        loop = qasync.QEventLoop(qapp, already_running=False)
        with loop:
            loop.run_until_complete(story)

    return run
