"""Rights of the people watched, as the console asks."""

from engine.client import EngineClient
from engine.model.approvals import Approval
from engine.model.privacy import (
    DeletionReport,
    ErasureWish,
    HoldWish,
    LegalHold,
    Paper,
    RetentionChange,
    RetentionPage,
)


async def retention(client: EngineClient) -> RetentionPage:
    """Rules with their conflicts, holds, erasures, and what was deleted."""
    return await client.get("/v1/privacy/retention", RetentionPage)


async def change_retention(client: EngineClient, wanted: RetentionChange) -> RetentionPage:
    """Another rule for a kind and country."""
    return await client.post("/v1/privacy/retention", RetentionPage, wanted)


async def delete_now(client: EngineClient) -> list[DeletionReport]:
    """Deletes now what is over its time."""
    return await client.post("/v1/privacy/retention/run", list[DeletionReport], {})


async def papers(client: EngineClient) -> list[Paper]:
    """Notices for staff and the record of processing."""
    return await client.get("/v1/privacy/papers", list[Paper])


async def set_hold(client: EngineClient, wish: HoldWish) -> LegalHold:
    """Lays a legal hold on a person, or proposes to lift it."""
    return await client.post("/v1/privacy/holds", LegalHold, wish)


async def erase(client: EngineClient, person: str, reason: str) -> Approval:
    """Proposes to erase somebody; another person confirms it."""
    wish = ErasureWish(reason=reason)
    return await client.post(f"/v1/people/{person}/erase", Approval, wish)


async def export(client: EngineClient, person: str) -> bytes:
    """Everything that is kept about somebody, as a zip archive."""
    return await client.read(f"/v1/people/{person}/export")
