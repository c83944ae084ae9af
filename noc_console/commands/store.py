"""`noc-console store`: where the store lies, moved to a shared database."""

import sys
from typing import Annotated

import typer


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
) -> None:
    """Moves this data folder's SQLite store, with its vault, to a PostgreSQL database.

    All rows are read back and compared before anything counts; cut off at any moment, the old
    store is as it was. Then the configuration names the new one, and the old file is put aside.
    The vault there is opened by NOC_PASSPHRASE.
    """
    import os

    import msgspec

    from noc_console.config import data_dir, engine_settings
    from noc_console.database_access import checked, database_url
    from noc_console.progress import shares
    from noc_console.store_moving import move_store

    told = engine_settings(data_dir())
    name = str(checked(to, "--to"))
    place = database_url(name, "--to")
    with shares("moving", as_json=as_json) as progress:
        moved = move_store(told, place, name, os.environ.get("NOC_PASSPHRASE"), progress)
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


def password(
    address: Annotated[str, typer.Argument(help="postgresql://USER@HOST/DATABASE")],
) -> None:
    """Keeps the database's password in the system's keyring; it is asked for, never an argument."""
    from noc_console.asking import secret
    from noc_console.database_access import keep_password

    keep_password(address, secret(f"Password for {address}"))
    sys.stdout.write("kept in the keyring\n")
