"""Benchmarks: each prints its figure, the machine, and its rival in the same run."""
