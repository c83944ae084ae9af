"""A punch outside the fence."""

from tests.engine.scene import PUNE, found, north, punch, world

ID = "location.geofence_violation"


def test_fires_beyond_fence_and_threshold() -> None:
    (finding,) = found(ID, [punch(0, location=north(PUNE, 352))])
    assert (finding.severity, finding.confidence) == ("high", 0.90)
    assert 200 < finding.evidence["distance_beyond_m"] < 205
    assert not found(ID, [punch(0, location=north(PUNE, 348))])


def test_accuracy_is_allowed_for_and_a_missing_place_proves_nothing() -> None:
    assert not found(ID, [punch(0, location=north(PUNE, 380), accuracy_m=40)])
    assert not found(ID, [punch(0)])


def test_a_site_without_fence_has_200_metres() -> None:
    bare = world(geofence=None)
    assert found(ID, [punch(0, location=north(PUNE, 402))], bare)
    assert not found(ID, [punch(0, location=north(PUNE, 398))], bare)


def test_a_polygon() -> None:
    lat, lon = PUNE["lat"], PUNE["lon"]
    corners = [[lon - 0.01, lat - 0.01], [lon + 0.01, lat - 0.01], [lon, lat + 0.01]]
    fenced = world(geofence={"polygon": corners})
    assert not found(ID, [punch(0, location=north(PUNE, -1_100))], fenced)
    assert found(ID, [punch(0, location=north(PUNE, -1_330))], fenced)
