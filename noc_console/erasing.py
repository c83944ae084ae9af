"""The second person's part in an erasure, followed to its end."""

import asyncio
import time

from engine.client import EngineClient
from engine.errors import BadInput, Conflict
from engine.model.approvals import ApprovalState
from engine.model.privacy import Erasure, ErasureState
from engine.remote import approvals, privacy

#: The kind of proposal; see `engine.privacy.erasing`.
_KIND = "person.erase"
_LOOK_S = 0.5
_LONGEST_S = 600.0


async def confirm_erasure(client: EngineClient, proposal: str, note: str) -> Erasure:
    """Agrees, and answers once nothing is left, or after ten minutes as far as it is then.

    Raises:
        BadInput: the proposal is about something else. Conflict: the same person, too late, or
            something stands against it. NotFound: there is no such proposal.
    """
    for each in (await approvals.page(client)).approvals:
        if each.id == proposal and each.kind != _KIND:
            raise BadInput(f"proposal {proposal} is to {each.title!r}; decide it in the console")
    known = {each.number for each in (await privacy.retention(client)).erasures}
    agreed = await approvals.confirm(client, proposal, note)
    if agreed.state is ApprovalState.FAILED:
        raise Conflict(agreed.result)
    began = time.monotonic()
    while True:
        page = await privacy.retention(client)
        (mine,) = (
            each
            for each in page.erasures
            if each.person == agreed.subject and each.number not in known
        )
        if mine.state is ErasureState.DONE or time.monotonic() - began > _LONGEST_S:
            return mine
        await asyncio.sleep(_LOOK_S)
