"""Whatever other systems send, no parser crashes and no record is lost without a word."""

import asyncio
import base64
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.clock import SimulatedClock
from engine.connectors.deputy import Deputy
from engine.connectors.deputy import Settings as DeputySettings
from engine.connectors.formats import FORMATS, FileSettings, Making, reader
from engine.connectors.lightspeed import Lightspeed
from engine.connectors.lightspeed import Settings as LightspeedSettings
from engine.connectors.log_files import LogFiles
from engine.connectors.log_reading import take
from engine.connectors.netflow_packets import datagrams_of
from engine.errors import NocError
from engine.pipeline.accept import accept_lines
from tests.engine.connectors.doors import KeptSecrets, whose_of
from tests.engine.connectors.test_network_logs import MAIL, eve, ipfix, sent, v5, v9
from tests.engine.connectors.test_zeek import CONN, MORE, log
from tests.engine.scene import BASE
from tests.peers.deputy import DeputyPeer
from tests.peers.lightspeed import LightspeedPeer, webhook

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=5,
)


def _sales() -> list[dict[str, Any]]:
    rows = []
    for shape in ("2026-07", "2.0"):
        peer = LightspeedPeer(BASE, shape=shape)
        rows += [peer.sell(1), peer.sell(2, quantity=-1, original="s1")]
    return rows


def _records() -> list[dict[str, Any]]:
    peer = DeputyPeer(BASE)
    peer.clock_in(1, 0)
    peer.put("Roster", 1, StartTime=1, EndTime=2, Employee=7, Published=True, Open=False)
    return [peer.rows["Timesheet"][1], peer.rows["Roster"][1]]


ROW = (BASE.timestamp(), "C1", "192.168.1.5", 1, "9.9.9.9", 443, "tcp", "-", 1, 2, 3, "SF")
GOOD: dict[str, list[bytes]] = {
    "zeek": log("conn", CONN + MORE, ROW).splitlines(),
    "suricata": [eve("flow", flow={}).encode(), eve("dns", dns={"type": "query"}).encode()],
    "syslog": [line.encode() for line in MAIL],
    "netflow": [sent(v5(1)), sent(v9(template=True, data=True)), sent(ipfix())],
    "lightspeed": [json.dumps(each).encode() for each in _sales()],
    "deputy": [json.dumps(each).encode() for each in _records()],
    "uci-retail": [b"InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID",
                   b"1,A,2,2026-03-02 10:00:00,3,4"],
    "complete-journey": [
        b"household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,"
        b"transaction_timestamp", b"1,2,3,4,5,6,7,8,2026-03-02 10:00:00",
    ],
}  # fmt: skip
FORMS = st.sampled_from(sorted(GOOD))


def changed(lines: list[bytes], where: int, cut: int, junk: bytes) -> list[bytes]:
    """One line has junk in its middle, one is cut off."""
    at = where % len(lines)
    middle = cut % (len(lines[at]) + 1)
    broken = lines[at][:middle] + junk + lines[at][middle:]
    return [*lines[:at], broken, lines[at][:middle], *lines[at:], junk]


def check(form: str, where: int, cut: int, junk: bytes) -> None:
    lines = [each.replace(b"\n", b" ") for each in changed(GOOD[form], where, cut, junk)]
    accounted(form, lines)


def accounted(form: str, lines: list[bytes]) -> None:
    told = FileSettings(format=form, site="PUNE")
    made = reader(Making(told, whose_of(), SimulatedClock(BASE)), "x.log")
    counted = 0
    for number, line in enumerate(lines):
        delivery = take(made, [(line, f"k:{number}", f"f:{number}")])
        assert delivery.records <= 1
        counted += delivery.records
        accept_lines(delivery.events, source="f", where="f", now=BASE)
        assert json.loads(made.state or "{}") is not None
    silent = sum(not line.strip(b"\r\n\0 \t\x0b\x0c") or line.startswith(b"#") for line in lines)
    headings = 1 if form in ("uci-retail", "complete-journey") else 0
    assert len(lines) - silent - headings <= counted <= len(lines)
    finish = getattr(made, "finish", None)
    for _, read in finish() if finish else ():
        assert isinstance(read, str | list)


CASES = (FORMS, st.integers(0, 99), st.integers(0, 5_000), st.binary(max_size=40))


@given(*CASES)
@settings(max_examples=300, deadline=None)
def test_lines(form: str, where: int, cut: int, junk: bytes) -> None:
    check(form, where, cut, junk)


@pytest.mark.long
@given(*CASES)
@settings(max_examples=100_000, deadline=None)
def test_lines_for_long(form: str, where: int, cut: int, junk: bytes) -> None:
    check(form, where, cut, junk)


@given(st.sampled_from(sorted(FORMATS)), st.lists(st.binary(max_size=80), max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_bytes_at_all(form: str, lines: list[bytes]) -> None:
    accounted(form, [each.replace(b"\n", b" ") for each in lines])


@given(
    st.sampled_from(["lightspeed", "deputy", "suricata"]),
    st.integers(0, 9),
    st.data(),
)
@settings(max_examples=300, deadline=None)
def test_fields_of_another_kind(form: str, which: int, data: st.DataObject) -> None:
    row = json.loads(GOOD[form][which % len(GOOD[form])])
    target = row
    for _ in range(data.draw(st.integers(0, 2))):
        inner = [each for each in target.values() if isinstance(each, dict) and each]
        lists = [each[0] for each in target.values() if isinstance(each, list) and each]
        deeper = [*inner, *(each for each in lists if isinstance(each, dict))]
        if deeper:
            target = data.draw(st.sampled_from(deeper))
    target[data.draw(st.sampled_from(sorted(target)))] = data.draw(VALUES)
    accounted(form, [json.dumps(row).encode()])


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=60)), st.binary(max_size=120))
@settings(max_examples=150, deadline=None)
def test_webhooks(headers: dict[str, str], junk: bytes) -> None:
    clock = SimulatedClock(BASE)
    whose = whose_of()

    async def work() -> None:
        shop = Lightspeed(
            LightspeedSettings(base_url="http://localhost:1"), KeptSecrets({}), whose, clock
        )
        payroll = Deputy(
            DeputySettings(base_url="http://localhost:1"), KeptSecrets({}), whose, clock
        )
        for source in (shop, payroll):
            for body in (junk, webhook("s1", BASE)[1] + junk, b'{"topic":"Timesheet.x","data":'
                         + junk + b"}"):  # fmt: skip
                try:
                    delivery = await source.hook(headers, body)
                except NocError:
                    continue
                accept_lines(delivery.events, source="f", where="f", now=BASE)
            await source.close()

    asyncio.run(work())


@given(st.binary(max_size=200), st.booleans())
@settings(max_examples=150, deadline=None)
def test_captures_and_files(junk: bytes, packed: bool) -> None:
    try:
        for line in datagrams_of(b"\xd4\xc3\xb2\xa1" + bytes(16) + b"\1\0\0\0" + junk):
            base64.b64decode(line.partition(b" ")[2])
    except NocError:
        pass
    files_are_read(junk, ".log.gz" if packed else ".log")


def files_are_read(content: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"x{ending}").write_bytes(content)
        making = Making(FileSettings(format="zeek", site="PUNE"), whose_of(), SimulatedClock(BASE))
        make: Callable[[str, str], Any] = lambda name, state: reader(making, name, state)  # noqa: E731
        files = LogFiles("x", (f"{folder}/*",), make)

        async def work() -> None:
            cursor = ""
            for _ in range(3):
                async for delivery in files.deliveries(cursor):
                    cursor = delivery.cursor

        asyncio.run(work())
