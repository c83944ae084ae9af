"""Logs and exports by the command line: every record of every file is accounted for."""

import asyncio
import gzip
import json
from pathlib import Path
from typing import Any

from engine.model.directory import DirectoryContent
from noc_console.ingesting import attached
from tests.engine.connectors.test_network_logs import MAIL, eve
from tests.engine.connectors.test_zeek import CONN, MORE, log
from tests.engine.scene import BASE, world
from tests.noc_console.test_commands import noc

ROW = ("C1", "192.168.1.5", 1, "9.9.9.9", 443, "tcp", "-", 1, 2, 3, "SF")


def ingested(data: Path, form: str, *files: Path, site: str = "PUNE") -> list[dict[str, Any]]:
    words = ("ingest", "--format", form, "--set", f"site={site}", "--json", *files)
    rows: list[dict[str, Any]] = json.loads(noc(*words, data=data).stdout)
    for row in rows:
        assert row["records"] == row["used"] + row["unreadable"] + sum(row["left_out"].values())
        taken = ("accepted", "duplicates", "refused", "held")
        assert sum(row["events"].values()) == sum(row[name] for name in taken)
    return rows


def test_files_of_every_kind(tmp_path: Path, data_dir: Path) -> None:
    many = [(BASE.timestamp() + n, *ROW) for n in range(3_000)]
    plain, packed = tmp_path / "conn.log", tmp_path / "conn2.log.gz"
    plain.write_bytes(log("conn", CONN + MORE, *many) + b"cut off\n")
    packed.write_bytes(gzip.compress(plain.read_bytes())[:-2_000])
    empty, array = tmp_path / "empty.log", tmp_path / "eve.json"
    empty.write_bytes(b"")
    rows = [json.loads(eve("tls", tls={"sni": f"{n}.example"})) for n in range(3)]
    array.write_text(json.dumps([*rows, {"event_type": "alert"}, 7], indent=1))
    mail = tmp_path / "mail.log"
    mail.write_text("\n".join(MAIL[:5]))

    async def one_engine() -> None:
        async with attached() as client:
            await client.put_directory(
                DirectoryContent(sites=tuple(world().sites.values())), dry_run=False
            )
            first, second, third = await asyncio.to_thread(
                ingested, data_dir, "zeek", plain, packed, empty
            )
            assert (first["accepted"], first["unreadable"]) == (3_000, 1)
            assert second["accepted"] == 0
            assert 0 < second["duplicates"] < 3_000
            assert second["unreadable"] == 1
            assert "breaks off" in second["reasons"][0]
            assert third["records"] == 0
            (eves,) = await asyncio.to_thread(ingested, data_dir, "suricata", array)
            assert (eves["accepted"], eves["unreadable"]) == (3, 1)
            (mails,) = await asyncio.to_thread(ingested, data_dir, "mail", mail)
            # The file ends before the mail is done: what is known of it counts.
            assert mails["events"] == {"network.email": 1}

    asyncio.run(one_engine())
    wrong = noc("ingest", "--format", "zeek", plain, data=data_dir, status=1)
    assert "`site`" in wrong.stderr
    assert noc("connectors", "list", data=data_dir).stdout.startswith("no connectors")
    failed = noc("connectors", "test", "nothing", data=data_dir, status=1)
    assert "nothing" in failed.stderr
