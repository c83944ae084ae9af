"""Pinned to the last digit."""

from tests.engine.scene import PUNE, cleared, event, fix, found, north

ID = "location.frozen_position"


def pinned(count: int, every: float = 4) -> list:
    return [fix(n * every) for n in range(count)]


def sign(minutes: float = 30) -> object:
    return event("phone.activity", minutes, person="G1", kind="motion")


def test_fires_on_twenty_fixes_in_an_hour_with_other_activity() -> None:
    (finding,) = found(ID, [*pinned(20), sign()])
    assert (finding.severity, finding.confidence) == ("medium", 0.80)
    assert finding.evidence["fixes"] == 20


def test_stays_quiet_below_each_limit() -> None:
    assert not found(ID, [*pinned(19), sign()])
    assert not found(ID, [*pinned(20, every=3.1), sign()])
    assert not found(ID, pinned(20))


def test_eleven_centimetres_are_movement() -> None:
    moving = [fix(n * 4, north(PUNE, 0.2 * n)) for n in range(20)]
    assert not found(ID, [*moving, sign()])


def test_clears_on_movement() -> None:
    assert cleared(ID, [*pinned(20), sign(), fix(90, north(PUNE, 5))])
