"""A relay in this process."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from engine.api.serving import serve_on
from engine.ivr.relay.keeping import Kept
from engine.ivr.relay.server import Relay, build
from engine.ivr.webhooks import Proof
from engine.model.call_providers import ProviderType
from engine.vault import Vault
from tests.engine.ivr.calling_back import KNOWN, PUBLIC, SECRETS

TOKEN = "a-token-for-tests-only"  # noqa: S105
PASSPHRASE = "a-passphrase-for-tests-only"  # noqa: S105


@asynccontextmanager
async def a_relay(
    folder: Path,
    port: int = 0,
    kinds: Mapping[str, ProviderType] = KNOWN,
    secrets: Mapping[tuple[str, str], str] = SECRETS,
    answer_s: float = 5.0,
) -> AsyncIterator[Relay]:
    """A relay on this machine; `relay.url` is where it answers (port 0: a free one)."""
    listener = socket.create_server(("127.0.0.1", port))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    proof = Proof(
        kinds.get, lambda provider, name: secrets.get((provider, name)), url if port else PUBLIC
    )
    kept = Kept(folder / "kept", Vault(folder, PASSPHRASE))
    relay = AddressedRelay(proof, kept, TOKEN, answer_s=answer_s)
    relay.url = url
    stopping = asyncio.Event()
    serving = asyncio.create_task(serve_on(build(relay), listener, stopping))
    try:
        yield relay
    finally:
        stopping.set()
        await serving


class AddressedRelay(Relay):
    """A relay that knows where it listens."""

    url: str = ""
