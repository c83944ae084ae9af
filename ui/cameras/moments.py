"""Which clip holds what a camera saw of an event."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from engine.client import EngineClient
from engine.model.cameras_clips import Activation, Clip
from engine.remote import cameras as remote

#: An activation counts for what happened so near to its own event.
_NEAR = timedelta(minutes=3)


async def clip_at(
    client: EngineClient, camera: str, site: str, at: datetime
) -> tuple[Clip, datetime] | None:
    """The clip of an instant of the event clock, and our clock at that instant.

    Clips are on our clock. While a recording plays, events are on another one, and only the
    activation that an event set off knows both.
    """
    page = await remote.clips(client, camera=camera, since=at, until=at, limit=1)
    if page.clips:
        return page.clips[0], at
    said = nearest(await remote.activations(client, site=site), camera, at)
    if said is None:
        return None
    name = next(each.clip for each in said.cameras if each.camera == camera)
    return (await remote.clip(client, name), said.at) if name else None


def nearest(said: Sequence[Activation], camera: str, at: datetime) -> Activation | None:
    """The activation that recorded the camera for what happened nearest to an instant."""
    fitting = [
        each
        for each in said
        if abs(each.event_at - at) <= _NEAR
        and any(one.camera == camera and one.clip for one in each.cameras)
    ]
    return min(fitting, key=lambda each: abs(each.event_at - at), default=None)
