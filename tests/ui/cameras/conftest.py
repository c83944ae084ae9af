"""A film for the cameras of these tests."""

from pathlib import Path

import pytest

from tests.engine.cameras.films import write_film


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds that go round."""
    return write_film(tmp_path_factory.mktemp("films") / "walk.mp4", 20)
