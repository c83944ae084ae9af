"""The labelled recording of shops beside this checkout."""

from datetime import datetime
from pathlib import Path

from engine.model.kinds import Severity
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score


def test_every_scenario_is_found_and_ordinary_days_are_quiet(given: Path) -> None:
    folders = sorted((given / "recordings").glob("retail-*"))
    assert folders
    for folder in folders:
        run = Replay(open_recording(folder), with_alerts=True)
        run.play()
        result = score(run.recording, run.findings)
        assert result.recall == 1.0, result.missed
        first = min(each.since for each in run.recording.expected)
        quiet = [each for each in run.alerts if each.occurred_at < _midnight(first)]
        grave = [each for each in quiet if each.severity.rank <= Severity.HIGH.rank]
        sites = sum(each.kind == "store" for each in run.recording.directory.sites)
        weeks = (_midnight(first) - run.recording.head.starts_at).total_seconds() / 604_800
        assert len(grave) < sites * weeks


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
