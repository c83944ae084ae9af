"""How an engine is doing, asked through its client."""

from typing import Any

from engine.client import EngineClient
from engine.model.health import DeadLetterPage, HealthPage, SupportBundle
from engine.model.intake import Receipt


async def health_page(client: EngineClient) -> HealthPage:
    """Sources, engine and store."""
    return await client.get("/v1/health/full", HealthPage)


async def dead_letters(
    client: EngineClient, *, source: str = "", reason: str = "", with_sent: bool = False
) -> DeadLetterPage:
    """Refused inputs, newest first; empty words do not filter."""
    params: dict[str, Any] = {"with_sent": str(with_sent).lower()}
    if source:
        params["source"] = source
    if reason:
        params["reason"] = reason
    return await client.get("/v1/dead-letters", DeadLetterPage, **params)


async def send_again(client: EngineClient, letter_id: int, raw: str | None) -> Receipt:
    """Sends a refused input once more; `raw` mended, None as it was received."""
    return await client.post(f"/v1/refusals/{letter_id}/send", Receipt, {"raw": raw})


async def write_bundle(client: EngineClient) -> SupportBundle:
    """Has the support bundle written beside the engine's store."""
    return await client.post("/v1/health/bundle", SupportBundle, {})
