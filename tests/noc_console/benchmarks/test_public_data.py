"""Public data through readers and rules, on a piece of each that is written here."""

import gzip
from pathlib import Path

from noc_console.benchmarks.public_data import SOURCES, figures, mapped

UCI, JOURNEY, _, ZAT = SOURCES
INVOICES = """InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
1,A,Cup,2,2011-01-04 10:00:00,5.0,17850.0,United Kingdom
1,B,Plate,1,2011-01-04 10:00:00,7.5,17850.0,United Kingdom
C2,A,Cup,-2,2011-01-05 11:00:00,5.0,17850.0,United Kingdom
C3,A,Cup,-1,2011-01-06 11:00:00,5.0,17850.0,United Kingdom
A4,B,Adjust bad debt,1,2011-01-06 12:00:00,-11062.06,,United Kingdom
5,A,Cup,many,2011-01-06 13:00:00,5.0,17850.0,United Kingdom
"""


def test_every_row_is_used_left_out_or_refused_and_rules_speak(tmp_path: Path) -> None:
    path = tmp_path / "retail" / "uci_online_retail" / "invoices.csv.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress(INVOICES.encode()))
    found = mapped(tmp_path, UCI)
    assert (found.used, found.left_out, found.refused) == (4, 1, 1)
    assert [str(each.__struct_config__.tag) for each in found.events] == [
        "pos.sale",
        "pos.refund",
        "pos.refund",
    ]
    told = figures(tmp_path, UCI)
    assert told is not None
    assert (told["rows"], told["events"]) == (6, 3)


def test_what_breaks_off_is_counted_and_what_is_not_there_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "network" / "zat_samples" / "data"
    folder.mkdir(parents=True)
    log = (
        "#separator \\x09\n#path\tdns\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p"
    )
    log += "\tproto\tquery\n1521911720.8\tC1\t10.0.0.5\t41772\t10.0.0.1\t53\tudp\tebay.com\n" * 400
    (folder / "dns.log.gz").write_bytes(gzip.compress(log.encode())[:-9])
    found = mapped(tmp_path, ZAT)
    assert found.broken == 1
    assert found.rows == found.used + found.left_out + found.refused
    assert figures(tmp_path, JOURNEY) is None
