"""`noc-console ivr`: what is said on verification calls."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="What is said on verification calls.", no_args_is_help=True)
    scripts = typer.Typer(help="Scripts by kind of anomaly and language.", no_args_is_help=True)
    scripts.command("check")(check)
    group.add_typer(scripts, name="scripts")
    app.add_typer(group, name="ivr")


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Scripts as JSON; none: those of the engine.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Checks scripts: variables nobody fills in, missing languages, too long for a provider.
    Exit status 1 when anything is found."""
    from noc_console.script_checks import checked, read

    drafts = [script for path in files or () for script in read(path)]
    found, count = asyncio.run(checked(drafts))
    if as_json:
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
    else:
        for name, problems in found.items():
            for problem in problems:
                sys.stdout.write(f"{name}: {problem}\n")
        sys.stdout.write(f"{count:,} scripts checked, {len(found):,} with problems\n")
    if found:
        raise typer.Exit(1)
