"""Files that others made: what they are, how large they may become, whether they stay in place."""

import gzip
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.errors import BadInput

#: More than this between packed and unpacked is a bomb; text of machines packs 10 to 60 times.
MAX_RATIO = 200
#: Up to this size any ratio is taken: a quiet night packs well. Bytes.
_HARMLESS = 16 * 1024 * 1024
#: Text files are read whole up to this size: a month of a large force. Bytes.
MOST_TEXT = 2 * 1024**3
#: How a file begins that holds no lines of text.
_BEGINNINGS = (
    (b"PAR1", "a Parquet file"),
    (b"PK\x03\x04", "a ZIP or Excel file"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"\x28\xb5\x2f\xfd", "packed with Zstandard"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"%PDF", "a PDF file"),
    (b"<?xml", "an XML file, such as GPX"),
    (b"<gpx", "a GPX file"),
    (b"<!DOCTYPE", "an XML file"),
)


def is_bomb(size: int, packed: int) -> bool:
    """Whether so much comes out of so little that nobody packed it in earnest; bytes."""
    return size > _HARMLESS and size > MAX_RATIO * max(1, packed)


def read_text(path: Path, most: int = MOST_TEXT, *, follow: bool = True) -> bytes:
    """A text file's bytes.

    Args:
        most: larger ones are refused, bytes.
        follow: whether it may be a link to a file elsewhere.

    Raises:
        BadInput: no plain file, too large, no text; says which and what to do.
    """
    size = plain_size(path, follow=follow)
    if size > most:
        raise BadInput(f"{path}: {size:,} bytes; at most {most:,} are taken at once, split it")
    try:
        content = path.read_bytes()
    except OSError as unreadable:
        raise BadInput(f"{path}: {unreadable.strerror}") from unreadable
    head = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    for beginning, words in _BEGINNINGS:
        if head.startswith(beginning):
            raise BadInput(f"{path}: this is {words}, not lines of text; convert it first")
    return content


def plain_size(path: Path, *, follow: bool = True) -> int:
    """A file's size, bytes.

    Raises:
        BadInput: there is none, or it is a folder, a pipe, a device, a link that is not followed.
    """
    try:
        found = path.stat() if follow else path.lstat()
    except (OSError, ValueError) as unreadable:
        why = getattr(unreadable, "strerror", None) or str(unreadable)
        raise BadInput(f"{path}: {why}") from unreadable
    if stat.S_ISLNK(found.st_mode):
        raise BadInput(f"{path}: a link, which may lead anywhere; put the file itself there")
    if not stat.S_ISREG(found.st_mode):
        raise BadInput(f"{path}: no plain file but a folder, a pipe or a device")
    return found.st_size


def stays_within(path: Path, folder: Path) -> bool:
    """Whether a file of a package lies in it, links followed."""
    return path.resolve().is_relative_to(folder.resolve())


class Unpacking:
    """A gzip file that is read while it is unpacked; a bomb ends it with an OSError."""

    def __init__(self, path: str) -> None:
        self._packed = os.stat(path).st_size
        self._file = gzip.GzipFile(path, "rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[bytes]:
        """Its lines; one without an end comes in parts."""
        return iter(lambda: self.readline(_HARMLESS), b"")

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes; never all at once."""
        return self._counted(self._file.read(size if size >= 0 else _HARMLESS))

    def readline(self, size: int = -1, /) -> bytes:
        """A line, or so much of it."""
        return self._counted(self._file.readline(size))

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """To a place of what is unpacked."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """The place, bytes of what is unpacked."""
        return self._file.tell()

    def close(self) -> None:
        """Closes it."""
        self._file.close()

    def _counted(self, content: bytes) -> bytes:
        size = self._file.tell()
        if is_bomb(size, self._packed):
            raise OSError(f"{self._packed:,} bytes unpack to more than {size:,}; that is refused")
        return content
