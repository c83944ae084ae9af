"""`noc-console relay`: takes providers' callbacks on a reachable host for an engine elsewhere."""

import asyncio
import sys
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="A relay for providers' callbacks.", invoke_without_command=True)
    group.callback()(run)
    group.command("token")(token)
    group.command("secret")(secret)
    app.add_typer(group, name="relay")


def run(
    context: typer.Context,
    listen: Annotated[str | None, typer.Option(help="HOST:PORT; else [relay] listen.")] = None,
    public_url: Annotated[
        str | None, typer.Option(help="As providers reach it; else [relay] public_url.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log debugging, too.")] = False,
) -> None:
    """Runs the relay until it is told to stop; prints where it answers."""
    if context.invoked_subcommand is not None:
        return
    import logging

    from msgspec.structs import replace

    from noc_console.config import data_dir, read
    from noc_console.logs import to_stderr
    from noc_console.relaying import serve

    to_stderr(logging.DEBUG if verbose else logging.INFO)
    folder = data_dir()
    told = read(folder).relay
    if listen is not None:
        told = replace(told, listen=listen)
    if public_url is not None:
        told = replace(told, public_url=public_url)

    def announce(url: str) -> None:
        sys.stdout.write(f"relay answers at {url}\n")
        sys.stdout.flush()

    asyncio.run(serve(told, folder, announce))


def token() -> None:
    """Sets the token with which the engine dials in: asked for, made and printed if left empty."""
    import secrets

    from noc_console.asking import secret as ask
    from noc_console.relaying import TOKEN, keep_secret

    given = ask("token (empty: a new one is made)", may_be_empty=True)
    kept = given or secrets.token_urlsafe(32)
    keep_secret(TOKEN, kept)
    if not given:
        sys.stdout.write(f"{kept}\n")
    sys.stderr.write("kept; give the same to the engine: noc-console call relay-token\n")


def secret(
    provider: Annotated[str, typer.Argument(help="Its id, as in the console.")],
    name: Annotated[
        str, typer.Argument(help="auth_token (Twilio), signing_key (SignalWire), webhook_key.")
    ] = "auth_token",
) -> None:
    """Sets the secret with which a provider signs; asked for, or a line of standard input."""
    from noc_console.asking import secret as ask
    from noc_console.relaying import keep_secret, secret_name

    keep_secret(secret_name(provider, name), ask(f"{name} of {provider}"))
    sys.stderr.write("kept\n")
