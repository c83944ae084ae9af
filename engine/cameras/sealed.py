"""A file of sealed pieces: written piece by piece, each on disk and encrypted on its own.

    file  = MAGIC, length of the head (4 bytes), head, piece …
    piece = number (4 bytes), length of what is sealed (4 bytes), AES-256-GCM of it (16 more)

The head says what the clip is and holds its key, itself sealed; see `engine.cameras.clips`.
Every clip has a key of its own, so a piece's number is its nonce; the number and the clip's id are
authenticated, so no piece can be changed, moved or taken from another clip. A file that was cut off
in the middle of a piece is whole up to the piece before.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from engine.errors import BadInput

MAGIC = b"NOCCLIP1"
_HEAD = struct.Struct(">II")
_LENGTH = struct.Struct(">I")
_MAX_HEAD = 1024 * 1024
_TAG = 16
#: Larger ones are no piece of ours. Bytes.
_MAX_PIECE = 256 * 1024 * 1024
KEY_BYTES = 32


class SealedWriter:
    """Writes one clip. Belongs to one thread; every piece is on disk when `put` returns.

    Raises:
        OSError: of the disk; what was put before stays whole.
    """

    def __init__(self, path: Path, head: bytes, key: bytes, clip: str) -> None:
        self._seal = AESGCM(key)
        self._clip = clip.encode()
        self._number = 0
        self.size = 0
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("xb", buffering=0)
        try:
            self._write(MAGIC + _LENGTH.pack(len(head)) + head)
        except OSError:
            self._file.close()
            raise

    def put(self, piece: bytes) -> None:
        """Seals and writes a piece."""
        nonce, about = _bound(self._number, self._clip)
        sealed = self._seal.encrypt(nonce, piece, about)
        self._write(_HEAD.pack(self._number, len(piece)) + sealed)
        self._number += 1

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]
        os.fsync(self._file.fileno())
        self.size += len(data)

    def close(self) -> None:
        """Nothing more comes; a half-written piece is taken off."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a piece lies: in the file, and in what was sealed."""

    number: int
    at: int
    begin: int
    length: int


def head(path: Path) -> bytes:
    """The head of a clip's file.

    Raises:
        BadInput: the file is no clip. OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return _head(file, path)


def _head(file: IO[bytes], path: Path) -> bytes:
    if file.read(len(MAGIC)) != MAGIC:
        raise BadInput(f"{path.name}: this is not a clip of this program")
    length = file.read(_LENGTH.size)
    size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else _MAX_HEAD + 1
    found = file.read(size) if size <= _MAX_HEAD else b""
    if len(found) != size:
        raise BadInput(f"{path.name}: the head of this clip is broken")
    return found


def pieces(path: Path) -> list[Piece]:
    """The whole pieces of a file, in order; one that was cut off is left out.

    Raises:
        BadInput: the file is no clip.
    """
    found: list[Piece] = []
    size = path.stat().st_size
    with path.open("rb") as file:
        at = len(MAGIC) + _LENGTH.size + len(_head(file, path))
        begin = 0
        while len(named := file.read(_HEAD.size)) == _HEAD.size:
            number, length = _HEAD.unpack(named)
            end = at + _HEAD.size + length + _TAG
            if number != len(found) or length > _MAX_PIECE or end > size:
                break
            found.append(Piece(number, at, begin, length))
            at, begin = end, begin + length
            file.seek(at)
    return found


def read(
    path: Path, key: bytes, clip: str, begin: int = 0, end: int | None = None
) -> Iterator[bytes]:
    """What was sealed, from `begin` up to before `end`.

    Raises:
        BadInput: a piece was changed or belongs elsewhere; says which.
        OSError: the file cannot be read.
    """
    opening = AESGCM(key)
    with path.open("rb") as file:
        for piece in pieces(path):
            if piece.begin + piece.length <= begin:
                continue
            if end is not None and piece.begin >= end:
                return
            file.seek(piece.at + _HEAD.size)
            nonce, about = _bound(piece.number, clip.encode())
            try:
                plain = opening.decrypt(nonce, file.read(piece.length + _TAG), about)
            except InvalidTag as failed:
                raise BadInput(
                    f"clip {clip}: piece {piece.number} was changed after it was recorded"
                ) from failed
            first = max(0, begin - piece.begin)
            last = None if end is None else max(0, end - piece.begin)
            yield plain[first:last]


def trim(path: Path) -> int:
    """Takes off what was cut off at the end; answers the length of what is sealed."""
    found = pieces(path)
    if not found:
        return 0
    whole = found[-1].at + _HEAD.size + found[-1].length + _TAG
    if path.stat().st_size > whole:
        with path.open("r+b") as file:
            file.truncate(whole)
            os.fsync(file.fileno())
    return found[-1].begin + found[-1].length


def _bound(number: int, clip: bytes) -> tuple[bytes, bytes]:
    return number.to_bytes(12, "big"), b"clip:" + clip + b":" + str(number).encode()
