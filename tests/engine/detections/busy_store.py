"""A week of trade and one day in which every retail rule has something to say."""

from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from tests.engine.scene import at
from tests.engine.shop import (
    DAY,
    DENVER,
    call,
    card,
    clock,
    content,
    dns,
    export,
    flow,
    item,
    located,
    login,
    mail,
    ordinary,
    refund,
    sale,
    seen,
    shift,
    tunnel,
    void,
)

_NIGHT = 13 * 60 + 30  # minutes after the base at which it is 23:00
_LABELS = (
    *("concealment", "package_manipulation", "substitution", "unusual_handling", "item_absent"),
    *("no_scan_discount", "customer_absent", "own_items_discounted", "watching_exits"),
    *("looking_over_shoulder", "rapid_register", "furtive", "large_package", "unpaid_exit"),
    *("multiple_concealed", "off_hours_exit_packages", "baseline_deviation"),
)


def store_content() -> DirectoryContent:
    """The chain with a roster of the day."""
    return content(
        [shift("A1"), shift("A9", 0, 300), shift("M1", -90, 60), shift("M2", -90, 510, "SHOP2")]
    )


def busy_store() -> list[Envelope]:
    """Its events, in no order; none later than 19:30."""
    return [*ordinary(), *_till(), *_refunds(), *_staff(), *_network(), *_cameras(), *_week()]


def _till() -> list[Envelope]:
    cash = [{"method": "cash", "amount": 40}]
    toys = [item("T1"), item("T1")]
    return [
        sale(5, "A1", 45),
        sale(
            6, "A1", 10, items=[item(discount_pct=10, scanned=False), item("G2", discount_pct=20)]
        ),
        sale(7, "A1", 12, customer="kin@mail.example"),
        sale(8, "A1", items=[item("X1", 90, 3, discount_pct=30)], customer="kin@mail.example"),
        sale(9, "A1", receipt=False),
        sale(
            10,
            "A1",
            payments=[{"method": each, "amount": 7} for each in ("cash", "card", "gift_card")],
        ),
        void(11, "A1", original="sale5A1", approved_by=None),
        void(12, "A1", 300),
        void(13, "A1", items=[item("X1", 90)]),
        card(15, "load"),
        card(20, "redeem", "A2"),
        *(sale(30 + n, "A2", payments=cash, items=toys) for n in range(20)),
        void(60, "A2", 250),
        void(61, "A3", 250),
        void(62, "A2"),
    ]


def _refunds() -> list[Envelope]:
    told = {"customer": "kin@mail.example", "receipt": False, "original_staff": "A2"}
    return [refund(100 + n, "A1", 400, original_total=500, **told) for n in range(4)]


def _staff() -> list[Envelope]:
    other = {"site": "SHOP2", "register": "R9"}
    approved = [
        sale(200 + n, "B1", 20 + n % 2, approved_by=f"M{2 + n % 3}", **other) for n in range(18)
    ]
    approved += [sale(230 + n, "A4", 55, approved_by="M1") for n in range(7)]
    return [
        *approved,
        clock(-85, "M1"),
        clock(55, "M1", "out"),
        clock(0, "A9"),
        login(1, "A9", credentials_of="M1"),
        login(2, "A9", success=False),
        clock(300, "A9", "out"),
        sale(350, "A9"),
        login(355, "A9", ip="10.0.9.9", device="R7"),
        login(356, "A9", ip="10.0.0.49", device="R1"),
        login(360, "A8"),
        sale(361, "A8"),
        login(365, "A8", **{"site": "SHOP2"}),
        sale(366, "A8", **other),
        sale(367, "C1"),
        clock(600, "A7"),
        refund(370, "A7", 200, approved_by="A6"),
    ]


def _network() -> list[Envelope]:
    return [
        *(mail(150 + n / 2, "A5", ["boss@shop.example"]) for n in range(11)),
        mail(160, "A5", ["stranger@else.example"]),
        mail(161, "A5", count=847),
        mail(170, "A1", ["kin@mail.example"]),
        export(180, "A5"),
        mail(181, "A5", ["buyer@else.example"], links=1, size_bytes=900_000),
        export(182, "A5", "staff"),
        export(183, "A5", destination="https://drop.example/x"),
        flow(185, "A5", back=600),
        dns(190, "www.ebay.com", "A1"),
        tunnel(191, "vpn", "A5"),
        tunnel(192, "proxy", "A5"),
        *(flow(193 + n, "A6", out=1, device_ip=f"10.0.7.{n}") for n in range(4)),
        login(198, "A6"),
        located(200, {"lat": 52.5, "lon": 13.4}, "A6", timezone="Europe/Berlin"),
        *(call(205 + n / 2, "A6") for n in range(11)),
        call(212, "A6", "new-thing", category="external"),
        call(213, "A6", "bin-checker"),
        call(214, "A6", success=False),
        login(_NIGHT - 180, "A5"),
        flow(_NIGHT - 179, "A5", out=847),
        mail(_NIGHT - 178, "A5", ["buyer@else.example"], links=2),
        call(_NIGHT - 177, "A5"),
    ]


def _cameras() -> list[Envelope]:
    return [
        *(seen(250 + n * 3, label) for n, label in enumerate(_LABELS)),
        seen(310, "unusual_handling"),
        seen(311, "concealment"),
        seen(311.5, "furtive"),
        seen(312, "exit"),
        seen(320, "dwell", camera="CAM-BACK", ended_at=at(360)),
        seen(321, "entry", register="R1", person=None),
    ]


def _week() -> list[Envelope]:
    days = range(7, 0, -1)
    return [
        *(mail(-n * DAY + 10, "A5", ["boss@shop.example"]) for n in days),
        *(login(-n * DAY, "A9", device="R1", ip="10.0.0.49") for n in days),
        *(login(-n * DAY + 1, "A9", device="R1", ip="10.0.0.49") for n in days),
        located(-DAY, DENVER, "A6", timezone="America/Denver"),
    ]
