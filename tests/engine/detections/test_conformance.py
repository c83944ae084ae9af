"""What must hold for every detection of the catalogue."""

import random
from functools import cache

import msgspec
import pytest

from engine.detect.contract import Detection, Params, Scope, State
from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.model.envelope import Envelope
from engine.model.finding import Clearance, Finding, Verdict, Withdrawal
from engine.model.kinds import Severity
from engine.model.roster import TimerDue
from engine.pipeline.line import Line
from engine.pipeline.snapshot import capture, read, restore
from tests.engine.detections.busy_scene import (
    ENDS,
    WATCHED_FROM,
    busy_directory,
    busy_shift,
)
from tests.engine.scene import at, play

#: Severity and confidence as the detection catalogue promises them.
PROMISED = {
    "attendance.wrong_person": ("high", 0.95),
    "attendance.unauthorised_site": ("critical", 0.90),
    "attendance.impossible_shifts": ("high", 0.85),
    "attendance.overtime": ("medium", 0.98),
    "attendance.no_show": ("high", 0.95),
    "attendance.early_exit": ("medium", 0.90),
    "biometric.buddy_punching": ("critical", 0.95),
    "biometric.shared_device_run": ("high", 0.80),
    "biometric.low_quality": ("low", 0.70),
    "biometric.pattern_anomaly": ("medium", 0.75),
    "location.gps_spoofing": ("critical", 0.99),
    "location.geofence_violation": ("high", 0.90),
    "location.low_accuracy": ("low", 0.70),
    "location.frozen_position": ("medium", 0.80),
    "location.left_post": ("high", 0.90),
    "activity.guard_inactivity": ("high", None),
    "compliance.tour_overdue": ("high", None),
    "compliance.tour_incomplete": ("high", None),
    "compliance.tour_implausible": ("high", None),
    "compliance.site_understaffed": ("high", None),
}
#: Default thresholds as the detection catalogue promises them.
DEFAULTS = {
    "attendance.impossible_shifts": {"max_travel_speed_kmh": 150, "min_rest_minutes": 0},
    "attendance.overtime": {"max_continuous_work_hours": 16},
    "attendance.no_show": {"no_show_grace_minutes": 15},
    "biometric.buddy_punching": {"concurrent_window_minutes": 5},
    "biometric.low_quality": {"biometric_confidence_min": 0.7},
    "location.gps_spoofing": {"max_travel_speed_kmh": 150, "network_mismatch_m": 5000},
    "location.geofence_violation": {"geofence_threshold_m": 200},
    "location.low_accuracy": {"gps_accuracy_max_m": 100},
    "activity.guard_inactivity": {
        "inactivity_window_minutes": 120,
        "deep_night_factor": 1.2,
        "movement_min_m": 25,
        "inactivity_threshold": 0.8,
    },
    "compliance.task_sla": {"auto_escalate_overdue": True},
    "compliance.tour_overdue": {"tour_grace_minutes": 30},
}
HEARING = [each for each in CATALOGUE if each.scope is not Scope.SOURCE]
of_each = pytest.mark.parametrize("detection", CATALOGUE, ids=lambda each: each.meta.id)
of_each_hearing = pytest.mark.parametrize("detection", HEARING, ids=lambda each: each.meta.id)


def standing(verdicts: list[Verdict]) -> dict[str, Finding]:
    """Findings as last told, without those withdrawn."""
    left: dict[str, Finding] = {}
    for each in verdicts:
        if isinstance(each, Finding):
            left[each.id] = each
        elif isinstance(each, Withdrawal):
            left.pop(each.finding, None)
    return left


@cache
def replayed() -> tuple[Verdict, ...]:
    return tuple(play(busy_shift(), busy_directory(), until=ENDS, since=WATCHED_FROM))


def live(events: list[Envelope]) -> list[Verdict]:
    return play(events, busy_directory(), until=ENDS, since=WATCHED_FROM, ordered=False)


def of(detection: Detection, kind: type) -> list:
    name = detection.meta.id
    return [each for each in replayed() if isinstance(each, kind) and each.detection == name]


def test_ids_are_unique_and_the_score_stands_behind_what_it_joins() -> None:
    ids = [each.meta.id for each in CATALOGUE]
    assert len(set(ids)) == len(ids)
    joined = [name for name in ids if name.startswith(("biometric.", "location."))]
    assert ids.index("fraud.score") > max(ids.index(name) for name in joined)
    assert set(PROMISED) | set(DEFAULTS) <= set(ids)


@of_each
def test_tells_people_what_it_is(detection: Detection) -> None:
    meta = detection.meta
    assert meta.pack
    assert meta.id.partition(".")[2]
    assert meta.title
    assert not meta.title.endswith(".")
    assert meta.icon
    assert meta.related
    assert meta.checks, "an operator must know what to look at"
    assert 0 < meta.confidence <= 1
    assert isinstance(meta.severity, Severity)
    severity, confidence = PROMISED.get(meta.id, (None, None))
    assert severity in (None, meta.severity)
    assert confidence in (None, meta.confidence)


@of_each
def test_its_options_are_plain_and_keep_their_promise(detection: Detection) -> None:
    params = detection.params
    assert isinstance(params, Params)
    for name, value in msgspec.to_builtins(params).items():
        assert isinstance(value, bool | int | float | str), name
    for name, value in DEFAULTS.get(detection.meta.id, {}).items():
        assert getattr(params, name) == value
    again = msgspec.json.decode(msgspec.json.encode(params), type=type(params))
    assert again == params


@of_each
def test_an_empty_state_can_be_kept(detection: Detection) -> None:
    state = detection.state()
    assert isinstance(state, State)
    kept = msgspec.msgpack.encode(state)
    assert msgspec.msgpack.decode(kept, type=detection.state) == state
    # States of two keys share nothing.
    for name in state.__struct_fields__:
        mine, other = getattr(state, name), getattr(detection.state(), name)
        assert mine is not other or not isinstance(mine, list | dict | set)


@of_each_hearing
def test_speaks_in_the_busy_shift_and_gives_its_reasons(detection: Detection) -> None:
    findings = of(detection, Finding)
    assert findings
    for each in findings:
        assert each.reason.endswith((".", "!"))
        assert "\n" not in each.reason
        assert "None" not in each.reason
        assert each.evidence
        assert 0 < each.confidence <= 1
        assert each.settings
        assert each.subject_kind is detection.meta.subject
        assert all(name.startswith("test:") for name in each.events)
        if TimerDue not in detection.on:
            assert each.events, "what rests on events names them"
        if each.contributions:
            assert sum(each.contributions.values()) == pytest.approx(each.evidence["score"])


@of_each_hearing
def test_clears_what_it_promises_to_clear(detection: Detection) -> None:
    findings, ends = of(detection, Finding), of(detection, Clearance)
    assert bool(ends) == detection.meta.clears
    episodes = {(each.subject, each.episode) for each in findings}
    for end in ends:
        assert (end.subject, end.episode) in episodes
        assert end.reason.endswith(".")
    for found in findings:
        assert bool(found.episode) == detection.meta.clears


@of_each_hearing
def test_its_state_survives_being_kept_after_a_busy_shift(detection: Detection) -> None:
    line = told_line(busy_shift(), ordered=True)
    kept = 0
    for partition in line.examiner.partitions[detection.scope].values():
        for state in partition.states:
            if type(state) is detection.state:
                raw = msgspec.msgpack.encode(state)
                assert msgspec.msgpack.decode(raw, type=detection.state) == state
                assert len(raw) < 16_384
                kept += 1
    assert kept


def told_line(events: list[Envelope], *, ordered: bool) -> Line:
    line = Line(
        CATALOGUE,
        busy_directory(),
        Settings(CATALOGUE),
        watching_since=at(WATCHED_FROM),
        ordered=ordered,
    )
    for sequence, each in enumerate(events, 1):
        line.take(each, sequence)
    return line


def test_finds_the_same_on_every_run_byte_for_byte() -> None:
    again = play(busy_shift(), busy_directory(), until=ENDS, since=WATCHED_FROM)
    assert msgspec.json.encode(again) == msgspec.json.encode(replayed())


def test_finds_the_same_live_as_in_replay() -> None:
    said = live(busy_shift())
    assert standing(said) == standing(list(replayed()))
    ends = [each for each in said if isinstance(each, Clearance)]
    assert sorted(ends, key=str) == sorted(
        (each for each in replayed() if isinstance(each, Clearance)), key=str
    )
    assert not [each for each in said if isinstance(each, Withdrawal)]


@pytest.mark.parametrize("seed", range(4))
def test_finds_the_same_with_events_out_of_order_within_the_lateness(seed: int) -> None:
    shuffler = random.Random(seed)
    jumbled = sorted(
        busy_shift(), key=lambda each: each.occurred_at.timestamp() + shuffler.uniform(0, 590)
    )
    assert standing(live(jumbled)) == standing(list(replayed()))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_goes_on_from_a_snapshot_where_it_stopped(share: float) -> None:
    told = list(enumerate(busy_shift(), 1))
    cut = int(len(told) * share)
    first = Line(
        CATALOGUE,
        busy_directory(),
        Settings(CATALOGUE),
        watching_since=at(WATCHED_FROM),
        ordered=False,
    )
    said: list[Verdict] = []
    for sequence, each in told[:cut]:
        said += [*first.advance(each.occurred_at), *first.take(each, sequence)]
    clock = told[cut - 1][1].occurred_at
    snapshot = read(capture(first, CATALOGUE, cut, clock), CATALOGUE)
    assert snapshot is not None
    second = Line(
        CATALOGUE, busy_directory(), Settings(CATALOGUE), watching_since=None, ordered=False
    )
    restore(second, snapshot)
    for sequence, each in told:
        if sequence <= snapshot.tell_from:
            continue
        if sequence > cut:
            second.examiner.recovered()
        said += [*second.advance(each.occurred_at), *second.take(each, sequence)]
    said += second.advance(at(ENDS))
    assert standing(said) == standing(list(replayed()))


def test_a_snapshot_of_another_catalogue_is_not_read() -> None:
    line = told_line(busy_shift()[:5], ordered=False)
    body = capture(line, CATALOGUE, 5, at(0))
    assert read(body, CATALOGUE) is not None
    assert read(body, CATALOGUE[1:]) is None
    assert read(body[:-7], CATALOGUE) is None
