"""The benchmarks by name."""

from collections.abc import Callable, Iterator
from typing import Any

from engine.errors import BadInput, NotFound
from noc_console.benchmarks import (
    attack,
    audit_log,
    calls,
    cameras,
    console,
    control_room,
    live,
    replaying,
    rival,
    scaling,
    shops,
    store,
)
from noc_console.benchmarks.machine import machine

BENCHMARKS: dict[str, Callable[..., dict[str, Any]]] = {
    "replay": replaying.run,
    "scale": scaling.run,
    "rival": rival.run,
    "live": live.run,
    "control-room": control_room.run,
    "shops": shops.run,
    "calls": calls.run,
    "cameras": cameras.run,
    "audit": audit_log.run,
    "attack": attack.run,
    "store": store.run,
    "ui": console.run,
}


def run(name: str | None, *, short: bool, hours: float = 0.0) -> Iterator[dict[str, Any]]:
    """Figures, one benchmark after the other.

    Args:
        hours: of `ui` alone: how memory fares in so many hours.

    Raises:
        NotFound: no benchmark has that name.
        BadInput: hours of another benchmark.
    """
    if hours and name != "ui":
        raise BadInput("--hours belongs to the benchmark ui: noc-console bench ui --hours 8")
    if hours:
        yield {**console.run(short=short, hours=hours), "machine": machine()}
        return
    if name is not None and name not in BENCHMARKS:
        raise NotFound(f"no benchmark is called {name!r}; there are {', '.join(BENCHMARKS)}")
    for each in BENCHMARKS if name is None else (name,):
        yield {**BENCHMARKS[each](short=short), "machine": machine()}
