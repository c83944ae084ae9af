"""How fast the engine is, measured on itself."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from engine.detect.feeds import Feeds
from engine.model.news import FeedStatus

#: Durations kept for the percentiles.
_KEPT = 2_000


class Meter:
    """Durations of examining one event, and what was counted; belongs to the event loop."""

    def __init__(self) -> None:
        self.events = 0
        #: Inputs: `received` is the sum of accepted, duplicates, refused and held.
        self.received = 0
        self.accepted = 0
        self.held = 0
        self.findings = 0
        self.refused = 0
        self.duplicates = 0
        #: What connectors say is wrong, by source.
        self.trouble: Callable[[], Mapping[str, str]] = dict
        self._durations_ms: deque[float] = deque(maxlen=_KEPT)
        self._rates: dict[str, tuple[datetime, int, float]] = {}

    def took(self, per_event_ms: float) -> None:
        """One batch's mean duration per event, milliseconds."""
        self._durations_ms.append(per_event_ms)

    def percentiles_ms(self) -> tuple[float, float, float]:
        """p50, p95, p99 of the last batches; zeros before the first."""
        durations = sorted(self._durations_ms)
        if not durations:
            return (0.0, 0.0, 0.0)
        last = len(durations) - 1
        p50, p95, p99 = (round(durations[round(last * p)], 3) for p in (0.5, 0.95, 0.99))
        return (p50, p95, p99)

    def feeds(self, feeds: Feeds, now: datetime, silent: set[str]) -> tuple[FeedStatus, ...]:
        """Every source's standing, by name; rates over about ten seconds.

        A source whose connector is in trouble is there before its first event.
        """
        trouble = self.trouble()
        unheard = sorted(set(trouble) - set(feeds.by_source))
        return (
            *self._heard(feeds, now, silent, trouble),
            *(_unheard(name, trouble[name]) for name in unheard),
        )

    def _heard(
        self, feeds: Feeds, now: datetime, silent: set[str], trouble: Mapping[str, str]
    ) -> Iterator[FeedStatus]:
        return (
            FeedStatus(
                source=name,
                last_event_at=feed.watermark,
                arrived_at=feed.arrived_at,
                events=feed.events,
                refused=feed.refused,
                duplicates=feed.duplicates,
                late=feed.late,
                lag_s=round((feed.arrived_at - feed.watermark).total_seconds(), 1),
                rate_per_min=self._rate(name, feed.events, now),
                silent=name in silent,
                trouble=trouble.get(name, ""),
            )
            for name, feed in sorted(feeds.by_source.items())
        )

    def _rate(self, source: str, events: int, now: datetime) -> float:
        since, before, rate = self._rates.get(source, (now, events, 0.0))
        elapsed_s = (now - since).total_seconds()
        if elapsed_s >= 10:
            rate = round((events - before) / elapsed_s * 60, 1)
            self._rates[source] = (now, events, rate)
        elif source not in self._rates:
            self._rates[source] = (now, events, 0.0)
        return rate


def _unheard(source: str, trouble: str) -> FeedStatus:
    return FeedStatus(
        source=source,
        last_event_at=None,
        arrived_at=None,
        events=0,
        refused=0,
        duplicates=0,
        late=0,
        lag_s=0.0,
        rate_per_min=0.0,
        silent=False,
        trouble=trouble,
    )
