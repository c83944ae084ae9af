"""Numbers are in clear for those who may see them, and nowhere else."""

import asyncio
from pathlib import Path

import pytest

from engine.client import EngineClient
from engine.errors import NotFound
from engine.ivr.simulated_guards import Acts
from engine.model.audit import AuditEntry
from engine.model.calls import CallQuestion
from engine.model.directory import Contact, DirectoryContent, Person, Site
from engine.remote import calls as remote
from engine.store import audit
from noc_console.worker import started_engine
from tests.engine.ivr.night import NUMBERS, night
from tests.engine.stores import only_sqlite
from tests.until import until

PHONE = "+919812777333"
CONTACT = "+919812777444"
ADDRESS = "17 Canary Lane"
PEOPLE = DirectoryContent(
    sites=(
        Site(
            id="PUNE",
            name="Pune",
            kind="guarded",
            timezone="Asia/Kolkata",
            location={"lat": 18.5, "lon": 73.8},
        ),
    ),
    people=(
        Person(
            id="G1",
            code="G1",
            name="Ravi",
            role="guard",
            phone=PHONE,
            address=ADDRESS,
            home_site="PUNE",
        ),
    ),
    contacts=(Contact(person="G1", phone=CONTACT, relation="brother"),),
)


def found_in(folder: Path, words: str) -> list[str]:
    """Files, of whatever kind, in which somebody could read the words."""
    forms = [words, words.lstrip("+"), words[-10:]]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(each.encode() in path.read_bytes() for each in forms)
    ]


@only_sqlite
def test_no_file_of_an_engine_that_calls_holds_a_number(tmp_path: Path) -> None:
    async def story() -> None:
        for start in range(2):
            async with started_engine(tmp_path) as address:
                client = EngineClient(address, "asha")
                if not start:
                    await client.put_directory(PEOPLE, dry_run=False)
                    assert await client.put_directory(PEOPLE, dry_run=True) == []
                call = await remote.place_call(client, CallQuestion(person="G1"))
                free = await remote.place_call(client, CallQuestion(number=CONTACT))

                async def dialled(client: EngineClient = client) -> bool:
                    page = await remote.list_calls(client)
                    return all(each.dialled_at for each in page.calls)

                await until(dialled)
                shown = [await remote.show_call(client, each.id) for each in (call, free)]
                assert [each.call.number for each in shown] == ["****7333", "****7444"]
                assert PHONE not in str(shown)
                revealed = await remote.reveal_number(client, call.id, "he called back")
                assert revealed.number == PHONE
                with pytest.raises(NotFound):
                    await remote.reveal_number(client, "c-unknown", "curious")
                await client.close()

    asyncio.run(story())
    for words in (PHONE, CONTACT, ADDRESS):
        assert found_in(tmp_path, words) == []
    # The search itself finds what is there.
    assert "noc-console.db" in found_in(tmp_path, "phone.reveal")


def test_who_looked_and_listened_stands_in_the_audit_log(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.CONFIRMS)
            call = await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(60)
            looked = AuditEntry(
                at=run.clock.now(), who="asha", what="phone.reveal", subject=call.id, why="w"
            )
            assert await run.desk.reveal(call.id, looked) == NUMBERS["G1"]
            heard = AuditEntry(
                at=run.clock.now(), who="asha", what="recording.listen", subject=call.id
            )
            sound = await run.desk.recordings.listen(call.id, heard)
            assert sound.content[:4] == b"RIFF"
            assert max(sound.peaks) > 0.3  # the key that was pressed
            told = (await run.engine.ask(audit.page)).lines
            entries = [each.entry for each in told]
            assert [(each.who, each.what, each.subject) for each in entries[:2]] == [
                ("asha", "recording.listen", call.id),
                ("asha", "phone.reveal", call.id),
            ]
            # A recording that is not there leaves no trace of having been heard.
            with pytest.raises(NotFound):
                await run.desk.recordings.listen("c-unknown", heard)
            assert (await run.engine.ask(audit.page)).total == len(entries)

    asyncio.run(story())
