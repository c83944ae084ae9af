"""The engine and its store in figures, each with its name and unit."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.model.health import HealthPage
from ui.plain import plain_label
from ui.theme import SPACE, Theme
from ui.words import age

_Fact = tuple[str, str, str]


class Facts(QWidget):
    """Two short lists; what needs somebody stands in a colour, with a word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._page: HealthPage | None = None
        self._values: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        self._grid.setHorizontalSpacing(SPACE[2])
        self._grid.setVerticalSpacing(SPACE[0])
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.say(self.tr("Waiting for the engine; its figures and those of the store appear here."))

    def say(self, words: str) -> None:
        """A sentence instead of figures."""
        self._values = []
        self._clear()
        self._grid.addWidget(plain_label(words, "secondary", wraps=True), 0, 0, 1, 4)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if self._page is not None:
            self.show_page(self._page)

    def show_page(self, page: HealthPage) -> None:
        """The figures of a page."""
        self._page = page
        lists = self._engine(page), self._store(page)
        if not self._values:
            self._lay_out(lists)
        facts = [each for facts in lists for each in facts]
        for label, (_, value, colour) in zip(self._values, facts, strict=True):
            if label.text() != value:  # what somebody has marked to be copied stays marked
                label.setText(value)
            label.setStyleSheet(f"color: {colour};" if colour else "")

    def _lay_out(self, lists: Sequence[Sequence[_Fact]]) -> None:
        self._clear()
        top = Qt.AlignmentFlag.AlignTop
        for number, title in enumerate((self.tr("ENGINE"), self.tr("STORE"))):
            column = number * 2
            self._grid.addWidget(plain_label(title, "section"), 0, column, 1, 2)
            for row, (name, _, _) in enumerate(lists[number], start=1):
                shown = plain_label("", wraps=True)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._grid.addWidget(plain_label(name, "secondary"), row, column, top)
                self._grid.addWidget(shown, row, column + 1, top)
                self._values.append(shown)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _engine(self, page: HealthPage) -> Sequence[_Fact]:
        counts = page.counts
        high = self._theme.severities["high"].colour
        failing = ", ".join(f"{each.title} {each.failures:,}×" for each in page.failing)
        return (
            (self.tr("Running for"), age(page.now - page.started_at), ""),
            (self.tr("Received"), f"{counts.received:,}", ""),
            (
                "",
                self.tr("= {accepted:,} accepted + {duplicates:,} duplicates").format(
                    accepted=counts.accepted, duplicates=counts.duplicates
                )
                + self.tr(" + {refused:,} refused + {held:,} held").format(
                    refused=counts.refused, held=counts.held
                ),
                "",
            ),
            (self.tr("Examined"), f"{page.examined:,}", ""),
            (self.tr("Waiting in the queue"), self.tr("{n} batches").format(n=page.queue), ""),
            (self.tr("Held for their time"), f"{page.held_now:,}", ""),
            (self.tr("Consoles attached"), f"{page.consoles:,}", ""),
            (
                self.tr("Failing rules"),
                f"◆ {failing}" if failing else self.tr("✓ none"),
                high if failing else self._theme.healthy,
            ),
        )

    def _store(self, page: HealthPage) -> Sequence[_Fact]:
        store = page.store
        critical = self._theme.severities["critical"].colour
        growth = store.growth_bytes_day
        fails = f"▲ {store.trouble}" if store.trouble else self.tr("▲ the last write failed")
        return (
            (
                self.tr("State"),
                self.tr("✓ writes succeed") if store.ok else fails,
                self._theme.healthy if store.ok else critical,
            ),
            (self.tr("Kind"), store.kind, ""),
            (self.tr("Where"), store.place, ""),
            (self.tr("Size"), size(store.size_bytes), ""),
            (
                self.tr("Growth"),
                self.tr("not known before the second daily backup")
                if growth is None
                else self.tr("{size} a day").format(size=size(growth)),
                "",
            ),
            (self.tr("Events kept"), f"{store.sequence:,}", ""),
            (self.tr("Sealed days"), f"{store.sealed_days:,}", ""),
            self._since(self.tr("Last backup"), store.backup_at, store.backup_bytes, page, 26.0),
            self._since(self.tr("Snapshot"), store.snapshot_at, store.snapshot_bytes, page, 5 / 60),
        )

    def _since(
        self, name: str, at: datetime | None, bytes_: int, page: HealthPage, hours: float
    ) -> _Fact:
        """How long ago something was kept; in a colour once it is older than it should be."""
        medium = self._theme.severities["medium"].colour
        if at is None:
            is_young = page.now - page.started_at < timedelta(hours=hours)
            return name, self.tr("none yet"), "" if is_young else medium
        since = page.now - at
        words = self.tr("{age} ago, {size}").format(age=age(since), size=size(bytes_))
        if since > timedelta(hours=hours):
            return name, f"● {words}", medium
        return name, words, ""


def size(bytes_: float) -> str:
    """Bytes in decimal units.

    >>> size(950), size(12_400), size(-3_600_000)
    ('950 B', '12.4 kB', '-3.6 MB')
    """
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if abs(bytes_) >= limit:
            return f"{bytes_ / limit:,.1f} {unit}"
    return f"{bytes_:,.0f} B"
