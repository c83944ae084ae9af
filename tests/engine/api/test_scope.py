"""What a user does not see: no list, count, search, single thing, picture or news tells of it."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar

from engine.api.access import SEEN, WHOLE
from engine.live.engine import Engine
from tests.engine.api.test_permissions import FRESH, RIGHT, Way, ways, with_app
from tests.engine.api.two_houses import OURS, THEIRS, furnish

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

#: Administrators of ours, by each of the three ways in which a scope is told.
SCOPES = {
    "by tenant": {"tenants": ["T-OURS"]},
    "by client": {"clients": ["C-OURS"]},
    "by site": {"sites": ["S-OURS"]},
}
_BECAUSE = {"reason": "because I want to know"}
#: What each route that changes one thing is sent; all of it is well-formed.
BODIES: dict[str, Any] = {
    "POST /v1/alerts/{alert_id:str}/commands": {"do": "acknowledge"},
    "POST /v1/approvals/{approval_id:str}/confirm": {},
    "POST /v1/approvals/{approval_id:str}/decline": {"note": "no"},
    "POST /v1/calls/consent/{person_id:str}/duress": {"digits": "7"},
    "POST /v1/calls/{call_id:str}/erase": _BECAUSE,
    "POST /v1/calls/{call_id:str}/hang-up": {},
    "POST /v1/calls/{call_id:str}/hold": {"held": True, **_BECAUSE},
    "POST /v1/calls/{call_id:str}/listen": _BECAUSE,
    "POST /v1/calls/{call_id:str}/reveal": _BECAUSE,
    "POST /v1/calls/{call_id:str}/review": {"verdict": "right"},
    "POST /v1/calls/{call_id:str}/take-over": {},
    "POST /v1/cameras/activations/{activation:str}/end": {},
    "POST /v1/cameras/{camera:str}/bookmarks": {},
    "DELETE /v1/cameras/{camera:str}/entry": {},
    "DELETE /v1/cameras/{camera:str}/presets/{preset:str}": {},
    "POST /v1/cameras/{camera:str}/presets": {"name": "gate"},
    "PUT /v1/cameras/{camera:str}/entry": {
        "id": "CAM-THEIRS",
        "site": "S-OURS",
        "name": "Ours now",
        "role": "gate",
    },
    "POST /v1/cameras/{camera:str}/ptz": {},
    "POST /v1/cameras/{camera:str}/stream": {},
    "PUT /v1/cameras/{camera:str}/credentials": {"user": "", "password": ""},
    "PUT /v1/cameras/{camera:str}/imaging": {},
    "PUT /v1/cameras/{camera:str}/options": {},
    "PUT /v1/cameras/{camera:str}/zones": [],
    "POST /v1/clips/{clip:str}/hold": {"held": True, **_BECAUSE},
    "POST /v1/lockouts/{person_id:str}/lift": _BECAUSE,
    "POST /v1/people/{person:str}/erase": _BECAUSE,
    "POST /v1/retail/actions/{action_id:str}": {"do": "confirm"},
    "PUT /v1/sites/{site_id:str}/areas": _BECAUSE,
    "PUT /v1/sites/{site_id:str}/hours": _BECAUSE,
    "POST /v1/users/{name:str}": {"full_name": "Somebody else"},
    "POST /v1/users/{name:str}/end-sessions": {},
    "POST /v1/verifications/{record_id:path}": {"verdict": "cleared"},
}
#: Routes that name what they are about in the body, not in the path: what is asked about theirs.
NAMED: dict[str, Any] = {
    "POST /v1/alerts/commands": lambda ids: {
        "alerts": [ids["alert_id"]],
        "command": {"do": "acknowledge"},
    },
    "POST /v1/calls": lambda ids: {"alert": ids["alert_id"]},
    "POST /v1/calls/preview": lambda ids: {"person": ids["person_id"]},
    "POST /v1/calls/consent": lambda ids: {
        "person": ids["person_id"],
        "calls": True,
        "recording": True,
    },
    "POST /v1/calls/consents": lambda ids: [
        {"person": ids["person_id"], "calls": True, "recording": True}
    ],
    "POST /v1/cameras/activations": lambda ids: {"cameras": [ids["camera"]], "reason": "look"},
    "POST /v1/devices": lambda ids: {
        "kind": "ip",
        "key": "10.0.0.9",
        "person": ids["person_id"],
        "since": "2026-01-01T00:00:00Z",
    },
    "POST /v1/cameras/try/device": lambda ids: {
        "camera": ids["camera"],
        "at": {"host": "127.0.0.1", "port": 1},
    },
    "POST /v1/cameras/try/stream": lambda ids: {"camera": ids["camera"], "url": "rtsp://x/y"},
    "POST /v1/playbooks": lambda _: {
        "detection": "location.outside_geofence",
        "tenant": "T-THEIRS",
        "steps": ["Look"],
        "reason": "because",
    },
    "POST /v1/devices/end": lambda _: {
        "kind": "ip",
        "key": "10.0.0.8",
        "at": "2026-02-01T00:00:00Z",
    },
    "POST /v1/privacy/holds": lambda ids: {"person": ids["person_id"], "held": True, **_BECAUSE},
    "POST /v1/reveals": lambda ids: {"site": ids["site_id"], **_BECAUSE},
    "POST /v1/presence": lambda ids: {"who": "", "alert": ids["alert_id"]},
    "POST /v1/settings": lambda ids: {
        "scope": {"site": ids["site_id"]},
        "changes": [{"detection": "location.outside_geofence", "field": "mode", "value": "off"}],
        "reason": "because",
    },
    "POST /v1/users": lambda _: {
        "name": "x",
        "role": "operator",
        "password": RIGHT,
        "scope": {"sites": ["S-THEIRS"]},
    },
}


class House:
    """The furnished engine with its callers."""

    def __init__(self, http: httpx.AsyncClient, url: str, engine: Engine, ways_: list[Way]) -> None:
        self.http = http
        self.url = url
        self.engine = engine
        self.ways = ways_
        self.tokens: dict[str, str] = {}
        self.ids: dict[str, dict[str, str]] = {}

    async def ask(
        self, who: str, method: str, path: str, body: Any = None, **query: Any
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.tokens[who]}"}
        return await self.http.request(method, path, json=body, params=query, headers=headers)

    async def users(self, token: str) -> None:
        """An administrator of everything and one of ours for each way of telling a scope."""
        self.tokens["machine"] = token
        await self.make("machine", "all", {})
        for name, scope in SCOPES.items():
            await self.make("all", name, scope)
        theirs = {"sites": ["S-THEIRS"]}
        await self.make("all", "user-THEIRS", theirs)
        await self.make("all", "user-OURS", {"sites": ["S-OURS"]})

    async def make(
        self, by: str, name: str, scope: dict[str, Any], role: str = "administrator"
    ) -> None:
        """A user who has logged in."""
        made = {"name": name, "role": role, "password": RIGHT, "scope": scope}
        said = await self.ask(by, "POST", "/v1/users", made)
        assert said.status_code == 201, said.text
        session = await self.http.post("/v1/log-in", json={"name": name, "password": RIGHT})
        self.tokens[name] = session.json()["token"]
        await self.ask(name, "POST", "/v1/me/password", {"old": RIGHT, "new": FRESH})

    def path(self, way: Way, house: str) -> str:
        """The way's path with the ids of a house."""

        def put(found: re.Match[str]) -> str:
            name = found[1]
            if name == "of" or found[2] == "int":
                return "people" if name == "of" else "7"
            return self.ids[house].get(name, "nothing")

        return re.sub(r"{(\w+):(\w+)}", put, way.path)

    def query(self, house: str) -> dict[str, str]:
        """What questions may need to be told."""
        now = self.engine.event_clock.now()
        return {
            "since": (now - timedelta(hours=3)).isoformat(),
            "until": (now + timedelta(hours=1)).isoformat(),
            "row": f"P-{house}",
            "hour": now.replace(minute=0, second=0, microsecond=0).isoformat(),
            "ref": self.ids[house]["event"],
        }

    def leaks(self, text: str) -> str:
        """What of theirs a text tells, with some of what stands around it."""
        secret = [THEIRS, self.ids[THEIRS]["alert_id"]]
        for each in secret:
            at = text.find(each)
            if at >= 0:
                return text[max(0, at - 60) : at + 60]
        return ""


def with_house(folder: Path, work: Any) -> None:
    async def run(app: Litestar, url: str, token: str) -> None:
        engine: Engine = app.state.engine
        known = [each for each in ways(app) if each.opt.get("permission")]
        near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=near, base_url=url, timeout=60) as http:
            house = House(http, url, engine, [each for each in known if each.method != "WEBSOCKET"])
            house.ids = await furnish(engine, engine.event_clock.now())
            await house.users(token)
            await work(house)

    with_app(folder, run)


def trouble(house: House, way: Way, whose: str, whole: httpx.Response, part: httpx.Response) -> str:
    """What is wrong with an answer to somebody of ours, beside that to who sees everything."""
    code = part.status_code
    if way.opt["scope"] == WHOLE:
        return "" if code == 403 else f"{code}, not refused"
    if whose == OURS and code != whole.status_code:
        return f"{code}, not {whole.status_code}"
    if code >= 500 > whole.status_code:
        return str(code)
    has_id = "{" in way.path and not way.path.endswith("{of:str}")
    if code < 300 and whose == THEIRS and has_id and way.opt["scope"] == SEEN:
        return "found"
    return house.leaks(part.text) if code < 300 else ""


async def questions_tell_nothing_of_theirs(house: House) -> None:
    """Every question, as each of ours asks it about everything, about ours and about theirs."""
    told_all, wrong = set(), []
    for way in (each for each in house.ways if each.method == "GET"):
        for whose in (OURS, THEIRS):
            query = house.query(whose)
            if way.path.startswith("/v1/retail"):
                query["site"] = f"S-{whose}"
            path = house.path(way, whose)
            whole = await house.ask("all", "GET", path, **query)
            if house.leaks(whole.text):
                told_all.add(way.path)
            for name in SCOPES:
                part = await house.ask(name, "GET", path, **query)
                if why := trouble(house, way, whose, whole, part):
                    wrong.append(f"{name} {path}: {why}")
    assert not wrong, "\n".join(wrong)
    assert len(told_all) > 35, "who sees everything is told of theirs, else this proves nothing"


async def counts_count_ours_alone(house: House) -> None:
    for name in SCOPES:

        async def get(path: str, **query: Any) -> Any:
            return (await house.ask(name, "GET", path, **query)).json()  # noqa: B023

        whole = (await house.ask("all", "GET", "/v1/alerts")).json()
        mine = await get("/v1/alerts")
        expected = {
            each["id"]
            for each in whole["alerts"]
            if each["site"] == "S-OURS"
            or (each["site"] is None and each["subject"] in ("P-OURS", "P-BOTH"))
        }
        assert {each["id"] for each in mine["alerts"]} == expected
        assert whole["total"] > mine["total"] == len(expected) > 0
        assert (await get("/v1/alerts", limit=1))["total"] == mine["total"]
        assert (await get("/v1/alerts", site="S-THEIRS"))["total"] == 0
        assert (await get("/v1/alerts", subject="P-THEIRS"))["total"] == 0
        assert (await get("/v1/health"))["alerts_open"] == mine["total"]
        assert (await get("/v1/calls"))["total"] == 1
        assert (await get("/v1/calls", person="P-THEIRS"))["total"] == 0
        assert (await get("/v1/clips"))["total"] == 1
        assert (await get("/v1/approvals"))["waiting"] == 1
        assert (await get("/v1/directory/counts"))["sites"] == 1
        assert set(await get("/v1/names")) == {"P-OURS", "P-BOTH"}
        measured = (await house.ask("all", "GET", "/v1/quality")).json()
        assert 0 < (await get("/v1/quality"))["presented"] < measured["presented"]
        feeds = {each["source"]: each["events"] for each in (await get("/v1/health"))["feeds"]}
        assert feeds["feed-shared"] == 0, "its count is of others, too"
        assert feeds["feed-OURS"] > 0
        assert "feed-THEIRS" not in feeds


async def theirs_cannot_be_changed(house: House) -> None:
    """Every order to one thing of theirs finds nothing; that a new route is tried, this sees to."""
    seeing = [each for each in house.ways if each.method != "GET" and each.opt["scope"] == SEEN]
    named = {f"{each.method} {each.path}": each for each in seeing}
    without = {key for key, each in named.items() if "{" not in each.path}
    asks_nobody = {"POST /v1/cut", "POST /v1/cut/cancel", "POST /v1/calls/scripts/sample"}
    # Names a kind of table, not a thing; what stands in it is looked at in `test_tables`.
    asks_nobody.add("POST /v1/tables/{table:str}")
    about_one = {key for key, each in named.items() if "{" in each.path}
    assert about_one - BODIES.keys() - asks_nobody == set()
    assert without - NAMED.keys() - asks_nobody == set()
    device = {"kind": "ip", "key": "10.0.0.8", "person": "P-THEIRS"}
    since = {"since": "2026-01-01T00:00:00Z"}
    assert (await house.ask("all", "POST", "/v1/devices", {**device, **since})).status_code == 200
    wrong = []
    for name in SCOPES:
        for key, way in named.items():
            if key in asks_nobody:
                continue
            ids = house.ids[THEIRS]
            body = BODIES[key] if key in BODIES else NAMED[key](ids)
            said = await house.ask(name, way.method, house.path(way, THEIRS), body)
            if key == "POST /v1/alerts/commands":
                assert said.json()["done"] == 0
                assert "there is no alert" in said.json()["refused"][0]
                preview = {**body, "preview": True}
                said = await house.ask(name, way.method, way.path, preview)
                assert said.json()["done"] == 0
            elif said.status_code != (403 if key == "POST /v1/users" else 404):
                wrong.append(f"{name} {key}: {said.status_code} {said.text[:120]}")
    assert not wrong, "\n".join(wrong)


async def nothing_of_everything_is_changed_by_them(house: House) -> None:
    for name in SCOPES:
        for way in house.ways:
            if way.opt["scope"] == WHOLE and way.method != "GET":
                said = await house.ask(name, way.method, house.path(way, THEIRS), {})
                assert said.status_code == 403, f"{way.method} {way.path}: {said.status_code}"
        wide = {"name": "y", "role": "operator", "password": RIGHT}
        assert (await house.ask(name, "POST", "/v1/users", wide)).status_code == 403
        self_made = await house.ask(name, "POST", f"/v1/users/{name}", {"scope": {}})
        assert self_made.status_code == 403, "nobody widens their own scope"


def test_a_scope_hides_what_is_outside_it_everywhere(data_dir: Path, quick_passwords: None) -> None:
    async def work(house: House) -> None:
        await questions_tell_nothing_of_theirs(house)
        await counts_count_ours_alone(house)
        await theirs_cannot_be_changed(house)
        await nothing_of_everything_is_changed_by_them(house)

    with_house(data_dir, work)
