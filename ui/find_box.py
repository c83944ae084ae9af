"""A line that finds a person or a site by a part of the name or id.

Every place that asks for one of them has this line, or `ui.keys_field` for several.
"""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_MOST_SHOWN = 12


class FindBox(QLineEdit):
    """Completes; `chosen` carries the id, empty when the line was emptied.

    Whoever may not see names is given ids in their place, and finds by those. A line that is left
    with words that name nothing shows again what is chosen, so that never another one is meant than
    stands there.

    Args:
        keeps_words: words that name nothing stay, for whoever reads them.
    """

    chosen = Signal(str)

    def __init__(
        self, hint: str, parent: QWidget | None = None, *, keeps_words: bool = False
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._ids: dict[str, str] = {}
        self.key = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)
        if not keeps_words:
            self.editingFinished.connect(self._on_left)

    def offer(self, names: Mapping[str, str]) -> None:
        """What can be found, names by id."""
        seen = {shown(key, name): key for key, name in names.items()}
        if seen != self._ids:
            self._ids = seen
            self._names.setStringList(sorted(seen))
            if self.key and not self.hasFocus():
                self.show_key(self.key)

    def show_key(self, key: str) -> None:
        """Shows what was chosen elsewhere."""
        self.key = key
        found = (name for name, each in self._ids.items() if each == key)
        self.setText(next(found, key))

    @property
    def keys(self) -> tuple[str, ...]:
        """Ids of all that can be found."""
        return tuple(self._ids.values())

    @Slot()
    def _on_left(self) -> None:
        self._on_return()
        if self.text().strip():
            self.show_key(self.key)

    @Slot(str)
    def _on_activated(self, name: str) -> None:
        self._choose(self._ids.get(name, ""))

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        if not words:
            self._choose("")

    @Slot()
    def _on_return(self) -> None:
        """Enter takes the name as it stands, or the only one that fits."""
        words = self.text().strip().casefold()
        fitting = [name for name in self._ids if words and words in name.casefold()]
        exact = [name for name in fitting if words in (name.casefold(), self._ids[name].casefold())]
        if len(exact or fitting) == 1:
            name = (exact or fitting)[0]
            self.setText(name)
            self._choose(self._ids[name])

    def _choose(self, key: str) -> None:
        if key != self.key:
            self.key = key
            self.chosen.emit(key)


def shown(key: str, name: str) -> str:
    """A name with its id behind, as both are looked for.

    >>> shown("G17", "Asha Rao"), shown("G18", "G18")
    ('Asha Rao  G17', 'G18')
    """
    return key if name == key else f"{name}  {key}"
