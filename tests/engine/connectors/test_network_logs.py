"""Suricata, syslog, name servers, mail servers, NetFlow: what their lines say."""

import base64
import json
import sqlite3
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.clock import SimulatedClock
from engine.connectors.contract import Delivery
from engine.connectors.formats import FileSettings, Making, reader
from engine.connectors.log_reading import take
from engine.connectors.pihole_database import PiholeDatabase, Settings
from engine.connectors.whose import Whose
from engine.errors import ConfigError
from engine.model.connectors import Device, DeviceKind
from engine.model.directory import Person
from engine.pipeline.accept import accept_lines
from tests.engine.connectors.doors import whose_of
from tests.engine.scene import BASE

ANA = Person(id="P1", code="P1", name="Ana", role="sales", email="ana@shop.example")


def read(form: str, *lines: str | bytes, whose: Whose | None = None, **settings: Any) -> Delivery:
    told = FileSettings(**{"format": form, "site": "PUNE", **settings})
    made = reader(Making(told, whose or whose_of(ANA), SimulatedClock(BASE)))
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    delivery = take(made, [(line, f"k:{n}", f"f:{n}") for n, line in enumerate(raw)])
    _, refused = accept_lines(delivery.events, source=form, where="t", now=BASE)
    assert not refused, refused[0].reason
    return delivery


def events(delivery: Delivery) -> list[dict[str, Any]]:
    return [msgspec.json.decode(each) for each in delivery.events]


def eve(kind: str, **more: Any) -> str:
    row = {
        "timestamp": "2026-03-02T12:00:00.000001-0430", "flow_id": 1, "event_type": kind,
        "src_ip": "192.168.1.5", "src_port": 1, "dest_ip": "93.1.1.1", "dest_port": 443,
        "proto": "TCP", **more,
    }  # fmt: skip
    return json.dumps(row)


def test_suricata() -> None:
    flow = {"bytes_toserver": 7, "bytes_toclient": 9, "start": "2026-03-02T11:59:00+0000",
            "end": "2026-03-02T12:00:00+0000"}  # fmt: skip
    mail = {"smtp": {"mail_from": "<ana@shop.example>", "rcpt_to": ["<b@c>"]},
            "email": {"url": ["x", "y"]}}  # fmt: skip
    delivery = read(
        "suricata",
        eve("flow", flow=flow),
        eve("dns", dns={"type": "query", "rrname": "A.example"}),
        eve("dns", dns={"version": 3, "type": "request",
                        "queries": [{"rrname": "b.example"}, {"rrname": "c.example"}]}),
        eve("dns", dns={"version": 2, "type": "answer", "rrname": "a.example"}),
        eve("tls", tls={"sni": "Shop.example"}),
        eve("http", http={"hostname": "h.example"}),
        eve("smtp", **mail),
        eve("alert", alert={}),
        eve("stats", stats={}),
        eve("flow"),
        "{}",
        "no json",
    )  # fmt: skip
    told = events(delivery)
    assert told[0]["duration_s"] == 60
    assert [each.get("query") for each in told[1:4]] == ["a.example", "b.example", "c.example"]
    assert datetime.fromisoformat(told[1]["occurred_at"]) == datetime(
        2026, 3, 2, 16, 30, 0, 1, tzinfo=UTC
    )
    assert [each.get("dest_host") for each in told[4:6]] == ["shop.example", "h.example"]
    assert (told[6]["person"], told[6]["links"]) == ("P1", 2)
    assert delivery.left_out.total() == 3
    assert len(delivery.refused) == 3
    assert delivery.records == 12


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("<30>1 2026-03-02T16:30:00.5Z fw unbound 1 - - {}", "2026-03-02T16:30:00.5+00:00"),
        ('<30>1 2026-03-02T22:00:00+05:30 fw unbound - ID [a@1 b="\\]\\"x"][c] \ufeff{}',
         "2026-03-02T16:30:00+00:00"),
        ("<30>Mar  2 22:00:00 fw unbound[1]: {}", "2026-03-02T16:30:00+00:00"),
        ("Mar  2 22:00:00 fw unbound: {}", "2026-03-02T16:30:00+00:00"),
        ("Dec 31 22:00:00 unbound[1:0]: {}", "2025-12-31T16:30:00+00:00"),
        ("[1772469000] unbound[1:0] {}", "2026-03-02T16:30:00+00:00"),
        ("2026-03-02T22:00:00+05:30 fw unbound[1]: {}", "2026-03-02T16:30:00+00:00"),
    ],
)  # fmt: skip
def test_every_form_of_syslog_and_its_time(line: str, at: str) -> None:
    said = line.format("info: 192.168.1.5 Shop.Example. A IN")
    (event,) = events(read("syslog", said, timezone="Asia/Kolkata"))
    assert datetime.fromisoformat(event["occurred_at"]) == datetime.fromisoformat(at)
    assert (event["query"], event["device_ip"]) == ("shop.example", "192.168.1.5")


def test_syslog_that_cannot_be_read_says_why() -> None:
    delivery = read(
        "syslog", "<999>1 x", "<30>1 - h a p m - x", "<30>1 yesterday h a p m - x", "<30>1 a b",
        '<30>1 2026-03-02T16:30:00Z h a p m [x y="] z', "hello", "Feb 30 22:00:00 h a: x",
    )  # fmt: skip
    reasons = " / ".join(each.reason for each in delivery.refused)
    assert len(delivery.refused) == 7
    for word in ("priority", "without a time", "no time", "leading fields", "structured"):
        assert word in reasons


def test_dnsmasq_and_pihole() -> None:
    delivery = read(
        "pihole",
        "Mar  2 16:00:01 dnsmasq[12]: query[A] Shop.example from 192.168.1.5",
        "Mar  2 16:00:01 dnsmasq[12]: 7 192.168.1.5/531 query[AAAA] b.example from 192.168.1.5",
        "Mar  2 16:00:01 dnsmasq[12]: forwarded shop.example to 9.9.9.9",
        "Mar  2 16:00:01 dnsmasq[12]: gravity blocked ads.example is 0.0.0.0",
        "Mar  2 16:00:01 dnsmasq[12]: reply shop.example is 1.2.3.4",
    )
    assert [each["query"] for each in events(delivery)] == ["shop.example", "b.example"]
    assert delivery.left_out.total() == 3
    # The same second, the same question: two lines are two events.
    line = "Mar  2 16:00:01 dnsmasq[12]: query[A] a.example from 192.168.1.5"
    assert len({each["id"] for each in events(read("pihole", line, line))}) == 2


def test_unbound_replies_do_not_count_twice() -> None:
    delivery = read(
        "unbound",
        "[1772469000] unbound[1:0] info: 192.168.1.5 a.example. A IN",
        "[1772469000] unbound[1:0] info: 192.168.1.5 a.example. A IN NOERROR 0.01 0 120",
        "[1772469000] unbound[1:0] info: service stopped",
    )
    assert len(delivery.events) == 1
    assert delivery.left_out == {"unbound reply": 1, "unbound: no query": 1}


def test_leases_of_servers_say_which_device_asked() -> None:
    whose = whose_of()
    whose.devices.put(Device(kind=DeviceKind.HOSTNAME, key="till-1", person="G1", since=BASE))
    (event,) = events(
        read(
            "syslog",
            "<30>Mar  2 16:30:00 gw dnsmasq-dhcp[1]: DHCPACK(br0) 192.168.1.5 "
            "aa:bb:cc:00:11:22 Till-1",
            "<30>Mar  2 16:31:00 gw dnsmasq[1]: query[A] a.example from 192.168.1.5",
            whose=whose,
        )
    )
    assert event["person"] == "G1"


MAIL = (
    "Mar  2 16:00:01 mx postfix/smtpd[1]: 4F2A31C0: client=pc[192.168.1.5], sasl_username=ana",
    "Mar  2 16:00:01 mx postfix/cleanup[1]: 4F2A31C0: message-id=<x@y>",
    "Mar  2 16:00:01 mx postfix/qmgr[1]: 4F2A31C0: from=<Ana@Shop.example>, size=900, nrcpt=2 (q)",
    "Mar  2 16:00:02 mx postfix/smtp[1]: 4F2A31C0: to=<b@c>, relay=r, status=sent (ok)",
    "Mar  2 16:00:02 mx postfix/smtp[1]: 4F2A31C0: to=<d@e>, relay=r, status=bounced (no)",
    "Mar  2 16:00:03 mx postfix/qmgr[1]: 4F2A31C0: removed",
)


def test_a_mail_is_told_once_all_of_it_is_known() -> None:
    assert not read("mail", *MAIL[:5]).events
    delivery = read("mail", *MAIL)
    (event,) = events(delivery)
    assert event["recipients"] == ["b@c", "d@e"]
    assert (event["sender"], event["person"], event["size_bytes"]) == (
        "Ana@Shop.example", "P1", 900,
    )  # fmt: skip
    assert delivery.records == 6


def test_a_mail_goes_on_after_a_restart() -> None:
    whose = whose_of(ANA)
    making = Making(FileSettings(format="mail", site="PUNE"), whose, SimulatedClock(BASE))
    first = reader(making)
    for line in MAIL[:4]:
        first.read(line.encode(), "p")
    second = reader(making, "", first.state)
    for line in MAIL[4:5]:
        second.read(line.encode(), "p")
    (event,) = second.read(MAIL[5].encode(), "p")
    assert isinstance(event, dict)
    assert event["recipients"] == ["b@c", "d@e"]


HERE, THERE = bytes((192, 168, 1, 5)), bytes((93, 1, 1, 1))


def v5(count: int, records: int | None = None) -> bytes:
    head = struct.pack("!HHIIIIBBH", 5, count, 60_000, int(BASE.timestamp()), 0, 1, 0, 0, 0)
    one = struct.pack(
        "!4s4s4sHHIIIIHHxBBBHHBBxx", HERE, THERE, b"\0" * 4,
        0, 0, 3, 700, 30_000, 50_000, 1000, 443, 0, 6, 0, 0, 0, 0, 0,
    )  # fmt: skip
    return head + one * (count if records is None else records)


def v9(*, template: bool, data: bool) -> bytes:
    fields = ((8, 4), (12, 4), (1, 4), (11, 2), (4, 1), (21, 4), (22, 4))
    sets = b""
    if template:
        body = struct.pack("!HH", 300, len(fields)) + b"".join(
            struct.pack("!HH", *f) for f in fields
        )
        sets += struct.pack("!HH", 0, 4 + len(body)) + body
    if data:
        body = struct.pack("!4s4sIHBII", HERE, THERE, 900, 1194, 17, 50_000, 30_000)
        body += b"\0" * (-len(body) % 4)
        sets += struct.pack("!HH", 300, 4 + len(body)) + body
    return struct.pack("!HHIIII", 9, 1, 60_000, int(BASE.timestamp()), 1, 7) + sets


def ipfix() -> bytes:
    fields = ((8, 4), (12, 4), (1, 8), (11, 2), (4, 1), (152, 8), (153, 8))
    body = struct.pack("!HH", 256, len(fields)) + b"".join(struct.pack("!HH", *f) for f in fields)
    sets = struct.pack("!HH", 2, 4 + len(body)) + body
    began = int(BASE.timestamp() * 1000)
    body = struct.pack("!4s4sQHBQQ", HERE, THERE, 2**33, 443, 6, began, began + 5_000)
    sets += struct.pack("!HH", 256, 4 + len(body)) + body
    return struct.pack("!HHIII", 10, 16 + len(sets), int(BASE.timestamp()), 1, 7) + sets


def sent(packet: bytes, exporter: str = "10.0.0.1") -> bytes:
    return exporter.encode() + b" " + base64.b64encode(packet)


def test_netflow_5() -> None:
    one, two = events(read("netflow", sent(v5(2))))
    assert (one["bytes_out"], one["dest_port"], one["protocol"]) == (700, 443, "tcp")
    assert one["duration_s"] == 20
    # Ended ten seconds of uptime before the datagram was sent.
    assert (BASE - datetime.fromisoformat(one["occurred_at"])).total_seconds() == 10
    assert one["id"] != two["id"]


def test_netflow_9_waits_for_its_template() -> None:
    data, template = v9(template=False, data=True), v9(template=True, data=False)
    stranger = sent(template, "10.0.0.2")
    delivery = read("netflow", sent(data), stranger, sent(template), sent(data))
    flows = [each for each in events(delivery) if each["type"] == "network.flow"]
    assert len(flows) == 2
    assert {each["kind"] for each in events(delivery) if each["type"] == "network.vpn"} == {"vpn"}


def test_ipfix() -> None:
    (flow,) = events(read("netflow", sent(ipfix())))
    assert flow["bytes_out"] == 2**33
    assert flow["duration_s"] == 5


@pytest.mark.parametrize(
    "packet",
    [
        b"", b"\0", b"hello there", v5(3, records=1), v9(template=True, data=True)[:30],
        # A template without fields, whose records would never end.
        struct.pack("!HHIIII", 9, 1, 1, 1, 1, 7) + struct.pack("!HHHH", 0, 8, 300, 0)
        + struct.pack("!HHI", 300, 8, 1),
        struct.pack("!HHIIII", 9, 1, 1, 1, 1, 7) + struct.pack("!HHHHHH", 0, 12, 300, 1, 8, 0)
        + struct.pack("!HHI", 300, 8, 1),
        struct.pack("!HHIII", 10, 36, 1, 1, 7) + struct.pack("!HHHHHH", 2, 12, 300, 1, 8, 0)
        + struct.pack("!HHI", 300, 8, 1),
    ],
)  # fmt: skip
def test_broken_datagrams_are_refused(packet: bytes) -> None:
    delivery = read("netflow", sent(packet))
    assert len(delivery.refused) == 1
    assert not delivery.events


def test_pihole_database(tmp_path: Path) -> None:
    import asyncio

    path = tmp_path / "pihole-FTL.db"
    with sqlite3.connect(path) as database:
        database.execute(
            "create table queries (id integer primary key, timestamp integer, type integer, "
            "status integer, domain text, client text)"
        )
        at = int(BASE.timestamp())
        rows = [(n, at + n, 1, 2, f"d{n}.example", "192.168.1.5") for n in range(1, 2_501)]
        database.executemany("insert into queries values (?,?,?,?,?,?)", rows)
        database.execute("insert into queries values (2501, 1, 1, 2, 'x', 'no address')")
    database.close()

    async def work() -> None:
        source = PiholeDatabase(Settings(name="hole", path=str(path), site="PUNE"), whose_of())
        assert "2,501" in await source.test()
        deliveries = [each async for each in source.deliveries("")]
        assert sum(len(each.events) for each in deliveries) == 2_500
        assert "no address" in deliveries[-1].refused[0].reason
        assert [each async for each in source.deliveries(deliveries[-1].cursor)] == []
        missing = PiholeDatabase(Settings(name="hole", path="nowhere", site="PUNE"), whose_of())
        with pytest.raises(ConfigError, match="there is no"):
            await missing.test()

    asyncio.run(work())
