"""The users of the engine, for their administration. A view-model without widgets."""

from collections.abc import Awaitable, Callable

from engine.client import EngineClient
from engine.errors import AccessRefused, NotFound
from engine.model.access import NewUser, OpenSession, User, UserChange
from engine.model.audit import AuditCheck, AuditPage
from engine.remote import access, audit
from engine.remote.settings import setting_scopes
from ui.access.scope_choice import ScopeChoice
from ui.engine_model import EngineModel, FindClient


class UserDirectory(EngineModel):
    """Everybody who can log in; read anew after each change."""

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.users: list[User] | None = None
        self.roles: dict[str, dict[str, str]] = {}
        self.places = ScopeChoice()
        #: Sessions of the user that is shown; None until they are known.
        self.sessions: list[OpenSession] | None = None
        self._sessions_of = ""

    def refresh(self) -> None:
        """Asks again."""
        self.is_loading = self.users is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.users = await access.users(client)
        except NotFound as none:
            raise NotFound(
                self.tr("A replay has no users; leave it to see who can log in.")
            ) from none
        except AccessRefused:
            self.users = self.sessions = None  # somebody else has seen them here before
            raise
        self.roles = await access.roles(client)
        scopes = await setting_scopes(client)
        sites = await client.sites()
        self.places.know(sites.sites, {each.id: each.name for each in scopes.clients})
        if self._sessions_of:
            self.sessions = await access.sessions(client, self._sessions_of)

    def show_sessions(self, name: str) -> None:
        """Asks where a user is logged in; empty: nobody is shown."""
        self._sessions_of, self.sessions = name, None
        if name:
            self._ask(self._load_sessions)

    async def _load_sessions(self, client: EngineClient) -> None:
        name = self._sessions_of
        found = await access.sessions(client, name)
        if name == self._sessions_of:
            self.sessions = found

    def end(self, session: str) -> None:
        """Ends one session of the user that is shown; all, but for this one, without an id."""
        name = self._sessions_of

        async def work(client: EngineClient) -> None:
            await access.end_sessions(client, session, name)
            self.said.emit(self.tr("Ended; {0} has to log in again there.").format(name))
            await self._load(client)
            self.changed.emit()

        self._do(work)

    def make(self, new: NewUser) -> None:
        """Makes a user; what is wrong is `said`."""
        self._change(
            lambda client: access.make_user(client, new),
            self.tr("{0} can log in; the password has to be changed then.").format(new.name),
        )

    def change(self, name: str, wanted: UserChange) -> None:
        """Changes a user; what is wrong is `said`."""
        self._change(
            lambda client: access.change_user(client, name, wanted),
            self.tr("{0} was changed.").format(name),
        )

    def _change(self, order: Callable[[EngineClient], Awaitable[User]], done: str) -> None:
        async def work(client: EngineClient) -> None:
            await order(client)
            await self._load(client)
            self.said.emit(done)
            self.changed.emit()

        self._do(work)


class AuditLog(EngineModel):
    """The audit log, by filters and pages."""

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.page: AuditPage | None = None
        self.check: AuditCheck | None = None
        self._asked = ("", "", "")

    @property
    def asked(self) -> tuple[str, str, str]:
        """Who, what and about whom; empty: all."""
        return self._asked

    def ask(self, who: str, what: str, subject: str) -> None:
        """Other filters."""
        self._asked = (who, what, subject)
        self.refresh()

    def refresh(self) -> None:
        """Asks for the newest entries."""
        self.is_loading = self.page is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        who, what, subject = self._asked
        try:
            self.page = await audit.audit_page(client, who=who, what=what, subject=subject)
        except NotFound as none:
            raise NotFound(self.tr("A replay has no audit log; leave it to see the log.")) from none
        except AccessRefused:
            self.page = None
            raise

    def more(self) -> None:
        """The next page below."""
        if self.page is not None and self.page.lines:
            self._ask(self._more)

    async def _more(self, client: EngineClient) -> None:
        shown = self.page
        if shown is None:
            return
        who, what, subject = self._asked
        last = shown.lines[-1].number
        older = await audit.audit_page(client, who=who, what=what, subject=subject, before=last)
        self.page = AuditPage(lines=(*shown.lines, *older.lines), total=shown.total)

    def verify(self) -> None:
        """Walks the whole log."""

        async def work(client: EngineClient) -> None:
            self.check = await audit.verify(client)
            await self._load(client)
            self.changed.emit()

        self._do(work)
