"""Connectors, webhooks, devices, and files that are handed in."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
from litestar import Request, get, post
from litestar.response import Response

from engine.api.access import SEEN, WHOLE, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.connectors.cursors import Cursors
from engine.connectors.formats import FileSettings
from engine.connectors.settings import DeviceSettings
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
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
from engine.model.sight import Sight
from engine.sources.board import SourceBoard
from engine.sources.devices import DeviceDesk, known_devices
from engine.sources.files import FileDesk
from engine.vault import Vault

#: The largest webhook, bytes; a sale of hundreds of lines is under 200 kB.
_HOOK_BYTES = 2 * 1024 * 1024
_MANAGE = "connector.manage"


class Paused(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a connector is to rest."""

    paused: bool


class Secret(msgspec.Struct, frozen=True, kw_only=True):
    """A secret for the vault."""

    field: Annotated[str, msgspec.Meta(max_length=60)]
    value: Annotated[str, msgspec.Meta(min_length=1, max_length=8_000)]


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """An assignment that ends."""

    kind: DeviceKind
    key: str
    at: datetime


class FileWanted(msgspec.Struct, frozen=True, kw_only=True):
    """A file to hand in."""

    name: Annotated[str, msgspec.Meta(max_length=500)]
    settings: FileSettings


@dataclass(frozen=True, slots=True)
class Desks:
    """What the routes are given."""

    board: SourceBoard
    devices: DeviceDesk
    files: FileDesk


@get("/v1/connectors", opt=needs("health.view", scope=WHOLE))
async def list_connectors(desks: Desks, principal: Principal) -> ConnectorPage:
    """Every connector and every kind that can be added; paths of webhooks only for those who may
    set them up, because they are secrets."""
    page = desks.board.page()
    if principal.permissions is None or _MANAGE in principal.permissions:
        return page
    hidden = tuple(msgspec.structs.replace(each, hook="") for each in page.connectors)
    return msgspec.structs.replace(page, connectors=hidden)


@post("/v1/connectors", status_code=200, opt=needs(_MANAGE, audit="connector.set", scope=WHOLE))
async def put_connector(
    desks: Desks, principal: Principal, data: ConnectorWanted
) -> ConnectorStatus:
    """Adds or changes a connector; it holds at once."""
    return await desks.board.put(data, principal.name)


@post("/v1/connectors/test", status_code=200, opt=needs(_MANAGE, scope=WHOLE))
async def try_wanted(desks: Desks, data: ConnectorWanted) -> ConnectorTest:
    """Tries a connector before it is saved."""
    return await desks.board.try_wanted(data)


@post("/v1/connectors/{name:str}/test", status_code=200, opt=needs(_MANAGE, scope=WHOLE))
async def try_connector(desks: Desks, name: str) -> ConnectorTest:
    """Tries a connector as it is set."""
    return await desks.board.test(name)


@post(
    "/v1/connectors/{name:str}/pause",
    status_code=200,
    opt=needs(_MANAGE, audit="connector.pause", scope=WHOLE),
)
async def pause_connector(
    desks: Desks, principal: Principal, name: str, data: Paused
) -> ConnectorStatus:
    """Pauses a connector or lets it go on."""
    return await desks.board.pause(name, data.paused, principal.name)


@post(
    "/v1/connectors/{name:str}/wake",
    status_code=200,
    opt=needs(_MANAGE, audit="connector.wake", scope=WHOLE),
)
async def wake_connector(desks: Desks, name: str) -> ConnectorStatus:
    """Asks the source at once."""
    return desks.board.wake(name)


@post(
    "/v1/connectors/{name:str}/again",
    status_code=200,
    opt=needs(_MANAGE, audit="connector.read_again", scope=WHOLE),
)
async def read_again(desks: Desks, name: str) -> ConnectorStatus:
    """Reads the source from its beginning; known events change nothing."""
    return await desks.board.read_again(name)


@post(
    "/v1/connectors/{name:str}/secret",
    status_code=200,
    opt=needs(_MANAGE, audit="connector.secret", sealed=True, scope=WHOLE),
)
async def put_secret(desks: Desks, name: str, data: Secret) -> ConnectorStatus:
    """Keeps a secret in the vault; none is ever told."""
    desks.board.keep_secret(name, data.field, data.value)
    return desks.board.status(name)


@post(
    "/v1/connectors/{name:str}/remove",
    status_code=200,
    opt=needs(_MANAGE, audit="connector.remove", scope=WHOLE),
)
async def remove_connector(desks: Desks, principal: Principal, name: str) -> ConnectorPage:
    """Ends a connector; its events stay."""
    await desks.board.remove(name, principal.name)
    return desks.board.page()


@post("/v1/hooks/{name:str}/{secret:str}", status_code=200)
async def take_hook(
    desks: Desks, request: Request[Any, Any, Any], name: str, secret: str
) -> Response[str]:
    """A webhook of another system; answered once it is on disk."""
    body = await request.body()
    if len(body) > _HOOK_BYTES:
        raise BadInput(f"a webhook of {len(body):,} bytes is larger than {_HOOK_BYTES:,}")
    headers = {key.lower(): value for key, value in request.headers.items()}
    await desks.board.hook(name, secret, headers, body)
    return Response("", media_type="text/plain")


@get("/v1/devices", opt=needs("health.view", scope=SEEN))
async def list_devices(desks: Desks, sight: Sight) -> DevicePage:
    """Whose devices are, and those that are nobody's yet."""
    return _seen_devices(sight, desks.devices.page())


def _seen_devices(sight: Sight, page: DevicePage) -> DevicePage:
    if sight.is_whole:
        return page
    return DevicePage(
        devices=tuple(each for each in page.devices if sight.person(each.person)),
        unknown=tuple(each for each in page.unknown if each.site and sight.site(each.site)),
    )


def _refuse_unseen(sight: Sight, desks: Desks, kind: DeviceKind, key: str) -> None:
    """Nobody takes over a device of somebody out of sight."""
    whose = [e for e in desks.devices.page().devices if (e.kind, e.key) == (kind, key.lower())]
    if not all(sight.person(each.person) for each in whose):
        raise NotFound(f"there is no device {key} to assign")


@post(
    "/v1/devices", status_code=200, opt=needs("directory.change", audit="device.assign", scope=SEEN)
)
async def assign_device(
    desks: Desks, principal: Principal, sight: Sight, data: Device
) -> DevicePage:
    """Assigns a device to a person from an instant on."""
    if not sight.person(data.person):
        raise NotFound(f"nobody in the directory has the id {data.person!r}")
    _refuse_unseen(sight, desks, data.kind, data.key)
    return _seen_devices(sight, await desks.devices.assign(data, principal.name))


@post(
    "/v1/devices/end",
    status_code=200,
    opt=needs("directory.change", audit="device.end", scope=SEEN),
)
async def end_device(desks: Desks, principal: Principal, sight: Sight, data: Ended) -> DevicePage:
    """Ends an assignment."""
    _refuse_unseen(sight, desks, data.kind, data.key)
    page = await desks.devices.end(data.kind, data.key, data.at, principal.name)
    return _seen_devices(sight, page)


@post("/v1/files", status_code=200, opt=needs("event.send", scope=WHOLE))
async def begin_file(desks: Desks, data: FileWanted) -> FileBegun:
    """Begins a file of a known format."""
    return desks.files.begin(data.name, data.settings)


@post("/v1/files/refused", status_code=200, opt=needs("event.send", scope=WHOLE))
async def refuse_file(desks: Desks, data: FileRefused) -> Done:
    """A file could not be read at all where it lies; it stands among what was refused."""
    await desks.files.refuse(data)
    return Done()


@post("/v1/files/{key:str}/lines", status_code=200, opt=needs("event.send", scope=WHOLE))
async def send_lines(
    desks: Desks, request: Request[Any, Any, Any], key: str, history: bool | None = None
) -> FileReceipt:
    """Whole lines of the file; answered once what they hold is on disk."""
    return await desks.files.lines(key, await request.body(), history)


@post("/v1/files/{key:str}/end", status_code=200, opt=needs("event.send", scope=WHOLE))
async def end_file(
    desks: Desks, key: str, broken: str = "", history: bool | None = None
) -> FileReceipt:
    """The file is read whole, or `broken` says why not."""
    return await desks.files.end(key, broken, history)


def extension(desks: Desks) -> Extension:
    """What an engine with connectors answers besides."""
    handlers = (
        list_connectors,
        put_connector,
        try_wanted,
        try_connector,
        pause_connector,
        wake_connector,
        read_again,
        put_secret,
        remove_connector,
        take_hook,
        list_devices,
        assign_device,
        end_device,
        begin_file,
        refuse_file,
        send_lines,
        end_file,
    )
    return Extension(handlers, {"desks": desks}, self_guarded=("/v1/hooks/",))


def part(engine: Engine, vault: Vault, told: DeviceSettings, folder: Path) -> Part:
    """Connectors, devices and files of an engine; `folder` keeps where sources were read to."""
    cursors = Cursors(folder)
    whose = known_devices(engine, cursors, told.badges)
    board = SourceBoard(engine, vault, whose, cursors, told)
    devices = DeviceDesk(engine, whose, cursors)
    engine.meter.trouble = board.trouble
    desks = Desks(board, devices, FileDesk(engine, whose))

    async def stop() -> None:
        await board.stop()
        await devices.keep()

    return Part("connectors", extension(desks), runs=(board.run, devices.run), stop=stop)
