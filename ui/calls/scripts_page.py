"""Scripts: which there are, the texts of one, and how it sounds."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.access import Me
from engine.model.call_scripts import Script, ScriptState
from ui.calls.script_editor import ScriptEditor
from ui.calls.script_matrix import ScriptMatrix, ScriptMatrixView
from ui.calls.script_sound import ScriptSound
from ui.calls.scripts import ScriptsModel
from ui.calls.words import CallWords
from ui.people.elided import ElidedLabel
from ui.people.listing import notice
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme

_SHARES = (58, 42)


class ScriptsPage(QWidget):
    """The matrix above, the editor and its preview below."""

    def __init__(
        self, model: ScriptsModel, words: CallWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._theme = model, words, theme
        self._me: Me | None = None
        self.matrix = ScriptMatrix(model, words, theme, self)
        self.table = ScriptMatrixView(self.matrix, self)
        self.title = ElidedLabel(self, "title")
        self.saved = ElidedLabel(self, "secondary")
        self.versions = QComboBox(self)
        self.versions.setAccessibleName(self.tr("Version"))
        self.save, self.revert, self.approve, self.activate = (QPushButton(self) for _ in range(4))
        self.editor = ScriptEditor(model, words, theme, self)
        self.problems = plain_label("", "", self, wraps=True)
        self.preview = plain_label("", "", self, wraps=True)
        self.sound = ScriptSound(model, theme, self)
        self.empty = notice("", self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._fill()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        head.setSpacing(SPACE[0])
        head.addWidget(self.title)
        head.addSpacing(SPACE[2])
        head.addWidget(self.saved, 1)
        head.addWidget(self.versions)
        for button in (self.save, self.revert, self.approve, self.activate):
            head.addWidget(button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(plain_label(self.tr("CHECK"), "section", self))
        column.addWidget(self.problems)
        column.addWidget(plain_label(self.tr("AS IT IS SPOKEN, WITH EXAMPLES"), "section", self))
        spoken = QScrollArea(self)
        spoken.setWidgetResizable(True)
        spoken.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview.setObjectName("pane")
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        spoken.setWidget(self.preview)
        column.addWidget(spoken, 1)
        column.addWidget(self.sound)
        below = QSplitter(Qt.Orientation.Horizontal, self)
        below.setHandleWidth(1)
        below.setChildrenCollapsible(False)
        below.addWidget(self.editor)
        below.addWidget(right)
        for number, share in enumerate(_SHARES):
            below.setStretchFactor(number, share)
        below.setSizes([each * 10 for each in _SHARES])
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(head)
        column.addWidget(below, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._fill)
        model.draft_changed.connect(self._show_draft)
        model.checked.connect(self._show_check)
        self.table.chosen.connect(self._on_chosen)
        self.versions.activated.connect(
            lambda _row: model.choose_version(self.versions.currentData())
        )
        self.save.clicked.connect(model.save)
        self.revert.clicked.connect(model.revert)
        self.approve.clicked.connect(model.approve)
        self.activate.clicked.connect(model.activate)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(model.save)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.matrix.set_theme(theme)
        self.editor.set_theme(theme)
        self.sound.set_theme(theme)
        self._show_check()

    def allow(self, me: Me) -> None:
        """What who is here may do; approving what one has saved oneself is nobody's."""
        self._me = me
        self._show_buttons()

    def _may(self, permission: str) -> bool:
        return self._me is None or permission in self._me.permissions

    @Slot()
    def _fill(self) -> None:
        model = self._model
        if model.page is None:
            waiting = self.tr("Asking the engine for its scripts …")
            self.empty.setText(waiting if model.is_loading else model.error or waiting)
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        self.matrix.fill()
        rows = min(len(model.page.kinds), 8)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(rows * ROW_PX + header + 2)
        if model.kept is None and model.page.kinds and model.page.languages:
            self.table.setCurrentIndex(self.matrix.index(0, 0))
        self._show_draft()

    @Slot(str, str)
    def _on_chosen(self, kind: str, language: str) -> None:
        model = self._model
        shown = model.kept
        if shown is not None and (shown.kind, shown.language) == (kind, language):
            return
        if model.is_changed and shown is not None:
            model.said.emit(self.tr("Save or revert the changed texts first."))
            self.table.show_cell(shown.kind, shown.language)
            return
        model.choose(kind, language)

    @Slot()
    def _show_draft(self) -> None:
        model, kept = self._model, self._model.kept
        if kept is None or model.page is None:
            return
        titles = {each.id: each.title for each in model.page.kinds}
        self.title.say(
            f"{titles.get(kept.kind, kept.kind)} · {self._words.language(kept.language)}"
        )
        with QSignalBlocker(self.versions):
            self.versions.clear()
            for version in range(model.newest, 0, -1):
                words = self.tr("version {0}").format(version)
                if version == kept.version:
                    words += f"  {self._words.script_state(kept.state)}"
                self.versions.addItem(words, version)
            self.versions.setCurrentIndex(self.versions.findData(kept.version))
        self.versions.setVisible(model.newest > 0)
        self.saved.say(self._history(kept))
        self._show_check()

    def _history(self, kept: Script) -> str:
        if kept.is_shipped:
            return self.tr("Came with the program.")
        words = self.tr("Saved by {0}").format(kept.saved_by)
        if kept.approved_by:
            words += self.tr(", approved by {0}").format(kept.approved_by)
        return words

    @Slot()
    def _show_check(self) -> None:
        model, kept = self._model, self._model.kept
        problems = model.problems
        self._show_buttons()
        theme = self._theme
        if problems is None:
            self.problems.setText(self.tr("Checking …") if kept is not None else "")
            self.problems.setStyleSheet("")
        elif problems:
            self.problems.setText("\n".join(f"▲ {each}" for each in problems))
            self.problems.setStyleSheet(f"color: {theme.severities['critical'].colour};")
        else:
            self.problems.setText(self.tr("✓ Every variable is known; it may be activated."))
            self.problems.setStyleSheet(f"color: {theme.healthy};")
        sample = model.sample
        if sample is not None:
            sms = f"\n\n{self.tr('SMS')}: {sample.sms}" if sample.sms else ""
            self.preview.setText("\n".join(sample.lines) + sms)
        elif kept is None:
            self.preview.setText("")

    def _show_buttons(self) -> None:
        model, kept = self._model, self._model.kept
        state = kept.state if kept is not None else None
        clean = not model.is_changed
        is_new = kept is not None and not kept.version
        approves = self._may("script.approve")
        is_mine = kept is not None and self._me is not None and kept.saved_by == self._me.name
        for button, words, can in (
            (
                self.save,
                self.tr("Save  Ctrl+S"),
                (not clean or is_new) and self._may("script.edit"),
            ),
            (self.revert, self.tr("Revert"), not clean),
            (
                self.approve,
                self.tr("Approve"),
                clean and state is ScriptState.DRAFT and approves and not is_mine,
            ),
            (
                self.activate,
                self.tr("Activate"),
                clean
                and approves
                and state in (ScriptState.APPROVED, ScriptState.RETIRED)
                and not model.problems,
            ),
        ):
            button.setText(words)
            button.setEnabled(bool(can) and not model.stale)
        self.activate.setToolTip(self.tr("It is spoken from the next call on"))
        self.approve.setToolTip(self.tr("Somebody else than the one who saved it approves it"))
