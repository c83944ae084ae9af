"""The command line as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import __version__
from engine.simulation.night_shift import recording
from tests.engine.stores import only_sqlite


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("night") / "night.nocrec"
    path.write_bytes(recording())
    return path


def noc(*words: str | Path, data: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-m", "noc_console", *map(str, words)],
        env={**os.environ, "NOC_DATA_DIR": str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == status, run.stderr[-2000:]
    return run


def test_the_shipped_recording_is_the_one_the_simulation_makes(night: Path) -> None:
    shipped = Path(__file__).parents[2] / "resources" / "demo" / "night-shift.nocrec"
    assert shipped.read_bytes() == night.read_bytes()
    assert shipped.stat().st_size < 2_000_000


def test_replay_writes_the_same_bytes_twice_and_scores(night: Path, data_dir: Path) -> None:
    first = noc("replay", night, "--findings", "-", "--score", data=data_dir)
    second = noc("replay", night, "--findings", "-", "--score", data=data_dir)
    assert first.stdout == second.stdout
    rows = [json.loads(line) for line in first.stdout.splitlines()]
    order = [(row["occurred_at"], row["detection"], row["subject"]) for row in rows]
    assert order == sorted(order)
    assert "recall 1.000, unexpected 0.0%" in first.stderr


def test_a_dozen_kinds_of_incidents_in_the_first_ten_minutes(night: Path, data_dir: Path) -> None:
    run = noc("replay", night, "--findings", "-", data=data_dir)
    # Ten minutes at 30 times real time are five hours: until 18:00 UTC.
    early = {
        row["detection"]
        for row in map(json.loads, run.stdout.splitlines())
        if row["occurred_at"] < "2026-03-06T18:00:00Z"
    }
    assert len(early) >= 12


def test_replay_with_other_thresholds_and_alerts(
    night: Path, data_dir: Path, tmp_path: Path
) -> None:
    target = tmp_path / "alerts.ndjson"
    words = ("--set", "location.gps_spoofing.mode=off", "--alerts", target, "--json")
    summary = json.loads(noc("replay", night, *words, data=data_dir).stdout)
    assert "location.gps_spoofing" not in summary["by_detection"]
    assert len(target.read_text().splitlines()) == summary["alerts"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("replay", "nowhere"), "there is no such recording"),
        (("replay", "RECORDING", "--set", "nonsense"), "detection.option=value"),
        (("replay", "RECORDING", "--set", "location.gps_spoofing.speed=1"), "it has: "),
        (("replay", "RECORDING", "--set", "no.such.option=1"), "no detection is called"),
        (("engine", "--listen", "0.0.0.0:8000"), "in clear; give `certificate`"),
        (("detections", "show", "no.such"), "detections list"),
        (("bench", "nothing"), "there are replay"),
        (("bench", "live", "--hours", "8"), "bench ui --hours"),
    ],
)
def test_errors_are_one_line_that_says_how_to_mend(
    words: tuple[str, ...], says: str, night: Path, data_dir: Path
) -> None:
    told = [str(night) if word == "RECORDING" else word for word in words]
    run = noc(*told, data=data_dir, status=1)
    assert says in run.stderr
    assert run.stderr.count("\n") == 1


def test_wrong_use_is_status_two(data_dir: Path) -> None:
    noc("replay", data=data_dir, status=2)


def test_ingest_counts_add_up_and_nothing_comes_twice(data_dir: Path, tmp_path: Path) -> None:
    good = {
        "type": "position.fix",
        "source": "s",
        "occurred_at": "2026-03-02T22:00:00Z",
        "person": "G1",
        "location": {"lat": 1, "lon": 2},
    }
    file = tmp_path / "events.ndjson"
    lines = [json.dumps({**good, "id": str(number)}) for number in range(5)]
    file.write_text("\n".join([*lines, lines[0], "{", json.dumps({**good, "id": ""})]))
    (counts,) = json.loads(noc("ingest", file, "--json", data=data_dir).stdout)
    assert counts["accepted"] == 5
    assert counts["duplicates"] == 1
    assert counts["refused"] == 2
    (again,) = json.loads(noc("ingest", file, "--json", data=data_dir).stdout)
    assert (again["accepted"], again["duplicates"]) == (0, 6)


def test_directory_import_says_first_what_it_would_do(data_dir: Path, tmp_path: Path) -> None:
    sites = tmp_path / "sites.csv"
    sites.write_text(
        "id,name,kind,timezone,lat,lon,client,radius_m,region,min_guards\n"
        "S1,Gate,guarded,Asia/Kolkata,18.5,73.8,,150,Pune,2\n"
    )
    dry = noc("directory", "import", sites, "--dry-run", data=data_dir).stdout
    assert "1 sites would be added" in dry
    assert "1 sites added" in noc("directory", "import", sites, data=data_dir).stdout
    assert "nothing to change" in noc("directory", "import", sites, data=data_dir).stdout
    sites.write_text(sites.read_text().replace("18.5", "north"))
    assert "sites.csv:2: lat" in noc("directory", "import", sites, data=data_dir, status=1).stderr


def test_a_new_detection_starts_with_a_file_that_runs(data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "engine" / "detections").mkdir(parents=True)
    out = noc("detections", "new", "location.hovering", "--root", tmp_path, data=data_dir).stdout
    assert "CATALOGUE" in out
    compile((tmp_path / "engine/detections/location/hovering.py").read_text(), "x", "exec")
    noc("detections", "new", "location.hovering", "--root", tmp_path, data=data_dir, status=1)


@only_sqlite  # That server waits for no disk, which the doctor does not call fit.
def test_doctor_finds_this_machine_fit(data_dir: Path) -> None:
    rows = json.loads(noc("doctor", "--json", data=data_dir).stdout)
    assert {row["check"] for row in rows} >= {"python", "pyside", "window", "map", "store"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("bnech",), "No such command 'bnech'. Did you mean 'bench'?; see `noc-console --help`"),
        (("replay",), "Missing argument 'recording'; see `noc-console replay --help`"),
        (
            ("keys", "show", "--all"),
            "No such option: --all; see `noc-console keys show --help`",
        ),
    ],
)
def test_wrong_use_is_one_line_that_says_where_to_look(
    words: tuple[str, ...], told: str, data_dir: Path
) -> None:
    assert noc(*words, data=data_dir, status=2).stderr == f"noc-console: {told}\n"


def test_it_says_its_version_and_a_group_its_commands(data_dir: Path) -> None:
    assert noc("--version", data=data_dir).stdout == f"noc-console {__version__}\n"
    assert "rotate" in noc("keys", data=data_dir, status=2).stderr
