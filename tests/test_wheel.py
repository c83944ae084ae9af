"""`pip install .` must bring along what the program reads, not only its modules."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = ("engine", "ui", "noc_console", "resources")


def test_the_wheel_holds_every_file_of_the_program(tmp_path: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "pyproject.toml", "README.md", *SHIPPED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    names = [name for name in listed if name and (ROOT / name).is_file()]
    # A copy, since building leaves its traces in the folder it builds.
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    built = subprocess.run(
        [sys.executable, "-c", "import setuptools.build_meta as b; print(b.build_wheel('dist'))"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr[-2000:]
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == {name for name in names if name.split("/")[0] in SHIPPED}
