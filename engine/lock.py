"""One engine a data folder: a lock that the system releases when the process ends, however."""

import sys
from pathlib import Path
from typing import IO

from engine.errors import Conflict


def take(folder: Path, who: str = "engine") -> IO[bytes]:
    """Locks the folder; keep the answer for as long as the engine (or a relay) runs.

    Raises:
        Conflict: another one has it.
    """
    file = (folder / f"{who}.lock").open("a+b")
    try:
        _lock(file)
    except OSError as held:
        file.close()
        raise Conflict(
            f"another {who} already works on {folder}; stop it, or use another NOC_DATA_DIR"
        ) from held
    return file


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
