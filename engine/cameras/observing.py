"""What analytics see: events that are kept, sights for the eye, and cameras brought up by rule."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime

from engine.cameras.activating import ActivationDesk
from engine.cameras.fleet import Fleet, tenant_of
from engine.errors import StorageFailed
from engine.model.cameras import CameraObservation
from engine.model.cameras_live import Sighting
from engine.model.envelope import Envelope
from engine.model.news import CameraSees

logger = logging.getLogger(__name__)

#: Names of observations that are remembered, so that one that is told again is one event.
_REMEMBERED = 20_000
#: What an event tells of is drawn for so long; a sight that is renewed all the time for so long.
_EVENT_HOLDS_S, _SIGHT_HOLDS_S = 5.0, 1.5


class Observer:
    """Belongs to the engine's loop."""

    def __init__(self, fleet: Fleet, desk: ActivationDesk) -> None:
        self._fleet = fleet
        self._desk = desk
        self._told: OrderedDict[tuple[str, str], None] = OrderedDict()
        #: Who sees something in which camera now, so that an end is told once.
        self._sighted: set[tuple[str, str]] = set()
        fleet.engine.followers.append(self.follow)

    def follow(self, event: Envelope) -> None:
        """An event is examined: an observation, from here or posted by anybody, brings up cameras
        and is shown. Called with the engine's round held."""
        if not isinstance(event, CameraObservation):
            return
        if self._desk.observed(event):
            sight = Sighting(label=event.label, confidence=event.confidence, box=event.box)
            self.sight(event.camera, event.source, [sight], _EVENT_HOLDS_S)

    def sight(
        self,
        camera: str,
        by: str,
        seen: Sequence[Sighting],
        holds_s: float = _SIGHT_HOLDS_S,
    ) -> None:
        """Tells consoles what is seen in a picture now; nobody listens: nobody is told.

        Args:
            seen: in the place of what `by` saw before; empty: nothing any more.
        """
        key = (camera, by)
        if not seen and key not in self._sighted:
            return
        if seen:
            self._sighted.add(key)
        else:
            self._sighted.discard(key)
        if len(self._sighted) > _REMEMBERED:
            self._sighted.clear()
        if self._fleet.engine.hub.listeners:
            news = CameraSees(camera=camera, by=by, seen=tuple(seen), holds_s=holds_s)
            self._fleet.engine.hub.tell(news)

    async def observe(
        self,
        source: str,
        name: str,
        camera: str,
        label: str,
        confidence: float,
        *,
        wall: datetime | None = None,
        box: tuple[float, ...] | None = None,
    ) -> bool:
        """Takes an observation; False where it was told before, or there is no such camera.

        Args:
            name: unique within the source.
            wall: when it was seen, on the wall clock; now where None.
            box: x, y, width, height as shares of the picture.
        """
        known = self._fleet.cameras.get(camera)
        if known is None or (source, name) in self._told:
            return False
        engine = self._fleet.engine
        at = engine.event_clock.now()
        if wall is not None:
            # A recording that plays has another clock than the analytics.
            at -= engine.clock.now() - wall
        event = CameraObservation(
            id=name[:200],
            source=source,
            occurred_at=at,
            tenant=tenant_of(engine, known.entry.site),
            camera=camera,
            site=known.entry.site,
            label=label,
            confidence=round(min(1.0, max(0.0, confidence)), 3),
            register=known.entry.registers[0] if len(known.entry.registers) == 1 else None,
            box=within(box),
        )
        try:
            await engine.follow(event)
        except StorageFailed as failed:
            logger.error("an observation was not kept", extra={"why": str(failed)})
            return False
        self._told[(source, name)] = None
        if len(self._told) > _REMEMBERED:
            self._told.popitem(last=False)
        return True

    def tampered(self, camera: str, is_tampered: bool) -> None:
        """The camera shows nothing of use, or does again."""
        known = self._fleet.cameras.get(camera)
        if known is not None and known.is_tampered != is_tampered:
            known.is_tampered = is_tampered
            self._fleet.note(camera)


def within(box: tuple[float, ...] | None) -> tuple[float, ...] | None:
    """The part of a box that lies in the picture."""
    if box is None or len(box) != 4:
        return None
    x, y = min(max(box[0], 0.0), 1.0), min(max(box[1], 0.0), 1.0)
    width, height = min(max(box[2], 0.0), 1.0 - x), min(max(box[3], 0.0), 1.0 - y)
    return (round(x, 4), round(y, 4), round(width, 4), round(height, 4))
