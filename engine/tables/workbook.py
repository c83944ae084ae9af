"""A table as an Excel workbook (ISO/IEC 29500): every cell typed, no formula, link or macro in it.

Texts are inline strings, which no program reads as anything else; those that begin like a formula
are marked as typed with an apostrophe, so that they stay texts when somebody edits the cell.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from engine.tables.table import Cell, Table

#: What a sheet holds, heading included; a cell's letters. Of the format.
MOST_ROWS, _MOST_LETTERS = 1_048_576, 32_767
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_DAY_S = 86_400
#: Not in XML 1.0, and what already looks like the way in which they are written.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\r]|_x[0-9A-Fa-f]{4}_")
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
#: Styles, by their place in `_STYLES`.
_PLAIN, _BOLD, _AT, _QUOTED = range(4)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
    'formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font/><font><b/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    '<xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/>'
    '<xf quotePrefix="1"/></cellXfs></styleSheet>'
)


def workbook(table: Table) -> bytes:
    """The file: one sheet with the rows, and one that says what they are. Blocks."""
    about = Table(name="About", headings=("About", ""), rows=table.about)
    sheets = [table, about] if table.about else [table]
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{each}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for each in numbers
    )
    named = "".join(
        f"<sheet name={quoteattr(each.name[:31])} sheetId={quoteattr(str(number))} "
        f'r:id="r{number}"/>'
        for number, each in zip(numbers, sheets, strict=True)
    )
    targets = [(f"r{each}", "worksheet", f"worksheets/sheet{each}.xml") for each in numbers]
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{kinds}</Types>',
        "_rels/.rels": _relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations([*targets, ("r0", "styles", "styles.xml")]),
        "xl/styles.xml": _STYLES,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, _HEAD + text)
        for number, each in zip(numbers, sheets, strict=True):
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w") as member:
                for line in _sheet(each):
                    member.write(line.encode())
    return target.getvalue()


def _relations(targets: list[tuple[str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _sheet(table: Table) -> Iterator[str]:
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield "</sheetView></sheetViews><sheetData>"
    yield _row(1, (_text(heading, _BOLD) for heading in table.headings))
    for number, row in enumerate(table.rows[: MOST_ROWS - 1], start=2):
        yield _row(number, map(_cell, row))
    yield "</sheetData></worksheet>"


def _row(number: int, cells: Iterable[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(value: Cell) -> str:
    match value:
        case None | "":
            return "<c/>"
        case bool():
            return f'<c t="b"><v>{int(value)}</v></c>'
        case int() | float():
            finite = value == value and abs(value) != float("inf")
            return f"<c><v>{value!r}</v></c>" if finite else _text(str(value), _PLAIN)
        case datetime():
            days = (value.astimezone(UTC) - _EPOCH).total_seconds() / _DAY_S
            return f'<c s="{_AT}"><v>{days:.9f}</v></c>'
        case _:
            return _text(value, _QUOTED if _FORMULA.match(value) else _PLAIN)


def _text(value: str, style: int) -> str:
    safe = escape(_ILLEGAL.sub(_written, value[:_MOST_LETTERS]))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{safe}</t></is></c>'


def _written(found: re.Match[str]) -> str:
    """As the format writes what XML cannot: `_x001F_`; of what looks so, the first sign."""
    text = found.group()
    return f"_x{ord(text):04X}_" if len(text) == 1 else f"_x005F_{text[1:]}"
