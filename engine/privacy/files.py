"""Everything beside the database that a person may stand in: archive, back-ups, cut recordings."""

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from engine.errors import StorageFailed
from engine.model.privacy import Erasure
from engine.person_keys import PersonKeys
from engine.store.alias import Words, keys_naming, replace_words
from engine.store.database import Database
from engine.store.directory import Sealer
from engine.store.erasing import remove_rows
from engine.store.key_table import KeyTable

_COPIES = "noc-console-*.db"


class _Said(msgspec.Struct):
    """Whom an event is about."""

    person: str = ""
    staff: str = ""


def clean_backups(folder: Path, keys: PersonKeys, words: Words, sealer: Sealer | None) -> int:
    """Takes somebody out of every copy of the store: back-ups, and the store that was moved to
    PostgreSQL; how many there were.

    Args:
        folder: the data folder.

    Raises:
        StorageFailed: one cannot be read or written; it is named, and can be removed by hand.
    """
    person = words.person
    paths = sorted((folder / "backups").glob(_COPIES)) + sorted(folder.glob(_COPIES))
    for path in paths:
        copy = Database(f"sqlite:///{path}")
        try:
            copy.migrate()
            copy.seal_with(keys)
            with copy.begin() as connection:
                remove_rows(connection, person, keys_naming(connection, words))
                replace_words(connection, words, sealer)
            copy.truncate_log()
        except StorageFailed as failed:
            raise StorageFailed(
                f"{path}: {person} could not be taken out of this back-up ({failed}); "
                "remove the file, then erase again"
            ) from failed
        finally:
            copy.close()
    return len(paths)


def clean_put_aside(folder: Path, erasure: Erasure, at: datetime) -> int:
    """Somebody's key goes from key files of a store that was moved to PostgreSQL; how many."""
    count = 0
    for path in sorted(folder.glob("person-keys-*.db")):
        beside = Database(f"sqlite:///{path}")
        try:
            keys = KeyTable(beside)
            count += keys.destroy(erasure.tenant, erasure.person, erasure.alias, at)
        finally:
            beside.close()
    return count


def clean_recordings(folder: Path, words: Words) -> int:
    """Takes somebody out of the recordings that were cut from the store; how many changed."""
    changed, person = 0, words.person
    for path in sorted(folder.glob("*.nocrec")):
        unfinished = path.with_suffix(".part")
        try:
            with zipfile.ZipFile(path) as old:
                texts = [each for each in old.namelist() if not each.startswith("media/")]
                if not any(words.stands_in(_text(old, each)) for each in texts):
                    continue
                _rewrite(old, unfinished, person, words)
            unfinished.replace(path)
            _rename(path, words)
        except (OSError, zipfile.BadZipFile) as failed:
            unfinished.unlink(missing_ok=True)
            raise StorageFailed(
                f"{path}: {person} could not be taken out of this recording ({failed}); "
                "remove the file, then erase again"
            ) from failed
        changed += 1
    return changed


def _rename(path: Path, words: Words) -> None:
    """A file is called after what was cut, in plain letters."""
    plain = path.stem.replace("-", " ")
    stem = re.sub(r"[^A-Za-z0-9]+", "-", words.replaced(plain)).strip("-")
    if words.replaced(plain) != plain and not path.with_stem(stem).exists():
        path.rename(path.with_stem(stem))


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
