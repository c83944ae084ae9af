"""Settings of an engine, asked and changed through its client."""

from typing import Any

from engine.client import EngineClient
from engine.model.settings import (
    Preview,
    SettingEntry,
    SettingsChange,
    SettingScope,
    SettingScopes,
    SettingsPage,
)


async def settings_page(client: EngineClient, scope: SettingScope) -> SettingsPage:
    """What holds in a scope."""
    named = {"tenant": scope.tenant, "client": scope.client, "site": scope.site}
    params: dict[str, Any] = {key: value for key, value in named.items() if value is not None}
    return await client.get("/v1/settings", SettingsPage, **params)


async def setting_scopes(client: EngineClient) -> SettingScopes:
    """Every tenant, client and site."""
    return await client.get("/v1/settings/scopes", SettingScopes)


async def setting_history(
    client: EngineClient, detection: str = "", limit: int = 200, pack: str = ""
) -> list[SettingEntry]:
    """Changes, newest first; of one detection or of one pack, where it is named."""
    params: dict[str, Any] = {"limit": limit}
    if detection:
        params["detection"] = detection
    if pack:
        params["pack"] = pack
    return await client.get("/v1/settings/history", list[SettingEntry], **params)


async def change_settings(client: EngineClient, wanted: SettingsChange) -> SettingsPage:
    """Changes values of one scope."""
    return await client.post("/v1/settings", SettingsPage, wanted)


async def start_preview(client: EngineClient, wanted: SettingsChange, days: float) -> Preview:
    """Begins a preview over the last days."""
    body = {"change": wanted, "days": days}
    return await client.post("/v1/settings/previews", Preview, body)


async def preview(client: EngineClient, preview_id: str) -> Preview:
    """How far a preview is, or what it found."""
    return await client.get(f"/v1/settings/previews/{preview_id}", Preview)


async def cancel_preview(client: EngineClient, preview_id: str) -> Preview:
    """Ends a preview."""
    return await client.post(f"/v1/settings/previews/{preview_id}/cancel", Preview, {})
