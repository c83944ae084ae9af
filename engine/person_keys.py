"""A key for each person, so that somebody can be forgotten in every copy of what is kept.

Each key is random, wrapped by the tenant's key (`engine.vault`) and kept apart from the store
(`engine.store.key_table`). What is about nobody in particular is sealed under a key of the tenant.
Destroying a person's key leaves what it sealed unreadable wherever a copy of it lies.
"""

import secrets
import threading
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from engine.errors import BadInput
from engine.store.database import Database
from engine.store.key_table import KeyTable
from engine.vault import Vault

#: The wrapped keys of people, in the data folder.
PERSON_KEYS = "person-keys.db"
#: Begins everything that is sealed; no JSON, event or script begins so.
MARK = b"\x00nc1"
_ID = 8
_NONCE = 12
_KEY = 32
_HEAD = len(MARK) + _ID + _NONCE
#: In place of a person: the key for what is about nobody.
_NOBODY = ""


class Opener:
    """Opens with keys that were handed over; a preview's process has one.

    Args:
        keys: by id.
    """

    def __init__(self, keys: dict[bytes, bytes]) -> None:
        self._ciphers = {name: AESGCM(key) for name, key in keys.items()}

    def seal(self, body: bytes, tenant: str, person: str | None) -> bytes:
        """Nothing is ever written with it."""
        raise BadInput(f"nothing about {tenant} is written from here")

    def make(self, owners: Iterable[tuple[str, str]]) -> None:
        """It makes none."""

    def handed_over(self) -> dict[str, str]:
        """It hands nothing on."""
        return {}

    def knows(self, tenant: str, person: str) -> bool:
        """It cannot tell whose a key is."""
        return False

    def open(self, kept: bytes) -> bytes:
        """What was sealed; what never was, as it is.

        Raises:
            BadInput: altered, or its key has been destroyed.
        """
        if not kept.startswith(MARK):
            return kept
        name = kept[len(MARK) : len(MARK) + _ID]
        cipher = self._ciphers.get(name)
        if cipher is None:
            raise BadInput("this was about somebody who has been erased; it cannot be read again")
        try:
            return cipher.decrypt(kept[len(MARK) + _ID : _HEAD], kept[_HEAD:], name)
        except InvalidTag as failed:
            raise BadInput("a sealed value was altered") from failed


class PersonKeys(Opener):
    """Every key that there is. Safe from any thread.

    Raises:
        AccessRefused: a key was wrapped by another vault.
    """

    def __init__(self, vault: Vault, table: KeyTable) -> None:
        self._vault = vault
        self.table = table
        self._lock = threading.Lock()
        self._keys: dict[bytes, bytes] = {}
        self._of: dict[tuple[str, str], bytes] = {}
        for name, tenant, person, wrapped in table.all():
            self._keys[name] = bytes.fromhex(vault.open(tenant, wrapped, _about(name)))
            self._of[tenant, person] = name
        super().__init__(self._keys)

    def refresh(self) -> None:
        """Takes up the keys that another engine on this database has made since."""
        with self._lock:
            for name, tenant, person, wrapped in self.table.all():
                if name not in self._keys:
                    key = bytes.fromhex(self._vault.open(tenant, wrapped, _about(name)))
                    self._keys[name] = key
                    self._ciphers[name] = AESGCM(key)
                    self._of[tenant, person] = name

    def seal(self, body: bytes, tenant: str, person: str | None) -> bytes:
        """Unreadable without the person's key, or the tenant's where it is about nobody."""
        owner = (tenant, person or _NOBODY)
        name = self._of.get(owner)
        if name is None:
            self.make([owner])
            name = self._of[owner]
        nonce = secrets.token_bytes(_NONCE)
        return MARK + name + nonce + self._ciphers[name].encrypt(nonce, body, name)

    def knows(self, tenant: str, person: str) -> bool:
        """Whether somebody has a key."""
        return (tenant, person) in self._of

    def make(self, owners: Iterable[tuple[str, str]]) -> None:
        """Keys for those of (tenant, person) who have none; on disk when it returns."""
        with self._lock:
            wanted = [each for each in dict.fromkeys(owners) if each not in self._of]
            made = [(secrets.token_bytes(_ID), *each, secrets.token_bytes(_KEY)) for each in wanted]
            if not made:
                return
            self.table.add([(row[0], row[1], row[2], self._wrapped(row[1], row)) for row in made])
            for name, tenant, person, key in made:
                self._keys[name] = key
                self._ciphers[name] = AESGCM(key)
                self._of[tenant, person] = name

    def destroy(self, tenant: str, person: str, alias: str, at: datetime) -> int:
        """Somebody's key goes for ever; how many there were.

        Args:
            alias: under which they are spoken of from now on.
        """
        with self._lock:
            count = self.table.destroy(tenant, person, alias, at)
            name = self._of.pop((tenant, person), None)
            if name is not None:
                del self._keys[name], self._ciphers[name]
        return count

    def rewrap(self, tenant: str) -> int:
        """Wraps a tenant's keys with the key that the vault has for it now; how many."""
        with self._lock:
            mine = [(name, owner) for owner, name in self._of.items() if owner[0] == tenant]
            rows = [
                (name, self._wrapped(tenant, (name, "", "", self._keys[name]))) for name, _ in mine
            ]
            self.table.rewrap(rows)
        return len(rows)

    def handed_over(self) -> dict[str, str]:
        """All keys in hexadecimal, for a process of ours that only reads."""
        with self._lock:
            return {name.hex(): key.hex() for name, key in self._keys.items()}

    def _wrapped(self, tenant: str, row: tuple[bytes, str, str, bytes]) -> bytes:
        return self._vault.seal(tenant, row[3].hex(), _about(row[0]))


def _about(name: bytes) -> str:
    return f"person-key:{name.hex()}"


def opener(handed: dict[str, str]) -> Opener:
    """From `PersonKeys.handed_over`."""
    return Opener({bytes.fromhex(name): bytes.fromhex(key) for name, key in handed.items()})


def seal_store(database: Database, vault: Vault, folder: Path) -> PersonKeys:
    """Gives a store the keys that open what is personal in it.

    Args:
        folder: the data folder.
    """
    if database.is_sqlite:
        beside = Database(f"sqlite:///{folder / PERSON_KEYS}")
        table = KeyTable(beside, folder / "backups" / PERSON_KEYS)
    else:
        table = KeyTable(database)
    keys = PersonKeys(vault, table)
    database.seal_with(keys)
    return keys
