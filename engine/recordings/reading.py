"""Reads recordings: a folder, or the same folder zipped as `.nocrec`."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.errors import BadInput
from engine.foreign_files import is_bomb, plain_size, stays_within
from engine.model.calls import Call
from engine.model.directory import DirectoryContent
from engine.model.recording import Action, Allowed, Expected, RecordingHead

#: Unpacked size of one member that is still read; ten million events take less. Bytes.
MAX_MEMBER_BYTES = 4 * 1024**3

#: What reading a broken, encrypted or strangely packed archive ends with.
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError),
    *(OSError, RuntimeError, NotImplementedError),
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that has been opened; events are read when asked for."""

    path: Path
    head: RecordingHead
    directory: DirectoryContent
    expected: tuple[Expected, ...]
    allowed: tuple[Allowed, ...]

    def calls(self) -> tuple[Call, ...]:
        """Verification calls of the span, as they were at its end; none in most recordings.

        Raises:
            BadInput: one of them cannot be read.
        """
        return _lines(self.path, "calls.ndjson", Call)

    def actions(self) -> tuple[Action, ...]:
        """What operators did in the span, in order of time; nothing in most recordings.

        Raises:
            BadInput: one of them cannot be read.
        """
        told = _lines(self.path, "actions.ndjson", Action)
        return tuple(sorted(told, key=lambda each: each.at))

    def event_bytes(self) -> bytes:
        """All events, NDJSON, in any order.

        Raises:
            BadInput: the recording has no events or they cannot be unpacked.
        """
        plain = _read(self.path, "events.ndjson")
        if plain is not None:
            return plain
        packed = _read(self.path, "events.ndjson.zst")
        if packed is None:
            raise BadInput(f"{self.path}: no events.ndjson or events.ndjson.zst in it")
        return b"".join(_unpacked(packed, self.path))


def open_recording(path: Path) -> Recording:
    """Opens a recording.

    Raises:
        BadInput: not a recording, or one of its files is broken; says which and how to mend.
    """
    if not path.exists():
        raise BadInput(f"{path}: there is no such recording; give a folder or a .nocrec file")
    raw = _read(path, "recording.json")
    if raw is None:
        raise BadInput(f"{path}: no recording.json in it; is this a recording?")
    head = _decode(raw, RecordingHead, f"{path}/recording.json")
    if head.format != 1:
        raise BadInput(
            f"{path}: recording format {head.format} is unknown to this version (it reads 1); "
            "use a newer version of this program"
        )
    directory = _read(path, "directory.json")
    return Recording(
        path=path,
        head=head,
        directory=_decode(directory, DirectoryContent, f"{path}/directory.json")
        if directory
        else DirectoryContent(),
        expected=_lines(path, "expected.ndjson", Expected),
        allowed=_lines(path, "allowed.ndjson", Allowed),
    )


def _lines(path: Path, name: str, kind: type[T]) -> tuple[T, ...]:
    raw = _read(path, name) or b""
    return tuple(
        _decode(line, kind, f"{path}/{name}:{number}")
        for number, line in enumerate(raw.split(b"\n"), start=1)
        if line.strip()
    )


def _decode(raw: bytes, kind: type[T], where: str) -> T:
    try:
        return msgspec.json.decode(raw, type=kind)
    except RecursionError:
        raise BadInput(f"{where}: nested too deep; that is refused") from None
    except (msgspec.MsgspecError, ValueError) as broken:
        raise BadInput(f"{where}: {broken}") from broken


def _read(path: Path, name: str) -> bytes | None:
    if path.is_dir():
        return _of_folder(path, name)
    try:
        with zipfile.ZipFile(path) as archive:
            found = _member(archive, name)
            return None if found is None else _unzip(archive, found, path)
    except BROKEN as broken:
        raise BadInput(f"{path}: not a readable recording ({broken})") from broken


def _of_folder(folder: Path, name: str) -> bytes | None:
    member = folder / name
    if not member.is_file():
        return None
    if not stays_within(member, folder):
        raise BadInput(f"{member}: leads out of the recording; that is refused")
    if plain_size(member) > MAX_MEMBER_BYTES:
        raise BadInput(f"{member}: larger than {MAX_MEMBER_BYTES:,} bytes; that is refused")
    return member.read_bytes()


def _member(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo | None:
    """The member at the top, or inside the one folder that was zipped as a whole."""
    for each in archive.infolist():
        parts = each.filename.split("/")
        if parts[-1] == name and len(parts) <= 2 and ".." not in parts:
            return each
    return None


def _unzip(archive: zipfile.ZipFile, found: zipfile.ZipInfo, path: Path) -> bytes:
    if found.file_size > MAX_MEMBER_BYTES or is_bomb(found.file_size, found.compress_size):
        raise BadInput(
            f"{path}: {found.filename} unpacks to {found.file_size:,} bytes; that is refused"
        )
    return archive.read(found)


def _unpacked(packed: bytes, path: Path) -> Iterator[bytes]:
    import pyarrow

    total = 0
    try:
        with pyarrow.input_stream(pyarrow.BufferReader(packed), compression="zstd") as stream:
            while block := stream.read(1 << 20):
                total += len(block)
                if total > MAX_MEMBER_BYTES or is_bomb(total, len(packed)):
                    raise BadInput(
                        f"{path}: events.ndjson.zst unpacks to more than {total:,} bytes; "
                        "that is refused"
                    )
                yield block
    except OSError as broken:
        raise BadInput(f"{path}: events.ndjson.zst is broken ({broken})") from broken
