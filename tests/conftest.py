"""What every test has: a data folder of its own, and Qt's warnings as failures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.engine import stores

# What is released is judged by the same examples each time; elsewhere new ones are tried.
settings.register_profile("released", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("released")

#: Begun first, longest first: whoever takes one of these last works alone while others wait.
SLOWEST = (
    "tests/bench/",
    "tests/ui/test_screens.py",
    "tests/ui/test_hostile.py",
    "tests/ui/test_by_keyboard.py",
    "tests/faults/",
    "tests/fuzz/test_api.py",
    "tests/ui/test_edges.py",
    "tests/engine/api/test_cameras.py",
    "tests/engine/api/test_replay.py",
    "tests/ui/settings/",
    "tests/ui/cameras/",
    "tests/ui/access/",
    "tests/ui/calls/test_with_engine.py",
    "tests/ui/retail/",
    "tests/ui/people/",
    "tests/ui/",
    "tests/fuzz/",
    "tests/engine/api/",
    "tests/noc_console/",
    "tests/engine/cameras/",
    "tests/engine/ivr/",
)

# Before Qt is loaded: without a display it would end the process.
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves what is quick, in the order of chance, for the end."""

    def place(item: pytest.Item) -> int:
        found = (at for at, each in enumerate(SLOWEST) if item.nodeid.startswith(each))
        return next(found, len(SLOWEST))

    items.sort(key=place)


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder that nobody else uses."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NOC_DATA_DIR", str(folder))
    if stores.ON_POSTGRES:
        monkeypatch.setenv("NOC_STORE", stores.store_of(folder))
        monkeypatch.setenv("NOC_PASSPHRASE", stores.PASSPHRASE)
    yield folder
    stores.forget()


@pytest.fixture(scope="session", autouse=True)
def _stores() -> Iterator[None]:
    """Ends the database server that tests on PostgreSQL have started."""
    yield
    stores.close()


@pytest.fixture(scope="session")
def given() -> Path:
    """Recordings and third-party data that lie beside the checkout, where there are some."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("no recordings beside this checkout")
    return folder
