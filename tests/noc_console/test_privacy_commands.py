"""A person's rights from the command line, as its user types them, against a real engine."""

import asyncio
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from engine.client import EngineClient
from engine.model.access import NewUser, Role
from engine.model.directory import DirectoryContent
from engine.remote import access
from noc_console.main import app
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world

PASSWORD = "four plain words here"  # noqa: S105 - of a user of this test


async def noc(*words: str, told: str = "") -> Result:
    """What a command says; the engine answers in a process of its own."""
    return await asyncio.to_thread(CliRunner().invoke, app, ["privacy", *words], input=told)


def test_somebody_is_handed_out_and_erased_by_two(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def work(client: EngineClient) -> None:
        await client.put_directory(
            DirectoryContent(people=tuple(world().people.values())), dry_run=False
        )
        await client.ingest([mocked(1, mock_location=None)], "test")
        done = await noc("export", "G1", "--user", "anna")
        assert done.exit_code == 0, done.output
        assert "Events" in done.output
        with zipfile.ZipFile("kept-about-G1.zip") as archive:
            kept = json.loads(archive.read("everything.json"))
        assert (kept["person"], kept["made_by"]) == ("G1", "anna")
        taken = await noc("export", "G1")
        assert "is there already" in str(taken.exception)
        done = await noc("export", "G1", "--to", "out", "--json")
        assert json.loads(done.output)["files"] == ["everything.json", "everything.html"]
        assert (tmp_path / "out" / "everything.html").stat().st_mode & 0o077 == 0

        asked = await noc("erase", "G1", "--why", "asked in writing", "--user", "anna")
        assert "nothing is erased yet" in asked.output
        assert "second person with the permission" in asked.output
        proposal = asked.output.split("confirm ")[-1].split()[0]
        same = await noc("confirm", proposal, "--user", "anna")
        assert "you have proposed it yourself" in str(same.exception)
        done = await noc("confirm", proposal, "--user", "ben", "--note", "I have seen the letter")
        assert "1 keys destroyed" in done.output, done.exception
        gone = await noc("export", "G1", "--to", "again.zip")
        assert "nothing is kept about G1" in str(gone.exception)

        new = NewUser(name="anna", full_name="", role=Role.ADMINISTRATOR, password=PASSWORD)
        await access.make_user(client, new)
        nobody = await noc("export", "G2")
        assert "say who you are with --user" in str(nobody.exception)
        wrong = await noc("export", "G2", "--user", "anna", told="wrong\n\n")
        assert "password" in str(wrong.exception)
        right = await noc("export", "G2", "--user", "anna", told=f"{PASSWORD}\n\n")
        assert right.exit_code == 0, right.exception

    async def run() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            await work(client)
            await client.close()

    asyncio.run(run())
