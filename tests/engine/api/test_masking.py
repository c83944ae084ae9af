"""Who may not see who people are sees ids: in every answer, sentence and news, for every route."""

import asyncio
from pathlib import Path

import httpx
import pytest
from litestar import Response
from msgspec.structs import replace

from engine.access.roles import ROLES
from engine.address import Address
from engine.api import masking
from engine.api.masking import HIDDEN, SEE, Names
from engine.client import EngineClient
from engine.errors import NotPermitted
from engine.model.access import Role
from engine.model.directory import Person
from engine.model.news import AlertChanged
from tests.engine.api.test_scope import House, with_house
from tests.engine.api.two_houses import OURS

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

PEOPLE = ("Person OURS", "Person THEIRS", "Person Both")
NUMBERS = ("9876500001", "9876500002")


def person(key: str, name: str, phone: str | None = None, email: str | None = None) -> Person:
    return Person(id=key, code=key, name=name, role="guard", phone=phone, email=email)


def test_only_the_auditor_sees_no_names() -> None:
    assert [role for role in Role if SEE not in ROLES[role]] == [Role.AUDITOR]


def test_names_become_ids_and_nothing_else_changes() -> None:
    names = Names(
        (
            person("G1", "Ravi Patil", phone="+919876500009", email="ravi@mail.example"),
            person("G2", "Ravi Patil Rao"),
            person("G3", "Asha"),
            person("G4", "Meera Iyer"),
            person("G5", "meera iyer"),
            person("G6", "आशा राव"),
        )
    )
    for text, said in (
        ("Ravi Patil was verified at Pune 12", "G1 was verified at Pune 12"),
        ("RAVI PATIL, Ravi Patil Rao; asha.", "G1, G2; G3."),
        ("Ashanti and Ravi went", "Ashanti and Ravi went"),
        ("+919876500009 or ravi@mail.example", "… or …"),
        ("Meera Iyer", HIDDEN),
        ("आशा राव के साथ", "G6 के साथ"),
        ("2026-03-02T10:00:00Z G1", "2026-03-02T10:00:00Z G1"),
    ):
        assert names.hide(text) == said
    shown = names.masked({"note": ["Ravi said so"], "Ravi Patil": 1, "title": "Ravi said so"})
    assert shown == {"note": ["… said so"], "Ravi Patil": 1, "title": "Ravi said so"}


def test_single_names_are_hidden_where_a_row_is_about_them_and_nowhere_else() -> None:
    names = Names(
        (
            person("G1", "Ravi Mark Patil"),
            person("G2", "Asha Rose"),
            replace(person("G3", "Meera Iyer"), home_site="PUNE"),
            replace(person("G4", "Meera Rao"), home_site="PUNE"),
            person("G5", "Bo Li"),
        )
    )
    row = {
        "subject": "G1",
        "title": "ravi did not answer, Mr PATIL's phone is off; mark it",
        "transcript": "Rose says it is ravi",
        "kind": "patil",
        "site_label": "Rose Garden, Patil Chowk",
        "inner": [{"text": "Ravi, again", "person": "G2"}, {"text": "a rose for Ravi"}],
    }
    assert names.masked(row) == {
        "subject": "G1",
        "title": "G1 did not answer, Mr G1's phone is off; G1 it",
        "transcript": "… says it is G1",
        "kind": "patil",
        "site_label": "Rose Garden, G1 Chowk",
        "inner": [{"text": "G1, again", "person": "G2"}, {"text": "a rose for G1"}],
    }
    about = {"reason": "Rose and Patil were at the gate"}
    assert names.masked({"person": "G2", **about})["reason"] == "G2 and Patil were at the gate"
    assert names.masked(about) == about, "of nobody whom it is about: an ordinary word"
    # Of a site: whoever works there; two of one name cannot be told apart.
    said = names.masked({"site": "PUNE", "answers": ["meera is here", "call Iyer or Rao"]})
    assert said["answers"] == [f"{HIDDEN} is here", "call G3 or G4"]
    assert names.masked({"person": "G5", "reason": "bo li, Bo and Li"})["reason"] == (
        "G5, Bo and Li"
    ), "whole names go; words of two letters stay"


def test_a_file_in_which_names_cannot_be_hidden_is_refused() -> None:
    async def work() -> None:
        masking._hidden.set(Names((person("G1", "Ravi Patil"),)))
        text = await masking.after(Response(b"G1;Ravi Patil", media_type="text/csv"))
        assert text.content == "G1;G1"
        picture = await masking.after(Response(b"\x89PNG", media_type="image/png"))
        assert picture.content == b"\x89PNG"
        with pytest.raises(NotPermitted, match=SEE):
            await masking.after(Response(b"PK", media_type="application/zip"))

    asyncio.run(work())


def told(answer: httpx.Response) -> bool:
    return any(each in answer.text for each in (*PEOPLE, *NUMBERS))


def test_no_question_no_news_and_no_search_tells_the_auditor_who_people_are(
    data_dir: Path, quick_passwords: None
) -> None:
    async def work(house: House) -> None:
        await house.make("all", "auditor", {}, role="auditor")
        naming, wrong, answered = set(), [], 0
        for way in (each for each in house.ways if each.method == "GET"):
            path, query = house.path(way, OURS), house.query(OURS)
            if told(await house.ask("all", "GET", path, **query)):
                naming.add(way.path)
            answer = await house.ask("auditor", "GET", path, **query)
            answered += answer.status_code < 300
            if told(answer):
                wrong.append(path)
        assert not wrong, "\n".join(wrong)
        assert answered > 25
        assert len(naming) > 8, "who sees names is told of them, else this proves nothing"
        shown = (await house.ask("auditor", "GET", "/v1/names")).json()
        assert shown["P-OURS"] == "P-OURS"
        await news_say_ids(house)

    with_house(data_dir, work)


async def news_say_ids(house: House) -> None:
    alert = house.engine.desk.open.by_id[house.ids[OURS]["alert_id"]]
    said = {}
    for who in ("all", "auditor"):
        client = EngineClient(Address(url=house.url, token=house.tokens[who], pid=0))
        heard = client.news(house.engine.hub.number, house.engine.hub.epoch)
        waiting = asyncio.ensure_future(anext(heard))
        await asyncio.sleep(0)
        changed = replace(alert, reason="Person OURS was seen; ours rang back")
        house.engine.hub.tell(AlertChanged(alert=changed))
        news = await waiting
        assert isinstance(news, AlertChanged)
        said[who] = news.alert.reason
        await heard.aclose()
        await client.close()
    assert said == {
        "all": "Person OURS was seen; ours rang back",
        "auditor": "P-OURS was seen; P-OURS rang back",
    }
