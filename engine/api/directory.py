"""The directory: read it, and import it with or without a dry run."""

from litestar import get, post

from engine.api.alerts import ask
from engine.directory.index import Directory
from engine.live.engine import Engine
from engine.model.directory import DirectoryContent
from engine.store import directory
from engine.store.directory import DirectoryChange


@get("/v1/directory/counts")
async def count_directory(engine: Engine) -> dict[str, int]:
    """How many entries each list has."""
    return counts(engine.directory)


def counts(known: Directory) -> dict[str, int]:
    """How many entries each list of a directory has."""
    return {
        "clients": len(known.clients),
        "sites": len(known.sites),
        "people": len(known.people),
        "assignments": len(known.assignments),
        "shifts": len(known.roster),
        "checkpoints": len(known.checkpoints),
        "cameras": len(known.cameras),
    }


@post("/v1/directory", status_code=200)
async def import_directory(
    engine: Engine, data: DirectoryContent, dry_run: bool = False
) -> list[DirectoryChange]:
    """Adds and changes entries, dated now; `dry_run` only says what would change."""
    if dry_run:
        return await ask(engine, lambda connection: directory.compare(connection, data))
    async with engine.round:
        now = engine.event_clock.now()
        changes = await engine.writer.do(directory.put, data, now)
        shifts = data.shifts
        engine.directory.put(
            DirectoryContent(
                clients=data.clients,
                sites=data.sites,
                people=data.people,
                assignments=data.assignments,
                checkpoints=data.checkpoints,
                cameras=data.cameras,
                products=data.products,
                contacts=data.contacts,
            )
        )
        for shift in shifts:
            # A new shift was always so; a change of a known one holds from now on.
            known = engine.directory.roster.get(shift.id) is not None
            engine.line.calendar.learn(shift, now if known else None)
        engine.line.examiner.forget_settings()
    return changes
