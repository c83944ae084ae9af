"""The texts of one script, each in its own field, with their variables marked."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSizeF, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.call_scripts import ALWAYS, TRIGGERS, Script
from engine.model.calls import Meaning
from ui.calls.scripts import LINES, ScriptsModel
from ui.calls.variables import Variables
from ui.calls.words import CallWords
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme

#: Two lines of text.
_FIELD_PX = ROW_PX + 4 * SPACE[0] + 4
_MOST_LINES = 6
#: Written from the right.
_RIGHT_TO_LEFT = frozenset(("ar", "ur"))


class ScriptEditor(QScrollArea):
    """Edits the model's draft letter by letter."""

    def __init__(
        self, model: ScriptsModel, words: CallWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._theme = model, words, theme
        self.fields: dict[str, QPlainTextEdit] = {}
        self.phrases: list[QLineEdit] = []
        self.triggers: dict[str, QCheckBox] = {}
        self._answered: tuple[tuple[str, Meaning], ...] = ()
        self._marks: list[Variables] = []
        content = QWidget(self)
        content.setObjectName("pane")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[0])
        self.variables = plain_label("", "secondary", content, wraps=True)
        column.addWidget(self.variables)
        for line, name in zip(LINES, self._names(), strict=True):
            column.addWidget(plain_label(name, "section", content))
            column.addWidget(self._field(line, name, content))
        column.addWidget(plain_label(self.tr("EXPECTED ANSWERS"), "section", content))
        self._answers = QGridLayout()
        self._answers.setHorizontalSpacing(SPACE[3])
        column.addLayout(self._answers)
        column.addWidget(plain_label(self.tr("TELLS THE SUPERVISOR AT ONCE"), "section", content))
        for trigger, title in zip(TRIGGERS, self._triggers(), strict=True):
            column.addWidget(self._trigger(trigger, title, content))
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        model.draft_changed.connect(self.fill)
        model.changed.connect(self._know)
        self.fill()

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("THE CALL IS RECORDED"),
            self.tr("OPENING"),
            self.tr("QUESTION AND KEYS"),
            self.tr("AFTER A WRONG OR NO INPUT"),
            self.tr("AFTER “ALL WELL”"),
            self.tr("AFTER “NEEDS ASSISTANCE”"),
            self.tr("AFTER “ESCALATE”"),
            self.tr("GOODBYE"),
            self.tr("QUESTION FOR THE SITE'S CODE"),
            self.tr("SMS"),
        )

    def _field(self, line: str, name: str, parent: QWidget) -> QPlainTextEdit:
        field = QPlainTextEdit(parent)
        field.setFixedHeight(_FIELD_PX)
        field.setTabChangesFocus(True)
        field.setAccessibleName(name)
        field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        field.document().documentLayout().documentSizeChanged.connect(
            lambda size: field.setFixedHeight(self._height_of(field, size))
        )
        field.textChanged.connect(lambda: self._model.edit(line, field.toPlainText()))
        self._marks.append(Variables(field.document(), self._theme))
        self.fields[line] = field
        return field

    @staticmethod
    def _height_of(field: QPlainTextEdit, size: QSizeF) -> int:
        """As many lines as the text has, up to six; this layout counts its height in lines."""
        lines = min(_MOST_LINES, size.height())
        around = 2 * (field.frameWidth() + round(field.document().documentMargin())) + 2 * SPACE[0]
        return max(_FIELD_PX, round(lines * field.fontMetrics().lineSpacing()) + around)

    def _triggers(self) -> tuple[str, ...]:
        return (
            self.tr("The answer “escalate” (always)"),
            self.tr("No reply to the text (always)"),
            self.tr("Only wrong keys or words, instead of another call"),
            self.tr("An answering machine, instead of another call"),
        )

    def _trigger(self, trigger: str, title: str, parent: QWidget) -> QCheckBox:
        box = QCheckBox(title, parent)
        box.setEnabled(trigger not in ALWAYS)
        box.toggled.connect(partial(self._model.edit_trigger, trigger))
        self.triggers[trigger] = box
        return box

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for mark in self._marks:
            mark.set_theme(theme)

    @Slot()
    def fill(self) -> None:
        """The draft as the model has it; a field that says the same keeps its cursor."""
        draft = self._model.draft
        self.setEnabled(draft is not None)
        if draft is None:
            return
        right = draft.language.split("-")[0] in _RIGHT_TO_LEFT
        side = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        for line, field in self.fields.items():
            text = getattr(draft, line)
            if field.toPlainText() != text:
                with QSignalBlocker(field):
                    field.setPlainText(text)
            field.setLayoutDirection(side)
        for trigger, box in self.triggers.items():
            with QSignalBlocker(box):
                box.setChecked(trigger in draft.escalates_on)
        self._know()
        self._show_answers(draft)

    @Slot()
    def _know(self) -> None:
        page = self._model.page
        if page is None:
            return
        names = [f"{{{each.strip('{}')}}}" for each in page.variables]
        self.variables.setText(self.tr("Variables: {0}").format("  ".join(names)))
        for line, mark in zip(LINES, self._marks, strict=True):
            mark.know((*page.variables, "code") if line == "text" else page.variables)

    def _show_answers(self, draft: Script) -> None:
        shown = tuple((each.key, each.meaning) for each in draft.answers)
        if shown != self._answered:
            self._answered = shown
            self._lay_out_answers(draft)
        for each, field in zip(draft.answers, self.phrases, strict=True):
            text = ", ".join(each.phrases)
            if not field.hasFocus() and field.text() != text:
                field.setText(text)

    def _lay_out_answers(self, draft: Script) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.phrases = []
        for row, each in enumerate(draft.answers):
            meaning = self._words.meaning(each.meaning)
            field = QLineEdit()
            field.setMaxLength(2_000)
            field.setAccessibleName(meaning)
            field.setToolTip(self.tr("Words that mean the same, with commas between"))
            field.textEdited.connect(partial(self._on_phrases, row))
            self._answers.addWidget(plain_label(each.key), row, 0)
            self._answers.addWidget(plain_label(meaning), row, 1)
            self._answers.addWidget(field, row, 2)
            self.phrases.append(field)
        self._answers.setColumnStretch(2, 1)

    def _on_phrases(self, row: int, text: str) -> None:
        phrases = tuple(each.strip() for each in text.split(",") if each.strip())
        self._model.edit_phrases(row, phrases)
