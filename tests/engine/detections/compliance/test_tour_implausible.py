"""Faster than walking."""

from tests.engine.scene import at, event, found

ID = "compliance.tour_implausible"
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


def test_fires_above_twelve_kilometres_an_hour_once() -> None:
    # 60 m in 17 s are 12.7 km/h, in 19 s 11.4.
    quick = [planned(), *(scan(20 + n * 17 / 60, n) for n in range(4))]
    (finding,) = found(ID, quick)
    assert finding.severity == "high"
    assert finding.evidence["speed_kmh"] == 12.7
    assert not found(ID, [planned(), *(scan(20 + n * 25 / 60, n) for n in range(4))])


def test_all_within_a_minute_needs_no_places() -> None:
    def tour(gap_s: float) -> list:
        plan = event(
            "tour.scheduled",
            0,
            **WHO,
            checkpoints=["X0", "X1", "X2"],
            starts_at=at(10),
            ends_at=at(60),
            mandatory=True,
        )
        scans = [
            event("checkpoint.scanned", 20 + n * gap_s / 60, **WHO, checkpoint=f"X{n}")
            for n in range(3)
        ]
        return [plan, *scans]

    assert found(ID, tour(30))
    assert not found(ID, tour(31))
