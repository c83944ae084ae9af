"""The rules of the cameras: each fires at its limit and not below, nor on a look-alike."""

import pytest

from tests.engine.detections.cases import (
    Case,
    check_fires,
    check_silent,
    found,
    rules_of,
    silent_cases,
)
from tests.engine.scene import at
from tests.engine.shop import DAY, sale, seen

#: Rules on one label each.
LABELS = {
    "concealment": "concealment",
    "package_manipulation": "package_manipulation",
    "substitution": "substitution",
    "unusual_handling": "unusual_handling",
    "discount_without_visible_scan": "no_scan_discount",
    "item_absent": "item_absent",
    "customer_absent": "customer_absent",
    "own_items_discounted": "own_items_discounted",
    "watching_exits": "watching_exits",
    "looking_over_shoulder": "looking_over_shoulder",
    "rapid_register": "rapid_register",
    "furtive": "furtive",
    "large_package_exit": "large_package",
    "unpaid_exit": "unpaid_exit",
    "multiple_concealed": "multiple_concealed",
    "off_hours_exit_with_packages": "off_hours_exit_packages",
}


def labelled(label: str) -> Case:
    other = "furtive" if label != "furtive" else "concealment"
    return Case(
        [seen(0, label, confidence=0.5)],
        {
            "not sure enough": [seen(0, label, confidence=0.49)],
            "something else": [seen(0, other)],
            "nobody at the register": [seen(0, label, person=None, register="R1")],
            "long after the last sale": [sale(-11), seen(0, label, person=None, register="R1")],
        },
        "50% sure",
    )


def dwelt(minutes: float, camera: str = "CAM-BACK", **fields: object) -> list:
    return [seen(0, "dwell", camera=camera, ended_at=at(minutes), **fields)]


STEPS = [seen(0, "item_taken"), seen(5, "concealment"), seen(15, "exit")]
CASES = {
    **{f"camera.{rule}": labelled(label) for rule, label in LABELS.items()},
    "camera.baseline_deviation": Case(
        [seen(n, "furtive") for n in range(3)],
        {
            "two": [seen(n, "furtive") for n in range(2)],
            "entries and exits": [seen(n, "entry") for n in range(9)],
        },
        "3 times today",
        earlier=[seen(-n * DAY, "entry") for n in range(1, 7)],
    ),
    "camera.known_theft_pattern": Case(
        STEPS,
        {
            "a minute too long": [*STEPS[:2], seen(15.1, "exit")],
            "another order": [STEPS[1], seen(6, "item_taken"), STEPS[2]],
            "two people": [*STEPS[:2], seen(15, "exit", "A2")],
        },
        "within 15 min",
        {"steps": 3},
    ),
    "camera.simultaneous_indicators": Case(
        [seen(0, "furtive"), seen(1, "rapid_register")],
        {
            "a second too late": [seen(0, "furtive"), seen(61 / 60, "rapid_register")],
            "the same twice": [seen(0, "furtive"), seen(0.5, "furtive")],
            "with an entry": [seen(0, "furtive"), seen(0.5, "entry")],
        },
        "furtive and rapid register",
    ),
    "camera.backroom_dwell": Case(
        dwelt(30.1),
        {
            "at the limit": dwelt(30),
            "at the till": dwelt(60, "CAM-TILL"),
            "a camera nobody knows": dwelt(60, "CAM-9"),
            "still there": [seen(0, "dwell", camera="CAM-BACK")],
        },
        "back room",
    ),
}


def test_a_camera_that_knows_nobody_is_told_by_the_till() -> None:
    case = CASES["camera.furtive"]
    events = [sale(-9, "A2"), seen(0, "furtive", person=None, register="R1")]
    (finding,) = found("camera.furtive", case, events)
    assert finding.subject == "A2"


@pytest.mark.parametrize("rule", sorted(CASES))
def test_fires_at_its_limit(rule: str) -> None:
    check_fires(rule, CASES[rule])


@pytest.mark.parametrize(("rule", "what"), silent_cases(CASES))
def test_stays_silent(rule: str, what: str) -> None:
    check_silent(rule, CASES[rule], what)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == rules_of("camera")
    assert all(case.silent for case in CASES.values())
