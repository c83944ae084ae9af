"""Callbacks on the relay's disk until the engine has them: a file each, sealed.

A callback is acknowledged to the provider only once its file is on disk.
"""

import base64
import os
import sys
import threading
from pathlib import Path

import msgspec

from engine.errors import BadInput, StorageFailed
from engine.ivr.webhooks import Delivery
from engine.vault import Vault

#: Days of callbacks of a busy control room; beyond that the provider is told to come back.
MOST = 20_000
_TENANT, _ABOUT = "relay", "relay.delivery"


class Kept:
    """Safe to use from any thread.

    Args:
        folder: of the files; made if it is not there.
    """

    def __init__(self, folder: Path, vault: Vault) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._vault = vault
        self._lock = threading.Lock()
        self._numbers = sorted(int(each.stem) for each in folder.glob("*.kept"))

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers(self) -> list[int]:
        """Of what waits, oldest first."""
        with self._lock:
            return list(self._numbers)

    def put(self, delivery: Delivery) -> int:
        """Keeps a callback; on disk when this returns.

        Raises:
            StorageFailed: it is not kept.
        """
        text = base64.b64encode(msgspec.json.encode(delivery)).decode()
        sealed = self._vault.seal(_TENANT, text, _ABOUT)
        with self._lock:
            if len(self._numbers) >= MOST:
                raise StorageFailed(
                    f"{MOST:,} callbacks wait for the engine; start it, or clear {self._folder}"
                )
            # Numbers begin with the time, so that they grow over restarts as well.
            number = max(int(delivery.received_at.timestamp() * 1000), *self._last())
            self._write(number, sealed)
            self._numbers.append(number)
        return number

    def get(self, number: int) -> Delivery:
        """A callback that waits.

        Raises:
            StorageFailed: its file is gone or broken.
        """
        try:
            sealed = self._file(number).read_bytes()
        except OSError as broken:
            raise StorageFailed(f"{self._file(number)}: {broken.strerror}") from broken
        text = self._vault.open(_TENANT, sealed, _ABOUT)
        return msgspec.json.decode(base64.b64decode(text), type=Delivery)

    def seal_anew(self) -> int:
        """What waits, under the vault's newest key; how many it were. Safe to do again.

        Raises:
            StorageFailed, BadInput: one cannot be read or written; names its file.
        """
        count = 0
        for number in self.numbers():
            file = self._file(number)
            try:
                kept = file.read_bytes()
                new = self._vault.renewed(_TENANT, kept, _ABOUT)
            except OSError as broken:
                raise StorageFailed(f"{file}: {broken.strerror}") from broken
            except BadInput as broken:
                raise BadInput(f"{file}: {broken}; remove it, then go on") from broken
            if new != kept:
                self._write(number, new)
                count += 1
        return count

    def drop(self, number: int) -> None:
        """Forgets what the engine has; one that is not there is left alone."""
        with self._lock:
            if number in self._numbers:
                self._numbers.remove(number)
                self._file(number).unlink(missing_ok=True)

    def _last(self) -> tuple[int, ...]:
        return (self._numbers[-1] + 1,) if self._numbers else (0,)

    def _file(self, number: int) -> Path:
        return self._folder / f"{number:016}.kept"

    def _write(self, number: int, sealed: bytes) -> None:
        file = self._file(number)
        part = file.with_suffix(".part")
        try:
            with part.open("wb") as written:
                written.write(sealed)
                written.flush()
                os.fsync(written.fileno())
            os.replace(part, file)
            _sync(self._folder)
        except OSError as broken:
            raise StorageFailed(f"{file}: {broken.strerror}") from broken


def _sync(folder: Path) -> None:
    """Puts the folder's own entries on disk; Windows does so with the file."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
