"""The audit log: read with filters, verified."""

import asyncio
from datetime import datetime

from litestar import get, post

from engine.api.access import WHOLE, Principal, needs
from engine.api.alerts import ask
from engine.api.app import Extension
from engine.api.part import Part
from engine.live.audit_heads import AuditHeads, check, keep_signing, sign_now
from engine.live.engine import Engine
from engine.model.audit import AuditCheck, AuditEntry, AuditPage
from engine.store import audit

_MOST = 2_000


@get("/v1/audit", opt=needs("audit.view", scope=WHOLE))
async def list_audit(
    engine: Engine,
    who: str = "",
    what: str = "",
    subject: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 200,
) -> AuditPage:
    """Entries, newest first; `what` may be the beginning of a kind, such as `call.`."""
    return await ask(
        engine,
        lambda connection: audit.page(
            connection,
            who=who,
            what=what,
            subject=subject,
            since=since,
            until=until,
            before=before,
            limit=max(1, min(limit, _MOST)),
        ),
    )


@post("/v1/audit/verify", status_code=200, opt=needs("audit.view", scope=WHOLE))
async def verify_audit(engine: Engine, principal: Principal, audit_heads: AuditHeads) -> AuditCheck:
    """Walks the whole log; names the first entry that is not as it was written."""
    found = await asyncio.to_thread(check, audit_heads, engine.database)
    entry = AuditEntry(
        at=engine.clock.now(),
        who=principal.name,
        what="audit.verify",
        subject="audit",
        after=found.why or f"{found.entries} entries as they were written",
    )
    await engine.writer.do(audit.note, entry)
    return found


def part(engine: Engine, heads: AuditHeads) -> Part:
    """Signs heads for as long as the engine runs."""

    async def stop() -> None:
        await asyncio.to_thread(sign_now, heads, engine.database, engine.clock)

    return Part(
        "audit",
        Extension((list_audit, verify_audit), {"audit_heads": heads}),
        runs=(lambda: keep_signing(heads, engine.database, engine.clock),),
        stop=stop,
    )
