"""History loaded under a present: in any turns with live events, over restarts, what stands at the
end is what would stand if the history had come first."""

import random
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.detect.contract import Scope
from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.model.directory import Shift
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict, Withdrawal
from engine.pipeline.line import Line
from engine.pipeline.order import PAUSE
from engine.pipeline.partition import Partition
from engine.pipeline.snapshot import capture, read, restore
from engine.pipeline.telling import Teller
from tests.engine.pipeline.test_order import standing
from tests.engine.scene import MUMBAI, PUNE, at, event, face, fix, punch, shift, world

DAY = 24 * 60
#: Rostered all along: yesterday's shifts and those under way; G4 is not expected by anybody.
ROSTER = (
    *(shift("G1", -day * DAY, -day * DAY + 480) for day in (6, 5, 4, 3, 2)),
    shift("G2", -3 * DAY, -3 * DAY + 480),
    shift("G2", -15 * 60, -7 * 60),
    shift("G1", -30, 450),
    shift("G3", -20, 460, site="MUMBAI"),
)


def from_source(events: list[Envelope], source: str) -> list[Envelope]:
    return [msgspec.structs.replace(each, source=source) for each in events]


def history() -> list[Envelope]:
    """Some days of three guards, with something to find on most of them."""
    told: list[Envelope] = []
    for day in range(6, 0, -1):
        base = -day * DAY
        if day != 4:
            told += [punch(base - 5, biometric=face(0.95 - day / 20)), punch(base + 700)]
        told += [fix(base + 30), fix(base + 34, MUMBAI if day in (5, 2) else PUNE)]
        told += [punch(base - 3, "G3", site="MUMBAI"), fix(base + 90, person="G3")]
        told += [
            event("task.assigned", base + 10, task=f"T{day}", person="G3", site="MUMBAI",
                  priority="critical"),
            event("phone.activity", base + 200, person="G4", kind="screen"),
            punch(base + 210, "G4"),
        ]  # fmt: skip
    # Up to the night before: what today's verdicts rest on.
    told += [punch(-14 * 60, "G3", site="MUMBAI"), punch(-200, "G1", direction="out")]
    told.sort(key=lambda each: (each.occurred_at, each.source, each.id))
    return from_source(told, "csv")


def live() -> list[Envelope]:
    """An hour of today."""
    told = [
        punch(1, "G3", site="MUMBAI"),
        fix(2, person="G3", place=MUMBAI),
        fix(4),
        fix(9, MUMBAI),
        punch(8, "G4", biometric=face(0.4)),
        punch(20, "G1", biometric=face()),
        *(fix(22 + 3 * n) for n in range(8)),
        punch(50, "G2", direction="out"),
        fix(47, MUMBAI, person="G3"),
    ]
    return from_source(told, "app")


class Site:
    """A line, the journal it can be told again from, and the clock on the wall."""

    def __init__(self, begins: float = 0.0) -> None:
        self.clock = at(begins)
        self.line = Line(
            CATALOGUE, world(ROSTER[-2:]), Settings(CATALOGUE), watching_since=None, ordered=False
        )
        self.line.calendar.begin(self.clock)
        for each in ROSTER[:-2]:
            self.line.calendar.learn(msgspec.convert(each, Shift), None)
        self.journal: list[Envelope] = []
        self.said: list[Verdict] = []

    def tick(self, minutes: float | None = None) -> None:
        if minutes is not None:
            self.clock = max(self.clock, at(minutes))
        self.said += self.line.advance(self.clock)

    def tell(self, events: list[Envelope], *, past: bool) -> None:
        """One delivery of one source, as the engine takes it."""
        source, feeds = events[0].source, self.line.feeds
        feeds.open(source, events[0].occurred_at, self.clock, history=past)
        if past:
            self.line.examiner.set_aside_past(self.clock)
        for each in events:
            self.journal.append(each)
            late = feeds.is_late(source, each.occurred_at)
            self.said += self.line.take(each, len(self.journal), late)
        newest = max(each.occurred_at for each in events)
        feeds.heard(source, newest, self.clock, len(events))

    def keep(self) -> bytes:
        return capture(self.line, CATALOGUE, len(self.journal), self.clock)

    def restart(self, body: bytes) -> None:
        """As after a kill: the memory as it was kept, then the journal from there on."""
        snapshot = read(body, CATALOGUE)
        assert snapshot is not None
        self.line = Line(
            CATALOGUE, world(ROSTER), Settings(CATALOGUE), watching_since=None, ordered=False
        )
        restore(self.line, snapshot)
        self.line.examiner.set_aside_past(self.clock)
        clock = at(-100 * DAY)
        for sequence, each in enumerate(self.journal, 1):
            if sequence <= snapshot.tell_from:
                continue
            past = each.source == "csv"
            if sequence > snapshot.sequence:
                self.line.examiner.recovered()
                self.line.feeds.open(each.source, each.occurred_at, self.clock, history=past)
            clock = max(clock, min(each.occurred_at, self.clock))
            self.said += self.line.advance(clock)
            late = self.line.feeds.is_late(each.source, each.occurred_at)
            self.said += self.line.take(each, sequence, late)
            if sequence > snapshot.sequence:
                self.line.feeds.heard(each.source, each.occurred_at, self.clock, 1)
        self.line.examiner.recovered()
        self.tick()

    def end(self) -> set[str]:
        self.tick(62)
        self.tick(62 + PAUSE.total_seconds() / 60 + 1)
        return standing(self.said)


def expected() -> set[str]:
    """The history first, then today."""
    quiet = Site()
    quiet.tell(history(), past=True)
    quiet.line.feeds.by_source["csv"].history = False
    quiet.tick()
    for each in live():
        quiet.tick((each.occurred_at - at(0)).total_seconds() / 60)
        quiet.tell([each], past=False)
    return quiet.end()


def turns(chance: random.Random) -> Iterator[tuple[str, list[Envelope]]]:
    """Both in their own order, in random turns; the memory kept and killed in between."""
    old, new = history(), live()
    # Everybody has a past before the present has gone on for longer than is remembered.
    yield "past", old[:10]
    del old[:10]
    while old or new:
        if old and (not new or chance.random() < 0.6):
            count = chance.choice((1, 3, 10))
            yield "past", old[:count]
            del old[:count]
        else:
            yield "live", [new.pop(0)]
        yield chance.choice(("go on", "go on", "tick", "tick", "keep", "kill")), []


def interleaved(seed: int) -> set[str]:
    chance = random.Random(seed)
    site = Site()
    site.tick()
    kept = site.keep()
    for what, events in turns(chance):
        if what == "live":
            # As the heartbeat does: what the minutes have brought is kept.
            site.tick((events[0].occurred_at - at(0)).total_seconds() / 60)
            kept = site.keep()
        if events:
            site.tell(events, past=what == "past")
        elif what == "tick":
            site.tick()
        elif what == "keep":
            kept = site.keep()
        elif what == "kill":
            site.restart(kept)
    return site.end()


@pytest.fixture(scope="module")
def wanted() -> set[str]:
    return expected()


@given(seed=st.integers(0, 100_000))
@settings(max_examples=25, deadline=None)
def test_history_and_today_in_turns_with_restarts_find_what_they_find_in_order(
    wanted: set[str], seed: int
) -> None:
    assert len(wanted) >= 50
    assert interleaved(seed) == wanted


def test_a_load_tells_the_present_again_once_and_not_for_every_event(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    tell = Teller.tell

    def counted(self: Teller, partition: Partition, *args: Any) -> None:
        told.append(partition.key)
        tell(self, partition, *args)

    monkeypatch.setattr(Teller, "tell", counted)
    site = Site()
    site.tick()
    for each in live():
        site.tell([each], past=False)
    today = told.count("G1")
    before = len(told)
    for start in range(0, len(history()), 10):
        site.tell(history()[start : start + 10], past=True)
        site.tick()
    loading = len(told) - before
    site.tick(62 + PAUSE.total_seconds() / 60)
    again = len(told) - before - loading
    # Every event of the history once for its person and once for its site or task at most.
    assert len(history()) < loading <= 4 * len(history())
    assert 0 < again <= 4 * today


def test_history_that_the_present_no_longer_reaches_is_judged_for_itself() -> None:
    site = Site()
    site.tick()
    for minutes in range(0, 40, 2):
        site.tick(minutes)
        site.tell(from_source([fix(minutes)], "app"), past=False)
    said = len(site.said)
    assert not said
    site.keep()
    site.tell(from_source([fix(-3 * DAY), fix(-3 * DAY + 4, MUMBAI)], "csv"), past=True)
    found = [each for each in site.said if isinstance(each, Finding)]
    assert [(each.detection, each.subject) for each in found] == [("location.gps_spoofing", "G1")]
    assert not found[0].late
    site.end()
    assert not [each for each in site.said if isinstance(each, Withdrawal)]


def test_history_of_a_site_does_not_wait_for_what_the_engine_says_of_its_cameras() -> None:
    site = Site()
    for state in ("offline", "online"):
        said = event("camera.status", 0, camera="C1", site="GOA", state=state)
        site.tell(from_source([said], "cameras"), past=False)
    site.tick()
    visits = [punch(-2 * DAY + 7 * hour, "G4", site="GOA") for hour in range(20)]
    site.tell(from_source(visits, "csv"), past=True)
    site.tick()
    partitions = site.line.examiner.partitions
    assert partitions[Scope.SITE]["GOA"].past is None
    assert partitions[Scope.SITE]["GOA"].head[0] == visits[-1].occurred_at
    assert partitions[Scope.CAMERA]["C1"].head[0] == at(0)
