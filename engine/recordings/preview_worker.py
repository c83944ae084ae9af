"""A preview's own process: one task on standard input, progress and the result on standard output.

It ends when its input closes: a preview never outlives the engine that wants it.
"""

import contextlib
import os
import sys
import threading
import time

import msgspec

from engine.errors import NocError
from engine.model.settings import PreviewResult
from engine.recordings.previewing import Task, preview

#: So often progress is told, seconds.
_TELL_S = 0.25
#: The live line has the right of way.
_NICE = 10


class Said(msgspec.Struct, omit_defaults=True):
    """One line of output."""

    done: int = 0
    total: int = 0
    result: PreviewResult | None = None
    error: str = ""


def main() -> None:
    """Reads the task, makes the preview."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    task = msgspec.json.decode(sys.stdin.buffer.readline(), type=Task)
    threading.Thread(target=_end_with_input, daemon=True).start()
    told = time.monotonic()

    def advance(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= _TELL_S or done == total:
            told = time.monotonic()
            _say(Said(done, total))

    try:
        _say(Said(result=preview(task, advance)))
    except NocError as failed:
        _say(Said(error=str(failed)))


def _say(said: Said) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
    sys.stdout.buffer.flush()


def _end_with_input() -> None:
    # Not through the buffered reader: its lock would outlive the interpreter.
    while os.read(0, 1):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
