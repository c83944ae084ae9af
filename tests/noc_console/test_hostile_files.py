"""Bombs among what is handed in: each is refused by name and kept as refused, the others go in."""

import asyncio
import gzip
import zipfile
from pathlib import Path

from typer.testing import CliRunner, Result

from engine.client import EngineClient
from engine.remote import health
from noc_console.main import app
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.test_foreign_files import GPX, HEAD


def hostile(folder: Path) -> dict[str, str]:
    """Files by name, with what is said of each."""
    deep = b'{"a":' * 50_000 + b"1" + b"}" * 50_000
    (folder / "track.gpx").write_bytes(GPX)
    (folder / "day.parquet").write_bytes(b"PAR1" + bytes(64) + b"PAR1")
    (folder / "packed.ndjson").write_bytes(gzip.compress(bytes(1 << 20)))
    (folder / "link.ndjson").symlink_to("/dev/zero")
    for name, member, content in (
        ("bomb.nocrec", "events.ndjson", bytes(64 << 20)),
        ("deep.nocrec", "directory.json", deep),
        ("up.nocrec", "../events.ndjson", b"{}"),
    ):
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("recording.json", HEAD)
            archive.writestr(member, content)
    return {
        "track.gpx": "an XML file, such as GPX",
        "day.parquet": "a Parquet file",
        "packed.ndjson": "packed with gzip",
        "link.ndjson": "no plain file but",
        "bomb.nocrec": "unpacks to 67,108,864 bytes; that is refused",
        "deep.nocrec": "directory.json",
        "up.nocrec": "no events.ndjson",
    }


def test_each_is_refused_and_kept_and_the_others_go_in(data_dir: Path, tmp_path: Path) -> None:
    said = hostile(tmp_path)
    good = tmp_path / "zz.ndjson"
    good.write_bytes(b"\n".join([mocked(1), b"{", mocked(2), b'{"a":' * 30_000]))
    log = tmp_path / "conn.log.gz"
    with gzip.open(log, "wb") as file:
        file.writelines(bytes(1 << 20) for _ in range(40))

    async def noc(*words: str) -> Result:
        return await asyncio.to_thread(CliRunner().invoke, app, ["ingest", *words])

    async def run() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address)
            done = await noc(*(str(tmp_path / name) for name in said), str(good))
            words = str(done.exception)
            assert words.count("\n") == len(said) - 1
            for name, why in said.items():
                assert any(name in line and why in line for line in words.splitlines()), name
            assert "2 accepted, 0 duplicates, 2 refused" in done.output
            bomb = await noc("--format", "zeek", "--set", "site=ST1", str(log))
            assert "the file breaks off here" in bomb.output
            letters = await health.dead_letters(client)
            kept = " ".join(f"{each.reason}" for each in letters.letters)
            assert all(why in kept for why in said.values())
            assert "unpack to more than" in kept
            assert sum(letters.reasons.values()) < 40
            await client.close()

    asyncio.run(run())
