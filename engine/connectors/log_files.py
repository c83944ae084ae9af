"""Log files on disk, followed while they are written, through rotation and compression.

A file is known by its first kilobyte, not by its name: so what was read as `conn.log` goes on where
it stopped when it has become `conn.1.log` or `conn.2026-03-02.log.gz`. Where a beginning is too
short to tell files apart, the file is read anew, and what comes twice is told apart by its ids. A
line counts once its end is written; the last one of a file that was moved away counts without.
"""

import asyncio
import gzip
import hashlib
import os
import time
import zlib
from collections.abc import AsyncIterator, Iterator
from glob import iglob
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from engine.connectors.contract import Delivery, Refused
from engine.connectors.log_reading import LONGEST_LINE, ReaderMaker, take
from engine.errors import ConfigError
from engine.foreign_files import Unpacking

#: Lines per delivery: what the loop reads in about 20 ms.
_LINES = 1_000
_HEAD = 1_024
#: A file that nobody wrote to for so long has ended, even in the middle of a line; seconds.
_STILL_S = 600.0
#: Files remembered; a year of hourly logs of ten kinds is far more than lies in a folder.
_MARKS_KEPT = 5_000


class Mark(msgspec.Struct, kw_only=True):
    """How far a file was read.

    Attributes:
        inode: of the file when last seen; `name` its path then.
        head: digest of its first `head_bytes`; `key`: names its lines.
        offset: of the next line, in the content without compression.
        size, changed: as last seen; nothing new while they stay.
        reader: what the reader needs to go on.
        skipping: in the middle of a line that was too long.
    """

    inode: str
    name: str
    head: str
    head_bytes: int
    key: str
    offset: int = 0
    lines: int = 0
    size: int = -1
    changed: int = 0
    reader: str = ""
    skipping: bool = False


class _Cursor(msgspec.Struct):
    files: list[Mark] = []


class LogFiles:
    """Follows every file that a pattern matches.

    Args:
        name: of the connector, for what it says.
        patterns: such as `/var/log/zeek/current/conn.log`; `**` goes into folders.
        maker: makes the reader of a file.
    """

    skew_s: float | None = None

    def __init__(self, name: str, patterns: tuple[str, ...], maker: ReaderMaker) -> None:
        if not patterns:
            raise ConfigError(f"{name}: give `paths`, for example /var/log/zeek/current/*.log")
        self._name = name
        self._patterns = patterns
        self._maker = maker
        self._marks: list[Mark] = []
        #: Compressed files are taken once they have stayed the same for a round.
        self._looked: dict[str, tuple[int, int]] = {}

    async def close(self) -> None:
        """Nothing is open between rounds."""

    async def test(self) -> str:
        """Says which files there are and whether they can be read."""
        paths = await asyncio.to_thread(self._paths)
        if not paths:
            raise ConfigError(
                f"{self._name}: no file matches {', '.join(self._patterns)}; correct the paths, or "
                "wait until the first is written"
            )
        for path in paths:
            if not os.access(path, os.R_OK):
                raise ConfigError(f"{self._name}: {path} may not be read by this user")
        total = sum(os.stat(path).st_size for path in paths)
        return f"{len(paths):,} files, {total / 1e6:,.1f} MB."

    async def deliveries(self, cursor: str) -> AsyncIterator[Delivery]:
        """What was written since, file by file, oldest first."""
        self._marks = msgspec.json.decode(cursor, type=_Cursor).files if cursor else []
        for path in await asyncio.to_thread(self._paths):
            async for delivery in self._of_file(path):
                delivery.cursor = msgspec.json.encode(_Cursor(self._marks)).decode()
                yield delivery

    def _paths(self) -> list[str]:
        found = {
            path
            for pattern in self._patterns
            for path in iglob(os.path.expanduser(pattern), recursive=True)
            if os.path.isfile(path)
        }
        times = {path: _changed(path) for path in found}
        return sorted(found, key=lambda path: (times[path], path))

    async def _of_file(self, path: str) -> AsyncIterator[Delivery]:
        try:
            opened = await asyncio.to_thread(self._open, path)
        except OSError as failed:
            # Gone between two looks, or not for us: said once, tried again.
            if not isinstance(failed, FileNotFoundError):
                raise ConfigError(f"{self._name}: {path}: {failed.strerror}") from failed
            return
        if opened is None:
            return
        mark, file, is_last = opened
        with file:
            pieces = _Pieces(file, mark, path, is_last=is_last)
            while True:
                lines = await asyncio.to_thread(pieces.next)
                if not lines and not pieces.refused:
                    break
                reader = self._maker(path, mark.reader)
                delivery = take(reader, lines)
                delivery.refused += pieces.refused
                pieces.refused = []
                pieces.advance()
                mark.reader = reader.state
                self._note_end(mark, pieces, is_last=is_last)
                yield delivery
            self._note_end(mark, pieces, is_last=is_last)

    def _note_end(self, mark: Mark, pieces: "_Pieces", *, is_last: bool) -> None:
        """Read whole: not to be looked at again before it changes."""
        if pieces.ended and (is_last or mark.offset >= pieces.size):
            mark.size, mark.changed = pieces.size, pieces.changed

    def _open(self, path: str) -> tuple[Mark, BinaryIO, bool] | None:
        """The file where it is to be read on, or None where there is nothing new."""
        stat = os.stat(path)
        signature = (stat.st_size, stat.st_mtime_ns)
        inode = f"{stat.st_dev}:{stat.st_ino}"
        known = next((each for each in self._marks if each.inode == inode), None)
        if known is not None and (known.size, known.changed) == signature:
            known.name = path
            return None
        if not stat.st_size:
            return None
        is_packed = path.endswith(".gz")
        if is_packed and self._looked.get(path) != signature:
            self._looked[path] = signature
            return None
        head = _head(path)
        mark = self._mark(path, inode, head)
        was = mark.name
        mark.inode, mark.name = inode, path
        if not is_packed and stat.st_size < mark.offset:
            # Cut short in place: it begins anew.
            mark.offset = mark.lines = 0
            mark.reader, mark.skipping = "", False
        file = open_log(path)
        is_still = time.time() - stat.st_mtime > _STILL_S
        return mark, file, is_packed or was != path or is_still

    def _mark(self, path: str, inode: str, head: bytes) -> Mark:
        for mark in self._marks:
            is_alike = _digest(head[: mark.head_bytes]) == mark.head and mark.head_bytes
            is_long = mark.head_bytes == _HEAD
            if is_alike and len(head) >= mark.head_bytes and (mark.inode == inode or is_long):
                if len(head) > mark.head_bytes:
                    mark.head, mark.head_bytes = _digest(head), len(head)
                return mark
        key = _digest(head.split(b"\n", 1)[0])[:16]
        mark = Mark(inode=inode, name=path, head=_digest(head), head_bytes=len(head), key=key)
        # The same inode with another beginning is another file now.
        for each in self._marks:
            if each.inode == inode:
                each.inode = ""
        self._marks = [*self._marks[-_MARKS_KEPT:], mark]
        return mark


class _Pieces:
    """Lines of an open file, a thousand at a time, from a mark on; used on pool threads."""

    def __init__(self, file: BinaryIO, mark: Mark, path: str, *, is_last: bool) -> None:
        self._file = file
        self._mark = mark
        self._path = path
        self._name = Path(path).name
        self._is_last = is_last
        self._skipped = False
        self.ended = False
        self._next = (mark.offset, mark.lines, mark.skipping)
        self.refused: list[Refused] = []
        stat = os.stat(path)
        self.size, self.changed = stat.st_size, stat.st_mtime_ns

    def advance(self) -> None:
        """Moves the mark behind what was given last."""
        self._mark.offset, self._mark.lines, self._mark.skipping = self._next

    def next(self) -> list[tuple[bytes, str, str]]:
        """The next lines with place and whereabouts; none at the end, and `refused` what broke."""
        lines: list[tuple[bytes, str, str]] = []
        if self.ended:
            return lines
        try:
            if not self._skipped:
                self._skipped = True
                self._file.seek(self._mark.offset)
            for line in self._lines():
                lines.append(line)
                if len(lines) >= _LINES:
                    break
            else:
                self.ended = True
        except (EOFError, zlib.error, gzip.BadGzipFile, OSError) as broken:
            self.ended = True
            reason = f"the file breaks off here ({broken}); what came before was taken"
            where = f"{self._name}:{self._next[1] + 1}"
            self.refused.append(Refused(b"", reason, where))
        return lines

    def _lines(self) -> Iterator[tuple[bytes, str, str]]:
        offset, number, skipping = self._next
        while True:
            raw = self._file.readline(LONGEST_LINE)
            if not raw:
                return
            whole = raw.endswith(b"\n")
            if not whole and len(raw) < LONGEST_LINE and not self._is_last:
                return  # It is still being written.
            place, where = f"{self._mark.key}:{offset}", f"{self._name}:{number + 1}"
            offset += len(raw)
            if whole or len(raw) < LONGEST_LINE:
                number += 1
            was_skipping, skipping = skipping, not whole and len(raw) >= LONGEST_LINE
            self._next = (offset, number, skipping)
            if was_skipping:
                continue
            if skipping:
                reason = f"line longer than {LONGEST_LINE:,} bytes"
                self.refused.append(Refused(raw, reason, where))
                continue
            yield raw.rstrip(b"\r\n"), place, where


def open_log(path: str) -> BinaryIO:
    """The file's content, unpacked where it is packed; a bomb ends with an OSError."""
    return cast(BinaryIO, Unpacking(path)) if path.endswith(".gz") else open(path, "rb")


def _head(path: str) -> bytes:
    with open_log(path) as file:
        try:
            return file.read(_HEAD)
        except (EOFError, zlib.error, OSError):
            return b""


def _changed(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
