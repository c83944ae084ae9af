"""Icons by name, tinted with a theme's tokens; one family, drawn as SVG."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import Theme

#: The two sizes in use, pixels; each also at twice the density.
SIZES_PX = (16, 20)
#: Thinner than the family's own 2: at 16 px the lines then stay as light as the type.
_STROKE = b'stroke-width="1.75"'


def icon(name: str, theme: Theme, colour: str | None = None) -> QIcon:
    """An icon of `resources/icons`; its disabled, selected and active looks are included.

    Args:
        colour: `#rrggbb` of the normal look; the secondary text colour if not given.

    Raises:
        FileNotFoundError: there is no icon of that name.
    """
    drawing = _drawing(name)
    looks = (
        (QIcon.Mode.Normal, colour or theme.secondary),
        (QIcon.Mode.Active, colour or theme.text),
        (QIcon.Mode.Selected, colour or theme.text),
        (QIcon.Mode.Disabled, theme.disabled),
    )
    result = QIcon()
    for mode, tint in looks:
        for size in SIZES_PX:
            for density in (1, 2):
                result.addPixmap(_painted(drawing, size, density, tint), mode)
    return result


def pixmap(name: str, colour: str, size_px: int = 16, density: float = 1.0) -> QPixmap:
    """One picture of an icon, for delegates that paint themselves."""
    return _painted(_drawing(name), size_px, density, colour)


def names() -> tuple[str, ...]:
    """Every icon there is, in order."""
    folder = files("resources").joinpath("icons")
    return tuple(
        sorted(each.name.removesuffix(".svg") for each in folder.iterdir() if ".svg" in each.name)
    )


@lru_cache(maxsize=256)
def _drawing(name: str) -> bytes:
    found = files("resources").joinpath("icons", f"{name}.svg")
    if "/" in name or not found.is_file():
        raise FileNotFoundError(f"no icon named {name!r} in resources/icons")
    return found.read_bytes().replace(b'stroke-width="2"', _STROKE)


def _painted(drawing: bytes, size_px: int, density: float, colour: str) -> QPixmap:
    tinted = drawing.replace(b"currentColor", QColor(colour).name().encode())
    renderer = QSvgRenderer(QByteArray(tinted))
    picture = QPixmap(QSize(round(size_px * density), round(size_px * density)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture
