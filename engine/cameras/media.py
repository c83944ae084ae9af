"""Films that come along with a recording or with the program: where they lie."""

import shutil
import zipfile
from importlib.resources import files
from pathlib import Path, PurePosixPath

from engine.errors import BadInput
from engine.foreign_files import is_bomb
from engine.recordings.reading import BROKEN

#: What the films of one recording may take. Bytes.
_MOST = 20 * 1024**3


class Films:
    """Films by name; those of a recording take precedence over those of the program.

    Args:
        folder: of the recording's films, or where an administrator lays some.
        plays: a recording plays: a film named after a camera stands for its stream.
    """

    def __init__(self, folder: Path, *, plays: bool = False) -> None:
        self._folders = (folder, Path(str(files("resources"))) / "cameras" / "films")
        self._by_camera = (
            {each.stem: each for each in folder.glob("*") if each.is_file()} if plays else {}
        )

    def of_camera(self, camera: str) -> Path | None:
        """The film that was recorded of a camera, where one came along."""
        return self._by_camera.get(camera)

    def folder_of(self, name: str) -> Path:
        """The folder in which a relative name is looked for."""
        own, shipped = self._folders
        is_shipped = not (own / name).is_file() and (shipped / PurePosixPath(name).name).is_file()
        return shipped if is_shipped else own


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
    except BROKEN as broken:
        raise BadInput(f"{recording}: its films cannot be unpacked ({broken})") from broken


def _unpacked(recording: Path, into: Path) -> Path:
    with zipfile.ZipFile(recording) as archive:
        films = [each for each in archive.infolist() if _is_film(each)]
        size = sum(each.file_size for each in films)
        if size > _MOST or is_bomb(size, sum(each.compress_size for each in films)):
            raise BadInput(f"{recording}: its films unpack to more than {min(size, _MOST):,} bytes")
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
