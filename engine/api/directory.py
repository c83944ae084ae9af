"""The directory: read it, and import it with or without a dry run."""

from litestar import get, post

from engine.api.access import needs
from engine.api.alerts import ask
from engine.directory.index import Directory
from engine.live.directory import know
from engine.live.engine import Engine
from engine.model.directory import DirectoryContent
from engine.store import directory
from engine.store.directory import DirectoryChange


@get("/v1/directory/counts", opt=needs("alert.view"))
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


@post(
    "/v1/directory",
    status_code=200,
    opt=needs("directory.change", audit="directory.change"),
)
async def import_directory(
    engine: Engine, data: DirectoryContent, dry_run: bool = False
) -> list[DirectoryChange]:
    """Adds and changes entries, dated now; `dry_run` only says what would change."""
    if dry_run:
        return await ask(
            engine, lambda connection: directory.compare(connection, data, engine.sealer)
        )
    return await know(engine, data)
