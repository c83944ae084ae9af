"""What analytics see in the pictures now, as the engine tells it; what is not renewed fades."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.model.news import CameraSees
from ui.cameras.tile_paint import Seen
from ui.cameras.words import label_words

#: How often what has faded is taken away, milliseconds.
_LOOK_MS = 250
#: Who sees something in one camera; more are forgotten, the oldest first.
_MOST_BY = 64


class Sights(QObject):
    """By camera and by who sees.

    Signals: `changed` a camera's id.

    Args:
        clock: monotonic, seconds.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._held: dict[str, dict[str, tuple[float, tuple[Seen, ...]]]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.fade)

    @Slot(object)
    def hear(self, news: object) -> None:
        """News of the engine; what is not about sights is left alone."""
        if not isinstance(news, CameraSees):
            return
        held = self._held.setdefault(news.camera, {})
        held.pop(news.by, None)
        seen = tuple(
            Seen(each.box, self._words(each.label, each.confidence))
            for each in news.seen
            if each.box is not None
        )
        if seen:
            held[news.by] = (self._clock() + news.holds_s, seen)
            self._timer.start()
        while len(held) > _MOST_BY:
            del held[next(iter(held))]
        self.changed.emit(news.camera)

    @staticmethod
    def _words(label: str, confidence: float) -> str:
        return f"{label_words(label)}  {confidence:.0%}"

    def boxes(self, camera: str) -> tuple[Seen, ...]:
        """What is seen in a camera's picture now."""
        return tuple(each for _, seen in self._held.get(camera, {}).values() for each in seen)

    @Slot()
    def fade(self) -> None:
        """Takes away what was not renewed in time."""
        now = self._clock()
        for camera, held in list(self._held.items()):
            gone = [by for by, (until, _) in held.items() if until <= now]
            for by in gone:
                del held[by]
            if not held:
                del self._held[camera]
            if gone:
                self.changed.emit(camera)
        if not self._held:
            self._timer.stop()

    @Slot()
    def forget(self) -> None:
        """Another engine is followed."""
        cameras, self._held = list(self._held), {}
        self._timer.stop()
        for camera in cameras:
            self.changed.emit(camera)
