"""A provider on this machine: the published interface over real HTTP, with calls that live."""

import asyncio
import base64
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from tests.peers.twilio.callbacks import Callbacks
from tests.peers.twilio.errors import Refused
from tests.peers.twilio.life import Life
from tests.peers.twilio.phone import Phone
from tests.peers.twilio.resources import Call, Message, Recording
from tests.peers.twilio.shapes import Shapes

ACCOUNT = "AC" + "0123456789abcdef" * 2
#: Says in itself that it is nobody's.
SECRET = "a-token-for-tests-only"  # noqa: S105
_API = "/2010-04-01/Accounts/{account}"


class Fault(StrEnum):
    """What goes wrong with the next request that makes something."""

    TOO_MANY = "429"
    BROKEN = "500"
    NOT_JSON = "502 in HTML"
    SILENT = "accepted, never answered"
    CUT = "accepted, connection cut"
    REFUSED_SILENT = "not accepted, never answered"


class TwilioPeer:
    """Behaves as the published description says; a test scripts numbers and faults.

    Everything is read and set from the test's thread; the server runs in a thread of its own.

    Args:
        prefix: of the paths, for providers that have the same interface elsewhere.
        per_second: calls started a second; more wait in the provider's queue.
    """

    def __init__(
        self,
        header: str = "X-Twilio-Signature",
        prefix: str = "",
        per_second: float = 0.0,
        account: str = ACCOUNT,
        secret: str = SECRET,
    ) -> None:
        self.account, self.secret = account, secret
        self.callbacks = Callbacks(header, secret)
        self.phones: dict[str, Phone] = {}
        self.faults: list[Fault] = []
        self.calls: dict[str, Call] = {}
        self.messages: dict[str, Message] = {}
        self.recordings: list[Recording] = []
        self.misshapen: list[str] = []
        self.requests: list[str] = []
        #: Where replies to text messages go.
        self.inbound_url = ""
        self.url = ""
        #: Told of each moment (`accepted`, `ringing`, `gather`, …) before it happens.
        self.at: Callable[[str], None] = lambda moment: None
        self._prefix = prefix
        self._gap_s = 1 / per_second if per_second else 0.0
        self._free_at = 0.0
        self._shapes = Shapes()
        self._lives: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()

    def placed(self, to: str) -> list[Call]:
        """Every call that was made to a number."""
        return [each for each in self.calls.values() if each.one("To") == to]

    @contextmanager
    def running(self) -> Iterator["TwilioPeer"]:
        """Serves on a free port of this machine."""
        started = threading.Event()
        stopping = asyncio.Event()

        async def serve() -> None:
            runner = web.AppRunner(
                self._application(), handler_cancellation=True, shutdown_timeout=0.1
            )
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port = runner.addresses[0][1]
            self.url = f"http://127.0.0.1:{port}{self._prefix}"
            started.set()
            await stopping.wait()
            for life in list(self._lives):
                life.cancel()
            await asyncio.gather(*self._lives, return_exceptions=True)
            await runner.cleanup()

        thread = threading.Thread(target=lambda: self._loop.run_until_complete(serve()))
        thread.start()
        try:
            assert started.wait(10)
            yield self
        finally:
            self._loop.call_soon_threadsafe(stopping.set)
            thread.join(10)
            self._loop.close()

    def release(self, order: list[int] | None = None) -> None:
        """Sends the status callbacks that were held; returns when they have been answered."""
        asyncio.run_coroutine_threadsafe(self.callbacks.release(order), self._loop).result(60)

    def reply(self, number: str, body: str) -> None:
        """Somebody answers the newest text that was sent to a number."""
        sent = [each for each in self.messages.values() if each.one("To") == number]
        told = self._reply(sent[-1], body)
        asyncio.run_coroutine_threadsafe(told, self._loop).result(60)

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[self._guarded])
        api = self._prefix + _API
        application.router.add_post(f"{api}/Calls.json", self._make_call)
        application.router.add_get(f"{api}/Calls.json", self._list_calls)
        application.router.add_get(f"{api}/Calls/{{sid}}.json", self._show_call)
        application.router.add_post(f"{api}/Calls/{{sid}}.json", self._change_call)
        application.router.add_get(f"{api}/Calls/{{sid}}/Recordings.json", self._list_recordings)
        application.router.add_post(f"{api}/Messages.json", self._make_message)
        application.router.add_get(f"{api}/Messages.json", self._list_messages)
        application.router.add_get(f"{api}/Messages/{{sid}}.json", self._show_message)
        application.router.add_get(f"{api}/Recordings/{{name}}", self._show_recording)
        application.router.add_delete(f"{api}/Recordings/{{name}}", self._drop_recording)
        return application

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Any) -> web.StreamResponse:
        path = request.path.removeprefix(self._prefix)
        self.requests.append(f"{request.method} {path}")
        expected = base64.b64encode(f"{self.account}:{self.secret}".encode()).decode()
        try:
            if request.headers.get("Authorization") != f"Basic {expected}":
                raise Refused(20003)
            if request.match_info.get("account") != self.account:
                raise Refused(20404)
            form = await _form(request)
            if path.endswith(".json"):
                query = {name: request.query.getall(name) for name in request.query}
                complaints = self._shapes.complaints(request.method, path, query, form)
                self.misshapen += complaints
                if complaints:
                    raise Refused(20001, "; ".join(complaints))
            answer: web.StreamResponse = await handler(request)
        except Refused as refused:
            return web.json_response(refused.body(), status=refused.status)
        return answer

    async def _fault(self, request: web.Request, accept: Any) -> web.StreamResponse | None:
        """What goes wrong now, if anything; `accept` makes what was asked for."""
        fault = self.faults.pop(0) if self.faults else None
        match fault:
            case Fault.TOO_MANY:
                raise Refused(20429)
            case Fault.BROKEN:
                return web.json_response({"message": "internal", "status": 500}, status=500)
            case Fault.NOT_JSON:
                page = "<html><h1>502 Bad Gateway</h1></html>"
                return web.Response(text=page, status=502, content_type="text/html")
            case Fault.SILENT | Fault.CUT | Fault.REFUSED_SILENT:
                if fault is not Fault.REFUSED_SILENT:
                    accept()
                if fault is not Fault.CUT:
                    await asyncio.sleep(3_600)
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
        return None

    async def _make_call(self, request: web.Request) -> web.StreamResponse:
        call = Call(self.account, await _form(request))
        to = call.one("To")
        if not any(call.one(name) for name in ("Url", "Twiml", "ApplicationSid")):
            raise Refused(21205)
        phone = self._phone(to)

        def accept() -> None:
            self.calls[call.sid] = call
            life = self._loop.create_task(self._live(call, phone))
            self._lives.add(life)
            life.add_done_callback(self._lives.discard)

        broken = await self._fault(request, accept)
        if broken is not None:
            return broken
        accept()
        self.at("accepted")
        return self._answer(request, call.shown(), 201)

    def _phone(self, to: str) -> Phone:
        if not to.removeprefix("whatsapp:").startswith("+"):
            raise Refused(21211)
        phone = self.phones.setdefault(to, Phone())
        if phone.refuses is not None:
            raise Refused(phone.refuses)
        return phone

    async def _live(self, call: Call, phone: Phone) -> None:
        now = self._loop.time()
        begins = max(now, self._free_at)
        self._free_at = begins + self._gap_s
        call.queue_ms = round((begins - now) * 1000)
        await asyncio.sleep(begins - now)
        await Life(call, phone, self.callbacks, self.recordings, self.at).run()

    async def _list_calls(self, request: web.Request) -> web.StreamResponse:
        found = [
            call
            for call in reversed(self.calls.values())
            if request.query.get("To", call.one("To")) == call.one("To")
            and request.query.get("From", call.one("From")) == call.one("From")
            and request.query.get("Status", call.status) == call.status
        ]
        return self._page(request, "calls", [each.shown() for each in found])

    def _page(
        self, request: web.Request, name: str, rows: list[dict[str, Any]]
    ) -> web.StreamResponse:
        size = int(request.query.get("PageSize", "50"))
        page = int(request.query.get("Page", "0"))
        start = page * size
        path = request.path
        following = f"{path}?PageSize={size}&Page={page + 1}" if start + size < len(rows) else None
        answer = {
            name: rows[start : start + size],
            "page": page,
            "page_size": size,
            "start": start,
            "end": min(start + size, len(rows)),
            "uri": path,
            "first_page_uri": path,
            "next_page_uri": following,
            "previous_page_uri": None,
        }
        return self._answer(request, answer)

    async def _show_call(self, request: web.Request) -> web.StreamResponse:
        return self._answer(request, self._call(request).shown())

    def _call(self, request: web.Request) -> Call:
        call = self.calls.get(request.match_info["sid"])
        if call is None:
            raise Refused(20404)
        return call

    async def _change_call(self, request: web.Request) -> web.StreamResponse:
        call = self._call(request)
        if call.is_over:
            raise Refused(21220)
        for kind, (value, *_) in (await _form(request)).items():
            call.ordered.put_nowait((value, "") if kind == "Status" else (kind, value))
        return self._answer(request, call.shown())

    async def _list_recordings(self, request: web.Request) -> web.StreamResponse:
        call = self._call(request)
        rows = [each.shown() for each in self.recordings if each.call == call.sid]
        return self._page(request, "recordings", rows)

    async def _show_recording(self, request: web.Request) -> web.StreamResponse:
        kept = self._recording(request)
        if request.match_info["name"].endswith(".wav"):
            return web.Response(body=kept.sound, content_type="audio/x-wav")
        return self._answer(request, kept.shown())

    async def _drop_recording(self, request: web.Request) -> web.StreamResponse:
        self.recordings.remove(self._recording(request))
        return web.Response(status=204)

    def _recording(self, request: web.Request) -> Recording:
        name = request.match_info["name"].split(".")[0]
        for each in self.recordings:
            if each.sid == name:
                return each
        raise Refused(20404)

    async def _make_message(self, request: web.Request) -> web.StreamResponse:
        message = Message(self.account, await _form(request))
        phone = self._phone(message.one("To"))
        if phone.has_opted_out:
            raise Refused(21610)

        def accept() -> None:
            self.messages[message.sid] = message
            phone.messages.append(message.one("Body"))
            life = self._loop.create_task(self._deliver(message, phone))
            self._lives.add(life)
            life.add_done_callback(self._lives.discard)

        broken = await self._fault(request, accept)
        if broken is not None:
            return broken
        accept()
        return self._answer(request, message.shown(), 201)

    async def _deliver(self, message: Message, phone: Phone) -> None:
        ends = ("undelivered",) if phone.fate == "failed" else ("sent", "delivered")
        for status in ends:
            await asyncio.sleep(phone.thinks_s)
            message.status = status
            message.error_code = 30005 if status == "undelivered" else None
            form = [
                ("MessageSid", message.sid),
                ("SmsSid", message.sid),
                ("AccountSid", self.account),
                ("From", message.one("From")),
                ("To", message.one("To")),
                ("MessageStatus", status),
                ("ApiVersion", "2010-04-01"),
                *([("ErrorCode", "30005")] if status == "undelivered" else []),
            ]
            await self.callbacks.tell("message", message.one("StatusCallback"), form)
        message.price = "-0.00750"
        for body in phone.replies if message.status == "delivered" else ():
            await asyncio.sleep(phone.thinks_s)
            phone.has_opted_out = phone.has_opted_out or body.strip().upper() == "STOP"
            await self._reply(message, body)

    async def _reply(self, message: Message, body: str) -> None:
        reply = Message(self.account, {})
        form = [
            ("MessageSid", reply.sid),
            ("AccountSid", self.account),
            ("From", message.one("To")),
            ("To", message.one("From")),
            ("Body", body),
            ("NumMedia", "0"),
            ("SmsStatus", "received"),
            ("ApiVersion", "2010-04-01"),
        ]
        await self.callbacks.tell("reply", self.inbound_url, form)

    async def _list_messages(self, request: web.Request) -> web.StreamResponse:
        rows = [
            each.shown()
            for each in reversed(self.messages.values())
            if request.query.get("To", each.one("To")) == each.one("To")
        ]
        return self._page(request, "messages", rows)

    async def _show_message(self, request: web.Request) -> web.StreamResponse:
        message = self.messages.get(request.match_info["sid"])
        if message is None:
            raise Refused(20404)
        return self._answer(request, message.shown())

    def _answer(self, request: web.Request, body: Any, status: int = 200) -> web.StreamResponse:
        path = request.path.removeprefix(self._prefix)
        self.misshapen += self._shapes.wrong_answer(request.method, path, status, body)
        return web.json_response(body, status=status)


async def _form(request: web.Request) -> dict[str, list[str]]:
    return parse_qs(await request.text(), keep_blank_values=True)
