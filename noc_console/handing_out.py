"""An export of what is kept about a person, written where only its owner can read it."""

import io
import os
import zipfile
from pathlib import Path

import msgspec

from engine.errors import BadInput
from engine.model.privacy import SubjectExport


class HandedOut(msgspec.Struct, frozen=True, kw_only=True):
    """What was written.

    Attributes:
        kinds: rows by title.
    """

    path: str
    files: tuple[str, ...]
    kinds: dict[str, int]


def refuse_taken(target: Path) -> None:
    """Goes on where nothing is overwritten.

    Raises:
        BadInput: there is something already, or no folder to write it to.
    """
    if target.exists():
        raise BadInput(f"{target} is there already; name another one with --to")
    if not target.absolute().parent.is_dir():
        raise BadInput(f"there is no folder {target.absolute().parent}; make it first")


def hand_out(content: bytes, target: Path) -> HandedOut:
    """Writes an archive as it is where the name ends in `.zip`, else its files into a new folder.

    Raises:
        BadInput: it cannot be written there.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = tuple(archive.namelist())
        found = msgspec.json.decode(archive.read("everything.json"), type=SubjectExport)
        try:
            if target.suffix == ".zip":
                _write(target, content)
            else:
                target.mkdir(mode=0o700)
                for name in names:
                    # Names that our own engine has chosen.
                    path = target / Path(name).parent.name / Path(name).name
                    path.parent.mkdir(mode=0o700, exist_ok=True)
                    _write(path, archive.read(name))
        except OSError as failed:
            raise BadInput(f"{target}: cannot be written ({failed.strerror})") from failed
    kinds = {each.title: each.total for each in found.kept if each.total}
    return HandedOut(path=str(target), files=names, kinds=kinds)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
