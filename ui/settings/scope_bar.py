"""Chooses the scope: everywhere, or one tenant, client or site by name."""

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from engine.model.settings import PlaceName, SettingScope, SettingScopes
from ui.plain import plain_label
from ui.theme import SPACE

_LEVELS = ("", "tenant", "client", "site")


class ScopeBar(QWidget):
    """A level, and beside it a place of that level.

    Signals: `scope_chosen` carries a `SettingScope`.
    """

    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: dict[str, tuple[PlaceName, ...]] = {}
        self._last: dict[str, str] = {}
        self._ids: list[str] = []
        self.level, self.place = QComboBox(self), QComboBox(self)
        words = (self.tr("Everywhere"), self.tr("Tenant"), self.tr("Client"), self.tr("Site"))
        for level, name in zip(_LEVELS, words, strict=True):
            self.level.addItem(name, level)
        self.level.setToolTip(self.tr("For which part of the room values are shown (Alt+L)"))
        self.place.setToolTip(self.tr("Type a part of the name (Alt+P)"))
        self.level.setAccessibleName(self.tr("Scope"))
        self.place.setAccessibleName(self.tr("Tenant, client or site"))
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.place.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.place.setMinimumContentsLength(24)
        # Ten thousand names at once: adding them item by item takes 80 ms.
        self._names = QStringListModel(self)
        self.place.setModel(self._names)
        completer = QCompleter(self._names, self.place)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.place.setCompleter(completer)
        self.place.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(plain_label(self.tr("Values for"), "secondary", self))
        layout.addWidget(self.level)
        layout.addWidget(self.place)
        self.level.activated.connect(self._on_level_chosen)
        self.place.activated.connect(self._on_place_chosen)
        completer.activated.connect(self._on_completed)
        self._line().editingFinished.connect(self._on_typing_finished)

    def show_scopes(self, scopes: SettingScopes) -> None:
        """The places there are."""
        self._places = {"tenant": scopes.tenants, "client": scopes.clients, "site": scopes.sites}
        self._fill(self.level.currentData() or "")

    def choose(self, scope: SettingScope) -> None:
        """Shows a scope that somebody chose elsewhere."""
        level = "site" if scope.site else "client" if scope.client else "tenant"
        key = scope.site or scope.client or scope.tenant
        if key is None:
            level = ""
        self.level.setCurrentIndex(_LEVELS.index(level))
        if key is not None:
            self._last[level] = key
        self._fill(level)
        self._tell()

    def _line(self) -> QLineEdit:
        line = self.place.lineEdit()
        assert line is not None
        return line

    def _fill(self, level: str) -> None:
        places = self._places.get(level, ())
        with QSignalBlocker(self.place):
            self._ids = [each.id for each in places]
            self._names.setStringList([each.name for each in places])
            last = self._last.get(level, "")
            self.place.setCurrentIndex(self._ids.index(last) if last in self._ids else 0)
        self.place.setVisible(bool(level))

    def _tell(self) -> None:
        level, place = self.level.currentData(), self.place.currentIndex()
        if not level:
            self.scope_chosen.emit(SettingScope())
        elif 0 <= place < len(self._ids):
            self._last[level] = self._ids[place]
            self.scope_chosen.emit(SettingScope(**{level: self._ids[place]}))

    @Slot()
    def _on_level_chosen(self) -> None:
        self._fill(self.level.currentData())
        self._tell()

    @Slot()
    def _on_place_chosen(self) -> None:
        self._tell()

    @Slot(str)
    def _on_completed(self, name: str) -> None:
        place = self.place.findText(name)
        if place >= 0:
            self.place.setCurrentIndex(place)
            self._tell()

    @Slot()
    def _on_typing_finished(self) -> None:
        """What is no name falls back to the place that is shown."""
        typed = self.place.currentText()
        found = self.place.findText(typed, Qt.MatchFlag.MatchFixedString)
        if found < 0:
            self.place.setEditText(self.place.itemText(self.place.currentIndex()))
        elif found != self.place.currentIndex():
            self.place.setCurrentIndex(found)
            self._tell()
