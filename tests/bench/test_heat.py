"""The heatmap's benchmark runs; nothing here asserts a time."""

from PySide6.QtWidgets import QApplication

from noc_console.benchmarks.heat import run


def test_runs_short(qapp: QApplication) -> None:
    figures = run(short=True)
    assert figures["rows × hours"] == "10,000 × 168"
    assert all(value > 0 for key, value in figures.items() if key.endswith("ms"))
