"""Names, numbers and addresses reach no log, metric, error, crash text or support bundle."""

import asyncio
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import httpx
import msgspec
import pytest

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.calls import CallQuestion
from engine.model.directory import DirectoryContent, Person
from engine.remote import calls, health
from noc_console.worker import started_engine
from tests.engine.api.canary_sources import sources
from tests.engine.live_engine import lines
from tests.engine.scene import event, punch, world
from tests.until import until

PEOPLE = 250
ABOUT = [
    Person(
        id=f"P{n}",
        code=f"P{n}",
        role="guard",
        name=f"Canary{n:03}a Bird{n:03}b",
        phone=f"+9198{76000000 + n * 137}",
        email=f"bird{n:03}@nest.example",
        address=f"{n} Feather Lane, Perch{n:03}c",
        home_site="PUNE",
    )
    for n in range(PEOPLE)
]
#: Whom other systems know and the directory does not, until they are told.
STRANGERS = [
    msgspec.structs.replace(
        each,
        name=f"Stranger{n:03}a Finch{n:03}b",
        phone=f"+9197{76000000 + n * 131}",
        email=f"finch{n:03}@nest.example",
        address=f"{n} Plume Road, Perch{n:03}c",
    )
    for n, each in enumerate(ABOUT)
]
CANARIES = [
    word
    for each in (*ABOUT, *STRANGERS)
    for word in (each.name, each.phone, each.email, each.address)
    if word
]


def found_in(text: str) -> list[str]:
    folded = text.casefold()
    return [word for word in CANARIES if word.removeprefix("+").casefold() in folded]


@pytest.mark.parametrize("strangers", [10, pytest.param(PEOPLE, marks=pytest.mark.long)])
def test_a_thousand_canaries_come_out_nowhere(
    data_dir: Path, tmp_path: Path, strangers: int
) -> None:
    assert len(CANARIES) == 2_000
    said: dict[str, str] = {}

    async def work() -> None:
        async with started_engine(data_dir, ("--verbose",)) as address:
            client = EngineClient(address, "anna")
            sites = tuple(world().sites.values())
            await client.put_directory(
                DirectoryContent(sites=sites, people=tuple(ABOUT), assignments=world().assignments),
                dry_run=False,
            )
            told = [punch(0, person=each.id, site="MUMBAI", device=each.phone) for each in ABOUT]
            told += [
                event(
                    "task.assigned",
                    1,
                    task=each.id,
                    person=each.id,
                    site="PUNE",
                    priority="critical",
                    title=f"ring {each.name} {each.phone}",
                    id=each.id,
                )
                for each in ABOUT
            ]
            # Unknown, incomplete, and not even JSON.
            bad = [
                f'{{"type":"{each.name}","id":"b{each.id}","source":"{each.address}"}}'.encode()
                for each in ABOUT
            ] + [f"{each.email} {each.phone} {each.address}".encode() for each in ABOUT]
            for start in range(0, len(told), 250):
                await client.ingest(lines(*told[start : start + 250]), source="test")
            await client.ingest(bad, source="test")

            async def has_alerts() -> bool:
                return (await client.alerts()).total > 0

            await until(has_alerts)
            for each in ABOUT[:20]:
                with suppress(NocError):
                    await calls.place_call(client, CallQuestion(person=each.id))
            await sources(client, STRANGERS[:strangers])
            said["errors"] = await errors(address.url, address.token)
            said["metrics"] = (await client.read("/metrics")).decode()
            bundle = await health.write_bundle(client)
            with zipfile.ZipFile(bundle.path) as archive:
                said["bundle"] = " ".join(
                    archive.read(name).decode() for name in archive.namelist()
                )
            said["command line"] = await asyncio.to_thread(command_line, tmp_path, data_dir)
            await client.close()

    asyncio.run(work())
    said["log"] = (data_dir / "engine.log").read_text("utf-8")
    assert '"level": "debug"' in said["log"]
    assert {place: found_in(text)[:3] for place, text in said.items() if found_in(text)} == {}


async def errors(url: str, token: str) -> str:
    """What people are told who ask in a wrong way, for things that have a person in them."""
    told = []
    async with httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {token}"}) as web:
        for each in ABOUT[:25]:
            for path in (f"/v1/alerts/{each.id}", f"/v1/calls/{each.id}", "/v1/findings"):
                told.append((await web.get(path)).text)
            half = {"people": [{"id": each.id, "name": each.name, "phone": each.phone}]}
            told.append((await web.post("/v1/directory", json=half)).text)
            told.append((await web.post(f"/v1/people/{each.id}/erase", json={})).text)
    return " ".join(told)


def command_line(folder: Path, data: Path) -> str:
    """A file with people in it that cannot be read, handed in on the command line."""
    path = folder / "bad.ndjson"
    path.write_bytes(
        b"\n".join(msgspec.json.encode({"type": each.name, "id": each.phone}) for each in ABOUT)
    )
    run = subprocess.run(
        [sys.executable, "-m", "noc_console", "ingest", str(path)],
        env={"NOC_DATA_DIR": str(data), "PATH": "/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.stdout or run.stderr
    return run.stdout + run.stderr
