"""What the doctor looks at in a shared control room: database, certificate, vault."""

import time
from datetime import UTC, datetime
from pathlib import Path

import keyring
from sqlalchemy import URL, Connection

from engine.errors import NocError
from engine.listening import check_certificate
from engine.master_key import is_trusted_keyring
from engine.settings import EngineSettings
from engine.store.database import Database, is_known_step, newest_migration
from engine.store.leadership import holder
from engine.store.server import ServerFacts, has_room, server_facts
from engine.vault import Vault
from noc_console.database_access import is_here

#: The oldest that is still mended by its makers (2026).
_OLDEST = 14
#: Deadlines and sessions of two engines would differ by it, seconds.
_CLOCK_S = 2.0
#: A certificate is to be renewed before it ends, days.
_SOON_DAYS = 21

_PASSWORD = "PGPASSWORD, ~/.pgpass or `noc-console store password`"  # noqa: S105 - where it is kept

_BETTER = "`noc-console keys passphrase` puts the vault under one of yours"

#: Whether it is well, and what was found or how to mend it.
Found = tuple[bool, str]


def database(told: EngineSettings) -> Found:
    """Reached, new enough, durable, with room, ours alone, migrated, in time with this machine; and
    who works."""
    store = Database(told.database_url)
    try:
        with store.begin() as connection:
            facts = server_facts(connection)
            for fault in (_careless(facts), _open_to_others(facts, store.url)):
                if fault:
                    return False, fault
            found = _looked_at(connection, facts)
            has_room(connection)
            return found
    except NocError as away:
        said = (_one_line(away), _mending(store.url, str(away)))
        return False, "; ".join(each for each in said if each)
    finally:
        store.close()


def backups(told: EngineSettings) -> Found:
    """Those of a server are its own; what can be seen of them from here."""
    store = Database(told.database_url)
    try:
        with store.begin() as connection:
            facts = server_facts(connection)
    except NocError:
        return False, "the server does not answer; see the store above"
    finally:
        store.close()
    if facts.archives and facts.archiving_fails:
        return False, "the server's archiving fails (pg_stat_archiver); its log says why"
    if facts.archives:
        return True, "the server archives its log; restore a copy of it once in a while"
    return True, (
        "the server archives nothing, so its administrator has to copy it: every night "
        "`pg_dump` without the tables person_keys and erased_people, and those two apart"
    )


def _mending(url: URL, said: str) -> str:
    """What to do about a database that does not let us in, by the words of its driver."""
    at = f"{url.host or 'this machine'}, port {url.port or 5432}"
    for words, mending in (
        (
            "password authentication failed",
            f"keep the right password of {url.username}: {_PASSWORD}",
        ),
        ("no password supplied", f"give the password of {url.username}: {_PASSWORD}"),
        (
            "does not exist",
            f"make it on the server: createuser {url.username}, createdb -O "
            f"{url.username} {url.database}; or mend [engine] store in config.toml",
        ),
        (
            "root certificate",
            "name the authority that signed the server's certificate: ?sslrootcert=FILE at the end "
            "of [engine] store",
        ),
        (
            "certificate verify failed",
            "renew the server's certificate, or name the authority that signed it as sslrootcert; "
            "nothing was sent there",
        ),
        (
            "does not match host name",
            "write the name that stands in the server's certificate into [engine] store, or give "
            "the server one for this name; nothing was sent there",
        ),
        (
            "does not support SSL",
            "switch TLS on there: ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf",
        ),
        ("pg_hba", "let this machine in: a line for it in the server's pg_hba.conf, then reload"),
        (
            "resolve host",
            "is the host in [engine] store of config.toml right, does its name resolve?",
        ),
        ("too many", "raise max_connections on the server, or end what uses them up"),
        ("starting up", "the server is starting or recovering; ask again in a minute"),
        ("server is full", ""),  # It says so itself.
    ):
        if words.lower() in said.lower():
            return mending
    return f"is PostgreSQL running on {at}, and does it listen there (listen_addresses, firewall)?"


def _one_line(away: NocError) -> str:
    return " ".join(str(away).split())[:300]


def _careless(facts: ServerFacts) -> str:
    """What of the server may lose events; empty: nothing."""
    if int(facts.version.split(".")[0]) < _OLDEST:
        return f"PostgreSQL {facts.version}; use {_OLDEST} or newer"
    if facts.careless:
        names = ", ".join(facts.careless)
        return f"{names} is off: a power cut would lose events; switch it on"
    return ""


def _open_to_others(facts: ServerFacts, url: URL) -> str:
    """How anybody but the engine reaches what it keeps; empty: not at all."""
    mode = url.query.get("sslmode")
    if not is_here(url) and (mode != "verify-full" or not facts.is_encrypted):
        return (
            f"its certificate is not checked (sslmode is {mode}): whoever is on the network could "
            f"pose as {url.host}; leave sslmode out of [engine] store, and name the authority with "
            "?sslrootcert=FILE"
        )
    if facts.is_ruler:
        return (
            f"{url.username} is a superuser of the whole server; make a role for the engine alone "
            f"(createuser noc) and give it the database: ALTER DATABASE {url.database} OWNER TO noc"
        )
    if facts.others:
        names = ", ".join(
            f"{'everybody' if name == 'public' else name} may {'change' if writes else 'read'}"
            for name, writes in facts.others
        )
        first = facts.others[0][0]
        return (
            f"tables of ours are open to others: {names}; nobody but the engine logs in there: "
            f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {first}, and REVOKE what roles it is "
            "in (README, A shared control room)"
        )
    if facts.everybody_makes:
        return (
            "whoever logs in may put tables and functions beside ours: "
            "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
        )
    return ""


def _looked_at(connection: Connection, facts: ServerFacts) -> Found:
    apart_s = abs(facts.clock - time.time())
    if apart_s > _CLOCK_S:
        return False, f"its clock is {apart_s:.0f} s apart from this machine's; run NTP on both"
    if facts.step is None:
        return True, f"PostgreSQL {facts.version}, empty; its tables are made at the first start"
    if facts.step != newest_migration():
        is_older = is_known_step(facts.step)
        mending = (
            "start the engine of this program, which brings them up to date"
            if is_older
            else "a newer program made them: update this one"
        )
        ours = newest_migration()
        return False, f"its tables are of step {facts.step}, this program's of {ours}; {mending}"
    works = holder(connection)
    who = f"{works[0]} works since {works[1]:%Y-%m-%d %H:%M} UTC" if works else "no engine yet"
    return True, f"PostgreSQL {facts.version}, clock within {apart_s:.1f} s, {who}"


def certificate(told: EngineSettings, now: datetime | None = None) -> Found:
    """A pair with its key, valid today and for some weeks to come."""
    from cryptography import x509

    path: Path | None = told.certificate
    if path is None:
        return False, f"none, so nobody beyond this machine is let in; name one for {told.host}"
    check_certificate(path, told.key)
    found = x509.load_pem_x509_certificate(path.read_bytes())
    left = (found.not_valid_after_utc - (now or datetime.now(UTC))).days
    ends = f"{path} ends {found.not_valid_after_utc:%Y-%m-%d}"
    if left < 0:
        return False, f"{ends}; it is over, put a new one in its place"
    return left >= _SOON_DAYS, ends if left >= _SOON_DAYS else f"{ends}; renew it soon"


def vault(told: EngineSettings) -> Found:
    """What opens the vault."""
    if told.store and not told.passphrase:
        return False, "a shared store needs the same NOC_PASSPHRASE for each engine; it is not set"
    if told.store:
        return True, "opened by NOC_PASSPHRASE"
    if not (told.data_dir / "vault.json").exists():
        name = type(keyring.get_keyring()).__module__
        if told.passphrase:
            return True, "none yet; it will lie under NOC_PASSPHRASE"
        if is_trusted_keyring():
            return True, f"none yet; its key will lie in the keyring ({name})"
        return True, f"none yet; without a keyring ({name}) its key will lie in a file; " + _BETTER
    where = Vault(told.data_dir, told.passphrase).where
    if where == "file":
        unused = "NOC_PASSPHRASE is not used; " if told.passphrase else ""
        path = told.data_dir / "vault.key"
        return True, f"opened by {path}: keep it apart from back-ups; {unused}{_BETTER}"
    return True, f"opened by the {where}"
