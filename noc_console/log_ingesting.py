"""Files of logs and exports to an engine, which reads them."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from engine.client import EngineClient
from engine.connectors.log_files import open_log
from engine.connectors.log_reading import LONGEST_LINE
from engine.connectors.netflow_packets import datagrams_of
from engine.errors import BadInput
from engine.foreign_files import plain_size
from engine.model.connectors import FileReceipt
from engine.remote.connectors import begin_file, end_file, send_lines
from noc_console.progress import progress

#: Bytes per piece, at least one line.
_PIECE = 256 * 1024
#: A whole JSON array is held in memory.
_LONGEST_ARRAY = 512 * 1024 * 1024


async def take_log(
    client: EngineClient, path: Path, settings: dict[str, Any], history: bool | None
) -> FileReceipt:
    """Hands in one file and answers what became of it.

    Raises:
        BadInput: it cannot be opened.
    """
    began = await begin_file(client, path.name, settings)
    pieces = _Pieces(path, settings["format"])
    with progress("ingest", pieces.size) as advance:
        for piece in pieces:
            await send_lines(client, began.id, piece, history=history)
            advance(pieces.read_on())
    return await end_file(client, began.id, broken=pieces.broken, history=history)


class _Pieces:
    """The lines of a file in pieces; `broken` says afterwards why it ended early."""

    def __init__(self, path: Path, form: str) -> None:
        self._path = path
        self._form = form
        self.broken = ""
        self._position = self._told = 0
        self.size = plain_size(path)

    def read_on(self) -> int:
        """How many bytes of the file more than when last asked."""
        more, self._told = self._position - self._told, self._position
        return more

    def __iter__(self) -> Iterator[bytes]:
        held, size = [], 0
        for line in self._lines():
            held.append(line)
            size += len(line) + 1
            if size >= _PIECE:
                yield b"\n".join(held) + b"\n"
                held, size = [], 0
        if held:
            yield b"\n".join(held) + b"\n"

    def _lines(self) -> Iterator[bytes]:
        if self._form == "netflow":
            yield from datagrams_of(self._path.read_bytes())
            return
        with open_log(str(self._path)) as file:
            try:
                start = file.read(1)
                file.seek(0)
                if start == b"[" and self._form != "syslog":
                    yield from _array(file.read(_LONGEST_ARRAY))
                    return
                is_rest = False
                while line := file.readline(LONGEST_LINE + 1):
                    self._position = min(self._position + len(line), self.size)
                    if not is_rest:
                        yield line.rstrip(b"\n")
                    # The rest of a line that is refused anyway is passed over.
                    is_rest = not line.endswith(b"\n")
            except (EOFError, zlib.error, gzip.BadGzipFile, OSError) as broken:
                self.broken = f"the file breaks off here ({broken}); what came before was taken"


def _array(content: bytes) -> Iterator[bytes]:
    """The entries of a JSON array, one a line, however it is written."""
    try:
        entries = msgspec.json.decode(content, type=list[Any])
    except (msgspec.MsgspecError, RecursionError):
        # Not one after all, such as unbound's `[1700000000] …`.
        yield from content.split(b"\n")
        return
    for entry in entries:
        yield msgspec.json.encode(entry)


def report(path: Path, receipt: FileReceipt, *, as_json: bool) -> dict[str, Any]:
    """Prints what became of a file; gives it for a list in JSON."""
    row = {"file": str(path), **msgspec.to_builtins(receipt)}
    if as_json:
        return row
    out = sys.stdout.write
    out(
        f"{path}: {receipt.records:,} records, {receipt.used:,} used, "
        f"{receipt.unreadable:,} unreadable, {sum(receipt.left_out.values()):,} left out\n"
    )
    for reason, count in sorted(receipt.left_out.items(), key=lambda each: -each[1]):
        out(f"  left out: {count:,} × {reason}\n")
    for kind, count in sorted(receipt.events.items()):
        out(f"  {kind}: {count:,}\n")
    out(
        f"  {receipt.accepted:,} accepted, {receipt.duplicates:,} duplicates, "
        f"{receipt.refused:,} refused, {receipt.held:,} held\n"
    )
    for reason in receipt.reasons[:5]:
        out(f"  {reason}\n")
    return row


def settings_of(form: str, source: str, told: list[str]) -> dict[str, Any]:
    """Settings of a format from `name=value` words; `networks` and `sites` as `key:value`.

    Raises:
        BadInput: a word cannot be read.
    """
    settings: dict[str, Any] = {"format": form}
    if source:
        settings["source"] = source
    for word in told:
        name, equals, value = word.partition("=")
        if not equals:
            raise BadInput(f"--set {word}: write name=value, for example site=ST01")
        if name in ("networks", "sites"):
            key, colon, site = value.rpartition(":")
            if not colon:
                raise BadInput(f"--set {word}: write {name}=KEY:SITE")
            settings.setdefault(name, {})[key] = site
        else:
            settings[name] = value
    return settings
