"""The engine's door for connectors: events, what cannot be read, directory entries."""

from collections.abc import Sequence

from engine.connectors.contract import Refused
from engine.live.directory import know
from engine.live.engine import Engine
from engine.model.directory import DirectoryContent
from engine.model.intake import Receipt
from engine.model.refusal import RAW_KEPT, Refusal
from engine.store import care, record


class EngineDoor:
    """See `engine.connectors.contract.Door`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def ingest(
        self, lines: list[bytes], *, source: str, where: str = "", history: bool | None = None
    ) -> Receipt:
        """Takes events."""
        return await self._engine.ingest(lines, source=source, where=where, history=history)

    async def refuse(self, refused: Sequence[Refused], *, source: str, again: bool = False) -> None:
        """Keeps what could not be read; on disk when this returns."""
        now = self._engine.clock.now()
        kept = [
            Refusal(
                source=source,
                reason=each.reason[:500],
                where=each.where,
                raw=each.raw[:RAW_KEPT],
                size_bytes=len(each.raw),
                received_at=now,
            )
            for each in refused
        ]
        writer = self._engine.writer
        if again:
            kept = await writer.do(care.not_kept_yet, kept)
        if kept:
            await writer.do(record.refuse, kept)
        self._engine.meter.received += len(kept)
        self._engine.meter.refused += len(kept)

    async def know(self, content: DirectoryContent) -> None:
        """Adds and changes entries of the directory."""
        await know(self._engine, content)
