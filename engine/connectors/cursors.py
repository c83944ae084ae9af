"""Where each source was read to, kept on disk all or nothing."""

import os
import tempfile
from pathlib import Path


class Cursors:
    """One small file a source; written only after the engine's receipt.

    Args:
        folder: made when first written to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> str:
        """The cursor, empty before the first."""
        path = self._path(name)
        return path.read_text("utf-8") if path.exists() else ""

    def keep(self, name: str, cursor: str) -> None:
        """On disk when this returns; a crash leaves the old one or the new."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=self._folder, prefix=".cursor-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(cursor)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, self._path(name))

    def forget(self, name: str) -> None:
        """The source will be read from its beginning."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.txt"
