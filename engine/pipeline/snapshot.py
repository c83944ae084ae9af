"""The line's memory on disk, so that a restart does not begin from nothing.

A snapshot holds each key as it was at its oldest checkpoint, which is older than the allowed
lateness, and names the place in the journal from which telling again brings everything back to the
present, the recent past included.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b

import msgspec

from engine.detect.contract import Detection
from engine.detect.feeds import LATENESS, Feeds
from engine.directory.roster import Learned
from engine.pipeline.attribution import Attribution
from engine.pipeline.line import Line
from engine.pipeline.open_work import OpenWork
from engine.pipeline.partition import Checkpoint, Kept, Partition
from engine.scoring.ledger import Day


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The line at one moment.

    Attributes:
        fingerprint: of the catalogue; another one cannot read these states.
        sequence: newest journal place that was told.
        tell_from: events after this place must be told again.
        clock: event time up to which deadlines had fired.
        news_from: roster news from here on is to be announced again.
        roster: what was learned of shifts while watching.
        days: the risk ledger.
    """

    fingerprint: str
    sequence: int
    tell_from: int
    clock: datetime
    watching_since: datetime
    news_from: datetime
    roster: list[Learned]
    feeds: Feeds
    open_work: OpenWork
    attribution: Attribution
    days: dict[str, Day]
    kept: list[Kept]


def fingerprint(catalogue: Sequence[Detection]) -> str:
    """Changes whenever a detection is added, removed, or keeps another state."""
    lines = [
        f"{each.meta.id}@{each.version} {each.scope} "
        + ",".join(f"{name}:{kind}" for name, kind in sorted(each.state.__annotations__.items()))
        for each in catalogue
    ]
    return blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def capture(line: Line, catalogue: Sequence[Detection], sequence: int, clock: datetime) -> bytes:
    """The snapshot, encoded. Cheap for keys that have not spoken since the last one."""
    kept: list[Kept] = []
    waiting = line.examiner.waiting_from()
    tell_from, news_from = sequence, clock if waiting is None else min(clock, waiting)
    for scope, partitions in line.examiner.partitions.items():
        for key, partition in partitions.items():
            source, past = partition.source, None
            checkpoint = _oldest(partition, _told_until(line.feeds, source, clock))
            told = partition.log
            if partition.past is not None:
                lane, bringing = partition.past.lane, partition.past.source
                past = partition.past.kept(_oldest(lane, _told_until(line.feeds, bringing, clock)))
                told = [*lane.log, *told]
            for logged in told:
                if logged.sequence:
                    tell_from = min(tell_from, logged.sequence - 1)
                else:
                    news_from = min(news_from, logged.position[0])
            kept.append(
                Kept(
                    scope=scope,
                    key=key,
                    tenant=partition.tenant,
                    source=source,
                    checkpoint=checkpoint,
                    past=past,
                    keeps_until=partition.keeps_until,
                )
            )
    return msgspec.msgpack.encode(
        Snapshot(
            fingerprint=fingerprint(catalogue),
            sequence=sequence,
            tell_from=tell_from,
            clock=clock,
            watching_since=line.calendar.watching_since,
            news_from=news_from,
            roster=line.directory.roster.learned(),
            feeds=line.feeds,
            open_work=line.open_work,
            attribution=line.attribution,
            days=line.ledger.days,
            kept=kept,
        )
    )


def _told_until(feeds: Feeds, source: str | None, clock: datetime) -> datetime:
    """How far a source has told; one that loads history is not quiet for being behind the clock."""
    feed = feeds.by_source.get(source) if source else None
    return min(feed.watermark, clock) if feed is not None and feed.history else clock


def _oldest(partition: Partition, told_until: datetime) -> Checkpoint:
    quiet = partition.head[0] < told_until - LATENESS
    if not partition.checkpoints:
        return partition.settle()
    if quiet and partition.log and not partition.is_held(told_until):
        return partition.settle()
    return partition.checkpoints[0]


def read(body: bytes, catalogue: Sequence[Detection]) -> Snapshot | None:
    """The snapshot, or None when it is broken or of another catalogue."""
    try:
        snapshot = msgspec.msgpack.decode(body, type=Snapshot)
    except (msgspec.MsgspecError, ValueError):
        return None
    return snapshot if snapshot.fingerprint == fingerprint(catalogue) else None


def restore(line: Line, snapshot: Snapshot) -> None:
    """Puts every key back; then tell the journal from `tell_from` on, the clock at each event."""
    for learned in snapshot.roster:
        line.directory.roster.adopt(learned)
    line.calendar.go_on(snapshot.watching_since, snapshot.news_from, snapshot.clock)
    line.feeds.by_source.update(snapshot.feeds.by_source)
    line.open_work = snapshot.open_work
    line.examiner.resume(snapshot.kept)
    line.attribution = snapshot.attribution
    line.ledger.adopt(snapshot.days)
