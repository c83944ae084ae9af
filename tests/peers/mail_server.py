"""A real SMTP server on this machine that takes mail, or refuses it as told."""

import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class MailServerPeer:
    """What came in; `plan` says what goes wrong next, one answer a mail, such as `451 busy`.

    Attributes:
        certificate: a PEM file with its key; with it STARTTLS is offered.
        is_implicit: it speaks TLS from the first byte on.
        encrypted: how many connections became secret; `logins`: what was sent to prove who it is,
            each with whether it was secret then.
    """

    certificate: str = ""
    is_implicit: bool = False
    encrypted: int = 0
    logins: list[tuple[bytes, bool]] = field(default_factory=list)
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    plan: list[str] = field(default_factory=list)


class _Session(socketserver.StreamRequestHandler):
    """One connection, as RFC 5321 says it."""

    peer: MailServerPeer

    def handle(self) -> None:
        self.is_secret = False
        if self.peer.is_implicit and not self._encrypt():
            return
        self._say("220 here")
        self.to: list[str] = []
        while (line := self.rfile.readline()) and self._answer(line):
            pass

    def _answer(self, line: bytes) -> bool:
        """Whether the conversation goes on."""
        verb = line.strip().upper()
        if verb == b"STARTTLS" and self.peer.certificate:
            self._say("220 go on")
            return self._encrypt()
        if verb == b"DATA":
            self._take(self.to)
            self.to = []
        elif verb == b"QUIT":
            self._say("221 bye")
            return False
        else:
            self._say(self._said(verb, line))
        return True

    def _said(self, verb: bytes, line: bytes) -> str:
        if verb.startswith((b"EHLO", b"HELO")):
            offers = "250-STARTTLS\r\n" * bool(self.peer.certificate and not self.is_secret)
            return f"250-here\r\n{offers}250 AUTH PLAIN"
        if verb.startswith(b"AUTH"):
            self.peer.logins.append((line.strip(), self.is_secret))
            return "235 yes"
        if verb.startswith(b"RCPT"):
            self.to.append(line.decode().partition("<")[2].partition(">")[0])
        return "250 yes"

    def finish(self) -> None:
        super().finish()
        if self.is_secret:
            self.request.close()

    def _encrypt(self) -> bool:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.peer.certificate)
        try:
            self.request = context.wrap_socket(self.request, server_side=True)
        except OSError:
            return False  # the other side does not trust it
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
        self.is_secret = True
        self.peer.encrypted += 1
        return True

    def _take(self, to: list[str]) -> None:
        if self.peer.plan:
            self._say(self.peer.plan.pop(0))
            return
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        mail = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.peer.mails.append(mail)
        self.peer.recipients.append(to)
        self._say("250 taken")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server(certificate: str = "", *, is_implicit: bool = False) -> Iterator[MailServerPeer]:
    """Listens on loopback until left."""
    peer = MailServerPeer(certificate=certificate, is_implicit=is_implicit)
    session = type("Session", (_Session,), {"peer": peer})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), session) as server:
        server.daemon_threads = True
        peer.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield peer
        finally:
            server.shutdown()
            thread.join()
