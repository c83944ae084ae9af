"""The picture of a ring: people, customers, devices and items, and the lines that join them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.model.retail_rings import Ring, RingEdge, RingNode
from ui.icons import pixmap
from ui.retail.ring_layout import Joined, Placed, joined, placed, rows_needed
from ui.retail.words import node_kind
from ui.theme import RADIUS_PX, SMALL_PX, SPACE, Theme, tabular

_BOX_H, _ROW_PX, _COLUMN_PX = 42, 62, 190
#: Of a column, and in pixels at least and at most; the rest is for the words on the lines.
_BOX_SHARE, _BOX_LEAST, _BOX_MOST = 0.54, 96, 168
_ICONS = {
    "person": "user",
    "customer": "users",
    "contact": "users",
    "device": "server",
    "address": "network",
    "item": "package",
    "site": "building-2",
    "service": "external-link",
}


class RingCanvas(QWidget):
    """`node_chosen` carries the node that was clicked or stepped to; `opened` the one to follow."""

    node_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring: Ring | None = None
        self.chosen = ""
        self._edge: RingEdge | None = None
        self._placed: list[Placed] = []
        self._joined: list[Joined] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_ring(self, ring: Ring | None) -> None:
        """Another ring."""
        if ring != self.ring:
            self.ring, self.chosen, self._edge = ring, "", None
            self._placed = placed(ring.nodes, ring.edges) if ring else []
            self._joined = joined(ring.edges) if ring else []
            columns = len({each.x for each in self._placed})
            rows = rows_needed(ring.nodes) if ring else 0
            self.setMinimumSize(columns * _COLUMN_PX, rows * _ROW_PX + SPACE[3])
            if ring is not None:
                people = self.tr("{0}: {1} joined by {2}").format(
                    ring.title, len(ring.nodes), len(ring.edges)
                )
                self.setAccessibleName(people)
        self.update()

    def point_to(self, edge: RingEdge | None) -> None:
        """Shows which line is meant."""
        self._edge = edge
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a few columns."""
        return QSize(3 * _COLUMN_PX, 4 * _ROW_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from box to box, Enter follows one."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if key in steps and self._placed:
            names = [each.node.id for each in self._placed]
            place = names.index(self.chosen) + steps[key] if self.chosen in names else 0
            self._choose(self._placed[place % len(names)].node)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self._node(self.chosen))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the box under the pointer."""
        node = self._under(event.position())
        if node is not None:
            self._choose(node)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Follows the box under the pointer."""
        node = self._under(event.position())
        if node is not None:
            self.opened.emit(node)

    def _choose(self, node: RingNode) -> None:
        self.chosen, self._edge = node.id, None
        self.update()
        self.node_chosen.emit(node)

    def _node(self, name: str) -> RingNode:
        return next(each.node for each in self._placed if each.node.id == name)

    def _under(self, at: QPointF) -> RingNode | None:
        return next((each.node for each in self._placed if self._box(each).contains(at)), None)

    def _box(self, each: Placed) -> QRectF:
        room = QRectF(self.rect())
        x, y = room.left() + each.x * room.width(), room.top() + each.y * room.height()
        columns = max(1, len({other.x for other in self._placed}))
        width = min(_BOX_MOST, max(_BOX_LEAST, _BOX_SHARE * room.width() / columns))
        return QRectF(x - width / 2, y - _BOX_H / 2, width, _BOX_H)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines first, their words over them, the boxes over all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        boxes = {each.node.id: self._box(each) for each in self._placed}
        lines = [each for each in self._joined if {each.source, each.target} <= boxes.keys()]
        for each in lines:
            painter.setPen(self._pen(each))
            painter.drawLine(*_ends(boxes[each.source], boxes[each.target]))
        for each in lines:
            self._paint_words(painter, each, *_ends(boxes[each.source], boxes[each.target]))
        for node in self._placed:
            self._paint_node(painter, node.node, boxes[node.node.id])
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _is_meant(self, each: Joined) -> bool:
        if self._edge is not None:
            return self._edge in each.edges
        return bool(self.chosen) and self.chosen in (each.source, each.target)

    def _pen(self, each: Joined) -> QPen:
        if self._is_meant(each):
            return QPen(QColor(self._theme.focus), 2)
        told = any(edge.event for edge in each.edges)
        style = Qt.PenStyle.SolidLine if told else Qt.PenStyle.DashLine
        return QPen(QColor(self._theme.secondary if told else self._theme.text), 1.2, style)

    def _paint_words(self, painter: QPainter, each: Joined, one: QPointF, other: QPointF) -> None:
        theme = self._theme
        most = max(60, int(abs(other.x() - one.x())) - 2)
        measure = painter.fontMetrics()
        text = measure.elidedText(each.words, Qt.TextElideMode.ElideRight, most)
        middle = one + (other - one) * 0.5
        width = measure.horizontalAdvance(text) + 2
        box = QRectF(middle.x() - width / 2, middle.y() - 8, width, 16)
        painter.fillRect(box, QColor(theme.panel))
        painter.setPen(QColor(theme.text if self._is_meant(each) else theme.secondary))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_node(self, painter: QPainter, node: RingNode, box: QRectF) -> None:
        theme = self._theme
        is_subject = self.ring is not None and node.id == f"person {self.ring.finding.subject}"
        colour = theme.text if is_subject else theme.secondary
        edge = theme.focus if node.id == self.chosen else colour if is_subject else theme.line
        painter.setPen(QPen(QColor(edge), 2 if node.id == self.chosen or is_subject else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        picture = pixmap(
            _ICONS.get(node.kind, "circle-help"), colour, density=self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(box.left() + SPACE[1], box.center().y() - 8), picture)
        words = box.adjusted(SPACE[1] + 16 + SPACE[1], SPACE[0], -SPACE[0], -SPACE[0])
        painter.setPen(QColor(theme.secondary))
        flags = Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(flags | Qt.AlignmentFlag.AlignTop), node_kind(node.kind))
        font = QFont(painter.font())
        painter.save()
        font.setBold(is_subject)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        label = painter.fontMetrics().elidedText(
            node.label, Qt.TextElideMode.ElideMiddle, int(words.width())
        )
        painter.drawText(words, int(flags | Qt.AlignmentFlag.AlignBottom), label)
        painter.restore()


def _ends(one: QRectF, other: QRectF) -> tuple[QPointF, QPointF]:
    """From edge to edge: side to side between columns, else above each other."""
    if one.center().x() < other.center().x() - 1:
        return QPointF(one.right(), one.center().y()), QPointF(other.left(), other.center().y())
    if one.center().x() > other.center().x() + 1:
        return QPointF(one.left(), one.center().y()), QPointF(other.right(), other.center().y())
    if one.center().y() < other.center().y():
        return QPointF(one.center().x(), one.bottom()), QPointF(other.center().x(), other.top())
    return QPointF(one.center().x(), one.top()), QPointF(other.center().x(), other.bottom())
