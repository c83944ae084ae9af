"""Wherever words can come to lie, an erasure finds them: no table and no file is forgotten."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.model.privacy import ErasureState
from engine.runtime import build_engine
from engine.store import privacy
from engine.store.alias import searched
from engine.store.audit_check import verify
from tests.engine.privacy import kept
from tests.engine.privacy.everywhere import HERS, MOVED_KEYS, TRACES, House, opened, written
from tests.engine.scene import at
from tests.engine.stores import ON_POSTGRES, settings_on
from tests.until import until

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

#: Tables with texts in which nobody is ever named, and why.
NAMELESS = {
    "archived_days": "file names and sums",
    "call_duress": "digits",
    "call_recordings": "sounds, sealed once more; those of a person's calls go",
    "call_scripts": "made for everybody, with places for names",
    "clip_deletions": "ids and times",
    "deletion_reports": "counts",
    "erasures": "there is none yet",
    "leadership": "the engine that works",
    "key_engines": "hosts and instants",
    "key_walks": "places and counts",
    "sign_in_settings": "a provider and its groups",
}


def traces(body: bytes) -> list[str]:
    text = body.decode("utf-8", "replace").lower()
    return [each for each in TRACES if each in text]


def places(engine: Engine) -> dict[str, list[str]]:
    """Where in the store somebody is still to be found."""
    return {
        place: found
        for place, value in kept.opened(engine.database, engine.sealer)
        if (found := traces(value))
    }


def files(folder: Path) -> dict[str, list[str]]:
    return {
        path.relative_to(folder).as_posix(): found
        for path in sorted(folder.rglob("*"))
        if (found := traces(path.name.replace("-", " ").encode()))
        or (path.is_file() and (found := traces(kept.content(path))))
    }


def test_nothing_is_left_of_somebody_who_was_written_everywhere(data_dir: Path) -> None:
    async def work() -> None:
        clock = SimulatedClock(at(0))
        async with opened(data_dir, clock) as house:
            engine = house.engine
            await written(house, data_dir)
            await house.post("/v1/people/V1/erase", reason=f"{HERS.name} asked in writing")
            before = {place.partition(".")[0] for place in places(engine)}
            there = {each.name for each in await engine.ask(searched)}
            assert there - before - set(NAMELESS) == set(), "no words in these; write some"
            (asked,) = (await house.send("GET", "/v1/approvals", {}))["approvals"]
            await house.post(f"/v1/approvals/{asked['id']}/confirm", who="ben", note="I saw it")
            await until(partial(_is_done, engine), 60)
            (done,) = await engine.ask(privacy.all_erasures)
            assert places(engine) == {}
            # What was in memory is written again, and the future's events come in.
            await written_again(house)
            assert places(engine) == {}
            assert await engine.ask(lambda each: verify(each, []).broken_at) is None
            page = await house.send("GET", "/v1/shift", {})
            (signed,) = page["before"]
            assert (signed["given_by"], signed["to"], signed["number"]) == ("anna", "ben", 1)
            assert done.alias in signed["note"]
        assert files(data_dir) == {}
        if not ON_POSTGRES:
            with closing(sqlite3.connect(data_dir / MOVED_KEYS)) as aside:
                found = aside.execute("SELECT person FROM person_keys").fetchall()
            assert ("R1",) in found
            assert ("V1",) not in found
        again = build_engine(settings_on(data_dir), clock, clock).engine
        await again.start()
        assert places(again) == {}
        await again.stop()
        again.database.close()
        assert files(data_dir) == {}

    asyncio.run(work())


async def _is_done(engine: Engine) -> bool:
    (found,) = await engine.ask(privacy.all_erasures)
    return found.state is ErasureState.DONE


async def written_again(house: House) -> None:
    engine = house.engine
    house.clock.advance(timedelta(hours=1))
    async with engine.round:
        pass
    for each in list(engine.desk.open.by_id.values()):
        await house.post(f"/v1/alerts/{each.id}/commands", do="note", note="again")
