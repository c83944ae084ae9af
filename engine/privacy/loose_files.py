"""Files beside the store: what was handed in, where sources were read to, an old replay."""

from collections.abc import Iterable
from pathlib import Path

from engine import lock
from engine.errors import Conflict, StorageFailed
from engine.store.alias import Words

#: Of a watched folder; see `engine.connectors.watched_folder`.
_TAKEN = ("done", "failed")


def clean_handed_in(folders: Iterable[Path], words: Words) -> int:
    """Lines that name somebody go from files that were taken in; how many files changed.

    Raises:
        StorageFailed: one cannot be read or written; it is named.
    """
    places = [folder / each for folder in folders for each in _TAKEN]
    paths = [path for place in places if place.is_dir() for path in sorted(place.iterdir())]
    return sum(_without_lines(path, words) for path in paths if path.is_file())


def clean_texts(folder: Path, words: Words) -> int:
    """Puts the alias into small texts; how many files changed."""
    changed = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        new = words.replaced(text)
        if new != text:
            path.write_text(new, "utf-8")
            changed += 1
    return changed


def clean_replay(folder: Path) -> int:
    """Removes what the last replay left behind; one that is open does so at its end."""
    if not folder.is_dir():
        return 0
    try:
        held = lock.take(folder)
    except Conflict:
        return 0
    with held:
        paths = list(folder.glob("replay.db*"))
        for path in paths:
            path.unlink(missing_ok=True)
    return len(paths)


def _without_lines(path: Path, words: Words) -> bool:
    unfinished = path.with_name(f".{path.name}.part")
    try:
        content = path.read_bytes()
        lines = content.splitlines(keepends=True)
        kept = [each for each in lines if not words.stands_in(each.decode("utf-8", "replace"))]
        if len(kept) == len(lines):
            return False
        unfinished.write_bytes(b"".join(kept))
        unfinished.replace(path)
    except OSError as failed:
        unfinished.unlink(missing_ok=True)
        raise StorageFailed(
            f"{path}: {words.person} could not be taken out of this file ({failed.strerror}); "
            "remove the file, then erase again"
        ) from failed
    return True
