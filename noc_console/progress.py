"""Progress on a terminal, with rate and remaining time; nothing where nobody looks."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[int], None]
#: Told a part's name, how much of it is done, and how much it is.
Share = Callable[[str, int, int], None]
#: Lines of JSON come no faster, seconds.
_LINE_S = 0.1


@contextmanager
def progress(name: str, total: int) -> Iterator[Advance]:
    """Gives a function that is told how many more are done."""
    if not sys.stderr.isatty() or not total:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(name),
        BarColumn(),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=total, rate="")

        def advance(more: int) -> None:
            bar.advance(task, more)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:,.0f}/s" if speed else "")

        yield advance


@contextmanager
def shares(name: str, *, as_json: bool) -> Iterator[Share]:
    """Gives a function that is told how far each part is, one part after the other."""
    if as_json:
        yield _lines()
        return
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(f"{name} {{task.description:<24}}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda part, done, total: bar.update(
            task, description=part, completed=done, total=total or 1
        )


def _lines() -> Share:
    last = 0.0

    def say(part: str, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _LINE_S or done in (0, total):
            last = time.monotonic()
            sys.stdout.write(json.dumps({"part": part, "done": done, "total": total}) + "\n")
            sys.stdout.flush()

    return say
