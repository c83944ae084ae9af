"""Recordings of the simulation: the same bytes, in order, readable by everybody."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import msgspec

from engine.recordings.reading import open_recording
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members, packed, write_folder
from tests.engine.simulation.judging import plan

SMALL = plan(sites=6, hours=3)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first, again = (packed(members(ordinary_scene(SMALL))) for _ in range(2))
    assert first == again
    other = members(ordinary_scene(plan(seed=2, sites=6, hours=3)))
    assert other["events.ndjson"] != members(ordinary_scene(SMALL))["events.ndjson"]


def test_events_are_numbered_in_order_of_time() -> None:
    files = members(ordinary_scene(SMALL))
    events = [msgspec.json.decode(line) for line in files["events.ndjson"].splitlines()]
    times = [datetime.fromisoformat(each["occurred_at"]) for each in events]
    assert times == sorted(times)
    assert len({each["id"] for each in events}) == len(events) > 100
    assert SMALL.starts_at <= times[0]


def test_a_folder_and_its_archive_read_alike(tmp_path: Path) -> None:
    files = members(ordinary_scene(SMALL), {"play_speed": 12})
    write_folder(files, tmp_path / "folder")
    (tmp_path / "one.nocrec").write_bytes(packed(files))
    folder, archive = (open_recording(tmp_path / name) for name in ("folder", "one.nocrec"))
    assert folder.head == archive.head
    assert folder.directory == archive.directory
    assert folder.event_bytes() == archive.event_bytes() != b""
    assert archive.head.config == {"play_speed": 12}


def test_the_archive_tells_nothing_of_when_and_where_it_was_made() -> None:
    archive = zipfile.ZipFile(io.BytesIO(packed(members(ordinary_scene(SMALL)))))
    assert {each.date_time for each in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}
    assert all(each.compress_type == zipfile.ZIP_DEFLATED for each in archive.infolist())
