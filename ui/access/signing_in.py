"""Signing in with a provider's account through the system's browser. A view-model."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from engine.errors import NocError, NotFound, SourceUnavailable
from engine.model.sign_in import SignInBegin, SignInOffer, SignInReturn
from engine.remote import sign_in as remote
from engine.remote.browser_return import BrowserReturn
from ui.access.session import Session

#: As long as the engine remembers what was begun. Seconds.
_LASTS_S = 600.0


def in_browser(address: str) -> bool:
    """Opens an address in the system's browser; whether there is one."""
    return address.startswith(("https://", "http://")) and QDesktopServices.openUrl(QUrl(address))


class SigningIn(QObject):
    """What the log-in page offers besides names and passwords.

    Args:
        show: opens the browser; whether it did.

    Signals:
        offered: the provider's name; empty where there is none.
        under_way: it goes on in the browser (True), or is over.
        to_open: no browser was opened: somebody has to open this address by hand.
    """

    offered = Signal(str)
    under_way = Signal(bool)
    to_open = Signal(str)

    def __init__(self, session: Session, show: Callable[[str], bool] = in_browser) -> None:
        super().__init__(session)
        self._session = session
        self._show = show
        self._offer = SignInOffer()
        self._task: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        session.asked.connect(self.look)
        session.locked.connect(self.look)

    def look(self, _why: object = None) -> None:
        """Asks the engine what it offers."""
        self.cancel()
        if self._looking is None or self._looking.done():
            self._looking = asyncio.ensure_future(self._look())

    async def _look(self) -> None:
        client = self._session.client
        try:
            self._offer = await remote.offer(client) if client else SignInOffer()
        except (NotFound, SourceUnavailable):
            self._offer = SignInOffer()  # A replay, or an engine that is gone: asked again then.
        except NocError as wrong:
            self._session.refused.emit(str(wrong))
        self.offered.emit(self._offer.name)

    def begin(self) -> None:
        """Opens the browser; to log in, or to open a locked screen again."""
        self.cancel()
        self._task = asyncio.ensure_future(self._run(self._session.is_locked))

    def cancel(self) -> None:
        """What goes on in the browser is not waited for any more."""
        if self._task is not None and not self._task.done():
            self._task.cancel()

    async def _run(self, confirms: bool) -> None:
        self.under_way.emit(True)
        try:
            await self._sign_in(confirms)
        except NocError as wrong:
            self._session.refused.emit(str(wrong))
        except TimeoutError:
            self._session.refused.emit(
                self.tr("Nothing came back from the browser for ten minutes. Begin again.")
            )
        finally:
            self.under_way.emit(False)

    async def _sign_in(self, confirms: bool) -> None:
        client = self._session.client
        if client is None:
            raise SourceUnavailable(self.tr("The engine does not answer yet."))
        back = BrowserReturn(
            self.tr("Done. Close this page and go back to the console."),
            self.tr("This belongs to another log-in. Go back to the console and begin again."),
        )
        try:
            redirect = await back.listen(self._offer.port)
            begun = await remote.begin(client, SignInBegin(redirect=redirect, confirms=confirms))
            back.state = begun.state
            if not self._show(begun.url):
                self.to_open.emit(begun.url)
            async with asyncio.timeout(_LASTS_S):
                told = await back.answer()
        finally:
            await back.close()
        returned = SignInReturn(
            state=begun.state,
            ticket=begun.ticket,
            code=told.get("code", "")[:8_000],
            error=told.get("error", "")[:500],
            issuer=told.get("iss", "")[:500],
        )
        if confirms:
            await remote.confirm(client, returned)
            self._session.open_again()
        else:
            self._session.take((await remote.finish(client, returned)).token)

    async def stop(self) -> None:
        """Ends what is under way."""
        tasks = [each for each in (self._task, self._looking) if each is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
