"""The order of the stages, in one place: fill in, follow the roster, examine, add points up.

Live and replay differ only in who calls this: with events as they arrive and a clock that ticks,
or with events sorted and the clock of the recording.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from engine.detect.contract import Detection
from engine.detect.feeds import Feeds
from engine.detect.settings import Settings
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Verdict
from engine.model.guarding import ShiftCancelled, ShiftScheduled
from engine.pipeline.attribution import Attribution
from engine.pipeline.calendar import Calendar
from engine.pipeline.examine import Examiner
from engine.pipeline.open_work import OpenWork
from engine.scoring.ledger import Ledger

#: Keys that said nothing for so long and have nothing to remember are forgotten.
QUIET = timedelta(hours=36)
_SWEEP_EVERY = timedelta(hours=1)


class Line:
    """From an accepted event to verdicts. Belongs to one thread; does no input or output.

    Args:
        watching_since: the event time at which observation begins; None: it goes on from a
            snapshot, or `calendar.begin` says when.
        ordered: events come sorted by (`occurred_at`, `source`, `id`), as in replay.
    """

    def __init__(
        self,
        catalogue: Sequence[Detection],
        directory: Directory,
        settings: Settings,
        *,
        watching_since: datetime | None,
        ordered: bool,
        feeds: Feeds | None = None,
    ) -> None:
        self.directory = directory
        self.feeds = feeds if feeds is not None else Feeds()
        self.examiner = Examiner(catalogue, directory, settings, self.feeds, ordered=ordered)
        self.calendar = Calendar(directory, self.examiner)
        self.open_work = OpenWork()
        self.attribution = Attribution()
        self.ledger = Ledger(catalogue, directory, settings)
        self._swept_at: datetime | None = None
        if watching_since is not None:
            self.calendar.begin(watching_since)

    def take(self, event: Envelope, sequence: int = 0, late: bool = False) -> list[Verdict]:
        """One accepted event, its time already in UTC."""
        event = self.open_work.fill_in(event)
        event = self.attribution.fill_in(event, self.directory)
        if isinstance(event, ShiftScheduled | ShiftCancelled):
            self.calendar.follow(event)
        if self._swept_at is None:
            self._swept_at = event.occurred_at
        elif event.occurred_at - self._swept_at > _SWEEP_EVERY:
            self._sweep(event.occurred_at)
        return self._added_up(self.examiner.examine(event, sequence, late))

    def advance(self, now: datetime) -> list[Verdict]:
        """The clock has moved to `now`: roster news and deadlines up to there."""
        self.calendar.extend(now)
        return self._added_up(self.examiner.advance(now))

    def use(self, settings: Settings) -> None:
        """From the next event on these thresholds hold."""
        self.examiner.settings = self.ledger.settings = settings
        self.examiner.forget_settings()

    def _added_up(self, said: list[Verdict]) -> list[Verdict]:
        return said + self.ledger.take(said) if said else said

    def _sweep(self, now: datetime) -> None:
        self._swept_at = now
        self.calendar.extend(now)
        self.open_work.forget_before(now)
        self.ledger.forget_before(now)
        self.examiner.sweep(now, QUIET)
