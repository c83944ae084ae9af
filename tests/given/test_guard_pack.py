"""The labelled recordings beside this checkout."""

import json
import random
import shutil
from pathlib import Path

import pytest

from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score


def packs(given: Path) -> list[Path]:
    found = sorted((given / "recordings").glob("guards-*"))
    assert found
    return found


def replayed(folder: Path) -> Replay:
    run = Replay(open_recording(folder))
    run.play()
    return run


def test_everything_expected_is_found_and_little_else(given: Path) -> None:
    for folder in packs(given):
        run = replayed(folder)
        result = score(run.recording, run.findings)
        assert result.recall is not None
        assert result.recall >= 0.95
        assert result.unexpected_share <= 0.05


def test_shuffled_with_duplicates_the_bytes_are_the_same(given: Path, tmp_path: Path) -> None:
    folder = packs(given)[0]
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    (copy / "events.ndjson").chmod(0o644)
    copy.chmod(0o755)
    lines = (folder / "events.ndjson").read_bytes().splitlines()
    chance = random.Random(5)
    lines += chance.sample(lines, len(lines) // 50)
    chance.shuffle(lines)
    (copy / "events.ndjson").unlink()
    (copy / "events.ndjson").write_bytes(b"\n".join(lines))
    again = replayed(copy)
    assert again.duplicates == len(lines) - len(again.events)
    assert again.findings_ndjson() == replayed(folder).findings_ndjson()


def test_thresholds_change_what_is_found(given: Path, tmp_path: Path) -> None:
    from engine.detect.settings import parse_assignments

    recording = open_recording(packs(given)[0])
    strict = Replay(
        recording, parse_assignments(["location.gps_spoofing.max_travel_speed_kmh=100"])
    )
    strict.play()
    usual = replayed(packs(given)[0])
    assert len(strict.findings) > len(usual.findings)
    assert json.loads(strict.findings_ndjson().splitlines()[0])["detection"]


@pytest.mark.parametrize("name", ["retail-seed5"])
def test_recordings_of_other_families_are_read_whole(given: Path, name: str) -> None:
    run = replayed(given / "recordings" / name)
    assert not run.refused
    assert run.events
