"""Two attendances too close for the way between them."""

from engine.detect.settings import Override
from tests.engine.scene import found, punch, shift, world

ID = "attendance.impossible_shifts"


def test_fires_when_the_way_needs_longer_than_there_was() -> None:
    (finding,) = found(ID, [punch(0), punch(40, direction="out"), punch(80, site="MUMBAI")])
    assert (finding.severity, finding.confidence) == ("high", 0.85)
    assert finding.evidence["gap_minutes"] == 40
    # Great-circle 120 km at 150 km/h.
    assert 47 < finding.evidence["needed_minutes"] < 49


def test_stays_quiet_when_there_was_time() -> None:
    assert not found(ID, [punch(0, direction="out"), punch(49, site="MUMBAI")])


def test_rostered_shifts_count_before_anybody_punches() -> None:
    roster = [shift("G1", -60, 10), shift("G1", 40, 400, site="MUMBAI")]
    (finding,) = found(ID, [], world(roster), until=60)
    assert finding.evidence["rostered"]


def test_same_site_needs_no_gap_unless_rest_is_asked_for() -> None:
    roster = world([shift("G1", -60, 10), shift("G1", 10, 400, name="second")])
    assert not found(ID, [], roster, until=60)
    rest = [Override(detection=ID, options={"min_rest_minutes": 480})]
    assert found(ID, [], roster, until=60, overrides=rest)
