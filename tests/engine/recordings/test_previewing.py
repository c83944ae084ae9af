"""What counts as gone, new and moved between two sets of findings."""

from typing import Any

from msgspec.structs import replace

from engine.model.finding import Finding
from engine.recordings.previewing import Difference, concerned
from tests.engine.scene import MUMBAI, at, fix, found

SPOOFING = "location.gps_spoofing"


def finding(id_: str, minutes: float, **changes: Any) -> Finding:
    (made, *_) = found(SPOOFING, [fix(-3), fix(-2, MUMBAI)])
    return replace(made, id=id_, occurred_at=at(minutes), **changes)


def difference(before: list[Finding], now: list[Finding]) -> Difference:
    return Difference({each.id: each for each in before}, {each.id: each for each in now})


def test_a_moment_that_is_not_found_again_is_gone_and_another_is_new() -> None:
    seen = difference([finding("a", 0), finding("b", 1)], [finding("b", 1), finding("c", 0)])
    assert (set(seen.gone), set(seen.new), seen.moved) == ({"a"}, {"c"}, [])
    (count,) = seen.counts()
    assert count.before - count.gone + count.new == count.now


def test_a_standing_condition_noticed_earlier_is_the_same_one_within_two_hours() -> None:
    old = finding("a", 100, episode="silent at 100")
    near, far = (
        finding("b", -20, episode="silent at -20"),
        finding("c", -21, episode="silent at -21"),
    )
    assert difference([old], [near]).moved == [SPOOFING]
    apart = difference([old], [far])
    assert (set(apart.gone), set(apart.new)) == ({"a"}, {"c"})
    twice = difference([old], [near, replace(near, id="d")])
    assert (len(twice.gone), len(twice.new), len(twice.moved)) == (0, 1, 1)
    other = difference([old], [replace(near, subject="G9")])
    assert (len(other.gone), len(other.new)) == (1, 1)


def test_the_same_finding_at_another_instant_has_moved() -> None:
    assert difference([finding("a", 0)], [finding("a", 5)]).moved == [SPOOFING]


def test_a_joined_detection_brings_the_score_and_all_that_it_joins() -> None:
    assert [each.meta.id for each in concerned(["attendance.no_show"])] == ["attendance.no_show"]
    joined = {each.meta.id for each in concerned(["location.geofence_violation"])}
    assert {"fraud.score", "biometric.buddy_punching", SPOOFING} <= joined
    assert "attendance.no_show" not in joined
