"""Everything that can be done, by name: keys, palette and overlay read it from here."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.shell.preferences import Preferences

_KEYS = "keys"


class Actions(QObject):
    """Actions with their keys; keys can be changed by the user and are kept.

    Attributes:
        areas: area (as people say it) of each action's id, in the order of being added.
    """

    remapped = Signal(str)

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._by_id: dict[str, QAction] = {}
        self._usual: dict[str, str] = {}
        self._why_not: dict[str, str] = {}
        self._is_barred = False
        self.areas: dict[str, str] = {}

    def add(
        self,
        area: str,
        name: str,
        words: str,
        key: str,
        run: Callable[[], object],
        *,
        is_local: bool = False,
    ) -> QAction:
        """One action.

        Args:
            area: heading under which it is listed.
            name: stable id, e.g. `alert.acknowledge`.
            words: what it does, as a menu would say it.
            key: its usual key, `""` for none.
            is_local: the key means this in one pane only, which asks `pressed`: elsewhere keys such
                as Space have a meaning of their own.
        """
        action = QAction(words, self._window)
        action.setObjectName(name)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(name.endswith((".next", ".previous")))
        action.triggered.connect(lambda _checked=False: run())
        self._by_id[name] = action
        self._usual[name] = key
        self.areas[name] = area
        self._set(action, self._chosen().get(name, key))
        if not is_local:
            self._window.addAction(action)
        return action

    def offer(self, name: str, *, why_not: str = "") -> None:
        """Lets an action be done, or not, and then says why in its tip."""
        self._why_not[name] = why_not
        self._by_id[name].setEnabled(not why_not and not self._is_barred)
        self._tip(self._by_id[name])

    def bar(self, is_barred: bool) -> None:
        """Nothing can be done while the screen is locked or nobody has logged in."""
        self._is_barred = is_barred
        for name, action in self._by_id.items():
            action.setEnabled(not is_barred and not self._why_not.get(name))

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_id.values())

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def key(self, name: str) -> str:
        """The key in use, as people read it."""
        return self._by_id[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def pressed(self, event: QKeyEvent, names: Iterable[str]) -> str | None:
        """Which of these actions a key press means; None: none of them."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
        return next((each for each in names if self._by_id[each].shortcut() == wanted), None)

    def why_not(self, name: str) -> str:
        """Why an action cannot be done now; empty where it can, or where nothing can."""
        return self._why_not.get(name, "")

    def conflict(self, name: str, key: str) -> QAction | None:
        """Who else has that key."""
        wanted = QKeySequence(key)
        for other, action in self._by_id.items():
            if other != name and not wanted.isEmpty() and action.shortcut() == wanted:
                return action
        return None

    def remap(self, name: str, key: str) -> None:
        """Gives an action another key.

        Raises:
            ValueError: somebody else has the key; says who.
        """
        other = self.conflict(name, key)
        if other is not None:
            raise ValueError(self.tr("{0} is the key of “{1}”").format(key, other.text()))
        chosen = self._chosen()
        if key == self._usual[name]:
            chosen.pop(name, None)
        else:
            chosen[name] = key
        self._preferences.put(_KEYS, chosen)
        self._set(self._by_id[name], key)
        self.remapped.emit(name)

    def usual(self, name: str) -> None:
        """Gives an action its usual key back."""
        self.remap(name, self._usual[name])

    def _chosen(self) -> dict[str, str]:
        chosen = self._preferences.get(_KEYS, {})
        return {str(name): str(key) for name, key in chosen.items()}

    def _set(self, action: QAction, key: str) -> None:
        action.setShortcut(QKeySequence(key))
        self._tip(action)

    def _tip(self, action: QAction) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = f"{action.text()} ({key})" if key else action.text()
        why_not = self._why_not.get(action.objectName(), "")
        action.setToolTip(f"{words}\n{why_not}" if why_not else words)
