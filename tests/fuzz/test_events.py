"""Whatever comes in, nothing crashes and nothing is lost without a word."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.connectors import csv_punches, owntracks, terminals, traccar
from engine.connectors.people import Badges
from engine.errors import NocError
from engine.pipeline.accept import accept_lines
from tests.engine.scene import BASE, play, world

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
KINDS = st.sampled_from(
    ["attendance.punch", "position.fix", "task.assigned", "tour.scheduled", "checkpoint.scanned"]
)
OSMAND = {"id": "G1", "lat": "1", "lon": "2", "timestamp": "3"}
GOOD: dict[str, Any] = {
    "id": "1",
    "source": "s",
    "occurred_at": "2026-03-02T16:30:00Z",
    "person": "G1",
    "site": "PUNE",
    "direction": "in",
    "location": {"lat": 18.5, "lon": 73.8},
    "task": "T",
    "priority": "high",
    "tour": "R",
    "checkpoints": ["K0"],
    "starts_at": "2026-03-02T16:30:00Z",
    "ends_at": "2026-03-02T17:30:00Z",
    "mandatory": True,
    "checkpoint": "K0",
}
FIELDS = st.sampled_from([*GOOD, "biometric", "accuracy_m", "due_at"])


def check_events(kind: str, changes: dict[str, Any], junk: bytes) -> None:
    raw = json.dumps({**GOOD, "type": kind, **changes}).encode()
    lines = [raw, junk, raw[: len(raw) // 2], b"", b" "]
    accepted, refused = accept_lines(lines, source="f", where="f", now=BASE)
    assert len(accepted) + len(refused) == sum(bool(line.strip()) for line in lines)
    verdicts = play([event for event, _ in accepted], ordered=False)
    assert not [
        each for each in verdicts if getattr(each, "detection", "") == "system.pipeline_failed"
    ]


CASES = (KINDS, st.dictionaries(FIELDS, VALUES, max_size=4), st.binary(max_size=60))


@given(*CASES)
@settings(max_examples=150, deadline=None)
def test_events(kind: str, changes: dict[str, Any], junk: bytes) -> None:
    check_events(kind, changes, junk)


@pytest.mark.long
@given(*CASES)
@settings(max_examples=50_000, deadline=None)
def test_events_for_long(kind: str, changes: dict[str, Any], junk: bytes) -> None:
    check_events(kind, changes, junk)


@given(st.binary(max_size=200), st.dictionaries(st.text(max_size=9), st.text(max_size=20)))
@settings(max_examples=150, deadline=None)
def test_connectors_refuse_in_words(body: bytes, query: dict[str, str]) -> None:
    badges = Badges(world())
    terminal = terminals.Terminal(serial="T1", site="PUNE")
    zone = world().zone("PUNE")
    mapping = csv_punches.Mapping(
        columns={"person": "a", "time": "b", "direction": "c"}, timezone="UTC", site="PUNE"
    )
    for parse in (
        lambda: owntracks.events(body, None, badges),
        lambda: traccar.forwarded(body, badges),
        lambda: traccar.osmand(
            {"id": "G1", "lat": "1", "lon": "2", "timestamp": "3", **query}, badges
        ),
        lambda: [
            terminals.event(line, terminal, zone, badges) for line in terminals.lines_of(body)
        ],
        lambda: list(csv_punches.punches(body, mapping, "f")),
    ):
        try:
            made = parse()
        except NocError:
            continue
        accept_lines(made, source="f", where="f", now=BASE)


def test_a_time_beyond_all_calendars_is_refused_in_words() -> None:
    body = b'{"_type":"location","lat":18.5,"lon":73.8,"tst":1e300,"tid":"G1"}'
    with pytest.raises(NocError, match="is no time"):
        owntracks.events(body, None, Badges(world()))


@pytest.mark.parametrize("body", [b'{"_t\xf9pe":1}', b'{"position":{},"\x9c":1}', b"[" * 100_000])
def test_bytes_that_are_no_text_are_refused_in_words(body: bytes) -> None:
    badges = Badges(world())
    for parse in (owntracks.events, lambda raw, _, badges: traccar.forwarded(raw, badges)):
        with pytest.raises(NocError):
            parse(body, None, badges)
