"""The heatmap itself: rows × hours, painted by hand, moved in by wheel and keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from ui.heat.grid import HOUR, Excerpt
from ui.heat.painting import Cell, HeatPainter, Look, day_words, one_line
from ui.heat.scale import Scale
from ui.theme import ROW_PX, SPACE, Theme

#: Width of the names, pixels.
_NAMES_PX = 168
#: Rows that a turn of the wheel moves where names fit; elsewhere it moves as many pixels.
_WHEEL_ROWS = 3
_NOTCH = 120


class HeatMap(QAbstractScrollArea):
    """Shows an `Excerpt`; the cursor stays with its row and hour when another one comes.

    Signals carry row and hour as places in what is shown. `entered` and `left` are the pointer's.
    """

    entered = Signal()
    left = Signal()
    pointed_at = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = HeatPainter(theme, self.font())
        self._shown: Excerpt | None = None
        self._scale = Scale()
        self._was_zoomed = False
        self._cursor: Cell | None = None
        self._pointed: Cell | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Risk by hour"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def cursor_cell(self) -> Cell | None:
        """Row and hour of the keyboard's cursor."""
        return self._cursor

    @property
    def scale(self) -> Scale:
        """Zoom and place."""
        return self._scale

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._painter = HeatPainter(theme, self.font())
        self._fit_scale()
        self.viewport().update()

    def show_excerpt(self, shown: Excerpt | None) -> None:
        """Other figures; zoom, cursor and the row under it stay where they are."""
        before, cursor = self._shown, self._cursor
        y = self._scale.y_of(cursor[0]) if cursor else 0
        self._shown, self._pointed, self._cursor = shown, None, None
        self._fit_scale()
        if shown is not None and shown.rows.size:
            kept = _same_cell(before, cursor, shown)
            self._cursor = kept or (0, shown.hours - 1)
            if kept is not None and 0 <= y < self._scale.height:
                top = round(kept[0] * self._scale.row_px) - y
                self._move_to(self._scale.at(top, self._scale.left))
        self._say_where()
        self.viewport().update()

    def zoom(self, rows: int, hours: int = 0, at: QPointF | None = None) -> None:
        """By steps, round a point of the cells, or round the cursor."""
        self._was_zoomed = True
        if at is not None:
            self._move_to(self._scale.zoomed(rows, hours, at.x(), at.y()))
            return
        cell = self._cursor or (0, 0)
        x, y = self._scale.x_of(cell[1]), self._scale.y_of(cell[0])
        self._move_to(self._scale.zoomed(rows, hours, x, y).showing(*cell))

    def fit(self) -> None:
        """Everything at once."""
        self._was_zoomed = True
        self._move_to(
            Scale(
                rows=self._scale.rows,
                hours=self._scale.hours,
                width=self._scale.width,
                height=self._scale.height,
            )
        )

    def put_cursor(self, row: int, hour: int) -> None:
        """Moves the cursor, and scrolls to it."""
        if self._shown is None or not self._scale.rows:
            return
        cell = (
            max(0, min(row, self._scale.rows - 1)),
            max(0, min(hour, self._scale.hours - 1)),
        )
        self._pointed = None
        self._move_to(self._scale.showing(*cell))
        if cell != self._cursor:
            self._cursor = cell
            self._say_where()
            self.pointed_at.emit(*cell)

    def words_of(self, cell: Cell) -> str:
        """A cell in words, as a screen reader says it."""
        shown = self._shown
        if shown is None:
            return ""
        local, risk = shown.local(cell[1]), shown.risk(*cell)
        level = self.tr("risk {0} of 100").format(risk)
        return self.tr("{who}, {day} {start}, {risk}").format(
            who=one_line(shown.name(cell[0])),
            day=day_words(local),
            start=f"{local:%H:%M}",
            risk=level if risk is not None else self.tr("nothing is known"),
        )

    def _say_where(self) -> None:
        if self._cursor is not None:
            self.setAccessibleDescription(self.words_of(self._cursor))

    def _area(self) -> QRect:
        """Where the cells are, in the viewport."""
        return self.viewport().rect().adjusted(_NAMES_PX, self._painter.axis_px, 0, -SPACE[0])

    def _fit_scale(self) -> None:
        area, shown = self._area(), self._shown
        old = self._scale
        new = Scale(
            rows=len(shown.rows) if shown else 0,
            hours=shown.hours if shown else 0,
            width=max(1, area.width()),
            height=max(1, area.height()),
            row_step=old.row_step,
            hour_step=old.hour_step,
        )
        new = new if self._was_zoomed else new.opened()
        self._move_to(new.at(old.top, old.left))

    def _move_to(self, scale: Scale) -> None:
        self._scale = scale
        for bar, full, page, value, step in (
            (self.verticalScrollBar(), scale.full_height, scale.height, scale.top, ROW_PX),
            (self.horizontalScrollBar(), scale.full_width, scale.width, scale.left, ROW_PX),
        ):
            bar.blockSignals(True)
            bar.setRange(0, max(0, full - page))
            bar.setPageStep(page)
            bar.setSingleStep(step)
            bar.setValue(value)
            bar.blockSignals(False)
            bar.update()
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._scale = self._scale.at(
            self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        )
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One frame."""
        if self._shown is None:
            return
        painter = QPainter(self.viewport())
        look = Look(
            shown=self._shown,
            scale=self._scale,
            cells=self._area(),
            cursor=self._cursor,
            pointed=self._pointed,
            has_focus=self.hasFocus(),
        )
        self._painter.paint(painter, look)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same cells in another room."""
        super().resizeEvent(event)
        self._fit_scale()

    def sizeHint(self) -> QSize:
        """A room in which a week can be read."""
        return QSize(_NAMES_PX + 4 * 168, 10 * ROW_PX)

    def minimumSizeHint(self) -> QSize:
        """Names and a few hours."""
        return QSize(2 * _NAMES_PX, 4 * ROW_PX)

    def _cell_at(self, place: QPoint) -> Cell | None:
        area = self._area()
        row = self._scale.row_at(place.y() - area.top())
        hour = self._scale.hour_at(max(0, place.x() - area.left()))
        return None if row is None or hour is None else (row, hour)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cell under the pointer."""
        cell = self._cell_at(event.position().toPoint())
        if cell != self._pointed:
            self._pointed = cell
            self.viewport().update()
            if cell is not None:
                self.pointed_at.emit(*cell)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor goes there, and the row is chosen."""
        cell = self._cell_at(event.position().toPoint())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.put_cursor(*cell)
            self.chosen.emit(*cell)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Rows should stay where they are now."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to the cursor."""
        self._pointed = None
        self.left.emit()
        self.viewport().update()
        if self._cursor is not None:
            self.pointed_at.emit(*self._cursor)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls rows, with Shift hours; with Ctrl zooms rows, with both zooms hours."""
        modifiers = event.modifiers()
        turn = event.angleDelta().y() or event.angleDelta().x()
        is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            at = event.position() - QPointF(self._area().topLeft())
            step = (turn > 0) - (turn < 0)
            self.zoom(0 if is_shifted else step, step if is_shifted else 0, at)
        else:
            bar = self.horizontalScrollBar() if is_shifted else self.verticalScrollBar()
            bar.setValue(bar.value() - turn * _WHEEL_ROWS * ROW_PX // _NOTCH)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, zoom, and Enter for the person or site of the row."""
        row, hour = self._cursor or (0, 0)
        page = max(1, int(self._scale.height / self._scale.row_px) - 1)
        is_wide = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # Rows that share a pixel row are passed over together.
        step = max(1, round(1 / self._scale.row_px)) if self._scale.rows else 1
        moves = {
            Qt.Key.Key_Up: (row - step, hour),
            Qt.Key.Key_Down: (row + step, hour),
            Qt.Key.Key_Left: (row, hour - (24 if is_wide else 1)),
            Qt.Key.Key_Right: (row, hour + (24 if is_wide else 1)),
            Qt.Key.Key_PageUp: (row - page, hour),
            Qt.Key.Key_PageDown: (row + page, hour),
            Qt.Key.Key_Home: (0 if is_wide else row, hour if is_wide else 0),
            Qt.Key.Key_End: (
                self._scale.rows if is_wide else row,
                hour if is_wide else self._scale.hours,
            ),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.put_cursor(*moves[key])
        elif not self._act_on(key):
            super().keyPressEvent(event)

    def _act_on(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
            self.zoom(0, 1 if key == Qt.Key.Key_BracketRight else -1)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(*self._cursor)
        else:
            return False
        return True


def _same_cell(before: Excerpt | None, cell: Cell | None, after: Excerpt) -> Cell | None:
    """Where the row and hour of a cell are shown now, if they are."""
    if before is None or cell is None:
        return None
    row = after.row_of(before.id(cell[0]))
    hour = (before.hour(cell[1]) - after.first_hour) // HOUR
    return (row, hour) if row is not None and 0 <= hour < after.hours else None
