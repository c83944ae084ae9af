"""Playbooks of a running engine: what holds, and how an edit takes hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import BadInput, Conflict, NotFound
from engine.model.playbooks import PlaybookChange, PlaybookPage, PlaybookVersion
from engine.store import playbooks as stored

if TYPE_CHECKING:
    from engine.live.engine import Engine


def page(engine: Engine, tenant: str | None) -> PlaybookPage:
    """What holds in a scope.

    Raises:
        NotFound: no such tenant.
    """
    tenants = _tenants(engine)
    if tenant is not None and tenant not in tenants:
        raise NotFound(f"there is no tenant {tenant!r} in the directory")
    known = engine.desk.playbooks
    return PlaybookPage(
        tenant=tenant, number=known.number, tenants=tenants, playbooks=known.rows(tenant)
    )


async def change(engine: Engine, wanted: PlaybookChange, who: str) -> PlaybookPage:
    """Keeps an edit; alerts in which no step was done yet show it at once.

    Raises:
        BadInput, NotFound, Conflict: nothing was changed; says why.
    """
    reason = wanted.reason.strip()
    if not reason:
        raise BadInput("say in a few words why this is changed; it stands in the history")
    steps = None if wanted.steps is None else tuple(each.strip() for each in wanted.steps)
    if steps is not None and not all(steps):
        raise BadInput("a step is empty; write what is to be done, or take the step out")
    async with engine.round:
        known = engine.desk.playbooks
        page(engine, wanted.tenant)
        if not known.knows(wanted.detection):
            raise NotFound(f"there is no kind of alert {wanted.detection!r}")
        before = known.newest(wanted.detection, wanted.tenant)
        looked_at = wanted.expected_number
        if before is not None and looked_at is not None and looked_at < before.number:
            raise Conflict(
                f"{before.who} has edited this playbook in the meantime; look at it as it is now "
                "and save again"
            )
        if (before.steps if before else None) == steps:
            return page(engine, wanted.tenant)
        edited = PlaybookVersion(
            number=known.number + 1,
            version=before.version + 1 if before else 1,
            detection=wanted.detection,
            tenant=wanted.tenant,
            at=engine.clock.now(),
            who=who,
            reason=reason,
            steps=steps,
        )
        await engine.writer.do(stored.keep, edited)
        known.keep(edited)
        return page(engine, wanted.tenant)


def _tenants(engine: Engine) -> tuple[str, ...]:
    known = {each.tenant for each in engine.directory.sites.values()}
    return tuple(sorted(known or {"default"}))
