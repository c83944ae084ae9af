"""A real HTTP server on this machine that fails on demand, for peers of connectors."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Asked:
    """One request."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def form(self) -> dict[str, str]:
        return {
            key: value[0]
            for key, value in parse_qs(self.body.decode(), keep_blank_values=True).items()
        }


@dataclass
class Answer:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Faults:
    """What goes wrong next: each entry is spent on one request, in order.

    `None` lets a request through; "drop" cuts the connection in the middle of the answer.
    """

    plan: list[Answer | str | None] = field(default_factory=list)
    clock_ahead: timedelta = timedelta(0)

    def next(self) -> Answer | str | None:
        return self.plan.pop(0) if self.plan else None


class Peer:
    """Answers with what `answer` says of a request, unless a fault comes first."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.asked: list[Asked] = []
        self.url = ""

    def answer(self, asked: Asked) -> Answer:
        raise NotImplementedError

    def now(self) -> datetime:
        return datetime.now(UTC) + self.faults.clock_ahead


@contextmanager
def serving(peer: Peer) -> Iterator[str]:
    """Runs a peer on a free port; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(lambda: peer))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    peer.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield peer.url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(peer_of: Callable[[], Peer]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def _serve(self) -> None:
            peer = peer_of()
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            asked = Asked(
                self.command,
                parts.path,
                {key: value[0] for key, value in parse_qs(parts.query).items()},
                {key.lower(): value for key, value in self.headers.items()},
                body,
            )
            peer.asked.append(asked)
            # A token that was renewed and lost on its way needs somebody: not a fault to survive.
            fault = None if parts.path.endswith("token") else peer.faults.next()
            answer = fault if isinstance(fault, Answer) else peer.answer(asked)
            raw = (
                answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
            )
            self.send_response_only(answer.status)
            self.send_header("Date", format_datetime(peer.now(), usegmt=True))
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if fault == "drop":
                self.wfile.write(raw[: len(raw) // 2])
                self.close_connection = True
                return
            self.wfile.write(raw)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    return Handler


def too_many(peer: Peer, seconds: float) -> Answer:
    """429 with the wait as a date, as Lightspeed says it."""
    until = format_datetime(peer.now() + timedelta(seconds=seconds), usegmt=True)
    return Answer(429, {"error": "too many requests"}, {"Retry-After": until})
