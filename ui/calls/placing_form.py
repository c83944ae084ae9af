"""What a call would be like, and the choices there are; used by the strip and the dialler."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.call_scripts import ScriptPage
from engine.model.calls import CallKind, CallPreview, Meaning
from ui.calls.money import money
from ui.calls.placing import Placing
from ui.calls.words import CallWords
from ui.icons import icon
from ui.people.elided import ElidedLabel
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme

#: The text of a script in the strip, before it scrolls, pixels.
_TEXT_PX = 4 * ROW_PX


class PlacingForm(QWidget):
    """Whom, which number, in which language with which words, by whom, for how much; or why not."""

    closed = Signal()

    def __init__(
        self, placing: Placing, words: CallWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._placing, self._words, self._theme = placing, words, theme
        self._kinds: dict[str, str] = {}
        self.who = ElidedLabel(self, "title")
        self.cost = plain_label("", "secondary", self)
        self.way, self.language, self.script = (QComboBox(self) for _ in range(3))
        self.liveness = QCheckBox(self.tr("Site's code"), self)
        self.text = plain_label("", "", self, wraps=True)
        self.replies = plain_label("", "secondary", self, wraps=True)
        self.note = plain_label("", "secondary", self, wraps=True)
        for label in (self.text, self.replies, self.note):
            label.setMinimumWidth(SPACE[0])  # a long word must not push the pane wider
        self.place = QPushButton(self)
        self.close_button = QPushButton(self.tr("Close  Esc"), self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _name_parts(self) -> None:
        self.way.setToolTip(self.tr("By call or by text"))
        self.language.setToolTip(self.tr("Language of the script"))
        self.script.setToolTip(self.tr("Script"))
        self.liveness.setToolTip(
            self.tr("Asks for the code that is shown only at the site, which proves presence")
        )
        for kind in (CallKind.VOICE, CallKind.SMS, CallKind.WHATSAPP):
            self.way.addItem(self._words.kind(kind), kind)
        for box in (self.way, self.language, self.script):
            box.setAccessibleName(box.toolTip())
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.who, 1)
        head.addWidget(self.cost)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE[0])
        for box in (self.way, self.language, self.script):
            choices.addWidget(box, 2 if box is self.script else 1)
        choices.addWidget(self.liveness)
        spoken = QWidget(self)
        spoken.setObjectName("raised")
        spoken.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(spoken)
        inner.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        inner.setSpacing(SPACE[0])
        inner.addWidget(self.text)
        inner.addWidget(self.replies)
        inner.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(spoken)
        scroll.setMinimumHeight(_TEXT_PX)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        buttons.addWidget(self.place)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addLayout(choices)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        placing = self._placing
        placing.changed.connect(self._fill)
        self.way.activated.connect(lambda _row: placing.change(kind=self.way.currentData()))
        self.language.activated.connect(
            lambda _row: placing.change(language=self.language.currentData())
        )
        self.script.activated.connect(lambda _row: placing.change(script=self.script.currentData()))
        self.liveness.clicked.connect(lambda on: placing.change(liveness=on))
        self.place.clicked.connect(placing.place)
        self.close_button.clicked.connect(self.closed)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._fill()

    def offer(self, page: ScriptPage) -> None:
        """The scripts and languages there are."""
        titles = {each.id: each.title for each in page.kinds}
        self._kinds = {each.id: titles.get(each.kind, each.kind) for each in page.scripts}
        self._refill(self.language, ((self._words.language(code), code) for code in page.languages))
        self._fill()

    def _fill(self) -> None:
        placing, preview = self._placing, self._placing.preview
        self._say_note()
        self.place.setEnabled(placing.can_place)
        self.place.setText(
            self.tr("Placing …") if placing.is_placing else self._verb(preview) + "  Enter"
        )
        self.place.setIcon(icon("phone-call", self._theme))
        if preview is None:
            self.who.say(self.tr("Asking what would be said …") if placing.is_loading else "")
            self.cost.setText("")
            self.text.setText("")
            self.replies.setText("")
            return
        is_known = bool(preview.person or preview.site)
        who = preview.name if is_known and preview.name else preview.number
        self.who.say(who if who == preview.number else f"{who}   {preview.number}")
        self.cost.setText(self._cost(preview))
        self.text.setText(preview.text)
        replies = (f"{key}  {self._reply(words)}" for key, words in preview.replies.items())
        self.replies.setText("   ".join(replies))
        self._choose(preview)

    def _reply(self, meaning: str) -> str:
        known = {each.value: each for each in Meaning}
        return self._words.meaning(known[meaning]) if meaning in known else meaning

    def _verb(self, preview: CallPreview | None) -> str:
        if preview is not None and preview.kind is not CallKind.VOICE:
            return self.tr("Send")
        return self.tr("Call")

    def _cost(self, preview: CallPreview) -> str:
        who = self.tr("Simulated phone") if preview.is_simulated else preview.provider_name
        cost = f"~ {money(preview.cost_estimated, preview.currency)}"
        return " · ".join(each for each in (who, cost) if each)

    def _say_note(self) -> None:
        placing = self._placing
        why_not, preview = placing.why_not, placing.preview
        notes: list[str] = []
        if why_not:
            notes.append(f"◆ {why_not}")
        elif preview is not None:
            notes += [f"● {each}" for each in preview.warnings]
            if preview.records:
                notes.append(self.tr("It is recorded, and says so."))
        high = self._theme.severities["high"].colour
        self.note.setText("\n".join(notes))
        self.note.setStyleSheet(f"color: {high};" if why_not else "")
        self.note.setVisible(bool(notes))

    def _choose(self, preview: CallPreview) -> None:
        """The choices stand where the preview says they are."""
        same_language = (
            (title, key)
            for key, title in self._kinds.items()
            if key.rpartition(".")[2] == preview.language
        )
        self._refill(self.script, sorted(dict.fromkeys(same_language)))
        for box, value, words in (
            (self.way, preview.kind, self._words.kind(preview.kind)),
            (self.language, preview.language, self._words.language(preview.language)),
            (self.script, preview.script, self._kinds.get(preview.script, preview.script)),
        ):
            row = box.findData(value)
            if row < 0:
                box.addItem(words, value)
                row = box.count() - 1
            box.setCurrentIndex(row)

    @staticmethod
    def _refill(box: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
        with QSignalBlocker(box):
            box.clear()
            for words, value in choices:
                box.addItem(words, value)
