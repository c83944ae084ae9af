"""Tables into files. Without a widget."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.tables import TableName, TableWanted
from engine.remote import tables
from ui.engine_model import EngineModel, FindClient


class TablesModel(EngineModel):
    """Asks the engine for a table as its pane shows it, and writes it down.

    Args:
        folder: where files go.
    """

    def __init__(
        self, client: FindClient, folder: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(client, parent)
        self._folder = folder

    def save(self, name: TableName, wanted: TableWanted) -> None:
        """Writes a table; says where it lies, or why not."""

        async def work(client: EngineClient) -> None:
            try:
                content = await tables.table(client, name, wanted)
            except NotFound as none:
                words = self.tr("A replay hands out no tables; leave it first.")
                raise NotFound(words) from none
            now = datetime.now().astimezone()
            stem = f"{name.replace('_', '-')}-{now:%Y%m%d-%H%M%S}"
            target = self._folder() / f"{stem}.{wanted.form}"
            try:
                await asyncio.to_thread(target.write_bytes, content)
            except OSError as failed:
                words = self.tr("{0} cannot be written ({1}); choose another place.")
                self.said.emit(words.format(target, failed.strerror))
                return
            self.said.emit(self.tr("The table lies in {0}.").format(target))

        self._do(work)
