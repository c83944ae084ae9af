"""Work in threads: answers come on the window's thread or not at all; nothing ends the process."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.map.away import Away


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_answer_comes_on_the_windows_thread(owner: QObject, qtbot: QtBot) -> None:
    away = Away(owner)
    heard: list[tuple[bool, bool]] = []
    main = threading.main_thread()
    away.run(
        lambda: threading.current_thread() is main,
        lambda answer: heard.append((answer, threading.current_thread() is main)),
    )
    qtbot.waitUntil(lambda: heard == [(False, True)])
    away.close()


def test_after_closing_nothing_is_answered_and_the_last_is_done(owner: QObject) -> None:
    away = Away(owner)
    may_end, begun, closed = threading.Event(), threading.Event(), threading.Event()
    heard: list[object] = []

    def work() -> None:
        begun.set()
        may_end.wait(60)

    away.run(work, heard.append)
    away.run(lambda: heard.append("never begun"), heard.append)
    assert begun.wait(60)
    away.close(closed.set)
    may_end.set()
    assert closed.wait(60)
    QApplication.processEvents()
    assert heard == []


def test_owners_may_go_while_their_work_is_under_way(qapp: QApplication) -> None:
    may_end = threading.Event()
    for _ in range(50):
        owner = QObject()
        Away(owner).run(lambda: may_end.wait(60), print)
        owner.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    may_end.set()
    qapp.processEvents()
