"""A clip as a file in the user's folder, with its check sum beside it."""

import hashlib
from pathlib import Path

from engine.errors import StorageFailed
from engine.model.cameras_clips import Clip


def write_export(folder: Path, clip: Clip, film: bytes) -> tuple[Path, str]:
    """Writes a film and `….sha256` beside it, as `sha256sum -c` reads it; any thread.

    Returns:
        Where it lies, and its SHA-256 as read back from there.

    Raises:
        StorageFailed: it cannot be written, or does not read back as it was written.
    """
    began, ended = clip.began_at, clip.ended_at
    path = folder / f"{clip.camera} {began.astimezone():%Y-%m-%d %H-%M-%S} {clip.id[-6:]}.mp4"
    wanted = hashlib.sha256(film).hexdigest()
    note = (
        f"# clip {clip.id} of camera {clip.camera} at site {clip.site}\n"
        f"# {began:%Y-%m-%dT%H:%M:%SZ} to {ended:%Y-%m-%dT%H:%M:%SZ}\n"
        f"# the same pictures as recorded, whose SHA-256 was {clip.sha256}\n"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(film)
        beside = path.with_name(f"{path.name}.sha256")
        beside.write_text(f"{note}{wanted}  {path.name}\n", encoding="utf-8")
        kept = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as failed:
        raise StorageFailed(f"{path} cannot be written: {failed.strerror or failed}") from None
    if kept != wanted:
        raise StorageFailed(f"{path} does not read back as it was written; try another disk")
    return path, kept
