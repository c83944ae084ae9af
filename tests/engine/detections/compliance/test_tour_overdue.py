"""A tour not begun."""

from tests.engine.scene import at, cleared, event, found

ID = "compliance.tour_overdue"
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


def test_fires_half_an_hour_after_the_start() -> None:
    (finding,) = found(ID, [planned()], until=40)
    assert (finding.subject, finding.occurred_at, finding.severity) == ("G1", at(40), "high")
    assert not found(ID, [planned()], until=39.9)


def test_one_scan_is_a_beginning_also_when_it_does_not_name_the_tour() -> None:
    assert not found(ID, [planned(), scan(40, 0)], until=60)
    assert not found(ID, [planned(), scan(20, 0, tour=None)], until=60)


def test_optional_tours_may_be_left_out_and_a_late_one_clears() -> None:
    assert not found(ID, [planned(mandatory=False)], until=60)
    assert cleared(ID, [planned(), scan(50, 0)])
