"""What is written is read again as it was, and no program takes any of it for more than text."""

import csv
import io
import re
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from engine.tables.separated import guarded, separated
from engine.tables.table import Table
from engine.tables.workbook import workbook
from tests.hostile import payloads

FORMULAS = (
    *("=1+1", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", " =1"),
    *('=HYPERLINK("http://attacker.example")', "\uff1d1+1", "\ufeff=1", "%0A=1", "|calc", "\n=1"),
)
NUMBERS = ("+919812345678", "+91 98123 45678", "-36.8", "+1", "-7", "+49 (30) 123-45")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(*cells: object) -> Table:
    return Table(name="t", headings=("A", "=B"), rows=tuple((each, 1) for each in cells))


def read(content: bytes) -> list[tuple[str | None, str | None, str | None]]:
    """Kind, style and words of the first column."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name or "external" in name]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(f".//{SHEET}f") is None, "a formula"
    found = []
    for row in sheet.findall(f".//{SHEET}row")[1:]:
        cell = row[0]
        said = cell.find(f"{SHEET}is/{SHEET}t")
        words = said.text or "" if said is not None else cell.findtext(f"{SHEET}v")
        found.append((cell.get("t"), cell.get("s"), words))
    return found


def unescaped(text: str) -> str:
    """As spreadsheets read what XML cannot hold."""
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found.group(1), 16)), text)


def test_every_harmful_text_is_a_text_in_a_workbook_and_as_it_was() -> None:
    strange = ("_x0041_", "a\x00\x1b\x7f\ufffe")
    texts = [each for each in (*payloads(), *FORMULAS, *NUMBERS, *strange) if each]
    assert len(texts) > 583
    found = read(workbook(table(*texts)))
    assert {kind for kind, _, _ in found} == {"inlineStr"}
    # A line's end of its own is one in XML; spreadsheets know no other.
    assert [unescaped(words or "") for _, _, words in found] == texts


def test_numbers_and_instants_are_typed() -> None:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    found = read(workbook(table(-36.8, 7, True, at, None, float("nan"), "+919812345678")))
    assert [(kind, words) for kind, _, words in found] == [
        *((None, "-36.8"), (None, "7"), ("b", "1"), (None, "46083.500000000"), (None, None)),
        *(("inlineStr", "nan"), ("inlineStr", "+919812345678")),
    ]


def test_no_text_of_a_csv_is_a_formula_and_numbers_stay() -> None:
    texts = [*payloads(), *FORMULAS]
    lines = separated(table(*texts, *NUMBERS)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(lines, newline="")))
    assert rows[0] == ["A", "'=B"]
    cells = [row[0] for row in rows[1:]]
    assert len(cells) == len(texts) + len(NUMBERS)
    assert cells[-len(NUMBERS) :] == list(NUMBERS)
    for cell, text in zip(cells, texts, strict=False):
        assert cell in (text, f"'{text}")
        assert cell.lstrip()[:1] not in ("=", "@", "\uff1d") or not cell
    assert '"+919812345678",1\r\n' in lines
    assert "\r\n-36.8,1" in separated(table(-36.8)).decode("utf-8-sig")


@pytest.mark.parametrize("text", FORMULAS)
def test_what_would_be_a_formula_is_marked(text: str) -> None:
    assert guarded(text).startswith("'")
