"""Cutting a span of the live store into a recording."""

from litestar import get, post

from engine.api.access import SEEN, needs
from engine.api.app import Extension
from engine.errors import Conflict
from engine.model.replay import Cut, CutQuestion
from engine.model.sight import Sight
from engine.replaying.cutting import Cutter


@get("/v1/cut", opt=needs("replay.cut", scope=SEEN))
async def show_cut(cutter: Cutter, sight: Sight) -> Cut:
    """How far the last cut is, and where its recording lies; none where it holds more than the
    caller sees."""
    return cutter.state() if sight.covers(cutter.sight.scope) else Cut()


@post("/v1/cut", status_code=202, opt=needs("replay.cut", audit="replay.cut", scope=SEEN))
async def begin_cut(cutter: Cutter, sight: Sight, data: CutQuestion) -> Cut:
    """Begins to write a recording of what the caller sees; it stays on the engine's machine."""
    return cutter.begin(data, sight)


@post(
    "/v1/cut/cancel",
    status_code=200,
    opt=needs("replay.cut", audit="replay.cut_cancel", scope=SEEN),
)
async def cancel_cut(cutter: Cutter, sight: Sight) -> Cut:
    """Ends the cut under way."""
    if not sight.covers(cutter.sight.scope):
        raise Conflict("somebody else's recording is being cut; wait for it")
    return cutter.cancel()


def extension(cutter: Cutter) -> Extension:
    """What a live engine answers besides what every engine does."""
    return Extension((show_cut, begin_cut, cancel_cut), {"cutter": cutter})
