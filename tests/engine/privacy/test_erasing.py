"""Somebody who was erased is nowhere any more; everybody else is as before."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection

from engine.access.approvals import Approvals
from engine.errors import Conflict, StorageFailed
from engine.live.directory import know
from engine.live.engine import Engine
from engine.live.housekeeping import round_of
from engine.model.alert import Outcome
from engine.model.approvals import Approval, ApprovalState
from engine.model.audit import AuditEntry
from engine.model.command import Resolve
from engine.model.directory import Contact, DirectoryContent, Person
from engine.model.privacy import Erasure, ErasureState, LegalHold
from engine.person_keys import PersonKeys
from engine.privacy import erasing
from engine.privacy.erasing import Erasures
from engine.store import approvals, archive, audit, privacy, queries
from engine.store.audit_check import verify
from engine.store.database import Database
from tests.engine.access.accounts import Accounts
from tests.engine.live_engine import lines, running
from tests.engine.privacy import kept
from tests.engine.scene import MUMBAI, at, event, fix, punch
from tests.engine.stores import ON_POSTGRES, only_sqlite

GONE = ["Canary Vanishing", "+919876501234", "canary.gone@example.org", "7 Vanishing Lane, Pune"]
KIN = ["+919876509999", "kin.gone@example.org"]
STAYS = ["Canary Remaining", "+919811100022", "canary.stays@example.org", "9 Remaining Road, Pune"]


def person(key: str, words: list[str]) -> Person:
    return Person(
        id=key,
        code=key,
        role="guard",
        name=words[0],
        phone=words[1],
        email=words[2],
        address=words[3],
        home_site="PUNE",
    )


async def lived(engine: Engine, folder: Path, clock: object) -> None:
    """Both have worked: events, findings, alerts, a refused line, an archive and a back-up."""
    content = DirectoryContent(
        people=(person("V1", GONE), person("R1", STAYS)),
        contacts=(Contact(person="V1", phone=KIN[0], email=KIN[1], relation="sister"),),
    )
    await know(engine, content)
    told = [
        punch(-50, person="V1", site="PUNE"),
        punch(-49, person="R1", site="PUNE"),
        fix(-40, MUMBAI, person="V1"),
        fix(-40, MUMBAI, person="R1"),
        event(
            "task.assigned",
            -39,
            task="T1",
            person="R1",
            site="PUNE",
            priority="low",
            title=f"hand the keys to {GONE[0]}",
            id="first",
        ),
        event(
            "task.assigned",
            -38,
            task="T2",
            person="V1",
            site="PUNE",
            priority="low",
            title=f"ring {STAYS[0]} at {GONE[1]}",
            id="second",
        ),
    ]
    await engine.ingest(lines(*told), source="test")
    await engine.ingest(
        [f'{{"type":"nothing","person":"V1","note":"{GONE[0]}"}}'.encode()], source="test"
    )
    entry = AuditEntry(
        at=at(0), who="anna", what="consent.set", subject="V1", why=f"{GONE[0]} said so"
    )
    await engine.writer.do(audit.note, entry)
    other = AuditEntry(
        at=at(0), who="anna", what="alert.note", subject="R1", why=f"asked {GONE[0]}"
    )
    await engine.writer.do(audit.note, other)
    for _ in range(4):
        clock.advance(timedelta(days=1))
        await round_of(engine, folder)
    for alert in list(engine.desk.open.by_id.values()):
        command = Resolve(outcome=Outcome.FALSE_POSITIVE, note="not so")
        await engine.command(alert.id, command, "anna")


@asynccontextmanager
async def at_work(folder: Path) -> AsyncIterator[tuple[Engine, Erasures, PersonKeys, object]]:
    async with running(folder) as (engine, _, clock):
        keys = engine.database.sealing
        assert isinstance(keys, PersonKeys)
        yield engine, Erasures(engine, keys, folder, Approvals(engine, Accounts())), keys, clock


async def erased(engine: Engine, erasures: Erasures, who: str = "V1") -> None:
    asked = await erasures.propose(who, "asked in writing", "anna")
    await engine.writer.do(_agree, asked)
    await erasures.begin(msgspec.structs.replace(asked, decided_by="ben"))
    await erasures.wait()


def _agree(connection: Connection, asked: Approval) -> None:
    agreed = msgspec.structs.replace(asked, state=ApprovalState.DONE, decided_by="ben")
    approvals.change(connection, agreed, ApprovalState.WAITING)


def test_nothing_of_an_erased_person_is_left_in_any_file(data_dir: Path) -> None:
    async def work() -> None:
        async with at_work(data_dir) as (engine, erasures, keys, clock):
            await lived(engine, data_dir, clock)
            told = b" ".join(value for _, value in kept.opened(engine.database, engine.sealer))
            assert all(word.encode() in told for word in (*GONE, *KIN, *STAYS))
            await erased(engine, erasures)
            (done,) = await engine.ask(privacy.all_erasures)
            assert done.state is ErasureState.DONE
            assert (done.asked_by, done.confirmed_by, done.keys) == ("anna", "ben", 1)
            assert done.counts["journal"] == 3
            assert done.counts["archived_events"] >= 3
            places = {
                place: word
                for place, value in kept.opened(engine.database, engine.sealer)
                for word in (*GONE, *KIN)
                if word.encode() in value
            }
            assert places == {}
            everything = b" ".join(
                value for _, value in kept.opened(engine.database, engine.sealer)
            )
            assert all(word.encode() in everything for word in STAYS)
            assert b"hand the keys to erased" in everything
            past = b" ".join(kept.archived(data_dir / "archive", keys))
            assert STAYS[0].encode() not in past, "their task was about the erased person"
            assert b"hand the keys to erased" in past
            assert not any(word.encode() in past for word in GONE)
            with engine.database.begin() as connection:
                about, _ = queries.alert_page(connection, subject="V1")
                assert about
                assert {each.reason for each in about} == {"(erased)"}
                assert verify(connection, []).broken_at is None
                page = audit.page(connection, subject="V1")
                assert [each.entry.what for each in page.lines] == [
                    "erase.done",
                    "approval.propose",
                    "consent.set",
                ]
                assert page.lines[-1].erased
            assert "V1" not in engine.directory.people
            assert engine.directory.person_name("V1") == "V1"
            if not ON_POSTGRES:
                for path in sorted((data_dir / "backups").glob("noc-console-*.db")):
                    copy = Database(f"sqlite:///{path}")
                    copy.seal_with(keys)
                    said = b" ".join(value for _, value in kept.opened(copy, engine.sealer))
                    copy.close()
                    assert not any(word.encode() in said for word in (*GONE, *KIN)), path.name
                    assert STAYS[1].encode() in said

    asyncio.run(work())
    assert kept.in_files(data_dir, [*GONE, *KIN, *STAYS]) == {}


@only_sqlite
def test_a_copy_that_lies_elsewhere_cannot_be_read_and_is_cleaned_when_put_back(
    data_dir: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.db"

    async def before() -> None:
        async with at_work(data_dir) as (engine, erasures, keys, clock):
            await lived(engine, data_dir, clock)
            shutil.copy(sorted((data_dir / "backups").glob("noc*.db"))[-1], elsewhere)
            await erased(engine, erasures)
            copy = Database(f"sqlite:///{elsewhere}")
            copy.seal_with(keys)
            mine = [
                value
                for place, value in kept.opened(copy, engine.sealer)
                if place in ("journal.raw", "directory.body") and b"Canary" in value
            ]
            copy.close()
            assert mine
            assert not any(GONE[1].encode() in each for each in mine if b"R1" not in each)

    asyncio.run(before())
    for path in data_dir.glob("noc-console.db*"):
        path.unlink()
    shutil.copy(elsewhere, data_dir / "noc-console.db")

    async def after() -> None:
        async with at_work(data_dir) as (engine, _, _, _clock):
            with engine.database.begin() as connection:
                about, _ = queries.alert_page(connection, subject="V1")
                assert {each.reason for each in about} == {"(erased)"}
                again = audit.page(connection, what="erase.again")
            assert [each.entry.subject for each in again.lines] == ["V1"]

    asyncio.run(after())


def test_an_erasure_needs_two_people_and_stops_at_a_hold(data_dir: Path) -> None:
    async def work() -> None:
        async with at_work(data_dir) as (engine, _, keys, clock):
            proposals = Approvals(engine, Accounts())
            erasures = Erasures(engine, keys, data_dir, proposals)
            await lived(engine, data_dir, clock)
            hold = LegalHold(number=1, person="V1", reason="case 7", who="cleo", at=at(0))
            await engine.writer.do(privacy.keep_hold, hold)
            with pytest.raises(Conflict, match=r"legal hold 1 by cleo .*case 7"):
                await erasures.propose("V1", "asked in writing", "anna")
            lifted = msgspec.structs.replace(hold, lifted_by="dan", lifted_at=at(1))
            await engine.writer.do(privacy.keep_hold, lifted)
            asked = await erasures.propose("V1", "asked in writing", "anna")
            with pytest.raises(Conflict, match="second person"):
                await proposals.confirm(asked.id, "anna")
            again = msgspec.structs.replace(hold, number=2)
            await engine.writer.do(privacy.keep_hold, again)
            refused = await proposals.confirm(asked.id, "ben")
            assert (refused.state, "legal hold 2" in refused.result) == (ApprovalState.FAILED, True)
            assert "V1" in engine.directory.people

    asyncio.run(work())


def test_an_erasure_that_a_crash_cut_off_is_done_at_the_next_start(data_dir: Path) -> None:
    async def before() -> None:
        async with at_work(data_dir) as (engine, erasures, _, clock):
            await lived(engine, data_dir, clock)
            asked = await erasures.propose("V1", "asked in writing", "anna")
            begun = Erasure(
                number=1,
                person="V1",
                tenant="default",
                alias="erased 1",
                reason=asked.reason,
                asked_by="anna",
                asked_at=at(0),
                confirmed_by="ben",
                begun_at=at(0),
            )
            await engine.writer.do(privacy.keep_erasure, begun)

    async def after() -> None:
        async with at_work(data_dir) as (engine, erasures, keys, _):
            await erasures.run()
            (done,) = await engine.ask(privacy.all_erasures)
            assert done.state is ErasureState.DONE
            assert not keys.knows("default", "V1")

    asyncio.run(before())
    asyncio.run(after())


def test_an_erasure_that_a_busy_store_has_refused_is_tried_again(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with at_work(data_dir) as (engine, erasures, keys, clock):
            await lived(engine, data_dir, clock)
            real, refused = engine.ask, 0

            async def busy(question: Callable[[Connection], Any]) -> Any:
                nonlocal refused
                if refused < 2 and question is archive.days:
                    refused += 1
                    raise StorageFailed("database is locked")
                return await real(question)

            monkeypatch.setattr(engine, "ask", busy)
            monkeypatch.setattr(erasing, "_SOON_S", 0.0)
            await erased(engine, erasures)
            (done,) = await real(privacy.all_erasures)
            assert refused == 2
            assert done.state is ErasureState.DONE
            assert not keys.knows("default", "V1")

    asyncio.run(work())
