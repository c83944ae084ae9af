"""Reading events of days that have left the journal for their Parquet files."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from sqlalchemy import Connection, select

from engine.errors import BadInput, StorageFailed
from engine.foreign_files import is_bomb
from engine.model.event import Event
from engine.store.schema import archived_days
from engine.store.sealed import Sealing, sealing_of

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

#: Kinds that recordings hold; the engine's own notes are not among them.
KINDS = tuple(kind.__struct_config__.tag for kind in get_args(Event))
#: Rows read at a time.
_CHUNK = 2_000


def archived_between(
    connection: Connection,
    since: datetime,
    until: datetime,
    archive: Path,
    site: str | None = None,
) -> Iterator[bytes]:
    """Events of a span, of all sites unless told; a day whose file is gone cannot be had."""
    first, last = (f"{each.astimezone(UTC):%Y-%m-%d}" for each in (since, until))
    days = connection.execute(
        select(archived_days.c.file, archived_days.c.rows)
        .where(
            archived_days.c.removed.is_(True),
            archived_days.c.day >= first,
            archived_days.c.day <= last,
        )
        .order_by(archived_days.c.day)
    )
    for name, rows in days.all():
        path = archive / name
        if path.exists():
            yield from _from_file(path, rows, since, until, site, sealing_of(connection))


def archived_event(
    connection: Connection, names: Collection[tuple[str, str]], archive: Path
) -> bytes | None:
    """The event under one of these (source, id), the newest day first; None: in no file, or about
    somebody who was erased."""
    days = connection.execute(
        select(archived_days.c.file, archived_days.c.rows)
        .where(archived_days.c.removed.is_(True))
        .order_by(archived_days.c.day.desc())
    )
    for name, rows in days.all():
        path = archive / name
        raw = _named(path, rows, names) if path.exists() else None
        if raw is not None:
            return next(_opened([raw], sealing_of(connection)), None)
    return None


def _open(path: Path, rows: int) -> "ParquetFile":
    """An archived day, unless it claims to be another one than was written.

    Raises:
        StorageFailed: it is broken, or was put in the place of ours.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(path)
    except (pa.ArrowException, OSError) as broken:
        raise StorageFailed(
            f"{path}: no archived day ({broken}); take it from a back-up"
        ) from broken
    claims = file.metadata
    size = sum(claims.row_group(each).total_byte_size for each in range(claims.num_row_groups))
    if claims.num_rows != rows or is_bomb(size, path.stat().st_size):
        file.close()
        raise StorageFailed(
            f"{path}: claims {claims.num_rows:,} events of {size:,} bytes where {rows:,} were "
            "archived; take it from a back-up"
        )
    return file


def _from_file(
    path: Path,
    rows: int,
    since: datetime,
    until: datetime,
    site: str | None,
    sealing: Sealing | None,
) -> Iterator[bytes]:
    from pyarrow import compute

    columns = ["occurred_at", "kind", "site", "raw"]
    with _open(path, rows) as file:
        for batch in file.iter_batches(_CHUNK, columns=columns):
            # Before rows are made of it: most of a day is of other sites.
            some = batch if site is None else batch.filter(compute.equal(batch["site"], site))
            found = some.to_pylist()
            kept = (r for r in found if since <= r["occurred_at"] <= until and r["kind"] in KINDS)
            yield from _opened((bytes(each["raw"]) for each in kept), sealing)


def _named(path: Path, rows: int, names: Collection[tuple[str, str]]) -> bytes | None:
    """As it lies. What an event holds is read only where its name was found."""
    import pyarrow as pa
    from pyarrow import compute

    ids = pa.array({event_id for _, event_id in names}, pa.string())
    with _open(path, rows) as file:
        for group in range(file.num_row_groups):
            known = file.read_row_group(group, columns=["source", "event_id"])
            for index in compute.indices_nonzero(compute.is_in(known["event_id"], ids)).to_pylist():
                row = known.slice(index, 1).to_pylist()[0]
                if (row["source"], row["event_id"]) in names:
                    raws = file.read_row_group(group, columns=["raw"])["raw"]
                    return bytes(raws[index].as_py())
    return None


def _opened(raws: Collection[bytes] | Iterator[bytes], sealing: Sealing | None) -> Iterator[bytes]:
    for raw in raws:
        with suppress(BadInput):  # about somebody who was erased
            yield raw if sealing is None else sealing.open(raw)
