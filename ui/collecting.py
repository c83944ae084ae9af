"""Garbage is collected on the window's thread only.

Python collects wherever it happens to allocate, also in a pool thread; a widget that is collected
there takes its Qt object down in the wrong thread, which is a crash. So the automatic collection is
off while there are widgets, and a timer of the window's thread does it instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

#: How often it is looked whether there is enough to collect, milliseconds.
_EVERY_MS = 1_000


class Collecting(QObject):
    """Collects by the same thresholds as Python itself; for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # Modules and classes stay for ever: looking through them each time took 40 ms.
        gc.collect()
        gc.freeze()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is due, and the younger ones."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
