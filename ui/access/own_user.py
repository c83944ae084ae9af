"""What somebody does about their own user, the very first one included. Without a widget."""

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.model.access import Authenticator, LogIn, Me, NewUser, Role
from engine.remote import access
from ui.access.session import Session
from ui.engine_model import EngineModel, FindClient


class OwnUser(EngineModel):
    """Makes the first user, and sets up an authenticator.

    Attributes:
        offered: the secret that an app is to be given; None while none is.
        is_secured: a code of the app was right, since this console was started.
    """

    def __init__(self, client: FindClient, session: Session, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.session = session
        self.offered: Authenticator | None = None
        self.is_secured = False
        session.began.connect(self._on_began)

    @property
    def me(self) -> Me | None:
        """Who is here; None until the engine has said."""
        return self.session.me

    @Slot(object)
    def _on_began(self, _me: Me) -> None:
        self.changed.emit()

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
