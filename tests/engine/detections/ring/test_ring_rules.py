"""The joins: each fires when its last sign comes, and not on a look-alike; its graph is whole."""

import pytest

from tests.engine.detections.cases import (
    Case,
    check_fires,
    check_silent,
    found,
    rules_of,
    silent_cases,
)
from tests.engine.shop import (
    DAY,
    chain,
    dns,
    export,
    flow,
    item,
    login,
    mail,
    refund,
    sale,
    void,
)

NIGHT = 13 * 60
FAR = {"site": "SHOP2"}
KIN = "kin@mail.example"
WHISKY = [item("X1", 90, discount_pct=10)]
THEFT = [login(NIGHT), flow(NIGHT + 1, out=100), mail(NIGHT + 2, to=["b@else.example"])]

CASES = {
    "ring.multi_location_fraud": Case(
        [login(0), sale(1), login(30, **FAR), flow(31, **FAR)],
        {
            "time enough": [login(0), sale(1), login(60, **FAR), sale(61, **FAR)],
            "no log-in": [sale(1), sale(30, **FAR)],
            "work at one only": [login(0), sale(1), login(30, **FAR)],
            "two people": [login(0), sale(1), login(30, "A2", **FAR), sale(31, "A2", **FAR)],
        },
        "45 km apart",
    ),
    "ring.customer_collusion": Case(
        [refund(0, "A5", customer=KIN), sale(10, "A5", 20, customer=KIN)],
        {
            "once": [refund(0, "A5", customer=KIN)],
            "a small discount": [refund(0, "A5", customer=KIN), sale(9, "A5", 19, customer=KIN)],
            "a stranger": [refund(n, "A5", customer="x@y.example") for n in range(5)],
            "a month apart": [refund(-31 * DAY, "A5", customer=KIN), refund(0, "A5", customer=KIN)],
            "no customer told": [refund(n, "A5") for n in range(5)],
        },
        "the email is Staff A1's (family)",
        {"people": ("A5", "A1")},
        subject="A5",
    ),
    "ring.theft_ring": Case(
        [void(-7 * DAY, "A2", 200), void(0, "A3", 200)],
        {
            "eight days": [void(-7 * DAY - 1, "A2", 200), void(0, "A3", 200)],
            "one person": [void(-9, "A2", 300), void(0, "A2", 300)],
            "small voids": [void(-9, "A2", 199), void(0, "A3", 199)],
            "no contact in common": [void(-9, "A1", 300), void(0, "A3", 300)],
        },
        "share the contact",
        {"people": ("A2", "A3"), "amount": 400.0},
        subject="A3",
    ),
    "ring.data_theft": Case(
        THEFT,
        {
            "by day": [login(0), flow(1, out=900), mail(2, to=["b@else.example"])],
            "no mail": THEFT[:2],
            "a small upload": [THEFT[0], flow(NIGHT + 1, out=99), THEFT[2]],
            "the next night": [*THEFT[:2], mail(NIGHT + 12 * 60 + 2, to=["b@else.example"])],
            "mail inside": [*THEFT[:2], mail(NIGHT + 2, to=["boss@shop.example"])],
        },
        "sent 100 MB",
    ),
    "ring.resale": Case(
        [sale(-7 * DAY, items=WHISKY), dns(0, "ebay.com")],
        {
            "eight days": [sale(-7 * DAY - 1, items=WHISKY), dns(0, "ebay.com")],
            "full price": [sale(-9, items=[item("X1", 90)]), dns(0, "ebay.com")],
            "a tin": [sale(-9, discount=50), dns(0, "ebay.com")],
            "two people": [sale(-9, "A2", items=WHISKY), dns(0, "ebay.com")],
        },
        "was on ebay.com",
    ),
    "ring.credential_sharing": Case(
        [login(0, ip="10.0.0.1"), login(5, ip="10.0.0.2")],
        {
            "six minutes": [login(0, ip="10.0.0.1"), login(6, ip="10.0.0.2")],
            "the same address": [login(0, ip="10.0.0.1"), login(2, ip="10.0.0.1", device="R2")],
            "refused": [login(0, ip="10.0.0.1"), login(2, ip="10.0.0.2", success=False)],
            "nothing told": [login(0), login(2)],
        },
        "10.0.0.1 and 10.0.0.2",
    ),
}


@pytest.mark.parametrize("rule", sorted(CASES))
def test_its_graph_is_whole_and_names_every_joined_event(rule: str) -> None:
    last = found(rule, CASES[rule], CASES[rule].fires)[-1]
    nodes = {each["id"]: each for each in last.evidence["graph"]["nodes"]}
    edges = last.evidence["graph"]["edges"]
    assert edges
    assert all(each["source"] in nodes and each["target"] in nodes for each in edges)
    assert all(each["reason"] for each in edges)
    assert set(last.events) == {each["event"] for each in edges if each["event"]}
    people = {f"person {each}" for each in last.evidence["people"]}
    assert people <= set(nodes)
    assert all(nodes[each]["label"].startswith("Staff ") for each in people)


def test_an_export_shares_as_well_as_a_mail() -> None:
    case = CASES["ring.data_theft"]
    assert found("ring.data_theft", case, [*THEFT[:2], export(NIGHT + 3)])


def test_contacts_are_known_by_telephone_and_own_address_too() -> None:
    relations = chain().relations
    assert {each.person for each in relations.of("(303) 555-0101")} == {"A2", "A3", "A4"}
    assert relations.tie("A1@SHOP.example", "A1") is not None
    assert not relations.of("0101")
    assert not relations.of(None)


@pytest.mark.parametrize("rule", sorted(CASES))
def test_fires_at_its_limit(rule: str) -> None:
    check_fires(rule, CASES[rule])


@pytest.mark.parametrize(("rule", "what"), silent_cases(CASES))
def test_stays_silent(rule: str, what: str) -> None:
    check_silent(rule, CASES[rule], what)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == rules_of("ring")
    assert all(case.silent for case in CASES.values())
