"""`noc-console keys show|rotate|master|passphrase`: the keys of a stopped engine's store."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from engine.model.keys import KeyWalk
    from engine.privacy.key_walk import KeyWalker
    from engine.vault import Vault

_OfRelay = Annotated[
    bool, typer.Option("--relay", help="Those of this host's relay, which is stopped.")
]
#: Shorter ones are guessed where the vault's file has been stolen.
_SHORTEST = 12


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="The keys of what is sealed.", no_args_is_help=True)
    group.command("show")(show)
    group.command("rotate")(rotate)
    group.command("master")(master)
    group.command("passphrase")(passphrase)
    app.add_typer(group, name="keys")


def show() -> None:
    """Says what holds the master key, and how far keys have been renewed."""
    with _walker() as (walker, _):
        state = walker.state()
    sys.stdout.write(f"master key: {state.where}\n")
    if state.newest is None:
        sys.stdout.write("keys were never renewed\n")
    else:
        sys.stdout.write(_said(state.newest))
    for each in state.engines:
        last = f"renewal {each.walk}" if each.walk else "none"
        sys.stdout.write(
            f"engine {each.host}: its disk is through {last}, seen {each.seen_at:%Y-%m-%d %H:%M}\n"
        )


def rotate(
    only_begin: Annotated[
        bool, typer.Option("--background", help="Only begin; the engine goes on as it runs.")
    ] = False,
    of_relay: _OfRelay = False,
) -> None:
    """Gives every tenant and person a new key and seals everything anew; goes on where it stopped.

    Rows, archived days, clips and back-ups in the data folder are sealed anew, then the old keys
    go for ever. A back-up that lies elsewhere cannot be read any more after that: make a new copy.
    Only the audit log's words stay as they lie, since its chain proves them so.
    """
    from engine.clock import WallClock
    from noc_console.relaying import renew_keys

    if of_relay:
        count = renew_keys()
        sys.stdout.write(f"{count:,} callbacks that wait were sealed anew; the old keys are gone\n")
        return

    clock = WallClock()
    with _walker() as (walker, _):
        if walker.standing() is None:
            walker.begin("command line", clock)
        walk = walker.standing()
        while walk is not None and walk.ended_at is None and not only_begin:
            place = walk.place
            walk = walker.step(clock)
            if walk is not None and walk.waits:
                sys.stdout.write(f"waits: {walk.waits}; run it again later\n")
                raise typer.Exit(1)
            if walk is not None and walk.place != place:
                sys.stdout.write(f"{walk.place or 'done'}: {walk.counts.seen:,} values\n")
        newest = walker.state().newest
    if newest is not None:
        sys.stdout.write(_said(newest))


def master(of_relay: _OfRelay = False) -> None:
    """Takes a new random master key, in the keyring or the file where the old one lay."""
    with _vault(of_relay=of_relay) as vault:
        where = vault.change_master()
    sys.stdout.write(f"a new master key lies in the {where}; the old one is gone\n")


def passphrase(
    from_stdin: Annotated[
        bool, typer.Option("--stdin", help="Read the new passphrase from standard input.")
    ] = False,
    of_relay: _OfRelay = False,
) -> None:
    """Puts the vault under a new passphrase; the one so far comes from NOC_PASSPHRASE or the keys.

    It is asked for, never an argument. Every engine of the store needs it from its next start on.
    """
    from engine.errors import BadInput

    new = (
        sys.stdin.readline().rstrip("\n")
        if from_stdin
        else typer.prompt("New passphrase", hide_input=True, confirmation_prompt=True)
    )
    if len(new) < _SHORTEST:
        raise BadInput(f"the passphrase is too short; take at least {_SHORTEST} characters")
    with _vault(of_relay=of_relay) as vault:
        vault.change_master(new)
    whom = "the relay" if of_relay else "every engine of this store"
    sys.stdout.write(f"done; start {whom} with it as NOC_PASSPHRASE\n")


def _said(walk: "KeyWalk") -> str:
    counts = walk.counts
    told = (
        f"{counts.seen:,} values: {counts.renewed:,} sealed anew, {counts.sealed:,} that lay in "
        f"clear, {counts.current:,} that were so already, {counts.unreadable:,} of people who "
        "were erased"
    )
    where = f"under way at {walk.place or 'its beginning'}" if walk.ended_at is None else "done"
    kept = f"; {walk.kept:,} old keys stay for the audit log's words" if walk.kept else ""
    return f"{walk.kind.value}, begun {walk.begun_at:%Y-%m-%d %H:%M} UTC: {where}\n{told}{kept}\n"


@contextmanager
def _vault(*, of_relay: bool) -> "Iterator[Vault]":
    from noc_console.relaying import stopped

    if of_relay:
        with stopped() as (vault, _):
            yield vault
        return
    with _walker() as (_, vault):
        yield vault


@contextmanager
def _walker() -> "Iterator[tuple[KeyWalker, Vault]]":
    """The keys of the data folder's store, while no engine works on it.

    Raises:
        Conflict: one does.
    """
    from engine import lock
    from engine.errors import Conflict
    from engine.person_keys import seal_store
    from engine.privacy.key_walk import KeyWalker
    from engine.runtime import open_vault
    from engine.store.database import Database
    from engine.store.leadership import Leadership
    from noc_console.config import data_dir, engine_settings

    told = engine_settings(data_dir())
    told.data_dir.mkdir(parents=True, exist_ok=True)
    held = lock.take(told.data_dir)
    database = Database(told.database_url)
    leadership = None if database.is_sqlite else Leadership(database, "keys, at the command line")
    try:
        if leadership is not None and not leadership.try_take():
            raise Conflict(
                "an engine works on that database, or it is away; renew the keys in the window "
                "(Settings, page Keys), or stop the engine"
            )
        database.migrate()
        vault = open_vault(told, database)
        keys = seal_store(database, vault, told.data_dir)

        def do(work: Callable[..., Any], *args: Any) -> Any:
            with database.begin() as connection:
                return work(connection, *args)

        yield KeyWalker(database, vault, keys, do, told.data_dir, told.clips_dir), vault
    finally:
        if leadership is not None:
            leadership.release()
        database.close()
        held.close()
