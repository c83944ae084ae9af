"""`noc-console call`: a test call, and the providers that calls go through."""

import asyncio
import json
import sys
from typing import Annotated

import typer

_JSON = typer.Option("--json", help="As JSON.")


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Verification calls and their providers.", no_args_is_help=True)
    group.command("test")(place_test)
    group.command("relay-token")(relay_token)
    providers = typer.Typer(help="Providers of calls and texts.", no_args_is_help=True)
    providers.command("list")(list_providers)
    providers.command("set")(set_provider)
    providers.command("test")(try_provider)
    providers.command("drop")(drop_provider)
    group.add_typer(providers, name="provider")
    app.add_typer(group, name="call")


def place_test(
    number: Annotated[
        str, typer.Argument(help="Whom to call, such as +15005550006; `-` asks for it.")
    ] = "+15005550006",
    provider: Annotated[str, typer.Option(help="An id; else by priority.")] = "",
    language: Annotated[str, typer.Option(help="Such as hi; else English.")] = "",
    script: Annotated[str, typer.Option(help="An id; else the general one.")] = "",
    sms: Annotated[bool, typer.Option("--sms", help="A text instead of a call.")] = False,
    wait: Annotated[float, typer.Option(help="Seconds to wait for its end.")] = 300.0,
    as_json: Annotated[bool, _JSON] = False,
) -> None:
    """Places a call and shows what becomes of it; exit status 1 unless somebody answered."""
    from engine.model.calls import CallKind, CallQuestion
    from noc_console.asking import secret
    from noc_console.test_call import place

    question = CallQuestion(
        number=secret("number") if number == "-" else number,
        kind=CallKind.SMS if sms else CallKind.VOICE,
        provider=provider,
        language=language,
        script=script,
        reason="test call",
    )
    if not asyncio.run(place(question, wait, as_json=as_json)):
        raise typer.Exit(1)


def relay_token() -> None:
    """Gives the engine the token with which it dials in at its relay; asked for."""
    from engine.remote.calls import set_relay_token
    from noc_console.asking import secret
    from noc_console.ingesting import attached

    given = secret("token of the relay")

    async def work() -> str:
        async with attached() as client:
            return (await set_relay_token(client, given)).sentence

    sys.stdout.write(f"{asyncio.run(work())}\n")


def list_providers(as_json: Annotated[bool, _JSON] = False) -> None:
    """All providers by priority, how each does, and what it lacks."""
    import msgspec

    from engine.remote.calls import providers
    from noc_console.ingesting import attached

    async def work() -> None:
        async with attached() as client:
            page = await providers(client)
        if as_json:
            sys.stdout.write(json.dumps(msgspec.to_builtins(page), indent=1) + "\n")
            return
        for row in page.providers:
            state = row.missing or ("ready" if row.config.enabled else "off")
            if row.health.is_open:
                state = f"paused: {row.health.last_error}"
            sys.stdout.write(
                f"{row.config.priority:3} {row.config.id:16}{row.config.type:18}{state}\n"
            )
        if page.notice:
            sys.stdout.write(f"{page.notice}\n")

    asyncio.run(work())


def set_provider(
    provider: Annotated[str, typer.Argument(help="An id of your own, such as main.")],
    kind: Annotated[
        str,
        typer.Option("--type", help="twilio_voice, compatible_voice, twilio_sms, twilio_whatsapp."),
    ] = "",
    option: Annotated[
        list[str] | None, typer.Option(help="NAME=VALUE: account, from, space, base_url, …")
    ] = None,
    credential: Annotated[
        list[str] | None, typer.Option(help="Names to be asked for: auth_token, signing_key, …")
    ] = None,
    name: Annotated[str, typer.Option(help="As people call it.")] = "",
    priority: Annotated[int | None, typer.Option(min=1, max=99)] = None,
    primary: Annotated[bool | None, typer.Option("--primary/--not-primary")] = None,
    enabled: Annotated[bool | None, typer.Option("--on/--off")] = None,
) -> None:
    """Adds or changes a provider. Secrets are asked for, or come line by line from standard
    input; they are never an argument."""
    from noc_console.asking import secret
    from noc_console.provider_set_up import Wanted, keep

    credentials = {each: secret(each) for each in credential or ()}
    wanted = Wanted(provider, kind, tuple(option or ()), name, priority, primary, enabled)
    for line in asyncio.run(keep(wanted, credentials)):
        sys.stdout.write(f"{line}\n")


def try_provider(provider: Annotated[str, typer.Argument(help="Its id.")]) -> None:
    """Asks a provider for something harmless; nobody is called. Exit status 1 if it fails."""
    from engine.remote.calls import check_provider
    from noc_console.ingesting import attached

    async def work() -> bool:
        async with attached() as client:
            told = await check_provider(client, provider)
        sys.stdout.write(f"{told.detail} ({told.took_ms:,.0f} ms)\n")
        return told.ok

    if not asyncio.run(work()):
        raise typer.Exit(1)


def drop_provider(provider: Annotated[str, typer.Argument(help="Its id.")]) -> None:
    """Removes a provider and its credentials."""
    from engine.remote.calls import drop_provider as drop
    from noc_console.ingesting import attached

    async def work() -> None:
        async with attached() as client:
            await drop(client, provider)

    asyncio.run(work())
    sys.stdout.write(f"{provider} removed, with its credentials\n")
