"""Qt objects of a test end with it, on the thread they belong to."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _nothing_of_qt_left_behind() -> Iterator[None]:
    """Else the collector may meet them later, on a thread of another test's engine."""
    yield
    gc.collect()
