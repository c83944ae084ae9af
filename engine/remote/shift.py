"""The shift: its page, its handovers, its figures, what was kept from the queue."""

from engine.client import EngineClient
from engine.model.answers import LedgerEntry
from engine.model.handover import Giving, Shift


async def shift(client: EngineClient) -> Shift:
    """The page now, and the handovers before."""
    return await client.get("/v1/shift", Shift)


async def give_shift(client: EngineClient, wanted: Giving) -> Shift:
    """Who goes signs."""
    return await client.post("/v1/shift/handovers", Shift, wanted)


async def take_shift(client: EngineClient, number: int) -> Shift:
    """Who comes signs."""
    return await client.post(f"/v1/shift/handovers/{number}/take", Shift, {})


async def ledger(client: EngineClient) -> list[LedgerEntry]:
    """What shelving, folding, shadow and rollout keep from the queue."""
    return await client.get("/v1/ledger", list[LedgerEntry])
