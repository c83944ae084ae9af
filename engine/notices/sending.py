"""One notice over SMTP or HTTP, once; blocking mail runs in a thread."""

import asyncio
import hashlib
import hmac
import re
import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

import httpx
import msgspec

from engine.errors import BadInput
from engine.model.notices import Audience, MailServer, NoticeSettings, Security

_TIMEOUT_S = 20.0
_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
#: Answers of HTTP that are worth another try although they are refusals.
_TRY_AGAIN = frozenset({408, 425, 429})


class NotSent(Exception):
    """Says why; `for_good` when another try cannot help."""

    def __init__(self, says: str, *, for_good: bool = False) -> None:
        super().__init__(says)
        self.for_good = for_good


@dataclass(frozen=True, slots=True)
class Said:
    """What is told: the same facts as a mail and as JSON."""

    id: str
    subject: str
    text: str
    facts: dict[str, object]


def check(settings: NoticeSettings) -> None:
    """Looks at settings before they are kept.

    Raises:
        BadInput: says which is wrong and how it is written.
    """
    mail = settings.mail
    for whom in (settings.supervisor, settings.manager):
        for each in whom.emails:
            _check_address(each)
        if whom.emails and not mail.host:
            raise BadInput("name the mail server that the notices are handed in at, or no address")
        if whom.webhook:
            _check_hook(whom)
    if mail.host:
        _check_address(mail.sender)
    if mail.user and mail.security is Security.NONE:
        raise BadInput("a password is not sent in the clear; choose STARTTLS or TLS")


def _check_address(address: str) -> None:
    if not _ADDRESS.fullmatch(address):
        raise BadInput(f"{address!r} is no mail address; write it like duty@example.org")


def _check_hook(whom: Audience) -> None:
    parts = urlsplit(whom.webhook)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadInput(
            f"{whom.webhook!r} is no address of a webhook; write it like https://example.org/alerts"
        )


async def mail(server: MailServer, password: str, to: Sequence[str], said: Said) -> None:
    """Hands a mail in.

    Raises:
        NotSent: the server cannot be reached or refuses.
    """
    message = EmailMessage()
    message["Subject"] = said.subject
    message["From"] = server.sender
    message["To"] = ", ".join(to)
    # The same for every try, so that the other side can tell a repetition.
    digest = hashlib.sha256(said.id.encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{digest}@{server.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(said.text)
    await asyncio.to_thread(_hand_in, server, password, message)


def _hand_in(server: MailServer, password: str, message: EmailMessage) -> None:
    where = f"{server.host}:{server.port}"
    try:
        with _connected(server) as smtp:
            if server.security is Security.STARTTLS:
                smtp.starttls(context=ssl.create_default_context())
            if server.user:
                smtp.login(server.user, password)
            refused = smtp.send_message(message)
    except (smtplib.SMTPException, OSError) as failed:
        raise _not_sent(where, failed) from failed
    if refused:
        raise NotSent(f"{where} takes nothing for {', '.join(refused)}", for_good=True)


def _not_sent(where: str, failed: Exception) -> NotSent:
    """What a failure of the connection means, in a sentence."""
    if isinstance(failed, ssl.SSLCertVerificationError):
        return NotSent(
            f"{where} shows a certificate that proves nothing ({failed.verify_message}); nothing "
            "was sent; mend it there, or let this machine trust who has issued it"
        )
    if isinstance(failed, smtplib.SMTPNotSupportedError):
        return NotSent(f"{where} cannot do what is set, and nothing was sent: {failed}")
    if isinstance(failed, smtplib.SMTPAuthenticationError):
        return NotSent(f"{where} refuses user and password ({failed.smtp_code})")
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        code = max(code for code, _ in failed.recipients.values())
        says = f"{where} takes nothing for {', '.join(failed.recipients)} ({code})"
        return NotSent(says, for_good=code >= 500)
    if isinstance(failed, smtplib.SMTPResponseException):
        told = failed.smtp_error
        words = told if isinstance(told, str) else told.decode(errors="replace")
        says = f"{where} answers {failed.smtp_code} {words[:200]}".rstrip()
        return NotSent(says, for_good=failed.smtp_code >= 500)
    return NotSent(f"{where} cannot be reached: {failed}")


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.security is Security.TLS:
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_TIMEOUT_S, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=_TIMEOUT_S)


async def post(http: httpx.AsyncClient, url: str, secret: str, said: Said) -> None:
    """Posts JSON; with a secret signed as `X-NOC-Signature: sha256=…` over the body.

    Raises:
        NotSent: the other side cannot be reached or refuses.
    """
    body = msgspec.json.encode({"id": said.id, **said.facts})
    headers = {"Content-Type": "application/json", "X-NOC-Notice": said.id}
    if secret:
        digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        headers["X-NOC-Signature"] = f"sha256={digest}"
    host = urlsplit(url).hostname
    try:
        answer = await http.post(url, content=body, headers=headers, timeout=_TIMEOUT_S)
    except (httpx.HTTPError, OSError) as failed:
        raise NotSent(f"{host} cannot be reached ({type(failed).__name__})") from failed
    if not answer.is_success:
        code = answer.status_code
        for_good = 300 <= code < 500 and code not in _TRY_AGAIN
        raise NotSent(f"{host} answers {code}", for_good=for_good)
