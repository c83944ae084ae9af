"""Many telephone numbers, as the console asks for them. Permission: `phone.reveal`."""

from engine.client import EngineClient
from engine.model.approvals import Approval
from engine.model.reveals import Reveal, RevealedPerson, RevealWish


async def propose(client: EngineClient, wish: RevealWish) -> Approval:
    """Asks to see many numbers; another person confirms it."""
    return await client.post("/v1/reveals", Approval, wish)


async def in_force(client: EngineClient) -> list[Reveal]:
    """What the caller may see now, and until when."""
    return await client.get("/v1/reveals", list[Reveal])


async def numbers(client: EngineClient, reveal: str) -> list[RevealedPerson]:
    """The numbers in clear; each time stands in the audit log."""
    return await client.get(f"/v1/reveals/{reveal}/numbers", list[RevealedPerson])
