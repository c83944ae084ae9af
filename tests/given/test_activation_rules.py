"""The shipped rules on a recorded week of real shops' shape: each fraud brings up what shows it."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.cameras.choosing import cameras_for, facts_of, rule_for_finding, sites_for
from engine.cameras.rules import shipped
from engine.directory.index import Directory
from engine.recordings.reading import Recording, open_recording
from engine.recordings.replaying import Replay


class Shown:
    """What a finding brings up."""

    def __init__(self, detection: str, tier: int, register: str | None, cameras: list[Any]) -> None:
        self.detection = detection
        self.tier = tier
        self.register = register
        self.cameras = cameras


@pytest.fixture(scope="module")
def shown(given: Path) -> list[Shown]:
    path = given / "recordings" / "retail-seed5"
    if not path.is_dir():
        pytest.skip("no retail recording beside this checkout")
    recording = open_recording(path)
    replay = Replay(recording)
    replay.play()
    return list(_shown(recording, replay))


def _shown(recording: Recording, replay: Replay) -> Any:
    known = Directory(recording.directory)
    events = {}
    for line in recording.event_bytes().splitlines():
        event = msgspec.json.decode(line, type=dict[str, Any])
        events[f"{event['source']}:{event['id']}"] = event
    rules = shipped()
    for finding in replay.findings:
        facts = facts_of(finding, [events[each] for each in finding.events[-10:]], known)
        rule = rule_for_finding(rules, finding, facts)
        if rule is not None:
            sites = sites_for(rule, finding.site, facts, known)
            cameras = cameras_for(rule, sites, facts, known)
            yield Shown(finding.detection, rule.tier, facts.get("register"), cameras)


def test_an_unapproved_void_brings_up_its_register_the_display_and_the_entrance(
    shown: list[Shown],
) -> None:
    found = [each for each in shown if each.detection == "pos.void_without_approval"]
    assert found
    for each in found:
        assert each.tier == 2
        assert [camera.role for camera in each.cameras] == ["register", "display", "entrance"]
        assert each.register in each.cameras[0].registers


def test_one_login_at_two_stores_brings_up_registers_and_entrances_of_both(
    shown: list[Shown],
) -> None:
    (found,) = [each for each in shown if each.detection == "staff.multi_location"]
    assert found.tier == 1
    places = {(camera.site, camera.role) for camera in found.cameras}
    assert len({site for site, _ in places}) == 2
    assert {role for _, role in places} == {"register", "entrance"}


def test_ordinary_variation_records_nothing(shown: list[Shown]) -> None:
    recording = [each for each in shown if each.tier <= 2]
    assert 0 < len(recording) < len(shown) / 2
    assert all(each.tier == 4 for each in shown if each.detection == "pos.cash_heavy")
