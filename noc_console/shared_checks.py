"""What the doctor looks at in a shared control room: database, certificate, vault."""

import time
from datetime import UTC, datetime
from pathlib import Path

import keyring
from sqlalchemy import Connection

from engine.errors import NocError
from engine.listening import check_certificate
from engine.master_key import is_trusted_keyring
from engine.settings import EngineSettings
from engine.store.database import Database, newest_migration
from engine.store.leadership import holder
from engine.store.server import server_facts

#: The oldest that is still mended by its makers (2026).
_OLDEST = 14
#: Deadlines and sessions of two engines would differ by it, seconds.
_CLOCK_S = 2.0
#: A certificate is to be renewed before it ends, days.
_SOON_DAYS = 21

#: Whether it is well, and what was found or how to mend it.
Found = tuple[bool, str]


def database(told: EngineSettings) -> Found:
    """Reached, new enough, durable, migrated, in time with this machine; and who works."""
    store = Database(told.database_url)
    try:
        with store.begin() as connection:
            return _looked_at(connection)
    except NocError as away:
        return False, (
            f"{away}; is PostgreSQL running, and do address, user and password "
            "(PGPASSWORD, ~/.pgpass or `noc-console store password`) fit?"
        )
    finally:
        store.close()


def _looked_at(connection: Connection) -> Found:
    facts = server_facts(connection)
    if int(facts.version.split(".")[0]) < _OLDEST:
        return False, f"PostgreSQL {facts.version}; use {_OLDEST} or newer"
    if facts.careless:
        names = ", ".join(facts.careless)
        return False, f"{names} is off: a power cut would lose events; switch it on"
    apart_s = abs(facts.clock - time.time())
    if apart_s > _CLOCK_S:
        return False, f"its clock is {apart_s:.0f} s apart from this machine's; run NTP on both"
    if facts.step is None:
        return True, f"PostgreSQL {facts.version}, empty; its tables are made at the first start"
    if facts.step != newest_migration():
        return False, (
            f"its tables are of step {facts.step}, this program's of {newest_migration()}; the "
            "engine brings older ones up to date at its start, newer ones need a newer program"
        )
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
    if told.passphrase:
        return True, "opened by NOC_PASSPHRASE"
    if told.store:
        return False, "a shared store needs the same NOC_PASSPHRASE for each engine; it is not set"
    if (told.data_dir / "vault.key").exists():
        return True, f"opened by {told.data_dir / 'vault.key'}; keep it apart from back-ups"
    name = type(keyring.get_keyring()).__module__
    if is_trusted_keyring():
        return True, f"opened by the keyring ({name})"
    return True, f"no keyring ({name}): a key file is made; NOC_PASSPHRASE goes before it"
