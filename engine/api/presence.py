"""Presence: consoles say which alert they show."""

from litestar import post

from engine.api.access import Principal, needs
from engine.live.engine import Engine
from engine.model.news import Looking, PresenceChanged


@post("/v1/presence", status_code=200, opt=needs("alert.view"))
async def note_presence(engine: Engine, principal: Principal, data: Looking) -> list[Looking]:
    """Where the caller is now (`who` is taken from the session); answers where everybody is."""
    if engine.presence.note(principal.name, data.alert, engine.clock.now()):
        engine.hub.tell(PresenceChanged(looking=engine.presence.all()))
    return list(engine.presence.all())
