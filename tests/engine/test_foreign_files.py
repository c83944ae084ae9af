"""Files that others made to do harm are refused with a reason, and nothing else suffers."""

import asyncio
import gzip
import os
import zipfile
from pathlib import Path

import pytest

from engine.cameras.media import media_folder
from engine.connectors import directory_files, watched_folder
from engine.connectors.csv_punches import Mapping, punches
from engine.connectors.log_files import open_log
from engine.errors import BadInput, StorageFailed
from engine.foreign_files import read_text
from engine.model.intake import Receipt
from engine.recordings.reading import open_recording
from engine.store import cold

SPAN = b'"starts_at":"2026-03-02T20:00:00Z","ends_at":"2026-03-03T06:00:00Z"'
HEAD = b'{"format":1,"name":"x",' + SPAN + b"}"
GPX = b"""<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
<gpx><name>&b;</name></gpx>"""


class Taking:
    """A door that counts."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.refused: list[tuple[str, str]] = []

    async def ingest(self, lines: list[bytes], *, source: str, where: str = "", history=None):
        self.lines += lines
        return Receipt(accepted=len(lines))

    async def refuse(self, raw: bytes, why: Exception, source: str, where: str) -> None:
        self.refused.append((where, str(why)))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PAR1" + bytes(99), "a Parquet file"),
        (b"PK\x03\x04" + bytes(99), "a ZIP or Excel file"),
        (gzip.compress(bytes(99), mtime=0), "packed with gzip"),
        (GPX, "an XML file, such as GPX"),
        (b"\xef\xbb\xbf <gpx>", "a GPX file"),
    ],
)
def test_what_holds_no_lines_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "events.ndjson"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=words):
        read_text(path)


def test_only_plain_files_of_a_sensible_size_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to("/dev/zero")
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(3 * 1024**3)  # takes no room
    for name in ("pipe", "null", ".", "nothing", "x" * 300, "a\0b"):
        with pytest.raises(BadInput):
            read_text(tmp_path / name)
    with pytest.raises(BadInput, match="split it"):
        read_text(huge)


def test_a_watched_folder_takes_what_is_good_and_tells_why_not_the_rest(
    tmp_path: Path,
) -> None:
    folder, secret = tmp_path / "in", tmp_path / "vault.key"
    folder.mkdir()
    secret.write_text("secret")
    (folder / "a.ndjson").symlink_to(secret)
    (folder / "b.ndjson").write_bytes(GPX)
    (folder / "c.csv").write_text("x\n")
    (folder / "d.ndjson").mkdir()
    os.mkfifo(folder / "e.ndjson")
    (folder / "\N{RIGHT-TO-LEFT OVERRIDE}\n;rm -rf.ndjson").write_bytes(b"{}")
    (folder / "z.ndjson").write_bytes(b"{}\n{}")
    door = Taking()
    told = watched_folder.Settings(path=str(folder), every_s=0)
    asyncio.run(watched_folder.watch(door, told, None, rounds=2))
    assert sorted(where for where, _ in door.refused) == [
        "a.ndjson",
        "b.ndjson",
        "c.csv",
        "e.ndjson",
    ]
    assert door.lines == [b"{}", b"{}", b"{}"]
    assert not any("secret" in why for _, why in door.refused)
    assert "a link, which may lead anywhere" in dict(door.refused)["a.ndjson"]
    # The same name again goes beside the first.
    (folder / "z.ndjson").write_bytes(b"{}")
    asyncio.run(watched_folder.watch(door, told, None, rounds=2))
    assert {each.name for each in (folder / "done").iterdir()} >= {"z.ndjson", "z-2.ndjson"}


def test_a_packed_log_that_is_a_bomb_ends_early(tmp_path: Path) -> None:
    path = tmp_path / "conn.log.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(80):
            file.write(bytes(1 << 20))
    with open_log(str(path)) as file:
        with pytest.raises(OSError, match="unpack to more than"):
            list(iter(lambda: file.readline(1 << 16), b""))
        assert file.tell() < 20 * 1024 * 1024


def packed(path: Path, members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_recording_that_is_broken_encrypted_or_too_deep(tmp_path: Path) -> None:
    good = {"recording.json": HEAD, "directory.json": b"{}", "events.ndjson": b""}
    path = packed(tmp_path / "r.nocrec", good)
    assert open_recording(path).head.name == "x"
    # The bit that says encrypted, in both headers.
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(BadInput, match="not a readable recording"):
        open_recording(path)
    for how in (zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        raw = bytearray(packed(path, {"recording.json": HEAD * 9}, how).read_bytes())
        raw[60:90] = bytes(30)
        path.write_bytes(raw)
        with pytest.raises(BadInput):
            open_recording(path)
    deep = b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    with pytest.raises(BadInput):
        open_recording(packed(path, {**good, "directory.json": deep}))
    (tmp_path / "directory.json").write_bytes(deep)
    with pytest.raises(BadInput):
        directory_files.read(tmp_path / "directory.json")


def test_a_folder_that_leads_out_of_itself(tmp_path: Path) -> None:
    folder, outside = tmp_path / "r", tmp_path / "outside.json"
    folder.mkdir()
    outside.write_bytes(HEAD)
    (folder / "recording.json").symlink_to(outside)
    with pytest.raises(BadInput, match="leads out of the recording"):
        open_recording(folder)


def test_films_out_of_a_package_stay_in_their_folder_and_are_no_bombs(tmp_path: Path) -> None:
    names = ["media/../../x.mp4", "/media/y.mp4", "r/media/z.mp4", "media/CON\n.mp4"]
    path = packed(tmp_path / "r.nocrec", {name: b"film" for name in names})
    into = media_folder(path, tmp_path / "films")
    there = {each for each in tmp_path.rglob("*.mp4")}
    assert there == set(into.glob("*.mp4"))
    bomb = packed(tmp_path / "b.nocrec", {"media/a.mp4": bytes(64 * 1024 * 1024)})
    with pytest.raises(BadInput, match="unpack to more than"):
        media_folder(bomb, tmp_path / "bombs")
    assert not (tmp_path / "bombs").exists()


def test_rows_that_are_none(tmp_path: Path) -> None:
    told = Mapping(columns={}, timezone="UTC")
    for row in (b"a" * 200_000, b'"' + b"x,\n" * 80_000):
        with pytest.raises(BadInput, match=r"p\.csv:2: no row of CSV"):
            list(punches(b"person\n" + row, told, "p.csv"))
        (tmp_path / "people.csv").write_bytes(b"id,code,name,role\n" + row)
        with pytest.raises(BadInput, match=r"people\.csv:2: no row of CSV"):
            directory_files.read(tmp_path / "people.csv")


def test_an_archived_day_that_claims_too_much(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / "day.parquet"
    table = pa.table({"raw": ["x" * 100] * 900_000})
    parquet.write_table(table, path, compression="zstd", use_dictionary=False)
    with pytest.raises(StorageFailed, match="claims 900,000 events"):
        cold._open(path, 900_000)
    with pytest.raises(StorageFailed, match="where 3 were archived"):
        cold._open(path, 3)
    path.write_bytes(b"PAR1" + bytes(100) + b"PAR1")
    with pytest.raises(StorageFailed, match="no archived day"):
        cold._open(path, 3)
