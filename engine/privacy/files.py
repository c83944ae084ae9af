"""Everything beside the database that a person may stand in: archive, back-ups, cut recordings."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from engine.errors import StorageFailed
from engine.person_keys import PersonKeys
from engine.store.alias import Words, replace_words
from engine.store.database import Database
from engine.store.erasing import remove_rows


class _Said(msgspec.Struct):
    """Whom an event is about."""

    person: str = ""
    staff: str = ""


def clean_backups(folder: Path, keys: PersonKeys, person: str, words: Words) -> int:
    """Takes somebody out of every back-up of the store; how many there were.

    Raises:
        StorageFailed: one cannot be read or written; it is named, and can be removed by hand.
    """
    paths = sorted(folder.glob("noc-console-*.db"))
    for path in paths:
        copy = Database(f"sqlite:///{path}")
        try:
            copy.migrate()
            copy.seal_with(keys)
            with copy.begin() as connection:
                remove_rows(connection, person)
                replace_words(connection, words)
            copy.truncate_log()
        except StorageFailed as failed:
            raise StorageFailed(
                f"{path}: {person} could not be taken out of this back-up ({failed}); "
                "remove the file, then erase again"
            ) from failed
        finally:
            copy.close()
    return len(paths)


def clean_recordings(folder: Path, person: str, words: Words) -> int:
    """Takes somebody out of the recordings that were cut from the store; how many changed."""
    changed = 0
    for path in sorted(folder.glob("*.nocrec")):
        unfinished = path.with_suffix(".part")
        try:
            with zipfile.ZipFile(path) as old:
                texts = [each for each in old.namelist() if not each.startswith("media/")]
                if not any(words.stands_in(_text(old, each)) for each in texts):
                    continue
                _rewrite(old, unfinished, person, words)
            unfinished.replace(path)
        except (OSError, zipfile.BadZipFile) as failed:
            unfinished.unlink(missing_ok=True)
            raise StorageFailed(
                f"{path}: {person} could not be taken out of this recording ({failed}); "
                "remove the file, then erase again"
            ) from failed
        changed += 1
    return changed


def _text(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8", "surrogateescape")


def _rewrite(old: zipfile.ZipFile, target: Path, person: str, words: Words) -> None:
    forms: dict[str, Callable[[str], str]] = {
        "directory.json": lambda text: _without_entries(text, person),
        "events.ndjson": lambda text: _without_lines(text, person),
        "calls.ndjson": lambda text: _without_lines(text, person),
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            if each.filename.startswith("media/"):
                new.writestr(each, old.read(each))
                continue
            text = forms.get(each.filename, str)(_text(old, each.filename))
            new.writestr(each, words.replaced(text).encode("utf-8", "surrogateescape"))


def _without_lines(text: str, person: str) -> str:
    decode = msgspec.json.Decoder(_Said).decode
    kept = []
    for line in text.splitlines(keepends=True):
        said = decode(line) if line.strip() else _Said()
        if person not in (said.person, said.staff):
            kept.append(line)
    return "".join(kept)


def _without_entries(text: str, person: str) -> str:
    lists = msgspec.json.decode(text, type=dict[str, list[dict[str, object]]])
    kept = {
        kind: [
            each
            for each in entries
            if each.get("person") != person and not (kind == "people" and each.get("id") == person)
        ]
        for kind, entries in lists.items()
    }
    return msgspec.json.encode(kept).decode()
