"""The page of actions by severity: what is done by itself, in ticks and in one sentence each."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.kinds import Severity
from engine.model.settings import ACTIONS, Value
from ui.keys_field import KeysField
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.settings.actions_grid import NOTICE, SEVERITIES, SOUND, ActionsGrid
from ui.settings.actions_words import ActionWords
from ui.settings.changes import UnsavedChanges
from ui.settings.history import SettingsHistory
from ui.settings.model import SettingsModel
from ui.settings.scope_bar import ScopeBar
from ui.theme import RAIL_PX, SPACE, Theme
from ui.vocabulary import said

_POSTS, _SECURITY = f"{ACTIONS}.posts", "security_people"


class LocalNotices(Protocol):
    """What this console does about new alerts; see `ui.shell.notices`."""

    def sounds(self) -> list[str]:
        """Severities that are heard."""
        ...

    def notices(self) -> list[str]:
        """Severities of which the desktop is told."""
        ...

    def toggle_sound(self, severity: str) -> None:
        """Heard or not."""
        ...

    def toggle_notice(self, severity: str) -> None:
        """Told or not."""
        ...


class ActionsPage(PageFrame):
    """For whoever says what happens before anybody has looked."""

    def __init__(
        self,
        model: SettingsModel,
        local: LocalNotices,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._local = local
        self._is_forbidden = False
        self._words = ActionWords(self)
        self._build()
        self._lay_out()
        self._connect()
        self._on_changed()

    def _build(self) -> None:
        self.scopes = ScopeBar(self)
        self.grid = ActionsGrid(self._model, self._theme, self)
        self.security = KeysField(self.tr("Find a person by name or id"), self)
        self.security.setToolTip(self.tr("Who gets the text to security, in this scope"))
        self.security_origin = plain_label("", "secondary", self)
        self.inherit = QPushButton(self.tr("Back to the inherited"), self)
        self.inherit.setToolTip(self.tr("Take this scope's own value out (Ctrl+Delete)"))
        # The value that it is about has the keyboard.
        self.inherit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sentences = {each: plain_label("", "", self, wraps=True) for each in SEVERITIES}
        self._shapes: dict[Severity, QLabel] = {
            each: plain_label("", "", self) for each in SEVERITIES
        }
        self.changes = UnsavedChanges(self._model, self._theme, self, previews=False)
        self.changes.bind_keys(self)
        self.history = SettingsHistory(self._model, self)
        self.waiting = plain_label("", "secondary", self, wraps=True)
        self.set_theme(self._theme)

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setObjectName("pane")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.waiting)
        column.addWidget(self.grid)
        posts = QHBoxLayout()
        posts.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        posts.setSpacing(SPACE[2])
        posts.addWidget(plain_label(said.option("People who are security"), "", self))
        posts.addWidget(self.security, 1)
        posts.addWidget(self.security_origin)
        column.addLayout(posts)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(left)
        scroll.setMinimumWidth(RAIL_PX * 14 + SPACE[4])
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self._summary())
        right.addWidget(self.changes)
        right.addWidget(self.history)
        right.setChildrenCollapsible(False)
        right.setSizes([4_000, 3_000, 2_000])
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(scroll)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([6_000, 4_000])
        self.setFocusProxy(self.grid)
        head = (self.scopes, None, self.inherit)
        self._frame(self.tr("Actions by severity"), head, splitter)

    def _summary(self) -> QWidget:
        told = QWidget(self)
        told.setObjectName("pane")
        grid = QGridLayout(told)
        grid.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[1])
        grid.addWidget(plain_label(self.tr("WHAT THIS COMES TO"), "section", told), 0, 0, 1, 2)
        for row, severity in enumerate(SEVERITIES, 1):
            grid.addWidget(self._shapes[severity], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.sentences[severity], row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(SEVERITIES) + 1, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(told)
        return scroll

    def _connect(self) -> None:
        model = self._model
        model.scopes_changed.connect(self._on_scopes_changed)
        model.page_changed.connect(self._on_changed)
        model.edits_changed.connect(self._on_changed)
        model.went_stale.connect(self.say_stale)
        self.scopes.scope_chosen.connect(model.choose)
        self.grid.local_chosen.connect(self._on_local_chosen)
        self.security.changed.connect(self._on_security_chosen)
        self.inherit.clicked.connect(self.ask_to_inherit)
        self.changes.field_chosen.connect(self._go_to)
        self._bind({"Ctrl+Delete": self.ask_to_inherit})

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.grid.set_theme(theme)
        self.changes.set_theme(theme)
        for severity, shape in self._shapes.items():
            look = theme.severities[severity.value]
            shape.setText(look.shape)
            shape.setStyleSheet(f"color: {look.colour};")

    def offer_people(self, names: Mapping[str, str]) -> None:
        """Who can be security, names by id."""
        self.security.offer(names)

    def forbid(self, why: str) -> None:
        """Nothing can be saved for a reason, or it can again (empty)."""
        self.changes.forbid(why)
        self.grid.forbid(bool(why))
        self._is_forbidden = bool(why)
        self._show_security()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for what holds now."""
        super().showEvent(event)
        self._model.load()

    @Slot()
    def ask_to_inherit(self) -> None:
        """The value under the keyboard comes from further up again."""
        at = self.focusWidget()
        is_security = at is not None and self.security.isAncestorOf(at)
        place = (_POSTS, _SECURITY) if is_security else self.grid.place_of(at)
        if place is not None:
            self._model.inherit(*place)

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        waits = self.tr("Waiting for the engine; what each severity does appears here.")
        self.waiting.setText(model.error or waits)
        self.waiting.setVisible(model.page is None)
        self.grid.show_page()
        sounds, notices = self._local.sounds(), self._local.notices()
        self.grid.show_local(sounds, notices)
        for severity, sentence in self.sentences.items():
            values = self._values(severity)
            if values:
                values |= {SOUND: severity.value in sounds, NOTICE: severity.value in notices}
            sentence.setText(self._words.sentence(values) if values else "")
        self._show_security()

    def _values(self, severity: Severity) -> dict[str, Value]:
        row = self._model.detection(f"{ACTIONS}.{severity.value}")
        found: dict[str, Value] = {}
        for each in row.options if row else ():
            value = self._model.shown(f"{ACTIONS}.{severity.value}", each.name)
            if value is not None:
                found[each.name] = value
        return found

    def _show_security(self) -> None:
        setting = self._model.setting(_POSTS, _SECURITY)
        is_fixed = setting is None or setting.fixed
        self.security.set_read_only(is_fixed or self._is_forbidden)
        if setting is None:
            return
        listed = str(self._model.shown(_POSTS, _SECURITY) or "")
        self.security.show_keys(tuple(each.strip() for each in listed.split(",") if each.strip()))
        is_unsaved = (_POSTS, _SECURITY) in self._model.edits
        origin = "" if setting.origin == "default" else self._model.words.origin(setting)
        self.security_origin.setText(self.tr("not saved") if is_unsaved else origin)

    @Slot()
    def _on_security_chosen(self) -> None:
        self._model.choose_value(_POSTS, _SECURITY, ", ".join(self.security.keys))

    @Slot(str, str)
    def _on_local_chosen(self, what: str, severity: str) -> None:
        toggle = self._local.toggle_sound if what == SOUND else self._local.toggle_notice
        toggle(severity)
        self._on_changed()

    @Slot(str, str)
    def _go_to(self, row: str, field: str) -> None:
        cell = self.grid.cells.get((row, field))
        (cell.box if cell is not None else self.security).setFocus()

    @Slot()
    def _on_scopes_changed(self) -> None:
        if self._model.scopes is not None:
            self.scopes.show_scopes(self._model.scopes)
