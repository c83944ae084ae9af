"""Every text field of every body and event with harmful texts: they stay texts everywhere."""

import csv
import io
import itertools
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, func, select

from engine.model.event import Event
from engine.store import schema
from tests.engine.api.test_permissions import Way
from tests.engine.api.test_scope import BODIES, NAMED, House, with_house
from tests.engine.api.two_houses import OURS
from tests.engine.conftest import quick_passwords  # noqa: F401  a fixture
from tests.engine.live_engine import settled
from tests.fuzz.fields import Path as Place
from tests.fuzz.fields import example, placed, texts, type_of, union_of
from tests.fuzz.test_api import is_elsewhere, on_this_machine
from tests.hostile import payloads

#: Of the framework's next major version; every route declares its arguments that way.
pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

#: They end the session that asks, or look for devices; their texts are names and passwords, which
#: `test_injection` and `test_api` try.
LEFT_OUT = (
    *("/v1/log-", "/v1/me/", "/v1/sign-in/", "/v1/confirm", "/v1/keys/"),
    "/v1/cameras/discover",
)
#: What lists of these hold only grows, whatever anybody asks.
GROWING = ("alerts", "audit", "journal", "users", "people_changes", "findings")
TABLES = ("alerts", "staff_risk", "rankings", "ledger", "costs", "audit")
#: As `engine.tables` guards them: a cell that begins so is a formula to a spreadsheet.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d\s().:-]+(e[+-]?\d+)?", re.IGNORECASE)


def turns(places: list[Any], each: int) -> Iterator[tuple[Any, str]]:
    """Every place with so many texts, so that all texts have their turn somewhere."""
    words = itertools.cycle(payloads())
    for place in places:
        yield from ((place, next(words)) for _ in range(each))


def event_places() -> list[tuple[msgspec.inspect.StructType, Place]]:
    return [(kind, place) for _, kind in union_of(Event) for place, _ in dict.fromkeys(texts(kind))]


def body_places(house: House) -> list[tuple[Way, Any, Place, int | None]]:
    """Each route that takes a body, what it is sent, a place for a text in it, and its length."""
    found = []
    for way in house.ways:
        if "data" not in way.takes or way.path.startswith(LEFT_OUT):
            continue
        kind = type_of(way.body)
        key = f"{way.method} {way.path}"
        known = BODIES.get(key) or (NAMED[key](house.ids[OURS]) if key in NAMED else None)
        made = example(kind)
        if isinstance(made, dict) and isinstance(known, dict):
            made = {**made, **known}
        found += [(way, made, *place) for place in dict.fromkeys(texts(kind))]
    return found


def counted(connection: Connection) -> Counter[str]:
    tables = (each for each in schema.metadata.sorted_tables if each.name in GROWING)
    return Counter(
        {
            each.name: connection.execute(select(func.count()).select_from(each)).scalar_one()
            for each in tables
        }
    )


async def tell_events(house: House, each: int) -> None:
    places = event_places()
    assert len(places) > 200
    assert len({kind.tag for kind, _ in places}) == len(list(union_of(Event)))
    lines = []
    for number, ((kind, place), text) in enumerate(turns(places, each)):
        told = placed(example(kind), place, text)
        told["id"] = told["id"] if place == ("id",) else f"hostile-{number}"
        told["source"] = told["source"] if place == ("source",) else "hostile"
        lines.append(json.dumps(told).encode())
    taken = refused = 0
    for start in range(0, len(lines), 500):
        receipt = await house.engine.ingest(lines[start : start + 500], source="hostile")
        taken += receipt.accepted
        refused += len(lines[start : start + 500]) - receipt.accepted
    await settled(house.engine)
    assert taken + refused == len(lines)
    assert taken > len(lines) * 0.8, "most are events, whatever their words"


async def send_bodies(house: House, each: int) -> None:
    places = body_places(house)
    assert len(places) > 250
    wrong, codes = [], Counter[int]()
    for (way, made, place, most), text in turns(places, each):
        body = placed(made, place, text[:most])
        said = await house.ask("all", way.method, house.path(way, OURS), body)
        codes[said.status_code] += 1
        if said.status_code >= 500 and not is_elsewhere(said):
            wrong.append(f"{way.method} {way.path} {place} {text!r}: {said.text[:200]}")
    assert not wrong, "\n".join(wrong)
    assert codes[200] + codes[201] > len(places) / 4, f"few were let in: {codes}"


async def tables_hold_no_formula(house: House) -> None:
    for table in TABLES:
        said = await house.ask("all", "POST", f"/v1/tables/{table}", {"form": "csv"})
        assert said.status_code == 200, said.text
        for row in csv.reader(io.StringIO(said.content.decode("utf-8-sig"), newline="")):
            bad = [cell for cell in row if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)]
            assert not bad, f"{table}: {bad[:2]}"
        said = await house.ask("all", "POST", f"/v1/tables/{table}", {"form": "xlsx"})
        with zipfile.ZipFile(io.BytesIO(said.content)) as book:
            assert all(re.fullmatch(r"[\w/.\[\]]+", name) for name in book.namelist())
            sheets = b"".join(book.read(each) for each in book.namelist())
        assert b"<f>" not in sheets
        assert b"<f " not in sheets


async def questions_still_answer(house: House) -> None:
    for way in (each for each in house.ways if each.method == "GET"):
        said = await house.ask("all", "GET", house.path(way, OURS), **house.query(OURS))
        assert said.status_code < 500 or is_elsewhere(said), f"{way.path}: {said.text[:300]}"
    health = (await house.ask("all", "GET", "/v1/health")).json()
    assert health["store_ok"]
    assert health["failures"] == {}


def every_field(folder: Path, each: int) -> None:
    async def work(house: House) -> None:
        before = await house.engine.ask(counted)
        await tell_events(house, each)
        await send_bodies(house, each)
        after = await house.engine.ask(counted)
        assert {name for name in before if after[name] < before[name]} == set()
        await questions_still_answer(house)
        await tables_hold_no_formula(house)
        # Nothing was made by a shell, and nothing lies beside its folder.
        assert not [each for each in folder.parent.rglob("hit*")]

    with on_this_machine():
        with_house(folder, work)


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("quick_passwords")
def test_every_text_field_takes_it_for_text(data_dir: Path) -> None:
    every_field(data_dir, 1)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.usefixtures("quick_passwords")
def test_every_text_field_takes_every_text(data_dir: Path) -> None:
    every_field(data_dir, len(payloads()))
