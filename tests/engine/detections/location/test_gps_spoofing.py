"""Positions that cannot be true."""

from tests.engine.scene import MUMBAI, PUNE, fix, found, north, punch

ID = "location.gps_spoofing"


def test_fires_on_impossible_speed_and_shows_both_places() -> None:
    (finding,) = found(ID, [fix(0), fix(10, MUMBAI)])
    assert (finding.severity, finding.confidence) == ("critical", 0.99)
    assert finding.evidence["indicator"] == "IMPOSSIBLE_SPEED"
    assert finding.evidence["speed_kmh"] > 700
    assert finding.evidence["previous_location"] == PUNE


def test_the_limit_is_150_kmh() -> None:
    assert found(ID, [fix(0), fix(10, north(PUNE, 25_100))])
    assert not found(ID, [fix(0), fix(10, north(PUNE, 24_900))])


def test_both_accuracies_are_allowed_for() -> None:
    jump = [fix(0, accuracy_m=300), fix(10, north(PUNE, 25_500), accuracy_m=300)]
    assert not found(ID, jump)


def test_the_jitter_of_quick_fixes_is_not_travel() -> None:
    assert not found(ID, [fix(0), fix(1 / 60, north(PUNE, 400))])


def test_out_and_back_is_one_finding() -> None:
    assert len(found(ID, [fix(0), fix(10, MUMBAI), fix(20)])) == 1


def test_a_lone_slower_jump_and_return_to_the_very_place() -> None:
    (finding,) = found(ID, [fix(0), fix(10, north(PUNE, 22_000)), fix(20)])
    assert finding.evidence["indicator"] == "TELEPORT_AND_RETURN"
    assert not found(ID, [fix(0), fix(10, north(PUNE, 18_000)), fix(20)])


def test_a_mock_location_is_told_once_and_on_every_punch() -> None:
    mocked = [fix(n, mock_location=True) for n in range(5)]
    assert len(found(ID, mocked)) == 1
    assert len(found(ID, [*mocked, punch(6, location=PUNE, mock_location=True)])) == 2
    assert not found(ID, [fix(0, mock_location=False)])


def test_the_network_disagrees() -> None:
    (finding,) = found(ID, [fix(0, network_location=north(PUNE, 5_120), accuracy_m=100)])
    assert finding.evidence["indicator"] == "NETWORK_MISMATCH"
    assert finding.confidence == 0.90
    assert not found(ID, [fix(0, network_location=north(PUNE, 5_080), accuracy_m=100)])


def test_coming_back_after_a_while_belongs_to_the_same_jump() -> None:
    away = [fix(0), fix(10, MUMBAI), fix(15, north(MUMBAI, 20)), fix(20, MUMBAI), fix(30)]
    assert len(found(ID, away)) == 1
    assert len(found(ID, [*away[:4], fix(75)])) == 1
    later = [*away[:2], *(fix(n, MUMBAI) for n in range(15, 75, 5)), fix(80, north(PUNE, 40))]
    assert len(found(ID, [*away[:2], fix(61, MUMBAI), fix(71)])) == 2
    assert len(found(ID, later)) == 2
