"""What proves an alert, as the map is to draw it."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from engine.model.alert import Alert, AlertState
from engine.model.answers import AlertDetail
from engine.model.directory import Site
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.model.place import Geofence, Location
from ui.alerts.place import alert_place, site_mark
from ui.map.facts import AlertPlace
from ui.map.fence import distance_m

AT = datetime(2026, 3, 2, 17, 11, 7, tzinfo=UTC)
PUNE = Site(
    id="pune",
    name="Pune 12",
    kind="guarded",
    timezone="Asia/Kolkata",
    location=Location(18.552, 73.89),
    geofence=Geofence(radius_m=200.0),
)
THANE = Site(
    id="thane",
    name="Thane 4",
    kind="guarded",
    timezone="Asia/Kolkata",
    location=Location(19.21, 72.97),
)


def drawn(evidence: dict[str, Any], site: Site = PUNE) -> AlertPlace:
    """An alert at a site with one finding."""
    finding = Finding(
        id="f",
        detection="location.left_post",
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site=site.id,
        occurred_at=AT,
        severity=Severity.HIGH,
        confidence=0.9,
        reason="A reason.",
        evidence=evidence,
        events=(),
    )
    alert = Alert(
        id="a",
        number=1,
        title="T",
        reason="A reason.",
        severity=Severity.HIGH,
        confidence=0.9,
        priority=50,
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site=site.id,
        client=None,
        detections=("location.left_post",),
        findings=("f",),
        state=AlertState.NEW,
        occurred_at=AT,
        last_at=AT,
        created_at=AT,
        updated_at=AT,
    )
    detail = AlertDetail(
        alert=alert, findings=(finding,), history=(), related=(), playbook=(), site=site
    )
    return alert_place(detail, [], {each.id: each for each in (PUNE, THANE)}, UTC)


def said(place: Location) -> dict[str, float]:
    return {"lat": place.lat, "lon": place.lon}


def test_two_sites_are_both_drawn_with_their_times_and_the_way_between() -> None:
    place = drawn(
        {
            "first_site": "pune",
            "second_site": "thane",
            "first_at": "2026-03-02T17:08:04Z",
            "second_at": "2026-03-02T17:11:07Z",
            "apart_s": 183.0,
            "distance_m": 121_000,
        }
    )
    assert [each.label for each in place.points] == ["Pune 12, 22:38:04", "Thane 4, 22:41:07"]
    [line] = place.lines
    assert (line.start, line.end) == (PUNE.location, THANE.location)
    assert line.label == "121 km · 3 min"


def test_a_site_that_nobody_knows_leaves_one_point_and_no_line() -> None:
    place = drawn({"first_site": "pune", "second_site": "gone", "apart_s": 9.0, "distance_m": None})
    assert [each.label for each in place.points] == ["Pune 12"]
    assert place.lines == ()


def test_an_impossible_way_has_its_distance_and_speed() -> None:
    here = Location(19.21, 72.97)
    place = drawn(
        {
            "location": said(here),
            "accuracy_m": 25.0,
            "previous_location": said(PUNE.location),
            "previous_at": "2026-03-02T17:08:04Z",
            "distance_m": 118_000.0,
            "speed_kmh": 2360.0,
        }
    )
    assert [each.label for each in place.points] == ["22:41:07", "22:38:04"]
    assert place.points[0].accuracy_m == 25.0
    assert place.lines[0].label == "118 km, 2,360 km/h"


def test_how_far_outside_is_drawn_from_the_fence() -> None:
    here = Location(PUNE.location.lat + 0.01, PUNE.location.lon)
    evidence = {
        "location": said(here),
        "site_location": said(PUNE.location),
        "distance_beyond_m": 912.0,
    }
    [line] = drawn(evidence).lines
    assert line.label == "912 m outside the fence"
    assert distance_m(line.start, PUNE.location) == pytest.approx(200, rel=0.01)


def test_a_site_without_a_fence_claims_none() -> None:
    here = Location(THANE.location.lat + 0.01, THANE.location.lon)
    evidence = {
        "location": said(here),
        "site_location": said(THANE.location),
        "distance_beyond_m": 912.0,
    }
    place = drawn(evidence, THANE)
    [line] = place.lines
    assert line.start == THANE.location
    assert line.label == "1,112 m from the site"
    assert place.site is not None
    assert place.site.fence is None


def test_two_corners_are_no_fence() -> None:
    fence = Geofence(polygon=((73.0, 18.0), (73.1, 18.1)))
    assert site_mark(msgspec.structs.replace(THANE, geofence=fence), "ok").fence is None
