"""The view-model of recorded clips: what was found, pictures of it, films to be played."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.cameras_clips import Bookmark, Clip, ClipState, HoldWanted, MotionBar
from engine.remote import cameras as remote
from ui.cameras.exporting import write_export
from ui.cameras.film import Film
from ui.cameras.moments import clip_at
from ui.engine_model import EngineModel, FindClient, sentence

#: Shown at once; older ones are found by day.
LIMIT = 300
#: So many films are played together.
TOGETHER = 4
_THUMBNAIL_PX = 176
#: Questions for small pictures under way at a time: the engine decodes each.
_AT_A_TIME = 2


@dataclass(frozen=True, slots=True)
class ClipFilter:
    """Which clips are looked for; empty means any. `day` is one of this desk's clock."""

    site: str = ""
    camera: str = ""
    alert: str = ""
    rule: str = ""
    day: date | None = None
    held_only: bool = False

    @property
    def span(self) -> tuple[datetime | None, datetime | None]:
        """The day's beginning and end, UTC."""
        if self.day is None:
            return None, None
        began = datetime(self.day.year, self.day.month, self.day.day).astimezone()
        return began.astimezone(UTC), (began + timedelta(days=1)).astimezone(UTC)


class ClipsModel(EngineModel):
    """Clips as filtered, their pictures, and the films that are open.

    Signals: `pictured` a clip's id once its small picture is there; `films_changed`;
    `motion_came` a clip's id; `moment_wanted` where the films should stand, seconds since 1970.
    """

    pictured = Signal(str)
    films_changed = Signal()
    motion_came = Signal(str)
    moment_wanted = Signal(float)

    def __init__(self, client: FindClient, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._folder = folder
        self._few = asyncio.Semaphore(_AT_A_TIME)
        self._asked: set[str] = set()
        self.filter = ClipFilter()
        self.clips: tuple[Clip, ...] = ()
        self.total = 0
        #: Of the questions for the list: an older answer never covers a newer one.
        self._questions = 0
        self.is_known = False
        self.is_seen = False
        self.thumbnails: dict[str, bytes] = {}
        self.motions: dict[str, MotionBar] = {}
        #: Clips that are open, and their films as far as they have come.
        self.open_clips: tuple[Clip, ...] = ()
        self.films: dict[str, Film] = {}
        #: Marked moments of the cameras whose clips are open.
        self.marks: tuple[Bookmark, ...] = ()

    def set_seen(self, *, is_seen: bool) -> None:
        """Nothing is asked while nobody looks."""
        self.is_seen = is_seen
        if is_seen:
            self.refresh()

    def refresh(self) -> None:
        """Asks for the clips again."""
        if self.is_seen:
            self.is_loading = not self.is_known
            self._ask(self._read)

    def look_for(self, wanted: ClipFilter) -> None:
        """Other clips."""
        self.filter = wanted
        self.refresh()

    async def _read(self, client: EngineClient) -> None:
        wanted = self.filter
        self._questions += 1
        number = self._questions
        since, until = wanted.span
        page = await remote.clips(
            client,
            camera=wanted.camera or None,
            site=wanted.site or None,
            alert=wanted.alert or None,
            held=True if wanted.held_only else None,
            since=since,
            until=until,
            limit=LIMIT,
        )
        if number == self._questions:
            self.clips, self.total, self.is_known = page.clips, page.total, True

    def picture(self, clip: Clip) -> None:
        """Asks for the small picture of a clip, once."""
        if clip.id in self._asked or clip.state is ClipState.RECORDING:
            return
        self._asked.add(clip.id)
        self._spawn(self._picture(clip))

    async def _picture(self, clip: Clip) -> None:
        client = self._client()
        if client is None:
            self._asked.discard(clip.id)
            return
        async with self._few:
            try:
                at_s = max(0.0, (clip.triggered_at - clip.began_at).total_seconds())
                small = await remote.thumbnail(client, clip.id, at_s, _THUMBNAIL_PX)
            except NocError:
                # Without its small picture a clip is listed all the same.
                return
        self.thumbnails[clip.id] = small
        self.pictured.emit(clip.id)

    def play(self, clips: Sequence[Clip]) -> None:
        """Opens clips together, on one clock."""
        self.open_clips = tuple(clips[:TOGETHER])
        self.films = {
            key: film for key, film in self.films.items() if key in {c.id for c in self.open_clips}
        }
        self.films_changed.emit()
        for clip in self.open_clips:
            if clip.id not in self.films:
                self._spawn(self._fetch(clip))
        self.ask_marks()

    def ask_marks(self) -> None:
        """Asks what was marked of the cameras whose clips are open."""
        cameras = {each.camera for each in self.open_clips}

        async def work(client: EngineClient) -> None:
            told = [await remote.bookmarks(client, each) for each in cameras]
            self.marks = tuple(each for part in told for each in part)
            self.changed.emit()

        if cameras:
            self._do(work)

    def play_ids(self, wanted: Iterable[str]) -> None:
        """Opens clips by their ids."""
        ids = tuple(wanted)[:TOGETHER]

        async def work(client: EngineClient) -> None:
            found = [await remote.clip(client, each) for each in ids]
            if found:
                self.play(found)
            else:
                self.said.emit(self.tr("Nothing was recorded for it."))

        self._do(work)

    def play_moment(self, cameras: Sequence[str], site: str, at: datetime) -> None:
        """Opens what these cameras of a site have recorded of an instant of the event clock, and
        stands at it."""
        wanted = tuple(cameras)

        async def work(client: EngineClient) -> None:
            told = [await clip_at(client, each, site, at) for each in wanted]
            found = [each for each in told if each is not None]
            if not found:
                self.said.emit(
                    self.tr("Nothing was recorded at {0}.").format(
                        f"{at.astimezone():%Y-%m-%d %H:%M:%S}"
                    )
                )
                return
            self.play([clip for clip, _ in found])
            self.moment_wanted.emit(found[0][1].timestamp())

        self._do(work)

    async def _fetch(self, clip: Clip) -> None:
        client = self._client()
        if client is None:
            self.said.emit(self.tr("The engine is lost; the clip cannot be played now."))
            return
        try:
            content = await remote.clip_media(client, clip.id)
            if clip.id in {each.id for each in self.open_clips}:
                self.films[clip.id] = Film(
                    clip.camera, content, clip.began_at.timestamp(), clip.seconds
                )
                self.films_changed.emit()
            if clip.id not in self.motions:
                self.motions[clip.id] = await remote.motion(client, clip.id)
                self.motion_came.emit(clip.id)
        except NocError as refused:
            self.said.emit(sentence(str(refused)))

    def export(self, clips: Iterable[Clip]) -> None:
        """Writes clips as ordinary films into the user's folder, each with its check sum."""
        wanted = tuple(clips)

        async def work(client: EngineClient) -> None:
            for clip in wanted:
                film = await remote.export_clip(client, clip.id)
                path, sha256 = await asyncio.to_thread(write_export, self._folder, clip, film)
                said = self.tr("Exported and read back: {0} · SHA-256 {1}…").format(
                    path, sha256[:12]
                )
                self.said.emit(said)

        self._do(work)

    def hold(self, clips: Iterable[Clip], reason: str, *, is_held: bool) -> None:
        """Lays a legal hold on clips, or asks for it to be lifted."""
        wanted = tuple(clips)

        async def work(client: EngineClient) -> None:
            for clip in wanted:
                now = await remote.hold_clip(
                    client, clip.id, HoldWanted(held=is_held, reason=reason)
                )
                self.clips = tuple(now if each.id == now.id else each for each in self.clips)
                self.open_clips = tuple(
                    now if each.id == now.id else each for each in self.open_clips
                )
                if is_held:
                    self.said.emit(self.tr("Held: it is kept whatever happens."))
                elif now.held:
                    self.said.emit(self.tr("Asked to lift the hold; a second person must confirm."))
                else:
                    self.said.emit(self.tr("The hold is lifted."))
            self.changed.emit()
            # What was asked before may still bring the clips as they were.
            self.refresh()

        self._do(work)
