"""What a user has chosen, in a file of their own; written at once: a crash loses nothing."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QSettings, Signal


class Preferences(QObject):
    """Names like `theme` or `layout/alerts`; values are what JSON can say, or bytes.

    Args:
        path: an INI file; made when the first value is put.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)
        self._file.setFallbacksEnabled(False)

    def get(self, name: str, default: Any) -> Any:
        """What was put, or the default where nothing was or what is there makes no sense."""
        raw = self._file.value(name)
        if not isinstance(raw, str):
            return default
        try:
            found = msgspec.json.decode(raw)
        except msgspec.MsgspecError:
            return default
        return found if default is None or isinstance(found, type(default)) else default

    def put(self, name: str, value: Any) -> None:
        """Keeps a value; None forgets it. Tells `changed` only when something has."""
        raw = None if value is None else msgspec.json.encode(value).decode()
        if raw == self._file.value(name):
            return
        if raw is None:
            self._file.remove(name)
        else:
            self._file.setValue(name, raw)
        self._file.sync()
        self.changed.emit(name)

    def get_bytes(self, name: str) -> bytes:
        """Bytes that were put; empty where none were."""
        text = self.get(name, "")
        try:
            return bytes.fromhex(text)
        except ValueError:
            return b""

    def put_bytes(self, name: str, value: bytes) -> None:
        """Keeps bytes."""
        self.put(name, value.hex())
