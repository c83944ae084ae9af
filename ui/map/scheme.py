"""`noc://` serves the map's files from the program itself; nothing else may be loaded."""

from importlib.resources import files

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

SCHEME = b"noc"
_TYPES = {
    ".html": b"text/html",
    ".js": b"text/javascript",
    ".css": b"text/css",
    ".json": b"application/json",
    ".svg": b"image/svg+xml",
}


def register_scheme() -> None:
    """Makes the scheme known; must come before the first QApplication."""
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class Assets(QWebEngineUrlSchemeHandler):
    """Answers `noc://map/<file>` from `resources/map`, and the page itself."""

    def __init__(self, page: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Sends a file by its bare name; paths with folders are refused."""
        name = job.requestUrl().path().lstrip("/")
        content = self._page if name == "index.html" else _asset(name)
        if content is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        suffix = name[name.rfind(".") :]
        job.reply(_TYPES.get(suffix, b"application/octet-stream"), buffer)


class LocalOnly(QWebEngineUrlRequestInterceptor):
    """Blocks every request that would leave the program; counts them for the tests."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Lets `noc:`, `qrc:` and `data:` through."""
        if info.requestUrl().scheme() not in ("noc", "qrc", "data", "blob"):
            self.blocked.append(info.requestUrl().toString())
            info.block(True)


def _asset(name: str) -> bytes | None:
    if not name or "/" in name or name.startswith("."):
        return None
    found = files("resources").joinpath("map", name)
    return found.read_bytes() if found.is_file() else None
