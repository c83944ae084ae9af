"""A source has gone silent.

Sees:
    When each source last delivered, and how long it usually is silent.
Matters because:
    What does not arrive cannot be judged: silence of guards proves nothing while the feed is down.
Wrong when:
    A source is quiet by nature at some hours; its own longest gap of late sets the limit.
Source:
    Detection catalogue, `system.feed_silent`.
"""

from datetime import datetime, timedelta

from engine.detect import conditions
from engine.detect.contract import Detection, Evidence, Meta, Params, Scope
from engine.detect.feeds import Feeds
from engine.detect.units import Count, Factor, Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.finding import Finding, Verdict
from engine.model.kinds import Severity, SubjectKind

META = Meta(
    id="system.feed_silent",
    title="Feed silent",
    severity=Severity.HIGH,
    confidence=1.0,
    subject=SubjectKind.SOURCE,
    icon="wifi-off",
    checks=(
        "Look at the feed on the Health page: last event, refusals",
        "Ask the supplier of the feed",
        "Tell the shift that absence alarms mean nothing until it is back",
    ),
    related="system",
    clears=True,
)


class Limits(Params, frozen=True):
    """How long is too long."""

    #: Never told before this, minutes.
    min_silence_minutes: Minutes = 5.0
    #: What is usual is known after so many deliveries.
    min_deliveries: Count = 3
    #: Times the longest gap of late.
    gap_factor: Factor = 3.0


class Measured(Evidence, frozen=True):
    """How long the source has been silent, and how long it usually is."""

    source: str
    silent_minutes: float
    usual_gap_s: float
    last_at: datetime


def judge(feeds: Feeds, now: datetime, standing: set[str], params: Limits) -> list[Verdict]:
    """Findings for sources that went silent, clearances for those that are back.

    Args:
        now: the clock by which deliveries were noted.
        standing: sources known to be silent; kept up to date here.
    """
    verdicts: list[Verdict] = []
    for name, feed in feeds.by_source.items():
        if feed.history or feed.deliveries < params.min_deliveries:
            continue
        silent = now - feed.arrived_at
        limit = max(
            timedelta(minutes=params.min_silence_minutes),
            timedelta(seconds=feed.usual_gap_s * params.gap_factor),
        )
        if silent > limit and name not in standing:
            standing.add(name)
            verdicts.append(_finding(name, feed.arrived_at, feed.usual_gap_s, now))
        elif silent <= limit and name in standing:
            standing.discard(name)
            verdicts.append(conditions.ended(META, name, "silent", now, "The feed delivers again."))
    return verdicts


def _finding(source: str, last_at: datetime, usual_gap_s: float, now: datetime) -> Finding:
    measured = Measured(
        source=source,
        silent_minutes=round((now - last_at).total_seconds() / 60, 1),
        usual_gap_s=round(usual_gap_s, 1),
        last_at=last_at,
    )
    return conditions.standing(
        META,
        source,
        "silent",
        (source, last_at.isoformat()),
        now,
        reason=explain(measured, None),
        evidence={
            "source": source,
            "silent_minutes": measured.silent_minutes,
            "usual_gap_s": measured.usual_gap_s,
            "last_at": last_at.isoformat(),
        },
    )


def explain(found: Measured, names: Directory | None) -> str:
    """One sentence for the operator."""
    silent = duration(timedelta(minutes=found.silent_minutes))
    usual = duration(timedelta(seconds=found.usual_gap_s))
    return f"Feed {found.source} has been silent for {silent}; usually it is for {usual} at most."


DETECTION = Detection(meta=META, scope=Scope.SOURCE, on={}, explain=explain, params=Limits())
