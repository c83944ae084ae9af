"""Asks and orders a replay; has a span cut from a live engine's store."""

from engine.client import EngineClient
from engine.model.replay import (
    ActionMark,
    Cut,
    CutQuestion,
    FindingMark,
    ReplayOrder,
    ReplayState,
    Scored,
    TunedDetection,
    WhatIf,
    WhatIfQuestion,
)


async def replay_state(client: EngineClient) -> ReplayState:
    """Where the replay stands."""
    return await client.get("/v1/replay", ReplayState)


async def replay_actions(client: EngineClient) -> list[ActionMark]:
    """What operators did, in order of time."""
    return await client.get("/v1/replay/actions", list[ActionMark])


async def replay_findings(client: EngineClient) -> list[FindingMark]:
    """All findings of the recording; none until it is ready."""
    return await client.get("/v1/replay/findings", list[FindingMark])


async def order_replay(client: EngineClient, order: ReplayOrder) -> ReplayState:
    """Tells the replay what to do."""
    return await client.post("/v1/replay/orders", ReplayState, order)


async def replay_score(client: EngineClient) -> Scored:
    """The findings against the recording's labels."""
    return await client.get("/v1/replay/score", Scored)


async def what_if(client: EngineClient) -> WhatIf:
    """How far the last what-if is."""
    return await client.get("/v1/replay/what-if", WhatIf)


async def ask_what_if(client: EngineClient, changes: tuple[str, ...]) -> WhatIf:
    """Begins a what-if; each change is `detection.option=value`."""
    return await client.post("/v1/replay/what-if", WhatIf, WhatIfQuestion(changes=changes))


async def cancel_what_if(client: EngineClient) -> WhatIf:
    """Ends the what-if under way."""
    return await client.post("/v1/replay/what-if/cancel", WhatIf, {})


async def begin_cut(client: EngineClient, question: CutQuestion) -> Cut:
    """A live engine begins to keep a span as a recording."""
    return await client.post("/v1/cut", Cut, question)


async def cut(client: EngineClient) -> Cut:
    """How far the last cut is."""
    return await client.get("/v1/cut", Cut)


async def cancel_cut(client: EngineClient) -> Cut:
    """Ends the cut under way; its file goes."""
    return await client.post("/v1/cut/cancel", Cut, {})


async def tuned_detections(client: EngineClient) -> list[TunedDetection]:
    """The catalogue with the thresholds that the replay was made with."""
    return await client.get("/v1/detections", list[TunedDetection])
