"""What is seen now is drawn until it is renewed, ended or old."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from engine.model.cameras_live import Sighting
from engine.model.news import CameraSees
from ui.cameras.sights import Sights


class Time:
    """A clock that stands."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def sights(qapp: QObject, clock: Time) -> Iterator[Sights]:
    made = Sights(qapp, clock)
    yield made
    made.forget()
    made.deleteLater()


def sees(by: str, *labels: str, camera: str = "C1", holds_s: float = 2.0) -> CameraSees:
    seen = tuple(
        Sighting(label=each, confidence=0.5, box=(0.1 * place, 0.1, 0.2, 0.2))
        for place, each in enumerate(labels)
    )
    return CameraSees(camera=camera, by=by, seen=seen, holds_s=holds_s)


def words(sights: Sights, camera: str = "C1") -> list[str]:
    return [each.words for each in sights.boxes(camera)]


def test_newer_sight_of_the_same_takes_the_place_of_the_older(sights: Sights) -> None:
    sights.hear(sees("analyser", "motion", "motion"))
    sights.hear(sees("device", "person"))
    sights.hear(sees("analyser", "large_package"))
    assert words(sights) == ["person  50%", "large package  50%"]
    sights.hear(sees("analyser"))
    assert words(sights) == ["person  50%"]
    assert not words(sights, "C2")


def test_what_is_not_renewed_fades_and_only_its_camera_is_told(sights: Sights, clock: Time) -> None:
    sights.hear(sees("analyser", "motion", holds_s=2.0))
    sights.hear(sees("device", "person", camera="C2", holds_s=9.0))
    told: list[str] = []
    sights.changed.connect(told.append)
    clock.now += 1.9
    sights.fade()
    assert not told
    clock.now += 0.2
    sights.fade()
    assert told == ["C1"]
    assert not words(sights)
    assert words(sights, "C2") == ["person  50%"]


def test_a_sight_without_a_place_is_not_drawn_and_many_eyes_are_bounded(sights: Sights) -> None:
    sights.hear(CameraSees(camera="C1", by="x", seen=(Sighting(label="entry"),), holds_s=5))
    assert not sights.boxes("C1")
    for number in range(1_000):
        sights.hear(sees(f"frigate {number}", "person"))
    assert len(sights.boxes("C1")) == 64
