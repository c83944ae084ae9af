"""What was said on a call is deleted on request, here and at its provider: two people, one call."""

from dataclasses import dataclass

from litestar import post

from engine.access.approvals import ApprovalKind, Approvals
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.api.call_proposals import propose_about, seen_call
from engine.api.calls import Because
from engine.errors import Conflict
from engine.ivr.desk import CallDesk
from engine.model.approvals import Approval
from engine.model.calls import Call
from engine.model.sight import Sight

_KIND = "call.erase"


@dataclass(frozen=True, slots=True)
class CallErasing:
    """Belongs to the event loop."""

    desk: CallDesk
    approvals: Approvals

    async def carry_out(self, approval: Approval) -> str:
        """Deletes; after a crash again, which changes nothing.

        Raises:
            NotFound. Conflict: it was put on hold meanwhile.
        """
        call = await self.desk.book.get(approval.subject)
        refuse_unless_erasable(call)
        if await self.desk.retention.erase(call, self.desk.now):
            return (
                "recording and words are deleted here; the provider could not be asked to delete "
                "its copy and is asked again every hour"
            )
        return "recording and words are deleted, also at the provider"


def refuse_unless_erasable(call: Call) -> None:
    """A call on hold, or under way, is not erased.

    Raises:
        Conflict.
    """
    if call.legal_hold:
        raise Conflict(
            "this call is under legal hold; nothing of it is deleted until that is lifted"
        )
    if not call.is_over:
        raise Conflict("this call is not over yet; hang it up first")


@post("/v1/calls/{call_id:str}/erase", status_code=200, opt=needs("erase.confirm", scope=SEEN))
async def erase_call(
    call_erasing: CallErasing, principal: Principal, sight: Sight, call_id: str, data: Because
) -> Approval:
    """Proposes to delete recording and words; the second person who asks confirms it."""
    call = await seen_call(call_erasing.desk, sight, call_id)
    refuse_unless_erasable(call)
    return await propose_about(call_erasing.approvals, _KIND, call, data.reason, principal)


def extension(desk: CallDesk, approvals: Approvals) -> Extension:
    """What a live engine answers; a replay deletes nothing."""
    erasing = CallErasing(desk, approvals)
    title = "Delete what was said on a call"
    approvals.know(ApprovalKind(_KIND, "erase.confirm", title, erasing.carry_out))
    return Extension((erase_call,), {"call_erasing": erasing})
