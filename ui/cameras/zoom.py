"""Digital zoom: which part of a picture is shown."""

from PySide6.QtCore import QPointF, QRectF, QSize

#: Beyond that there is nothing but blocks.
MOST = 12.0
WHOLE = QRectF(0, 0, 1, 1)


def zoomed(region: QRectF, factor: float, at: QPointF) -> QRectF:
    """A region closer by a factor, with the point under the pointer staying where it is.

    Args:
        at: the point as shares of the region.
    """
    side = min(1.0, max(1 / MOST, region.width() / factor))
    left = region.left() + at.x() * (region.width() - side)
    top = region.top() + at.y() * (region.height() - side)
    return kept(QRectF(left, top, side, side))


def moved(region: QRectF, right: float, down: float) -> QRectF:
    """A region moved by shares of itself."""
    return kept(region.translated(right * region.width(), down * region.height()))


def around(box: tuple[float, ...] | None) -> QRectF:
    """A region with the picture's own proportions that holds a box and a little around it."""
    if box is None:
        return QRectF(WHOLE)
    left, top, width, height = box
    side = min(1.0, max(width, height, 1 / MOST) * 1.2)
    middle = QPointF(left + width / 2, top + height / 2)
    return kept(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))


def kept(region: QRectF) -> QRectF:
    """Pushed back into the picture."""
    left = min(max(0.0, region.left()), 1 - region.width())
    top = min(max(0.0, region.top()), 1 - region.height())
    return QRectF(left, top, region.width(), region.height())


def fitted(picture: QSize, room: QRectF) -> QRectF:
    """Where a picture stands in a room with its own proportions, in the middle."""
    if picture.isEmpty() or room.isEmpty():
        return room
    scale = min(room.width() / picture.width(), room.height() / picture.height())
    wide, high = picture.width() * scale, picture.height() * scale
    left = room.left() + (room.width() - wide) / 2
    top = room.top() + (room.height() - high) / 2
    return QRectF(left, top, wide, high)
