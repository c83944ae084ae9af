"""A replay: where it stands, its findings, orders, what-if, score."""

from litestar import get, post

from engine.api.access import needs, nothing_of
from engine.api.app import Extension
from engine.model.replay import (
    ActionMark,
    FindingMark,
    ReplayOrder,
    ReplayState,
    Scored,
    WhatIf,
    WhatIfQuestion,
)
from engine.recordings.scoring import score
from engine.replaying.player import ReplayPlayer
from engine.replaying.what_if import WhatIfs

#: A recording is a file of the machine on which it is played; who cut it has decided what is in it.
_OF_THE_FILE = nothing_of("all of it comes from a file that the caller has")
_SEE = needs("alert.view", scope=_OF_THE_FILE)
_TRY = needs("threshold.view", scope=_OF_THE_FILE)


@get("/v1/replay", opt=_SEE)
async def show_replay(player: ReplayPlayer) -> ReplayState:
    """Where it stands."""
    return player.state()


@get("/v1/replay/findings", opt=_SEE)
async def list_marks(player: ReplayPlayer) -> list[FindingMark]:
    """All findings in the order in which they were made; none until it is ready."""
    return player.marks()


@get("/v1/replay/actions", opt=_SEE)
async def list_actions_done(player: ReplayPlayer) -> list[ActionMark]:
    """What operators did, in order of time; nothing where the recording does not know it."""
    return player.prepared.history.actions if player.prepared else []


@post("/v1/replay/orders", status_code=200, opt=_SEE)
async def order_replay(player: ReplayPlayer, data: ReplayOrder) -> ReplayState:
    """Plays, pauses, changes the speed, seeks, steps; answers how it stands then."""
    return player.obey(data)


@get("/v1/replay/score", opt=_SEE)
async def show_score(player: ReplayPlayer) -> Scored:
    """The findings against the recording's labels."""
    told = player.prepared
    if told is None or not player.recording.expected:
        return Scored()
    return Scored(score=score(player.recording, told.history.findings))


@get("/v1/replay/what-if", opt=_TRY)
async def show_what_if(what_ifs: WhatIfs) -> WhatIf:
    """How far the last what-if is, and its answer."""
    return what_ifs.state()


@post("/v1/replay/what-if", status_code=202, opt=_TRY)
async def ask_what_if(what_ifs: WhatIfs, data: WhatIfQuestion) -> WhatIf:
    """Begins to replay with other thresholds."""
    return what_ifs.ask(data.changes)


@post("/v1/replay/what-if/cancel", status_code=200, opt=_TRY)
async def cancel_what_if(what_ifs: WhatIfs) -> WhatIf:
    """Ends the what-if under way."""
    return what_ifs.cancel()


def extension(player: ReplayPlayer, what_ifs: WhatIfs) -> Extension:
    """What a replay answers besides what every engine does."""
    handlers = (
        show_replay,
        list_marks,
        list_actions_done,
        order_replay,
        show_score,
        show_what_if,
        ask_what_if,
        cancel_what_if,
    )
    return Extension(handlers, {"player": player, "what_ifs": what_ifs})
