"""`noc-console store`: where the store lies, moved to a shared database."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from engine.settings import EngineSettings


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Where the store lies.", no_args_is_help=True)
    group.command("move")(move)
    group.command("password")(password)
    app.add_typer(group, name="store")


def move(
    to: Annotated[str, typer.Option("--to", help="postgresql://USER@HOST/DATABASE, empty.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Progress and result as lines of JSON.")
    ] = False,
    only_check: Annotated[
        bool, typer.Option("--check", help="Only say whether it could be moved there.")
    ] = False,
) -> None:
    """Moves this data folder's SQLite store, with its vault, to a PostgreSQL database.

    All rows are read back and compared before anything counts; cut off at any moment, the old
    store is as it was. Then the configuration names the new one, and the old file is put aside.
    The vault there is opened by NOC_PASSPHRASE.
    """
    import msgspec

    from engine.errors import BadInput
    from noc_console.config import data_dir, engine_settings
    from noc_console.database_access import checked, database_url
    from noc_console.progress import shares
    from noc_console.store_moving import move_store

    told = engine_settings(data_dir())
    url = checked(to, "--to")
    if url.get_backend_name() != "postgresql":
        raise BadInput("--to: give the address of a PostgreSQL database, postgresql://…")
    name = str(url)
    place = database_url(name, "--to")
    if not _may_move(told, place, as_json=as_json, says_all=only_check):
        raise typer.Exit(1)
    if only_check:
        return
    with shares("moving", as_json=as_json) as progress:
        moved = move_store(told, place, name, told.passphrase, progress)
    if as_json:
        sys.stdout.write(msgspec.json.encode({"moved": moved}, enc_hook=str).decode() + "\n")
        return
    for each in moved.tables:
        if each.rows:
            sys.stdout.write(f"{each.name:<24} {each.rows:>12,}  {each.digest[:16]}\n")
    rows = sum(each.rows for each in moved.tables)
    sys.stdout.write(
        f"{rows:,} rows in {len(moved.tables)} tables, read back and alike; "
        f"{moved.archives:,} archived days checked.\n"
        f"config.toml names {name} now; the old store is kept as {moved.kept}.\n"
        "Remove it, person-keys-moved-*.db and the folder `backups` once the new one has proved\n"
        "itself; whoever is erased from now on is taken out of them too.\n"
    )


def _may_move(told: "EngineSettings", place: str, *, as_json: bool, says_all: bool) -> bool:
    """Whether everything holds that must; what does not is said, or all of it."""
    import msgspec

    from noc_console.store_preconditions import examined

    may = True
    for each in examined(told, place):
        may = may and each.ok
        if as_json:
            sys.stdout.write(msgspec.json.encode(each).decode() + "\n")
            sys.stdout.flush()
        elif says_all or not each.ok:
            sys.stdout.write(f"{'ok  ' if each.ok else 'FAIL'} {each.what:<11} {each.says}\n")
    return may


def password(
    address: Annotated[str, typer.Argument(help="postgresql://USER@HOST/DATABASE")],
) -> None:
    """Keeps the database's password in the system's keyring; it is asked for, never an argument."""
    from noc_console.asking import secret
    from noc_console.database_access import keep_password

    keep_password(address, secret(f"Password for {address}"))
    sys.stdout.write("kept in the keyring\n")
