"""Cutting a span of the live store into a recording."""

from litestar import get, post

from engine.api.access import needs
from engine.api.app import Extension
from engine.model.replay import Cut, CutQuestion
from engine.replaying.cutting import Cutter


@get("/v1/cut", opt=needs("replay.cut"))
async def show_cut(cutter: Cutter) -> Cut:
    """How far the last cut is, and where its recording lies."""
    return cutter.state()


@post("/v1/cut", status_code=202, opt=needs("replay.cut", audit="replay.cut"))
async def begin_cut(cutter: Cutter, data: CutQuestion) -> Cut:
    """Begins to write a recording; it stays on the engine's machine."""
    return cutter.begin(data)


@post("/v1/cut/cancel", status_code=200, opt=needs("replay.cut", audit="replay.cut_cancel"))
async def cancel_cut(cutter: Cutter) -> Cut:
    """Ends the cut under way."""
    return cutter.cancel()


def extension(cutter: Cutter) -> Extension:
    """What a live engine answers besides what every engine does."""
    return Extension((show_cut, begin_cut, cancel_cut), {"cutter": cutter})
