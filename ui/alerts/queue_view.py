"""The queue as a table, alone or in groups; the cursor stays on its alert whatever arrives."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.model.alert import Alert
from ui.alerts.column_chooser import ColumnChooser
from ui.alerts.filter_bar import FilterBar
from ui.alerts.filters import Filter
from ui.alerts.group_model import GROUP_ROLE, Group, GroupModel, group
from ui.alerts.ordering import Ordering, sort_key
from ui.alerts.queue_model import ALERT_ROLE, QueueModel
from ui.alerts.table import LinedRow, RowsTable
from ui.plain import plain_label
from ui.shell.preferences import Preferences
from ui.theme import ROW_COMFORTABLE_PX, ROW_PX, SPACE, Theme

_HIDDEN = ("priority", "confidence", "level", "client")
_COLUMNS, _COMFORTABLE = "queue/hidden", "queue/comfortable"
#: In a narrow pane these columns go first, in this order.
_GIVE_WAY = ("count", "age", "alert", "state", "where", "who")
#: What happened: it takes the room that the other columns leave.
_WIDEST = 3


class QueueView(QWidget):
    """Filter chips, the table, or a sentence when there is nothing in it."""

    selected = Signal(str)

    def __init__(
        self,
        model: QueueModel,
        theme: Theme,
        preferences: Preferences,
        me: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._model = model
        self._preferences = preferences
        self._me = me
        self._current = ""
        self._is_known = True
        self.filters = FilterBar(theme, preferences, self)
        self.table = RowsTable(self)
        self.table.setModel(model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.groups = GroupModel(theme, self)
        self.group_table = RowsTable(self)
        self.group_table.setModel(self.groups)
        self.group_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        told = {"count": self.tr("How often")}
        columns = [(each.name, told.get(each.name, each.title)) for each in model.columns[2:]]
        self._chooser = ColumnChooser(columns, lambda: self.hidden_columns, self)
        self._empty = plain_label("", "secondary", self, wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.table)
        self.set_theme(theme)
        self._lay_out()
        self._connect()
        self._show_columns()
        self._show_heights()
        self._model.set_order(self.filters.order)
        self._model.sort_again()
        self._show_order()
        self._on_counted()

    def _lay_out(self) -> None:
        for number, column in enumerate(self._model.columns):
            self.table.setColumnWidth(number, column.width)
        for number, width in enumerate((28, 240, 64, 54, 54)):
            self.group_table.setColumnWidth(number, width)
        stretch = QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(_WIDEST, stretch)
        self.group_table.horizontalHeader().setSectionResizeMode(1, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        self._pages = QStackedLayout()
        for widget in (self.table, self.group_table, self._empty):
            self._pages.addWidget(widget)
        layout.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._model.counted.connect(self._on_counted)
        self._model.modelReset.connect(self._on_reset)
        self.filters.changed.connect(self._on_filter)
        self.filters.grouped.connect(self._on_counted)
        self.group_table.activated.connect(self._on_group_chosen)
        header = self.table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        # Qt then selects nothing when a heading is clicked; the order is set by our own names.
        self.table.setSortingEnabled(True)
        header.sectionClicked.connect(self._on_heading)
        self.filters.ordered.connect(self._show_order)
        self._chooser.toggled.connect(self._toggle_column)

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self._model.theme = theme
        self.groups.theme = theme
        self.filters.set_theme(theme)
        self.table.setItemDelegate(LinedRow(self._model, theme, self.table))
        self.group_table.setItemDelegate(LinedRow(self.groups, theme, self.group_table))

    @property
    def current(self) -> Alert | None:
        """The alert under the cursor; none while groups are shown."""
        if self.filters.is_grouped:
            return None
        alert: Alert | None = self.table.currentIndex().data(ALERT_ROLE)
        return alert

    @property
    def chosen(self) -> list[Alert]:
        """All selected alerts, in order."""
        if self.filters.is_grouped:
            return []
        # By ranges: Qt's `selectedRows` asks every cell of every row whether it can be selected.
        spans = self.table.selectionModel().selection()
        ranges = [spans.at(number) for number in range(spans.count())]
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return [self._model.alerts[row] for row in sorted(rows)]

    def select(self, alert_id: str) -> None:
        """Moves the cursor to an alert; a filter that hides it is taken away."""
        if self._model.row_of(alert_id) is None:
            self.filters.set_filter(Filter())
        self.filters.set_grouped(False)
        row = self._model.row_of(alert_id)
        if row is not None:
            self.table.selectRow(row)

    def take_keyboard(self) -> None:
        """To the alerts, the groups, or the place where they will appear."""
        self._pages.currentWidget().setFocus()

    def step(self, by: int) -> None:
        """Moves the cursor up or down."""
        table = self.group_table if self.filters.is_grouped else self.table
        row = table.currentIndex().row() + by
        if 0 <= row < table.model().rowCount():
            table.selectRow(row)

    def toggle_groups(self) -> None:
        """Groups, or alerts."""
        self.filters.set_grouped(not self.filters.is_grouped)
        self.take_keyboard()

    @Slot(object)
    def _on_filter(self, wanted: Filter) -> None:
        empty = wanted == Filter()
        self._model.set_filter(None if empty else wanted.test(self._me, self._model.names))

    @Slot()
    def _on_counted(self) -> None:
        if self.filters.is_grouped:
            alerts = self._model.alerts
            if self._model.order is not Ordering.URGENT:
                alerts = sorted(alerts, key=sort_key)
            self.groups.show(group(alerts), self._model.now)
        empty = self._model.rowCount() == 0
        hidden = len(self._model.everything) - self._model.rowCount()
        self._empty.setText(
            self.tr("Waiting for the engine.\nOpen alerts appear here once it answers.")
            if not self._is_known
            else self.tr("None of {0} open alerts passes the filter. Esc shows all.").format(hidden)
            if hidden
            else self.tr("No open alerts.\nNew ones appear here, most urgent first.")
        )
        self._pages.setCurrentIndex(2 if empty else int(self.filters.is_grouped))
        if not empty and not self.table.selectionModel().hasSelection():
            # The selected alert has left: its neighbour, on which Qt has put the cursor.
            self.table.selectRow(max(0, self.table.currentIndex().row()))

    @Slot()
    def _on_reset(self) -> None:
        row = self._model.row_of(self._current) if self._current else None
        if row is not None:
            self.table.selectRow(row)

    @Slot(QModelIndex)
    def _on_group_chosen(self, index: QModelIndex) -> None:
        chosen: Group = index.data(GROUP_ROLE)
        self.filters.set_grouped(False)
        self.filters.set_filter(Filter(detection=chosen.detection))
        self.table.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        alert: Alert | None = current.data(ALERT_ROLE)
        if alert is not None and alert.id != self._current:
            self._current = alert.id
            self.selected.emit(alert.id)

    def _show_columns(self) -> None:
        """As chosen; where the pane is narrow, what happened goes before how it stands."""
        hidden = self.hidden_columns
        widths = {each.name: each.width for each in self._model.columns if each.name not in hidden}
        for name in _GIVE_WAY:
            if sum(widths.values()) <= self.width():
                break
            widths.pop(name, None)
        for number, column in enumerate(self._model.columns):
            self.table.setColumnHidden(number, column.name not in widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other columns."""
        super().resizeEvent(event)
        self._show_columns()

    def set_known(self, *, is_known: bool) -> None:
        """Whether the engine has told the queue at all: an unknown one is not an empty one."""
        self._is_known = is_known
        self._on_counted()

    @property
    def is_comfortable(self) -> bool:
        """Whether rows have more room than the dense ones."""
        return bool(self._preferences.get(_COMFORTABLE, False))

    def toggle_comfortable(self) -> None:
        """Dense or comfortable rows, kept for this user."""
        self._preferences.put(_COMFORTABLE, not self.is_comfortable)
        self._show_heights()

    def _show_heights(self) -> None:
        height = ROW_COMFORTABLE_PX if self.is_comfortable else ROW_PX
        for table in (self.table, self.group_table):
            table.set_row_height(height)

    @Slot(int)
    def _on_heading(self, section: int) -> None:
        wanted = self._model.columns[section].order
        if wanted is not None:
            self.filters.set_order(Ordering.URGENT if wanted is self.filters.order else wanted)
        self._show_order()

    @Slot()
    def _show_order(self) -> None:
        header = self.table.horizontalHeader()
        orders = [column.order for column in self._model.columns]
        section = orders.index(self.filters.order)
        down = self.filters.order in (Ordering.NEWEST, Ordering.URGENT)
        arrow = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, arrow)

    @Slot()
    def choose_columns(self) -> None:
        """Opens or closes the choice of columns over the table."""
        if self._chooser.isVisible():
            self._chooser.shut()
            return
        self.filters.set_grouped(False)
        self._chooser.open_at(self.table.geometry().topRight() + QPoint(-SPACE[1], SPACE[4]))

    @property
    def hidden_columns(self) -> set[str]:
        """Names of the columns that are not shown."""
        return set(self._preferences.get(_COLUMNS, list(_HIDDEN)))

    @Slot(str)
    def _toggle_column(self, name: str) -> None:
        self._preferences.put(_COLUMNS, sorted(self.hidden_columns ^ {name}))
        self._show_columns()
