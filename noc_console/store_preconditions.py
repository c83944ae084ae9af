"""What must hold before a store is moved to PostgreSQL, each in a sentence; changes nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace
from sqlalchemy import URL
from sqlalchemy.engine import make_url

from engine.errors import Conflict, NocError
from engine.listening import is_loopback
from engine.person_keys import PERSON_KEYS
from engine.settings import EngineSettings
from engine.store import moving
from engine.store.database import Database
from engine.store.leadership import Leadership
from engine.store.server import ServerFacts, server_facts
from noc_console import shared_checks
from noc_console.shared_checks import Found

#: Ways of PostgreSQL's library that never go on in clear.
_ENCRYPTED = ("require", "verify-ca", "verify-full")
#: Those that also look whose certificate it is.
_KNOWN = ("verify-ca", "verify-full")
#: A server keeps the rows, and the log of having written them.
_TIMES = 2
#: Shorter ones are guessed by whoever steals the vault.
_SHORTEST = 12


class Precondition(msgspec.Struct, frozen=True, kw_only=True):
    """One of them.

    Attributes:
        what: `encryption`, `server`, `rights`, `empty`, `room` or `vault`.
        says: what was found, or how to mend it.
    """

    what: str
    ok: bool
    says: str


def examined(told: EngineSettings, place: str) -> Iterator[Precondition]:
    """Each in its turn; after one without which the next cannot be asked it ends.

    Args:
        told: the engine's settings, still with its own store.
        place: the database's address, with its password if need be.
    """
    ok, says = vault(told.passphrase)
    yield Precondition(what="vault", ok=ok, says=says)
    url = make_url(place)
    ok, says = encryption(url)
    yield Precondition(what="encryption", ok=ok, says=says)
    if not ok:
        return
    ok, says = shared_checks.database(replace(told, store=place))
    yield Precondition(what="server", ok=ok, says=says)
    if not ok:
        return
    target = Database(place)
    try:
        yield from _of_database(target, told)
    except NocError as lost:
        yield Precondition(what="server", ok=False, says=str(lost))
    finally:
        target.close()


def _of_database(target: Database, told: EngineSettings) -> Iterator[Precondition]:
    with target.begin() as connection:
        facts = server_facts(connection)
    ok, says = rights(facts, target.url)
    yield Precondition(what="rights", ok=ok, says=says)
    ok, says = _empty(target)
    yield Precondition(what="empty", ok=ok, says=says)
    needed = _TIMES * sum(
        (told.data_dir / name).stat().st_size
        for name in ("noc-console.db", "noc-console.db-wal", PERSON_KEYS)
        if (told.data_dir / name).exists()
    )
    free = None
    if facts.folder and _is_here(target.url) and Path(facts.folder).exists():
        free = shutil.disk_usage(facts.folder).free
    ok, says = room(needed, free)
    yield Precondition(what="room", ok=ok, says=says)


def vault(passphrase: str | None) -> Found:
    """What every engine of a shared store opens the vault with."""
    if not passphrase:
        return False, (
            "the vault of a shared store is opened by a passphrase of yours, the same for every "
            "engine: give one (NOC_PASSPHRASE)"
        )
    if len(passphrase) < _SHORTEST:
        return False, f"the passphrase is too short; take at least {_SHORTEST} characters"
    return True, "opened by the passphrase, the same for every engine"


def encryption(url: URL) -> Found:
    """Beyond this machine only TLS."""
    if _is_here(url):
        return True, "on this machine"
    mode = str(url.query.get("sslmode", ""))
    if mode not in _ENCRYPTED:
        return False, (
            f"{url.host} is another machine, and the connection could go on in clear: add "
            "?sslmode=verify-full to the address, and &sslrootcert=FILE with the certificate that "
            "vouches for it; on the server, ssl = on"
        )
    if mode not in _KNOWN:
        return True, "TLS, but whose certificate it is is not looked at; verify-full does"
    return True, "TLS, and the certificate is looked at"


def rights(facts: ServerFacts, url: URL) -> Found:
    """Tables can be made, and every text kept."""
    if facts.encoding != "UTF8":
        return False, (
            f"the database keeps texts as {facts.encoding}; make one with "
            f"createdb -E UTF8 -T template0 -O {url.username} {url.database}"
        )
    if not facts.may_create:
        return False, (
            f"{url.username} may make no tables there; on the server: "
            f"ALTER DATABASE {url.database} OWNER TO {url.username}"
        )
    return True, f"{url.username} may make tables"


def room(needed: int, free: int | None) -> Found:
    """Bytes on the server's disk.

    Args:
        free: None where it cannot be seen from here.
    """
    wanted = f"about {_size(needed)}"
    if free is None:
        return True, f"{wanted} are needed; the server does not say what it has: look there"
    if free < needed:
        return False, f"{wanted} are needed, {_size(free)} are free; make room on that disk"
    return True, f"{wanted} are needed, {_size(free)} are free"


def _empty(target: Database) -> Found:
    leadership = Leadership(target, "a store that is to come here")
    try:
        if not leadership.try_take():
            return False, "an engine works on that database; give an empty one"
        with target.begin() as connection:
            moving.refuse_unless_empty(connection)
    except Conflict as filled:
        return False, str(filled)
    finally:
        leadership.release()
    return True, "no rows, and no engine works there"


def _is_here(url: URL) -> bool:
    host = url.host or str(url.query.get("host", ""))
    return not host or host.startswith("/") or is_loopback(host)


def _size(count: int) -> str:
    return f"{max(1, round(count / 1e6)):,} MB" if count < 10e9 else f"{count / 1e9:,.0f} GB"
