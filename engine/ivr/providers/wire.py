"""Requests to a provider through its library: in threads, with time-outs, never tried again.

The library's own retries would repeat a POST, which is a second call; they stay off. A request that
makes something is therefore over in one of three ways: taken, surely not taken, or unknown.
"""

import asyncio
import threading
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import MaxRetryError, NewConnectionError

from engine.errors import AccessRefused, BadInput, NocError, SourceUnavailable
from engine.ivr.provider import NotPlaced, OutcomeUnknown
from engine.ivr.providers.refusals import Remedy, refusal_of
from engine.ivr.providers.service import Service

T = TypeVar("T")

#: To be connected and to be answered, seconds. Making a call takes them 200 to 900 ms.
TIMEOUT_S = (4.0, 10.0)
#: A recording of three minutes is about 3 MB.
_MOST_BYTES = 64 * 1024 * 1024


class _Http(TwilioHttpClient):  # type: ignore[misc]
    """The library's client, to another address and with both time-outs."""

    def __init__(self, base_url: str, timeout_s: tuple[float, float]) -> None:
        super().__init__()
        # Set behind its back: its constructor takes one number, the session below it takes both.
        self.timeout = timeout_s
        self._base = urlsplit(base_url)
        self._last = threading.local()
        # On this machine itself nothing goes through a proxy.
        self.session.trust_env = self._base.scheme == "https"

    def request(self, method: str, url: str, *more: Any, **named: Any) -> Response:
        """As the library asks, but at our address."""
        asked = urlsplit(url)
        moved = asked._replace(
            scheme=self._base.scheme,
            netloc=self._base.netloc,
            path=self._base.path.rstrip("/") + asked.path,
        )
        self._last.status = 0
        answer = super().request(method, urlunsplit(moved), *more, **named)
        self._last.status = answer.status_code
        return answer

    def log_request(self, kwargs: Any) -> None:
        """Nothing: it would say numbers."""

    def log_response(self, status_code: int, response: Any) -> None:
        """Nothing: it would say numbers."""

    @property
    def last_status(self) -> int:
        """HTTP status of this thread's last answer; 0: there was none."""
        return int(self._last.status)


class Wire:
    """A connection to a service with the credentials of one account."""

    def __init__(
        self,
        service: Service,
        account: str,
        secret: str,
        timeout_s: tuple[float, float] = TIMEOUT_S,
    ) -> None:
        self.service = service
        self._timeout_s = timeout_s
        self._auth = (account, secret)
        self._http = _Http(service.base_url, timeout_s)
        # A dictionary of its own: otherwise the library looks for credentials in the environment.
        self._client = Client(
            account, secret, account, http_client=self._http, environment={"TWILIO_REGION": ""}
        )

    async def make(self, work: Callable[[Any], T]) -> T:
        """Makes a call or a text.

        Raises:
            NotPlaced: surely not made. OutcomeUnknown: perhaps made.
        """
        return await asyncio.to_thread(self._make, work)

    async def ask(self, work: Callable[[Any], T]) -> T:
        """Asks, or changes something that may be changed twice.

        Raises:
            SourceUnavailable, AccessRefused, BadInput.
        """
        return await asyncio.to_thread(self._ask, work)

    async def drop(self, work: Callable[[Any], T]) -> None:
        """Deletes something; what is not there need not be deleted.

        Raises:
            SourceUnavailable, AccessRefused, BadInput.
        """
        await asyncio.to_thread(self._drop, work)

    async def fetch(self, url: str) -> tuple[bytes, str]:
        """A file of the service and its media type; asked of the service's own host only."""
        return await asyncio.to_thread(self._fetch, url)

    async def close(self) -> None:
        """Closes the connections."""
        await asyncio.to_thread(self._http.session.close)

    def _make(self, work: Callable[[Any], T]) -> T:
        try:
            return work(self._client)
        except TwilioRestException as refused:
            raise self._not_made(refused) from refused
        except (requests.ConnectTimeout, requests.exceptions.SSLError) as away:
            raise NotPlaced(f"{self.service.name} cannot be reached") from away
        except requests.ConnectionError as broken:
            if _never_connected(broken):
                raise NotPlaced(f"{self.service.name} cannot be reached") from broken
            raise self._unknown() from broken
        except (requests.RequestException, TwilioException, ValueError, TypeError) as broken:
            # It answered, but not in words that tell whether the call was taken.
            raise self._unknown() from broken

    def _not_made(self, refused: TwilioRestException) -> NocError:
        if refused.status >= 500:
            # It may have failed before or after the call was made.
            return self._unknown()
        told = refusal_of(refused.code, refused.status)
        return NotPlaced(
            f"{self.service.name}: {told.sentence}",
            str(refused.code),
            is_ours=told.remedy in (Remedy.DATA, Remedy.NEVER),
            never_again=told.remedy is Remedy.NEVER,
        )

    def _unknown(self) -> OutcomeUnknown:
        return OutcomeUnknown(f"{self.service.name} did not say whether it took the request")

    def _ask(self, work: Callable[[Any], T]) -> T:
        try:
            return work(self._client)
        except TwilioRestException as refused:
            raise self._explained(refused.code, refused.status) from refused
        except TwilioException as broken:
            # A page of a list that fails is said without a status.
            raise self._explained(None, self._http.last_status) from broken
        except (requests.RequestException, ValueError) as broken:
            raise SourceUnavailable(f"{self.service.name} does not answer") from broken

    def _drop(self, work: Callable[[Any], T]) -> None:
        try:
            self._ask(work)
        except NocError:
            if self._http.last_status != 404:
                raise

    def _explained(self, code: int | None, status: int) -> NocError:
        told = refusal_of(code, status or 500)
        words = f"{self.service.name}: {told.sentence} ({code or status})"
        if told.remedy is Remedy.LATER:
            return SourceUnavailable(words)
        return AccessRefused(words) if status in (401, 403) else BadInput(words)

    def _fetch(self, url: str) -> tuple[bytes, str]:
        base, asked = urlsplit(self.service.base_url), urlsplit(url)
        # The credentials go along, so the host that a callback names is not simply believed.
        here = urlunsplit(asked._replace(scheme=base.scheme, netloc=base.netloc))
        try:
            with self._http.session.get(
                here, auth=self._auth, timeout=self._timeout_s, stream=True
            ) as answer:
                if answer.status_code != 200:
                    raise self._explained(None, answer.status_code)
                content: bytes = answer.raw.read(_MOST_BYTES + 1, decode_content=True)
                media_type = answer.headers.get("Content-Type", "").partition(";")[0]
        except requests.RequestException as broken:
            raise SourceUnavailable(f"{self.service.name} does not answer") from broken
        if len(content) > _MOST_BYTES:
            raise BadInput(f"{self.service.name} sent a recording of over 64 MiB; it is not kept")
        return content, media_type


def _never_connected(broken: requests.ConnectionError) -> bool:
    """Whether the connection failed before anything could be sent."""
    reason = broken.args[0] if broken.args else None
    return isinstance(reason, MaxRetryError) and isinstance(reason.reason, NewConnectionError)
