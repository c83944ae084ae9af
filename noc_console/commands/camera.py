"""`noc-console camera`: try a stream, find devices, list cameras."""

import asyncio
import json
import sys
from typing import Annotated, Any

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Streams, devices, cameras.", no_args_is_help=True)
    group.command("test")(try_stream)
    group.command("discover")(discover_devices)
    group.command("list")(list_cameras)
    app.add_typer(group, name="camera")


def try_stream(
    url: Annotated[str, typer.Argument(help="rtsp:, http: or file: address, without password.")],
    user: Annotated[str, typer.Option(help="Name; the password is asked for, never told.")] = "",
    seconds: Annotated[float, typer.Option(help="So long it is watched.")] = 5.0,
    udp: Annotated[bool, typer.Option("--udp", help="RTSP over UDP instead of TCP.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Opens a stream the way the engine does and says what comes, and how soon."""
    from engine.cameras.opening import Address
    from engine.cameras.trying import try_out
    from engine.model.cameras_live import Credentials

    password = typer.prompt("Password", hide_input=True, err=True) if user else ""
    known = Credentials(user=user, password=password) if user else None
    address = Address(url, known, "udp" if udp else "tcp")
    figures = try_out(address, max(1.0, min(seconds, 600.0)))
    if as_json:
        sys.stdout.write(json.dumps(figures) + "\n")
        return
    for key, value in figures.items():
        sys.stdout.write(f"{key.replace('_', ' '):28}{value}\n")


def discover_devices(
    seconds: Annotated[float, typer.Option(help="So long answers are waited for.")] = 4.0,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Finds cameras of the local network that answer to ONVIF's discovery."""
    from engine.cameras.discovery import discover

    found = asyncio.run(discover(max(1.0, min(seconds, 60.0))))
    _table(
        [
            {"host": each.host, "port": each.port, "name": each.name, "hardware": each.hardware}
            for each in found
        ],
        as_json,
        "no device answered; devices of other networks do not hear the question",
    )


def list_cameras(
    site: Annotated[str | None, typer.Option(help="Only of this site.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Lists the cameras of the running engine and how they are."""
    from engine.remote import cameras as remote
    from noc_console.ingesting import attached

    async def work() -> list[dict[str, Any]]:
        async with attached() as client:
            return [
                {
                    "id": each.id,
                    "site": each.site,
                    "role": each.role,
                    "state": each.state.value,
                    "since": each.since.isoformat(timespec="seconds"),
                    "picture": f"{each.codec} {each.width}x{each.height} {each.fps:g}/s"
                    if each.codec
                    else "",
                    "address": each.address,
                    "why": each.why,
                }
                for each in await remote.cameras(client, site)
            ]

    _table(asyncio.run(work()), as_json, "no cameras; import them with `directory import`")


def _table(rows: list[dict[str, Any]], as_json: bool, empty: str) -> None:
    if as_json:
        for row in rows:
            sys.stdout.write(json.dumps(row) + "\n")
        return
    if not rows:
        sys.stdout.write(f"{empty}\n")
        return
    names = list(rows[0])
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in names}
    for row in ({name: name for name in names}, *rows):
        line = "  ".join(f"{row[name]!s:{widths[name]}}" for name in names)
        sys.stdout.write(line.rstrip() + "\n")
