"""Directory entries into a running engine: the store, the memory, the roster."""

from msgspec.structs import replace

from engine.live.engine import Engine
from engine.model.directory import DirectoryContent
from engine.model.news import Reset
from engine.store import directory
from engine.store.directory import DirectoryChange

#: Consoles have these at hand; of other kinds they ask when they show them.
_AT_HAND = frozenset({"sites", "people", "clients"})


async def know(engine: Engine, content: DirectoryContent) -> list[DirectoryChange]:
    """Adds and changes entries, dated now; says what that changed."""
    async with engine.round:
        now = engine.event_clock.now()
        changes = await engine.writer.do(directory.put, content, now, engine.sealer)
        engine.directory.put(replace(content, shifts=()))
        for shift in content.shifts:
            # A new shift was always so; a change of a known one holds from now on.
            known = engine.directory.roster.get(shift.id) is not None
            engine.line.calendar.learn(shift, now if known else None)
        engine.line.examiner.forget_settings()
    if any(each.kind in _AT_HAND for each in changes):
        engine.hub.tell(Reset(epoch=engine.hub.epoch))
    return changes


async def forget(engine: Engine, kind: str, key: str) -> None:
    """An entry is no more from now on; what was known of it stays, dated."""
    async with engine.round:
        now = engine.event_clock.now()
        await engine.writer.do(directory.end, kind, key, now)
        engine.directory.end(kind, key)
        engine.line.examiner.forget_settings()
