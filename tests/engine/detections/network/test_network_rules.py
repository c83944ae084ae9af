"""The rules of the network: each fires at its limit and not below, nor on a look-alike."""

import msgspec
import pytest

from engine.detect.settings import Override
from engine.directory.index import Directory
from tests.engine.detections.cases import (
    Case,
    check_fires,
    check_silent,
    found,
    rules_of,
    silent_cases,
)
from tests.engine.scene import play
from tests.engine.shop import (
    DAY,
    DENVER,
    call,
    chain,
    content,
    dns,
    export,
    flow,
    located,
    login,
    mail,
    sale,
    shift,
    tunnel,
)

NIGHT = 13 * 60
#: 51 and 49 km north of Denver.
OUT, NEAR = ({"lat": DENVER["lat"] + km / 111.195, "lon": DENVER["lon"]} for km in (51, 49))
FAR = {"lat": 52.5, "lon": 13.4}
BUYER = ["buyer@else.example"]


def mails(count: int, first: float = -300) -> list:
    return [mail(first + n, to=["boss@shop.example"]) for n in range(count)]


CASES = {
    "network.large_download": Case(
        [flow(0, back=300), flow(50, back=200)],
        {
            "just below": [flow(0, back=499.9)],
            "over two hours": [flow(0, back=300), flow(61, back=300)],
            "from two places": [flow(0, back=300), flow(5, back=300, dest_host="b.example")],
            "sent, not fetched": [flow(0, out=50)],
        },
        "500 MB",
        {"flows": 2},
    ),
    "network.customer_export": Case(
        [export(0)],
        {"sales": [export(0, dataset="sales")], "staff": [export(0, dataset="staff")]},
    ),
    "network.external_upload": Case(
        [flow(0, out=60), flow(30, out=40)],
        {
            "just below": [flow(0, out=99.9)],
            "inside": [flow(0, out=900, dest_host=None, dest_ip="10.1.2.3")],
            "over two hours": [flow(0, out=60), flow(61, out=60)],
        },
        "100 MB",
        {"exfiltration": False},
    ),
    "network.off_hours_access": Case(
        [flow(-121)],
        {
            "on shift": [flow(-120)],
            "open": [flow(0, "A2")],
            "no person": [flow(NIGHT, None, device_ip="10.9.9.9")],
        },
        "at 07:29",
        shifts=[shift("A1")],
    ),
    "network.sensitive_repeat": Case(
        [export(0), call(1, service="crm/list"), flow(2, dest_host="payroll.shop.example")],
        {
            "two": [export(0), call(1, service="crm")],
            "over two days": [export(-DAY), export(0), export(1, dataset="staff")],
            "a name that only contains it": [call(n, service="scrmble") for n in range(5)],
        },
        "3 times today",
    ),
    "network.resale_platform": Case(
        [dns(0, "www.eBay.com.")],
        {
            "another that ends alike": [dns(0, "notebay.com")],
            "mail without names": [mail(0, count=3)],
            "nothing told": [flow(0, dest_host=None)],
        },
        "ebay.com",
    ),
    "network.unknown_recipient": Case(
        [*mails(10), mail(0, to=BUYER)],
        {
            "too few mails before": [*mails(9), mail(0, to=BUYER)],
            "written to before": [mail(-400, to=BUYER), *mails(10), mail(0, to=BUYER)],
            "of the company": [*mails(10), mail(0, to=["new@shop.example"])],
            "a known contact": [*mails(10), mail(0, to=["kin@mail.example"])],
            "only a number": [*mails(10), mail(0, count=1)],
        },
    ),
    "network.customer_messaging": Case(
        [sale(-60, customer="Ann@mail.example"), mail(0, to=["ann@MAIL.example"])],
        {
            "a colleague's customer": [
                sale(-60, "A2", customer="ann@mail.example"),
                mail(0, to=["ann@mail.example"]),
            ],
            "nobody they served": [mail(0, to=["ann@mail.example"])],
            "a customer number": [sale(-60, customer="C77"), mail(0, to=["c77"])],
        },
    ),
    "network.list_sharing": Case(
        [export(0), mail(60, to=BUYER, links=1)],
        {
            "an hour and a minute": [export(0), mail(61, to=BUYER, links=1)],
            "nothing that could carry it": [export(0), mail(5, to=BUYER, size_bytes=20_000)],
            "to the boss": [export(0), mail(5, to=["boss@shop.example"], links=1)],
            "sales": [export(0, dataset="sales"), mail(5, to=BUYER, links=1)],
            "kept inside": [export(0, destination="https://10.0.0.5/share")],
        },
        "mailed customers data",
    ),
    "network.communication_deviation": Case(
        [mail(0, count=25)],
        {"nineteen": [mail(0, count=19)], "twice the usual": [mail(0, count=9), mail(1, count=9)]},
        "25 mails today",
        earlier=[mail(-n * DAY, count=5) for n in range(1, 7)],
    ),
    "network.vpn": Case(
        [tunnel(0, "vpn")],
        {"a proxy": [tunnel(0, "proxy")], "ordinary traffic": [flow(0, dest_ip="185.159.157.4")]},
    ),
    "network.proxy": Case([tunnel(0, "proxy", site=None)], {"a tunnel": [tunnel(0, "vpn")]}),
    "network.many_ips": Case(
        [flow(n, device_ip=f"10.7.0.{n}") for n in range(4)],
        {
            "three": [flow(n, device_ip=f"10.7.0.{n}") for n in range(3)],
            "over two days": [flow(n * DAY / 3, device_ip=f"10.7.0.{n}") for n in range(4)],
            "nothing told": [login(n) for n in range(5)],
        },
        "4 addresses",
    ),
    "network.geo_mismatch": Case(
        [login(-5), located(0, OUT)],
        {
            "just below": [login(-5), located(0, NEAR)],
            "somebody without a shop": [located(0, OUT, "C9")],
        },
        "51 km from Denver",
    ),
    "network.timezone_impossible": Case(
        [login(-5), located(0, FAR, timezone="Europe/Berlin")],
        {
            "time to fly": [login(-12 * 60 - 1), located(0, FAR, timezone="Europe/Berlin")],
            "the next zone": [login(-5), located(0, FAR, timezone="America/Chicago")],
            "not told": [login(-5), located(0, FAR)],
            "a zone nobody knows": [login(-5), located(0, FAR, timezone="Moon/Base")],
            "not at work": [located(0, FAR, timezone="Europe/Berlin")],
        },
        "8 h from Denver",
    ),
    "network.unusual_api": Case(
        [*[call(-20 + n) for n in range(10)], call(0, service="new")],
        {
            "too few calls before": [*[call(-20 + n) for n in range(9)], call(0, service="new")],
            "called before": [
                call(-30, service="New"),
                *[call(n - 20) for n in range(10)],
                call(0, service="new"),
            ],
            "internal": [
                *[call(-20 + n) for n in range(10)],
                call(0, service="new", category="internal"),
            ],
        },
    ),
    "network.fraud_tool_api": Case(
        [call(0, service="https://api.bin-checker/v1")],
        {"ordinary": [call(0)], "a word within a word": [call(0, service="cabin-checkers")]},
        "the list (bin-checker)",
    ),
    "network.failed_api_auth": Case([call(0, success=False)], {"let in": [call(0)]}),
    "network.off_hours_api": Case(
        [call(NIGHT)],
        {"open": [call(0)], "no person": [call(NIGHT, None)]},
        "at 22:30",
    ),
}


def test_an_upload_above_the_second_limit_is_a_critical_flag() -> None:
    case = CASES["network.external_upload"]
    (at_limit,) = found("network.external_upload", case, [flow(0, out=500)])
    (above,) = found("network.external_upload", case, [flow(0, out=500.1)])
    assert (at_limit.severity, above.severity) == ("medium", "critical")
    assert "exfiltration" in above.reason


def test_a_fraud_tool_is_known_by_its_category_alone() -> None:
    case = CASES["network.fraud_tool_api"]
    assert found("network.fraud_tool_api", case, [call(0, service="x", category="fraud_tool")])


def test_a_device_that_tells_no_person_belongs_to_whose_address_it_is() -> None:
    (finding,) = found("network.external_upload", Case((), {}), [flow(0, None, out=100)])
    assert finding.subject == "A1"
    shared = flow(0, None, out=100, device_ip="10.0.9.1")
    people = [msgspec.structs.replace(each, usual_ips=("10.0.9.1",)) for each in content().people]
    assert not play([shared], Directory(msgspec.structs.replace(content(), people=tuple(people))))


def test_lists_are_settings() -> None:
    change = Override(
        detection="network.vpn", options={"vpn_networks": "185.159.156.0/22, not a network"}
    )
    inside, outside = flow(0, dest_ip="185.159.157.4"), flow(40, dest_ip="185.160.0.1")
    said = play([inside, outside], chain(), overrides=[change])
    assert [each.events for each in said] == [(inside.ref,)]


@pytest.mark.parametrize("rule", sorted(CASES))
def test_fires_at_its_limit(rule: str) -> None:
    check_fires(rule, CASES[rule])


@pytest.mark.parametrize(("rule", "what"), silent_cases(CASES))
def test_stays_silent(rule: str, what: str) -> None:
    check_silent(rule, CASES[rule], what)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == rules_of("network")
    assert all(case.silent for case in CASES.values())
