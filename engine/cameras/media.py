"""Films that come along with a recording: where they lie once they can be opened."""

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from engine.errors import BadInput

#: What the films of one recording may take. Bytes.
_MOST = 20 * 1024**3


def media_folder(recording: Path | None, folder: Path) -> Path:
    """The folder of a recording's films; out of a packed one they are unpacked.

    Args:
        folder: where unpacked films may lie.

    Raises:
        BadInput: the recording cannot be unpacked.
    """
    if recording is None:
        return folder
    if recording.is_dir():
        return recording / "media"
    try:
        return _unpacked(recording, folder / recording.stem)
    except (zipfile.BadZipFile, OSError, EOFError) as broken:
        raise BadInput(f"{recording}: its films cannot be unpacked ({broken})") from broken


def _unpacked(recording: Path, into: Path) -> Path:
    with zipfile.ZipFile(recording) as archive:
        films = [each for each in archive.infolist() if _is_film(each)]
        if sum(each.file_size for each in films) > _MOST:
            raise BadInput(f"{recording}: its films unpack to more than {_MOST:,} bytes")
        for each in films:
            path = into / PurePosixPath(each.filename).name
            if path.exists() and path.stat().st_size == each.file_size:
                continue
            into.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".part")
            with archive.open(each) as packed, unfinished.open("wb") as plain:
                shutil.copyfileobj(packed, plain)
            unfinished.replace(path)
    return into


def _is_film(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    return not member.is_dir() and len(parts) >= 2 and parts[-2] == "media" and ".." not in parts
