"""Signals and calls without result must not eat references to None and True.

PySide6 6.12.0 on CPython 3.11 loses one with each; the interpreter then dies within minutes.
"""

import sys

from PySide6.QtCore import QObject, Signal, Slot


class Sender(QObject):
    said = Signal(bool)

    @Slot(bool)
    def hear(self, _: bool) -> None:
        return None


def test_counts_stay_where_they_are() -> None:
    sender = Sender()
    sender.said.connect(sender.hear)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(10_000):
        sender.said.emit(True)
        sender.blockSignals(False)
        sender.setObjectName("x")
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(new - old) < 1_000 for old, new in zip(before, after, strict=True))
