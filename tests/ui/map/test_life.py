"""A page that cannot be had: tried again, then given up with words, then tried on request."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.map.life import MapState, Pace, PageLife
from ui.map.notice import MapNotice
from ui.map.scheme import Assets

KILLED = QWebEnginePage.RenderProcessTerminationStatus.KilledTerminationStatus


class QuietPage(QWebEnginePage):
    """Counts what it is asked to load, and loads nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.loads = 0

    def load(self, _url: QUrl) -> None:  # type: ignore[override]
        self.loads += 1


class Watched:
    """A life with everything it has said."""

    def __init__(self, owner: QObject, pace: Pace) -> None:
        self.page = QuietPage(owner)
        self.life = PageLife(self.page, Assets(owner), pace, owner)
        self.failures: list[str] = []
        self.life.failed.connect(self.failures.append)


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_page_that_keeps_crashing_is_given_up(owner: QObject, qtbot: QtBot) -> None:
    watched = Watched(owner, Pace(reload=1, crashes=2))
    watched.life.load()
    for loads in (2, 3):
        watched.life.page_opened()
        watched.page.renderProcessTerminated.emit(KILLED, 9)
        assert watched.life.state is MapState.LOADING
        qtbot.waitUntil(lambda loads=loads: watched.page.loads == loads)
    watched.page.renderProcessTerminated.emit(KILLED, 9)
    assert watched.life.state is MapState.FAILED
    assert "exit code 9" in watched.failures[0]
    watched.life.retry()
    assert watched.page.loads == 4
    watched.page.renderProcessTerminated.emit(KILLED, 9)
    assert len(watched.failures) == 1  # earlier crashes were forgiven


def test_a_page_that_never_says_it_is_ready_is_given_up(owner: QObject, qtbot: QtBot) -> None:
    watched = Watched(owner, Pace(patience=1))
    with qtbot.waitSignal(watched.life.failed) as failed:
        watched.life.load()
    assert "not ready within 1 ms" in failed.args[0]


def test_a_page_that_cannot_be_loaded_is_given_up_at_once(owner: QObject) -> None:
    watched = Watched(owner, Pace())
    watched.life.load()
    watched.page.loadFinished.emit(False)
    assert watched.life.state is MapState.FAILED


def test_the_notice_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notice = MapNotice(window)
    window.show()
    retry, copy = notice.findChildren(QPushButton)
    notice.show_loading()
    assert not retry.isVisible()
    notice.show_failure("Alerts go on.", "exit code 9")
    assert retry.isVisible()
    copy.click()
    assert QGuiApplication.clipboard().text() == "exit code 9"
    with qtbot.waitSignal(notice.retry_requested):
        retry.click()
