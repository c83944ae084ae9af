"""Draws a tile: picture, head line, chip, sentences, boxes, the text of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from engine.model.cameras_live import CameraState
from ui.cameras.feed import FeedState
from ui.cameras.words import CameraWords, role_words
from ui.cameras.zoom import fitted
from ui.theme import BASE_PX, RADIUS_PX, SMALL_PX, SPACE, TITLE_PX, Theme, mono, tabular

if TYPE_CHECKING:
    from ui.cameras.tile import Tile

HEAD_PX = 26
_DIMMED = 0.35
_VEIL = 205
#: A camera's clock that is off by less is right enough, seconds.
_CLOCK_S = 5.0
#: Lines of the register over the foot of the picture.
_LINES = 6


@dataclass(frozen=True, slots=True)
class Seen:
    """A box round what was observed, as shares of the picture, and what it is."""

    box: tuple[float, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is drawn over a picture.

    Attributes:
        rule: why the camera was brought to front; empty where nobody but the operator did.
        boxes: what a finding rests on; `live`: what is seen in the picture now.
        zones: corners as shares of the picture.
        lines: text of the register, newest last.
    """

    rule: str = ""
    boxes: tuple[Seen, ...] = ()
    live: tuple[Seen, ...] = ()
    zones: tuple[tuple[tuple[float, float], ...], ...] = ()
    lines: tuple[str, ...] = ()


class TileLook(QObject):
    """Words and colours of a tile."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = CameraWords(self)

    def chip(self, tile: Tile) -> tuple[str, str]:
        """The state in shape and word, and its colour."""
        if tile.feed is None:
            return "", self.theme.unknown
        shape, word = self.words.chip(tile.feed.standing, is_tampered=self._is_tampered(tile))
        return f"{shape} {word}", self._colour(tile)

    def spoken(self, tile: Tile) -> str:
        """For who does not see it."""
        if tile.view is None:
            return self.tr("No camera")
        parts = (tile.view.name, role_words(tile.view.role), self.chip(tile)[0], self.clock(tile))
        return ", ".join(each for each in parts if each)

    @staticmethod
    def _is_tampered(tile: Tile) -> bool:
        return tile.view is not None and tile.view.state is CameraState.TAMPERED

    def _colour(self, tile: Tile) -> str:
        severities = self.theme.severities
        if tile.feed is None or tile.feed.standing.state is FeedState.CONNECTING:
            return self.theme.secondary
        match tile.feed.standing.state:
            case FeedState.LIVE:
                return severities["high"].colour if self._is_tampered(tile) else self.theme.healthy
            case FeedState.STALE:
                return severities["high"].colour
            case FeedState.RECORDED | FeedState.NOTHING:
                return self.theme.focus
        return severities["critical"].colour

    def clock(self, tile: Tile) -> str:
        """Of a camera whose clock is wrong: times in its picture are, too. Empty: it is right."""
        offset_s = tile.view.clock_offset_s if tile.view is not None else None
        if offset_s is None or abs(offset_s) < _CLOCK_S:
            return ""
        minutes, seconds = divmod(round(abs(offset_s)), 60)
        span = f"{minutes}:{seconds:02}"
        if offset_s > 0:
            return self.tr("its clock is {0} min ahead").format(span)
        return self.tr("its clock is {0} min behind").format(span)

    def recording(self) -> str:
        """Over a picture that is being recorded."""
        return self.tr("REC")

    def empty(self) -> str:
        """What may stand here."""
        return self.tr("No camera\nDrag one from the list, or choose it there with Enter")


def paint_tile(painter: QPainter, tile: Tile, *, with_head: bool = True) -> None:
    """Draws a tile; the head line costs as much as the picture, and changes rarely."""
    theme = tile.look.theme
    painter.fillRect(tile.rect(), QColor(theme.window))
    painter.setFont(_font(painter, BASE_PX))
    if tile.view is None and not tile.title:
        painter.setPen(QColor(theme.secondary))
        _text(painter, tile.room, tile.look.empty(), Qt.AlignmentFlag.AlignCenter, wrap=True)
    else:
        _paint_picture(painter, tile)
        if with_head:
            _paint_head(painter, tile)
    edge = theme.focus if tile.is_current else theme.line
    painter.setPen(QPen(QColor(edge), 2 if tile.is_current else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = 1.0 if tile.is_current else 0.5
    painter.drawRect(QRectF(tile.rect()).adjusted(inset, inset, -inset, -inset))


def _paint_picture(painter: QPainter, tile: Tile) -> None:
    feed, theme, room = tile.feed, tile.look.theme, tile.room
    picture = feed.picture if feed is not None else None
    is_live = feed is not None and feed.standing.state in (FeedState.LIVE, FeedState.RECORDED)
    if picture is not None:
        shown = fitted(picture.image.size(), room)
        size = QSizeF(picture.image.size())
        part = QRectF(
            tile.region.left() * size.width(),
            tile.region.top() * size.height(),
            tile.region.width() * size.width(),
            tile.region.height() * size.height(),
        )
        painter.setOpacity(1.0 if is_live else _DIMMED)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, tile.is_zoomed)
        painter.drawImage(shown, picture.image, part)
        painter.setOpacity(1.0)
        if is_live:
            _paint_boxes(painter, tile, shown)
    if feed is None:
        return
    sentence = tile.look.words.sentence(feed.standing, tile.view)
    if sentence:
        painter.setPen(QColor(theme.text))
        inner = room.adjusted(SPACE[2], SPACE[2], -SPACE[2], -SPACE[2])
        _text(painter, inner, sentence, Qt.AlignmentFlag.AlignCenter, wrap=True)
    _paint_foot(painter, tile)


def _paint_boxes(painter: QPainter, tile: Tile, shown: QRectF) -> None:
    theme, overlay = tile.look.theme, tile.overlay
    painter.save()
    painter.setClipRect(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.severities["info"].colour), 1, Qt.PenStyle.DashLine))
    for zone in overlay.zones:
        painter.drawPolygon(QPolygonF([on_screen(tile.region, shown, *each) for each in zone]))
    painter.setFont(_font(painter, SMALL_PX))
    is_now = tile.feed is not None and tile.feed.standing.state is FeedState.LIVE
    found = [(each, QColor(theme.severities["low"].colour)) for each in overlay.boxes]
    now = [(each, QColor(theme.focus)) for each in overlay.live] if is_now else []
    for seen, colour in (*found, *now):
        left, top, wide, high = seen.box
        one = on_screen(tile.region, shown, left, top)
        other = on_screen(tile.region, shown, left + wide, top + high)
        painter.setPen(QPen(colour, 2))
        painter.drawRect(QRectF(one, other))
        _plate(painter, QPointF(one.x(), max(shown.top(), one.y() - 18)), seen.words, theme)
    painter.restore()


def on_screen(region: QRectF, shown: QRectF, x: float, y: float) -> QPointF:
    """A point of the picture, given in shares, where it stands in the tile."""
    return QPointF(
        shown.left() + (x - region.left()) / region.width() * shown.width(),
        shown.top() + (y - region.top()) / region.height() * shown.height(),
    )


def _paint_head(painter: QPainter, tile: Tile) -> None:
    theme, view = tile.look.theme, tile.view
    head = QRectF(0, 0, tile.width(), HEAD_PX)
    painter.fillRect(head, QColor(theme.panel))
    inner = head.adjusted(SPACE[1], 0, -SPACE[1], 0)
    words, colour = tile.look.chip(tile)
    if view is not None and view.recording:
        words = f"{tile.look.recording()}   {words}"
    painter.setFont(_font(painter, SMALL_PX, bold=True))
    painter.setPen(QColor(colour))
    wide = painter.fontMetrics().horizontalAdvance(words)
    _text(painter, inner, words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    inner.setRight(inner.right() - wide - SPACE[1])
    painter.setFont(_font(painter, BASE_PX, bold=True))
    painter.setPen(QColor(theme.text))
    metrics = painter.fontMetrics()
    name = metrics.elidedText(
        view.name if view is not None else tile.title,
        Qt.TextElideMode.ElideRight,
        round(inner.width()),
    )
    _text(painter, inner, name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    if view is None:
        return
    inner.setLeft(inner.left() + metrics.horizontalAdvance(name) + SPACE[1])
    painter.setFont(_font(painter, SMALL_PX))
    painter.setPen(QColor(theme.secondary))
    where = " · ".join(each for each in (tile.site_name, role_words(view.role)) if each)
    metrics = painter.fontMetrics()
    where = metrics.elidedText(where, Qt.TextElideMode.ElideRight, max(0, round(inner.width())))
    _text(painter, inner, where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _paint_foot(painter: QPainter, tile: Tile) -> None:
    """The rule that brought it up, how close one looks, and the register's text."""
    theme, room, overlay = tile.look.theme, tile.room, tile.overlay
    painter.setFont(_font(painter, SMALL_PX, bold=True))
    at = room.topLeft() + QPointF(SPACE[1], SPACE[1])
    for words in (overlay.rule, tile.look.clock(tile)):
        if words:
            _plate(painter, at, words, theme)
            at += QPointF(0, painter.fontMetrics().height() + SPACE[1])
    if tile.is_zoomed:
        words = f"{1 / tile.region.width():.1f} ×"
        wide = painter.fontMetrics().horizontalAdvance(words) + 2 * SPACE[1]
        at = QPointF(room.right() - wide - SPACE[1], room.top() + SPACE[1])
        _plate(painter, at, words, theme)
    if not overlay.lines:
        return
    painter.setFont(mono(SMALL_PX if room.height() < 300 else BASE_PX))
    high = painter.fontMetrics().height()
    lines = overlay.lines[-_LINES:]
    wide = max(painter.fontMetrics().horizontalAdvance(each) for each in lines)
    veil = QRectF(
        room.left() + SPACE[1],
        room.bottom() - high * len(lines) - 2 * SPACE[1],
        min(wide + 2 * SPACE[1], room.width() - 2 * SPACE[1]),
        high * len(lines) + SPACE[1],
    )
    _veil(painter, veil, theme)
    painter.setPen(QColor(theme.text))
    for number, each in enumerate(lines):
        line = QRectF(veil.left() + SPACE[1], veil.top() + SPACE[0] + number * high, wide, high)
        _text(painter, line, each, Qt.AlignmentFlag.AlignLeft)


def _plate(painter: QPainter, at: QPointF, words: str, theme: Theme) -> None:
    metrics = painter.fontMetrics()
    size = QSizeF(metrics.horizontalAdvance(words) + 2 * SPACE[1], metrics.height() + SPACE[0])
    plate = QRectF(at, size)
    _veil(painter, plate, theme)
    painter.setPen(QColor(theme.text))
    _text(painter, plate, words, Qt.AlignmentFlag.AlignCenter)


def _veil(painter: QPainter, room: QRectF, theme: Theme) -> None:
    veil = QColor(theme.panel)
    veil.setAlpha(_VEIL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(room, RADIUS_PX, RADIUS_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _text(
    painter: QPainter, room: QRectF, words: str, side: Qt.AlignmentFlag, *, wrap: bool = False
) -> None:
    flags = int(side) | int(Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine)
    painter.drawText(room, flags, words)


def _font(painter: QPainter, size_px: int, *, bold: bool = False) -> QFont:
    font = tabular(painter.font())
    font.setPixelSize(min(size_px, TITLE_PX))
    font.setBold(bold)
    return font
