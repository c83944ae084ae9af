"""The keys of what is sealed, as the console asks."""

from engine.client import EngineClient
from engine.model.keys import KeyState


async def state(client: EngineClient) -> KeyState:
    """What holds the master key, and how far keys have been renewed."""
    return await client.get("/v1/keys", KeyState)


async def renew(client: EngineClient) -> KeyState:
    """New keys for everybody; it goes on in the background."""
    return await client.post("/v1/keys/renew", KeyState, {})


async def forget(client: EngineClient, engine: str) -> KeyState:
    """An engine that will not come back is waited for no more."""
    return await client.post(f"/v1/keys/engines/{engine}/forget", KeyState, {})
