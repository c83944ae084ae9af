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


def test_memory_over_hours_is_watched_while_somebody_works() -> None:
    (figures,) = run("ui", short=True, hours=0.0015)
    assert figures["endurance, console + engine + web view at the end MB"] > 0
    assert "endurance, growth of all of it MB/h" in figures
