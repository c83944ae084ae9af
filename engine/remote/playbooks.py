"""Playbooks of an engine, asked and edited through its client."""

from typing import Any

from engine.client import EngineClient
from engine.model.playbooks import PlaybookChange, PlaybookPage, PlaybookVersion


async def playbook_page(client: EngineClient, tenant: str | None) -> PlaybookPage:
    """What holds everywhere, or for a tenant."""
    params: dict[str, Any] = {} if tenant is None else {"tenant": tenant}
    return await client.get("/v1/playbooks", PlaybookPage, **params)


async def playbook_versions(client: EngineClient, detection: str) -> list[PlaybookVersion]:
    """Edits of one kind of alert, newest first."""
    return await client.get("/v1/playbooks/history", list[PlaybookVersion], detection=detection)


async def change_playbook(client: EngineClient, wanted: PlaybookChange) -> PlaybookPage:
    """Other steps."""
    return await client.post("/v1/playbooks", PlaybookPage, wanted)
