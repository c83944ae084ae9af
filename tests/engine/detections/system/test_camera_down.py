"""A camera that does not deliver."""

from tests.engine.scene import at, cleared, event, found

ID = "system.camera_down"


def said(minutes: float, state: str, camera: str = "C1") -> object:
    return event("camera.status", minutes, camera=camera, site="PUNE", state=state)


def test_fires_half_a_minute_after_it_went_offline() -> None:
    (finding,) = found(ID, [said(0, "offline")], until=0.5)
    assert (finding.subject, finding.site, finding.occurred_at) == ("C1", "PUNE", at(0.5))
    assert "offline" in finding.reason
    assert not found(ID, [said(0, "offline")], until=0.49)


def test_one_that_restarts_itself_is_no_matter_and_one_that_comes_back_clears() -> None:
    assert not found(ID, [said(0, "offline"), said(0.4, "online")], until=5)
    assert cleared(ID, [said(0, "offline"), said(3, "online")], until=5)


def test_each_camera_of_a_site_is_told_once_and_tampering_counts() -> None:
    events = [said(0, "offline"), said(1, "tampered", "C2"), said(2, "tampered")]
    findings = found(ID, events, until=10)
    assert [each.subject for each in findings] == ["C1", "C2"]
    assert "covered" in findings[1].reason
