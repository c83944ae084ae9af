"""`noc-console connectors`: which sources there are, how they are doing, and trying one."""

import asyncio
import json
import sys
from typing import Annotated, Any

import typer

_AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Sources that are asked or listened to.", no_args_is_help=True)
    group.command("list")(list_all)
    group.command("test")(try_one)
    group.command("secret")(secret)
    app.add_typer(group, name="connectors")


def list_all(as_json: _AsJson = False) -> None:
    """Every connector, its state, and what it has brought since the engine started."""
    import msgspec

    from engine.remote.connectors import connectors
    from noc_console.ingesting import attached

    async def work() -> Any:
        async with attached() as client:
            return await connectors(client)

    page = asyncio.run(work())
    if as_json:
        sys.stdout.write(json.dumps(msgspec.to_builtins(page.connectors), indent=1) + "\n")
        return
    if not page.connectors:
        sys.stdout.write(
            "no connectors; add one in the settings of the console, or under [[connectors.logs]] "
            "and the like in config.toml\n"
        )
    for each in page.connectors:
        counts = each.counts
        sys.stdout.write(
            f"{each.name:24}{each.kind:12}{each.state.value:12}{counts.events:>10,} events"
            f"{counts.refused:>8,} refused  {each.says}\n"
        )


def try_one(
    name: Annotated[str, typer.Argument(help="Its name.")],
    as_json: _AsJson = False,
) -> None:
    """Asks a source one thing; exit status 1 when it does not answer as it should."""
    import msgspec

    from engine.remote.connectors import try_connector
    from noc_console.ingesting import attached

    async def work() -> Any:
        async with attached() as client:
            return await try_connector(client, name)

    said = asyncio.run(work())
    if as_json:
        sys.stdout.write(json.dumps(msgspec.to_builtins(said)) + "\n")
    else:
        verdict = "ok  " if said.ok else "FAIL"
        sys.stdout.write(f"{verdict} {name}: {said.says} ({said.took_ms:,.0f} ms)\n")
    if not said.ok:
        raise typer.Exit(1)


def secret(
    name: Annotated[str, typer.Argument(help="The connector's name.")],
    field: Annotated[str, typer.Argument(help="token, client_secret, …")],
) -> None:
    """Puts a secret into the vault; it is typed in, or comes by standard input, so that it stands
    in no list of processes and in no history."""
    from engine.remote.connectors import put_secret
    from noc_console.ingesting import attached

    if sys.stdin.isatty():
        value = typer.prompt(f"{name} {field}", hide_input=True)
    else:
        value = sys.stdin.readline()

    async def work() -> None:
        async with attached() as client:
            await put_secret(client, name, field, value.strip())

    asyncio.run(work())
    sys.stdout.write(f"{name}: {field} is kept\n")
