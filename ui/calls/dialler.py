"""A free call: to a person, a site, or a number that is typed."""

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from engine.model.calls import Call, CallQuestion
from ui.calls.book import CallBook
from ui.calls.card import CallCard, Names
from ui.calls.consent import ConsentModel
from ui.calls.consent_box import ConsentBox
from ui.calls.keypad import Keypad
from ui.calls.placing import Placing
from ui.calls.placing_form import PlacingForm
from ui.calls.words import CallWords
from ui.people.listing import notice
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.shell.finder import Choice, Finder
from ui.theme import ROW_PX, SPACE, Theme

#: Rows shown for what is typed.
_MOST = 200
#: Figures as they are dialled; the engine says whether they are a number.
_DIALLED = re.compile(r"^\+?[\d\s().*#-]{3,}$")
_KEYPAD_PX = 200


class Dialler(QWidget):
    """Type a name or a number, Enter shows what would be said, Enter places the call."""

    placed = Signal(object)

    def __init__(
        self,
        placing: Placing,
        consent: ConsentModel,
        book: CallBook,
        words: CallWords,
        names: Names,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._placing, self._consent, self._book = placing, consent, book
        self._finder = Finder()
        self._verification = ""
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Name of a person or site, or a number"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.found: RowTable[Choice] = RowTable(self._columns(), _name_of, self)
        self.list = RowView(
            self.found, self.tr("Nobody and no site is called so."), stretched=0, parent=self
        )
        self.form = PlacingForm(placing, words, theme, self)
        self.hint = notice(
            self.tr(
                "Choose whom to call.\nWhat would be said, by whom and for how much stands here "
                "before anything is dialled."
            ),
            self,
        )
        self.keypad = Keypad(self)
        self.consent = ConsentBox(consent, self)
        self.card = CallCard(words, names, theme, self)
        self._lay_out()
        self._connect()
        self._show()

    def _columns(self) -> tuple[Column[Choice], ...]:
        return (
            Column(self.tr("Name"), lambda each: each.title),
            Column("", lambda each: each.kind, width=80),
            Column(self.tr("Id"), lambda each: each.detail, width=90),
        )

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, SPACE[1], 0, 0)
        column.setSpacing(SPACE[1])
        line = QHBoxLayout()
        line.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        line.addWidget(self.line)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint, 1)
        column.addWidget(self.form)
        card = QVBoxLayout()
        card.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        card.addWidget(self.card)
        column.addLayout(card)
        column.addStretch(1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[2])
        pad = QHBoxLayout()
        self.keypad.setFixedWidth(_KEYPAD_PX)
        pad.addStretch(1)
        pad.addWidget(self.keypad)
        pad.addStretch(1)
        column.addWidget(plain_label(self.tr("KEYPAD"), "section", self))
        column.addLayout(pad)
        column.addSpacing(SPACE[3])
        column.addWidget(self.consent)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for part, share in ((left, 36), (middle, 42), (right, 22)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, share)
            part.setMinimumWidth(ROW_PX * 7)
        split.setSizes([360, 420, 220])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._search)
        self.line.returnPressed.connect(self._on_return)
        self.list.table.activated.connect(lambda index: self._run(index.row()))
        self.list.table.clicked.connect(lambda index: self._run(index.row()))
        self.keypad.pressed.connect(self.line.insert)
        self.form.closed.connect(self.shut)
        self._placing.placed.connect(self._on_placed)
        self._placing.changed.connect(self._show)
        self.card.take_over_requested.connect(self._book.take_over)
        self.card.hang_up_requested.connect(self._book.hang_up)
        self._book.changed.connect(self._show_card)
        self._book.ticked.connect(lambda: self.card.tick(self._book.now))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.form.set_theme(theme)
        self.card.set_theme(theme)

    def offer(self, people: Mapping[str, str], sites: Mapping[str, str]) -> None:
        """Whom one can call, names by id."""
        person, site = self.tr("person"), self.tr("site")
        self._finder.put(
            "people",
            (
                Choice(person, name, key, partial(self.call_person, key))
                for key, name in people.items()
            ),
        )
        self._finder.put(
            "sites",
            (Choice(site, name, key, partial(self.call_site, key)) for key, name in sites.items()),
        )
        self._everybody = sorted(people.items(), key=lambda each: each[1])[:_MOST]
        self._search()

    def call_person(self, person: str) -> None:
        """Shows what a call to somebody would be like."""
        self.ask(CallQuestion(person=person))

    def call_site(self, site: str) -> None:
        """Shows what a call to a site would be like."""
        self.ask(CallQuestion(site=site))

    def call_number(self, number: str) -> None:
        """Shows what a call to a number would be like."""
        self.ask(CallQuestion(number=number))

    def call_alert(self, alert: str) -> None:
        """Shows what a call about an alert would be like."""
        self.ask(CallQuestion(alert=alert))

    def ask(self, question: CallQuestion) -> None:
        """Shows what any call would be like."""
        self._placing.begin(question)
        self.form.setFocus()

    @Slot()
    def shut(self) -> None:
        """Nothing is placed."""
        self._placing.end()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places what is previewed, Escape forgets it, Down goes to the list."""
        asking = self._placing.question is not None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and asking:
            self._placing.place()
        elif event.key() == Qt.Key.Key_Escape and asking:
            self.shut()
        elif event.key() == Qt.Key.Key_Down and self.line.hasFocus():
            self.list.table.setFocus()
            self.list.table.selectRow(0)
        else:
            super().keyPressEvent(event)

    _everybody: list[tuple[str, str]] = []

    @Slot()
    def _search(self) -> None:
        typed = self.line.text().strip()
        found = self._finder.find(typed, _MOST)
        if not typed:
            person = self.tr("person")
            found = [
                Choice(person, name, key, partial(self.call_person, key))
                for key, name in self._everybody
            ]
        if _DIALLED.match(typed):
            number = Choice(self.tr("number"), typed, "", partial(self.call_number, typed))
            found = [number, *found]
        self.found.show_rows(found)

    @Slot()
    def _on_return(self) -> None:
        if self._placing.question is not None and not self.line.isModified():
            return
        self._run(0)

    def _run(self, row: int) -> None:
        if 0 <= row < len(self.found.rows):
            self.line.setModified(False)
            self.found.rows[row].run()

    @Slot(object)
    def _on_placed(self, call: Call) -> None:
        self._verification = call.verification
        self._book.take_call(call)
        self._placing.end()
        self.placed.emit(call)
        self.line.setFocus()
        self._show_card()

    @Slot()
    def _show(self) -> None:
        asking = self._placing.question is not None
        preview = self._placing.preview
        if preview is not None:
            self._consent.show_person(preview.person or "")
        elif not asking:
            self._consent.show_person("")
        self.form.setVisible(asking)
        self.hint.setVisible(not asking)

    @Slot()
    def _show_card(self) -> None:
        shown = {each.id: each for each in self._book.shown}.get(self._verification)
        self.card.setVisible(shown is not None)
        if shown is not None:
            self.card.show_verification(shown, self._book.now)


def _name_of(choice: Choice) -> tuple[str, str, str]:
    return choice.kind, choice.title, choice.detail
