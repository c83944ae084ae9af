"""Points become the risk of a day, whatever order they come in."""

import itertools
from datetime import datetime, timedelta

import msgspec

from engine.detect.settings import Override, Settings
from engine.detections.catalogue import CATALOGUE
from engine.model.finding import Finding, Verdict, Withdrawal
from engine.model.kinds import Mode, Severity, SubjectKind
from engine.scoring.ledger import RISK, Day, Ledger
from tests.engine.scene import at
from tests.engine.shop import chain


def ledger(*overrides: Override) -> Ledger:
    return Ledger(CATALOGUE, chain(), Settings(CATALOGUE, overrides))


def given(
    detection: str,
    points: float,
    when: datetime | None = None,
    *,
    flag: bool = False,
    name: str = "",
    site: str = "SHOP1",
) -> Finding:
    return Finding(
        id=name or detection,
        detection=detection,
        subject="A1",
        subject_kind=SubjectKind.PERSON,
        site=site,
        occurred_at=when or at(0),
        severity=Severity.CRITICAL if flag else Severity.MEDIUM,
        confidence=0.8,
        reason="Something.",
        evidence={"person": "A1", "site": site, "points": points},
        events=(f"test:{name or detection}",),
    )


def standing(said: list[Verdict]) -> dict[str, Finding]:
    left: dict[str, Finding] = {}
    for each in said:
        if isinstance(each, Finding):
            left[each.id] = each
        elif isinstance(each, Withdrawal):
            del left[each.finding]
    return left


DAY = [
    given("staff.off_hours_access", 0.25, at(0)),
    given("pos.discount_deviation", 0.35, at(10)),
    given("pos.void_after_discount", 0.30, at(20)),
    given("network.external_upload", 0.35, at(30), flag=True),
    given("camera.off_hours_exit_with_packages", 0.45, at(40), flag=True),
    given("staff.permission_exceeded", 0.30, at(50), flag=True),
]


def test_names_the_rules_and_the_events_and_adds_up() -> None:
    said = ledger().take(DAY)
    assert [each.severity.value for each in said if isinstance(each, Finding)] == ["high"]
    (finding,) = said
    assert isinstance(finding, Finding)
    assert finding.occurred_at == at(20), "the till alone is high then"
    assert finding.evidence["pos"] == 0.65
    assert set(finding.evidence["rules"]) == {each.detection for each in DAY[:3]}
    assert finding.events == tuple(f"test:{each.detection}" for each in DAY[:3])
    assert abs(sum(finding.contributions.values()) - finding.evidence["score"]) < 1e-6


def test_every_order_of_arrival_leaves_the_same() -> None:
    wanted = standing(ledger().take(DAY))
    for order in itertools.permutations(DAY):
        one_by_one = ledger()
        said = [verdict for each in order for verdict in one_by_one.take([each])]
        assert standing(said) == wanted


def test_a_rule_gives_once_a_day_the_most_it_gave() -> None:
    said = [
        given("pos.discount_deviation", 0.35, at(10)),
        given("pos.discount_deviation", 0.15, at(15), name="another"),
        given("pos.void_after_discount", 0.30, at(20)),
    ]
    for order in itertools.permutations(said):
        (finding,) = standing(ledger().take(order)).values()
        assert finding.evidence["pos"] == 0.65


def test_what_is_withdrawn_counts_no_more() -> None:
    book = ledger()
    book.take(DAY)
    back = [
        Withdrawal(finding=each.id, detection=each.detection, subject="A1", occurred_at=at(0))
        for each in DAY[1:]
    ]
    said = book.take(back)
    assert [type(each) for each in said] == [Withdrawal]
    assert not book.take(back)


def test_a_rule_counts_once_a_day_unless_each_counts() -> None:
    once = [given("pos.no_receipt", 0.20, at(n), name=f"r{n}") for n in range(5)]
    assert not ledger().take(once)
    each = [given("staff.failed_logins", 0.05, at(n), name=f"f{n}") for n in range(10)]
    (finding,) = ledger().take(each)
    assert isinstance(finding, Finding)
    assert finding.evidence["staff"] == 0.5
    assert not ledger().take(each[:9])


def test_days_and_sites_are_counted_apart() -> None:
    tomorrow = msgspec.structs.replace(DAY[2], occurred_at=at(24 * 60))
    elsewhere = msgspec.structs.replace(DAY[2], site="SHOP2", id="other")
    assert not ledger().take([DAY[1], tomorrow])
    assert not ledger().take([DAY[1], elsewhere])


def test_what_is_done_before_dawn_belongs_to_the_coming_day() -> None:
    night = msgspec.structs.replace(DAY[1], occurred_at=at(0) - timedelta(hours=6))
    assert ledger().take([night, DAY[2]])


def test_all_four_at_one_open_a_full_investigation() -> None:
    worst = [
        given(f"{pack}.{rule}", 1.0, at(n), flag=True)
        for n, (pack, rule) in enumerate(
            [
                ("staff", "multi_location"),
                ("pos", "void_rate"),
                ("network", "list_sharing"),
                ("camera", "unpaid_exit"),
            ]
        )
    ]
    said = [each for each in ledger().take(worst) if isinstance(each, Finding)]
    assert any(each.evidence["investigate"] for each in said)
    assert all(each.evidence["immediate"] for each in said)
    assert "Open a full investigation." in said[-1].reason


def test_off_and_shadow_are_kept() -> None:
    assert not ledger(Override(detection=RISK, mode=Mode.OFF)).take(DAY)
    said = ledger(Override(detection=RISK, mode=Mode.SHADOW)).take(DAY)
    assert all(isinstance(each, Finding) and each.shadow for each in said)
    hidden = [msgspec.structs.replace(each, shadow=True) for each in DAY]
    assert not ledger().take(hidden)


def test_goes_on_after_a_restart_and_says_nothing_twice() -> None:
    first = ledger()
    first.take(DAY[:3])
    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(first.days), type=dict[str, Day])
    second = ledger()
    second.adopt(kept)
    assert not second.take(DAY[:3])
    assert not second.take(DAY[3:4]), "still high"


def test_old_days_are_forgotten() -> None:
    book = ledger()
    book.take(DAY)
    book.forget_before(at(0) + timedelta(days=4))
    assert not book.days
