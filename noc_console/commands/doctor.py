"""`noc-console doctor`: is everything here that this program needs, and how to mend what is not."""

import json
import sys
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command("doctor")(doctor)


def doctor(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Checks libraries, display, graphics, ports, disk, clock and the store; exit status 1 when
    something is missing."""
    from noc_console.checks import all_checks

    results = all_checks()
    if as_json:
        rows = [{"check": each.name, "ok": each.ok, "says": each.says} for each in results]
        sys.stdout.write(json.dumps(rows, indent=1) + "\n")
    else:
        for each in results:
            sys.stdout.write(f"{'ok  ' if each.ok else 'FAIL'} {each.name}: {each.says}\n")
    if not all(each.ok for each in results):
        raise typer.Exit(1)
