"""Who is logged in at this console. A view-model without widgets, on the window's thread."""

import asyncio
from collections.abc import Awaitable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from engine.address import Address
from engine.client import EngineClient
from engine.errors import AccessRefused, NocError, NotFound, SourceUnavailable
from engine.model.access import LogIn, Me, NewPassword
from engine.remote import access
from ui.engine_model import sentence

#: Enough to follow the room; whoever has less has to log in, or to change a first password.
_FOLLOW = "alert.view"


class Session(QObject):
    """Lets the room follow the engine only once somebody may.

    Signals:
        asked: somebody has to log in; the words say why, or are empty.
        must_change: logged in with a password that has to be changed first.
        began: who is here now and what they may do.
        refused: what was typed in was wrong, in a sentence.
        locked: the screen is locked (True) or open again; alerts go on arriving.
        ended: the session was ended or is another one; whoever follows the room begins anew.
    """

    asked = Signal(str)
    must_change = Signal()
    began = Signal(object)
    refused = Signal(str)
    locked = Signal(bool)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._token = ""
        self._open = asyncio.Event()
        self._client: EngineClient | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.me: Me | None = None
        self.is_locked = False

    def admitted(self, address: Address) -> Address:
        """The address with this session's token instead of the machine's."""
        return replace(address, token=self._token) if self._token else address

    def may(self, permission: str) -> bool:
        """Whether whoever is here may do something; the engine decides in the end."""
        return self.me is not None and permission in self.me.permissions

    async def begin(self, client: EngineClient) -> bool:
        """Whether the room may be followed with this client; if not, waits until it may.

        False: follow anew, the session has changed meanwhile.

        Raises:
            SourceUnavailable: the engine is gone.
        """
        self._client = client
        try:
            self.me = await access.me(client)
        except NotFound:
            return True  # A replay has no users of its own.
        except AccessRefused as ended:
            # Who has not logged in yet has lost no session.
            why, self._token = sentence(str(ended)) if self._token else "", ""
            return await self._wait(why)
        if _FOLLOW not in self.me.permissions:
            if self._token:
                self.must_change.emit()
                return await self._wait(None)
            return await self._wait("")
        self.began.emit(self.me)
        return True

    async def _wait(self, why: str | None) -> bool:
        if why is not None:
            # Whoever logs in anew has no lock of before to open.
            self.is_locked = False
            self.asked.emit(why)
        self._open.clear()
        await self._open.wait()
        return False

    def log_in(self, name: str, password: str, code: str) -> None:
        """Answers with `began`, `must_change` or `refused`."""
        self._spawn(self._log_in(LogIn(name=name, password=password, code=code)))

    async def _log_in(self, asked: LogIn) -> None:
        client = self._client
        if client is None:
            self.refused.emit(self.tr("The engine does not answer yet."))
            return
        try:
            self._token = (await access.log_in(client, asked)).token
        except SourceUnavailable as gone:
            # Another engine of the control room may work meanwhile: the room looks for it.
            self.refused.emit(sentence(str(gone)))
        except NocError as wrong:
            self.refused.emit(sentence(str(wrong)))
            return
        self._open.set()

    def take_over(self, token: str) -> None:
        """Goes on with a session that was opened elsewhere, such as that of the first user."""
        self._token = token
        self._open.set()
        self.ended.emit()

    def change_password(self, old: str, new: str) -> None:
        """The first password is changed; then the room is followed."""
        self._spawn(self._change_password(NewPassword(old=old, new=new)))

    async def _change_password(self, wanted: NewPassword) -> None:
        try:
            await access.change_password(self._needed(), wanted)
        except NocError as wrong:
            self.refused.emit(sentence(str(wrong)))
            return
        self._open.set()

    def lock(self) -> None:
        """Hides everything until the same person proves to be there; news go on."""
        if self._token and not self.is_locked:
            self.is_locked = True
            self.locked.emit(True)

    def unlock(self, password: str) -> None:
        """Answers with `locked` False, or `refused`."""
        self._spawn(self._unlock(password))

    async def _unlock(self, password: str) -> None:
        assert self.me is not None
        try:
            await access.confirm(self._needed(), self.me.name, password)
        except NocError as wrong:
            self.refused.emit(sentence(str(wrong)))
            return
        self.open_again()

    def log_out(self) -> None:
        """Ends the session; the room then asks for another."""
        self._spawn(self._log_out())

    async def _log_out(self) -> None:
        client, self._token = self._client, ""
        if client is not None:
            try:
                await access.log_out(client)
            except NocError as gone:
                self.refused.emit(sentence(str(gone)))
        self.is_locked = False
        self.ended.emit()

    @property
    def client(self) -> EngineClient | None:
        """Of the engine that asks for a log-in; None before it has answered."""
        return self._client

    def take(self, token: str) -> None:
        """Somebody has proved elsewhere who they are; the room is followed with this session."""
        self._token = token
        self._open.set()

    def open_again(self) -> None:
        """The same person has proved to be there; the screen is shown."""
        self.is_locked = False
        self.locked.emit(False)

    @property
    def is_own(self) -> bool:
        """Whether somebody has logged in, not just sat down at the workstation."""
        return bool(self._token)

    async def stop(self) -> None:
        """Ends what is under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _needed(self) -> EngineClient:
        if self._client is None:
            raise NocError(self.tr("The engine does not answer yet."))
        return self._client

    def _spawn(self, work: Awaitable[None]) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
