"""What operators do with a camera: turn it, keep its picture, mark a moment, record it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.cameras_clips import ActivationWanted, BookmarkWanted
from engine.model.cameras_live import CameraView, PtzOrder
from engine.remote import cameras as remote
from ui.engine_model import EngineModel, FindClient

#: A recording by hand goes on for so long, seconds; once more makes it longer.
RECORD_S = 60.0


class CameraOrders(EngineModel):
    """Orders and their answers; a refusal is `said` as a sentence.

    Args:
        folder: where pictures and clips that somebody keeps are written.

    Signals: `presets_came` a camera's id and what it keeps; `presets_refused` likewise with why;
    `film_came` a camera's id and its last minute; `marked` a moment was marked.
    """

    presets_came = Signal(str, object)
    presets_refused = Signal(str, str)
    film_came = Signal(str, bytes)
    marked = Signal()

    def __init__(self, client: FindClient, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._folder = folder

    def turn(self, camera: str, order: PtzOrder) -> None:
        """Moves it, or sends it to a preset."""

        async def work(client: EngineClient) -> None:
            await remote.move(client, camera, order)

        self._do(work)

    def ask_presets(self, camera: str) -> None:
        """Asks what positions it keeps."""

        async def work(client: EngineClient) -> None:
            self.presets_came.emit(camera, await remote.presets(client, camera))

        self._do(work)

    def snapshot(self, view: CameraView, site: str) -> None:
        """Writes its newest picture, in full size, into the folder of pictures."""

        async def work(client: EngineClient) -> None:
            picture = await remote.snapshot(client, view.id)
            path = self.write(f"{site} {view.name}", ".jpg", picture)
            self.said.emit(self.tr("The picture is kept: {0}").format(path))

        self._do(work)

    def bookmark(self, cameras: Mapping[str, str], alert: str, at: datetime | None = None) -> None:
        """Marks a moment of cameras (names by id), now if not given."""

        async def work(client: EngineClient) -> None:
            for camera, name in cameras.items():
                wanted = BookmarkWanted(at=at, alert=alert or None)
                made = await remote.add_bookmark(client, camera, wanted)
                self.said.emit(
                    self.tr("{0}: {1} is marked.").format(name, f"{made.at.astimezone():%H:%M:%S}")
                )
            self.marked.emit()

        self._do(work)

    def record(self, cameras: Sequence[str], alert: str) -> None:
        """Records cameras for a minute, with what they showed just before."""

        async def work(client: EngineClient) -> None:
            wanted = ActivationWanted(
                cameras=tuple(cameras),
                alert=alert or None,
                reason=self.tr("Recorded by hand"),
                seconds=RECORD_S,
            )
            made = await remote.activate(client, wanted)
            failed = [f"{each.name}: {each.failed}" for each in made.cameras if each.failed]
            said = self.tr("%n camera(s) are recorded for a minute.", "", len(made.cameras))
            self.said.emit("  ".join((said, *failed)))

        self._do(work)

    def end(self, activation: str) -> None:
        """Ends a running activation."""

        async def work(client: EngineClient) -> None:
            made = await remote.end_activation(client, activation)
            self.said.emit(self.tr("Ended: {0}").format(made.title))

        self._do(work)

    def ask_last(self, camera: str) -> None:
        """Asks for its last minute."""

        async def work(client: EngineClient) -> None:
            self.film_came.emit(camera, await remote.last_seconds(client, camera))

        self._do(work)

    def write(self, name: str, ending: str, content: bytes) -> Path:
        """Writes a file that people find again; an existing one is never replaced."""
        plain = "".join(each if each.isalnum() or each in " -_" else "_" for each in name)
        stem = f"{plain.strip()} {datetime.now(UTC).astimezone():%Y-%m-%d %H-%M-%S}"
        folder = self._folder
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{stem}{ending}"
        number = 2
        while path.exists():
            path = folder / f"{stem} ({number}){ending}"
            number += 1
        path.write_bytes(content)
        return path
