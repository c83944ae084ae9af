"""Access tokens, kept in the vault and renewed when they have expired."""

import asyncio

import httpx
import msgspec

from engine.connectors.contract import Secrets
from engine.errors import AccessRefused, SourceUnavailable


class RenewalPlan(msgspec.Struct, frozen=True, kw_only=True):
    """How the other side renews tokens (OAuth 2, `refresh_token`); `more` goes along."""

    url: str
    client_id: str
    more: dict[str, str] = {}


class _Renewed(msgspec.Struct):
    access_token: str
    refresh_token: str | None = None


class Tokens:
    """The tokens of one connector; belongs to the event loop.

    A refresh token is used once: the new one is on disk before the new access token is used.

    Args:
        name: of the connector; its secrets are `connector.<name>.token` and so on.
    """

    def __init__(self, secrets: Secrets, name: str, plan: RenewalPlan | None = None) -> None:
        self._secrets = secrets
        self._name = name
        self._plan = plan
        self._renewing = asyncio.Lock()

    def secret(self, field: str) -> str | None:
        """One of the connector's secrets."""
        return self._secrets.get(f"connector.{self._name}.{field}")

    def current(self) -> str:
        """The access token.

        Raises:
            AccessRefused: there is none yet.
        """
        token = self.secret("token")
        if not token:
            raise AccessRefused(
                f"{self._name}: there is no token yet; enter one in the settings, or with "
                f"`noc-console connectors secret {self._name} token`"
            )
        return token

    @property
    def can_renew(self) -> bool:
        """Whether there is all that renewing takes."""
        return self._plan is not None and bool(self.secret("refresh_token"))

    async def renew(self, http: httpx.AsyncClient, used: str) -> None:
        """Exchanges the refresh token, unless somebody else just did.

        Raises:
            AccessRefused: it is not accepted: somebody has to sign in again.
            SourceUnavailable: no answer.
        """
        async with self._renewing:
            if self._plan is None or self.secret("token") != used:
                return
            form = {
                "grant_type": "refresh_token",
                "refresh_token": self.secret("refresh_token") or "",
                "client_id": self._plan.client_id,
                "client_secret": self.secret("client_secret") or "",
                **self._plan.more,
            }
            try:
                response = await http.post(self._plan.url, data=form)
            except (httpx.HTTPError, OSError) as lost:
                raise SourceUnavailable(
                    f"{self._name}: the token could not be renewed ({type(lost).__name__})"
                ) from lost
            if response.status_code >= 500 or response.status_code == 429:
                raise SourceUnavailable(
                    f"{self._name}: renewing the token answered {response.status_code}"
                )
            self._keep(response)

    def _keep(self, response: httpx.Response) -> None:
        try:
            if response.status_code >= 400:
                raise msgspec.ValidationError(f"answered {response.status_code}")
            renewed = msgspec.json.decode(response.content, type=_Renewed)
        except msgspec.MsgspecError as refused:
            raise AccessRefused(
                f"{self._name}: the refresh token is not accepted ({refused}); sign in again "
                "and enter the new tokens"
            ) from refused
        if renewed.refresh_token:
            self._secrets.put(f"connector.{self._name}.refresh_token", renewed.refresh_token)
        self._secrets.put(f"connector.{self._name}.token", renewed.access_token)
