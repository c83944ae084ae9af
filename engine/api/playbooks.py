"""Playbooks: look, edit, every version."""

from litestar import get, post

from engine.api.access import Principal, needs
from engine.api.app import Extension
from engine.live import playbooks
from engine.live.engine import Engine
from engine.model.playbooks import PlaybookChange, PlaybookPage, PlaybookVersion
from engine.store import playbooks as stored


@get("/v1/playbooks", opt=needs("threshold.view"))
async def show_playbooks(engine: Engine, tenant: str | None = None) -> PlaybookPage:
    """What is to be done for each kind of alert, everywhere or for a tenant."""
    return playbooks.page(engine, tenant)


@get("/v1/playbooks/history", opt=needs("threshold.view"))
async def list_playbook_versions(
    engine: Engine, detection: str | None = None
) -> list[PlaybookVersion]:
    """Edits, newest first: who, when, why, and the steps as they were."""
    kept = await engine.ask(stored.every)
    return [each for each in reversed(kept) if detection in (None, each.detection)]


@post("/v1/playbooks", status_code=200, opt=needs("threshold.change", audit="playbook.change"))
async def change_playbook(
    engine: Engine, principal: Principal, data: PlaybookChange
) -> PlaybookPage:
    """Other steps for a kind of alert."""
    return await playbooks.change(engine, data, principal.name)


def extension() -> Extension:
    """What every engine answers about playbooks, that of a replay included."""
    return Extension((show_playbooks, list_playbook_versions, change_playbook), {})
