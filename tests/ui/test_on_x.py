"""The same keys, and a mouse, on a real X server, with windows, focus and drawing as on a desk."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: A display of 1080 lines; the server finds a free number itself and says which.
SCREEN = ("-screen", "0", "1920x1080x24", "-nolisten", "tcp")


@pytest.fixture
def display() -> Iterator[str]:
    """A display of our own."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no Xvfb; installer/setup.sh dev installs it")
    told, tell = os.pipe()
    with subprocess.Popen(
        [server, "-displayfd", str(tell), *SCREEN],
        pass_fds=(tell,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        os.close(tell)
        try:
            with os.fdopen(told) as said:
                number = said.readline().strip()
            assert number, "the X server did not start"
            yield f":{number}"
        finally:
            running.terminate()


@pytest.mark.parametrize(
    "what",
    [
        "tests/ui/map/test_dragging_on_x.py",
        pytest.param("tests/ui/test_by_keyboard.py", marks=pytest.mark.long),
    ],
)
def test_a_drag_and_a_shift_on_a_real_display(what: str, display: str, tmp_path: Path) -> None:
    told = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider"),
            *("--basetemp", str(tmp_path / "inner"), what),
        ],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout[-6_000:] + told.stderr[-2_000:]
    assert told.stdout.startswith("."), told.stdout
