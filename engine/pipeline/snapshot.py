"""The line's memory on disk, so that a restart does not begin from nothing.

A snapshot holds each key as it was at its oldest checkpoint, which is older than the allowed
lateness, and names the place in the journal from which telling again brings everything back to the
present, the recent past included.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b

import msgspec

from engine.detect.contract import Detection, Scope
from engine.detect.feeds import LATENESS, Feeds
from engine.directory.roster import Learned
from engine.pipeline.line import Line
from engine.pipeline.open_work import OpenWork
from engine.pipeline.partition import Checkpoint, Partition


class Kept(msgspec.Struct, frozen=True):
    """One key."""

    scope: Scope
    key: str
    tenant: str
    source: str | None
    checkpoint: Checkpoint


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The line at one moment.

    Attributes:
        fingerprint: of the catalogue; another one cannot read these states.
        sequence: newest journal place that was told.
        tell_from: events after this place must be told again.
        clock: event time up to which deadlines had fired.
        news_from: roster news from here on is to be announced again.
        roster: what was learned of shifts while watching.
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
    tell_from, news_from = sequence, clock
    for scope, partitions in line.examiner.partitions.items():
        for key, partition in partitions.items():
            checkpoint = _oldest(partition, clock)
            for logged in partition.log:
                if logged.sequence:
                    tell_from = min(tell_from, logged.sequence - 1)
                else:
                    news_from = min(news_from, logged.position[0])
            kept.append(Kept(scope, key, partition.tenant, partition.source, checkpoint))
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
            kept=kept,
        )
    )


def _oldest(partition: Partition, clock: datetime) -> Checkpoint:
    quiet = partition.head[0] < clock - LATENESS
    if not partition.checkpoints or (quiet and partition.log):
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
    line.examiner.resume(
        (each.scope, each.key, each.tenant, each.source, each.checkpoint) for each in snapshot.kept
    )
