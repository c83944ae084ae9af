"""The benchmarks run and add up; nothing here asserts a time."""

import pytest

from noc_console.benchmarks.all import BENCHMARKS, run


@pytest.mark.parametrize("name", BENCHMARKS)
def test_runs_short(name: str) -> None:
    (figures,) = run(name, short=True)
    assert figures["machine"]
    if name == "live":
        assert figures["alerts missing"] == 0
    if name == "rival":
        assert figures["ours over rival"] > 0
