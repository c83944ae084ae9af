"""One camera: its stream, what it showed last, its state, and the clip that is being written."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from engine.cameras.clips import Clips
from engine.cameras.frame import Format, Frame
from engine.cameras.opening import OPEN_S, READ_S, Address
from engine.cameras.recording import Recorder, Wanted
from engine.cameras.ring import Ring
from engine.cameras.stream import Stream
from engine.errors import NocError
from engine.model.cameras_live import CameraOptions, CameraState, CameraView, Zone
from engine.model.cameras_settings import CameraSettings
from engine.model.directory import Camera as Entry

#: Open, but nothing came for so long, seconds.
STALE_S = 2.0
#: A thread that has not come back from the demuxer for so long never will; another takes its place.
_HUNG_S = OPEN_S + READ_S + 6.0
#: Threads of one camera that never came back; more are not begun.
_MAX_HUNG = 3


@dataclass(slots=True)
class _Now:
    """How the camera is; the stream's thread writes single values, the loop reads them."""

    state: CameraState = CameraState.NEVER_TRIED
    since: datetime = field(default_factory=lambda: datetime.now(UTC))
    why: str = ""
    lost_at: datetime | None = None
    next_try_at: datetime | None = None
    last_picture: float = 0.0
    last_picture_at: datetime | None = None
    clock_offset_s: float | None = None
    reconnects: int = 0
    loop_began: float | None = None


@dataclass(slots=True)
class _Pending:
    """Recording that waits for the first picture."""

    wanted: Wanted


class Camera:
    """Belongs to the engine's loop; its stream's thread comes in through `_Hearing` only.

    Args:
        address: with its secrets, asked anew for each connection.
        changed: told from any thread that something is to be looked at again.
        call: runs something on the loop, from any thread.
    """

    def __init__(
        self,
        entry: Entry,
        settings: CameraSettings,
        clips: Clips,
        address: Callable[[], Address],
        has_address: Callable[[], bool],
        changed: Callable[[str], None],
        call: Callable[[Callable[[], None]], None],
    ) -> None:
        self.entry = entry
        self.options = CameraOptions()
        self.zones: tuple[Zone, ...] = ()
        self.ring = Ring(settings.keep_s, round(settings.keep_mb * 1024 * 1024))
        self.is_ready = False
        self.is_tampered = False
        self.has_ptz = False
        self.device_offset_s: float | None = None
        #: Share of one core that looking at it costs; None while nobody does.
        self.analysis_cpu: float | None = None
        #: Monotonic time until which it is kept open although it is not a ready one.
        self.wanted_until = 0.0
        self.recorder: Recorder | None = None
        #: Told of a clip that begins.
        self.on_clip: Callable[[str], None] = lambda clip: None
        self._settings = settings
        self._clips = clips
        self._address = address
        self._has_address = has_address
        self._changed = changed
        self._call = call
        self._now = _Now()
        self._stream: Stream | None = None
        self._hung: list[Stream] = []
        self._pending: _Pending | None = None

    @property
    def id(self) -> str:
        """Of the directory."""
        return self.entry.id

    @property
    def state(self) -> CameraState:
        """As consoles see it."""
        state = self._now.state
        if state is CameraState.LIVE and self.is_tampered:
            return CameraState.TAMPERED
        return state

    @property
    def has_address(self) -> bool:
        """Whether there is anything to open."""
        return self._has_address()

    @property
    def is_open(self) -> bool:
        """Whether its stream is read, or tried."""
        return self._stream is not None

    def open(self) -> None:
        """Begins to read its stream, unless it does."""
        if self._stream is not None or not self.has_address:
            return
        hearing = _Hearing(self)
        stream = Stream(self.id, self._address, hearing)
        hearing.stream = stream
        self._stream = stream
        self._enter(CameraState.CONNECTING)
        stream.start()

    def close(self, why: str = "") -> None:
        """Ends its stream and what is being recorded."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.stop()
        if self.recorder is not None:
            self.recorder.end()
        self._pending = None
        self._enter(CameraState.NEVER_TRIED, why)

    def reopen(self) -> None:
        """Connects anew, such as after its address or password has changed."""
        if self._stream is not None:
            self._stream.stop()
            self._stream = None
            self.open()

    def look(self) -> None:
        """Twice a second: notices silence, hung threads, and the end of its being wanted."""
        now = time.monotonic()
        if self._now.state is CameraState.LIVE and now - self._now.last_picture > STALE_S:
            self._enter(CameraState.STALE)
        stream = self._stream
        if stream is not None and stream.silent_s > _HUNG_S:
            self._replace(stream)
        if self._pending is not None and now > self._pending.wanted.until:
            self._pending = None
        if self.is_open and not self.is_ready and now > self.wanted_until and not self.recorder:
            self.close()

    def _replace(self, stream: Stream) -> None:
        stream.stop()
        self._hung = [each for each in self._hung if not each.join(0)]
        self._hung.append(stream)
        self._stream = None
        self._enter(CameraState.LOST, "the camera answers so strangely that reading it hung")
        if len(self._hung) < _MAX_HUNG:
            self.open()

    def record(self, wanted: Wanted) -> str:
        """Records until then; answers the clip, or "" while the first picture is awaited."""
        recorder = self.recorder
        if recorder is not None and recorder.extend(wanted.until):
            return recorder.task.clip
        self.wanted_until = max(self.wanted_until, wanted.until)
        self.open()
        coded = self.ring.format
        if coded is None:
            before = self._pending.wanted.until if self._pending else 0.0
            if wanted.until >= before:
                self._pending = _Pending(wanted)
            return ""
        return self._begin(wanted, coded)

    def _begin(self, wanted: Wanted, coded: Format) -> str:
        self.recorder = self._clips.begin(wanted, self.ring, coded)
        clip = self.recorder.task.clip
        self.on_clip(clip)
        self._changed(self.id)
        return clip

    def end_recording(self) -> None:
        """What is being recorded ends now."""
        self._pending = None
        if self.recorder is not None:
            self.recorder.end()

    def clip_ended(self, clip: str) -> None:
        """The file of its clip is closed."""
        if self.recorder is not None and self.recorder.task.clip == clip:
            self.recorder = None
            self._changed(self.id)

    def view(self, address: Address | None) -> CameraView:
        """As consoles see it."""
        now, entry = self._now, self.entry
        coded = self.ring.format
        fps, kbps = self.ring.rates() if self.is_open else (0.0, 0.0)
        return CameraView(
            id=entry.id,
            site=entry.site,
            name=entry.name,
            role=entry.role,
            registers=entry.registers,
            location=entry.location,
            state=self.state,
            since=now.since,
            last_picture_at=now.last_picture_at,
            lost_at=now.lost_at,
            why=now.why,
            next_try_at=now.next_try_at,
            codec=coded.codec if coded else "",
            width=coded.width if coded else 0,
            height=coded.height if coded else 0,
            fps=round(fps, 1),
            kbps=round(kbps, 1),
            recording=int(self.recorder is not None),
            clock_offset_s=self.clock_offset_s,
            preroll_s=round(self.ring.span_s, 1) if self.is_open else 0.0,
            reconnects=now.reconnects,
            has_ptz=self.has_ptz,
            is_ready=self.is_ready,
            analysis_cpu=self.analysis_cpu if self.options.analyse else None,
            address=address.shown if address is not None else "",
            zones=self.zones,
        )

    @property
    def clock_offset_s(self) -> float | None:
        """The camera's clock minus ours, as its control says or its stream's reports."""
        said = self.device_offset_s
        return said if said is not None else self._now.clock_offset_s

    @property
    def lost_s(self) -> float:
        """For how long it has delivered nothing although it should, seconds."""
        lost_at = self._now.lost_at
        return (datetime.now(UTC) - lost_at).total_seconds() if lost_at else 0.0

    @property
    def why(self) -> str:
        """Why it is lost."""
        return self._now.why

    @property
    def loop_began(self) -> float | None:
        """When a file last began, seconds since 1970."""
        return self._now.loop_began

    def _enter(self, state: CameraState, why: str = "") -> None:
        now = self._now
        if now.state is state and now.why == why:
            return
        if now.state is not state:
            now.since = datetime.now(UTC)
        now.state, now.why = state, why
        self._changed(self.id)

    def _opened(self, coded: Format) -> None:
        """On the stream's thread, before the first picture of a connection."""
        recorder = self.recorder
        if recorder is not None and not recorder.coded.is_like(coded):
            recorder.cut()
            until = recorder.until_wanted
            self._call(lambda: self._go_on(coded, recorder, until))
        self.ring.begin(coded)
        self._call(self._begin_pending)

    def _go_on(self, coded: Format, before: Recorder, until: float) -> None:
        """A stream of another format follows: its pictures go into a clip of their own."""
        if time.monotonic() >= until:
            return
        wanted = replace(before.wanted, until=until, clock_offset_s=self.clock_offset_s)
        self._begin(wanted, coded)

    def _begin_pending(self) -> None:
        pending, coded = self._pending, self.ring.format
        if pending is None or coded is None or self.recorder is not None:
            return
        self._pending = None
        self._begin(pending.wanted, coded)


class _Hearing:
    """What a stream tells its camera, on the stream's thread; a replaced stream is not heard."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._offsets: list[float] = []
        self._has_delivered = False
        self.stream: Stream | None = None

    @property
    def _now(self) -> _Now | None:
        stream = self.stream
        if stream is None or stream.is_stopped or self._camera._stream is not stream:
            return None
        return self._camera._now

    def connecting(self) -> None:
        """An attempt begins; a camera that is lost stays so until it delivers."""
        now = self._now
        if now is not None:
            now.next_try_at = None
            if now.lost_at is None:
                self._camera._enter(CameraState.CONNECTING)

    def opened(self, coded: Format) -> None:
        """Pictures of this format follow."""
        now = self._now
        if now is None:
            return
        self._offsets.clear()
        now.reconnects += self._has_delivered
        self._has_delivered = True
        now.loop_began = time.time()
        self._camera._opened(coded)

    def picture(self, frame: Frame) -> None:
        """The next picture."""
        now = self._now
        if now is None:
            return
        now.last_picture = time.monotonic()
        now.last_picture_at = frame.at
        if now.state is not CameraState.LIVE:
            now.lost_at = now.next_try_at = None
            self._camera._enter(CameraState.LIVE)
        self._camera.ring.put(frame)

    def clock(self, offset_s: float) -> None:
        """Of several reports the nearest to now counts: the others were late in the network."""
        now = self._now
        if now is None:
            return
        self._offsets = [*self._offsets[-20:], offset_s]
        now.clock_offset_s = round(max(self._offsets), 3)

    def lost(self, why: NocError, again_in_s: float) -> None:
        """It broke off or could not be opened."""
        now = self._now
        if now is None:
            return
        now.lost_at = now.lost_at or datetime.now(UTC)
        now.next_try_at = datetime.now(UTC) + timedelta(seconds=again_in_s)
        self._camera._enter(CameraState.LOST, str(why))

    def looped(self, at: float) -> None:
        """A file begins again."""
        now = self._now
        if now is not None:
            now.loop_began = at
