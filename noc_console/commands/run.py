"""`noc-console run`: the console. Filled in by noc_console.starting."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from engine import __version__


def add_to(app: typer.Typer) -> None:
    """Registers the command, and as what happens when none is given."""
    app.command("run")(run)

    @app.callback(invoke_without_command=True)
    def plain(
        context: typer.Context,
        version: Annotated[bool, typer.Option("--version", help="Say which one it is.")] = False,
    ) -> None:
        if version:
            sys.stdout.write(f"noc-console {__version__}\n")
        elif context.invoked_subcommand is None:
            run()


def run(
    demo: Annotated[bool, typer.Option("--demo", help="Play the shipped incident.")] = False,
    recording: Annotated[
        Path | None, typer.Option(help="Play this recording instead of live sources.")
    ] = None,
    speed: Annotated[
        float | None, typer.Option(help="Times real time; the recording's own if not given.")
    ] = None,
    minutes: Annotated[
        float | None, typer.Option(help="Without a display: end after so many minutes.")
    ] = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(help="HOST:PORT of a shared control room's engine; again for its stand-by."),
    ] = None,
) -> None:
    """Opens the console; without a display the same job runs in the terminal."""
    from noc_console.starting import start

    start(
        demo=demo,
        recording=recording,
        speed=speed,
        minutes=minutes,
        engines=tuple(engine or ()),
    )
