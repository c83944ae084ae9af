"""A relay built from its settings and run."""

import asyncio
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from engine import lock
from engine.api.serving import serve_on, stop_signal
from engine.errors import ConfigError
from engine.ivr.providers.service import signing_of
from engine.ivr.relay.keeping import Kept
from engine.ivr.relay.server import Relay, build
from engine.ivr.relay.settings import RelaySettings
from engine.ivr.webhooks import Proof
from engine.listening import check_certificate
from engine.vault import Vault
from noc_console.config import data_dir

#: Names in the relay's vault.
TOKEN = "relay.token"  # noqa: S105 - a name, not a token
#: Where callbacks wait, in the relay's folder.
_KEPT = "kept"


def secret_name(provider: str, name: str) -> str:
    """Where the vault keeps a provider's secret."""
    return f"provider.{provider}.{name}"


def keep_secret(name: str, value: str) -> None:
    """Keeps a secret for the relay of this data folder.

    Raises:
        Conflict: the relay runs and would not notice; stop it first.
    """
    with stopped() as (vault, _):
        vault.put(name, value)


@contextmanager
def stopped() -> Iterator[tuple[Vault, Path]]:
    """The vault of this data folder's relay, and where its callbacks wait, while it does not run.

    Raises:
        Conflict: it does, and would not notice; stop it first.
    """
    folder = _folder(data_dir())
    folder.mkdir(parents=True, exist_ok=True)
    held = lock.take(folder, "relay")
    try:
        yield _vault(folder), folder / _KEPT
    finally:
        held.close()


def renew_keys() -> int:
    """A new key for the callbacks that wait, and a new master key unless a passphrase stands for
    it; goes on where it stopped. How many callbacks were sealed anew."""
    with stopped() as (vault, folder):
        vault.renew()
        count = Kept(folder, vault).seal_anew()
        vault.drop_retired()
        if vault.where != "passphrase":
            vault.change_master()
    return count


async def serve(told: RelaySettings, data: Path, announce: Callable[[str], None]) -> None:
    """Runs a relay until it is told to stop.

    Raises:
        ConfigError: names what is missing.
    """
    host, port = told.address()
    folder = _folder(data)
    folder.mkdir(parents=True, exist_ok=True)
    held = lock.take(folder, "relay")
    try:
        relay = await asyncio.to_thread(_relay, told, folder)
        listener = socket.create_server((host, port))
        certificate = Path(told.certificate) if told.certificate else None
        key = Path(told.key) if told.key else None
        if certificate is not None:
            check_certificate(certificate, key)
        scheme = "https" if certificate else "http"
        announce(f"{scheme}://{host}:{listener.getsockname()[1]}")
        await serve_on(build(relay), listener, stop_signal(), certificate, key)
    finally:
        held.close()


def _relay(told: RelaySettings, folder: Path) -> Relay:
    vault = _vault(folder)
    token = vault.get(TOKEN)
    if not token:
        raise ConfigError("the relay has no token yet; run `noc-console relay token`")
    for provider, kind in told.providers.items():
        name = signing_of(kind).secret
        if not vault.get(secret_name(provider, name)):
            raise ConfigError(
                f"the relay has no {name} of provider {provider}; run "
                f"`noc-console relay secret {provider} {name}`"
            )
    proof = Proof(
        told.providers.get,
        lambda provider, name: vault.get(secret_name(provider, name)),
        told.public_url,
    )
    return Relay(proof, Kept(folder / _KEPT, vault), token)


def _folder(data: Path) -> Path:
    """Of its own: an engine may run on the same data folder."""
    return data / "relay"


def _vault(folder: Path) -> Vault:
    return Vault(folder, os.environ.get("NOC_PASSPHRASE"))
