"""Films, made once for all tests of cameras."""

from pathlib import Path

import pytest

from tests.engine.cameras.films import write_film


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a minute of H.264 with a key picture every second."""
    return write_film(tmp_path_factory.mktemp("films") / "walk.mp4")
