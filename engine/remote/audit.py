"""The audit log, as the console asks for it."""

from datetime import datetime

from engine.client import EngineClient
from engine.model.audit import AuditCheck, AuditPage


async def audit_page(
    client: EngineClient,
    *,
    who: str = "",
    what: str = "",
    subject: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
) -> AuditPage:
    """Entries, newest first; those before a number for the next page."""
    asked = {"who": who, "what": what, "subject": subject}
    given: dict[str, str | int] = {name: value for name, value in asked.items() if value}
    if since is not None:
        given["since"] = since.isoformat()
    if until is not None:
        given["until"] = until.isoformat()
    if before is not None:
        given["before"] = before
    return await client.get("/v1/audit", AuditPage, **given)


async def verify(client: EngineClient) -> AuditCheck:
    """Walks the whole log; a million entries take a few seconds."""
    return await client.post("/v1/audit/verify", AuditCheck, {})
