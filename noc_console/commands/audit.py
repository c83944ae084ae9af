"""`noc-console audit verify`: whether the audit log is as it was written."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    group = typer.Typer(help="The audit log.", no_args_is_help=True)
    group.callback()(_group)
    group.command("verify")(verify)
    app.add_typer(group, name="audit")


def _group() -> None:
    """The audit log."""


def verify(
    heads: Annotated[
        Path | None, typer.Option(help="A copy of the signed heads that you keep elsewhere.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
) -> None:
    """Walks the whole log and names the first entry that is not as it was written.

    The exit status is 1 when one is not.
    """
    import msgspec

    from engine.errors import BadInput
    from engine.live.audit_heads import AuditHeads, check
    from engine.runtime import HEADS, open_vault
    from engine.store.database import Database
    from noc_console.config import data_dir, engine_settings

    told = engine_settings(data_dir())
    if heads is not None and not heads.exists():
        raise BadInput(f"there is no file {heads}; give the copy of {HEADS} that you keep")
    database = Database(told.database_url)
    try:
        database.migrate()
        kept = AuditHeads(heads or told.data_dir / HEADS, open_vault(told, database))
        found = check(kept, database)
    finally:
        database.close()
    if as_json:
        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    elif found.broken_at is None:
        sys.stdout.write(
            f"{found.entries:,} entries as they were written ({found.erased:,} with words erased); "
            f"signed heads prove them up to entry {found.sealed_up_to:,}\n"
        )
    else:
        sys.stdout.write(f"entry {found.broken_at:,}: {found.why}\n")
    if found.set_back_at is not None:
        sys.stdout.write(
            f"entry {found.set_back_at:,} is dated before one that it follows: the clock was set "
            "back then; see who was at the machine\n"
        )
    if found.broken_at is not None:
        raise typer.Exit(1)
