"""Thresholds and modes by scope: look, change, history."""

from typing import Annotated

import msgspec
from litestar import get, post

from engine.api.access import SEEN, WHOLE, Principal, needs
from engine.api.alerts import ask
from engine.errors import NotFound, NotPermitted
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
from engine.model.sight import Sight
from engine.store import settings as stored_settings


class PreviewWanted(msgspec.Struct, frozen=True, kw_only=True):
    """A change to be previewed over so many of the last days."""

    change: SettingsChange
    days: Annotated[float, msgspec.Meta(gt=0, le=35)] = 7.0


@get("/v1/settings", opt=needs("threshold.view", scope=SEEN))
async def show_settings(
    engine: Engine,
    sight: Sight,
    tenant: str | None = None,
    client: str | None = None,
    site: str | None = None,
) -> SettingsPage:
    """What holds in a scope, value by value, and where each comes from."""
    scope = SettingScope(tenant=tenant, client=client, site=site)
    if any((tenant, client, site)):
        _refuse_unseen(sight, scope)
    return engine.thresholds.page(scope, engine.directory)


@get("/v1/settings/scopes", opt=needs("threshold.view", scope=SEEN))
async def list_scopes(engine: Engine, sight: Sight) -> SettingScopes:
    """Every tenant, client and site."""
    scopes = thresholds.scopes(engine.directory)
    return SettingScopes(
        tenants=tuple(each for each in scopes.tenants if sight.place(each.id)),
        clients=tuple(each for each in scopes.clients if sight.place(client=each.id)),
        sites=tuple(each for each in scopes.sites if sight.site(each.id)),
    )


@get("/v1/settings/history", opt=needs("threshold.view", scope=SEEN))
async def list_changes(
    engine: Engine,
    sight: Sight,
    detection: str | None = None,
    pack: str | None = None,
    limit: int = 200,
) -> list[SettingEntry]:
    """Changes, newest first: who, when, from, to, why; those that hold everywhere, too."""
    found = await ask(
        engine,
        lambda connection: stored_settings.history(
            connection, detection, max(1, min(limit, 10_000)), pack
        ),
    )
    return [each for each in found if _is_everywhere(each.scope) or _is_seen(sight, each.scope)]


@post(
    "/v1/settings",
    status_code=200,
    opt=needs("threshold.change", audit="threshold.change", scope=SEEN),
)
async def change_settings(
    engine: Engine, principal: Principal, sight: Sight, data: SettingsChange
) -> SettingsPage:
    """Changes values of one scope; they hold from the next event on."""
    if _is_everywhere(data.scope) and not sight.is_whole:
        raise NotPermitted("this holds everywhere; you can change what holds at what you see")
    _refuse_unseen(sight, data.scope)
    return await thresholds.change(engine, data, principal.name)


def _is_everywhere(scope: SettingScope) -> bool:
    return not (scope.tenant or scope.client or scope.site)


def _is_seen(sight: Sight, scope: SettingScope) -> bool:
    return sight.place(scope.tenant, scope.client, scope.site)


def _refuse_unseen(sight: Sight, scope: SettingScope) -> None:
    if not _is_seen(sight, scope):
        name = scope.site or scope.client or scope.tenant
        raise NotFound(f"there is no {name!r} in the directory")


@post("/v1/settings/previews", status_code=200, opt=needs("threshold.change", scope=WHOLE))
async def start_preview(engine: Engine, data: PreviewWanted) -> Preview:
    """Begins to replay the last days with the changed values; ask again for how far it is."""
    return engine.previews.start(task_of(engine, data.change, data.days))


@get("/v1/settings/previews/{preview_id:str}", opt=needs("threshold.change", scope=WHOLE))
async def show_preview(engine: Engine, preview_id: str) -> Preview:
    """How far a preview is; at its end what would change."""
    return engine.previews.get(preview_id)


@post(
    "/v1/settings/previews/{preview_id:str}/cancel",
    status_code=200,
    opt=needs("threshold.change", scope=WHOLE),
)
async def cancel_preview(engine: Engine, preview_id: str) -> Preview:
    """Ends a preview."""
    return await engine.previews.cancel(preview_id)
