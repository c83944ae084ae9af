"""Thresholds and modes by scope: look, change, history."""

from typing import Annotated

import msgspec
from litestar import get, post

from engine.api.access import Principal, needs
from engine.api.alerts import ask
from engine.live import thresholds
from engine.live.engine import Engine
from engine.live.previews import task_of
from engine.model.settings import (
    Preview,
    SettingEntry,
    SettingsChange,
    SettingScope,
    SettingScopes,
    SettingsPage,
)
from engine.store import settings as stored_settings


class PreviewWanted(msgspec.Struct, frozen=True, kw_only=True):
    """A change to be previewed over so many of the last days."""

    change: SettingsChange
    days: Annotated[float, msgspec.Meta(gt=0, le=35)] = 7.0


@get("/v1/settings", opt=needs("threshold.view"))
async def show_settings(
    engine: Engine,
    tenant: str | None = None,
    client: str | None = None,
    site: str | None = None,
) -> SettingsPage:
    """What holds in a scope, value by value, and where each comes from."""
    scope = SettingScope(tenant=tenant, client=client, site=site)
    return engine.thresholds.page(scope, engine.directory)


@get("/v1/settings/scopes", opt=needs("threshold.view"))
async def list_scopes(engine: Engine) -> SettingScopes:
    """Every tenant, client and site."""
    return thresholds.scopes(engine.directory)


@get("/v1/settings/history", opt=needs("threshold.view"))
async def list_changes(
    engine: Engine, detection: str | None = None, limit: int = 200
) -> list[SettingEntry]:
    """Changes, newest first: who, when, from, to, why."""
    return await ask(
        engine,
        lambda connection: stored_settings.history(
            connection, detection, max(1, min(limit, 10_000))
        ),
    )


@post(
    "/v1/settings",
    status_code=200,
    opt=needs("threshold.change", audit="threshold.change"),
)
async def change_settings(
    engine: Engine, principal: Principal, data: SettingsChange
) -> SettingsPage:
    """Changes values of one scope; they hold from the next event on."""
    return await thresholds.change(engine, data, principal.name)


@post("/v1/settings/previews", status_code=200, opt=needs("threshold.change"))
async def start_preview(engine: Engine, data: PreviewWanted) -> Preview:
    """Begins to replay the last days with the changed values; ask again for how far it is."""
    return engine.previews.start(task_of(engine, data.change, data.days))


@get("/v1/settings/previews/{preview_id:str}", opt=needs("threshold.change"))
async def show_preview(engine: Engine, preview_id: str) -> Preview:
    """How far a preview is; at its end what would change."""
    return engine.previews.get(preview_id)


@post(
    "/v1/settings/previews/{preview_id:str}/cancel",
    status_code=200,
    opt=needs("threshold.change"),
)
async def cancel_preview(engine: Engine, preview_id: str) -> Preview:
    """Ends a preview."""
    return await engine.previews.cancel(preview_id)
