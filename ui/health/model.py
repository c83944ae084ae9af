"""The view-model of the health pane: pulses, the full page, dead letters, the support bundle."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import NocError
from engine.model.health import DeadLetterPage, HealthPage
from engine.model.news import FeedStatus, Pulse
from engine.remote import health
from ui.engine_model import EngineTasks, FindClient

#: Ten minutes of pulses are drawn.
KEPT = 600
#: The full page is asked for with every so many pulses while the pane is seen.
_EVERY = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """One pulse: events a second, engine's compute per event, what waits, the worst lag."""

    at: datetime
    events_s: float
    examine_ms: tuple[float, float, float]
    queue: int
    lag_s: float


class HealthModel(EngineTasks):
    """What the engine says of itself.

    Args:
        client: the client of the engine that is connected now; None while there is none.

    Attributes:
        page: the newest full page; None before the first.
        feeds: every source as of the newest pulse or page; `event_now`: of their clock.
        samples: one a pulse, oldest first.
        stale: why what is shown is old; empty while it is not.
        error: why the last question failed; empty when it did not.
        bundle: what came of the last support bundle; `is_writing` while it is being made.
    """

    changed = Signal()
    sampled = Signal()
    letters_changed = Signal()
    answered = Signal(str, bool)
    bundle_changed = Signal()
    went_stale = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._before: Pulse | None = None
        self._pulses = 0
        self.is_seen = False
        self.page: HealthPage | None = None
        self.feeds: tuple[FeedStatus, ...] = ()
        self.event_now: datetime | None = None
        self.samples: deque[Sample] = deque(maxlen=KEPT)
        self.letters: DeadLetterPage | None = None
        self.source, self.reason, self.with_sent = "", "", False
        self.stale = ""
        self.error = ""
        self.bundle = ""
        self.is_writing = False

    @Slot(object)
    def take_pulse(self, pulse: Pulse) -> None:
        """One second of the engine."""
        before, self._before = self._before, pulse
        rate = 0.0
        if before is not None and pulse.events >= before.events:
            elapsed_s = max((pulse.now - before.now).total_seconds(), 0.1)
            rate = (pulse.events - before.events) / elapsed_s
        lag_s = max((each.lag_s for each in pulse.feeds), default=0.0)
        self.samples.append(Sample(pulse.now, rate, pulse.examine_ms, pulse.queue, lag_s))
        self.feeds, self.event_now = pulse.feeds, pulse.event_now
        self.sampled.emit()
        self._pulses += 1
        if self.is_seen and (self._pulses % _EVERY == 1 or self.page is None):
            self.refresh()

    @Slot(str)
    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.stale = words
        self._before = None
        self.went_stale.emit(words)
        if not words and self.is_seen:
            self.refresh()

    def set_seen(self, seen: bool) -> None:
        """Whether somebody looks; nothing is asked while nobody does."""
        self.is_seen = seen
        if seen:
            self.refresh()

    def refresh(self) -> None:
        """Asks for the full page and the dead letters."""
        self._spawn(self._refresh())

    def filter(self, source: str, reason: str, with_sent: bool) -> None:
        """Shows the dead letters of a source, of a reason, or all (empty words)."""
        self.source, self.reason, self.with_sent = source, reason, with_sent
        self._spawn(self._ask_letters())

    def send_again(self, letter_id: int, raw: str | None) -> None:
        """Sends a refused input once more; `raw` if it was mended. Answers with `answered`."""
        self._spawn(self._send_again(letter_id, raw))

    def write_bundle(self) -> None:
        """Has the support bundle written."""
        if not self.is_writing:
            self._spawn(self._write_bundle())

    async def _refresh(self) -> None:
        client = self._client()
        if client is None:
            return
        try:
            self.page = await health.health_page(client)
        except NocError as failed:
            self.error = str(failed)
        else:
            self.error = ""
            self.feeds, self.event_now = self.page.feeds, self.page.event_now
        self.changed.emit()
        await self._ask_letters()

    async def _ask_letters(self) -> None:
        client = self._client()
        if client is None:
            return
        asked = self.source, self.reason, self.with_sent
        try:
            letters = await health.dead_letters(
                client, source=asked[0], reason=asked[1], with_sent=asked[2]
            )
        except NocError as failed:
            self.error = str(failed)
            self.changed.emit()
            return
        if asked == (self.source, self.reason, self.with_sent):
            self.letters = letters
            self.letters_changed.emit()

    async def _send_again(self, letter_id: int, raw: str | None) -> None:
        client = self._client()
        if client is None:
            self.answered.emit(self.tr("The engine is lost; nothing was sent."), False)
            return
        try:
            receipt = await health.send_again(client, letter_id, raw)
        except NocError as refused:
            self.answered.emit(self.tr("Not sent: {why}").format(why=refused), False)
            return
        if receipt.refused:
            why = receipt.reasons[0].reason if receipt.reasons else ""
            self.answered.emit(self.tr("Refused again: {why}").format(why=why), False)
        elif receipt.duplicates:
            self.answered.emit(self.tr("The engine had this event already."), True)
        elif receipt.held:
            self.answered.emit(
                self.tr("Accepted; it is from the future and waits for its time."), True
            )
        else:
            self.answered.emit(self.tr("Accepted and judged."), True)
        await self._refresh()

    async def _write_bundle(self) -> None:
        client = self._client()
        self.is_writing = client is not None
        self.bundle = "" if client else self.tr("The engine is lost; no bundle was written.")
        self.bundle_changed.emit()
        if client is None:
            return
        try:
            made = await health.write_bundle(client)
        except NocError as failed:
            self.bundle = self.tr("No bundle was written: {why}").format(why=failed)
        else:
            self.bundle = self.tr("{path} ({size:.0f} kB), without personal data").format(
                path=made.path, size=made.size_bytes / 1000
            )
        self.is_writing = False
        self.bundle_changed.emit()
