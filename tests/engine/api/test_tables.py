"""Tables to take away hold what their pane shows, in sight, masked, and written down."""

import csv
import io
import zipfile
from pathlib import Path

import httpx
import pytest

from engine.store import audit
from tests.engine.api.test_scope import House, with_house
from tests.engine.api.two_houses import OURS, THEIRS

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")
TABLES = ("alerts", "staff_risk", "rankings", "ledger", "costs", "audit")
NOTE = '=HYPERLINK("http://attacker.example") +919812345678'


async def made(house: House, who: str, table: str, form: str = "csv", **more: object) -> bytes:
    said: httpx.Response = await house.ask(
        who, "POST", f"/v1/tables/{table}", {"form": form, **more}
    )
    assert said.status_code == 200, f"{table}: {said.text}"
    assert f".{form}" in said.headers["content-disposition"]
    return said.content


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return " ".join(archive.read(name).decode() for name in archive.namelist())


def test_what_a_pane_shows_is_taken_away_within_ones_sight(
    data_dir: Path, quick_passwords: None
) -> None:
    async def work(house: House) -> None:
        alert = house.ids[OURS]["alert_id"]
        order = {"do": "shelve", "minutes": 30, "reason": NOTE}
        said = await house.ask("all", "POST", f"/v1/alerts/{alert}/commands", order)
        assert said.status_code < 300, said.text
        every = rows(await made(house, "all", "alerts"))
        queue = (await house.ask("all", "GET", "/v1/alerts")).json()
        assert len(every) == queue["total"]
        wanted = [queue["alerts"][-1]["id"], alert]
        some = rows(await made(house, "all", "alerts", alerts=wanted))
        assert len(some) == 2
        assert some[1]["Shelved because"] == f"'{NOTE}"
        for table in TABLES:
            whole = text(await made(house, "all", table, "xlsx"))
            assert "Made by" in whole
        for who in ("by site", "by client", "by tenant"):
            for table in TABLES[:-1]:
                for form in ("xlsx", "csv"):
                    more = {"alerts": [house.ids[each]["alert_id"] for each in (OURS, THEIRS)]}
                    content = await made(house, who, table, form, **more)
                    told = text(content) if form == "xlsx" else content.decode()
                    assert THEIRS not in told, (who, table, form)
            refused = await house.ask(who, "POST", "/v1/tables/audit", {})
            assert refused.status_code == 403
        assert len(rows(await made(house, "by site", "alerts"))) < len(every)

        await house.make("all", "sue", {}, role="supervisor")
        (mine,) = rows(await made(house, "sue", "alerts", alerts=[alert]))
        assert "+919812345678" in mine["Shelved because"]
        await house.make("all", "ann", {}, role="auditor")
        (masked,) = rows(await made(house, "ann", "alerts", alerts=[alert]))
        assert "9812345678" not in str(masked)
        assert "****5678" in masked["Shelved because"]
        assert "Person " not in str(masked)
        assert "Person " in text(await made(house, "sue", "alerts", "xlsx", alerts=[alert]))
        assert "Person " not in text(await made(house, "ann", "alerts", "xlsx", alerts=[alert]))
        await house.make("all", "olu", {}, role="operator")
        for who, table, code in (("olu", "alerts", 403), ("sue", "audit", 403), ("sue", "x", 404)):
            said = await house.ask(who, "POST", f"/v1/tables/{table}", {})
            assert said.status_code == code
        page = await house.engine.ask(lambda each: audit.page(each, what="table.export"))
        assert page.lines[0].entry.who == "ann"
        assert page.lines[0].entry.subject == "alerts"
        assert alert in page.lines[0].entry.after

    with_house(data_dir, work)
