"""`noc-console directory import`: sites, people and rosters from files."""

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Sites, people, rosters.", no_args_is_help=True)
    group.command("import")(import_files)
    app.add_typer(group, name="directory")


def import_files(
    files: Annotated[list[Path], typer.Argument(help="directory.json, sites.csv, people.csv, …")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Changes as JSON.")] = False,
    user: Annotated[str, typer.Option(help="Who you are, where people log in.")] = "",
) -> None:
    """Imports directory files; everything is checked before anything is changed."""
    from engine.connectors.directory_files import read
    from noc_console.speaking_as import speaking_as

    contents = [(path, read(path)) for path in files]

    async def work() -> None:
        async with speaking_as(user) as client:
            for path, content in contents:
                changes = await client.put_directory(content, dry_run=dry_run)
                if as_json:
                    sys.stdout.write(json.dumps(changes) + "\n")
                    continue
                counts = Counter((each["kind"], each["change"]) for each in changes)
                verb = "would be " if dry_run else ""
                said = [
                    f"{count:,} {kind} {verb}{change}" for (kind, change), count in counts.items()
                ]
                sys.stdout.write(f"{path}: {', '.join(sorted(said)) or 'nothing to change'}\n")

    asyncio.run(work())
