"""The directory: read it, and import it with or without a dry run."""

from collections.abc import Iterable

from litestar import get, post

from engine.api.access import SEEN, WHOLE, needs
from engine.api.alerts import ask
from engine.directory.index import Directory
from engine.live.directory import know
from engine.live.engine import Engine
from engine.model.directory import Assignment, Camera, Checkpoint, DirectoryContent, Shift
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store import directory
from engine.store.directory import DirectoryChange


@get("/v1/directory/counts", opt=needs("alert.view", scope=SEEN))
async def count_directory(engine: Engine, sight: Sight) -> dict[str, int]:
    """How many entries each list has."""
    return counts(engine.directory, sight)


def counts(known: Directory, sight: Sight = WHOLE_SIGHT) -> dict[str, int]:
    """How many entries each list of a directory has."""
    if sight.is_whole:
        return {
            "clients": len(known.clients),
            "sites": len(known.sites),
            "people": len(known.people),
            "assignments": len(known.assignments),
            "shifts": len(known.roster),
            "checkpoints": len(known.checkpoints),
            "cameras": len(known.cameras),
        }
    at_sites: dict[str, Iterable[Assignment | Shift | Checkpoint | Camera]] = {
        "assignments": known.assignments,
        "shifts": known.roster,
        "checkpoints": known.checkpoints.values(),
        "cameras": known.cameras.values(),
    }
    return {
        "clients": sum(sight.client(each) for each in known.clients),
        "sites": sum(sight.site(each) for each in known.sites),
        "people": sum(sight.person(each) for each in known.people),
        **{name: sum(sight.site(each.site) for each in rows) for name, rows in at_sites.items()},
    }


@post(
    "/v1/directory",
    status_code=200,
    opt=needs("directory.change", audit="directory.change", scope=WHOLE),
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
