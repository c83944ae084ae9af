"""What is typed and not saved: each change, why, and the keys to preview, save or drop it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.plain import plain_label
from ui.settings.model import SettingsModel
from ui.theme import ROW_PX, SPACE, Theme
from ui.vocabulary import said

_FIELD = int(Qt.ItemDataRole.UserRole) + 1


class UnsavedChanges(QWidget):
    """Signals: `field_chosen` (detection, option) when somebody picks a change.

    Args:
        previews: whether the past can be judged with these values.
    """

    field_chosen = Signal(str, str)

    def __init__(
        self,
        model: SettingsModel,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        previews: bool = True,
    ) -> None:
        super().__init__(parent)
        self._previews = previews
        self._model = model
        self._theme = theme
        self._forbidden = ""
        self._build()
        self._lay_out()
        self._connect()
        self._on_edits_changed()

    def _build(self) -> None:
        self.title = plain_label(self.tr("UNSAVED CHANGES"), "section", self)
        self.elsewhere = plain_label("", "secondary", self)
        self.listed = QListWidget(self)
        self.listed.setMinimumHeight(ROW_PX * 3)
        self.listed.setWordWrap(True)
        hint = self.tr("Changes gather here; save them together, with a reason.")
        if self._previews:
            hint = self.tr(
                "Choose an option and press Return to change it. Changes gather here; preview them "
                "over the last 7 days, then save them with a reason."
            )
        self._empty = plain_label(
            hint,
            "secondary",
            self,
            wraps=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why: this stands in the history"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.reason.setMaxLength(1_000)
        self.preview = QPushButton(self.tr("Preview"), self)
        self.preview.setToolTip(
            self.tr("Judge the last 7 days with these values; nothing is saved (Ctrl+E)")
        )
        self.preview.setVisible(self._previews)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setToolTip(self.tr("Save; the values hold from the next event on (Ctrl+S)"))
        self.drop = QPushButton(self.tr("Discard"), self)
        self.drop.setToolTip(self.tr("Forget what is typed and not saved (Ctrl+Backspace)"))
        self.said = plain_label("", "", self, wraps=True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.elsewhere)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.listed)
        self._stack.addWidget(self._empty)
        keys = QHBoxLayout()
        keys.setSpacing(SPACE[1])
        for each in (self.preview, self.save, self.drop):
            keys.addWidget(each)
        keys.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.reason)
        layout.addLayout(keys)
        layout.addWidget(self.said)

    def _connect(self) -> None:
        model = self._model
        model.edits_changed.connect(self._on_edits_changed)
        model.preview_changed.connect(self._on_edits_changed)
        model.said.connect(self.say)
        model.saved.connect(self.reason.clear)
        self.preview.clicked.connect(model.start_preview)
        self.save.clicked.connect(self.ask_to_save)
        self.drop.clicked.connect(model.discard)
        self.reason.returnPressed.connect(self.ask_to_save)
        self.listed.itemActivated.connect(self._on_item_activated)

    def bind_keys(self, pane: QWidget) -> None:
        """Keys that work anywhere in the pane."""
        preview = (("Ctrl+E", self._model.start_preview),) if self._previews else ()
        for keys, slot in (
            *preview,
            ("Ctrl+S", self.ask_to_save),
            ("Ctrl+Backspace", self._model.discard),
        ):
            shortcut = QShortcut(QKeySequence(keys), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.said.setText("")

    def forbid(self, why: str) -> None:
        """Nothing can be saved for a reason, or it can again (empty)."""
        self._forbidden = why
        usual = self.tr("Save; the values hold from the next event on (Ctrl+S)")
        self.save.setToolTip(f"{usual}\n{why}" if why else usual)
        self._on_edits_changed()

    @Slot()
    def ask_to_save(self) -> None:
        """Saves, or goes to the reason when there is none yet."""
        if not self._model.edits:
            return
        if self._forbidden:
            self.say(self._forbidden, False)
            return
        if not self.reason.text().strip():
            self.say(self.tr("Say in a few words why, then save."), False)
            self.reason.setFocus()
            return
        self._model.save(self.reason.text())

    @Slot(str, bool)
    def say(self, words: str, is_good: bool) -> None:
        """What was done or refused."""
        theme = self._theme
        colour = theme.healthy if is_good else theme.severities["high"].colour
        self.said.setStyleSheet(f"color: {colour};")
        self.said.setText(("✓ " if is_good else "◆ ") + words)

    @Slot()
    def _on_edits_changed(self) -> None:
        model = self._model
        edits = model.edits
        self.listed.clear()
        for (detection, field), value in sorted(edits.items()):
            item = QListWidgetItem(self._sentence(detection, field, value))
            item.setData(_FIELD, (detection, field))
            self.listed.addItem(item)
        self._stack.setCurrentWidget(self.listed if edits else self._empty)
        self.title.setText(
            self.tr("UNSAVED CHANGES, {scope}: {n}").format(
                scope=model.words.scope(model.scope), n=len(edits)
            )
            if edits
            else self.tr("UNSAVED CHANGES")
        )
        waiting = model.elsewhere
        self.elsewhere.setText(
            self.tr("{n} more in other scopes").format(n=waiting) if waiting else ""
        )
        running = model.preview is not None and model.preview.state == "running"
        self.preview.setEnabled(bool(edits) and not running)
        self.save.setEnabled(bool(edits) and not model.is_saving and not self._forbidden)
        self.drop.setEnabled(bool(edits))

    def _sentence(self, detection: str, field: str, value: object) -> str:
        model = self._model
        row, setting = model.detection(detection), model.setting(detection, field)
        if row is None or setting is None:
            return f"{detection} {field}"
        after = model.words.with_unit(setting, model.edits[detection, field])
        if value is None:
            after = self.tr("inherited, {value}").format(
                value=model.words.with_unit(setting, setting.inherited)
            )
        return self.tr("{title} · {option}: {before} → {after}").format(
            title=said.title(row.title),
            option=said.option(setting.words),
            before=model.words.value(setting.value),
            after=after,
        )

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.field_chosen.emit(*item.data(_FIELD))
