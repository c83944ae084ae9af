"""Who could have acted as whom."""

from datetime import timedelta

from engine.access.hands import KEPT, MACHINE, TIED, Touch, are_in_one_hand, touched
from tests.engine.scene import at

NOW = at(0)


def tied(one: str, other: str, *touches: tuple[str, str, float]) -> bool:
    """Touches are told as account, by whom, and hours ago."""
    made = [Touch(name, by, NOW - timedelta(hours=ago)) for name, by, ago in touches]
    found = {are_in_one_hand(*pair, made, NOW - TIED) for pair in ((one, other), (other, one))}
    assert len(found) == 1, "it is the same from either side"
    return found.pop()


def test_whoever_touched_the_other_or_both_is_the_same_hand() -> None:
    assert not tied("asha", "ben")
    assert tied("asha", "ben", ("ben", "asha", 1))
    assert tied("asha", "ben", ("BEN", "Asha", 1))
    assert tied("asha", "ben", ("asha", "cleo", 1), ("ben", "cleo", 20))
    assert tied("asha", "ben", ("cleo", "asha", 1), ("ben", "cleo", 1)), "over a third account"
    assert not tied("asha", "ben", ("cleo", "asha", 1), ("ben", "dev", 1))
    assert not tied("asha", "ben", ("ben", "cleo", 1))
    assert not tied("asha", "ben", ("ben", "asha", 24), ("asha", "ben", 90))


def test_what_was_done_at_the_machine_may_have_been_anybody() -> None:
    assert tied("asha", "ben", ("ben", MACHINE, 1))
    assert tied("asha", "ben", ("ben", "cleo", 1), ("cleo", MACHINE, 1))
    assert not tied("asha", "ben", ("cleo", MACHINE, 1))


def test_the_last_touch_of_each_is_kept_for_a_month() -> None:
    known = {"asha": NOW - KEPT, "ben": NOW - timedelta(days=3), "cleo": NOW - timedelta(days=2)}
    assert touched(known, "ben", NOW) == {"ben": NOW, "cleo": known["cleo"]}
