"""Playbooks: look, edit, every version."""

from litestar import get, post
from msgspec.structs import replace

from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.errors import NotFound, NotPermitted
from engine.live import playbooks
from engine.live.engine import Engine
from engine.model.playbooks import PlaybookChange, PlaybookPage, PlaybookVersion
from engine.model.sight import Sight
from engine.store import playbooks as stored


@get("/v1/playbooks", opt=needs("threshold.view", scope=SEEN))
async def show_playbooks(engine: Engine, sight: Sight, tenant: str | None = None) -> PlaybookPage:
    """What is to be done for each kind of alert, everywhere or for a tenant."""
    _refuse_unseen(sight, tenant)
    page = playbooks.page(engine, tenant)
    return replace(page, tenants=tuple(each for each in page.tenants if sight.place(each)))


def _refuse_unseen(sight: Sight, tenant: str | None) -> None:
    if tenant is not None and not sight.place(tenant):
        raise NotFound(f"there is no tenant {tenant!r} in the directory")


@get("/v1/playbooks/history", opt=needs("threshold.view", scope=SEEN))
async def list_playbook_versions(
    engine: Engine, sight: Sight, detection: str | None = None
) -> list[PlaybookVersion]:
    """Edits, newest first: who, when, why, and the steps as they were."""
    kept = await engine.ask(stored.every)
    return [
        each
        for each in reversed(kept)
        if detection in (None, each.detection) and (each.tenant is None or sight.place(each.tenant))
    ]


@post(
    "/v1/playbooks",
    status_code=200,
    opt=needs("threshold.change", audit="playbook.change", scope=SEEN),
)
async def change_playbook(
    engine: Engine, principal: Principal, sight: Sight, data: PlaybookChange
) -> PlaybookPage:
    """Other steps for a kind of alert."""
    if data.tenant is None and not sight.is_whole:
        raise NotPermitted("this holds everywhere; you can change what holds for your tenants")
    _refuse_unseen(sight, data.tenant)
    return await playbooks.change(engine, data, principal.name)


def extension() -> Extension:
    """What every engine answers about playbooks, that of a replay included."""
    return Extension((show_playbooks, list_playbook_versions, change_playbook), {})
