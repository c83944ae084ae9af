"""Lists under tabs: each says in its tab how many it has, and in a sentence when it has none."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QWidget

from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowGrid
from ui.theme import SPACE


class Listing(QStackedWidget):
    """One list, or a sentence that says what would stand there."""

    def __init__(self, columns: Sequence[Column[Any]], empty: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: RowTable[Any] = RowTable(columns, parent=self)
        self.view = RowGrid(self.rows, self)
        self._empty = notice(empty, self)
        self.addWidget(self._empty)
        self.addWidget(self.view)

    def put(self, rows: Sequence[Any]) -> None:
        """Shows rows."""
        self.rows.show_rows(rows)
        self.setCurrentWidget(self.view if rows else self._empty)

    def say(self, words: str) -> None:
        """Another sentence for the empty list."""
        self._empty.setText(words)


class Listings(QTabWidget):
    """Lists beside each other; Ctrl+Tab goes to the next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self._titles: dict[Listing, str] = {}

    def add(self, title: str, columns: Sequence[Column[Any]], empty: str) -> Listing:
        """A list more."""
        made = Listing(columns, empty, self)
        made.view.setAccessibleName(title)
        self._titles[made] = title
        self.addTab(made, title)
        return made

    def fill(self, listing: Listing, rows: Sequence[Any]) -> None:
        """Rows, and their number in the tab."""
        listing.put(rows)
        self.setTabText(self.indexOf(listing), f"{self._titles[listing]} {len(rows)}")


def notice(words: str, parent: QWidget) -> QLabel:
    """A sentence in the middle of nothing."""
    label = plain_label(words, "secondary", parent, wraps=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(SPACE[3])
    return label
