"""Somebody's name, numbers and addresses, written into everything that an engine keeps."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import msgspec
from sqlalchemy import Connection

from engine.api.access import UserAccess
from engine.api.app import build
from engine.api.given import Given
from engine.clock import SimulatedClock
from engine.connectors.settings import DeviceSettings
from engine.connectors.watched_folder import Settings as Folder
from engine.connectors.watched_folder import watch
from engine.directory.devices import Lease
from engine.live.directory import know
from engine.live.engine import Engine
from engine.live.housekeeping import round_of
from engine.model.calls import Consent, Transition
from engine.model.cameras_clips import ActivatedCamera, Activation, Bookmark, Clip, ClipState
from engine.model.connectors import DeviceKind, UnknownDevice
from engine.model.directory import Camera, Checkpoint, Contact, DirectoryContent, Person, Product
from engine.model.notices import Notice, Way
from engine.model.privacy import LegalHold
from engine.model.verification import CheckResult, Lockout, Verification
from engine.runtime import Built, build_engine, load_users, parts_of
from engine.store import call_recordings, call_settings, camera_marks, privacy, record
from engine.store import calls as stored_calls
from engine.store import cameras as stored_cameras
from engine.store import clips as stored_clips
from engine.store import connectors as stored_connectors
from engine.store import notices as stored_notices
from engine.store.schema import retail_decisions
from tests.engine.api.two_houses import _beside, _call
from tests.engine.live_engine import lines
from tests.engine.scene import MUMBAI, at, event, fix, punch, world
from tests.engine.stores import ON_POSTGRES, settings_on
from tests.until import until

NAME, PHONE, MAIL = "Canary Vanishing", "+919876501234", "canary.gone@example.org"
ADDRESS = "7 Vanishing Lane, Pune"
KIN = "kin.gone@example.org"
#: What is looked for afterwards, in small letters, however it was written.
TRACES = ("vanishing", "98765 01234", "9876501234", "canary.gone", "kin.gone")
_KEYS = "person-keys.db"
MOVED_KEYS = "person-keys-moved-1.db"
#: As people write it in a hurry.
SAID = "canary  vanishing, 098765 01234"
HERS = Person(id="V1", code="V1", role="guard", name=NAME, phone=PHONE, email=MAIL, address=ADDRESS)
HIS = Person(
    id="R1", code="R1", role="guard", name="Canary Remaining", address=f"care of {NAME.upper()}"
)


class House:
    """An engine with all its parts, asked as its users ask, by a simulated clock."""

    def __init__(
        self, built: Built, http: httpx.AsyncClient, clock: SimulatedClock, folder: Path
    ) -> None:
        self.engine = built.engine
        self.keys, self.vault = built.keys, built.vault
        self.http = http
        self.clock = clock
        self.cursors = folder / "cursors"

    async def post(self, path: str, who: str = "anna", **body: Any) -> Any:
        """The answer to an order that must be taken."""
        return await self.send("POST", path, body, who)

    async def send(self, method: str, path: str, body: Any, who: str = "anna") -> Any:
        """Likewise."""
        content = msgspec.json.encode(body)
        said = await self.http.request(method, path, content=content, headers={"X-Operator": who})
        assert said.status_code < 400, f"{path}: {said.text}"
        return said.json() if said.content else None


@asynccontextmanager
async def opened(folder: Path, clock: SimulatedClock) -> AsyncIterator[House]:
    """A house on a data folder; its watched folder is `handed in`."""
    drop = Folder(path=str(folder / "handed in"), every_s=0)
    told = msgspec.structs.replace(settings_on(folder), connectors=DeviceSettings(folders=(drop,)))
    built = build_engine(told, clock, clock)
    engine = built.engine
    users = load_users(engine.database, engine.writer, built.vault, clock)
    parts = parts_of(told, built, users)
    more = [each.extension for each in parts]
    app = build(Given(engine, UserAccess(users, "token"), told.connectors, folder, more))
    await engine.start()
    near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
    bearer = {"Authorization": "Bearer token"}
    async with httpx.AsyncClient(
        transport=near, base_url="http://near", headers=bearer, timeout=60
    ) as http:
        try:
            yield House(built, http, clock, folder)
        finally:
            for each in parts:
                await each.stop()
            await engine.stop()
            engine.database.close()


async def written(house: House, folder: Path) -> None:
    """Every path by which words come into the store or into a file."""
    engine = house.engine
    await _directory(house)
    await _events(house, folder)
    house.clock.advance(timedelta(days=4))
    await round_of(engine, folder)
    await engine.ingest(lines(*_of_today(house)), source="test")
    async with engine.round:
        pass
    await _orders(house)
    await engine.writer.do(_rows, _alert_of(engine, "R1"), house)
    await house.post("/v1/cut", name=f"Night of {NAME}", **_span(house))
    await until(partial(_is_cut, house))
    await house.post("/v1/health/bundle")
    if not ON_POSTGRES:  # As a store is put aside that was moved there.
        for name, aside in (("noc-console.db", "noc-console-moved-1.db"), (_KEYS, MOVED_KEYS)):
            source, copy = sqlite3.connect(folder / name), sqlite3.connect(folder / aside)
            with closing(source), closing(copy):
                source.backup(copy)
    (folder / "replay").mkdir()
    (folder / "replay" / "replay.db").write_text(NAME)


async def _directory(house: House) -> None:
    known = world()
    (site, *others) = known.sites.values()
    named = msgspec.structs.replace(site, region=f"beat of {NAME}")
    await know(
        house.engine,
        DirectoryContent(
            sites=(named, *others),
            people=(*known.people.values(), HERS, HIS),
            assignments=known.assignments,
            contacts=(Contact(person="V1", email=KIN, relation="sister"),),
            cameras=(Camera(id="CAM", site=site.id, name=f"Till of {NAME}", role="gate"),),
            checkpoints=(Checkpoint(id="K1", site=site.id, name=f"Locker of {NAME}"),),
            products=(Product(sku="S1", name=f"Badge {NAME}"),),
        ),
    )


async def _events(house: House, folder: Path) -> None:
    engine = house.engine
    told = [
        *(punch(-50, person=each, site="PUNE") for each in ("V1", "R1")),
        *(fix(-40, MUMBAI, person=each, device=PHONE) for each in ("V1", "R1")),
        _task(-39, "R1", f"hand the keys to {SAID}"),
        _task(-38, "V1", f"meet {HIS.name} at {ADDRESS}"),
    ]
    await engine.ingest(lines(*told), source="test")
    refused = f'{{"type":"nothing","person":"X","note":"{SAID}"}}'
    await engine.ingest([refused.encode()], source="test")
    await engine.ingest([b"{"], source=NAME)
    drop = folder / "handed in"
    drop.mkdir()
    (drop / "a.ndjson").write_bytes(b"\n".join(lines(_task(-37, "R1", f"ring {PHONE}"))))
    settings = Folder(path=str(drop), every_s=0)
    await watch(engine, settings, None, rounds=2)
    assert (drop / "done" / "a.ndjson").exists()


def _of_today(house: House) -> list[Any]:
    now = (house.clock.now() - at(0)).total_seconds() / 60
    return [
        punch(now - 20, person="V1", site="PUNE", device="D1"),
        punch(now - 20, person="R1", site="PUNE", device="D2"),
        fix(now - 5, MUMBAI, person="V1"),
        fix(now - 5, MUMBAI, person="R1"),
        _task(now - 4, "R1", f"relieve {NAME}"),
        # Of the future: held in memory, and let in when its time has come.
        _task(now + 30, "V1", "own task"),
        _task(now + 31, "R1", f"look for {NAME}"),
    ]


def _task(minutes: float, person: str, title: str) -> Any:
    key = f"T{person}{minutes:g}"
    return event(
        "task.assigned",
        minutes,
        task=key,
        person=person,
        site="PUNE",
        priority="low",
        title=title,
        id=key,
    )


async def _orders(house: House) -> None:
    engine, post = house.engine, house.post
    mine = _alert_of(engine, "R1")
    for order in (
        {"do": "note", "note": f"asked {SAID}"},
        {"do": "validate", "level": 2, "sentence": f"{NAME} saw it"},
        {"do": "shelve", "minutes": 30, "reason": f"until {NAME} is back"},
    ):
        await post(f"/v1/alerts/{mine}/commands", **order)
    for each in list(engine.desk.open.by_id.values()):
        if each.subject == "V1":
            order = {"do": "resolve", "outcome": "false_positive", "note": f"{NAME} was ill"}
            await post(f"/v1/alerts/{each.id}/commands", **order)
    zone = {"id": "z", "name": f"chair of {NAME}", "points": [[0, 0], [1, 0], [1, 1]]}
    await house.send("PUT", "/v1/cameras/CAM/zones", [zone])
    await post("/v1/calls/consent", person="V1", calls=True, recording=True, where=f"by {MAIL}")
    await post("/v1/shift/handovers", to="ben", note=f"{SAID} is ill")
    steps = [f"ring {NAME}"]
    await post(
        "/v1/playbooks", detection="location.gps_spoofing", steps=steps, reason=f"as {NAME} asked"
    )
    change = {"detection": "location.gps_spoofing", "field": "mode", "value": "shadow"}
    await post("/v1/settings", changes=[change], reason=f"{SAID} jams", despite_confirmed=True)
    rule = {"kind": "video", "country": "IN", "days": 31, "source": f"asked by {NAME}"}
    await post("/v1/privacy/retention", **rule, reason=f"asked by {NAME}")
    mail = {"host": "127.0.0.1", "port": 9, "sender": "noc@example.org"}
    await post("/v1/notices", settings={"manager": {"emails": [MAIL]}, "mail": mail})
    device = {"kind": "mac", "key": "aa:bb:cc:dd:ee:01", "since": at(0).isoformat()}
    await post("/v1/devices", **device, person="R1", note=f"was {NAME}'s")
    device["key"] = "aa:bb:cc:dd:ee:02"
    await post("/v1/devices", **device, person="V1", note="own")


def _rows(connection: Connection, alert: str, house: House) -> None:
    """What needs a provider, a camera or another system to come about."""
    now = house.clock.now()
    ids = {"call_id": "c1", "person_id": "V1", "site_id": "PUNE", "alert_id": alert}
    hers = msgspec.structs.replace(_call("x", ids, now), name=NAME, transcript=f"I am {NAME}")
    other = msgspec.structs.replace(
        hers,
        id="c2",
        person="R1",
        name=HIS.name,
        reason=f"where is {SAID}?",
        transcript=f"{NAME} is with me",
        transitions=(Transition(state=hers.state, at=now, heard_at=now, why=f"for {NAME}"),),
    )
    for each in (hers, other):
        beside = msgspec.structs.replace(_beside(), spoken=f'{{"text":"{NAME}"}}'.encode())
        stored_calls.add(connection, each, beside)
        call_recordings.keep(connection, each, now, house.vault.seal("default", NAME, "x"))
    late = house.vault.seal("default", f'{{"To":"{PHONE}"}}', stored_calls.CALLBACK)
    stored_calls.note_callback(connection, "twilio", "late", now, None, late)
    said = b'"To=%2B919876501234&Name=Canary+Vanishing"'
    stored_calls.note_callback(connection, "twilio", "known", now, "c2", said)
    call_settings.keep(connection, "words", f'"{NAME}"'.encode(), "anna", now)
    call_settings.keep_consent(
        connection, Consent(person="R1", calls=True, recording=None, where=f"told {NAME}"), now
    )
    call_settings.keep_duress(connection, "V1", b"77")
    clip = Clip(
        id="cl",
        camera="CAM",
        site="PUNE",
        state=ClipState.COMPLETE,
        began_at=now,
        ended_at=now,
        triggered_at=now,
        alert=alert,
        note=f"shows {NAME}",
    )
    stored_clips.add_clip(connection, clip)
    mark = Bookmark(id="b", camera="CAM", at=now, note=f"{NAME} leaves", who="anna")
    camera_marks.add_bookmark(connection, mark)
    camera = ActivatedCamera(camera="CAM", site="PUNE", name=f"Till of {NAME}", role="gate")
    brought = Activation(
        id="act",
        at=now,
        event_at=now,
        rule="r",
        title="by hand",
        reason=f"look at {NAME}",
        tier=None,
        site="PUNE",
        cameras=(camera,),
    )
    stored_cameras.put_activation(connection, brought)
    hold = LegalHold(number=9, person="R1", reason=f"against {NAME}", who="cleo", at=now)
    privacy.keep_hold(connection, hold)
    notice = Notice(
        id="n", alert=alert, label="A-1", version=1, level=1, way=Way.MAIL, why=f"{SAID} is gone",
        at=now, next_at=now + timedelta(days=9), error=f"550 <{MAIL}> unknown",
    )  # fmt: skip
    stored_notices.keep(connection, [notice])
    kept = stored_connectors.KeptConnector(
        name="own", kind="owntracks", settings={"note": f"phone of {NAME}"}, paused=True
    )
    stored_connectors.keep(connection, "own", kept, "anna", now)
    for key, label in ((f"mail:{MAIL}", ""), ("mail:other", f"friend of {NAME}")):
        seen = UnknownDevice(
            kind=DeviceKind.ACCOUNT, key=key, first_at=now, last_at=now, seen=1, label=label
        )
        stored_connectors.put_unknown(connection, [seen])
    record.record(connection, _checked(house))
    connection.execute(
        retail_decisions.insert().values(action="a", at=now, who="anna", do="decline", note=SAID)
    )
    lease = Lease(ip="10.0.0.9", mac="aa", hostname="Canary Vanishing", since=now, until=now)
    house.cursors.mkdir(exist_ok=True)
    (house.cursors / "other.txt").write_bytes(msgspec.json.encode([lease]))


def _checked(house: House) -> Any:
    now = house.clock.now()
    check = Verification(
        id="biometric:test:1",
        kind="biometric",
        person="R1",
        site="PUNE",
        event="test:1",
        occurred_at=now,
        result=CheckResult.FAILED,
        notes=f"face of {NAME}",
    )
    locked = Lockout(
        person="R1", locked_at=now, reason=f"face of {NAME}", score=1, history_score=1, event="e"
    )
    return record.Conclusions(verifications=(check,), lockouts=(locked,))


def _alert_of(engine: Engine, person: str) -> str:
    return next(each.id for each in engine.desk.open.by_id.values() if each.subject == person)


async def _is_cut(house: House) -> bool:
    found = await house.send("GET", "/v1/cut", {})
    return bool(found["work"]["phase"] == "done")


def _span(house: House) -> dict[str, str]:
    now = house.clock.now()
    return {
        "since": (now - timedelta(days=5)).isoformat(),
        "until": (now + timedelta(hours=1)).isoformat(),
    }
