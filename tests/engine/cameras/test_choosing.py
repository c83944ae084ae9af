"""Which rule a finding sets off, which cameras it brings up, and what they look at."""

from typing import Any

import pytest
from msgspec.structs import replace

from engine.cameras.choosing import (
    cameras_for,
    facts_of,
    focus_for,
    rule_for_alert,
    rule_for_finding,
    sites_for,
)
from engine.cameras.rules import check, shipped
from engine.directory.index import Directory
from engine.errors import BadInput
from engine.model.alert import Alert, AlertState
from engine.model.cameras_live import CameraOptions, Zone
from engine.model.cameras_rules import (
    ActivationRule,
    ActivationRules,
    Condition,
    Tier,
    Trigger,
)
from engine.model.directory import Camera, DirectoryContent
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from tests.engine.scene import at, world

RULES = shipped()


def shops() -> Directory:
    known = world()
    known.put(
        DirectoryContent(
            cameras=tuple(
                Camera(
                    id=f"{site}-{role}-{number}",
                    site=site,
                    name=role,
                    role=role,
                    registers=(f"R{number}",) if role == "register" else (),
                )
                for site in ("PUNE", "MUMBAI")
                for role in ("register", "display", "entrance", "backroom", "safe")
                for number in ((1, 2) if role == "register" else (1,))
            )
        )
    )
    return known


def finding(detection: str, site: str | None = "PUNE", **evidence: Any) -> Finding:
    return Finding(
        id="f1",
        detection=detection,
        subject="S1",
        subject_kind=SubjectKind.PERSON,
        site=site,
        occurred_at=at(0),
        severity=Severity.HIGH,
        confidence=0.9,
        reason="",
        evidence=evidence,
        events=(),
    )


def chosen(
    detection: str, events: list[dict[str, Any]] | None = None, **evidence: Any
) -> tuple[str, int, list[str]]:
    known, said = shops(), finding(detection, **evidence)
    facts = facts_of(said, events or [], known)
    rule = rule_for_finding(RULES, said, facts)
    assert rule is not None
    sites = sites_for(rule, said.site, facts, known)
    cameras = cameras_for(rule, sites, facts, known) if rule.tier < Tier.LOG else []
    return rule.id, rule.tier, [each.id for each in cameras]


@pytest.mark.parametrize(
    ("detection", "events", "evidence", "tier"),
    [
        ("camera.unpaid_exit", [], {}, 1),
        ("camera.concealment", [], {"camera": "PUNE-backroom-1"}, 1),
        ("camera.concealment", [], {"camera": "PUNE-display-1"}, 2),
        ("staff.permission_exceeded", [{"what": "safe"}], {}, 1),
        ("staff.permission_exceeded", [{"what": "stockroom"}], {}, 4),
        ("staff.multi_location", [], {}, 1),
        ("network.external_upload", [{"bytes_out": 500_000_001}], {}, 1),
        ("network.external_upload", [{"bytes_out": 500_000_000}], {}, 3),
        ("pos.discount_over_20", [{"register": "R1"}], {"discount_pct": 50.1}, 2),
        ("pos.discount_over_20", [{"register": "R1"}], {"discount_pct": 50.0}, 3),
        ("pos.discount_over_20", [{"approved_by": "M1"}], {"discount_pct": 80.0}, 3),
        ("pos.void_rate", [], {}, 2),
        ("pos.high_theft_discount", [], {}, 2),
        ("network.vpn", [], {}, 2),
        ("network.resale_platform", [], {}, 2),
        ("call.duress", [], {}, 1),
        ("pos.void_repeated", [], {}, 3),
        ("pos.cash_heavy", [], {}, 4),
    ],
)
def test_the_tiers_of_the_catalogue(
    detection: str, events: list[dict[str, Any]], evidence: dict[str, Any], tier: int
) -> None:
    assert chosen(detection, events, **evidence)[1] == tier


def test_a_rule_that_is_off_leaves_it_to_the_next_one() -> None:
    said = finding("camera.unpaid_exit")
    facts = facts_of(said, [], shops())
    first = rule_for_finding(RULES, said, facts)
    assert first is not None
    off = [replace(each, mode="off") if each is first else each for each in RULES.tiers]
    second = rule_for_finding(replace(RULES, tiers=tuple(off)), said, facts)
    assert second is None or (second.id != first.id and second.tier >= first.tier)
    shadow = [replace(each, mode="shadow") for each in RULES.tiers]
    still = rule_for_finding(replace(RULES, tiers=tuple(shadow)), said, facts)
    assert still is not None
    assert (still.id, still.mode) == (first.id, "shadow")


def test_a_till_fraud_brings_up_its_own_register_the_display_and_the_entrance() -> None:
    _, _, cameras = chosen("pos.void_without_approval", [{"register": "R2"}])
    assert cameras == ["PUNE-register-2", "PUNE-display-1", "PUNE-entrance-1"]


def test_fraud_at_two_places_brings_up_registers_and_entrances_of_both() -> None:
    _, _, cameras = chosen("staff.multi_location", sites=["PUNE", "MUMBAI"])
    assert {each.partition("-")[0] for each in cameras} == {"PUNE", "MUMBAI"}
    assert {each.split("-")[1] for each in cameras} == {"register", "entrance"}


def test_the_camera_that_saw_it_comes_first_and_looks_at_the_box() -> None:
    seen = {"camera": "PUNE-display-1", "box": [0.7, 0.7, 0.1, 0.2]}
    _, _, cameras = chosen("camera.unpaid_exit", [seen])
    assert cameras[0] == "PUNE-display-1"
    known = shops()
    facts = facts_of(finding("camera.unpaid_exit"), [seen], known)
    camera = known.cameras["PUNE-display-1"]
    focus = focus_for(RULES, camera, "camera.unpaid_exit", facts, CameraOptions(), ())
    assert focus.region is not None
    x, y, width, height = focus.region
    assert x <= 0.7
    assert x + width >= 0.8
    assert y + height >= 0.9
    assert max(x + width, y + height) <= 1.0


def test_a_camera_zooms_to_the_zone_of_its_role_and_goes_to_its_preset() -> None:
    camera = shops().cameras["PUNE-register-1"]
    till = Zone(id="t", kind="till", points=((0.5, 0.5), (0.7, 0.5), (0.7, 0.7)))
    options = CameraOptions(presets={"register": "counter"})
    focus = focus_for(RULES, camera, "pos.void_rate", {}, options, (till,))
    assert focus.preset == "counter"
    assert focus.region is not None
    assert focus.region[0] <= 0.5
    assert focus.region[0] + focus.region[2] >= 0.7


def test_a_site_without_cameras_of_the_roles_shows_all_it_has() -> None:
    known = world()
    known.put(DirectoryContent(cameras=(Camera(id="Y", site="PUNE", name="Yard", role="other"),)))
    said = finding("camera.unpaid_exit")
    rule = rule_for_finding(RULES, said, {})
    assert rule is not None
    assert [each.id for each in cameras_for(rule, ("PUNE",), {}, known)] == ["Y"]


def test_guard_alerts_of_critical_and_high_bring_cameras_up_and_others_do_not() -> None:
    assert rule_for_alert(RULES, _alert("location.left_post", Severity.HIGH)) is not None
    assert rule_for_alert(RULES, _alert("location.left_post", Severity.MEDIUM)) is None
    assert rule_for_alert(RULES, _alert("system.feed_silent", Severity.HIGH)) is None


def _alert(detection: str, severity: Severity) -> Any:
    return Alert(
        id="a",
        number=1,
        title="",
        reason="",
        severity=severity,
        confidence=1.0,
        priority=1,
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site="PUNE",
        client=None,
        detections=(detection,),
        findings=(),
        state=AlertState.NEW,
        occurred_at=at(0),
        last_at=at(0),
        created_at=at(0),
        updated_at=at(0),
    )


def test_a_table_that_could_not_be_meant_is_refused_with_the_rule_s_name() -> None:
    rule = ActivationRule(
        id="r", title="R", tier=Tier.STANDARD, trigger=Trigger(detections=("pos.*",))
    )
    with pytest.raises(BadInput, match="two activation rules are called r"):
        check(ActivationRules(tiers=(rule, rule)))
    empty = ActivationRule(id="e", title="E", tier=Tier.LOG, trigger=Trigger())
    with pytest.raises(BadInput, match="e has no trigger"):
        check(ActivationRules(tiers=(empty,)))
    vague = ActivationRule(
        id="v",
        title="V",
        tier=Tier.LOG,
        trigger=Trigger(detections=("pos.*",), where=(Condition(fact="x"),)),
    )
    with pytest.raises(BadInput, match="compares with"):
        check(ActivationRules(tiers=(vague,)))
