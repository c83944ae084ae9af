"""Connectors, devices and files of an engine, asked and changed through its client."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from engine.client import EngineClient
from engine.model.access import Done
from engine.model.connectors import (
    ConnectorPage,
    ConnectorStatus,
    ConnectorTest,
    ConnectorWanted,
    Device,
    DeviceKind,
    DevicePage,
    FileBegun,
    FileReceipt,
    FileRefused,
)


async def connectors(client: EngineClient) -> ConnectorPage:
    """Every connector and every kind."""
    return await client.get("/v1/connectors", ConnectorPage)


async def put_connector(client: EngineClient, wanted: ConnectorWanted) -> ConnectorStatus:
    """Adds or changes a connector."""
    return await client.post("/v1/connectors", ConnectorStatus, wanted)


async def try_wanted(client: EngineClient, wanted: ConnectorWanted) -> ConnectorTest:
    """Tries a connector before it is saved."""
    return await client.post("/v1/connectors/test", ConnectorTest, wanted)


async def try_connector(client: EngineClient, name: str) -> ConnectorTest:
    """Tries a connector as it is set."""
    return await client.post(_path(name, "test"), ConnectorTest, {})


async def pause_connector(client: EngineClient, name: str, *, paused: bool) -> ConnectorStatus:
    """Pauses a connector or lets it go on."""
    return await client.post(_path(name, "pause"), ConnectorStatus, {"paused": paused})


async def wake_connector(client: EngineClient, name: str) -> ConnectorStatus:
    """Asks a source at once."""
    return await client.post(_path(name, "wake"), ConnectorStatus, {})


async def read_again(client: EngineClient, name: str) -> ConnectorStatus:
    """Reads a source from its beginning."""
    return await client.post(_path(name, "again"), ConnectorStatus, {})


async def put_secret(client: EngineClient, name: str, field: str, value: str) -> ConnectorStatus:
    """Keeps a secret of a connector."""
    body = {"field": field, "value": value}
    return await client.post(_path(name, "secret"), ConnectorStatus, body)


async def remove_connector(client: EngineClient, name: str) -> ConnectorPage:
    """Ends a connector."""
    return await client.post(_path(name, "remove"), ConnectorPage, {})


async def devices(client: EngineClient) -> DevicePage:
    """Whose devices are, and those that are nobody's yet."""
    return await client.get("/v1/devices", DevicePage)


async def assign_device(client: EngineClient, device: Device) -> DevicePage:
    """Assigns a device to a person."""
    return await client.post("/v1/devices", DevicePage, device)


async def end_device(client: EngineClient, kind: DeviceKind, key: str, at: datetime) -> DevicePage:
    """Ends an assignment."""
    body = {"kind": kind.value, "key": key, "at": at}
    return await client.post("/v1/devices/end", DevicePage, body)


async def begin_file(client: EngineClient, name: str, settings: dict[str, Any]) -> FileBegun:
    """Begins a file of a known format."""
    return await client.post("/v1/files", FileBegun, {"name": name, "settings": settings})


async def send_lines(
    client: EngineClient, file: str, lines: bytes, *, history: bool | None
) -> FileReceipt:
    """Whole lines of a file; answers how it stands."""
    return await client.send_raw(f"/v1/files/{file}/lines", FileReceipt, lines, _told(history))


async def refuse_file(client: EngineClient, name: str, source: str, why: str) -> None:
    """Keeps that a file could not be read at all."""
    await client.post("/v1/files/refused", Done, FileRefused(name=name, source=source, why=why))


async def end_file(
    client: EngineClient, file: str, *, broken: str = "", history: bool | None
) -> FileReceipt:
    """Ends a file."""
    params = {**_told(history), **({"broken": broken} if broken else {})}
    return await client.send_raw(f"/v1/files/{file}/end", FileReceipt, b"", params)


def _told(history: bool | None) -> dict[str, str]:
    return {} if history is None else {"history": str(history).lower()}


def _path(name: str, what: str) -> str:
    return f"/v1/connectors/{quote(name, safe='')}/{what}"
