"""Sets in motion what the first start asks for."""

import asyncio
from collections import Counter
from pathlib import Path

from engine.connectors.directory_files import read
from engine.errors import BadInput, StorageFailed
from noc_console.starting import played
from noc_console.supervisor import Supervisor
from ui.room import Room

_TABLE = "\n[[connectors.folders]]\npath = {folder}\n"


class FirstRun:
    """See `ui.welcome.setting_up.SettingUp`.

    Args:
        folder: of the live engine.
    """

    def __init__(self, room: Room, live: Supervisor, folder: Path) -> None:
        self._room = room
        self._live = live
        self._folder = folder
        self._demo: Supervisor | None = None

    async def play_demo(self) -> None:
        """The room follows the demonstration, whose engine starts now."""
        if self._demo is None:
            job = await asyncio.to_thread(played, self._folder)
            self._demo = Supervisor(job.folder, job.arguments)
        self._room.follow(self._demo.engine)

    async def stop(self) -> None:
        """Ends the demonstration, if there is one."""
        if self._demo is not None:
            await self._demo.stop()

    async def check_directory(self, path: Path) -> str:
        """Dry run."""
        return await self._put(path, dry_run=True)

    async def import_directory(self, path: Path) -> str:
        """The import itself."""
        said = await self._put(path, dry_run=False)
        self._room.reload()
        return said

    async def watch_folder(self, path: Path) -> str:
        """Adds the folder to the configuration and starts the engine again to read it."""
        if not await asyncio.to_thread(path.is_dir):
            raise BadInput(f"{path} is not a folder; make it first or name another")
        await asyncio.to_thread(self._configure, path)
        await self._live.stop()
        return f"Files in {path} are read from now on."

    async def intake_address(self) -> str:
        """The engine's, for NDJSON."""
        address = await self._live.engine()
        return f"POST {address.url}/v1/events   Authorization: Bearer …  (see engine.json)"

    async def _put(self, path: Path, *, dry_run: bool) -> str:
        content = await asyncio.to_thread(read, path)
        changes = await self._room.client.put_directory(content, dry_run=dry_run)
        counts = Counter((each["kind"], each["change"]) for each in changes)
        verb = "would be " if dry_run else ""
        parts = [f"{count:,} {kind} {verb}{change}" for (kind, change), count in counts.items()]
        return ", ".join(sorted(parts)) or "Nothing to change."

    def _configure(self, path: Path) -> None:
        quoted = str(path.resolve()).replace("\\", "\\\\").replace('"', '\\"')
        try:
            with (self._folder / "config.toml").open("a", encoding="utf-8") as file:
                file.write(_TABLE.format(folder=f'"{quoted}"'))
        except OSError as failed:
            raise StorageFailed(f"{self._folder / 'config.toml'}: {failed}") from failed
