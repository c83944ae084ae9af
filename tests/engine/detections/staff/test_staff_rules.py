"""The rules of staff access: each fires at its limit and not below, nor on a look-alike."""

import pytest

from tests.engine.detections.cases import (
    Case,
    check_fires,
    check_silent,
    rules_of,
    silent_cases,
)
from tests.engine.shop import DAY, clock, login, refund, sale, shift, void

#: 07:29 and 18:31 with a shift of the opening hours; the base is 09:30.
BEFORE, AFTER = -121, 541
FAR = {"site": "SHOP2"}
#: 45 km at 80 km/h are 33.75 min.
NEAR_ENOUGH, TOO_FAST = 34, 33


def approved(count: int, minutes: float = 0) -> list:
    return [void(minutes + n) for n in range(count)]


def approvals(manager: str, discount: float, count: int = 5) -> list:
    first = -100 if manager == "M1" else -500 + 20 * int(manager[1])
    return [sale(first + n, "B1", discount, approved_by=manager, **FAR) for n in range(count)]


def used(count: int) -> list:
    return [login(-DAY + n, device="R1", ip="10.0.0.41") for n in range(count)]


CASES = {
    "staff.off_hours_access": Case(
        [login(BEFORE)],
        {
            "half an hour early": [login(-120)],
            "refused": [login(BEFORE, success=False)],
            "leaving": [clock(AFTER, direction="out")],
            "a guarded post or a site nobody knows": [login(BEFORE, site="PUNE")],
        },
        "at 07:29",
        {"how": "logged in"},
        shifts=[shift("A1")],
    ),
    "staff.shift_boundary": Case(
        [clock(AFTER, direction="out")],
        {
            "half an hour late": [clock(540, direction="out")],
            "no shift near": [clock(AFTER, "A2", "out")],
            "hours away": [clock(510 + 300, direction="out")],
        },
        "31 min after the end",
        {"boundary": "end", "minutes": 31.0},
        shifts=[shift("A1")],
    ),
    "staff.activity_after_clock_out": Case(
        [clock(0), clock(100, direction="out"), sale(101)],
        {
            "back in": [clock(0), clock(100, direction="out"), clock(102), sale(103)],
            "still there": [clock(0), sale(101)],
            "never seen to clock": [sale(101)],
            "the next day": [clock(100, direction="out"), sale(100 + 12 * 60 + 1)],
            "refused": [clock(100, direction="out"), login(101, success=False)],
            "at another shop": [clock(100, direction="out"), sale(101, **FAR)],
        },
        "sold at Denver 1 min after",
    ),
    "staff.permission_exceeded": Case(
        [sale(0, "A1", approved_by="A2")],
        {
            "a manager": [sale(0, approved_by="M1")],
            "what they may": [sale(0, discount=5), void(1), refund(2)],
            "nothing known": [sale(0, "C9", approved_by="C8")],
        },
        "Staff A2 approved at Denver without the permission",
        subject="A2",
    ),
    "staff.override_without_manager": Case(
        [clock(-5, "M1"), clock(60, "M1", "out"), clock(61), sale(62, approved_by="M1")],
        {
            "there": [clock(-5, "M1"), sale(62, approved_by="M1")],
            "nobody clocks in here": [sale(62, approved_by="M1")],
            "who never clocks": [clock(0), sale(62, approved_by="C9")],
            "not approved": [clock(0), sale(62)],
            "the terminal is silent": [clock(-3 * DAY, "M1"), void(62)],
        },
        "was not clocked in there",
        {"approved_by": "M1", "what": "sale"},
    ),
    "staff.discount_authority_exceeded": Case(
        [sale(0, discount=15.1)],
        {
            "at the limit": [sale(0, discount=15)],
            "approved": [sale(0, discount=50, approved_by="M1")],
            "nobody known": [sale(0, "C9", 90)],
        },
    ),
    "staff.refund_authority_exceeded": Case(
        [refund(0, amount=150.01, approved_by="A2")],
        {
            "at the limit": [refund(0, amount=150)],
            "approved": [refund(0, amount=2000, approved_by="M1")],
            "nobody known": [refund(0, "C9", 900)],
        },
        "may refund 150.00",
    ),
    "staff.unusual_device": Case(
        [login(0, ip="10.9.9.9")],
        {
            "usual": [login(0, ip="10.0.0.41", device="R1")],
            "nothing told": [login(0)],
        },
        "address 10.9.9.9",
        earlier=used(10),
    ),
    "staff.multi_location": Case(
        [login(0), login(TOO_FAST, **FAR)],
        {
            "time enough": [login(0), login(NEAR_ENOUGH, **FAR)],
            "refused there": [login(0), login(TOO_FAST, success=False, **FAR)],
            "another person": [login(0), login(TOO_FAST, "A2", **FAR)],
            "a site nobody knows": [login(0), login(TOO_FAST, site="ELSEWHERE")],
        },
        "45 km away",
    ),
    "staff.unusual_location": Case(
        [login(0, **FAR)],
        {
            "home": [login(0)],
            "rostered there": [login(0, "A9", **FAR)],
            "a site nobody knows": [login(0, site="ELSEWHERE")],
        },
        "belong to Denver",
        shifts=[shift("A9", site="SHOP2")],
    ),
    "staff.failed_logins": Case([login(0, success=False)], {"let in": [login(0)]}),
    "staff.manager_high_discounts": Case(
        approvals("M1", 50),
        {
            "as the others": approvals("M1", 12),
            "four approvals": approvals("M1", 50, 4),
        },
        "approvals average 50 %",
        {"peers": 3},
        subject="M1",
        earlier=[each for n in (2, 3, 4) for each in approvals(f"M{n}", 9 + n)],
    ),
    "staff.manager_credentials_used": Case(
        [login(0, credentials_of="M1")],
        {
            "a colleague's": [login(0, credentials_of="A2")],
            "their own": [login(0, "M1", credentials_of="M1")],
            "refused": [login(0, credentials_of="M1", success=False)],
            "somebody nobody knows": [login(0, credentials_of="C9")],
        },
    ),
    "staff.manager_overrides": Case(
        approved(6),
        {"five": approved(5), "over two days": [*approved(3, -DAY), *approved(3)]},
        "approved 6 times",
        subject="M1",
    ),
    "staff.absent_manager_approval": Case(
        [void(541)],
        {
            "half an hour after": [void(540)],
            "not on the roster at all": [void(541, approved_by="M2")],
            "not approved": [void(541, approved_by=None)],
        },
        "was off shift then",
        shifts=[shift("M1")],
    ),
}


@pytest.mark.parametrize("rule", sorted(CASES))
def test_fires_at_its_limit(rule: str) -> None:
    check_fires(rule, CASES[rule])


@pytest.mark.parametrize(("rule", "what"), silent_cases(CASES))
def test_stays_silent(rule: str, what: str) -> None:
    check_silent(rule, CASES[rule], what)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == rules_of("staff")
    assert all(case.silent for case in CASES.values())
