"""A widget that nobody holds is taken down by the window's thread."""

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.collecting import Collecting


class Ringed(QObject):
    """Holds itself, so that only the collector frees it."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.ring = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(threading.get_ident())


def test_other_threads_allocate_and_collect_nothing(qtbot: QtBot) -> None:
    gone: list[int] = []
    owner = QObject()
    collecting = Collecting(owner)
    Ringed(gone)
    busy = threading.Thread(target=lambda: [[number] for number in range(200_000)])
    busy.start()
    busy.join()
    assert gone == []
    litter = [[number] for number in range(gc.get_threshold()[0] + 100)]
    collecting.collect()
    assert gone == [threading.get_ident()]
    assert len(litter) > 0
