"""The shift: its handover, signed by both."""

from litestar import get, post

from engine.api.access import WHOLE, Principal, needs
from engine.api.app import Extension
from engine.live import handover
from engine.live.engine import Engine
from engine.model.handover import Giving, Shift


@get("/v1/shift", opt=needs("alert.view", scope=WHOLE))
async def show_shift(engine: Engine) -> Shift:
    """One page of what is open, watched, shelved and promised; the handovers before."""
    return await handover.shift(engine)


@post(
    "/v1/shift/handovers", status_code=200, opt=needs("alert.work", audit="shift.give", scope=WHOLE)
)
async def give_shift(engine: Engine, principal: Principal, data: Giving) -> Shift:
    """Who goes signs the page."""
    return await handover.give(engine, data, principal.name)


@post(
    "/v1/shift/handovers/{number:int}/take",
    status_code=200,
    opt=needs("alert.work", audit="shift.take", scope=WHOLE),
)
async def take_shift(engine: Engine, principal: Principal, number: int) -> Shift:
    """Who comes signs it, and has from now on what the other had in hand."""
    return await handover.take(engine, number, principal.name)


def extension() -> Extension:
    """What every engine answers about shifts, that of a replay included."""
    return Extension((show_shift, give_shift, take_shift), {})
