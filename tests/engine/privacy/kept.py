"""Everything that a store and its files say, as they lie and as they can be opened."""

import base64
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet
from sqlalchemy import LargeBinary, Text, inspect, select, type_coerce

from engine.errors import BadInput
from engine.store import directory, schema
from engine.store.database import Database
from engine.store.directory import Sealer
from engine.store.sealed import Sealed, SealedText, Sealing

LYING = {Sealed: LargeBinary, SealedText: Text}
TEXT = "\x02sealed:"


def in_files(folder: Path, words: list[str]) -> dict[str, list[str]]:
    """Which files of a folder hold which words, byte by byte; members of archives, too."""
    found: dict[str, list[str]] = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        lying = content(path)
        here = [word for word in words if word.encode() in lying]
        if here:
            found[path.relative_to(folder).as_posix()] = here
    return found


def content(path: Path) -> bytes:
    """A file's bytes, and those of what is packed in it."""
    lying = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            lying += b"".join(archive.read(name) for name in archive.namelist())
    return lying


def opened(database: Database, sealer: Sealer) -> Iterator[tuple[str, bytes]]:
    """Every value of a store with its column, opened; what cannot be opened is left out."""
    sealing = database.sealing
    with database.begin() as connection:
        there = set(inspect(connection).get_table_names())
        for table in schema.metadata.sorted_tables:
            if table.name not in there:
                continue
            columns = [
                type_coerce(each, LYING[type(each.type)]) if type(each.type) in LYING else each
                for each in table.c
            ]
            for row in connection.execute(select(*columns)):
                for column, value in zip(table.c, row, strict=True):
                    body = _bytes(value, sealing, column.type)
                    if column is schema.directory.c.body and body:
                        body = directory.opened(row[0], body, sealer)
                    yield f"{table.name}.{column.name}", body


def archived(folder: Path, sealing: Sealing) -> Iterator[bytes]:
    """Every archived event, opened."""
    for path in sorted(folder.glob("*.parquet")):
        for row in parquet.read_table(path).to_pylist():
            yield _bytes(row["raw"], sealing, None)


def _bytes(value: Any, sealing: Sealing | None, kind: Any) -> bytes:
    with suppress(BadInput):
        if isinstance(kind, SealedText) and value is not None and sealing is not None:
            value = value.removeprefix(TEXT)
            return sealing.open(base64.b64decode(value))
        if isinstance(value, bytes | memoryview):
            return bytes(value) if sealing is None else sealing.open(bytes(value))
        return str(value).encode()
    return b""
