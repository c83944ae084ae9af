"""What analytics saw becomes events, and brings up cameras where a rule says so."""

import logging
from collections import OrderedDict
from datetime import datetime

from engine.cameras.activating import ActivationDesk
from engine.cameras.fleet import Fleet, tenant_of
from engine.errors import StorageFailed
from engine.model.cameras import CameraObservation

logger = logging.getLogger(__name__)

#: Names of observations that are remembered, so that one that is told again is one event.
_REMEMBERED = 20_000


class Observer:
    """Belongs to the engine's loop."""

    def __init__(self, fleet: Fleet, desk: ActivationDesk) -> None:
        self._fleet = fleet
        self._desk = desk
        self._told: OrderedDict[tuple[str, str], None] = OrderedDict()

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
            box=_within(box),
        )
        try:
            await engine.follow(event)
        except StorageFailed as failed:
            logger.error("an observation was not kept", extra={"why": str(failed)})
            return False
        self._told[(source, name)] = None
        if len(self._told) > _REMEMBERED:
            self._told.popitem(last=False)
        self._desk.observed(event)
        return True

    def tampered(self, camera: str, is_tampered: bool) -> None:
        """The camera shows nothing of use, or does again."""
        known = self._fleet.cameras.get(camera)
        if known is not None and known.is_tampered != is_tampered:
            known.is_tampered = is_tampered
            self._fleet.note(camera)


def _within(box: tuple[float, ...] | None) -> tuple[float, ...] | None:
    """The part of a box that lies in the picture."""
    if box is None or len(box) != 4:
        return None
    x, y = min(max(box[0], 0.0), 1.0), min(max(box[1], 0.0), 1.0)
    width, height = min(max(box[2], 0.0), 1.0 - x), min(max(box[3], 0.0), 1.0 - y)
    return (round(x, 4), round(y, 4), round(width, 4), round(height, 4))
