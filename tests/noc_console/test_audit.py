"""`noc-console audit verify` on a store that an engine has written."""

import asyncio
from pathlib import Path

from noc_console.worker import EngineProcess
from tests.engine.api.test_users import RIGHT, Caller, logged_in
from tests.engine.stores import change_store
from tests.noc_console.test_shared import noc


def worked(data_dir: Path) -> None:
    """Some entries, and an engine that was stopped in good order."""

    async def work() -> None:
        process = EngineProcess(data_dir)
        address = await process.start()
        machine = Caller(address.url, address.token)
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        asha = await logged_in(address, "asha")
        for name in ("ravi", "meera", "john"):
            await asha.post("/v1/users", name=name, role="operator", password=RIGHT)
        await machine.close()
        await asha.close()
        await process.stop()

    asyncio.run(work())


def test_a_log_as_written_passes_and_an_altered_entry_is_named(data_dir: Path) -> None:
    worked(data_dir)
    said = noc("audit", "verify")
    assert said.returncode == 0, said.stderr
    assert "5 entries as they were written" in said.stdout
    assert "up to entry 5" in said.stdout

    change_store(data_dir, "update audit set who = 'nobody' where number = 3")
    said = noc("audit", "verify")
    assert said.returncode == 1
    assert said.stdout.startswith("entry 3: ")


def test_a_log_that_was_cut_short_is_found(data_dir: Path) -> None:
    worked(data_dir)
    change_store(data_dir, "delete from audit where number > 2")
    said = noc("audit", "verify", "--json")
    assert said.returncode == 1
    assert '"broken_at":3' in said.stdout
