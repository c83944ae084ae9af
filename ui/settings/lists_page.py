"""The page of lists: marketplaces, fraud tools, goods that are stolen often, networks, hosts.

Rules name their lists alike, and mean the same by it. So a list stands here once, and what is
changed is changed for every rule that has it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from engine.model.settings import SettingValue
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.settings.changes import UnsavedChanges
from ui.settings.history import SettingsHistory
from ui.settings.model import SettingsModel
from ui.settings.scope_bar import ScopeBar
from ui.theme import RAIL_PX, ROW_PX, SPACE, Theme
from ui.vocabulary import said

#: What the engine calls the unit of options that are lists.
_LIST = "list"


@dataclass(frozen=True, slots=True)
class ListOption:
    """One list, as all rules that have it say it."""

    name: str
    words: str
    rules: tuple[str, ...]
    titles: tuple[str, ...]
    values: tuple[SettingValue, ...]


def lists_of(model: SettingsModel) -> list[ListOption]:
    """The lists of a scope, in the order of their words."""
    found: dict[str, list[tuple[str, str, SettingValue]]] = {}
    for row in model.page.detections if model.page else ():
        for value in row.options:
            if value.unit == _LIST:
                found.setdefault(value.name, []).append((row.id, said.title(row.title), value))
    made = [
        ListOption(
            name=name,
            words=said.option(told[0][2].words),
            rules=tuple(each[0] for each in told),
            titles=tuple(each[1] for each in told),
            values=tuple(each[2] for each in told),
        )
        for name, told in found.items()
    ]
    return sorted(made, key=lambda each: each.words)


class ListField(QWidget):
    """A list as text with commas between; `typed` when it is left with another text."""

    typed = Signal(str, str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.title = plain_label("", "", self)
        self.entries = _Entries(self)
        self.entries.setTabChangesFocus(True)
        self.entries.setFixedHeight(ROW_PX * 2)
        self.about = plain_label("", "secondary", self, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.setSpacing(SPACE[0])
        for each in (self.title, self.entries, self.about):
            column.addWidget(each)
        self.entries.left.connect(self._on_left)
        self._shown = ""

    def show_list(self, words: str, text: str, about: str, *, is_fixed: bool) -> None:
        """What holds, and for whom; what is being typed stays."""
        self.title.setText(words)
        self.entries.setAccessibleName(words)
        self.about.setText(about)
        self.entries.setReadOnly(is_fixed)
        self._shown = text
        if not self.entries.hasFocus():
            with QSignalBlocker(self.entries):
                self.entries.setPlainText(text)

    @Slot()
    def _on_left(self) -> None:
        text = ", ".join(
            each.strip()
            for each in self.entries.toPlainText().replace("\n", ",").split(",")
            if each.strip()
        )
        if text != self._shown:
            self.typed.emit(self.name, text)


class _Entries(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Done with, for now."""
        super().focusOutEvent(event)
        self.left.emit()


class ListsPage(PageFrame):
    """Lists at the left, what is not saved yet and the history at the right."""

    def __init__(self, model: SettingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._is_forbidden = False
        self.fields: dict[str, ListField] = {}
        self.scopes = ScopeBar(self)
        self.changes = UnsavedChanges(model, theme, self)
        self.changes.bind_keys(self)
        self.history = SettingsHistory(model, self)
        self.waiting = plain_label("", "secondary", self, wraps=True)
        left = QWidget(self)
        left.setObjectName("pane")
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        self._column.setSpacing(SPACE[1])
        self._column.addWidget(self.waiting)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        scroll.setMinimumWidth(RAIL_PX * 7)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.changes)
        right.addWidget(self.history)
        right.setChildrenCollapsible(False)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(scroll)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        self._frame(self.tr("Lists"), (self.scopes, None), splitter)
        self.setFocusProxy(scroll)
        model.scopes_changed.connect(self._on_scopes_changed)
        model.page_changed.connect(self._on_changed)
        model.edits_changed.connect(self._on_changed)
        model.went_stale.connect(self.say_stale)
        self.scopes.scope_chosen.connect(model.choose)
        self._on_changed()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.changes.set_theme(theme)

    def forbid(self, why: str) -> None:
        """Nothing can be saved for a reason, or it can again (empty)."""
        self._is_forbidden = bool(why)
        self.changes.forbid(why)
        self._on_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for what holds now."""
        super().showEvent(event)
        self._model.load()

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        waits = self.tr("Waiting for the engine; the lists of its rules appear here.")
        self.waiting.setText(model.error or waits)
        self.waiting.setVisible(model.page is None)
        for place, each in enumerate(lists_of(model), 1):
            field = self.fields.get(each.name)
            if field is None:
                field = self.fields[each.name] = ListField(each.name, self)
                field.typed.connect(self._on_typed)
                self._column.insertWidget(place, field)
            text = str(model.shown(each.rules[0], each.name) or "")
            is_fixed = self._is_forbidden or any(value.fixed for value in each.values)
            field.show_list(each.words, text, self._about(each), is_fixed=is_fixed)

    def _about(self, each: ListOption) -> str:
        words = self.tr("Of: {rules}. {origin}.").format(
            rules=", ".join(each.titles), origin=self._model.words.origin(each.values[0])
        )
        if len({self._model.shown(rule, each.name) for rule in each.rules}) > 1:
            words += " " + self.tr("The rules differ; what is typed here holds for all of them.")
        if any((rule, each.name) in self._model.edits for rule in each.rules):
            words += " " + self.tr("Not saved yet.")
        return words

    @Slot(str, str)
    def _on_typed(self, name: str, text: str) -> None:
        found = next((each for each in lists_of(self._model) if each.name == name), None)
        for rule in found.rules if found else ():
            self._model.choose_value(rule, name, text)

    @Slot()
    def _on_scopes_changed(self) -> None:
        if self._model.scopes is not None:
            self.scopes.show_scopes(self._model.scopes)
