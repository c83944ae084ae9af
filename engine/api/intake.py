"""The doors for events: NDJSON batches, positions of trackers, punches of terminals."""

import base64
import hmac
from typing import Any

from litestar import Request, get, post
from litestar.response import Response

from engine.api.access import WHOLE, needs
from engine.connectors import owntracks, terminals, traccar
from engine.connectors.people import Badges
from engine.connectors.settings import DeviceSettings
from engine.connectors.terminals import Terminal
from engine.errors import AccessRefused, BadInput
from engine.live.engine import Engine
from engine.model.intake import Receipt

Any_ = Request[Any, Any, Any]


@post("/v1/events", status_code=200, opt=needs("event.send", scope=WHOLE))
async def post_events(
    request: Any_, engine: Engine, source: str = "api", history: bool | None = None
) -> Receipt:
    """Takes NDJSON (or a JSON array). The answer comes after everything accepted is on disk;
    503 means nothing was kept: send it again."""
    body = await request.body()
    return await engine.ingest(_lines(body), source=source, where="POST", history=history)


def _lines(body: bytes) -> list[bytes]:
    if body.lstrip()[:1] != b"[":
        return body.split(b"\n")
    import msgspec

    try:
        return [bytes(each) for each in msgspec.json.decode(body, type=list[msgspec.Raw])]
    except (msgspec.MsgspecError, RecursionError) as broken:
        raise BadInput(f"not a JSON array of events: {broken}") from broken


def _admit(request: Any_, settings: DeviceSettings) -> None:
    """Trackers send the intake token as password (Basic) or bearer."""
    if not settings.intake_token:
        raise AccessRefused(
            "devices may not send yet: set `intake_token` to `env:NAME` under [connectors] of the "
            "configuration, and that environment variable"
        )
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    given = value
    if kind.lower() == "basic":
        try:
            given = base64.b64decode(value).decode().partition(":")[2]
        except ValueError:
            given = ""
    if not hmac.compare_digest(given.encode(), settings.intake_token.encode()):
        raise AccessRefused("the device's token is missing or wrong")


@post("/v1/positions/owntracks", status_code=200)
async def post_owntracks(
    request: Any_, engine: Engine, devices: DeviceSettings, badges: Badges
) -> list[str]:
    """OwnTracks in HTTP mode; answers the empty list that its app expects."""
    _admit(request, devices)
    lines = owntracks.events(await request.body(), request.headers.get("x-limit-u"), badges)
    await _taken(engine, lines, owntracks.SOURCE)
    return []


@get("/v1/positions/osmand")
async def get_osmand(
    request: Any_, engine: Engine, devices: DeviceSettings, badges: Badges
) -> Receipt:
    """The OsmAnd form as a query."""
    _admit(request, devices)
    lines = traccar.osmand(dict(request.query_params), badges)
    return await _taken(engine, lines, traccar.SOURCE)


@post("/v1/positions/osmand", status_code=200)
async def post_osmand(
    request: Any_, engine: Engine, devices: DeviceSettings, badges: Badges
) -> Receipt:
    """The OsmAnd form as a query or as form fields."""
    _admit(request, devices)
    form = await request.form()
    lines = traccar.osmand({**dict(request.query_params), **dict(form)}, badges)
    return await _taken(engine, lines, traccar.SOURCE)


@post("/v1/positions/traccar", status_code=200)
async def post_traccar(
    request: Any_, engine: Engine, devices: DeviceSettings, badges: Badges
) -> Receipt:
    """A position forwarded by a Traccar server."""
    _admit(request, devices)
    lines = traccar.forwarded(await request.body(), badges)
    return await _taken(engine, lines, traccar.SOURCE)


async def _taken(engine: Engine, lines: list[bytes], source: str) -> Receipt:
    receipt = await engine.ingest(lines, source=source, where=source)
    if receipt.refused:
        raise BadInput(receipt.reasons[0].reason)
    return receipt


def _terminal(request: Any_, devices: DeviceSettings) -> Terminal:
    address = request.client.host if request.client else ""
    known = {each.serial: each for each in devices.terminals}
    return terminals.allowed(request.query_params.get("SN", ""), address, known)


@get("/iclock/cdata", media_type="text/plain")
async def terminal_hello(request: Any_, devices: DeviceSettings) -> str:
    """A terminal introduces itself."""
    return terminals.options(_terminal(request, devices))


@post("/iclock/cdata", media_type="text/plain", status_code=200)
async def terminal_data(
    request: Any_, engine: Engine, devices: DeviceSettings, badges: Badges
) -> Response[str]:
    """ATTLOG lines; each that cannot be read is refused and kept, the others count. Other tables
    are acknowledged and not kept."""
    terminal = _terminal(request, devices)
    lines = terminals.lines_of(await request.body())
    if request.query_params.get("table") != "ATTLOG":
        return Response(f"OK: {len(lines)}")
    zone = engine.directory.zone(terminal.site)
    if terminal.timezone:
        from zoneinfo import ZoneInfo

        zone = ZoneInfo(terminal.timezone)
    events = []
    for line in lines:
        try:
            events.append(terminals.event(line, terminal, zone, badges))
        except BadInput as why:
            # The raw line goes on, so that it is refused, kept and counted like any other.
            await engine.refuse(line.encode(), why, terminals.SOURCE, f"terminal {terminal.serial}")
    await engine.ingest(events, source=terminals.SOURCE, where=f"terminal {terminal.serial}")
    return Response(f"OK: {len(lines)}")


@get("/iclock/getrequest", media_type="text/plain")
async def terminal_orders(request: Any_, devices: DeviceSettings) -> str:
    """A terminal asks whether there is something to do: there never is."""
    _terminal(request, devices)
    return "OK"
