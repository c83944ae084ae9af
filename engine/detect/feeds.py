"""How far each source's news reach, and which of them bring history instead of the present."""

from datetime import datetime, timedelta

import msgspec

#: How far behind its own newest event a source may deliver and still be placed in order.
LATENESS = timedelta(minutes=10)
#: An event further ahead of the engine's clock is held, not trusted.
AHEAD = timedelta(minutes=5)
#: A batch whose newest event is older than this is history being loaded, unless it says otherwise.
HISTORY_AGE = timedelta(hours=24)
#: A source this far behind is catching up: its silence proves nothing until it has.
BEHIND = timedelta(minutes=2)
#: So long after its last delivery a source is no longer taken to be loading or catching up.
PATIENCE = timedelta(seconds=30)


class Feed(msgspec.Struct):
    """What is known of one source.

    Attributes:
        watermark: newest event time seen; `first`: the oldest of its first delivery.
        arrived_at: the engine's clock at the last delivery.
        history: it is delivering the past; deadlines follow its own time.
        usual_gap_s: how long it is usually silent, seconds; 0 until known.
    """

    watermark: datetime
    arrived_at: datetime
    first: datetime
    history: bool = False
    events: int = 0
    deliveries: int = 0
    refused: int = 0
    duplicates: int = 0
    late: int = 0
    usual_gap_s: float = 0.0


class Feeds(msgspec.Struct):
    """All sources by name."""

    by_source: dict[str, Feed] = {}
    lateness: dict[str, timedelta] = {}

    def open(self, source: str, oldest: datetime, now: datetime, *, history: bool) -> Feed:
        """The feed of a source that is about to deliver; a new one begins at `oldest`.

        History that is loaded into a known source has a beginning of its own, too.
        """
        feed = self.by_source.get(source)
        if feed is None or feed.history != history:
            events = feed.events if feed is not None else 0
            feed = self.by_source[source] = Feed(oldest, now, oldest, history, events)
        return feed

    def heard(self, source: str, newest: datetime, now: datetime, count: int) -> Feed:
        """Notes a delivery of `count` new events up to `newest`, of a source that was opened."""
        feed = self.by_source[source]
        feed.usual_gap_s = _usual_gap(feed.usual_gap_s, (now - feed.arrived_at).total_seconds())
        feed.watermark = max(feed.watermark, newest)
        feed.arrived_at = now
        feed.deliveries += 1
        feed.events += count
        return feed

    def lateness_of(self, source: str) -> timedelta:
        """The allowed lateness of a source."""
        return self.lateness.get(source, LATENESS)

    def is_late(self, source: str, occurred_at: datetime) -> bool:
        """Whether an event of that time comes later than its source is allowed."""
        feed = self.by_source.get(source)
        return feed is not None and occurred_at < feed.watermark - self.lateness_of(source)

    def reach(self, source: str | None, now: datetime) -> datetime:
        """Until when deadlines may be judged for something this source reports on.

        The present, except while the source loads history or catches up.
        """
        feed = self.by_source.get(source) if source else None
        if feed is None:
            return now
        if now - feed.arrived_at >= PATIENCE:
            return now
        if feed.history:
            return min(feed.watermark, now)
        if feed.arrived_at - feed.watermark > BEHIND:
            return feed.watermark
        return now

    def loaded(self) -> tuple[datetime, datetime] | None:
        """From when to when history has been loaded; None while none is."""
        spans = [(feed.first, feed.watermark) for feed in self.by_source.values() if feed.history]
        if not spans:
            return None
        return min(first for first, _ in spans), max(last for _, last in spans)


def _usual_gap(usual_s: float, gap_s: float) -> float:
    """The longest gap of late, forgetting slowly, so that one quiet night does not set it."""
    return max(gap_s, usual_s * 0.98)
