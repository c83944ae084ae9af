"""Thresholds by scope, and what they refuse."""

import pytest

from engine.detect.settings import Override, Settings, parse_assignments
from engine.detections.catalogue import CATALOGUE
from engine.detections.location.geofence_violation import DETECTION
from engine.errors import ConfigError
from engine.model.finding import Finding
from engine.model.kinds import Mode
from tests.engine.scene import PUNE, north, play, punch, world

ID = DETECTION.meta.id


def override(metres: float, **scope: str) -> Override:
    return Override(detection=ID, options={"geofence_threshold_m": metres}, **scope)


def test_the_most_specific_scope_wins_in_any_order() -> None:
    site = world().sites["PUNE"]
    changes = [
        override(10, site="PUNE"),
        override(20, client="C1"),
        override(30, tenant="default"),
        override(40),
    ]
    for kept, expected in ((changes, 10), (changes[1:], 20), (changes[2:], 30), (changes[3:], 40)):
        for order in (kept, kept[::-1]):
            setting = Settings(CATALOGUE, order).at(DETECTION, "default", site)
            assert setting.params.geofence_threshold_m == expected
    elsewhere = Settings(CATALOGUE, changes[:1]).at(DETECTION, "default", world().sites["MUMBAI"])
    assert elsewhere.params.geofence_threshold_m == 200


def test_off_and_shadow_at_one_site() -> None:
    far = [punch(0, location=north(PUNE, 900))]
    off = Override(detection=ID, site="PUNE", mode=Mode.OFF)
    shadow = Override(detection=ID, site="PUNE", mode=Mode.SHADOW)
    assert not [each for each in play(far, overrides=[off]) if each.detection == ID]
    (silent,) = [each for each in play(far, overrides=[shadow]) if each.detection == ID]
    assert isinstance(silent, Finding)
    assert silent.shadow


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("location.geofence_violation.threshold=1", "geofence_threshold_m"),
        ("location.geofence_violation.geofence_threshold_m=far", "float"),
        ("location.geofence_violation.mode=maybe", "on, off or shadow"),
        ("attendance.nothing.x=1", "detections list"),
        ("x=1", "detection.option=value"),
    ],
)
def test_what_is_refused_says_what_would_do(text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        Settings(CATALOGUE, parse_assignments([text]))


def test_the_digest_tells_thresholds_apart() -> None:
    site = world().sites["PUNE"]
    usual = Settings(CATALOGUE).at(DETECTION, "default", site)
    other = Settings(CATALOGUE, [override(10)]).at(DETECTION, "default", site)
    assert usual.digest != other.digest
    assert Settings(CATALOGUE).at(DETECTION, "default", site).digest == usual.digest
