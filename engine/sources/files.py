"""Files that are handed in piece by piece, read here, where devices and sites are known."""

import secrets
from collections import Counter
from datetime import datetime, timedelta

import msgspec

from engine.connectors.contract import Delivery, Refused
from engine.connectors.formats import FileSettings, Making, reader
from engine.connectors.log_reading import Finished, Reader, digest, take
from engine.connectors.whose import Whose
from engine.errors import Conflict, NotFound
from engine.live.engine import Engine
from engine.model.connectors import FileBegun, FileReceipt, FileRefused
from engine.sources.door import EngineDoor

#: Files at once; one that is left lying is forgotten after so long.
_OPEN = 20
_FORGOTTEN = timedelta(minutes=30)
_REASONS = 100
_encode = msgspec.json.Encoder().encode


class _Kind(msgspec.Struct):
    type: str


_kind = msgspec.json.Decoder(_Kind).decode


class _File:
    """One file under way."""

    def __init__(self, reader: Reader, source: str, name: str, now: datetime) -> None:
        self.reader = reader
        self.source = source
        self.name = name
        self.used_at = now
        self.key = ""
        self.offset = 0
        self.lines = 0
        self.receipt = FileReceipt()


class FileDesk:
    """Files under way by id; belongs to the event loop."""

    def __init__(self, engine: Engine, whose: Whose) -> None:
        self._engine = engine
        self._whose = whose
        self._door = EngineDoor(engine)
        self._files: dict[str, _File] = {}

    def begin(self, name: str, settings: FileSettings) -> FileBegun:
        """Begins a file.

        Raises:
            ConfigError: no such format, or it needs something that is not given.
            Conflict: too many at once.
        """
        now = self._engine.clock.now()
        for key, file in list(self._files.items()):
            if now - file.used_at > _FORGOTTEN:
                del self._files[key]
        if len(self._files) >= _OPEN:
            raise Conflict(f"{_OPEN} files are being handed in; wait until one is done")
        making = Making(settings, self._whose, self._engine.clock)
        key = secrets.token_hex(8)
        self._files[key] = _File(reader(making, name), making.source, name, now)
        return FileBegun(id=key)

    async def lines(self, key: str, content: bytes, history: bool | None) -> FileReceipt:
        """Takes whole lines; answers how the file stands, once they are on disk.

        Raises:
            NotFound: there is no such file, or the engine was started anew since: begin again.
        """
        file = self._get(key)
        held = []
        lines = content.split(b"\n")
        if lines and not lines[-1]:
            lines.pop()
        for line in lines:
            if not file.key:
                file.key = digest(line)
            where = f"{file.name}:{file.lines + 1}"
            held.append((line.rstrip(b"\r"), f"{file.key}:{file.offset}", where))
            file.offset += len(line) + 1
            file.lines += 1
        await self._hand_in(file, take(file.reader, held), history)
        return file.receipt

    async def refuse(self, said: FileRefused) -> None:
        """Keeps that a file could not be read at all."""
        await self._door.refuse([Refused(b"", said.why, said.name)], source=said.source)

    async def end(self, key: str, broken: str, history: bool | None) -> FileReceipt:
        """Ends a file.

        Args:
            broken: why the rest of it could not be read; empty: it was read whole.
        """
        file = self._get(key)
        delivery = Delivery()
        finish = getattr(file.reader, "finish", None)
        said: list[Finished] = finish() if finish else []
        for count, read in said:
            if isinstance(read, str):
                # They were taken for used when they were read.
                delivery.left_out[read] += count
                delivery.used -= count
            else:
                delivery.events += [_encode(event) for event in read]
        if broken:
            where = f"{file.name}:{file.lines + 1}"
            delivery.refused.append(Refused(b"", broken, where))
        await self._hand_in(file, delivery, history)
        del self._files[key]
        return file.receipt

    async def _hand_in(self, file: _File, delivery: Delivery, history: bool | None) -> None:
        if delivery.refused:
            await self._door.refuse(delivery.refused, source=file.source, again=True)
        now = file.receipt
        events = Counter(now.events)
        accepted = duplicates = refused = held = 0
        reasons = [f"{each.where}: {each.reason}" for each in delivery.refused]
        if delivery.events:
            events.update(_kind(each).type for each in delivery.events)
            receipt = await self._door.ingest(
                delivery.events, source=file.source, where=file.name, history=history
            )
            accepted, duplicates = receipt.accepted, receipt.duplicates
            refused, held = receipt.refused, receipt.held
            reasons += [each.reason for each in receipt.reasons]
        file.used_at = self._engine.clock.now()
        file.receipt = FileReceipt(
            records=now.records + delivery.records,
            used=now.used + delivery.used,
            unreadable=now.unreadable + len(delivery.refused),
            left_out=dict(Counter(now.left_out) + delivery.left_out),
            events=dict(events),
            accepted=now.accepted + accepted,
            duplicates=now.duplicates + duplicates,
            refused=now.refused + refused,
            held=now.held + held,
            reasons=(*now.reasons, *reasons)[:_REASONS],
        )

    def _get(self, key: str) -> _File:
        file = self._files.get(key)
        if file is None:
            raise NotFound("this file is not under way; begin it again")
        return file
