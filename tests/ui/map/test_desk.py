"""What the room tells, as it comes to the map."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from engine.address import Address
from engine.model.answers import CameraPlace
from engine.model.directory import Site
from engine.model.news import PersonSeen
from engine.model.place import Location
from ui.map.desk import MapDesk
from ui.map.facts import Layer
from ui.map.fence import distance_m
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK

AT = datetime(2026, 3, 2, 17, 11, 7, tzinfo=UTC)
PUNE = Site(
    id="pune",
    name="Pune 12",
    kind="guarded",
    timezone="Asia/Kolkata",
    location=Location(18.552, 73.89),
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[MapDesk]:
    async def nowhere() -> Address:
        raise AssertionError("nobody is asked")

    owner, window = QObject(), QWidget()
    made = MapDesk(Room(nowhere, "asha", owner), DARK, Preferences(tmp_path / "asha.ini"), window)
    yield made
    made.view.close_page()
    for each in (window, owner):
        each.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_positions_carry_the_time_of_the_site_and_their_age(desk: MapDesk) -> None:
    desk._room.sites_loaded.emit([PUNE], [])
    desk._room.people_moved.emit(
        [
            PersonSeen(person="g1", location=Location(18.5, 73.8), at=AT, site="pune"),
            PersonSeen(person="g2", location=Location(18.5, 73.8), at=AT),
        ]
    )
    at_site, elsewhere = desk.view._outbox.people.values()
    assert (at_site.at, elsewhere.at) == ("22:41:07", "17:11:07 UTC")
    assert at_site.seen == AT


def test_a_site_nobody_has_told_of_is_unknown(desk: MapDesk) -> None:
    desk._room.sites_loaded.emit([PUNE], [])
    assert desk.view._outbox.sites["pune"].status == "unknown"


def test_the_risk_is_asked_for_only_while_its_layer_is_shown(desk: MapDesk) -> None:
    watched: list[bool] = []
    desk.risk.watch = lambda *, is_watched: watched.append(is_watched)  # type: ignore[method-assign]
    desk.view.set_layer(Layer.RISK, shown=True)
    desk.view.set_layer(Layer.PEOPLE, shown=False)
    desk.view.set_layer(Layer.RISK, shown=False)
    assert watched == [True, False]


def test_layers_are_as_the_user_left_them(
    desk: MapDesk, qapp: QApplication, tmp_path: Path
) -> None:
    desk.risk.watch = lambda *, is_watched: None  # type: ignore[method-assign]
    assert desk.view.hidden_layers == {Layer.RISK}
    desk.view.set_layer(Layer.RISK, shown=True)
    desk.view.set_layer(Layer.CAMERAS, shown=False)
    window = QWidget()
    again = MapDesk(desk._room, DARK, Preferences(tmp_path / "asha.ini"), window)
    assert again.view.hidden_layers == {Layer.CAMERAS}
    again.view.close_page()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_cameras_stand_at_their_place_or_round_their_site(desk: MapDesk) -> None:
    gate = Location(18.6, 73.9)
    desk._room.sites_loaded.emit([PUNE], [])
    desk._room.cameras_loaded.emit(
        [
            CameraPlace(id="c1", name="CAM-1", site="pune", role="gate", location=gate),
            CameraPlace(id="c2", name="CAM-2", site="pune", role="high_value"),
            CameraPlace(id="c3", name="CAM-3", site="pune", role="safe"),
            CameraPlace(id="c4", name="CAM-4", site="gone", role="safe"),
        ]
    )
    desk.set_camera_states({"c2": "online"})
    marks = {each.id: each for each in desk.view._outbox._contents["cameras"]}
    assert set(marks) == {"c1", "c2", "c3"}
    assert (marks["c1"].lat, marks["c1"].lon) == (gate.lat, gate.lon)
    assert marks["c2"].name == "CAM-2 · high value"
    assert [marks[each].state for each in ("c1", "c2", "c3")] == ["unknown", "online", "unknown"]
    places = [Location(marks[each].lat, marks[each].lon) for each in ("c2", "c3")]
    assert places[0] != places[1]
    assert all(distance_m(each, PUNE.location) == pytest.approx(25, rel=0.02) for each in places)
