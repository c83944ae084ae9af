"""Missed checkpoints."""

from tests.engine.scene import at, event, found

ID = "compliance.tour_incomplete"
WHO = {"tour": "T1", "person": "G1", "site": "PUNE"}


def planned(mandatory: bool = True, points: int = 4) -> object:
    return event(
        "tour.scheduled",
        0,
        **WHO,
        checkpoints=[f"K{n}" for n in range(points)],
        starts_at=at(10),
        ends_at=at(60),
        mandatory=mandatory,
    )


def scan(minutes: float, point: int, tour: str | None = "T1") -> object:
    return event(
        "checkpoint.scanned", minutes, person="G1", site="PUNE", checkpoint=f"K{point}", tour=tour
    )


def done(minutes: float = 50) -> object:
    return event("tour.completed", minutes, tour="T1")


def test_names_what_was_missed() -> None:
    (finding,) = found(ID, [planned(), scan(20, 0), scan(24, 2), done()])
    assert finding.evidence["missed"] == ("K1", "K3")
    assert (finding.severity, finding.evidence["coverage"]) == ("high", 0.5)
    assert "Point 1 and Point 3" in finding.reason


def test_a_whole_tour_is_quiet() -> None:
    assert not found(ID, [planned(), *(scan(20 + 4 * n, n) for n in range(4)), done()], until=90)


def test_optional_tours_need_four_of_five() -> None:
    four = [scan(20 + 4 * n, n) for n in range(4)]
    assert not found(ID, [planned(False, 5), *four, done()])
    (finding,) = found(ID, [planned(False, 5), *four[:3], done()])
    assert finding.severity == "medium"


def test_the_plan_ends_a_tour_that_nobody_ended() -> None:
    (finding,) = found(ID, [planned(), scan(20, 0)], until=75)
    assert finding.occurred_at == at(75)
