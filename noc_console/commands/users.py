"""`noc-console users add|list`: who can log in, told to the store of a stopped engine."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from engine.access.users import Users

T = TypeVar("T")


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Who can log in to this engine.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(show)
    app.add_typer(group, name="users")


def add(
    name: Annotated[str, typer.Argument(help="What is typed in at log-in.")],
    role: Annotated[
        str, typer.Option(help="operator, supervisor, investigator, administrator or auditor.")
    ] = "operator",
    full_name: Annotated[str, typer.Option(help="As it stands in reports.")] = "",
    from_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
) -> None:
    """Makes a user; the password is asked for, never an argument."""
    from engine.errors import BadInput
    from engine.model.access import NewUser, Role

    try:
        wanted = Role(role)
    except ValueError as unknown:
        known = ", ".join(each.value for each in Role)
        raise BadInput(f"there is no role {role}; take one of: {known}") from unknown
    password = (
        sys.stdin.readline().rstrip("\n")
        if from_stdin
        else typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    )
    new = NewUser(name=name, full_name=full_name, role=wanted, password=password)

    async def work(users: "Users") -> None:
        await users.make(new, must_change=users.any)

    _on_store(work)
    sys.stdout.write(f"{name} can log in as {wanted.value}\n")


def show() -> None:
    """Lists everybody who can log in."""

    async def work(users: "Users") -> None:
        for each in users.all():
            off = "  (disabled)" if each.disabled else ""
            role = each.role.value if each.role else "(no role)"
            sys.stdout.write(f"{each.name:<20} {role:<14} {each.full_name}{off}\n")

    _on_store(work)


def _on_store(work: "Callable[[Users], Awaitable[T]]") -> T:
    """Runs with the store's users while no engine works on it.

    Raises:
        Conflict: one does; then users are managed in the console.
    """
    from engine import lock
    from engine.access.users import load_users
    from engine.clock import WallClock
    from engine.errors import Conflict
    from engine.live.writer import Writer
    from engine.runtime import open_vault
    from engine.store.database import Database
    from noc_console.config import data_dir, engine_settings

    told = engine_settings(data_dir())
    told.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        held = lock.take(told.data_dir)
    except Conflict as working:
        raise Conflict(
            f"{working}; while it works, users are looked after in the console's workspace Users"
        ) from working
    database = Database(told.database_url)
    writer = Writer(database)
    try:
        database.migrate()
        users = load_users(database, writer, open_vault(told, database), WallClock())
        return asyncio.run(_awaited(work(users)))
    finally:
        writer.close()
        database.close()
        held.close()


async def _awaited(work: Awaitable[T]) -> T:
    return await work
