"""Whoever asks gets everything that is kept about them, and nothing about others."""

import asyncio
import io
import zipfile
from datetime import timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest

from engine.errors import NotFound
from engine.live.directory import know
from engine.live.housekeeping import round_of
from engine.model.audit import AuditEntry
from engine.model.directory import DirectoryContent, Person
from engine.model.privacy import SubjectExport
from engine.privacy import exporting
from engine.privacy.papers import papers
from engine.privacy.retention import Retention
from engine.store import audit
from tests.engine.live_engine import lines, running
from tests.engine.scene import at, fix, punch


def test_an_export_holds_every_kind_with_its_purpose_from_archives_too(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            about = Person(
                id="G1", code="G1", role="guard", name="Ravi <b>Rao</b>", phone="+919876501234"
            )
            await know(engine, DirectoryContent(people=(about,)))
            told = [punch(-50, site="MUMBAI"), fix(-40), fix(-39, person="G2")]
            await engine.ingest(lines(*told), source="test")
            seen = AuditEntry(at=at(0), who="anna", what="person.view", subject="G1")
            await engine.writer.do(audit.note, seen)

            def collect(connection) -> SubjectExport:
                return exporting.export(
                    connection,
                    "G1",
                    "anna",
                    at(0),
                    engine.sealer,
                    partial(engine.retaining.days, site=None),
                    data_dir / "archive",
                )

            found = await engine.ask(collect)
            totals = {each.kind: each.total for each in found.kept}
            assert totals["events"] == 2
            assert totals["alerts"] >= 1
            assert totals["findings"] >= 1
            assert totals["alert_history"] >= 1
            assert totals["views"] == 1
            assert all(each.purpose and each.retention for each in found.kept)
            (listed,) = [
                each
                for each in found.kept[0].rows
                if each["list"] == "people" and each["until"] is None
            ]
            assert listed["phone"] == "+919876501234"
            packed = zipfile.ZipFile(io.BytesIO(exporting.packed(found, {"c-1": b"RIFF"})))
            again = msgspec.json.decode(packed.read("everything.json"), type=SubjectExport)
            assert again.name == "Ravi <b>Rao</b>"
            page = packed.read("everything.html").decode()
            assert "Ravi &lt;b&gt;Rao&lt;/b&gt;" in page
            assert "G2" not in page
            assert packed.read("recordings/c-1.wav") == b"RIFF"
            for days in (1, 1, 1, 1, 40):
                clock.advance(timedelta(days=days))
                await round_of(engine, data_dir)
            later = await engine.ask(collect)
            assert {each.kind: each.total for each in later.kept}["events"] == 2
            with pytest.raises(NotFound):
                await engine.ask(
                    partial(
                        exporting.export,
                        person="X9",
                        who="anna",
                        now=at(0),
                        sealer=engine.sealer,
                        days=lambda kind: 1,
                    )
                )
            written = papers(await Retention(engine, data_dir).page(), engine.directory)
            assert {each.id for each in written} == {"staff", "calls", "video", "record"}
            assert all("{" not in each.text for each in written)
            assert "Raw positions: Where guards on duty were" in written[0].text

    asyncio.run(work())
