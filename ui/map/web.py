"""The web view with everything switched off that the map does not need."""

import logging

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings

from ui.map.scheme import PAGE_URL, SCHEME, Assets, LocalOnly

logger = logging.getLogger(__name__)

_OFF = (
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.ShowScrollBars,
)


class MapPage(QWebEnginePage):
    """Stays on the map's own address, whatever is clicked or dropped."""

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, _is_main_frame: bool
    ) -> bool:
        """Only the page itself."""
        return QUrl(url).toString() == PAGE_URL

    def javaScriptConsoleMessage(
        self,
        _level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Into our log instead of standard error."""
        logger.warning("map page says: %s (%s:%s)", message, source, line)


def make_profile(assets: Assets, local_only: LocalOnly, parent: QObject) -> QWebEngineProfile:
    """A profile that keeps nothing and reaches nothing outside the program.

    It must be destroyed after its page: make it a child after the page is one.
    """
    profile = QWebEngineProfile(parent)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(
        QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    )
    profile.installUrlSchemeHandler(SCHEME, assets)
    profile.setUrlRequestInterceptor(local_only)
    return profile


def make_page(profile: QWebEngineProfile, ground: str, parent: QObject) -> MapPage:
    """The page, empty; `ground` is its colour until it has loaded."""
    page = MapPage(profile, parent)
    page.setBackgroundColor(QColor(ground))
    for attribute in _OFF:
        page.settings().setAttribute(attribute, False)
    return page
