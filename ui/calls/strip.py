"""Under an alert: the call about to be placed, or the one that goes on. Never a dialogue."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from engine.model.calls import Call, CallQuestion
from ui.calls.book import CallBook
from ui.calls.card import CallCard, Names
from ui.calls.placing import Placing
from ui.calls.placing_form import PlacingForm
from ui.calls.words import CallWords
from ui.theme import Theme


class CallStrip(QFrame):
    """Takes no room while there is nothing to say about the alert that is shown.

    Enter places the call, Escape closes; the keyboard then goes back to where it was.
    """

    def __init__(
        self,
        placing: Placing,
        book: CallBook,
        words: CallWords,
        names: Names,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Call"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._placing, self._book = placing, book
        self._alert = ""
        self._before: QWidget | None = None
        self.form = PlacingForm(placing, words, theme, self)
        self.card = CallCard(words, names, theme, self)
        self.card.leads_to_alert = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.form)
        layout.addWidget(self.card)
        self.form.closed.connect(self.shut)
        self.card.take_over_requested.connect(book.take_over)
        self.card.hang_up_requested.connect(book.hang_up)
        placing.placed.connect(self._on_placed)
        book.changed.connect(self._show)
        book.ticked.connect(lambda: self.card.tick(book.now))
        self._show()

    @property
    def is_asking(self) -> bool:
        """A call is about to be placed."""
        return self._placing.question is not None

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.form.set_theme(theme)
        self.card.set_theme(theme)

    def show_alert(self, alert: str) -> None:
        """Another alert is shown; a call about the one before is not placed any more."""
        if alert == self._alert:
            return
        self._alert = alert
        if self.is_asking:
            self.shut()
        self._show()

    def ask(self) -> None:
        """Shows what a call about the alert would be like."""
        if self.is_asking or not self._alert:
            self.setFocus()
            return
        self._before = self.window().focusWidget()
        self._placing.begin(CallQuestion(alert=self._alert))
        self._show()
        self.setFocus()

    @Slot()
    def shut(self) -> None:
        """No call is placed."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self) or self.hasFocus()
        self._placing.end()
        self._show()
        if had_keyboard and self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places, Escape closes, wherever in the strip the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_asking:
            self._placing.place()
        elif event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.shut()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _on_placed(self, call: Call) -> None:
        self._book.take_call(call)
        self.shut()

    @Slot()
    def _show(self) -> None:
        going = self._book.of_alert(self._alert) if self._alert else None
        self.form.setVisible(self.is_asking)
        self.card.setVisible(going is not None and not self.is_asking)
        if going is not None:
            self.card.show_verification(going, self._book.now)
            self.card.set_stale(bool(self._book.stale))
        self.setVisible(self.is_asking or going is not None)
