"""No sign of life at night."""

from types import SimpleNamespace
from typing import Any

from engine.detect.contract import Wake
from engine.detect.settings import Override
from engine.detections.activity.guard_inactivity import Limits, Signs, on_deadline
from engine.model.roster import TimerDue
from tests.engine.scene import PUNE, at, cleared, event, fix, found, north, punch, shift, world

ID = "activity.guard_inactivity"
#: 22:00 to 06:00 in India.
NIGHT = (shift("G1", 0, 480),)


def life(*minutes: float) -> list:
    return [event("phone.activity", minute, person="G1", kind="screen") for minute in minutes]


def test_fires_within_five_minutes_of_the_threshold() -> None:
    (finding,) = found(ID, [punch(0), *life(1)], world(NIGHT), until=100)
    # 0.8 of 120 minutes after the last sign, on the next five-minute round.
    assert at(97) <= finding.occurred_at <= at(102)
    assert (finding.severity, finding.confidence) == ("high", 0.95)
    assert sum(finding.contributions.values()) == finding.evidence["score"]
    assert "phone" in finding.evidence["last_seen"]


def test_gets_critical_as_the_silence_goes_on() -> None:
    said = found(ID, [punch(0), *life(1)], world(NIGHT), until=125)
    assert [each.severity for each in said] == ["high", "critical"]


def test_deep_night_weighs_more() -> None:
    # 01:00 in India is 180 minutes after the base.
    (finding,) = found(ID, [punch(0), *life(*range(1, 100, 19))], world(NIGHT), until=184)
    assert finding.evidence["deep_night"]
    assert finding.occurred_at >= at(180)


def test_a_signal_the_guard_never_has_gives_its_weight_to_the_others() -> None:
    steady = [fix(n, north(PUNE, 40 * (n % 2))) for n in range(0, 120, 5)]
    assert not found(ID, [punch(0), *steady], world(NIGHT), until=120)


def test_jitter_is_no_movement() -> None:
    still = [fix(n, north(PUNE, 10 * (n % 2))) for n in range(0, 120, 5)]
    assert found(ID, [punch(0), *still], world(NIGHT), until=120)


def test_clears_on_activity() -> None:
    assert cleared(ID, [punch(0), *life(1, 110)], world(NIGHT), until=120)


def test_day_shifts_and_guards_who_are_not_there_are_left_alone() -> None:
    day = world([shift("G1", 480, 960)])
    assert not found(ID, [punch(480), *life(481)], day, until=700)
    assert not found(ID, [punch(0), *life(1), punch(5, direction="out")], world(NIGHT), until=200)


def test_thresholds_are_settings() -> None:
    patient = [Override(detection=ID, site="PUNE", options={"inactivity_window_minutes": 600})]
    silent = [punch(0), *life(1)]
    assert not found(ID, silent, world(NIGHT), until=125, overrides=patient)


def test_nobody_is_watched_beyond_a_shift_whose_end_was_never_told() -> None:
    directory = world(NIGHT)
    (night,) = directory.roster.of_person("G1", at(10))
    state = Signs(shift=night, watched_from=at(0), clocked_in=False)
    context: Any = SimpleNamespace(key="G1", directory=directory, found=[])
    still = on_deadline(TimerDue(at(485), night.id), state, Limits(), context)
    assert [type(each) for each in still or ()] == [Wake]
    assert not on_deadline(TimerDue(at(480 + 1445), night.id), state, Limits(), context)
    assert state.shift is None
