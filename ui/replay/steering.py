"""What steers a replay, with keys that can be changed like all others."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent

from ui.shell.actions import Actions

_AREA = "replay."


class Steering(QObject):
    """The transport's actions; in the replay pane their keys are theirs, elsewhere not.

    `asked` carries one of `play`, `back`, `next`, `slower`, `faster`, `home`, `end`, `close`.
    """

    asked = Signal(str)
    keys_changed = Signal()

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._names: list[str] = []
        for name, words, key in (
            ("play", self.tr("Play or pause"), "Space"),
            ("back", self.tr("To the finding before"), ","),
            ("next", self.tr("To the next finding"), "."),
            ("slower", self.tr("Slower"), "["),
            ("faster", self.tr("Faster"), "]"),
            ("home", self.tr("To the beginning"), "Home"),
            ("end", self.tr("To the end"), "End"),
            ("close", self.tr("Back to what happens now"), "Ctrl+W"),
        ):
            ask = partial(self.asked.emit, name)
            actions.add(self.tr("Replay"), _AREA + name, words, key, ask, is_local=True)
            self._names.append(_AREA + name)
        actions.remapped.connect(self._on_remapped)

    def meant(self, event: QKeyEvent) -> str | None:
        """What a key press asks for; None: it is no key of the transport."""
        found = self._actions.pressed(event, self._names)
        return None if found is None else found.removeprefix(_AREA)

    def tip(self, name: str) -> str:
        """What it does, and with which key."""
        return self._actions[_AREA + name].toolTip()

    @Slot(str)
    def _on_remapped(self, name: str) -> None:
        if name in self._names:
            self.keys_changed.emit()
