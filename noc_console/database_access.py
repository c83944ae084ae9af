"""The address of a shared database and its password, which stands in no file in clear.

Beyond this machine the server has to prove by its certificate that it is the one of that name,
unless the address says otherwise.

The password comes from `PGPASSWORD` or `~/.pgpass`, which PostgreSQL's own library reads, or from
the system's keyring, where `noc-console store password` puts it. The passphrase of the vault that
lies there comes from `NOC_PASSPHRASE`, or from the keyring, where a move from the window puts it.
"""

import os

import keyring
from keyring.errors import KeyringError
from sqlalchemy import URL
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from engine.errors import AccessRefused, ConfigError
from engine.listening import is_loopback
from engine.master_key import is_trusted_keyring

_SERVICE = "noc-console database"
_VAULT = "noc-console vault"
_NONE = "this system has no keyring that keeps secrets; "
#: What to do instead where there is no keyring.
_IN_PGPASS = (
    "put the password into ~/.pgpass (host:port:database:user:password, readable by you alone) "
    "and leave it out here"
)
_IN_ENVIRONMENT = (
    "set NOC_PASSPHRASE where this program is started, such as in ~/.profile, and start it again"
)


def database_url(store: str, where: str) -> str:
    """The address, with its password where the keyring has one.

    Args:
        where: it was read; stands in errors.

    Raises:
        ConfigError: it is none, or holds a password.
    """
    url = checked(store, where)
    if url.get_backend_name() != "postgresql":
        return store
    url = _proved(url)
    if not os.environ.get("PGPASSWORD"):
        url = url.set(password=_kept(_SERVICE, url))
    return url.render_as_string(hide_password=False)


def _proved(url: URL) -> URL:
    """With the mode of TLS written out."""
    if "sslmode" in url.query or is_here(url):
        return url
    return url.update_query_dict({"sslmode": os.environ.get("PGSSLMODE") or "verify-full"})


def is_here(url: URL) -> bool:
    """Whether the server is on this machine, where nobody sits between."""
    host = url.host or str(url.query.get("host", ""))
    return not host or host.startswith("/") or is_loopback(host)


def checked(store: str, where: str) -> URL:
    """The address in its parts.

    Raises:
        ConfigError: it is none, or holds a password.
    """
    try:
        url = make_url(store)
        known = url.get_backend_name() in ("postgresql", "sqlite")
    except ArgumentError:
        known = False
    if not known:
        raise ConfigError(f"{where}: write an address such as postgresql://noc@db.example/noc")
    if url.password:
        raise ConfigError(
            f"{where}: a password must not stand there, others could read it; leave it out and run "
            "`noc-console store password`, or put it into ~/.pgpass or PGPASSWORD"
        )
    return url


def keep_password(store: str, password: str) -> None:
    """Puts it into the system's keyring.

    Raises:
        AccessRefused: there is none that keeps secrets.
    """
    _keep(_SERVICE, store, password, _IN_PGPASS)


def keep_passphrase(store: str, passphrase: str) -> None:
    """Puts that of the vault in the database into the system's keyring.

    Raises:
        AccessRefused: there is none that keeps secrets.
    """
    _keep(_VAULT, store, passphrase, _IN_ENVIRONMENT)


def kept_passphrase(store: str) -> str | None:
    """Of the vault in the database, where the keyring has it."""
    return _kept(_VAULT, make_url(store))


def refuse_without_keyring(*, password: bool, passphrase: bool) -> None:
    """Before anything is begun that needs either at the next start, too.

    Raises:
        AccessRefused: one was given, and there is no keyring that keeps secrets.
    """
    if (password or passphrase) and not is_trusted_keyring():
        raise AccessRefused(_NONE + (_IN_PGPASS if password else _IN_ENVIRONMENT))


def _keep(service: str, store: str, secret: str, elsewhere: str) -> None:
    try:
        if is_trusted_keyring():
            keyring.set_password(service, _name(checked(store, "the database's address")), secret)
            return
    except KeyringError:
        pass  # Locked, or without a session: the same as none.
    raise AccessRefused(_NONE + elsewhere)


def _kept(service: str, url: URL) -> str | None:
    try:
        return keyring.get_password(service, _name(url)) if is_trusted_keyring() else None
    except KeyringError:
        return None


def _name(url: URL) -> str:
    return f"{url.username}@{url.host}:{url.port or 5432}/{url.database}"
