"""Who should be at a site, and who is."""

from engine.model.directory import Shift
from engine.model.pages import PresenceState
from engine.profile.presence import presence
from engine.profile.work import stays
from tests.engine.scene import at, punch


def rostered(person: str, starts: float, ends: float) -> Shift:
    return Shift(
        id=f"{person}-{starts}", person=person, site="PUNE", starts_at=at(starts), ends_at=at(ends)
    )


def states(shifts: list[Shift], punches: list, now: float, known: bool = True) -> dict[str, str]:
    rows = presence(shifts, stays(punches, at(now)), at(now), known)
    assert len({row.person for row in rows}) == len(rows)
    return {row.person: row.state.value for row in rows}


def test_says_of_everybody_how_they_stand() -> None:
    shifts = [rostered(f"G{number}", 0, 480) for number in (1, 2, 3)]
    punches = [punch(1), punch(2, "G2"), punch(5, "G4"), punch(60, "G2", direction="out")]
    assert states([*shifts, rostered("G5", 480, 960)], punches, 90) == {
        "G1": "on_post",
        "G2": "left",
        "G3": "missing",
        "G4": "unrostered",
        "G5": "due",
    }


def test_the_missing_stand_first() -> None:
    rows = presence(
        [rostered("G1", 0, 480), rostered("G2", 0, 480)], stays([punch(1)], at(9)), at(9), True
    )
    assert [row.state for row in rows] == [PresenceState.MISSING, PresenceState.ON_POST]


def test_without_any_punch_of_the_site_nobody_is_called_missing() -> None:
    assert states([rostered("G1", 0, 480)], [], 90, known=False) == {"G1": "unknown"}


def test_one_who_stays_for_the_next_shift_is_there_for_it() -> None:
    shifts = [rostered("G1", 0, 480), rostered("G1", 480, 960)]
    rows = presence(shifts, stays([punch(1)], at(500)), at(500), True)
    assert [(row.state.value, row.shift) for row in rows] == [("on_post", shifts[1])]


def test_one_who_stays_after_the_shift_is_still_shown() -> None:
    assert states([rostered("G1", 0, 480)], [punch(1)], 500) == {"G1": "on_post"}


def test_before_the_shift_begins_nobody_is_missing() -> None:
    assert states([rostered("G1", 30, 480)], [], 0) == {"G1": "due"}
    assert states([rostered("G1", 30, 480)], [punch(-20)], 0) == {"G1": "on_post"}
