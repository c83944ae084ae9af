"""Secrets of connectors in the vault, by connector and field; the path of a hook is one, too."""

import secrets
from collections.abc import Iterable, Mapping

from engine.model.connectors import ConnectorWanted
from engine.vault import Vault

_HOOK = "hook"
_HOOK_BYTES = 24


class Credentials:
    """What the vault has for connectors."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self, connector: str, field: str) -> str | None:
        """One secret; None where none is kept."""
        return self._vault.get(_name(connector, field))

    def put(self, connector: str, field: str, value: str) -> None:
        """Keeps one."""
        self._vault.put(_name(connector, field), value)

    def keep(self, connector: str, entered: Mapping[str, str]) -> None:
        """Keeps what was entered; an empty one leaves what is kept."""
        for field, value in entered.items():
            if value:
                self.put(connector, field, value)

    def forget(self, connector: str, fields: Iterable[str]) -> None:
        """Forgets these, and the path of its hook."""
        for field in (*fields, _HOOK):
            self._vault.forget(_name(connector, field))

    def hook(self, connector: str) -> str:
        """The part of its hook's path that nobody else knows; made when first asked for."""
        kept = self.get(connector, _HOOK)
        if kept is None:
            kept = secrets.token_urlsafe(_HOOK_BYTES)
            self.put(connector, _HOOK, kept)
        return kept


class Entered:
    """Secrets that were entered but not saved, over those in the vault."""

    def __init__(self, vault: Vault, wanted: ConnectorWanted) -> None:
        self._vault = vault
        entered = wanted.secrets.items()
        self._entered = {_name(wanted.name, field): value for field, value in entered if value}

    def get(self, name: str) -> str | None:
        """As entered, else as kept."""
        return self._entered.get(name) or self._vault.get(name)

    def put(self, name: str, secret: str) -> None:
        """A token that was renewed during a test is kept: the old one is used up."""
        self._entered.pop(name, None)
        self._vault.put(name, secret)


def _name(connector: str, field: str) -> str:
    return f"connector.{connector}.{field}"
