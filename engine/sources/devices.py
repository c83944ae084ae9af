"""Whose devices are: asked, assigned, and what is unknown kept for somebody to assign."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from engine.connectors.cursors import Cursors
from engine.connectors.whose import Whose
from engine.directory.devices import Devices, Lease
from engine.errors import BadInput, NotFound, StorageFailed
from engine.live.engine import Engine
from engine.model.connectors import Device, DeviceKind, DevicePage
from engine.store import connectors as stored

logger = logging.getLogger(__name__)

_LEASES = "leases"
_EVERY_S = 5.0
_SHOWN = 1_000


class DeviceDesk:
    """Assignments and sightings; belongs to the event loop."""

    def __init__(self, engine: Engine, whose: Whose, cursors: Cursors) -> None:
        self._engine = engine
        self._whose = whose
        self._cursors = cursors
        self._leases_kept = 0
        engine.forgetting.append(self._forget)
        engine.remembering.append(lambda: [*whose.devices.all, *whose.devices.leases])

    async def run(self) -> None:
        """Keeps what was seen, every few seconds."""
        while True:
            await asyncio.sleep(_EVERY_S)
            await self.keep()

    async def keep(self) -> None:
        """Writes what was seen since; what cannot be written now is written later."""
        keys = list(self._whose.fresh)
        seen = [self._whose.unknown[key] for key in keys if key in self._whose.unknown]
        leases = self._whose.devices.leases
        try:
            if seen:
                await self._engine.writer.do(stored.put_unknown, seen)
                self._whose.fresh.difference_update(keys)
        except StorageFailed as failed:
            logger.warning("unknown devices not kept", extra={"why": str(failed)})
        if len(leases) != self._leases_kept:
            content = msgspec.json.encode(leases).decode()
            await asyncio.to_thread(self._cursors.keep, _LEASES, content)
            self._leases_kept = len(leases)

    def page(self) -> DevicePage:
        """What is assigned and what is not."""
        unknown = sorted(
            self._whose.unknown.values(), key=lambda each: (-each.seen, each.kind, each.key)
        )
        return DevicePage(
            devices=tuple(self._whose.devices.all[:_SHOWN]), unknown=tuple(unknown[:_SHOWN])
        )

    async def assign(self, device: Device, who: str) -> DevicePage:
        """Assigns a device; the person's events carry it from `since` on.

        Raises:
            BadInput: nobody is called so, or the span cannot be.
        """
        if device.person not in self._engine.directory.people:
            raise BadInput(f"nobody in the directory has the id {device.person!r:.60}")
        device = msgspec.structs.replace(device, key=device.key.strip().lower(), by=who)
        self._whose.devices.check(device)
        changed = self._whose.devices.put(device)
        await self._write(changed, who)
        self._whose.forget(device.kind, device.key)
        return self.page()

    async def end(self, kind: DeviceKind, key: str, at: datetime, who: str) -> DevicePage:
        """Ends an assignment at an instant; earlier events keep their person.

        Raises:
            NotFound: it belongs to nobody then.
        """
        for held in self._whose.devices.all:
            is_it = held.kind is kind and held.key == key.lower() and held.since < at
            if is_it and (held.until is None or held.until > at):
                ended = msgspec.structs.replace(held, until=at)
                await self._write(self._whose.devices.put(ended), who)
                return self.page()
        raise NotFound(f"{kind} {key!r:.60} belongs to nobody at that time")

    async def _forget(self, person: str, _alerts: Sequence[str]) -> dict[str, int]:
        """Somebody is being erased: their devices, and what nobody was found for until now."""
        await self.keep()
        self._whose.unknown.clear()
        return {"devices in memory": self._whose.devices.forget(person)}

    async def _write(self, changed: list[Device], who: str) -> None:
        now = self._engine.clock.now()
        await self._engine.writer.do(stored.put_devices, changed, who, now)


def known_devices(engine: Engine, cursors: Cursors, badges: Mapping[str, str]) -> Whose:
    """Assignments, leases and unknown devices as they were kept."""
    with engine.database.begin() as connection:
        assigned = stored.all_devices(connection)
        unknown = stored.all_unknown(connection)
    kept = cursors.read(_LEASES)
    leases = msgspec.json.decode(kept, type=list[Lease]) if kept else []
    whose = Whose(engine.directory, Devices(assigned, leases), badges)
    whose.unknown = {(each.kind, each.key): each for each in unknown}
    return whose
