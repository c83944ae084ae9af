"""`noc-console bench`: figures of this machine, each beside its rival in the same run."""

import json
import sys
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command("bench")(bench)


def bench(
    name: Annotated[str | None, typer.Argument(help="One benchmark; all if not given.")] = None,
    hours: Annotated[
        float, typer.Option("--hours", min=0.0, help="Of ui: watch memory for so many hours.")
    ] = 0.0,
    short: Annotated[bool, typer.Option("--short", help="Only to see that it works.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Runs benchmarks; run it on an otherwise idle machine."""
    from noc_console.benchmarks.all import run

    for figures in run(name, short=short, hours=hours):
        if as_json:
            sys.stdout.write(json.dumps(figures) + "\n")
        else:
            sys.stdout.write(f"{figures.pop('name')}\n")
            for key, value in figures.items():
                shown = f"{value:,.2f}" if isinstance(value, float) else f"{value}"
                sys.stdout.write(f"    {key:42}{shown}\n")
        sys.stdout.flush()
