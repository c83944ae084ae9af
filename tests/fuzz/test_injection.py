"""Every harmful text through what keeps, asks, logs and speaks texts: it stays a text."""

import asyncio
import json
import logging
import re
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element

import httpx
import msgspec
import pytest
from litestar import Litestar
from sqlalchemy import func, select

from engine.errors import BadInput
from engine.ivr.provider import Choice, Prompt
from engine.ivr.twiml import spoken, waiting
from engine.model.command import AddNote
from engine.model.directory import DirectoryContent, Person
from engine.recordings.reading import open_recording
from engine.replaying.cutting import Cutter
from engine.store import schema
from engine.store.directory import load, put
from noc_console.logs import JsonLines
from tests.engine.api.test_permissions import with_app
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import at, fix
from tests.hostile import payloads
from tests.peers.twilio.twiml import verbs

#: Of the framework's next major version; every route declares its arguments that way.
pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

#: What XML cannot hold, whichever way it is written.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def test_both_stores_keep_it_letter_by_letter(data_dir: Path) -> None:
    words = payloads()

    async def work() -> None:
        async with running(data_dir) as (engine, _, _clock):
            events = [
                fix(0, person=each, site=each, device=each, id=each, source="s") for each in words
            ]
            receipt = await engine.ingest(lines(*events), source="s")
            assert receipt.accepted == len(words), receipt
            await settled(engine)
            kept = await engine.ask(
                lambda connection: connection.execute(
                    select(schema.journal.c.event_id, schema.journal.c.person)
                ).all()
            )
            assert {(each, each) for each in words} == {tuple(each) for each in kept}
            await engine.ingest(lines(fix(0, mock_location=True)), source="s")
            await settled(engine)

            people = tuple(Person(id=each, name=each, code=each, role="guard") for each in words)
            before = await engine.ask(_counts)

            def name_all(connection: Any) -> None:
                put(connection, DirectoryContent(people=people), at(1), engine.sealer)

            await engine.writer.do(name_all)
            known = await engine.ask(lambda connection: load(connection, engine.sealer))
            names = {each.id: each.name for each in known.people}
            assert {each: names[each] for each in words} == {each: each for each in words}
            after = await engine.ask(_counts)
            assert {name for name in before if after[name] < before[name]} == set()

            (found,) = await engine.ask(
                lambda connection: connection.execute(select(schema.alerts.c.id).limit(1)).all()
            )
            for each in words[::4]:
                await engine.command(found.id, AddNote(note=each), each)
            notes = await engine.ask(
                lambda connection: connection.execute(
                    select(schema.alert_entries.c.who, schema.alert_entries.c.detail)
                ).all()
            )
            said = {(each, f"{each}: {each}") for each in words[::4]}
            assert said <= {tuple(each) for each in notes}

    asyncio.run(work())


def _counts(connection: Any) -> dict[str, int]:
    return {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in schema.metadata.tables.items()
    }


def ask_every_question(folder: Path, share: int) -> None:
    """Each text parameter of each question with each payload, or one of `share` of them."""

    async def work(_app: Litestar, url: str, token: str) -> None:
        bearer = {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(base_url=url, headers=bearer, trust_env=False) as http:
            described = (await http.get("/openapi/openapi.json")).json()
            places = list(text_places(described))
            assert len(places) > 60
            number = 0
            for path, name, where in places:
                for payload in payloads():
                    number += 1
                    if number % share:
                        continue
                    asked = re.sub(rf"\{{(?!{name}\b)\w+\}}", "nothing", path)
                    asked = asked.replace(f"{{{name}}}", quote(payload, safe=""))
                    params = {name: payload} if where == "query" else None
                    said = await http.get(asked, params=params, timeout=60)
                    assert said.status_code < 500 or said.status_code == 503, (asked, payload)
            health = (await http.get("/v1/health")).json()
            assert health["store_ok"]
            assert health["failures"] == {}

    with_app(folder, work)


def text_places(described: dict[str, Any]) -> Any:
    for path, operations in described["paths"].items():
        for told in operations.get("get", {}).get("parameters", ()):
            if '"string"' in json.dumps(told["schema"]):
                yield path, told["name"], told["in"]


def test_questions_take_it_for_text(data_dir: Path) -> None:
    ask_every_question(data_dir, 397)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_questions_take_it_for_text_for_long(data_dir: Path) -> None:
    ask_every_question(data_dir, 1)


@pytest.mark.parametrize("field", ["message", "argument", "extra", "exception"])
def test_a_log_line_stays_one_line_without_commands_to_a_terminal(field: str) -> None:
    for each in payloads():
        record = logging.LogRecord("part", logging.INFO, "x.py", 1, "%s", (each,), None)
        if field == "message":
            record.msg, record.args = each, ()
        elif field == "extra":
            record.__dict__["file"] = each
        elif field == "exception":
            error = ValueError(each)
            record.exc_info = (ValueError, error, None)
        written = JsonLines().format(record)
        written = written.replace("…", "", 9)  # what is masked
        assert written.isascii()
        assert written.isprintable()
        assert json.loads(written)["part"] == "part"


def test_calls_say_it_and_do_nothing_else() -> None:
    for each in payloads():
        prompt = Prompt(language="en", say=(each,), choices=(Choice("1", (each,)),))
        for document in (
            spoken(prompt, "https://noc.example/v1/calls"),
            spoken(prompt, ""),
            waiting("en", (each,), "https://noc.example/v1/calls"),
        ):
            (first, *_), said = verbs(document.encode()), said_in(document)
            assert first.tag in ("Say", "Gather", "Hangup", "Pause")
            wanted = " ".join(_NOT_XML.sub("", each).split())
            assert [" ".join(text.split()) for text in said] == ([wanted] if wanted else [])


def said_in(document: str) -> list[str]:
    def walk(element: Element) -> Any:
        if element.tag == "Say":
            assert len(element) == 0, "speech has instructions in it"
            yield element.text or ""
        for inner in element:
            yield from walk(inner)

    return [text for verb in verbs(document.encode()) for text in walk(verb)]


def test_a_cut_recording_lies_in_its_folder_whatever_it_is_called(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _clock):
            cutter = Cutter(engine, data_dir)
            for each in payloads():
                path = cutter.path_of(each, at(0))
                assert path.parent == data_dir / "recordings"
                assert re.fullmatch(r"[a-z0-9-]{1,90}\.nocrec", path.name), path.name

    asyncio.run(work())


@pytest.mark.parametrize("name", ["../recording.json", "a/../recording.json", "/recording.json"])
def test_a_member_outside_a_recording_is_none_of_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.nocrec"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, b"{}")
    with pytest.raises(BadInput):
        open_recording(path)


@pytest.mark.parametrize("member", ["events.ndjson", "recording.json"])
def test_a_recording_that_grows_a_thousandfold_is_refused(tmp_path: Path, member: str) -> None:
    head = {"format": 1, "name": "x", "starts_at": at(0), "ends_at": at(1)}
    path = tmp_path / "bomb.nocrec"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if member != "recording.json":
            archive.writestr("recording.json", msgspec.json.encode(head))
        archive.writestr(member, b" " * 20_000_000)
    with pytest.raises(BadInput, match="unpacks to"):
        open_recording(path).event_bytes()
