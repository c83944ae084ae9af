"""An OpenID Connect provider over HTTP: what it says of itself, its keys, a code for a token.

Everything is asked anew for each log-in, so a key that was withdrawn is not believed any more and
a new one is known at once.
"""

import base64
import hashlib
import ipaddress
import secrets
import ssl
from typing import Any, TypeVar
from urllib.parse import quote_plus, urlencode, urlsplit

import httpx
import msgspec

from engine.errors import AccessRefused, BadInput, SourceUnavailable

T = TypeVar("T")

#: A console waits ten seconds for an answer, and finishing asks twice.
_TIMEOUT_S = 4.0
#: Far above the largest real answer. Bytes.
_MAX_ANSWER = 1024 * 1024
_WELL_KNOWN = "/.well-known/openid-configuration"
#: Of a PKCE verifier; 43 characters are the least allowed (RFC 7636, 4.1).
_VERIFIER_BYTES = 48


class Described(msgspec.Struct, frozen=True):
    """What a provider says of itself (OpenID Connect Discovery 1.0, 3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    authorization_response_iss_parameter_supported: bool = False


class _Keys(msgspec.Struct, frozen=True):
    keys: list[dict[str, Any]]


class _Token(msgspec.Struct, frozen=True):
    id_token: str = ""


class _Refused(msgspec.Struct, frozen=True):
    error: str = ""


class Issuer:
    """One provider.

    Args:
        name: for sentences.
        url: as the settings tell it.
        authority: a certificate's file; empty: the system's.

    Every question raises SourceUnavailable where the provider does not answer, and AccessRefused
    where it answers otherwise than it should.
    """

    def __init__(self, name: str, url: str, authority: str = "") -> None:
        self._name = name
        self._url = checked_url(url)
        self._authority = authority

    async def described(self) -> Described:
        """What it says of itself."""
        address = self._url.rstrip("/") + _WELL_KNOWN
        told = self._read(await self._ask("GET", address), Described, address)
        if "{" in told.issuer:  # Entra ID's addresses `common` and `organizations`
            raise AccessRefused(
                f"{address} serves every tenant and says of none that it is its issuer; enter the "
                "address with the id of your own tenant"
            )
        if told.issuer != self._url:
            raise AccessRefused(
                f"{address} says that its issuer is {told.issuer[:200]}; enter exactly that in the "
                "settings if it is the right one"
            )
        for each in (told.authorization_endpoint, told.token_endpoint, told.jwks_uri):
            if not _is_safe(each):
                raise AccessRefused(
                    f"{address} names {each[:200]}, which is not encrypted; mend it at the provider"
                )
        return told

    async def keys(self, told: Described) -> list[dict[str, Any]]:
        """Its public keys as they are now."""
        answer = await self._ask("GET", told.jwks_uri)
        return self._read(answer, _Keys, told.jwks_uri).keys

    async def exchange(
        self, told: Described, form: dict[str, str], client_id: str, secret: str
    ) -> str:
        """The identity token for a code.

        Args:
            form: code, redirect and PKCE verifier.
        """
        headers: dict[str, str] = {}
        body = {"grant_type": "authorization_code", **form}
        methods = told.token_endpoint_auth_methods_supported
        if secret and "client_secret_basic" in methods:
            # Both are encoded as in a form before they are joined (RFC 6749, 2.3.1).
            pair = f"{quote_plus(client_id)}:{quote_plus(secret)}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        else:
            body["client_id"] = client_id
            if secret:
                body["client_secret"] = secret
        answer = await self._ask("POST", told.token_endpoint, body, headers)
        token = self._read(answer, _Token, told.token_endpoint).id_token
        if not token:
            raise AccessRefused(
                f"{self._name} sent no identity token; allow the scope openid for this client there"
            )
        return token

    async def _ask(
        self,
        method: str,
        address: str,
        form: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> bytes:
        try:
            async with (
                httpx.AsyncClient(
                    timeout=_TIMEOUT_S, trust_env=False, verify=self._trust(address)
                ) as http,
                http.stream(method, address, data=form, headers=headers) as answer,
            ):
                body = await _limited(answer)
        except (httpx.HTTPError, httpx.InvalidURL) as failed:
            raise SourceUnavailable(
                f"{self._name} does not answer at {address} ({type(failed).__name__}); see whether "
                "this machine reaches it, or log in with a password"
            ) from failed
        if answer.status_code >= 500:
            raise SourceUnavailable(
                f"{self._name} is in trouble at {address} (HTTP {answer.status_code}); try again"
            )
        if answer.status_code != 200:
            raise AccessRefused(
                f"{self._name} refused at {address} (HTTP {answer.status_code}{_word(body)}); look "
                "at client id, client secret and redirect address there and in the settings"
            )
        return body

    def _trust(self, address: str) -> ssl.SSLContext:
        if not address.startswith("https:"):
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # not asked, and trusts nobody
        try:
            return ssl.create_default_context(cafile=self._authority or None)
        except OSError as broken:
            raise AccessRefused(
                f"{self._authority} holds no certificate that can be read ({broken}); name a PEM "
                "file of the engine's machine in the settings"
            ) from broken

    def _read(self, body: bytes, kind: type[T], address: str) -> T:
        try:
            return msgspec.json.decode(body, type=kind)
        except msgspec.DecodeError as broken:
            raise AccessRefused(
                f"{address} does not answer as an OpenID provider does ({broken}); correct the "
                "issuer's address in the settings"
            ) from broken


async def _limited(answer: httpx.Response) -> bytes:
    body = b""
    async for piece in answer.aiter_bytes():
        body += piece
        if len(body) > _MAX_ANSWER:
            raise httpx.DecodingError("the answer is too long")
    return body


def _word(body: bytes) -> str:
    """The provider's own word for it, such as `invalid_grant`."""
    try:
        word = msgspec.json.decode(body, type=_Refused).error
    except msgspec.DecodeError:
        return ""
    return f", {word[:60]}" if word.isascii() and word.isprintable() and word else ""


def checked_url(url: str) -> str:
    """An address that may be asked: encrypted, or on this very machine.

    Raises:
        BadInput: says what to enter.
    """
    if not _is_safe(url):
        raise BadInput(f"{url[:200] or 'nothing'} is no address of a provider; enter https://…")
    parts = urlsplit(url)
    if parts.query or parts.fragment or parts.username:
        raise BadInput(f"{url[:200]} has more than an address has; leave out ?, # and names")
    return url


def _is_safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        is_here = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_here = False
    return url.startswith("https://") or (url.startswith("http://") and is_here)


def new_verifier() -> str:
    """A PKCE verifier."""
    return secrets.token_urlsafe(_VERIFIER_BYTES)


def authorization_url(endpoint: str, verifier: str, asked: dict[str, str]) -> str:
    """What the browser opens: the code flow with PKCE (RFC 7636, S256)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    more = {"response_type": "code", "code_challenge": challenge, "code_challenge_method": "S256"}
    joint = "&" if "?" in endpoint else "?"
    return f"{endpoint}{joint}{urlencode({**asked, **more})}"
