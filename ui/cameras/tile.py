"""One place of the grid: a camera's picture, how it is, and what is drawn over it."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from engine.model.cameras_live import CameraView
from ui.cameras.feed import Feed
from ui.cameras.film import FilmFeed
from ui.cameras.tile_paint import HEAD_PX, Overlay, TileLook, paint_tile
from ui.cameras.zoom import WHOLE, fitted, moved, zoomed
from ui.theme import Theme

#: What is dragged onto a tile: the id of a camera.
CAMERA_MIME = "application/x-noc-camera"
#: Before the id, as text, in what is dragged out of the map; see `console-cameras.js`.
_FROM_MAP = "noc-camera:"
_LONGEST = 300
_STEP = 1.25
_WHEEL_STEP = 120.0


class Tile(QWidget):
    """Shows what it is given; never asks anybody.

    Signals: `pressed` it was chosen; `opened` a double click; `dropped` a camera's id;
    `zoom_changed` its region is another.
    """

    pressed = Signal()
    opened = Signal()
    dropped = Signal(str)
    zoom_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.look = TileLook(theme, self)
        self.view: CameraView | None = None
        self.feed: Feed | FilmFeed | None = None
        self.region = QRectF(WHOLE)
        self.overlay = Overlay()
        self.is_current = False
        self.site_name = ""
        self.title = ""
        self._pressed_at: QPoint | None = None
        self._from_head = False

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.look.theme = theme
        self.update()

    def show_camera(self, view: CameraView | None, site_name: str = "") -> None:
        """Another camera, or the same as it is now."""
        before = self.view.id if self.view is not None else ""
        self.view, self.site_name = view, site_name
        if (view.id if view is not None else "") != before:
            self.region = QRectF(WHOLE)
            self.overlay = Overlay()
        self.setAccessibleName(self.look.spoken(self))
        self.update()

    def show_title(self, words: str) -> None:
        """Whose recorded pictures follow, where there is no camera to be shown live."""
        self.title = words
        self.region = QRectF(WHOLE)
        self.update()

    def set_feed(self, feed: Feed | FilmFeed | None) -> None:
        """Where its pictures come from."""
        if feed is self.feed:
            return
        if self.feed is not None:
            self.feed.shown.disconnect(self._on_picture)
            self.feed.changed.disconnect(self._on_changed)
        self.feed = feed
        if feed is not None:
            feed.shown.connect(self._on_picture)
            feed.changed.connect(self._on_changed)
            self._want()
        self.update()

    def set_current(self, *, is_current: bool) -> None:
        """Whether keys and buttons are for it."""
        if self.is_current != is_current:
            self.is_current = is_current
            self.update()

    def set_overlay(self, overlay: Overlay) -> None:
        """What is drawn over the picture."""
        self.overlay = overlay
        self.update()

    def zoom_to(self, region: QRectF) -> None:
        """Shows a part of the picture."""
        self.region = QRectF(region)
        self._want()
        self.zoom_changed.emit()
        self.update()

    def zoom(self, closer: bool, at: QPointF | None = None) -> None:
        """One step closer or away."""
        factor = _STEP if closer else 1 / _STEP
        self.zoom_to(zoomed(self.region, factor, at or QPointF(0.5, 0.5)))

    def pan(self, right: float, down: float) -> None:
        """Moves the shown part by shares of itself."""
        self.zoom_to(moved(self.region, right, down))

    @property
    def is_zoomed(self) -> bool:
        """Whether only a part is shown."""
        return self.region != WHOLE

    @property
    def room(self) -> QRectF:
        """Where the picture may stand."""
        return QRectF(self.rect()).adjusted(1, HEAD_PX, -1, -1)

    @property
    def picture_rect(self) -> QRectF:
        """Where the picture stands; the room where there is none."""
        picture = self.feed.picture if self.feed is not None else None
        return fitted(picture.image.size(), self.room) if picture is not None else self.room

    @property
    def needs_px(self) -> int:
        """Pixels across of the whole picture, as large as it is shown now."""
        shown = fitted(QSize(16, 9), self.room).width()
        return round(shown * self.devicePixelRatioF() / self.region.width())

    def _want(self) -> None:
        """As large as it is shown; all there is when it is looked at closely."""
        if self.feed is not None:
            wide = self.room.width() * self.devicePixelRatioF() / self.region.width()
            self.feed.wanted.width = max(160, round(wide / 32 + 0.5) * 32)

    @Slot()
    def _on_picture(self) -> None:
        """Only the picture is another; the head line is drawn when its words change."""
        self.update(self.room.toAlignedRect())

    @Slot()
    def _on_changed(self) -> None:
        self.setAccessibleName(self.look.spoken(self))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what is to be drawn anew."""
        painter = QPainter(self)
        paint_tile(painter, self, with_head=event.rect().top() < HEAD_PX)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are wanted in another size."""
        super().resizeEvent(event)
        self._want()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever has the keyboard is the current one."""
        super().focusInEvent(event)
        self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses it; a drag moves the picture, from its head line the camera."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._from_head = self._pressed_at.y() < HEAD_PX
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves what is shown, or takes the camera to another place."""
        at, before = event.position().toPoint(), self._pressed_at
        if before is None or self.view is None:
            return
        if self.is_zoomed and not self._from_head:
            shown = self.picture_rect
            self.pan(
                (before.x() - at.x()) / max(1.0, shown.width()),
                (before.y() - at.y()) / max(1.0, shown.height()),
            )
            self._pressed_at = at
        elif (at - before).manhattanLength() > QApplication.startDragDistance():
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(camera_mime(self.view.id))
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The drag is over."""
        self._pressed_at = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """This one alone, or all again."""
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The whole picture again."""
        self.zoom_to(WHOLE)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Closer, with the point under the pointer staying where it is."""
        turned = event.angleDelta().y() / _WHEEL_STEP
        if not turned:
            return
        shown = self.picture_rect
        at = QPointF(
            min(1.0, max(0.0, (event.position().x() - shown.left()) / max(1.0, shown.width()))),
            min(1.0, max(0.0, (event.position().y() - shown.top()) / max(1.0, shown.height()))),
        )
        self.zoom(turned > 0, at)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cameras may be dropped: from the list, another tile, or the map."""
        if dragged_camera(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Another camera stands here from now on."""
        camera = dragged_camera(event.mimeData())
        event.acceptProposedAction()
        if camera:
            self.dropped.emit(camera)


def dragged_camera(data: QMimeData) -> str:
    """The camera that is dragged; empty: something else is. The map's page can only say it as text,
    and may say anything: whoever takes it looks the camera up."""
    if data.hasFormat(CAMERA_MIME):
        return bytes(data.data(CAMERA_MIME).data()).decode("utf-8", "replace")
    text = data.text()[:_LONGEST] if data.hasText() else ""
    return text.removeprefix(_FROM_MAP).strip() if text.startswith(_FROM_MAP) else ""


def camera_mime(camera: str) -> QMimeData:
    """A camera to be dragged."""
    made = QMimeData()
    made.setData(CAMERA_MIME, camera.encode())
    return made
