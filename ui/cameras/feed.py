"""Pictures of cameras for the window: opened when somebody looks, opened again when lost."""

import logging
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.client import EngineClient
from engine.errors import AccessRefused, BadInput, NocError, NotFound, SourceUnavailable
from engine.model.cameras_live import StreamAddress
from engine.remote import cameras as remote
from ui.cameras.reader import Picture, Reader, Wanted
from ui.engine_model import EngineModel, FindClient, sentence

logger = logging.getLogger(__name__)

#: How often the window looks into the boxes, milliseconds: a little oftener than pictures come.
_LOOK_MS = 60
#: Open and no packet for so long: what is shown is old. A thread that has not come back for longer
#: than the demuxer's own limits is left behind. Seconds.
_STALE_S, _DEAD_S = 2.5, 8.0
#: Pauses between attempts grow from the first to the longest; a wrong password mends itself rarely,
#: and cameras lock who tries too often. Seconds.
_FIRST_PAUSE_S, _LONGEST_PAUSE_S, _REFUSED_PAUSE_S = 0.5, 2.5, 30.0
#: Readers that were told to stop are given so long together when the console ends, seconds.
_FAREWELL_S = 1.0


class FeedState(StrEnum):
    """What a tile has to say; RECORDED plays a clip, NOTHING has none of the clock's moment."""

    CONNECTING = "connecting"
    LIVE = "live"
    STALE = "stale"
    LOST = "lost"
    REFUSED = "refused"
    RECORDED = "recorded"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a feed is, since when, and why; `again` is when it will be tried again."""

    state: FeedState
    since: datetime
    why: str = ""
    again: datetime | None = None


class Feed(QObject):
    """One camera's pictures.

    Signals: `shown` a new picture; `changed` another standing.
    """

    shown = Signal()
    changed = Signal()

    def __init__(self, camera: str, parent: QObject) -> None:
        super().__init__(parent)
        self.camera = camera
        self.wanted = Wanted()
        #: Which stream is wanted; whether the camera has a low one; its width, pixels, once seen.
        self.low = False
        self.has_low = True
        self.low_px = 0
        self._shows_low = self._low_fails = False
        self.standing = Standing(FeedState.CONNECTING, datetime.now(UTC))
        self.picture: Picture | None = None
        self.reader: Reader | None = None
        self.users: list[object] = []
        self.is_asking = False
        #: When it is to be opened (again), on the monotonic clock.
        self.due = 0.0
        self.asked_at = 0.0
        #: From being wanted to the first picture, seconds.
        self.first_picture_s: float | None = None
        self._wanted_at = time.monotonic()
        self._pause_s = _FIRST_PAUSE_S

    def take(self, address: StreamAddress) -> None:
        """The engine has said where the pictures are."""
        self.has_low = address.has_low and not self._low_fails
        self._shows_low = address.quality == "low"
        if self.has_low and self._shows_low is not self.asks_low:
            # Another quality was wanted while this one was asked for.
            self.due = 0.0
            return
        self.reader = Reader(address, self.wanted)
        self.reader.start()

    def refuse(self, why: NocError) -> None:
        """It could not be opened, or broke off: tried again later."""
        if self.asks_low and self.has_low and not self.low_px:
            # Rather the main stream than none.
            logger.info("a low stream fails", extra={"camera": self.camera, "why": str(why)})
            self._low_fails, self.reader, self.due = True, None, 0.0
            return
        # Where both fail it is the camera, and the low one is tried again, too.
        self._low_fails = False
        refused = isinstance(why, AccessRefused | BadInput | NotFound)
        pause_s = _REFUSED_PAUSE_S if refused else self._pause_s * random.uniform(0.7, 1.0)
        self._pause_s = min(self._pause_s * 2, _LONGEST_PAUSE_S)
        self.due = time.monotonic() + pause_s
        self.reader = None
        again = datetime.now(UTC) + timedelta(seconds=pause_s)
        state = FeedState.REFUSED if refused else FeedState.LOST
        lost = self.standing
        since = lost.since if lost.state is state else datetime.now(UTC)
        self._stand(Standing(state, since, sentence(str(why)), again))

    @property
    def asks_low(self) -> bool:
        """Which stream is asked for next."""
        return self.low and not self._low_fails

    def want_low(self, *, is_low: bool) -> None:
        """Another quality is wanted; it is opened anew where there is another."""
        if self.low is is_low:
            return
        self.low = is_low
        if self.reader is not None and self.has_low:
            self.reopen()

    def look(self) -> None:
        """Takes the newest picture, and notices what has become of the thread."""
        reader = self.reader
        if reader is None:
            return
        picture = reader.picture
        if picture is not None and picture is not self.picture:
            self.picture = picture
            if self._shows_low:
                self.low_px = picture.width
            if self.first_picture_s is None:
                self.first_picture_s = picture.arrived - self._wanted_at
            self._pause_s = _FIRST_PAUSE_S
            self._be(FeedState.LIVE)
            self.shown.emit()
        now = time.monotonic()
        if reader.failed is not None:
            self.refuse(reader.failed)
        elif now - reader.heard > _DEAD_S:
            reader.stop()
            self.refuse(SourceUnavailable("the camera's stream hangs; it is opened anew"))
        elif self.standing.state is FeedState.LIVE and now - reader.packet_at > _STALE_S:
            self._be(FeedState.STALE)

    def close(self) -> Reader | None:
        """Nobody looks any more; gives the reader that is ending."""
        reader, self.reader = self.reader, None
        if reader is not None:
            reader.stop()
        return reader

    def reopen(self) -> None:
        """Opens it anew now, such as in another quality."""
        self.close()
        self.due = 0.0

    def _be(self, state: FeedState) -> None:
        if self.standing.state is not state:
            self._stand(Standing(state, datetime.now(UTC)))

    def _stand(self, standing: Standing) -> None:
        self.standing = standing
        self.changed.emit()


class Feeds(EngineModel):
    """All feeds that are looked at; several tiles of one camera share one."""

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._feeds: dict[str, Feed] = {}
        self._ending: list[Reader] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def open(self, camera: str, user: object) -> Feed:
        """The feed of a camera, for a tile; give it back with `leave`."""
        feed = self._feeds.get(camera)
        if feed is None:
            feed = self._feeds[camera] = Feed(camera, self)
        if user not in feed.users:
            feed.users.append(user)
        self._timer.start()
        return feed

    def leave(self, camera: str, user: object) -> None:
        """A tile looks no more; the last one closes the stream."""
        feed = self._feeds.get(camera)
        if feed is None or user not in feed.users:
            return
        feed.users.remove(user)
        if feed.users:
            return
        del self._feeds[camera]
        reader = feed.close()
        if reader is not None:
            self._ending.append(reader)
        feed.deleteLater()
        if not self._feeds:
            self._timer.stop()

    @property
    def open_now(self) -> tuple[Feed, ...]:
        """Every feed that is looked at."""
        return tuple(self._feeds.values())

    @Slot()
    def _look(self) -> None:
        now = time.monotonic()
        self._ending = [each for each in self._ending if not each.join(0)]
        for feed in list(self._feeds.values()):
            feed.look()
            if feed.reader is None and not feed.is_asking and now >= feed.due:
                feed.is_asking = True
                self._spawn(self._open(feed))

    async def _open(self, feed: Feed) -> None:
        try:
            client = self._client()
            if client is None:
                raise SourceUnavailable(self.tr("the engine is lost"))
            address = await self._address(client, feed)
        except NocError as why:
            if feed.users:
                feed.refuse(why)
        else:
            if feed.users:
                feed.take(address)
        finally:
            feed.is_asking = False

    @staticmethod
    async def _address(client: EngineClient, feed: Feed) -> StreamAddress:
        return await remote.stream_address(client, feed.camera, low=feed.asks_low)

    async def stop(self) -> None:
        """Ends what is under way; threads that do not end soon are left behind."""
        self._timer.stop()
        await super().stop()
        readers = [*self._ending]
        for feed in self._feeds.values():
            reader = feed.close()
            if reader is not None:
                readers.append(reader)
        self._feeds.clear()
        until = time.monotonic() + _FAREWELL_S
        for reader in readers:
            reader.join(max(0.0, until - time.monotonic()))
