"""Zeek's logs: fields by name, both forms, every line accounted for."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.connectors.contract import Delivery
from engine.connectors.log_reading import take
from engine.connectors.traffic import Traffic
from engine.connectors.whose import Premises, Whose
from engine.connectors.zeek import ZeekReader
from engine.model.connectors import Device, DeviceKind
from engine.pipeline.accept import accept_lines
from tests.engine.connectors.doors import whose_of
from tests.engine.scene import BASE

TS = BASE.timestamp()
HEAD = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\t{}\n"
CONN = ("ts", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "service")
MORE = ("duration", "orig_bytes", "resp_bytes", "conn_state")


def log(path: str, fields: tuple[str, ...], *rows: tuple[Any, ...], kinds: str = "") -> bytes:
    text = HEAD.format(path) + "#fields\t" + "\t".join(fields) + "\n"
    text += f"#types\t{kinds}\n" if kinds else ""
    return (text + "".join("\t".join(map(str, row)) + "\n" for row in rows)).encode()


def read(content: bytes, whose: Whose | None = None, name: str = "x.log") -> Delivery:
    premises = Premises(site="PUNE", networks={"10.2.0.0/16": "MUMBAI"})
    reader = ZeekReader(Traffic(whose or whose_of(), premises, "zeek"), name)
    lines = content.split(b"\n")
    delivery = take(reader, [(line, f"k:{n}", f"{name}:{n}") for n, line in enumerate(lines)])
    accepted, refused = accept_lines(delivery.events, source="zeek", where="t", now=BASE)
    assert not refused, refused[0].reason
    assert len(accepted) == len(delivery.events)
    told = sum(bool(line.strip()) and not line.startswith(b"#") for line in lines)
    assert delivery.records == told
    return delivery


def events(delivery: Delivery) -> list[dict[str, Any]]:
    return [msgspec.json.decode(each) for each in delivery.events]


def test_fields_are_found_by_name_in_any_order() -> None:
    row = (TS, "C1", "192.168.1.5", 1000, "93.184.216.34", 443, "tcp", "ssl", 60, 500, 900, "SF")
    one = log("conn", CONN + MORE, row)
    two = log("conn", tuple(reversed(CONN + MORE)), tuple(reversed(row)))
    (first,), (second,) = events(read(one)), events(read(two))
    assert {**first, "id": ""} == {**second, "id": ""}
    assert first["bytes_out"] == 500
    assert first["bytes_in"] == 900
    assert (first["device_ip"], first["dest_ip"], first["dest_port"]) == (
        "192.168.1.5", "93.184.216.34", 443,
    )  # fmt: skip
    # Told when it ended: only then the bytes are known.
    assert datetime.fromisoformat(first["occurred_at"]).timestamp() == pytest.approx(TS + 60)


def test_what_came_from_outside_is_told_from_our_side() -> None:
    row = (TS, "C1", "93.184.216.34", 1000, "10.2.0.9", 22, "tcp", "ssh", 1, 500, 90_000, "SF")
    (event,) = events(read(log("conn", CONN + MORE, row)))
    assert (event["device_ip"], event["site"]) == ("10.2.0.9", "MUMBAI")
    assert event["bytes_out"] == 90_000


def test_tunnels_and_proxies_are_told() -> None:
    rows = [
        (TS, "C1", "192.168.1.5", 9, "93.1.1.1", 1194, "udp", "-", 1, 5, 5, "SF"),
        (TS, "C2", "192.168.1.5", 9, "93.1.1.2", 1080, "tcp", "socks", 1, 5, 5, "SF"),
        (TS, "C3", "192.168.1.5", 9, "192.168.1.9", 1194, "udp", "-", 1, 5, 5, "SF"),
    ]
    told = events(read(log("conn", CONN + MORE, *rows)))
    kinds = [each["kind"] for each in told if each["type"] == "network.vpn"]
    assert kinds == ["vpn", "proxy"]


def test_names_from_dns_ssl_and_http_carry_no_bytes() -> None:
    ends = ("192.168.1.5", 1, "93.1.1.1", 443)
    dns = log("dns", (*CONN[:6], "query", "qtype_name"), (TS, "C1", *ends, "Shop.Example.", "A"))
    ssl = log("ssl", (*CONN[:6], "server_name"), (TS, "C1", *ends, "shop.example"))
    http = log("http", (*CONN[:6], "host", "request_body_len"), (TS, "C1", *ends, "a.b", 77))
    assert events(read(dns))[0]["query"] == "shop.example"
    for content, host in ((ssl, "shop.example"), (http, "a.b")):
        (event,) = events(read(content))
        assert event["dest_host"] == host
        assert event["bytes_out"] == 0


@pytest.mark.parametrize(
    ("path", "field", "why"),
    [
        ("dns", "query", "dns without a query"),
        ("ssl", "server_name", "ssl without a server's name"),
        ("http", "host", "http without a host"),
    ],
)
def test_a_row_that_names_nothing_is_left_out_with_the_reason(
    path: str, field: str, why: str
) -> None:
    fields = (*CONN[:6], field)
    row = (TS, "C1", "192.168.1.5", 1, "93.1.1.1", 2)
    delivery = read(log(path, fields, (*row, "-"), (*row, "a.example")))
    assert len(delivery.events) == 1
    assert dict(delivery.left_out) == {why: 1}


def test_json_is_known_by_its_name_or_its_fields() -> None:
    row = {"ts": TS, "uid": "C1", "id.orig_h": "192.168.1.5", "id.resp_h": "9.9.9.9",
           "id.resp_p": 53, "query": "a.example"}  # fmt: skip
    iso = {**row, "ts": "2026-03-02T16:30:00.5Z", "_path": "dns"}
    lines = "\n".join(map(json.dumps, (row, iso))).encode()
    for name in ("dns.log", "whatever.json"):
        assert [each["query"] for each in events(read(lines, name=name))] == ["a.example"] * 2


def test_mails_and_files_that_leave() -> None:
    whose = whose_of()
    whose.devices.put(Device(kind=DeviceKind.IP, key="192.168.1.5", person="G1", since=BASE))
    fields = (*CONN[:6], "mailfrom", "rcptto")
    kinds = "time\tstring\taddr\tport\taddr\tport\tstring\tset[string]"
    ends = ("192.168.1.5", 1, "93.1.1.1", 25)
    mail = log("smtp", fields, (TS, "C1", *ends, "<a@shop>", "<b@c>,<d@e>"), kinds=kinds)
    (event,) = events(read(mail, whose))
    assert event["recipients"] == ["b@c", "d@e"]
    assert event["person"] == "G1"
    names = ("ts", "fuid", "tx_hosts", "rx_hosts", "filename", "mime_type", "total_bytes")
    file = log("files", names, (TS, "F1", "192.168.1.5", "93.1.1.1", "customers.csv", "-", 9_000),
               (TS, "F2", "93.1.1.1", "192.168.1.5", "x", "-", 1),
               (TS, "F3", "192.168.1.77", "93.1.1.1", "y", "-", 1))  # fmt: skip
    delivery = read(file, whose)
    (export,) = events(delivery)
    assert (export["dataset"], export["person"], export["bytes"]) == ("customers", "G1", 9_000)
    assert sum(delivery.left_out.values()) == 2


def test_dhcp_says_which_device_has_an_address() -> None:
    whose = whose_of()
    whose.devices.put(Device(kind=DeviceKind.MAC, key="aa:bb:cc:00:11:22", person="G2", since=BASE))
    lease = log("dhcp", ("ts", "uid", "mac", "assigned_ip", "lease_time"),
                (TS, "C0", "AA:BB:CC:00:11:22", "192.168.1.30", 600))  # fmt: skip
    assert not events(read(lease, whose))
    row = (TS + 60, "C1", "192.168.1.30", 1, "9.9.9.9", 53, "udp", "dns", 1, 5, 5, "SF")
    late = (TS + 700, "C2", *row[2:])
    first, second = events(read(log("conn", CONN + MORE, row, late), whose))
    assert first["person"] == "G2"
    assert "person" not in second


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1\tC1\t192.168.1.5", "cells"),
        ("yesterday\tC1\t192.168.1.5\t1\t9.9.9.9\t1\ttcp\t-\t1\t2\t3\tSF", "no time"),
        (f"{TS}\tC1\tnobody\t1\t9.9.9.9\t1\ttcp\t-\t1\t2\t3\tSF", "no address"),
        (f"{TS}\tC1\t192.168.1.5\t1\t9.9.9.9\t1\ttcp\t-\t-9\t2\t3\tSF", "not possible"),
        (f"{TS}\tC1\t192.168.1.5\t1\t9.9.9.9\t1\ttcp\t-\t1\t-2\t3\tSF", "negative"),
        (f"{TS}\tC1\t192.168.1.5\t1\t-\t1\ttcp\t-\t1\t2\t3\tSF", "id.resp_h"),
    ],
)
def test_a_row_that_cannot_be_read_says_why_and_the_rest_goes_on(row: str, says: str) -> None:
    good = (TS, "C9", "192.168.1.5", 1, "9.9.9.9", 1, "tcp", "-", 1, 2, 3, "SF")
    delivery = read(log("conn", CONN + MORE, good) + row.encode() + b"\n")
    assert delivery.used == 1
    (refused,) = delivery.refused
    assert says in refused.reason
    assert refused.raw == row.encode()


def test_a_row_without_heading_is_refused() -> None:
    (refused,) = read(b"1\t2\t3").refused
    assert "heading" in refused.reason or "fields" in refused.reason


def test_real_logs_are_accounted_for(given: Path) -> None:
    folder = given / "data" / "network" / "zat_samples" / "data"
    if not folder.is_dir():
        pytest.skip("no sample logs beside this checkout")
    for path in [*folder.glob("*.log"), *folder.glob("json/*.log")]:
        read(path.read_bytes(), name=path.name)
