"""Who looks at what."""

from engine.client import EngineClient
from engine.model.news import Looking


async def look_at(client: EngineClient, alert: str) -> list[Looking]:
    """Tells which alert this console shows (`""`: none); answers where everybody is."""
    return await client.post("/v1/presence", list[Looking], Looking(who="", alert=alert))
