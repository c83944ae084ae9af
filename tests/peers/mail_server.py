"""A real SMTP server on this machine that takes mail, or refuses it as told."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class MailServerPeer:
    """What came in; `plan` says what goes wrong next, one answer a mail, such as `451 busy`."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    plan: list[str] = field(default_factory=list)


class _Session(socketserver.StreamRequestHandler):
    """One connection, as RFC 5321 says it."""

    peer: MailServerPeer

    def handle(self) -> None:
        self._say("220 here")
        to: list[str] = []
        while line := self.rfile.readline():
            verb = line.strip().upper()
            if verb.startswith((b"EHLO", b"HELO")):
                self._say("250 here")
            elif verb.startswith(b"RCPT"):
                to.append(line.decode().partition("<")[2].partition(">")[0])
                self._say("250 yes")
            elif verb == b"DATA":
                self._take(to)
                to = []
            elif verb == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 yes")

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
def mail_server() -> Iterator[MailServerPeer]:
    """Listens on loopback until left."""
    peer = MailServerPeer()
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
