"""The relay between a provider and an engine behind a firewall, over real HTTP and WebSocket."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from engine.clock import WallClock
from engine.errors import ConfigError, StorageFailed
from engine.ivr.provider import Digits
from engine.ivr.relay.link import RelayLink
from engine.ivr.webhooks import Delivery, Webhooks
from tests.engine.ivr.calling_back import (
    PUBLIC,
    SID,
    NotingEar,
    delivery,
    gathered,
    listening,
    proof,
    status,
)
from tests.engine.ivr.relay.relaying import TOKEN, a_relay
from tests.peers.twilio.twiml import verbs
from tests.until import until


@asynccontextmanager
async def an_engine(webhooks: Webhooks, url: str, token: str = TOKEN) -> AsyncIterator[RelayLink]:
    """An engine's link to a relay."""
    link = RelayLink(webhooks, url.replace("http", "ws", 1), lambda: token, WallClock())
    running = asyncio.create_task(link.run())
    try:
        yield link
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def send(url: str, told: Delivery) -> httpx.Response:
    """As the provider sends it."""
    target = told.path + (f"?{told.query}" if told.query else "")
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=20) as provider:
        return await provider.post(target, content=told.body, headers=told.headers)


def test_a_callback_is_passed_on_and_the_engines_answer_comes_back(tmp_path: Path) -> None:
    async def work() -> None:
        webhooks, ear = listening()
        async with a_relay(tmp_path) as relay, an_engine(webhooks, relay.url) as link:
            await until(lambda: link.state.is_connected)
            answer = await send(relay.url, gathered(0))
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("application/xml")
            (gather,) = verbs(answer.content)
            assert (gather.get("action") or "").startswith(PUBLIC)
            assert isinstance(ear.heard[0], Digits)
            assert (await send(relay.url, status())).status_code == 204
            await until(lambda: len(relay.kept) == 0)

    asyncio.run(work())


def test_while_the_engine_is_away_nothing_is_lost_and_people_are_asked_to_wait(
    tmp_path: Path,
) -> None:
    async def work() -> None:
        webhooks, ear = listening()
        async with a_relay(tmp_path) as relay:
            assert (await send(relay.url, status())).status_code == 204
            answer = await send(relay.url, gathered(0))
            say, _, redirect = verbs(answer.content)
            assert (say.text, say.get("language")) == ("कृपया एक क्षण रुकें।", "hi-IN")
            assert (redirect.text or "").endswith("/main/voice/call-1?lang=hi&wait=1")
            assert len(relay.kept) == 2
            async with an_engine(webhooks, relay.url):
                await until(lambda: len(relay.kept) == 0)
        assert {type(each).__name__ for each in ear.heard} == {"Progress", "Digits"}

    asyncio.run(work())


def test_waiting_ends(tmp_path: Path) -> None:
    async def work() -> None:
        async with a_relay(tmp_path) as relay:
            path = "main/voice/call-1?lang=hi&wait=4"
            told = delivery(path, CallSid=SID, CallStatus="in-progress")
            answer = await send(relay.url, told)
            assert [each.tag for each in verbs(answer.content)] == ["Say", "Hangup"]

    asyncio.run(work())


def test_what_was_kept_survives_the_relays_own_end_and_lies_unreadable(tmp_path: Path) -> None:
    async def work() -> None:
        webhooks, ear = listening()
        async with a_relay(tmp_path) as relay:
            await send(relay.url, status(0, From="+919812345678"))
            await send(relay.url, status(1))
        (one, two) = sorted((tmp_path / "kept").iterdir())
        assert b"9812345678" not in one.read_bytes() + two.read_bytes()
        async with a_relay(tmp_path) as relay, an_engine(webhooks, relay.url):
            await until(lambda: len(relay.kept) == 0)
        assert [each.sequence for each in ear.heard] == [0, 1]

    asyncio.run(work())


class ForgetfulEar(NotingEar):
    """An engine whose disk is full for a while."""

    is_full = True

    async def hear(self, callback):
        if self.is_full:
            raise StorageFailed("the disk is full")
        return await super().hear(callback)


def test_what_the_engine_could_not_keep_stays_with_the_relay(tmp_path: Path) -> None:
    async def work() -> None:
        ear = ForgetfulEar()
        webhooks = Webhooks(ear, ear.count, proof(), lambda: datetime.now(UTC))
        async with a_relay(tmp_path, answer_s=0.2) as relay:
            async with an_engine(webhooks, relay.url) as link:
                await until(lambda: link.state.is_connected)
                assert (await send(relay.url, status())).status_code == 204
                assert len(relay.kept) == 1
            ear.is_full = False
            async with an_engine(webhooks, relay.url):
                await until(lambda: len(relay.kept) == 0)
        assert len(ear.heard) == 1

    asyncio.run(work())


def test_the_relay_refuses_what_no_provider_signed_and_keeps_nothing_of_it(tmp_path: Path) -> None:
    async def work() -> None:
        async with a_relay(tmp_path) as relay:
            assert (await send(relay.url, replace(status(), headers={}))).status_code == 403
            assert (await send(relay.url, replace(status(), body=b"x" * 90_000))).status_code == 413
            assert len(relay.kept) == 0
            async with httpx.AsyncClient(base_url=relay.url, trust_env=False) as stranger:
                assert (await stranger.get("/health")).json() == {"ok": True}
                known = {"Authorization": f"Bearer {TOKEN}"}
                told = (await stranger.get("/health", headers=known)).json()
            assert told["counts"] == {"not signed": 1, "too large": 1}

    asyncio.run(work())


def test_an_engine_with_another_token_is_refused_and_told_so(tmp_path: Path) -> None:
    async def work() -> None:
        webhooks, _ = listening()
        async with a_relay(tmp_path) as relay, an_engine(webhooks, relay.url, "other") as link:
            await until(lambda: "token" in link.state.why)
            assert not relay.is_connected

    asyncio.run(work())


def test_a_newer_engine_takes_the_olders_place(tmp_path: Path) -> None:
    async def work() -> None:
        old, old_ear = listening()
        new, new_ear = listening()
        async with a_relay(tmp_path) as relay, an_engine(old, relay.url) as first:
            await until(lambda: first.state.is_connected)
            async with an_engine(new, relay.url) as second:
                await until(lambda: second.state.is_connected and not first.state.is_connected)
                await send(relay.url, status())
                assert len(new_ear.heard) + len(old_ear.heard) == 1

    asyncio.run(work())


def test_without_tls_only_this_machine_is_spoken_to() -> None:
    webhooks, _ = listening()
    with pytest.raises(ConfigError, match="wss://"):
        RelayLink(webhooks, "ws://relay.example", lambda: TOKEN, WallClock())


def test_a_certificate_that_is_not_there_is_named(tmp_path: Path) -> None:
    webhooks, _ = listening()
    with pytest.raises(ConfigError, match="relay_ca"):
        RelayLink(webhooks, "wss://relay.example", lambda: TOKEN, WallClock(), tmp_path / "no.pem")
