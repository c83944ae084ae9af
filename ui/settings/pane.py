"""The settings pane: a scope, its values with where they come from, changes, preview, history."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from engine.model.settings import MODE, SettingScope
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.settings.changes import UnsavedChanges
from ui.settings.history import SettingsHistory
from ui.settings.model import SettingsModel
from ui.settings.preview import PreviewView
from ui.settings.scope_bar import ScopeBar
from ui.settings.tree import SettingsTree
from ui.settings.tree_view import SettingsTreeView
from ui.theme import RAIL_PX, ROW_PX, SPACE, Theme
from ui.vocabulary import said


class SettingsPane(PageFrame):
    """Thresholds and modes of all detections, for those who may change them."""

    def __init__(self, model: SettingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._build()
        self._lay_out()
        self._connect()
        self._on_page_changed()

    def _build(self) -> None:
        model = self._model
        self.scopes = ScopeBar(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search detections and options"))
        self.search.setToolTip(self.tr("Words of a detection or option (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.values = SettingsTree(model, self._theme, self)
        self.tree = SettingsTreeView(self.values, model, self)
        self.tree.setToolTip(
            self.tr("Return changes the value, Delete goes back to the inherited one")
        )
        self.about = plain_label("", "secondary", self, wraps=True)
        self.about.setMinimumHeight(ROW_PX + SPACE[1])  # two lines, so that the tree stays put
        self.about.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.changes = UnsavedChanges(model, self._theme, self)
        self.changes.bind_keys(self)
        self.preview = PreviewView(model, self._theme, self)
        self.entries = SettingsHistory(model, self)
        self.history = self.entries.rows

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.tree, 1)
        below = QHBoxLayout()
        below.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        below.addWidget(self.about)
        column.addLayout(below)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(self.preview, self.tr("Preview"))
        tabs.addTab(self.entries, self.tr("History"))
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.changes)
        right.addWidget(tabs)
        right.setStretchFactor(0, 1)
        right.setStretchFactor(1, 2)
        right.setChildrenCollapsible(False)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        left.setMinimumWidth(RAIL_PX * 8)
        splitter.setChildrenCollapsible(False)
        self.setFocusProxy(self.tree)
        self._frame(self.tr("Settings"), (self.scopes, self.search), splitter)

    def _connect(self) -> None:
        model = self._model
        model.scopes_changed.connect(self._on_scopes_changed)
        model.page_changed.connect(self._on_page_changed)
        model.edits_changed.connect(self._on_edits_changed)
        model.went_stale.connect(self.say_stale)
        self.scopes.scope_chosen.connect(model.choose)
        self.search.textChanged.connect(self.tree.search)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.tree.inherit_requested.connect(model.inherit)
        self.tree.chosen.connect(self._on_field_chosen)
        self.changes.field_chosen.connect(self.tree.select)
        self._bind({"Ctrl+F": self.search.setFocus})

    def choose_scope(self, scope: SettingScope) -> None:
        """Shows the values of a scope that was chosen elsewhere, such as a site."""
        self.scopes.choose(scope)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.values.set_theme(theme)
        self.changes.set_theme(theme)
        self.preview.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for what holds now."""
        super().showEvent(event)
        self._model.load()

    @Slot()
    def _on_scopes_changed(self) -> None:
        if self._model.scopes is not None:
            self.scopes.show_scopes(self._model.scopes)

    @Slot()
    def _on_page_changed(self) -> None:
        model = self._model
        if model.page is None:
            waiting = self.tr("Waiting for the engine; its detections and options appear here.")
            self.about.setText(model.error or waiting)
        elif self.tree.current is None:
            first = model.page.detections[0]
            self.tree.select(first.id, MODE)
        self._on_edits_changed()

    @Slot()
    def _on_edits_changed(self) -> None:
        if self.tree.current is not None:
            self._on_field_chosen(*self.tree.current)

    @Slot(str, str)
    def _on_field_chosen(self, detection: str, option: str) -> None:
        """Says what the value under the cursor is, in one sentence."""
        model = self._model
        row, setting = model.detection(detection), model.setting(detection, option)
        if row is None or setting is None:
            return
        words = model.words
        sentence = self.tr("{title}, {option}: {value} ({origin}).").format(
            title=said.title(row.title),
            option=said.option(setting.words),
            value=words.with_unit(setting, setting.value),
            origin=words.origin(setting),
        )
        if setting.fixed:
            sentence += self.tr(" Change it in the configuration; it wins over what is set here.")
        elif setting.here:
            sentence += self.tr(" Without it {value} would be inherited; press Delete.").format(
                value=words.with_unit(setting, setting.inherited)
            )
        elif setting.minimum is not None and setting.maximum is not None:
            sentence += self.tr(" From {low:,.10g} to {high:,.10g}.").format(
                low=setting.minimum, high=setting.maximum
            )
        if row.waits and row.mode.value == "on":
            sentence += self.tr(" The rollout has not reached this site: it is in shadow here.")
        self.about.setText(sentence + f"  {row.id}.{setting.name}")
