"""The recordings that were opened last, kept in a small file."""

from pathlib import Path

import msgspec

_KEPT = 8


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A recording that was opened once."""

    path: str
    name: str


class RecentRecordings:
    """Newest first. A file that cannot be read or written costs only the list."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.known = self._read()

    def _read(self) -> tuple[Known, ...]:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=tuple[Known, ...])[:_KEPT]
        except (OSError, msgspec.MsgspecError):
            return ()

    def note(self, path: str, name: str) -> None:
        """It was opened now."""
        others = [each for each in self.known if each.path != path]
        self.known = (Known(path=path, name=name), *others)[:_KEPT]
        unfinished = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(msgspec.json.encode(self.known))
            unfinished.replace(self._file)
        except OSError:
            unfinished.unlink(missing_ok=True)
