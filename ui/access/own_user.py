"""What somebody does about their own user, the very first one included. Without a widget."""

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.access import (
    Authenticator,
    LogIn,
    Me,
    NewPassword,
    NewUser,
    OpenSession,
    Role,
)
from engine.remote import access
from ui.access.session import Session
from ui.engine_model import EngineModel, FindClient


class OwnUser(EngineModel):
    """Makes the first user, and sets up an authenticator.

    Attributes:
        offered: the secret that an app is to be given; None while none is.
        sessions: where this user is logged in; None until that is known.
        is_secured: a code of the app was right, since this console was started.
    """

    def __init__(self, client: FindClient, session: Session, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.session = session
        self.offered: Authenticator | None = None
        self.is_secured = False
        self.sessions: list[OpenSession] | None = None
        session.began.connect(self._on_began)

    @property
    def me(self) -> Me | None:
        """Who is here; None until the engine has said."""
        return self.session.me

    @Slot(object)
    def _on_began(self, _me: Me) -> None:
        self.sessions = None
        self.changed.emit()

    def refresh(self) -> None:
        """Asks where this user is logged in."""
        if self.session.is_own:
            self.is_loading = self.sessions is None
            self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.sessions = await access.sessions(client)
        except NotFound as none:
            raise NotFound(self.tr("A replay has no users; leave it to see yours.")) from none

    def end(self, session: str) -> None:
        """Ends one session by its id; all but this one without."""

        async def work(client: EngineClient) -> None:
            self.sessions = await access.end_sessions(client, session)
            self.said.emit(self.tr("Ended; whoever was there has to log in again."))
            self.changed.emit()

        self._do(work)

    def change_password(self, old: str, new: str) -> None:
        """Another password; other sessions of this user end."""

        async def work(client: EngineClient) -> None:
            await access.change_password(client, NewPassword(old=old, new=new))
            self.said.emit(self.tr("The password is changed; your other sessions have ended."))
            await self._load(client)
            self.changed.emit()

        self._do(work)

    def make_first(self, name: str, password: str, again: str) -> None:
        """The first user of this engine, an administrator, who is logged in at once."""
        if password != again:
            self.said.emit(self.tr("The two passwords differ; type them again."))
            return
        new = NewUser(name=name, role=Role.ADMINISTRATOR, password=password)

        async def work(client: EngineClient) -> None:
            await access.make_user(client, new)
            opened = await access.log_in(client, LogIn(name=name, password=password))
            self.session.take_over(opened.token)
            self.said.emit(self.tr("{0} works here from now on.").format(opened.user.name))

        self._do(work)

    def offer(self) -> None:
        """Asks for a secret for an authenticator app."""

        async def work(client: EngineClient) -> None:
            self.offered = await access.offer_authenticator(client)
            self.changed.emit()

        self._do(work)

    def confirm(self, code: str) -> None:
        """The app tells the right codes."""

        async def work(client: EngineClient) -> None:
            await access.confirm_authenticator(client, code)
            self.offered = None
            self.said.emit(self.tr("From the next log-in on a code of the app is asked for."))
            self.is_secured = True
            self.changed.emit()

        self._do(work)

    def withdraw(self) -> None:
        """No authenticator after all; nothing is asked for."""
        self.offered = None
        self.changed.emit()
