"""`noc://` serves the map's files from the program itself; nothing else may be loaded."""

import logging
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from ui.map.tile_desk import HOST as TILES_HOST
from ui.map.tile_desk import TileDesk

logger = logging.getLogger(__name__)

SCHEME = b"noc"
PAGE_URL = "noc://assets/index.html"
#: The name under which the page asks for the outlines, whichever file they come from.
OUTLINES = "countries.json"
#: A customer's outlines larger than this would make the page slow, bytes.
_OUTLINES_LIMIT = 64 * 1024 * 1024
_KEPT_ADDRESSES = 100
_TYPES = {
    ".html": b"text/html",
    ".js": b"text/javascript",
    ".css": b"text/css",
    ".json": b"application/json",
}


def register_scheme() -> None:
    """Makes the scheme known; must come before the first QApplication. Harmless when repeated."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class Assets(QWebEngineUrlSchemeHandler):
    """Answers `noc://assets/<file>` from `resources/map`, and the page itself.

    `noc://tiles/<stamp>/<zoom>/<column>/<row>` is answered by the tile desk.

    Attributes:
        outlines: a GeoJSON file of the customer's, in place of the shipped borders; read anew for
            each load. One that cannot be read is logged, and the shipped one is used.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.page = b""
        self.outlines: Path | None = None
        self.tiles = TileDesk(self)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Sends a file by its bare name; paths with folders are refused."""
        if job.requestUrl().host() == TILES_HOST:
            self.tiles.ask(job)
            return
        name = job.requestUrl().path().removeprefix("/")
        content = self.content(name)
        if content is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        suffix = name[name.rfind(".") :]
        job.reply(_TYPES[suffix], buffer)

    def content(self, name: str) -> bytes | None:
        """A file by its bare name; None if the page may not have it."""
        if name == "index.html":
            return self.page
        if name == "qwebchannel.js":
            return _compiled_in(":/qtwebchannel/qwebchannel.js")
        if name == OUTLINES and self.outlines is not None:
            return _customer_file(self.outlines) or _asset(name)
        return _asset(name)


class LocalOnly(QWebEngineUrlRequestInterceptor):
    """Blocks every request that would leave the program.

    Attributes:
        blocked: the first hundred addresses that were asked for.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Lets `noc:`, `data:` and `blob:` through, and Qt's own `qrc:`."""
        if info.requestUrl().scheme() in ("noc", "qrc", "data", "blob"):
            return
        info.block(True)
        address = info.requestUrl().toString()
        logger.warning("map page asked for a remote address, refused: %s", address)
        if len(self.blocked) < _KEPT_ADDRESSES:
            self.blocked.append(address)


def _asset(name: str) -> bytes | None:
    if "/" in name or "\\" in name or name[name.rfind(".") :] not in _TYPES:
        return None
    found = files("resources").joinpath("map", name)
    return found.read_bytes() if found.is_file() else None


def _compiled_in(path: str) -> bytes | None:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    return bytes(file.readAll().data())


def _customer_file(path: Path) -> bytes | None:
    try:
        if path.stat().st_size > _OUTLINES_LIMIT:
            logger.warning("map outlines larger than 64 MiB, the shipped ones are used: %s", path)
            return None
        return path.read_bytes()
    except OSError as failed:
        logger.warning("map outlines cannot be read, the shipped ones are used: %s", failed)
        return None
