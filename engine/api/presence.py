"""Presence: consoles say which alert they show."""

from litestar import post

from engine.api.access import SEEN, Principal, needs
from engine.api.alerts import seen_alert
from engine.api.seeing import seen_looking
from engine.live.engine import Engine
from engine.model.news import Looking, PresenceChanged
from engine.model.sight import Sight


@post("/v1/presence", status_code=200, opt=needs("alert.view", scope=SEEN))
async def note_presence(
    engine: Engine, principal: Principal, sight: Sight, data: Looking
) -> list[Looking]:
    """Where the caller is now (`who` is taken from the session); answers where everybody is."""
    if data.alert:
        await seen_alert(engine, sight, data.alert)
    if engine.presence.note(principal.name, data.alert, engine.clock.now()):
        engine.hub.tell(PresenceChanged(looking=engine.presence.all()))
    return list(seen_looking(sight, engine, engine.presence.all()))
