"""What two people decide about one call: found where it is seen, proposed with whom it concerns."""

from engine.access.approvals import Approvals
from engine.api.access import Principal
from engine.errors import NotFound
from engine.ivr.desk import CallDesk
from engine.model.approvals import Approval
from engine.model.calls import Call
from engine.model.sight import Sight


async def seen_call(desk: CallDesk, sight: Sight, call_id: str) -> Call:
    """A call that somebody sees.

    Raises:
        NotFound: there is none, or it is out of sight: nobody learns that it exists.
    """
    call = await desk.book.get(call_id)
    if not sight.about(call.site, call.person):
        raise NotFound(f"there is no call {call_id}")
    return call


async def propose_about(
    approvals: Approvals, kind: str, call: Call, reason: str, principal: Principal
) -> Approval:
    """Proposes something about a call; the second person who asks for the same confirms it.

    Raises:
        BadInput, Conflict: nothing was changed, or what was confirmed could not be carried out.
    """
    return await approvals.propose_or_confirm(
        kind,
        call.id,
        reason,
        principal.name,
        site=call.site,
        person=call.person,
        origin=principal.origin,
    )
