"""A whole engine process that calls through a peer on this machine."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from engine.client import EngineClient
from engine.model.call_providers import Limits, ProviderChange, ProviderConfig, ProviderType
from engine.model.calls import Call, CallKind, CallQuestion
from engine.remote import calls as remote
from noc_console.worker import EngineProcess
from tests.peers.twilio.peer import TwilioPeer
from tests.until import until

GUARD = "+919812345678"
SENDER = "+15005550006"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def configure(folder: Path, port: int, public_url: str | None = None, relay: str = "") -> None:
    """The engine listens at a known port, where (unless told) providers reach it."""
    folder.mkdir(parents=True, exist_ok=True)
    url = f"http://127.0.0.1:{port}" if public_url is None else public_url
    (folder / "config.toml").write_text(
        f'[engine]\nport = {port}\n[calls]\npublic_url = "{url}"\nrelay = "{relay}"\n'
    )


@asynccontextmanager
async def an_engine(folder: Path) -> AsyncIterator[tuple[EngineProcess, EngineClient]]:
    """An engine of the folder and a client of it."""
    process = EngineProcess(folder)
    client = EngineClient(await process.start(), "asha")
    try:
        yield process, client
    finally:
        await client.close()
        await process.stop()


async def set_up(client: EngineClient, peer: TwilioPeer) -> None:
    """Voice and texts go through the peer."""
    for name, kind, serves in (
        ("main", ProviderType.TWILIO_VOICE, CallKind.VOICE),
        ("texts", ProviderType.TWILIO_SMS, CallKind.SMS),
    ):
        config = ProviderConfig(
            id=name,
            type=kind,
            name=name.title(),
            kinds=(serves,),
            options={"account": peer.account, "from": SENDER, "base_url": peer.url},
            limits=Limits(per_s=50.0),
        )
        change = ProviderChange(config=config, credentials={"auth_token": peer.secret})
        page = await remote.keep_provider(client, change)
        (row,) = [each for each in page.providers if each.config.id == name]
        assert row.missing == ""


async def place(client: EngineClient, **question: object) -> Call:
    """A call to the guard's number, unless another is named."""
    return await remote.place_call(client, CallQuestion(**{"number": GUARD, **question}))


async def over(client: EngineClient, call: Call) -> Call:
    """The call once it has ended."""

    async def is_over() -> bool:
        return (await remote.show_call(client, call.id)).call.is_over

    await until(is_over)
    return (await remote.show_call(client, call.id)).call
