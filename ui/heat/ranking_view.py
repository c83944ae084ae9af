"""The rankings: guards and sites side by side, of today, 7 or 30 days."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.model.heat import HeatOf, RankingRow, Rankings
from ui.heat.model import HeatModel
from ui.heat.ranking_model import FEW, RankingModel
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE, Theme, tabular

_DAYS = (1, 7, 30)


class RankingView(QWidget):
    """Two tables and the span that they are of."""

    person_chosen = Signal(str)
    site_chosen = Signal(str)

    def __init__(self, model: HeatModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._model = model
        self.guards = RankingTable(HeatOf.PEOPLE, self.tr("Guards"), theme, self)
        self.sites = RankingTable(HeatOf.SITES, self.tr("Sites"), theme, self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._notice = plain_label("", "secondary", self, wraps=True)
        self.spans = [self._span_button(days) for days in _DAYS]
        self._lay_out()
        self.guards.chosen.connect(self.person_chosen)
        self.sites.chosen.connect(self.site_chosen)
        model.rankings_changed.connect(self._on_rankings_changed)
        self._on_rankings_changed()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.guards.rows.set_theme(theme)
        self.sites.rows.set_theme(theme)

    def _span_button(self, days: int) -> QPushButton:
        words = {1: self.tr("&Today"), 7: self.tr("&7 days"), 30: self.tr("&30 days")}
        button = QPushButton(words[days], self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(days == self._model.days)
        button.setProperty("days", days)
        button.setToolTip(
            self.tr("Rankings of this span, today included (Alt and the letter or figure)")
        )
        button.clicked.connect(self._on_span_clicked)
        return button

    def _lay_out(self) -> None:
        self.head = top = QHBoxLayout()
        top.setSpacing(SPACE[0])
        for button in self.spans:
            top.addWidget(button)
        top.addSpacing(SPACE[2])
        top.addWidget(self._notice, 1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.guards)
        self._split.addWidget(self.sites)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addWidget(self._split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where both tables fit, else one above the other."""
        super().resizeEvent(event)
        has_room = self.width() >= self.guards.full_width() + self.sites.full_width()
        self._split.setOrientation(
            Qt.Orientation.Horizontal if has_room else Qt.Orientation.Vertical
        )

    @Slot()
    def _on_span_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self._model.ask_rankings(int(button.property("days")))

    @Slot()
    def _on_rankings_changed(self) -> None:
        rankings = self._model.rankings
        self.guards.load(rankings.people if rankings else ())
        self.sites.load(rankings.sites if rankings else ())
        self._notice.setText(self._words(rankings))

    def _words(self, rankings: Rankings | None) -> str:
        if rankings is None:
            return self.tr("Waiting for the engine …")
        if rankings.read_share < 1:
            return self.tr("Still reading the journal: {0} %. These are the earlier days.").format(
                int(100 * rankings.read_share)
            )
        if not rankings.people and not rankings.sites:
            return self.tr(
                "No tasks or tours in this span. They appear here once a source sends them."
            )
        return self.tr(
            "Figures that rest on fewer than {0} cases are pale and stand below the others."
        ).format(FEW)


class RankingTable(QWidget):
    """One sorted table; Enter or a double click chooses a row."""

    chosen = Signal(str)

    def __init__(self, of: HeatOf, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = RankingModel(of, theme, self)
        heading = plain_label(title, "section", self)
        self.table = _Table(self)
        self.table.setModel(self.rows)
        self.table.setFont(tabular(self.table.font()))
        self.table.setAccessibleName(title)
        self.table.setToolTip(self.tr("Enter opens the row's page; a heading sorts"))
        for number, column in enumerate(self.rows.columns):
            self.table.setColumnWidth(number, column.width)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        order = Qt.SortOrder.AscendingOrder if self.rows.sorted_up else Qt.SortOrder.DescendingOrder
        header.setSortIndicator(self.rows.sorted_by, order)
        self.table.setSortingEnabled(True)
        # It would lie over the words; the arrow stands before them.
        header.setSortIndicatorShown(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(heading)
        layout.addWidget(self.table, 1)
        self.table.activated.connect(self._on_activated)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take what the figures leave."""
        super().resizeEvent(event)
        name, *figures = (column.width for column in self.rows.columns)
        self.table.setColumnWidth(0, max(name, self.table.viewport().width() - sum(figures)))

    def full_width(self) -> int:
        """What all columns take, pixels."""
        bar = self.table.verticalScrollBar().sizeHint().width()
        return sum(column.width for column in self.rows.columns) + bar + SPACE[1]

    def load(self, rows: tuple[RankingRow, ...]) -> None:
        """Other figures."""
        self.rows.load(rows)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.row(index.row()).id)


class _Table(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the window's shortcuts, not a search in the table."""
        if event.text().isalpha() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)
