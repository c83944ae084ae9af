"""Which sites a share reaches."""

import pytest

from engine.detect.rollout import place_of, waits
from engine.detect.settings import Override, Settings, parse_assignments
from engine.detections.catalogue import CATALOGUE
from engine.errors import ConfigError

FENCE = "location.geofence_violation"
SITES = [f"S{number}" for number in range(2_000)]


def reached(detection: str, share: float) -> set[str]:
    said = [Override(detection=detection, rollout=share)]
    return {site for site in SITES if not waits(detection, site, said)}


def test_a_share_is_a_share_and_a_larger_one_holds_all_of_a_smaller() -> None:
    assert reached(FENCE, 0) == set()
    assert reached(FENCE, 100) == set(SITES)
    assert 0.07 < len(reached(FENCE, 10)) / len(SITES) < 0.13
    assert reached(FENCE, 10) < reached(FENCE, 40)


def test_it_is_not_always_the_same_sites_that_are_first() -> None:
    assert reached(FENCE, 10) != reached("location.gps_spoofing", 10)
    assert place_of(FENCE, "PUNE") == pytest.approx(82.55, abs=0.01)  # for good: over versions


def test_it_is_told_on_the_command_line_and_refused_in_words() -> None:
    (told,) = parse_assignments([f"{FENCE}.rollout=25%"])
    assert told.rollout == 25.0
    with pytest.raises(ConfigError, match="percent of the sites"):
        parse_assignments([f"{FENCE}.rollout=some"])
    with pytest.raises(ConfigError, match="from 0 to 100 %"):
        Settings(CATALOGUE, [Override(detection=FENCE, rollout=120.0)])
