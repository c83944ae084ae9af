"""The rules of the till: each fires at its limit and not below, nor on what only looks like it."""

import pytest

from engine.model.finding import Finding
from tests.engine.detections.cases import (
    Case,
    check_fires,
    check_silent,
    rules_of,
    silent_cases,
)
from tests.engine.scene import play
from tests.engine.shop import DAY, card, chain, item, ordinary, refund, sale, void

KIN = "Kin@Mail.example"
WHISKY = item("X1", 90)


def days(count: int) -> list:
    """Days on which A1 sold and nothing was wrong."""
    return ordinary(count, ("A1",), 2)


def taken(count: int, cash: int, staff: str = "A1") -> list:
    """Sales of 40 each, so many of them in cash."""
    return [
        sale(n, staff, payments=[{"method": "cash" if n < cash else "card", "amount": 40}])
        for n in range(count)
    ]


def toys(count: int, sku: str = "T1") -> list:
    return [sale(n, items=[item(sku)]) for n in range(count)]


CASES = {
    "pos.discount_over_20": Case(
        [sale(0, discount=20.1)],
        {"at the limit": [sale(0, discount=20)], "no discount told": [sale(0)]},
        "20.1 %",
    ),
    "pos.discount_over_authority": Case(
        [sale(0, discount=15.1)],
        {
            "at the limit": [sale(0, discount=15)],
            "approved by who may": [sale(0, discount=60, approved_by="M1")],
            "a seller nobody knows": [sale(0, "C9", 90)],
        },
        "the limit is 15 %, unapproved",
        {"approved_by": None},
    ),
    "pos.multiple_discounts": Case(
        [sale(0, items=[item(discount_pct=10), item("G2", discount_pct=20)])],
        {
            "shelf discounts": [
                sale(0, items=[item(discount_pct=9.9), item("G2", discount_pct=20)])
            ],
            "the same discount on all": [
                sale(0, items=[item(discount_pct=10), item("G2", discount_pct=10)])
            ],
            "one": [sale(0, discount=10)],
            "a code without discount": [sale(0, discount_code="X", discount_reason="y")],
        },
        "2 discounts (10 % and 20 %)",
    ),
    "pos.discount_without_scan": Case(
        [sale(0, items=[item(discount_pct=10, scanned=False)])],
        {
            "scanned": [sale(0, items=[item(discount_pct=10, scanned=True)])],
            "not told": [sale(0, items=[item(discount_pct=10)])],
            "full price": [sale(0, items=[item(scanned=False)])],
        },
    ),
    "pos.discount_to_contact": Case(
        [sale(0, discount=5, customer=KIN)],
        {
            "full price": [sale(0, customer=KIN)],
            "a colleague's contact": [sale(0, "A5", 5, customer=KIN)],
            "a stranger": [sale(0, discount=5, customer="x@mail.example")],
            "no customer told": [sale(0, discount=5)],
        },
        "a known contact (family)",
    ),
    "pos.discount_deviation": Case(
        [sale(0, discount=19.01)],
        {
            "less than 15 points above": [sale(0, discount=18)],
            "nobody has sold enough": [sale(0, "B1", 60, site="SHOP2")],
        },
        "their own 70 earlier sales average",
        earlier=[sale(n * 5 - DAY, discount=4) for n in range(70)],
    ),
    "pos.void_single": Case([void(0)], {"a sale": [sale(0)]}, "the first void of the day"),
    "pos.void_repeated": Case(
        [void(0), void(1), void(2)],
        {
            "the first": [void(0)],
            "one a day": [void(-DAY), void(0)],
            "two people": [void(0), void(1, "A2")],
        },
        "void 3 of the day",
        {"voids": 3},
    ),
    "pos.void_high_value": Case(
        [void(0, amount=200)],
        {"just below": [void(0, amount=199.99)], "a tin": [void(0, items=[item()])]},
    ),
    "pos.void_after_discount": Case(
        [sale(0, discount=20), void(10, original="other")],
        {
            "eleven minutes later": [sale(0, discount=20), void(11)],
            "a small discount": [sale(0, discount=19), void(1, original="sale0A1")],
            "somebody else's void": [sale(0, "A2", 20), void(1)],
        },
        "10 min after sale sale0A1",
        {"discount_pct": 20.0},
    ),
    "pos.void_without_approval": Case(
        [void(0, approved_by=None)],
        {
            "approved": [void(0)],
            "by the manager herself": [void(0, "M1", approved_by=None)],
        },
        "without approval",
    ),
    "pos.void_rate": Case(
        [*[sale(n) for n in range(7)], *[void(10 + n) for n in range(3)]],
        {
            "two voids": [*[sale(n) for n in range(2)], *[void(10 + n) for n in range(2)]],
            "among many sales": [
                *[sale(n / 2) for n in range(300)],
                *[void(200 + n) for n in range(3)],
            ],
        },
        "voided 3 times",
        earlier=[
            *ordinary(4, ("A2", "A3", "A4")),
            *[void(30 - n * DAY, who) for n in range(1, 5) for who in ("A2", "A3", "A4")],
        ],
    ),
    "pos.refund_no_receipt": Case(
        [refund(0, receipt=False)],
        {"with receipt": [refund(0, receipt=True)], "not told": [refund(0)]},
    ),
    "pos.refund_over_30pct": Case(
        [refund(0, amount=30.01, original_total=100)],
        {
            "at the limit": [refund(0, amount=30, original_total=100)],
            "not told": [refund(0, amount=500)],
            "a sale of nothing": [refund(0, amount=5, original_total=0)],
        },
        "30% of the sale of 100.00",
    ),
    "pos.refund_same_customer": Case(
        [refund(-7 * DAY, customer="C1"), refund(0, customer=" c1 ")],
        {
            "eight days": [refund(-7 * DAY - 1, customer="C1"), refund(0, customer="C1")],
            "two customers": [refund(-5, customer="C1"), refund(0, customer="C2")],
            "not told": [refund(-5), refund(0)],
            "two people": [refund(-5, "A2", customer="C1"), refund(0, customer="C1")],
        },
        "2 refunds",
        {"refunds": 2, "amount": 40.0},
    ),
    "pos.refund_other_staff": Case(
        [refund(0, original_staff="A2")],
        {"their own": [refund(0, original_staff="A1")], "not told": [refund(0)]},
    ),
    "pos.refund_pattern": Case(
        [refund(n) for n in range(3)],
        {"two": [refund(n) for n in range(2)]},
        "3 refunds today, 0.0 are usual",
        earlier=days(6),
    ),
    "pos.cash_heavy": Case(
        taken(12, 9),
        {
            "as everybody": taken(12, 2),
            "nine sales": taken(9, 9),
            "no colleagues": [
                sale(n, "B1", site="SHOP2", payments=[{"method": "cash", "amount": 9}])
                for n in range(12)
            ],
        },
        earlier=ordinary(6, ("A2", "A3", "A4")),
    ),
    "pos.no_receipt": Case(
        [sale(0, receipt=False)], {"printed": [sale(0, receipt=True)], "not told": [sale(0)]}
    ),
    "pos.gift_card_cycle": Case(
        [card(0, "load", "A2"), card(60, "redeem")],
        {
            "an hour and a minute": [card(0, "load"), card(61, "redeem")],
            "another card": [card(0, "load"), card(5, "redeem", name="GC2")],
            "never loaded": [card(5, "redeem")],
        },
        "1 h after it was loaded",
    ),
    "pos.many_payment_methods": Case(
        [sale(0, payments=[{"method": m, "amount": 1} for m in ("cash", "card", "other")])],
        {
            "two": [sale(0, payments=[{"method": m, "amount": 1} for m in ("cash", "card")])],
            "three cards": [sale(0, payments=[{"method": "card", "amount": 1}] * 3)],
            "nothing to pay": [sale(0, payments=[])],
        },
    ),
    "pos.high_theft_discount": Case(
        [sale(0, items=[item("X1", 90, discount_pct=10)])],
        {
            "just below": [sale(0, items=[item("X1", 90, discount_pct=9.9)])],
            "a tin": [sale(0, discount=50)],
            "goods nobody knows": [sale(0, items=[item("Q9", discount_pct=50)])],
        },
    ),
    "pos.bulk_high_value": Case(
        [sale(0, items=[item("X1", 90, 2), WHISKY])],
        {
            "two": [sale(0, items=[item("X1", 90, 2)])],
            "returned": [sale(0, items=[item("X1", 90, 2), item("X1", 90, -3)])],
            "tins": [sale(0, items=[item("G1", 1, 9)])],
        },
        "3 units",
    ),
    "pos.premium_to_contact": Case(
        [sale(0, items=[WHISKY], customer=KIN)],
        {
            "a tin": [sale(0, customer=KIN)],
            "a stranger": [sale(0, items=[WHISKY], customer="x@mail.example")],
        },
    ),
    "pos.product_mix": Case(
        toys(15),
        {
            "fourteen": toys(14),
            "what the shop sells": toys(15, "G1"),
            "unknown goods": toys(20, "Q"),
        },
        "100% of 15 lines are toys",
        earlier=ordinary(),
    ),
}


@pytest.mark.parametrize("rule", sorted(CASES))
def test_fires_at_its_limit(rule: str) -> None:
    check_fires(rule, CASES[rule])


@pytest.mark.parametrize(("rule", "what"), silent_cases(CASES))
def test_stays_silent(rule: str, what: str) -> None:
    check_silent(rule, CASES[rule], what)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == rules_of("pos")
    assert all(case.silent for case in CASES.values())


def test_large_refunds_are_the_custom_of_a_shop_whose_colleagues_give_them() -> None:
    def of_a1(refunds: int, **fields: object) -> int:
        """Findings about A1 after so many large refunds by a colleague."""
        large = {"amount": 60, "original_total": 100}
        earlier = [refund(-n, "A2", **large) for n in range(2, 2 + refunds)]
        said = play([*earlier, refund(0, **large, **fields)], chain())
        return sum(
            isinstance(each, Finding)
            and (each.detection, each.subject) == ("pos.refund_over_30pct", "A1")
            for each in said
        )

    assert of_a1(4) == 1, "four refunds are no custom yet"
    assert of_a1(5) == 0
    assert of_a1(5, receipt=False) == 1, "without the receipt it never is"
