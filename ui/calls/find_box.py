"""A line that finds a person or a site by name."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_MOST_SHOWN = 12


class FindBox(QLineEdit):
    """Completes names; `chosen` carries the id, empty when the line was emptied."""

    chosen = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
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

    def offer(self, names: Mapping[str, str]) -> None:
        """What can be found, names by id; names that several bear get their ids."""
        seen: dict[str, str] = {}
        for key, name in names.items():
            shown = f"{name}  {key}" if name in seen else name
            seen[shown] = key
        if seen != self._ids:
            self._ids = seen
            self._names.setStringList(sorted(seen))

    def show_key(self, key: str) -> None:
        """Shows what was chosen elsewhere."""
        self.key = key
        found = (name for name, each in self._ids.items() if each == key)
        self.setText(next(found, key))

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
        exact = [name for name in fitting if name.casefold() == words]
        if len(exact or fitting) == 1:
            name = (exact or fitting)[0]
            self.setText(name)
            self._choose(self._ids[name])

    def _choose(self, key: str) -> None:
        if key != self.key:
            self.key = key
            self.chosen.emit(key)
