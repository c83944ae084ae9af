"""A rule that fails is told and isolated."""

from dataclasses import replace

from engine.detect.contract import Detection
from engine.detect.settings import Settings
from engine.detections.attendance import wrong_person
from engine.detections.location import geofence_violation
from engine.model.finding import Finding
from engine.model.guarding import Punch
from engine.pipeline.line import Line
from tests.engine.scene import PUNE, at, north, punch, world


def broken() -> Detection:
    def detect(*_: object) -> None:
        raise KeyError("Ravi Patil +919820012345")

    return replace(wrong_person.DETECTION, on={Punch: detect})


def test_the_others_go_on_and_the_failure_is_told_once_an_hour_without_quoting() -> None:
    catalogue = (broken(), geofence_violation.DETECTION)
    line = Line(catalogue, world(), Settings(catalogue), watching_since=at(0), ordered=True)
    far = north(PUNE, 900)
    said = [verdict for n in range(3) for verdict in line.take(punch(n, location=far))]
    failed = [each for each in said if each.detection == "system.pipeline_failed"]
    assert len(failed) == 1
    assert isinstance(failed[0], Finding)
    assert "attendance.wrong_person" in failed[0].reason
    assert "Patil" not in str(failed[0])
    assert sum(each.detection == "location.geofence_violation" for each in said) == 3
    assert line.examiner.failures.counts == {"attendance.wrong_person": 3}
