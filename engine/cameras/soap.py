"""One question to a device by SOAP 1.2, for services that the library has no description of.

Name and password go as a WS-UsernameToken: `base64(sha1(nonce + created + password))`, `created` by
the device's own clock; a device that asks for HTTP digest instead gets that.
"""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from engine.cameras.foreign_xml import root_of
from engine.errors import AccessRefused, SourceUnavailable

_SOAP = "http://www.w3.org/2003/05/soap-envelope"
_OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss"
_DIGEST = f"{_OASIS}-username-token-profile-1.0#PasswordDigest"
_WSSE = f"{_OASIS}-wssecurity-secext-1.0.xsd"
_WSU = f"{_OASIS}-wssecurity-utility-1.0.xsd"
_MAX_BYTES = 2 * 1024 * 1024
_ANSWER_S = 10.0


@dataclass(frozen=True, slots=True)
class SoapCaller:
    """Where a service is and who asks.

    Attributes:
        ahead: the device's clock minus ours.
        shown: the device in words, for errors.
    """

    address: str
    user: str
    password: str = field(repr=False)
    ahead: timedelta
    shown: str

    async def ask(self, body: str) -> ElementTree.Element:
        """The first element of the answer's body.

        Args:
            body: the question as XML, with its namespaces.

        Raises:
            SourceUnavailable: no answer, or a fault. AccessRefused: name or password.
            aiohttp.ClientError: the connection failed.
        """
        # Here, since most engines have no such camera.
        import aiohttp

        digest = aiohttp.DigestAuthMiddleware(self.user, self.password) if self.user else None
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_ANSWER_S)) as session,
            session.post(
                self.address,
                data=self._envelope(body).encode(),
                headers={"Content-Type": "application/soap+xml; charset=utf-8"},
                # Devices have certificates of their own making, as with the library.
                ssl=False,
                middlewares=(digest,) if digest is not None else (),
            ) as answer,
        ):
            text = b""
            async for piece in answer.content.iter_any():
                text += piece
                if len(text) > _MAX_BYTES:
                    raise SourceUnavailable(f"{self.shown} answers without an end")
            status = answer.status
        return self._body_of(text, status)

    def _envelope(self, body: str) -> str:
        head = f"<s:Header>{self._token()}</s:Header>" if self.user else ""
        return (
            '<?xml version="1.0" encoding="UTF-8"?>'
            f'<s:Envelope xmlns:s="{_SOAP}">{head}<s:Body>{body}</s:Body></s:Envelope>'
        )

    def _token(self) -> str:
        nonce = secrets.token_bytes(16)
        created = (datetime.now(UTC) + self.ahead).strftime("%Y-%m-%dT%H:%M:%SZ")
        plain = nonce + created.encode() + self.password.encode()
        digest = hashlib.sha1(plain, usedforsecurity=False).digest()
        return (
            f'<w:Security xmlns:w="{_WSSE}" xmlns:u="{_WSU}" s:mustUnderstand="1">'
            f"<w:UsernameToken><w:Username>{escape(self.user)}</w:Username>"
            f'<w:Password Type="{_DIGEST}">{base64.b64encode(digest).decode()}</w:Password>'
            f"<w:Nonce>{base64.b64encode(nonce).decode()}</w:Nonce>"
            f"<u:Created>{created}</u:Created></w:UsernameToken></w:Security>"
        )

    def _body_of(self, text: bytes, status: int) -> ElementTree.Element:
        if status == 401 or b"NotAuthorized" in text:
            raise AccessRefused(f"{self.shown} refuses its name or password")
        root = root_of(text)
        body = None if root is None else root.find(f"{{{_SOAP}}}Body")
        if body is None or not len(body):
            raise SourceUnavailable(f"{self.shown} answered with something that is not SOAP")
        if body[0].tag == f"{{{_SOAP}}}Fault" or status >= 400:
            raise SourceUnavailable(f"{self.shown} does not answer that ({status})")
        return body[0]
