"""Rings: which there are, the picture of one, and each line of it as a row."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from engine.model.retail_rings import Ring, RingEdge, RingNode
from ui.people.clock import zone
from ui.plain import plain_label
from ui.retail.framed import Framed
from ui.retail.ring_canvas import RingCanvas
from ui.retail.rings import RingsModel
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme
from ui.vocabulary.said import title

_PERSON = "person "


class RingsPage(Framed):
    """Signals carry ids; `transaction_chosen` a `source:id`; `ring_chosen` the ring."""

    person_chosen = Signal(str)
    alert_chosen = Signal(str)
    transaction_chosen = Signal(str)
    ring_chosen = Signal(object)

    def __init__(self, model: RingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model, self._theme = model, theme
        self.rows: RowTable[Ring] = RowTable(self._columns(), lambda each: each.finding.id, self)
        self.table = RowView(self.rows, "", 0, self)
        self.reason = plain_label("", "", self, wraps=True)
        self.alert = QPushButton(self.tr("Alert"), self)
        self.canvas = RingCanvas(theme, self)
        self.edges: RowTable[tuple[int, RingEdge]] = RowTable(
            self._edge_columns(), lambda each: each, self
        )
        self.joins = RowView(self.edges, self.tr("Nothing was joined."), 2, self)
        self._lay_out()
        self.table.chosen.connect(self._on_chosen)
        self.table.table.activated.connect(self._on_alert)
        self.alert.clicked.connect(self._on_alert)
        self.joins.chosen.connect(self._on_edge)
        self.joins.table.activated.connect(self._on_opened_edge)
        self.canvas.node_chosen.connect(self._on_node)
        self.canvas.opened.connect(self._on_opened_node)
        model.changed.connect(self._fill)
        self._fill()

    def _columns(self) -> tuple[Column[Ring], ...]:
        def kind(ring: Ring) -> str:
            known = self._theme.severities[ring.finding.severity.value]
            return f"{known.shape} {title(ring.title)}"

        return (
            Column(
                self.tr("Ring"),
                kind,
                lambda each: (each.finding.severity.rank, each.title),
                colour=lambda each: self._theme.severities[each.finding.severity.value].colour,
                width=230,
            ),
            Column(self.tr("Who"), lambda each: each.name, width=120),
            Column(self.tr("Store"), lambda each: each.site_name, width=144),
            Column(
                self.tr("When"),
                lambda each: _local(each, each.finding.occurred_at, "%d %b %H:%M"),
                lambda each: each.finding.occurred_at,
                width=104,
            ),
            Column(
                self.tr("Joined"),
                lambda each: f"{len(each.nodes)}",
                lambda each: len(each.nodes),
                figures=True,
                width=58,
            ),
        )

    def _edge_columns(self) -> tuple[Column[tuple[int, RingEdge]], ...]:
        def label(name: str) -> str:
            ring = self.canvas.ring
            found = (each.label for each in ring.nodes if each.id == name) if ring else iter(())
            return next(found, name)

        def when(row: tuple[int, RingEdge]) -> str:
            ring = self.canvas.ring
            at = row[1].at
            return _local(ring, at, "%d %b %H:%M:%S") if ring is not None and at else ""

        return (
            Column(self.tr("From"), lambda each: label(each[1].source), width=140),
            Column(self.tr("To"), lambda each: label(each[1].target), width=170),
            Column(self.tr("Why"), lambda each: each[1].reason),
            Column(self.tr("When"), when, lambda each: (str(each[1].at), each[0]), width=120),
        )

    def _lay_out(self) -> None:
        self.table.table.setAccessibleName(self.tr("Rings"))
        self.joins.table.setAccessibleName(self.tr("What joins them"))
        self.alert.setToolTip(self.tr("Show the alert of this ring (Enter)"))
        picture = QWidget(self)
        column = QVBoxLayout(picture)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[0])
        column.addWidget(self.reason)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.canvas)
        column.addWidget(scroll, 1)
        column.addWidget(self.alert, 0, Qt.AlignmentFlag.AlignRight)
        split = QSplitter(Qt.Orientation.Vertical, self.content)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for part in (self.table, picture, self.joins):
            split.addWidget(part)
        split.setSizes([220, 520, 260])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.canvas.set_theme(theme)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        model = self._model
        nothing = (
            self.tr(
                "No ring was found in the last {0} days.\nWhere several events belong together "
                "(one login in two stores, refunds to a relative, goods sold on) the people, "
                "customers, devices and items are drawn here."
            ).format(model.rings.days)
            if model.rings is not None and not model.all
            else ""
        )
        if not self.stand(self.tr("Asking the engine for rings …"), nothing):
            return
        self.rows.show_rows(model.all)
        if self.table.current is None and model.all:
            self.table.table.selectRow(0)
        self._show(self.table.current)

    def _show(self, ring: Ring | None) -> None:
        if ring is None:
            return
        self.canvas.show_ring(ring)
        self.reason.setText(ring.finding.reason)
        self.alert.setVisible(ring.alert is not None)
        self.alert.setText(self.tr("Alert {0}").format(ring.alert_label))
        self.edges.show_rows(enumerate(ring.edges))

    @Slot(object)
    def _on_chosen(self, ring: Ring | None) -> None:
        if ring is not None:
            self._show(ring)
            self.ring_chosen.emit(ring)

    @Slot()
    def _on_alert(self) -> None:
        ring = self.table.current
        if isinstance(ring, Ring) and ring.alert:
            self.alert_chosen.emit(ring.alert)

    @Slot(object)
    def _on_edge(self, row: tuple[int, RingEdge] | None) -> None:
        self.canvas.point_to(row[1] if row else None)

    @Slot()
    def _on_opened_edge(self) -> None:
        row = self.joins.current
        if row is not None and row[1].event:
            self.transaction_chosen.emit(row[1].event)

    @Slot(object)
    def _on_node(self, node: RingNode) -> None:
        """The first line of the node has the cursor of the list."""
        rows = self.edges.rows
        mine = (at for at, (_, each) in enumerate(rows) if node.id in (each.source, each.target))
        place = next(mine, None)
        if place is not None:
            self.joins.table.selectRow(place)
        self.canvas.chosen = node.id
        self.canvas.point_to(None)

    @Slot(object)
    def _on_opened_node(self, node: RingNode) -> None:
        if node.id.startswith(_PERSON):
            self.person_chosen.emit(node.id.removeprefix(_PERSON))


def _local(ring: Ring, at: datetime, form: str) -> str:
    return at.astimezone(zone(ring.timezone)).strftime(form)
