"""What waits for a second person: as the console asks."""

from engine.client import EngineClient
from engine.model.approvals import Approval, ApprovalDecision, ApprovalPage


async def page(client: EngineClient) -> ApprovalPage:
    """Proposals of the last 30 days that the caller sees."""
    return await client.get("/v1/approvals", ApprovalPage)


async def confirm(client: EngineClient, approval: str, note: str = "") -> Approval:
    """Agrees as the second person; answers once it is carried out."""
    return await client.post(
        f"/v1/approvals/{approval}/confirm", Approval, ApprovalDecision(note=note)
    )


async def decline(client: EngineClient, approval: str, note: str) -> Approval:
    """Says no, or takes one's own proposal back."""
    return await client.post(
        f"/v1/approvals/{approval}/decline", Approval, ApprovalDecision(note=note)
    )
