"""Signing in with a provider's account: as the console asks."""

from engine.client import EngineClient
from engine.model.access import Done, LoggedIn
from engine.model.sign_in import (
    SignInBegin,
    SignInBegun,
    SignInOffer,
    SignInPage,
    SignInReturn,
    SignInTried,
    SignInWanted,
)


async def offer(client: EngineClient) -> SignInOffer:
    """Whether the log-in page offers it, and under which name."""
    return await client.get("/v1/sign-in/offered", SignInOffer)


async def begin(client: EngineClient, wanted: SignInBegin) -> SignInBegun:
    """Where the browser goes."""
    return await client.post("/v1/sign-in/begin", SignInBegun, wanted)


async def finish(client: EngineClient, returned: SignInReturn) -> LoggedIn:
    """Opens a session; its token goes into the address of the next client."""
    return await client.post("/v1/sign-in/finish", LoggedIn, returned)


async def confirm(client: EngineClient, returned: SignInReturn) -> None:
    """Proves that it is still the same person, as a locked screen asks for it."""
    await client.post("/v1/confirm/sign-in", Done, returned)


async def page(client: EngineClient) -> SignInPage:
    """Whose accounts are let in."""
    return await client.get("/v1/identity-provider", SignInPage)


async def change(client: EngineClient, wanted: SignInWanted) -> SignInPage:
    """Other settings."""
    return await client.post("/v1/identity-provider", SignInPage, wanted)


async def test(client: EngineClient, wanted: SignInWanted) -> SignInTried:
    """Asks the provider with what is entered."""
    return await client.post("/v1/identity-provider/test", SignInTried, wanted)
