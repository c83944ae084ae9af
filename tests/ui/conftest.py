"""What Qt must be told before the first test makes its application."""

import gc
import os
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.qt_messages import Messages
from ui.map.environment import web_engine_environment
from ui.map.scheme import register_scheme

#: pytest-qt's own five seconds are too few while other tests run beside.
PATIENCE_MS = 60_000

is_root = hasattr(os, "geteuid") and os.geteuid() == 0
os.environ.update(web_engine_environment(is_root=is_root, has_gpu=False, present=os.environ))
register_scheme()


@pytest.fixture(scope="session", autouse=True)
def _collect_here() -> None:
    """As in the program: no other thread may take a widget down."""
    gc.disable()


@pytest.fixture(scope="module", autouse=True)
def _collect_after_each_file() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(scope="session")
def qt_messages() -> Messages:
    """Everything that Qt says in this process."""
    messages = Messages()
    messages.listen()
    return messages


@pytest.fixture(autouse=True)
def _qt_warns_of_nothing(qt_messages: Messages) -> Iterator[None]:
    """A warning of Qt fails the test during which it is said."""
    qt_messages.unexpected.clear()
    yield
    assert qt_messages.unexpected == []


class _PatientBot(QtBot):
    """Waits as long as a busy machine needs, where a test does not say how long."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return _PatientBot(request)


@pytest.fixture(autouse=True)
def _closing_a_window_quits_nothing(qapp: QApplication) -> None:
    """As in the program: a quit in the middle of another test takes the web engine down."""
    qapp.setQuitOnLastWindowClosed(False)
