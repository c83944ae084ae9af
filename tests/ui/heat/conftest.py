"""A Qt event loop that is also asyncio's, as the program has it."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.nested import run


@pytest.fixture
def work(qapp: QApplication) -> Callable[[Coroutine[Any, Any, None]], None]:
    """Runs a coroutine to its end."""
    return run
