"""What waits for a second person: seen, confirmed, declined."""

from litestar import get, post

from engine.access.approvals import Approvals
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.errors import NotFound
from engine.model.approvals import Approval, ApprovalDecision, ApprovalPage
from engine.model.sight import Sight


def _shows(approvals: Approvals, principal: Principal, sight: Sight, each: Approval) -> bool:
    """Whether somebody sees whom it concerns, and may confirm it, has proposed it, or reads the
    audit log anyway."""
    may = principal.permissions
    if not sight.about(each.site, each.person):
        return False
    if may is None or "audit.view" in may or each.proposed_by == principal.name:
        return True
    try:
        return approvals.kind(each.kind).permission in may
    except NotFound:
        return False


async def _found(
    approvals: Approvals, principal: Principal, sight: Sight, approval_id: str
) -> Approval:
    found = await approvals.get(approval_id)
    if not _shows(approvals, principal, sight, found):
        raise NotFound(f"there is no proposal {approval_id}")
    return found


@get("/v1/approvals", opt=needs("alert.view", scope=SEEN))
async def list_approvals(approvals: Approvals, principal: Principal, sight: Sight) -> ApprovalPage:
    """Proposals of the last 30 days, the newest first."""
    return await approvals.page(
        principal.name, lambda each: _shows(approvals, principal, sight, each)
    )


@post(
    "/v1/approvals/{approval_id:str}/confirm", status_code=200, opt=needs("alert.view", scope=SEEN)
)
async def confirm_approval(
    approvals: Approvals,
    principal: Principal,
    sight: Sight,
    approval_id: str,
    data: ApprovalDecision,
) -> Approval:
    """The second person agrees; answers once it is carried out."""
    found = await _found(approvals, principal, sight, approval_id)
    principal.need(approvals.kind(found.kind).permission)
    return await approvals.confirm(approval_id, principal.name, data.note, origin=principal.origin)


@post(
    "/v1/approvals/{approval_id:str}/decline", status_code=200, opt=needs("alert.view", scope=SEEN)
)
async def decline_approval(
    approvals: Approvals,
    principal: Principal,
    sight: Sight,
    approval_id: str,
    data: ApprovalDecision,
) -> Approval:
    """Says no, or takes one's own proposal back."""
    found = await _found(approvals, principal, sight, approval_id)
    if found.proposed_by != principal.name:
        principal.need(approvals.kind(found.kind).permission)
    return await approvals.decline(approval_id, principal.name, data.note, origin=principal.origin)


def part(approvals: Approvals) -> Part:
    """Carries on with what a crash has cut off; ends what nobody has confirmed."""
    handlers = (list_approvals, confirm_approval, decline_approval)
    return Part("approvals", Extension(handlers, {"approvals": approvals}), runs=(approvals.run,))
