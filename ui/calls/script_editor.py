"""The texts of one script, each in its own field, with their variables marked."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from engine.model.call_scripts import Script
from ui.calls.scripts import LINES, ScriptsModel
from ui.calls.variables import Variables
from ui.calls.words import CallWords
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme

#: Two lines of text.
_FIELD_PX = ROW_PX + 4 * SPACE[0] + 4
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
        field.textChanged.connect(lambda: self._model.edit(line, field.toPlainText()))
        self._marks.append(Variables(field.document(), self._theme))
        self.fields[line] = field
        return field

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
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, each in enumerate(draft.answers):
            phrases = ", ".join(each.phrases)
            for column, words in enumerate((each.key, self._words.meaning(each.meaning), phrases)):
                label = plain_label(words, "secondary" if column == 2 else "", wraps=column == 2)
                self._answers.addWidget(label, row, column)
        self._answers.setColumnStretch(2, 1)
