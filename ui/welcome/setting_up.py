"""What the first start can set in motion; the program provides it, the page only asks."""

from pathlib import Path
from typing import Protocol


class SettingUp(Protocol):
    """All calls raise `NocError` with a sentence when they cannot."""

    async def play_demo(self) -> None:
        """Shows the shipped night shift."""
        ...

    async def check_directory(self, path: Path) -> str:
        """What importing a directory file would change, as a sentence."""
        ...

    async def import_directory(self, path: Path) -> str:
        """Imports it; says what has changed."""
        ...

    async def watch_folder(self, path: Path) -> str:
        """From now on events are read from files in a folder; says so."""
        ...

    async def intake_address(self) -> str:
        """Where other systems send events."""
        ...
