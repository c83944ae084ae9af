"""What somebody at work notices while others guess passwords, forge tokens and send rubbish."""

import asyncio
import multiprocessing
import os
import secrets
import tempfile
import time
from contextlib import suppress
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import httpx

from engine.client import EngineClient
from noc_console.benchmarks.live import fix
from noc_console.worker import started_engine

_NAME = "supervisor"
#: Connections that attack at once.
_ATTACKERS = 8
#: One question and one event so often, as a console and a source do.
_EVERY_S = 0.05
#: Above what the engine takes from somebody who is not logged in.
_TOO_LARGE = b'{"name":"' + b"x" * 900_000 + b'"}'
_NESTED = b"[" * 10_000


def run(*, short: bool) -> dict[str, Any]:
    """The same questions and events, in peace and under attack, by turns."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_run(Path(folder), 0.5 if short else 8.0, rounds=1 if short else 3))


async def _run(folder: Path, seconds: float, rounds: int) -> dict[str, Any]:
    password = secrets.token_urlsafe(16)
    peace, attacked = _Waits(), _Waits()
    async with started_engine(folder) as address, httpx.AsyncClient(base_url=address.url) as http:
        machine = {"authorization": f"Bearer {address.token}"}
        made = {"name": _NAME, "role": "administrator", "password": password}
        (await http.post("/v1/users", json=made, headers=machine)).raise_for_status()
        told = {"name": _NAME, "password": password}
        session = (await http.post("/v1/log-in", json=told)).raise_for_status().json()["token"]
        source = EngineClient(address)
        try:
            sent = 0
            for _ in range(rounds):
                sent = await _work(http, session, source, sent, seconds, peace)
                with _Attack(address.url) as attack:
                    sent = await _work(http, session, source, sent, seconds, attacked)
                refused = attack.refused
        finally:
            await source.close()
    return {
        "name": "attack",
        "attackers": _ATTACKERS,
        "refused a second": refused / seconds,
        "question in peace, median / p95 ms": _said(peace.questions),
        "question under attack, median / p95 ms": _said(attacked.questions),
        "question, attacked over peace": _at(attacked.questions, 0.5) / _at(peace.questions, 0.5),
        "event in peace, median / p95 ms": _said(peace.events),
        "event under attack, median / p95 ms": _said(attacked.events),
        "event, attacked over peace": _at(attacked.events, 0.5) / _at(peace.events, 0.5),
    }


class _Waits:
    """Seconds until a question was answered, and an event acknowledged."""

    def __init__(self) -> None:
        self.questions: list[float] = []
        self.events: list[float] = []


async def _work(
    http: httpx.AsyncClient,
    session: str,
    source: EngineClient,
    sent: int,
    seconds: float,
    waits: _Waits,
) -> int:
    ends = time.perf_counter() + seconds
    headers = {"authorization": f"Bearer {session}"}
    while time.perf_counter() < ends:
        began = time.perf_counter()
        (await http.get("/v1/alerts", headers=headers)).raise_for_status()
        asked = time.perf_counter()
        await source.ingest([fix(sent, {})], "bench")
        waits.questions.append(asked - began)
        waits.events.append(time.perf_counter() - asked)
        sent += 1
        await asyncio.sleep(_EVERY_S)
    return sent


class _Attack:
    """Attackers in a process that yields to the others of this machine, as if they were far."""

    def __init__(self, url: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._ended = context.Event()
        self._began = context.Event()
        self._refused = context.Value("q", 0)
        told = (url, self._began, self._ended, self._refused)
        self._process = context.Process(target=_attack, args=told, daemon=True)

    def __enter__(self) -> "_Attack":
        self._process.start()
        self._began.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._process.join(60)

    @property
    def refused(self) -> int:
        """How much the engine sent away."""
        return int(self._refused.value)


def _attack(url: str, began: Event, ended: Event, refused: Any) -> None:
    os.nice(19)
    refused.value = asyncio.run(_attackers(url, began, ended))


async def _attackers(url: str, began: Event, ended: Event) -> int:
    async with httpx.AsyncClient(base_url=url, timeout=30) as http:
        began.set()
        each = (_attacker(http, number, ended) for number in range(_ATTACKERS))
        return sum(await asyncio.gather(*each))


async def _attacker(http: httpx.AsyncClient, number: int, ended: Event) -> int:
    """Guesses, forges and sends what nobody should; how much was refused.

    Raises:
        AssertionError: something was not.
    """
    refused = 0
    while not ended.is_set():
        forged = {"authorization": f"Bearer {secrets.token_urlsafe(32)}"}
        guess = {"name": _NAME if refused % 2 else f"u{number}", "password": secrets.token_hex(8)}
        for method, path, told in (
            ("POST", "/v1/log-in", {"json": guess}),
            ("GET", "/v1/alerts", {"headers": forged}),
            ("POST", "/v1/log-in", {"content": _NESTED}),
            ("POST", "/v1/events", {"content": _NESTED, "headers": forged}),
            ("POST", "/v1/log-in", {"content": _TOO_LARGE if refused % 50 == 0 else b"{}"}),
        ):
            # The engine may shut the door before all of a body is through.
            with suppress(httpx.TransportError):
                answer = await http.request(method, path, **told)
                if answer.status_code < 400:
                    raise AssertionError(f"{method} {path} was answered {answer.status_code}")
            refused += 1
    return refused


def _said(times: list[float]) -> str:
    return f"{_at(times, 0.5) * 1_000:.1f} / {_at(times, 0.95) * 1_000:.1f}"


def _at(times: list[float], share: float) -> float:
    return sorted(times)[int(len(times) * share)]
