"""Calls of now: a card for each that goes on, and what waits below."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.calls.book import CallBook
from ui.calls.card import CallCard, Names
from ui.calls.queue_view import QueueOfCalls
from ui.calls.words import CallWords
from ui.people.listing import notice
from ui.people.trouble import trouble_label
from ui.theme import SPACE, Theme

#: In parts of the height: cards, queue.
_SHARES = (62, 38)


class CallsNowPane(QWidget):
    """Cards stay where they are while their calls change; new ones come in their order."""

    alert_chosen = Signal(str)

    def __init__(
        self,
        book: CallBook,
        words: CallWords,
        names: Names,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book, self._words, self._names, self._theme = book, words, names, theme
        self._keys = ("", "")
        self.cards: dict[str, CallCard] = {}
        self.stale = trouble_label(self)
        self.empty = notice("", self)
        self.queue = QueueOfCalls(book, words, names, theme, self)
        self._lay_out()
        book.changed.connect(self._fill)
        book.ticked.connect(self._on_ticked)
        self.queue.alert_chosen.connect(self.alert_chosen)
        self._fill()

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setObjectName("pane")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        self._column.setSpacing(SPACE[1])
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(scroll)
        split.addWidget(self.queue)
        for number, share in enumerate(_SHARES):
            split.setStretchFactor(number, share)
        split.setSizes([each * 10 for each in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(split, 1)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.queue.set_theme(theme)
        for card in self.cards.values():
            card.set_theme(theme)

    def name_keys(self, take_over: str, hang_up: str, pause: str) -> None:
        """The keys shown on the first card and the switch."""
        self._keys = (take_over, hang_up)
        self.queue.name_key(pause)
        self._name_keys()

    @property
    def first(self) -> CallCard | None:
        """The card that the keys are for: the most urgent call that goes on."""
        shown = self._book.shown
        return self.cards.get(shown[0].id) if shown else None

    @Slot()
    def _fill(self) -> None:
        book = self._book
        self.stale.setText(book.stale or book.error)
        self.stale.setVisible(bool(book.stale or (book.error and book.queue is not None)))
        shown = book.shown
        wanted = {each.id for each in shown}
        for key in [each for each in self.cards if each not in wanted]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        for place, each in enumerate(shown):
            card = self.cards.get(each.id) or self._card(each.id)
            self._column.removeWidget(card)
            self._column.insertWidget(place + 1, card)
            card.show_verification(each, book.now)
            card.set_stale(bool(book.stale))
        self.empty.setVisible(not shown)
        self.empty.setText(self._why_empty())
        self._name_keys()

    def _why_empty(self) -> str:
        if self._book.queue is None:
            return self._book.error or self.tr("Asking the engine about its calls …")
        return self.tr(
            "Nobody is being called.\nC calls about the chosen alert; Dial reaches any person or "
            "site. Calls under way stand here with what is pressed and what comes next."
        )

    def _card(self, key: str) -> CallCard:
        card = CallCard(self._words, self._names, self._theme, self)
        card.take_over_requested.connect(self._book.take_over)
        card.hang_up_requested.connect(self._book.hang_up)
        card.alert_chosen.connect(self.alert_chosen)
        self.cards[key] = card
        return card

    def _name_keys(self) -> None:
        first = self.first
        for card in self.cards.values():
            card.name_keys(*(self._keys if card is first else ("", "")))

    @Slot()
    def _on_ticked(self) -> None:
        for card in self.cards.values():
            card.tick(self._book.now)
